"""Figures in text: every number with its unit, what it counts, how firmly it is put, and how it moved."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from copydesk.attribute.dates import DateFinder
from copydesk.attribute.figures_amounts import BACK_WORDS, Amount, amounts_in
from copydesk.attribute.figures_changes import Movement, movement, multiples_in
from copydesk.attribute.figures_context import Counted, find_counted
from copydesk.attribute.figures_hedges import add_hedge
from copydesk.attribute.figures_numbers import number_reader
from copydesk.attribute.figures_ranges import join_ranges
from copydesk.attribute.tokens import Token, flat, pieces, tokens_of
from copydesk.language.numbers import NumberWords, number_words
from copydesk.records import Direction, Figure, FigureKind, Span, Statement, TextDate

WORD = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"[\d½⅓⅔¼¾⅕⅖⅛⅜⅝⅞]")
ABSOLUTE = re.compile(r"\d")
NEAR_CHARS = 40
"""How far after a figure the date stands that it holds for. Source: the longest in our own table."""


@dataclass(slots=True)
class Found:
    """An amount with what is known of its movement."""

    amount: Amount
    moved: Movement


def find_figures(
    text: str,
    *,
    language: str | None = None,
    published_at: datetime | date | None = None,
    statements: tuple[Statement, ...] = (),
) -> tuple[Figure, ...]:
    """The figures of a text, in order, not overlapping.

    `published_at` resolves the dates they hold for; `statements` are those of the same text, so that each figure says
    in which it stands. A number that counts nothing (a year, a clock time, part of a name) is no figure.
    """
    words = number_words(language)
    shown = flat(text)
    finder = _Finder(text, words, DateFinder(shown, published_at, language))
    contents = sorted((span.start, span.end, i) for i, each in enumerate(statements) for span in each.content)
    found = [
        figure
        for start, end in pieces(finder.shown, words.abbreviations)
        for figure in finder.in_piece(start, end, contents)
    ]
    return tuple(found)


class _Finder:
    def __init__(self, text: str, words: NumberWords, dates: DateFinder) -> None:
        self.text, self.words, self.dates, self.shown = text, words, dates, dates.shown
        self.reader = number_reader(words.code)

    def in_piece(self, start: int, end: int, contents: Sequence[tuple[int, int, int]]) -> Iterator[Figure]:
        piece = self.shown[start:end]
        if not DIGIT.search(piece) and not self._has_word(piece):
            return
        tokens = tokens_of(self.shown, self.dates.low, start, end, self.words.code)
        dates = list(self.dates.in_piece(start, end))
        masked = {
            i for each in dates if ABSOLUTE.search(self.text, each.span.start, each.span.end) and not _is_relative(each, self.text)
            for i, token in enumerate(tokens) if each.span.start <= token.start < each.span.end
        }  # fmt: skip
        amounts = join_ranges(tokens, amounts_in(tokens, self.reader, masked), self.words)
        yield from self._figures(tokens, self._moved(tokens, amounts), dates, contents)

    def _has_word(self, piece: str) -> bool:
        if self.words.glued:
            return True
        return not self.reader.triggers.isdisjoint(WORD.findall(piece.lower()))

    def _moved(self, tokens: Sequence[Token], amounts: Iterable[Amount]) -> list[Found]:
        """Adds hedges and movement to the amounts, and the multiples between them."""
        found: list[Found] = []
        floor = 0
        for amount in amounts:
            add_hedge(tokens, amount, self.words, floor)
            moved = movement(tokens, amount, self.words, floor)
            if found:
                _convert(tokens, found[-1], amount, moved)
            found.append(Found(amount, moved))
            floor = amount.last
        taken = {i for each in found for i in range(each.amount.first, each.amount.last)}
        for amount, moved in multiples_in(tokens, self.words):
            if amount.first in taken:
                continue
            add_hedge(tokens, amount, self.words, max((i + 1 for i in taken if i < amount.first), default=0))
            found.append(Found(amount, moved))
        found.sort(key=lambda each: each.amount.first)
        return found

    def _figures(
        self,
        tokens: Sequence[Token],
        found: Sequence[Found],
        dates: Sequence[TextDate],
        contents: Sequence[tuple[int, int, int]],
    ) -> Iterator[Figure]:
        end, last = 0, None
        for n, each in enumerate(found):
            amount = each.amount
            if amount.first < end:
                continue
            stop = max(amount.last, found[n + 1].amount.first) if n + 1 < len(found) else len(tokens)
            counted = find_counted(tokens, amount, self.words, stop, end)
            if counted is None and n and _is_base(found[n - 1].amount, amount):
                counted = last
            last = counted
            span = Span(tokens[amount.first].start, tokens[amount.last - 1].end)
            end = amount.last
            yield self._figure(tokens, each, span, counted, dates, contents)

    def _figure(
        self, tokens: Sequence[Token], found: Found, span: Span, counted: Counted | None, dates: Sequence[TextDate],
        contents: Sequence[tuple[int, int, int]],
    ) -> Figure:  # fmt: skip
        amount, moved = found.amount, found.moved
        base = moved.base or amount.base
        return Figure(
            span=span, low=amount.low, high=amount.high, kind=amount.kind, unit=amount.unit, per=amount.per or self._rate(tokens, counted),
            counted=self._slice(tokens, counted.first, counted.last) if counted else None,
            place=self._slice(tokens, *counted.place) if counted and counted.place else None,
            hedge=amount.hedge, as_of=self._as_of(span, counted, tokens, dates), statement=_statement_of(span, contents),
            change=moved.change, direction=moved.direction, base=self._slice(tokens, *base) if base else None,
        )  # fmt: skip

    def _rate(self, tokens: Sequence[Token], counted: Counted | None) -> str | None:
        """ "250,000 visitors a year"."""
        if counted is None or counted.last + 1 >= len(tokens) or tokens[counted.last].low not in self.words.per_words:
            return None
        if counted.last + 2 < len(tokens) and tokens[counted.last + 2].low in BACK_WORDS:
            return None
        return self.words.units.get(tokens[counted.last + 1].low)

    def _slice(self, tokens: Sequence[Token], first: int, last: int) -> str:
        return self.text[tokens[first].start : tokens[last - 1].end]

    def _as_of(
        self, span: Span, counted: Counted | None, tokens: Sequence[Token], dates: Sequence[TextDate]
    ) -> str | None:
        """The date right after the figure and what it counts ("on October 23", "as of Monday"), in the same clause."""
        after = max(span.end, tokens[counted.last - 1].end) if counted else span.end
        for each in dates:
            if each.span.start < after or each.value is None:
                continue
            between = self.shown[after : each.span.start]
            if len(between) > NEAR_CHARS:
                return None
            if AS_OF.fullmatch(between) and not SPOKEN.search(between):
                return each.value
            return None
        return None


AS_OF = re.compile(
    r"\s*(?:[^\W\d_][^\W_ ]*\s){0,5}(?:on|in|as of|by|at|during|em|en|im|am|nel|a|le|el|il|dal|au|den)\s+(?:the\s+)?|\s+",
    re.IGNORECASE,
)
"""What may stand between a figure and the date it holds for: a few words and a preposition."""
SPOKEN = re.compile(
    r"\b(?:said|says|told|announced|reported|since|from|until|after|before|warned|added)\b", re.IGNORECASE
)
"""Words between that tell the date of something else."""


def _convert(tokens: Sequence[Token], before: Found, amount: Amount, moved: Movement) -> None:
    """ "more than 100 kilometers (60 miles)": the same amount once more is as firm and moves as the first."""
    first = before.amount
    if amount.first != first.last + 1 or tokens[first.last].shown != "(" or amount.kind is not first.kind:
        return
    if amount.kind in (FigureKind.MONEY, FigureKind.MEASURE) and amount.unit != first.unit and amount.hedge is None:
        amount.hedge = first.hedge
        moved.change, moved.direction = moved.change or before.moved.change, moved.direction or before.moved.direction


def _is_base(first: Amount, amount: Amount) -> bool:
    """Whether an amount is what the one before moved from: it counts the same."""
    return first.base is not None and first.base[0] >= amount.first and first.base[1] <= amount.last


def _is_relative(each: TextDate, text: str) -> bool:
    shown = text[each.span.start : each.span.end]
    return re.search(r"ago|earlier|before|later|previous", shown, re.IGNORECASE) is not None


def _statement_of(span: Span, contents: Sequence[tuple[int, int, int]]) -> int | None:
    """The statement whose content holds the figure; the shortest of several."""
    found = [(end - start, i) for start, end, i in contents if start <= span.start and span.end <= end]
    return min(found)[1] if found else None


__all__ = ["Direction", "FigureKind", "find_figures"]
