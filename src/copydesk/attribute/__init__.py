"""Who said what: statements, their speakers, and the figures in a text."""
