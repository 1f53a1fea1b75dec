"""The library's bars: how fast pages go in, how large it gets, how fast it answers, and what a crash costs."""
