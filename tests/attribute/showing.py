"""Figures and dates as the tables write them."""

from decimal import Decimal

from copydesk.records import Figure, FigureKind

KINDS = (FigureKind.AGE, FigureKind.RANK, FigureKind.SCORE)
"""Kinds that a unit does not tell."""


def number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def value_of(figure: Figure) -> str:
    """ "12", "5..7", "100000.." for an end that is open."""
    if figure.low == figure.high:
        return number(figure.low)
    return f"{number(figure.low)}..{number(figure.high)}"


def shown(text: str, figure: Figure) -> str:
    """A figure on one line: its value and unit, then what else is known of it, apart by " | "."""
    kind = f" ({figure.kind})" if figure.kind in KINDS else ""
    unit = f" {figure.unit}" if figure.unit and figure.kind is not FigureKind.AGE else ""
    per = f"/{figure.per}" if figure.per else ""
    parts = [
        value_of(figure) + unit + per + kind,
        figure.hedge and f"~ {figure.hedge}",
        figure.counted and f"of {figure.counted}",
        figure.place and f"in {figure.place}",
        figure.direction and f"{figure.direction} {figure.change or ''}".strip(),
        figure.change and not figure.direction and str(figure.change),
        figure.base and f"from {figure.base}",
        figure.as_of and f"as of {figure.as_of}",
    ]
    return " | ".join(part for part in parts if part)
