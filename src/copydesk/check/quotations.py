"""Quotations of a draft against what the record has: the same words, other words, another speaker, none."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from copydesk.check.case import Case, Found
from copydesk.check.pieces import Piece, Quoted
from copydesk.check.words import changes_between, in_order, is_changed
from copydesk.records import CheckKind, Evidence, Finding, Span, Verdict, WordChange
from copydesk.text import plain

WORD = re.compile(r"[^\W_]+")
ELLIPSIS = re.compile(r"\s*(?:\[?(?:…|\.\.\.)\]?|\[[^\]\n]{0,60}\])\s*")
SAME_RATIO = 0.55
"""Share of the draft's words that a wording of the record must have in the same order to be taken for the same saying.
Source: our written drafts; two sayings of one speaker share less than half."""
ENOUGH_WORDS = 4
"""From so many words on a wording can be told again in other words."""
LEAST_WORDS = 2
"""A single word between marks quotes nobody's sentence."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Words of the record between quotation marks."""

    piece: Piece
    span: Span
    words: tuple[str, ...]
    speaker: str | None


class Words:
    """The words of an article in order, to be searched for a run of them."""

    def __init__(self, piece: Piece) -> None:
        self.piece = piece
        self.found = [match for span in piece.prose for match in WORD.finditer(piece.text, span.start, span.end)]
        self.line = f" {' '.join(plain(match[0]).replace(' ', '') for match in self.found)} "

    def find(self, words: tuple[str, ...]) -> list[Span]:
        """Where these words stand one after the other."""
        spans: list[Span] = []
        at = self.line.find(f" {' '.join(words)} ") if words else -1
        while at >= 0:
            first = self.line.count(" ", 0, at)
            spans.append(Span(self.found[first].start(), self.found[first + len(words) - 1].end()))
            at = self.line.find(f" {' '.join(words)} ", at + 1)
        return spans


def check_quotations(case: Case) -> Found:
    """Every quotation of the draft, and who is said to have said it."""
    lines = [Words(piece) for piece in case.record]
    heard = [each for piece in case.record for each in hear(piece)]
    return [each for quote in case.draft.quotes for each in check_quote(case, quote, lines, heard)]


def hear(piece: Piece) -> Iterator[Heard]:
    """The quotations of an article, and those that a "he said" cuts in two as one."""
    last: Quoted | None = None
    for quote in piece.quotes:
        yield Heard(piece, quote.span, quote.words, quote.speaker)
        if last is not None and last.paragraph == quote.paragraph:
            span = Span(last.span.start, quote.span.end)
            yield Heard(piece, span, last.words + quote.words, quote.speaker or last.speaker)
        last = quote


def check_quote(case: Case, quote: Quoted, lines: list[Words], heard: list[Heard]) -> Iterator[Finding]:
    """What the record has of one quotation."""
    if len(quote.words) < LEAST_WORDS:
        return
    exact = exact_places(case, quote, lines)
    if exact:
        yield case.finding(
            quote.span, CheckKind.QUOTATION, f"also in {exact[0].outlet or exact[0].key}", 0.95, exact, Verdict.AGREES
        )
        yield from check_speaker(case, quote, exact)
        return
    near = nearest(quote, heard)
    if near is not None:
        yield other_words(case, quote, near)
        yield from check_speaker(case, quote, [near.piece.evidence(near.span, near.speaker)])
        return
    says = "no report has these words"
    sure = 0.8 if len(quote.words) > ENOUGH_WORDS else 0.5
    yield case.finding(quote.span, CheckKind.QUOTATION, says, sure, (), Verdict.NOT_FOUND)


