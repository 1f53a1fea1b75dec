"""A date in running text."""

from dataclasses import dataclass

from copydesk.records.span import Span


@dataclass(frozen=True, slots=True)
class TextDate:
    """A stretch of text that names a day, month or year, and what it means.

    `value` is "2024-10-23", "2024-10" or "2024"; "--10-23" or "--10" where the year is not known; "2024-W43" for a
    week, "2024-Q3" for a quarter, "2024-H1" for a half, "1998-SU" for a season (SP, SU, FA, WI) and "199X" for a decade;
    None where the words mean a date only beside the article's own and that is not known ("Monday").
    """

    span: Span
    value: str | None
