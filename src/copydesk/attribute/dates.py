"""Dates in running text, resolved against the article's date."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from copydesk.attribute.date_patterns import DIGIT, date_patterns
from copydesk.attribute.date_resolver import Resolver
from copydesk.attribute.tokens import flat, pieces
from copydesk.language.numbers import number_words
from copydesk.records import Span, TextDate
from copydesk.text import lowered

STARTS = re.compile(r"(?<![^\W_])(?:[^\W\d_]+|\d+)")
NUMBERS = re.compile(r"(?<![^\W_])\d+")
MAY = re.compile(r"\d may$")
"""A verb after a number, no month: "some 20 may still lie in the rubble"."""
LONG_WORD = re.compile(r"[^\W\d_]{5}\.$")
"""A full stop after five letters ends a sentence; it does not shorten a month's name."""
BEFORE_CHARS, AFTER_CHARS = 90, 60
"""How far around a date words are looked at that tell the tense. Source: half a line of news text either way."""


def day_of(published_at: datetime | date | None) -> date | None:
    """The day of a moment, in UTC where it has a zone."""
    if isinstance(published_at, datetime):
        return (published_at.astimezone(UTC) if published_at.tzinfo else published_at).date()
    return published_at


def find_dates(
    text: str, *, published_at: datetime | date | None = None, language: str | None = None
) -> tuple[TextDate, ...]:
    """The dates that a text names ("Monday", "last week", "October 23", "in 2016"), in order, not overlapping.

    Relative ones are resolved against `published_at`; without it they stay unresolved, or without their year.
    Source: the bars of `python -m benchmarks.dates`, tuned on TimeBank's news.
    """
    shown = flat(text)
    finder = DateFinder(shown, published_at, language)
    cuts = pieces(shown, number_words(language).abbreviations)
    return tuple(found for start, end in cuts for found in finder.in_piece(start, end))


class DateFinder:
    """Finds the dates in pieces of one text, which `flat` has gone over."""

    def __init__(self, shown: str, published_at: datetime | date | None, language: str | None) -> None:
        self.shown, self.low = shown, lowered(shown)
        self.resolver = Resolver(date_patterns((language or "en")[:2].lower()), day_of(published_at))

    def in_piece(self, start: int, end: int) -> Iterator[TextDate]:
        """The dates between two offsets."""
        patterns = self.resolver.patterns
        words = not patterns.triggers.isdisjoint(STARTS.findall(self.low, start, end))
        done = start
        for word in (STARTS if words else NUMBERS).finditer(self.low, start, end):
            at = word.start()
            first = word[0]
            if at < done or (first := DIGIT if first[0].isdigit() else first) not in patterns.by_word:
                continue
            for name, pattern in patterns.by_word[first]:
                match = pattern.match(self.low, at, end)
                meant = None if match is None else self._meaning(name, match, start, end)
                if match is not None and meant is not None:
                    done = _last(match)
                    yield TextDate(Span(_without_article(match), done), meant or None)
                    break

    def _meaning(self, name: str, match: re.Match[str], start: int, end: int) -> str | None:
        at, last = match.span()
        if MAY.search(self.shown, at, last):
            return None
        around = (self.low[max(start, at - BEFORE_CHARS) : at], self.low[last : min(end, last + AFTER_CHARS)])
        return self.resolver.meaning(name, match, self.shown[at:last], around)


def _last(match: re.Match[str]) -> int:
    """Where a date ends: before the full stop of its sentence."""
    return match.end() - (LONG_WORD.search(match[0]) is not None)


def _without_article(match: re.Match[str]) -> int:
    """Where a date begins: after its article."""
    named = match.groupdict()
    first = match.end("the") if named.get("the") and match.start("the") == match.start() else match.start()
    return first + (match.string[first : first + 1] == " ")
