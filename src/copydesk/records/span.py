"""A stretch of text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Article.text`: code points from `start` up to, not including, `end`."""

    start: int
    end: int
