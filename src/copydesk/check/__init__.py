"""A draft held against what was reported: quotations, figures, names, dates, sources and copied text. Pure."""