def exact_places(case: Case, quote: Quoted, lines: Iterable[Words]) -> list[Evidence]:
    """Where the record has every part of the quotation word by word; parts are set apart by an ellipsis or brackets."""
    text = case.draft.text[quote.span.start : quote.span.end]
    parts = [words for part in ELLIPSIS.split(text) if (words := words_of(part))]
    found = []
    for line in lines:
        spans = [line.find(words) for words in parts]
        if parts and all(spans):
            found += [line.piece.evidence(span, speaker_at(line.piece, span)) for span in spans[0]]
    return found


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text for comparing."""
    return tuple(plain(match[0]).replace(" ", "") for match in WORD.finditer(text))


def speaker_at(piece: Piece, span: Span) -> str | None:
    """Who says what stands there in an article."""
    for quote in piece.quotes:
        if quote.span.start < span.end and span.start < quote.span.end and quote.speaker:
            return quote.speaker
    inside = [claim for claim in piece.claims if claim.span.start < span.end and span.start < claim.span.end]
    return next((claim.speaker for claim in inside if claim.speaker), None)


def nearest(quote: Quoted, heard: Iterable[Heard]) -> Heard | None:
    """The wording of the record that has most of the quotation's words in order, where it has enough of them."""
    if len(quote.words) < ENOUGH_WORDS:
        return None
    need = SAME_RATIO * len(quote.words)
    best: tuple[float, Heard] | None = None
    own = set(quote.words)
    for each in heard:
        if len(own.intersection(each.words)) < 0.5 * need:
            continue
        shared = in_order(quote.words, each.words)
        score = shared - 0.05 * len(each.words)
        if shared >= need and (best is None or score > best[0]):
            best = (score, each)
    return best[1] if best else None


def other_words(case: Case, quote: Quoted, near: Heard) -> Finding:
    """The quotation in the words of the record, with the difference."""
    evidence = near.piece.evidence(near.span, near.speaker)
    changes = trimmed(changes_between(case.draft.cut(quote.span), evidence.text))
    says = f"in other words in {near.piece.where()}: “{evidence.text}”"
    found = case.finding(quote.span, CheckKind.QUOTATION, says, 0.9, [evidence])
    return replace(found, changes=changes)


def trimmed(changes: tuple[WordChange, ...]) -> tuple[WordChange, ...]:
    """The changes without what the record says before and after the words that the draft took."""
    kept = list(changes)
    while kept and not kept[0].draft:
        kept.pop(0)
    while kept and not kept[-1].draft:
        kept.pop()
    return tuple(kept) if any(is_changed(change) for change in kept) else changes


def check_speaker(case: Case, quote: Quoted, exact: list[Evidence]) -> Iterator[Finding]:
    """Whether the record gives the words to someone else, or the draft gives them to nobody."""
    named = [place for place in exact if names_in(place.speaker)]
    if not quote.has_source:
        if len(quote.words) >= ENOUGH_WORDS:
            told = f"; {named[0].outlet or named[0].key} has it from {named[0].speaker}" if named else ""
            yield case.finding(quote.span, CheckKind.SOURCE, f"nobody is named as saying this{told}", 0.7, named)
        return
    own = names_in(quote.speaker)
    if not own or not named or any(own & names_in(place.speaker) for place in named):
        return
    if quote.by_pronoun and any(names_in(place.speaker) <= names_of(case.draft) for place in named):
        return
    known = {
        word for piece in (case.draft, *case.record) for person in piece.people for word in map(plain, person.name)
    }
    if not own & known:
        return
    says = f"you give it to {quote.speaker}; {named[0].outlet or named[0].key} has it from {named[0].speaker}"
    yield case.finding(quote.span, CheckKind.SPEAKER, says, 0.85, named)


def names_of(piece: Piece) -> frozenset[str]:
    """The words of every name in a text."""
    return frozenset(plain(word) for span in piece.names for word in piece.cut(span).split())


def names_in(speaker: str | None) -> frozenset[str]:
    """The words with a capital of a speaker's name."""
    return frozenset(
        plain(match[0]) for match in WORD.finditer(speaker or "") if match[0][0].isupper() and len(match[0]) > 1
    )
