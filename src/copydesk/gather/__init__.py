"""Pages brought in from outside: one kind of input, one file."""
