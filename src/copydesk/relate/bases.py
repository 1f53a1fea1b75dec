"""Figures that bring the value before with them ("17, up from 12"), taken apart into both."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from copydesk.records import Change, Figure, Span

NUMBER = re.compile(r"\d[\d,. ]*\d|\d")
GROUPED = re.compile(r"\d{1,3}(?:[,. ]\d{3})+")
SCALES = {"thousand": 3, "million": 6, "mn": 6, "m": 6, "billion": 9, "bn": 9, "b": 9, "trillion": 12, "tn": 12}
SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen twenty".split()
    )
}
REACH = 80
"""Characters after a figure in which its base stands."""


def with_bases(text: str, figures: Sequence[Figure]) -> Iterator[tuple[Figure, bool]]:
    """Every figure, and the numbers that stand as the base of one, in order; True marks those earlier values."""
    for figure in figures:
        value = base_value(figure)
        if value is None:
            yield figure, False
            continue
        yield replace(figure, change=None, base=None), False
        yield (
            replace(
                figure,
                span=base_span(text, figure),
                low=value,
                high=value,
                hedge=None,
                as_of=None,
                change=None,
                base=None,
            ),
            True,
        )


def base_value(figure: Figure) -> Decimal | None:
    """The number that a figure's base is; None where it has none, or one in words ("the previous estimate")."""
    if figure.change is not Change.ABSOLUTE or not figure.base:
        return None
    number = NUMBER.search(figure.base)
    words = figure.base.lower().split()
    if number is None:
        return next((Decimal(SMALL[word]) for word in words if word in SMALL), None)
    shown = number[0]
    plain = re.sub(r"[,. ]", "", shown) if GROUPED.fullmatch(shown) else shown.replace(",", ".").replace(" ", "")
    scale = next((SCALES[word] for word in re.findall(r"[a-z]+", figure.base.lower()) if word in SCALES), 0)
    try:
        return Decimal(plain).scaleb(scale)
    except ArithmeticError:
        return None


def base_span(text: str, figure: Figure) -> Span:
    """Where the base stands: after its figure, else before or in it; the figure's own span where it is not found."""
    base = figure.base or ""
    at = text.find(base, figure.span.end, figure.span.end + REACH)
    if at < 0:
        at = text.rfind(base, max(0, figure.span.start - REACH), figure.span.end)
    return Span(at, at + len(base)) if at >= 0 else figure.span
