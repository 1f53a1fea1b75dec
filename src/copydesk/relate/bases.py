"""Figures that bring the value before with them ("17, up from 12"), taken apart into both."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from copydesk.records import Change, Figure, Span

NUMBER = re.compile(r"\d[\d,. ]*\d|\d")
GROUPED = re.compile(r"\d{1,3}(?:[,. ]\d{3})+")
POWERS = {
    3: "thousand tausend mille mil mila",
    6: "million millions mn m mio millionen millones milioni milhões milhão millón milione",
    9: "billion billions bn b mrd milliarde milliarden milliard milliards miliardi miliardo bilhões bilhão",
    12: "trillion tn",
}
SCALES = {word: power for power, words in POWERS.items() for word in words.split()}
SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen twenty".split()
    )
}
VALUE_START = re.compile(r"[$€£¥]\s?\d|\d|\b(?!to\b|auf\b|à\b|a\b|ad\b|para\b)\w")
"""Where the second of two values begins."""
FAR = 1000
"""How many times as great the first of two values is at most for a scale behind the second to be that of both."""
REACH = 80
"""Characters after a figure in which its base stands."""


def with_bases(text: str, figures: Sequence[Figure], apart: bool = True) -> Iterator[tuple[Figure, bool]]:
    """Every figure, and the numbers that stand as the base of one, in order; True marks those earlier values. Of "from 3 to 5
    billion", which the finder gives as one figure, each has its own span, unless they are not wanted `apart`."""
    for figure in figures:
        span = base_span(text, figure)
        within = apart and figure.span.start < span.start and span.end < figure.span.end
        value = base_value(figure, text[span.end : figure.span.end] if within else "") if figure.base else None
        if value is None or not (within or figure.change is Change.ABSOLUTE):
            yield figure, False
            continue
        bare = replace(figure, change=None, base=None)
        own = bare
        if within:
            start = VALUE_START.search(text, span.end, figure.span.end)
            own = replace(bare, span=Span(start.start() if start else span.end, figure.span.end))
        yield own, False
        yield replace(bare, span=span, low=value, high=value, hedge=None, as_of=None), True


def base_value(figure: Figure, after: str) -> Decimal | None:
    """The number that a figure's base is; None where it has none, or one in words ("the previous estimate"). `after` are the words up
    to the end of the figure, where the scale of both may stand ("from 3 to 5 billion")."""
    if not figure.base:
        return None
    number = NUMBER.search(figure.base)
    words = figure.base.lower().split()
    if number is None:
        return next((Decimal(SMALL[word]) for word in words if word in SMALL), None)
    shown = number[0]
    plain = re.sub(r"[,. ]", "", shown) if GROUPED.fullmatch(shown) else shown.replace(",", ".").replace(" ", "")
    try:
        value = Decimal(plain)
    except ArithmeticError:
        return None
    own, later = scale_in(figure.base), scale_in(after)
    is_shared = figure.low is not None and figure.low >= value.scaleb(later) / FAR
    return value * Decimal(10) ** (own or (later if is_shared else 0))


def scale_in(words: str) -> int:
    """The powers of ten that the first scale among some words stands for."""
    return next((SCALES[word] for word in re.findall(r"[a-zäéãõó]+", words.lower()) if word in SCALES), 0)


def base_span(text: str, figure: Figure) -> Span:
    """Where the base stands: after its figure, else before or in it; the figure's own span where it is not found."""
    base = figure.base or ""
    at = text.find(base, figure.span.end, figure.span.end + REACH)
    if at < 0:
        at = text.rfind(base, max(0, figure.span.start - REACH), figure.span.end)
    return Span(at, at + len(base)) if at >= 0 else figure.span
