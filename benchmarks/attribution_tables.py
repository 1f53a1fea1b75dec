"""The tables of tests/tables that hold what a careful reader writes down of a statement: each row tried."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from copydesk.attribute.cast import Cast
from copydesk.attribute.certainty import certainty_of
from copydesk.attribute.manner import Manners
from copydesk.attribute.marks import find_quotations, paragraphs
from copydesk.attribute.quotes import find_quoted
from copydesk.attribute.speakers import Speaker, Speakers
from copydesk.attribute.tagged import Tagged
from copydesk.records import Span
from tests.tables.rows import HERE, rows

SOURCE = re.compile(r"\{(\*?)(.*?)\}", re.S)
PIECE = re.compile(r"\[(.*?)\]", re.S)
GAP = " … "


@dataclass(frozen=True)
class Tried:
    """One row: what the table says and what came out."""

    table: str
    given: str
    expected: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def right(self) -> bool:
        return self.expected == self.found


def unmarked(text: str, pattern: re.Pattern[str]) -> tuple[str, list[tuple[Span, bool]]]:
    """A text without the marks around its spans, the spans, and which of them has a star."""
    plain, spans, at = "", [], 0
    for match in pattern.finditer(text):
        plain += text[at : match.start()]
        inner = match[match.lastindex or 0]
        spans.append((Span(len(plain), len(plain) + len(inner)), match[1] == "*"))
        plain += inner
        at = match.end()
    return plain + text[at:], spans


def speaker_of(language: str, marked: str) -> Speaker:
    """The speaker of the source with a star; the other sources are resolved before it."""
    text, spans = unmarked(marked.replace("\\n", "\n"), SOURCE)
    parts = paragraphs(text)
    cast = Cast(text, language).gather(parts, [span for span, _ in spans])
    speakers = Speakers(text, language, cast, find_quotations(text, parts))
    resolved = [(speakers.resolve((span,)), starred) for span, starred in spans]
    return next(speaker for speaker, starred in resolved if starred)


def try_speakers(table: str) -> Iterator[Tried]:
    for language, text, *expected in rows(table):
        found = speaker_of(language, text)
        shown = (found.name or "", found.role or "", found.organisation or "")
        yield Tried(table, text, tuple(expected), shown)


def try_certainty(table: str) -> Iterator[Tried]:
    for language, cue, content, *expected in rows(table):
        text = f"{cue} {content}"
        one = Tagged((Span(len(cue) + 1, len(text)),), (), (Span(0, len(cue)),), 1.0)
        certainty, words = certainty_of(text, one, language)
        yield Tried(table, text, tuple(expected), (certainty, GAP.join(text[word.start : word.end] for word in words)))


def try_manners(table: str) -> Iterator[Tried]:
    for marked, expected in rows(table):
        text, spans = unmarked(marked.replace("\\n", "\n"), PIECE)
        manners = Manners(text, find_quotations(text, paragraphs(text)))
        yield Tried(table, marked, (expected,), (manners.of([span for span, _ in spans]),))


def try_quotes(table: str) -> Iterator[Tried]:
    for language, written, expected in rows(table):
        text = written.replace("\\n", "\n")
        shown = (
            " = ".join(
                GAP.join(text[span.start : span.end] for span in spans) for spans in (one.source, one.cue, one.content)
            )
            for one in find_quoted(text, language)
        )
        yield Tried(table, written, (expected,), (" ; ".join(shown),))


TABLES: dict[str, Callable[[str], Iterator[Tried]]] = {
    "speakers": try_speakers,
    "certainty": try_certainty,
    "manners": try_manners,
    "quotes": try_quotes,
}
"""Table -> what tries its rows. Beside NAME.tsv may stand NAME_misses.tsv: rows that are known to fail."""


def misses(name: str) -> list[Tried]:
    """The rows of a table's known misses, () where it has none."""
    path = f"{name}_misses.tsv"
    return list(TABLES[name](path)) if (HERE / path).exists() else []
