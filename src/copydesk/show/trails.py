"""How a figure moved, as a picture that takes its colours from the page and stands beside a table of the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time

from markupsafe import Markup

from copydesk.records import Trail, TrailPoint
from copydesk.write.parts import one_line
from copydesk.write.trails import title_of, value_text

WIDTH, LEFT, RIGHT, TOP, BASE, HEIGHT = 720, 24, 24, 56, 232, 276
LABEL_GAP = 92
"""Pixels that two labels beside each other need."""
LETTERS = 14


@dataclass(frozen=True, slots=True)
class Drawn:
    """A point where it is drawn: from `low` to `high` (higher up is less), and the words beside it."""

    point: TrailPoint
    x: float
    low: float
    high: float
    value: str


def drawn_points(trail: Trail) -> list[Drawn]:
    """The points on the canvas: from left to right by the time they hold for, kept far enough apart to be read."""
    ends = [float(end) for point in trail.points for end in (point.low, point.high) if end is not None]
    low, top = min(0.0, *ends), max(0.0, *ends)
    span = (top - low) or 1.0

    def height(value: float) -> float:
        return BASE - (value - low) / span * (BASE - TOP)

    found = []
    for point, x in zip(trail.points, places(trail.points), strict=True):
        own = [height(float(end)) for end in (point.low, point.high) if end is not None]
        found.append(Drawn(point, x, max(own), min(own), value_text(point)))
    return found


def places(points: Sequence[TrailPoint]) -> list[float]:
    """Where the points stand from left to right: by their time, pushed apart where labels would cover each other."""
    room = WIDTH - LEFT - RIGHT
    gap = min(LABEL_GAP, room / len(points))
    times = [moment(point) for point in points]
    known = [each for each in times if each is not None]
    first, last = (min(known), max(known)) if known else (0.0, 0.0)
    found: list[float] = []
    for place, at in enumerate(times):
        share = (at - first) / (last - first) if at is not None and last > first else 0.0
        wanted = LEFT + gap / 2 + share * (room - gap)
        left = found[-1] + gap if found else LEFT + gap / 2
        right = WIDTH - RIGHT - gap / 2 - gap * (len(points) - 1 - place)
        found.append(min(max(wanted, left), right))
    return found


def moment(point: TrailPoint) -> float | None:
    """Seconds since 1970 of the day that a value holds for; None where no text says."""
    if point.as_of is None:
        return None
    return datetime.combine(point.as_of, time(12), UTC).timestamp()


def as_picture(trail: Trail) -> Markup:
    """Inline SVG without script and style: steps from value to value, ranges as strokes, disputed values as diamonds."""
    return Markup("\n").join(parts(trail))


def parts(trail: Trail) -> Iterator[Markup]:
    """The elements of the picture."""
    drawn = drawn_points(trail)
    told = "; ".join(f"{day_text(each.point)}: {each.value}" for each in drawn)
    yield Markup('<svg class="trail" viewBox="0 0 {} {}" role="img" aria-label="{}">').format(
        WIDTH, HEIGHT, one_line(f"{title_of(trail)}: {told}")
    )
    yield Markup('<line class="axis" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(LEFT, BASE, WIDTH - RIGHT, BASE)
    yield Markup('<path class="step" d="{}"/>').format(step_path(drawn))
    for each in drawn:
        yield from point_parts(each)
    yield Markup("</svg>")


def step_path(drawn: Sequence[Drawn]) -> str:
    """From value to value as steps, through those that nobody disputes."""
    agreed = [each for each in drawn if not each.point.disputed] or list(drawn)
    words = [f"M{agreed[0].x:.0f} {middle(agreed[0]):.0f}"]
    for each in agreed[1:]:
        words.append(f"H{each.x:.0f}V{middle(each):.0f}")
    return "".join(words)


def middle(drawn: Drawn) -> float:
    """The height of a point's mark."""
    return (drawn.low + drawn.high) / 2


def point_parts(drawn: Drawn) -> Iterator[Markup]:
    """A mark with its value, day and source; the whole of it as a title for those who hover."""
    point, x, y = drawn.point, drawn.x, middle(drawn)
    source = one_line(point.speaker or point.outlet or "")
    disputed = " (disputed)" if point.disputed else ""
    yield Markup('<g class="point{}"><title>{}</title>').format(
        " disputed" if point.disputed else "", f"{day_text(point)}: {drawn.value}{disputed}, {source}"
    )
    if drawn.low != drawn.high:
        yield Markup('<line class="range" x1="{0:.0f}" y1="{1:.0f}" x2="{0:.0f}" y2="{2:.0f}"/>').format(
            x, drawn.low, drawn.high
        )
    if point.disputed:
        yield Markup('<path class="dot" d="M{:.0f} {:.0f}l7 7l-7 7l-7 -7z"/>').format(x, y - 7)
    else:
        yield Markup('<circle class="dot" cx="{:.0f}" cy="{:.0f}" r="5"/>').format(x, y)
    yield Markup('<text class="value" x="{:.0f}" y="{:.0f}">{}</text>').format(x, drawn.high - 13, drawn.value)
    yield Markup('<text class="day" x="{:.0f}" y="{}">{}</text>').format(x, BASE + 18, day_text(point))
    yield Markup('<text class="by" x="{:.0f}" y="{}">{}</text></g>').format(x, BASE + 34, shortened(source))


def shortened(text: str) -> str:
    """A name as far as there is room."""
    return text if len(text) <= LETTERS else text[: LETTERS - 1].rstrip() + "…"


def day_text(point: TrailPoint) -> str:
    """The day a value holds for."""
    return f"{point.as_of.day} {point.as_of:%b}" if point.as_of else "earlier"
