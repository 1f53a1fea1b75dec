"""Trails as text and as a picture."""

from collections.abc import Sequence
from decimal import Decimal
from html import escape

from copydesk.records import Trail, TrailPoint

HEDGES = frozenset(("about", "more than", "less than", "at least", "up to", "nearly"))
"""Words before a number; any other hedge is the value itself, in words ("dozens")."""
BAR = 12
EIGHTHS = " ▏▎▍▌▋▊▉█"
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BASE = 720, 320, 70, 40, 50, 250
LINE, DISPUTED, GREY = "#1f5fa8", "#b3261e", "#555"


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


def as_svg(trail: Trail) -> str:
    """A trail as a picture: a line over the days, ranges as strokes, disputed points in red, every value written.

    The picture has no script and no style sheet, and a title and a description for those who do not see it.
    """
    places, heights = across(trail.points), up(trail.points)
    title = escape(f"{trail.subject}: {trail.counted or trail.subject}")
    told = "; ".join(f"{point.as_of or 'before'}: {value_text(point)}" for point in trail.points)
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(places, heights, strict=True))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif" font-size="12">',
        f"<title>{title}</title>",
        f"<desc>{escape(told)}</desc>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="24" font-size="16" fill="#111">{title}</text>',
        f'<line x1="{LEFT}" y1="{BASE}" x2="{WIDTH - RIGHT}" y2="{BASE}" stroke="{GREY}"/>',
        f'<polyline points="{line}" fill="none" stroke="{LINE}" stroke-width="2"/>',
    ]
    for point, x, y in zip(trail.points, places, heights, strict=True):
        parts += point_parts(point, x, y)
    return "\n".join([*parts, "</svg>"]) + "\n"


def point_parts(point: TrailPoint, x: float, y: float) -> list[str]:
    """A dot with its value, day and source."""
    colour = DISPUTED if point.disputed else LINE
    day = f"{point.as_of:%d %b}" if point.as_of else "before"
    source = escape((point.speaker or point.outlet or "")[:18])
    return [
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>',
        f'<text x="{x:.1f}" y="{y - 10:.1f}" text-anchor="middle" fill="{colour}">{escape(value_text(point))}</text>',
        f'<text x="{x:.1f}" y="{BASE + 18}" text-anchor="middle" fill="{GREY}">{day}</text>',
        f'<text x="{x:.1f}" y="{BASE + 34}" text-anchor="middle" fill="{GREY}" font-size="10">{source}</text>',
    ]


def across(points: Sequence[TrailPoint]) -> list[float]:
    """Where the points stand from left to right: evenly, in their order, so that two of one day are both read."""
    step = (WIDTH - LEFT - RIGHT) / max(1, len(points))
    return [LEFT + step * (place + 0.5) for place in range(len(points))]


def up(points: Sequence[TrailPoint]) -> list[float]:
    """Their heights; the axis begins at nought where no value is below."""
    values = [height_of(point) for point in points]
    low, top = min(Decimal(0), *values), max(Decimal(0), *values)
    span = (top - low) or Decimal(1)
    return [float(BASE - (value - low) / span * (BASE - TOP)) for value in values]
