"""Trails as text."""

from decimal import Decimal

from copydesk.language.subjects import GENERIC
from copydesk.records import Trail, TrailPoint

HEDGES = frozenset(("about", "more than", "less than", "at least", "up to", "nearly"))
"""Words before a number; any other hedge is the value itself, in words ("dozens")."""
BAR = 12
EIGHTHS = " ▏▎▍▌▋▊▉█"


SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
SCALED = Decimal("0.001")
"""How fine a number in millions or billions is told; one that is finer stands in digits."""


def amount(value: Decimal) -> str:
    """A number as newspapers print it, nothing lost: "3,000", "1.35 billion", "1,234,567"."""
    for scale, name in SCALES:
        scaled = value / scale
        if abs(scaled) >= 1 and scaled % SCALED == 0:
            return f"{scaled.normalize():,f} {name}"
    return f"{value.normalize():,f}"


def value_text(point: TrailPoint) -> str:
    """A point's value as people read it: "more than 3,000", "20 to 30"."""
    ends = [amount(end) for end in (point.low, point.high) if end is not None]
    shown = ends[0] if len(set(ends)) == 1 else " to ".join(ends)
    if point.hedge is None or point.hedge in HEDGES:
        return f"{point.hedge} {shown}" if point.hedge else shown
    return point.hedge


def title_of(trail: Trail) -> str:
    """What a trail counts, in the words of a report; where those leave open what befell them ("people"), its subject."""
    counted = trail.counted or ""
    return trail.subject if not counted or counted.split()[-1].casefold() in GENERIC else counted


def height_of(point: TrailPoint) -> Decimal:
    """The number that a point is drawn at: the mean of its ends."""
    ends = [end for end in (point.low, point.high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends)


def as_bars(trail: Trail) -> list[str]:
    """A bar for each point, the greatest value BAR columns long; in eighths of a column."""
    values = [abs(height_of(point)) for point in trail.points]
    top = max(values, default=Decimal(0)) or Decimal(1)
    found = []
    for value in values:
        whole, rest = divmod(int(value / top * BAR * 8), 8)
        found.append("█" * whole + (EIGHTHS[rest] if rest else ""))
    return found
