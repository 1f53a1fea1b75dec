"""Phrases of what figures count, and the table of words made from them."""
