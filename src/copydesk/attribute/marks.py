"""Quotation marks of every kind: which stretches of a text stand between them. One pass, and no text is refused."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from copydesk.records import Span

MARK = re.compile("[“”„‟«»‹›\"＂「」『』〝〟]|''|``")
SINGLE = re.compile(r"[‘’‚']")
CLOSERS = {
    "“": '”＂"',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    '"': '"',
    "＂": "＂",
    "”": "”",
    "「": "」",
    "『": "』",
    "〝": "〟",
    "''": ("''", '"'),
    "``": ("''", '"'),
}
"""What may close each mark. Source: Wikipedia, "Quotation mark", its table of languages."""
EITHER = frozenset(('"', "＂", "''", "”", "»", "›"))
"""Marks that open and close; what stands beside them decides."""
NESTING = {"“": "”", "「": "」", "『": "』", "«": "»"}
SINGLE_CLOSERS = {"‘": "’", "‚": "‘’", "'": "'"}
STOPS = ".,!?;:…。，！？"
SENTENCE_ENDS = '.!?…。！？”"»:'
WORDS = re.compile(r"[^\W_]")
BREAK = re.compile(r"\n[^\S\n]*\n\s*|\n\s*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch with its marks. `closed`: its closing mark stands there; `goes_on`: it takes up the one before it, which
    the end of a paragraph left open."""

    start: int
    end: int
    closed: bool
    goes_on: bool


def paragraphs(text: str) -> list[Span]:
    """Paragraphs: apart by blank lines, or by a line feed that does not stand inside a sentence."""
    found: list[Span] = []
    start = 0
    for match in BREAK.finditer(text):
        if match[0].count("\n") == 1 and text[match.end() : match.end() + 1].islower() and not _ended(text, match):
            continue
        if match.start() > start:
            found.append(Span(start, match.start()))
        start = match.end()
    if text[start:].strip():
        found.append(Span(start, len(text.rstrip())))
    return found


def _ended(text: str, match: re.Match[str]) -> bool:
    return match.start() > 0 and text[match.start() - 1] in SENTENCE_ENDS


def find_quotations(text: str, parts: Sequence[Span]) -> list[Quotation]:
    """The quotations of a text in order, not overlapping; each lies in one of `parts`, its paragraphs."""
    found: list[Quotation] = []
    left_open = ""
    for part in parts:
        pieces = list(_doubles(text, part))
        pieces = sorted([*pieces, *_singles(text, part, pieces)], key=lambda piece: piece.start)
        pieces = [piece for piece in pieces if WORDS.search(text, piece.start, piece.end)]
        if pieces and left_open and pieces[0].start == part.start and text[part.start] == left_open:
            pieces[0] = replace(pieces[0], goes_on=True)
        found.extend(pieces)
        last = pieces[-1] if pieces else None
        left_open = text[last.start] if last and not last.closed and last.end == part.end else ""
    return found


def _doubles(text: str, part: Span) -> Iterator[Quotation]:
    """Double marks of one paragraph."""
    marks = list(MARK.finditer(text, part.start, part.end))
    surplus = _surplus(marks)
    start, opener, depth = -1, "", 0
    for match in marks:
        mark = match[0]
        if start < 0:
            start, opener, depth = (match.start(), mark, 0) if _opens(text, match) else (-1, "", 0)
        elif mark in CLOSERS[opener] and not (mark == opener and _looks_opening(text, match)):
            if not depth:
                yield Quotation(start, match.end(), True, False)
                start = -1
            depth = max(0, depth - 1)
        elif mark == opener and mark in NESTING and surplus.get(mark, 0) <= 0:
            depth += 1
        elif mark == opener:  # the closing mark is missing: the quotation ended somewhere before this one
            yield Quotation(start, _first_stop(text, start, match.start()), False, False)
            start, depth = match.start(), 0
            surplus[mark] = surplus.get(mark, 0) - 1
    end = part.start + len(text[part.start : part.end].rstrip())
    if 0 <= start < end - 1:
        yield Quotation(start, end, False, False)


def _surplus(marks: Sequence[re.Match[str]]) -> dict[str, int]:
    """How many more opening than closing marks a paragraph has, by opening mark."""
    counts: dict[str, int] = {}
    for match in marks:
        counts[match[0]] = counts.get(match[0], 0) + 1
    return {opener: counts.get(opener, 0) - counts.get(closer, 0) for opener, closer in NESTING.items()}


def _opens(text: str, match: re.Match[str]) -> bool:
    mark = match[0]
    if mark not in CLOSERS:
        return False
    return mark not in EITHER or _looks_opening(text, match) or not _looks_closing(text, match)


def _looks_opening(text: str, match: re.Match[str]) -> bool:
    """A blank, a bracket or a dash before it, and a letter or another mark after."""
    before, after = (
        text[match.start() - 1 : match.start()] if match.start() else "",
        text[match.end() : match.end() + 1],
    )
    return (
        (not before or before.isspace() or before in "([{—–-:")
        and bool(after)
        and not after.isspace()
        and after not in STOPS
    )


def _looks_closing(text: str, match: re.Match[str]) -> bool:
    before, after = (
        text[match.start() - 1 : match.start()] if match.start() else "",
        text[match.end() : match.end() + 1],
    )
    return bool(before) and not before.isspace() and (not after or not after.isalnum())


def _first_stop(text: str, start: int, end: int) -> int:
    """Where a quotation without a closing mark most likely ends: at its first comma or full stop."""
    for at in range(start + 2, end):
        if text[at] in STOPS and (at + 1 >= len(text) or text[at + 1].isspace()):
            return at + 1
    return end


def _singles(text: str, part: Span, doubles: Sequence[Quotation]) -> Iterator[Quotation]:
    """Single marks that stand as quotation marks outside double ones; an apostrophe is none."""
    starts = [piece.start for piece in doubles]
    start, opener = -1, ""
    for match in SINGLE.finditer(text, part.start, part.end):
        inside = bisect_right(starts, match.start()) - 1
        if inside >= 0 and match.start() < doubles[inside].end:
            start = -1
            continue
        if start < 0:
            if match[0] in SINGLE_CLOSERS and _looks_opening(text, match):
                start, opener = match.start(), match[0]
        elif (
            match[0] in SINGLE_CLOSERS[opener]
            and _looks_closing(text, match)
            and _is_no_apostrophe(text, match, opener)
        ):
            if not (inside >= 0 and doubles[inside].start > start):
                yield Quotation(start, match.end(), True, False)
            start = -1


def _is_no_apostrophe(text: str, match: re.Match[str], opener: str) -> bool:
    """A straight mark closes only beside punctuation: "the workers' plan" has one too."""
    return (
        opener != "'" or text[match.start() - 1] in STOPS or text[match.end() : match.end() + 1] in tuple(STOPS + ")")
    )
