"""What belongs together: copies of one text, stories, the trails of their figures, and who says what in them."""
