"""The library: one SQLite file with every page, its article in all versions, and an index of their words.

The only room that knows SQL. `Store` is its door.
"""
