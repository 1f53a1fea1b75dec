"""Quotations with a signature: a dash and a name after them, as under letters and readers' voices."""

import re
from collections.abc import Iterator, Sequence

from copydesk.attribute.found import DIRECT, SCARE_WORDS
from copydesk.attribute.marks import Quotation
from copydesk.attribute.tagged import Tagged
from copydesk.attribute.words import phrases_of
from copydesk.records import Span

SIGNATURE = re.compile(
    r"\s*(?P<cue>[—–―]|--?)\s*(?P<name>[^\W\d_a-z][^.!?;:\n“”\"«»,(]{1,60}[^\s,(])(?:[,(][^\n“”\"]{0,80})?\s*\Z"
)
NAME_WORDS = 6


def find_signed(text: str, parts: Sequence[Span], quotations: Sequence[Quotation], code: str) -> tuple[Tagged, ...]:
    """The quotations that a signature follows, in their paragraph or as the paragraph after it."""
    return tuple(_signed(text, parts, quotations, code))


def _signed(text: str, parts: Sequence[Span], quotations: Sequence[Quotation], code: str) -> Iterator[Tagged]:
    at = 0
    for number, part in enumerate(parts):
        first = at
        while at < len(quotations) and quotations[at].start < part.end:
            at += 1
        if first == at:
            continue
        last = quotations[at - 1]
        match = SIGNATURE.match(text, last.end, part.end)
        if match is None and not text[last.end : part.end].strip() and number + 1 < len(parts):
            match = SIGNATURE.match(text, parts[number + 1].start, parts[number + 1].end)
        if match and _is_name(text, match, code) and len(text[last.start : last.end].split()) >= SCARE_WORDS:
            content = _chain(quotations, at - 1)
            yield Tagged(content, (Span(*match.span("name")),), (Span(*match.span("cue")),), DIRECT)


def _is_name(text: str, match: re.Match[str], code: str) -> bool:
    few = len(match["name"].split()) <= NAME_WORDS
    return few and not phrases_of(code, "speech_verbs").find(text, *match.span("name"))


def _chain(quotations: Sequence[Quotation], last: int) -> tuple[Span, ...]:
    """A quotation with those before it that it goes on with."""
    first = last
    while first and quotations[first].goes_on:
        first -= 1
    return tuple(Span(one.start, one.end) for one in quotations[first : last + 1])
