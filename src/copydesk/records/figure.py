"""A figure: a number in copy, with what it counts and how firmly it is put."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from copydesk.records.span import Span


class FigureKind(StrEnum):
    """What sort of number it is, so that ages, scores and the like are told apart from counts."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    AGE = "age"
    SCORE = "score"
    RANK = "rank"
    TIMES = "times"


class Change(StrEnum):
    """For a figure that says by how much something moved: in its own unit, as a multiple or in percent."""

    ABSOLUTE = "absolute"
    TIMES = "times"
    PERCENT = "percent"


class Direction(StrEnum):
    """Which way it moved."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a text. `low` and `high` are its ends, equal for a single value; None for an end that is open.

    `unit` is an ISO 4217 code for money ("USD"), "cent", "penny", "percent", or the unit's English name in the singular
    ("kilometre"); None for bare counts. `per` is what a rate is counted by ("barrel", "month"). `counted` is what is
    counted, as printed ("North Korean troops"). `hedge` is the canonical word ("about", "more than", "less than", "at
    least", "up to", "nearly"), or the vague count itself ("hundreds of thousands"); None for a plain value. `as_of` is
    the date it holds for, as far as the text and the article's date say, in the forms of `TextDate.value`. `statement`
    is the index of the statement it stands in. `change`, `direction` and `base` ("the previous estimate", "3,000") are
    set for a figure that says by how much something moved; `direction` alone for what it moved to ("rose to 30").
    """

    span: Span
    low: Decimal | None
    high: Decimal | None
    kind: FigureKind = FigureKind.COUNT
    unit: str | None = None
    per: str | None = None
    counted: str | None = None
    place: str | None = None
    hedge: str | None = None
    as_of: str | None = None
    statement: int | None = None
    change: Change | None = None
    direction: Direction | None = None
    base: str | None = None
