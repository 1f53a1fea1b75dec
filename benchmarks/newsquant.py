"""Our figures as the quantities of NewsQuant: a value and one of `= ~ > < up down`."""

import re
from collections.abc import Iterable

from copydesk.attribute.figures import find_figures
from copydesk.attribute.figures_changes import AFTER_NOUNS
from copydesk.records import Change, Direction, Figure, FigureKind

Quantity = dict[str, str]
MORE, LESS, ABOUT = ("more than", "at least"), ("less than", "up to"), ("about", "nearly")
NOT_THERE = (FigureKind.SCORE, FigureKind.RANK)
"""Kinds that NewsQuant does not count as quantities."""
LAST_WORD, NEXT_WORDS = (
    re.compile(r"([^\W\d_]+)\s*$"),
    re.compile(r"^[\s-]*([^\W\d_]+)(?:\s+([^\W\d_]+))?(?:\s+([^\W\d_]+))?"),
)
TO_BEFORE = re.compile(r"\bto\s+$")
COMPOUND = re.compile(r"-[^\W\d_]")


def quantities(text: str, figures: Iterable[Figure]) -> list[Quantity]:
    """The figures of a sentence in NewsQuant's terms."""
    found: list[Quantity] = []
    taken = 0
    for figure in figures:
        if figure.span.start < taken or not is_quantity(text, figure):
            continue
        found.append(as_quantity(text, figure))
        if moved_to(text, figure) and figure.base:
            taken = max(taken, text.find(figure.base, figure.span.start) + len(figure.base))
    return found


def is_quantity(text: str, figure: Figure) -> bool:
    """Left out are ranks, scores, ages beside names, multiples without a number, and "three-bed"."""
    shown = text[figure.span.start : figure.span.end]
    has_digit = any(c.isdigit() for c in shown)
    if figure.kind in NOT_THERE or (figure.change is Change.TIMES and not has_digit):
        return False
    if figure.kind is FigureKind.AGE and "old" not in shown and text[max(0, figure.span.start - 1)] not in "( ":
        return False
    if figure.kind is FigureKind.AGE and text[: figure.span.start].rstrip()[-1:] == ",":
        return False
    return has_digit or not (COMPOUND.match(text, figure.span.end) or (figure.unit and COMPOUND.search(shown)))


def moved_to(text: str, figure: Figure) -> bool:
    """Whether NewsQuant writes a movement as a range: "from A to B", "to B from A", not "B, up from A"."""
    if not figure.base or not any(c.isdigit() for c in figure.base):
        return False
    return (
        figure.base in text[figure.span.start : figure.span.end]
        or TO_BEFORE.search(text[: figure.span.start]) is not None
    )


def as_quantity(text: str, figure: Figure) -> Quantity:
    """A figure as a quantity; a movement "from A to B" as the range of both."""
    start = find_figures(figure.base)[:1] if figure.base and moved_to(text, figure) else ()
    if start:
        return {"value": f"{start[0].low}-{figure.low}", "change": "="}
    return {"value": value_of(figure), "change": change_of(text, figure)}


def value_of(figure: Figure) -> str:
    """A value, "low-high", or for an open end ten times the low one, as NewsQuant writes "tens of thousands"."""
    low, high = figure.low, figure.high
    if low is None:
        return str(high)
    if high is None:
        return f"{low}-{low * 10}"
    return str(low) if low == high else f"{low}-{high}"


def change_of(text: str, figure: Figure) -> str:
    """The hedge where it is firm, the direction for percentages, else the hedge, else the direction."""
    hedge, way = figure.hedge, direction(text, figure)
    if hedge in MORE:
        return ">"
    if way and figure.kind is FigureKind.PERCENT:
        return way
    if hedge in LESS:
        return "<"
    before = LAST_WORD.search(text[: figure.span.start])
    if hedge in ABOUT and (text[figure.span.start] not in "0123456789$" or before is None):
        return "~"
    if before is not None and before[1].lower() in ("averaged", "averaging", "averages"):
        return "~"
    return way or "="


def direction(text: str, figure: Figure) -> str | None:
    """Up or down; None where the word for it follows ("a 4 percent drop"), which NewsQuant counts as exact."""
    if figure.change is None or figure.direction is None or text[: figure.span.start].endswith("between "):
        return None
    following = NEXT_WORDS.match(text[figure.span.end :])
    before = LAST_WORD.search(text[: figure.span.start])
    if following and any(word and word.lower() in AFTER_NOUNS for word in following.groups()):
        if before is None or before[1].lower() in ("a", "an", "the", "its", "another"):
            return None
    return "up" if figure.direction is Direction.UP else "down"
