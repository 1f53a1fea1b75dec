"""Which figures of the record are about the same thing as one of the draft."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from copydesk.check.case import Case
from copydesk.check.pieces import Amount, Piece
from copydesk.records import Evidence, Figure, FigureKind
from copydesk.records.values import agree, reach

SUBJECT_BONUS, COUNTED_BONUS = 0.35, 0.2
"""What the same subject, and the same noun counted, add to the likeness of two sentences. Source: our written drafts."""
TELLING = Decimal(100)
"""A value from here on, or one with a fraction, is hardly met twice by chance in one story."""
SAME_ABOUT, SMALL_ABOUT = -0.2, 0.18
"""How like the sentences must be for the same value to be the same figure, for telling values and for small ones."""
PREFIX = 6
BARE = (FigureKind.COUNT, FigureKind.AGE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure of the record: `about` (0..1.5) says how surely it is about the same thing as the draft's."""

    piece: Piece
    amount: Amount
    about: float

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.amount.figure

    @property
    def day(self) -> date | None:
        """The day it holds for: as its text says, else that of its article."""
        said = self.figure.as_of or ""
        at = self.piece.at
        if said.startswith("--") and at is not None:
            said = f"{at.year}{said[1:]}"
        try:
            return date.fromisoformat(said)
        except ValueError:
            return at.date() if at else None

    def evidence(self) -> Evidence:
        """The whole sentence it stands in."""
        sentence = self.piece.sentences[self.amount.sentence].span
        return self.piece.evidence(sentence, self.amount.speaker)

    def printed(self) -> str:
        """The figure as it is printed."""
        return self.piece.cut(self.figure.span)


def mentions_of(case: Case, own: Amount) -> list[Mention]:
    """Every figure of the record that can be compared with one of the draft, those most surely about the same first."""
    found = [
        Mention(piece, other, about(case, own, other))
        for piece in case.record
        for other in piece.amounts
        if comparable(own.figure, other.figure)
    ]
    return sorted(found, key=lambda mention: -mention.about)


def comparable(one: Figure, other: Figure) -> bool:
    """They count in one unit, or one leaves its unit out ("from 2,300 to 3,100 hectares")."""
    if (one.kind, one.unit) == (other.kind, other.unit):
        return True
    if one.kind in BARE and other.kind in BARE:
        return True
    return leaves_unit_out(one) or leaves_unit_out(other)


def leaves_unit_out(figure: Figure) -> bool:
    """A bare number."""
    return figure.kind is FigureKind.COUNT and figure.unit is None and figure.counted is None


def about(case: Case, one: Amount, other: Amount) -> float:
    """How surely two figures are about the same thing."""
    score = case.weights.likeness(one.terms, other.terms)
    if one.subject and other.subject:
        score += SUBJECT_BONUS if one.subject == other.subject else -SUBJECT_BONUS / 2
    first, second = head(one.figure), head(other.figure)
    if first and second:
        score += COUNTED_BONUS if first == second else -COUNTED_BONUS / 2
    if other.figure.per != one.figure.per:
        score -= 0.1
    if one.is_part != other.is_part:
        score -= 0.1
    return score


def head(figure: Figure) -> str | None:
    """The noun that is counted, cut to its first letters."""
    words = (figure.counted or "").split(" of ")[0].lower().split()
    return words[-1][:PREFIX] if words else None


def same_value(one: Figure, other: Figure) -> bool:
    """The same ends, whatever the hedge; or an end of a range ("from 24 to 30 crowns")."""
    if (one.low, one.high) == (other.low, other.high):
        return True
    return one.low == one.high and one.low in (other.low, other.high) and None not in (other.low, other.high)


def agrees(one: Figure, other: Figure) -> bool:
    """Some number fits both, as far as their hedges go."""
    return agree(reach(one), reach(other))


def is_telling(figure: Figure) -> bool:
    """The value is not one that any text may have."""
    value = figure.low if figure.low is not None else figure.high
    return value is not None and (abs(value) >= TELLING or value != int(value))


def same_mentions(own: Amount, mentions: list[Mention]) -> list[Mention]:
    """Those with the value of the draft that are about the same thing."""
    least = SAME_ABOUT if is_telling(own.figure) else SMALL_ABOUT
    return [each for each in mentions if each.about >= least and same_value(own.figure, each.figure)]


def in_sentence(mention: Mention) -> Iterator[Amount]:
    """The other figures of its sentence."""
    for other in mention.piece.amounts:
        if other.sentence == mention.amount.sentence and other is not mention.amount:
            yield other


ONE_DAY = timedelta(days=1)
