"""The room that turns one page into one article."""
