"""Dates in running text, resolved against the article's date."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from copydesk.attribute.date_patterns import DIGIT, DatePatterns, date_patterns
from copydesk.attribute.date_resolver import Resolver
from copydesk.attribute.tokens import flat, pieces
from copydesk.language.numbers import number_words
from copydesk.records import Span, TextDate
from copydesk.text import lowered

STARTS = re.compile(r"(?<![^\W_])(?:[^\W\d_]+|\d+)")
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
    patterns = date_patterns((language or "en")[:2].lower())
    shown = flat(text)
    low = lowered(shown)
    resolver = Resolver(patterns, day_of(published_at))
    found = []
    for start, end in pieces(shown, number_words(language).abbreviations):
        found += [TextDate(Span(a, b), value) for a, b, value in _in_piece(shown, low, start, end, resolver)]
    return tuple(found)


def _in_piece(shown: str, low: str, start: int, end: int, resolver: Resolver) -> Iterator[tuple[int, int, str | None]]:
    patterns = resolver.patterns
    piece = low[start:end]
    if not has_trigger(piece, patterns):
        return
    done = start
    for word in STARTS.finditer(low, start, end):
        at = word.start()
        if at < done:
            continue
        first = word[0]
        for name, pattern in patterns.by_word.get(DIGIT if first[0].isdigit() else first, ()):
            match = pattern.match(low, at, end)
            if match is None:
                continue
            around = (low[max(start, at - BEFORE_CHARS) : at], low[match.end() : min(end, match.end() + AFTER_CHARS)])
            meant = resolver.meaning(name, match, shown[match.start() : match.end()], around)
            if meant is not None:
                done = match.end() - (
                    low[match.end() - 1] == "." and LONG_WORD.search(low[at : match.end()]) is not None
                )
                yield _without_article(match), done, meant or None
                break


def _without_article(match: re.Match[str]) -> int:
    """Where a date begins: after its article."""
    named = match.groupdict()
    first = match.end("the") if named.get("the") and match.start("the") == match.start() else match.start()
    return first + (match.string[first : first + 1] == " ")


def has_trigger(piece: str, patterns: DatePatterns) -> bool:
    """Whether a piece of text, in lower case, can hold a date at all."""
    if any(digit in piece for digit in "123456789"):
        return True
    return not patterns.triggers.isdisjoint(STARTS.findall(piece))
