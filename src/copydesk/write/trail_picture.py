"""A trail as a picture, SVG or PNG: both are drawn from the same strokes, dots and labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from io import BytesIO

from copydesk.records import Trail, TrailPoint
from copydesk.write.trails import height_of, title_of, value_text

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BASE = 720, 320, 70, 40, 50, 250
LEAST_STEP = 100
"""Room for a point's labels; a picture of more points than the width has room for is wider."""
SOURCE_CHARS = 18
LINE, DISPUTED, GREY, INK, PAPER = "#1f5fa8", "#b3261e", "#555", "#111", "#fff"
RADIUS = 4
HALO = 3
"""The paper around letters, which keeps the line out of them."""
PNG_SCALE = 2
"""Pixels for each unit of the picture, so that it is sharp on a screen of today."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through places (x, y)."""

    places: tuple[tuple[float, float], ...]
    colour: str
    width: int


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of the trail."""

    x: float
    y: float
    colour: str


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text; y is its base line."""

    x: float
    y: float
    text: str
    colour: str
    size: int = 12
    centred: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, and the same in words."""

    width: int
    title: str
    told: str
    strokes: tuple[Stroke, ...]
    dots: tuple[Dot, ...]
    labels: tuple[Label, ...]


def draw(trail: Trail) -> Picture:
    """A line over the days, from left to right in the order of the points, disputed ones in red, every value written."""
    width = max(WIDTH, LEFT + RIGHT + LEAST_STEP * len(trail.points))
    places = tuple(zip(across(len(trail.points), width), up(trail.points), strict=True))
    title = f"{trail.subject}: {title_of(trail)}"
    axis = Stroke(((LEFT, BASE), (width - RIGHT, BASE)), GREY, 1)
    labels = [Label(LEFT, 24, title, INK, size=16, centred=False)]
    for point, (x, y) in zip(trail.points, places, strict=True):
        labels += labels_of(point, x, y)
    return Picture(
        width=width,
        title=title,
        told="; ".join(f"{point.as_of or 'before'}: {value_text(point)}" for point in trail.points),
        strokes=(axis, Stroke(places, LINE, 2)),
        dots=tuple(Dot(x, y, colour_of(point)) for point, (x, y) in zip(trail.points, places, strict=True)),
        labels=tuple(labels),
    )


def colour_of(point: TrailPoint) -> str:
    """Red for what is disputed."""
    return DISPUTED if point.disputed else LINE


def labels_of(point: TrailPoint, x: float, y: float) -> list[Label]:
    """A point's value above it; its day and who gives it below the axis."""
    day = f"{point.as_of:%d %b}" if point.as_of else "before"
    named = point.speaker or point.outlet or ""
    source = named if len(named) <= SOURCE_CHARS else named[: SOURCE_CHARS - 1].rstrip() + "…"
    return [
        Label(x, y - 10, value_text(point), colour_of(point)),
        Label(x, BASE + 18, day, GREY),
        Label(x, BASE + 34, source, GREY, size=10),
    ]


def across(count: int, width: int) -> list[float]:
    """Where the points stand from left to right: evenly, in their order, so that two of one day are both read."""
    step = (width - LEFT - RIGHT) / max(1, count)
    return [LEFT + step * (place + 0.5) for place in range(count)]


def up(points: Sequence[TrailPoint]) -> list[float]:
    """Their heights; the axis begins at nought where no value is below."""
    values = [height_of(point) for point in points]
    low, top = min(Decimal(0), *values), max(Decimal(0), *values)
    span = (top - low) or Decimal(1)
    return [float(BASE - (value - low) / span * (BASE - TOP)) for value in values]


def as_svg(trail: Trail) -> str:
    """A trail as SVG, without script or style sheet, with a title and a description for those who do not see it."""
    picture = draw(trail)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {picture.width} {HEIGHT}" role="img" font-family="sans-serif">',
        f"<title>{escape(picture.title)}</title>",
        f"<desc>{escape(picture.told)}</desc>",
        f'<rect width="{picture.width}" height="{HEIGHT}" fill="{PAPER}"/>',
    ]
    for stroke in picture.strokes:
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in stroke.places)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{stroke.colour}" stroke-width="{stroke.width}"/>')
    parts += [f'<circle cx="{dot.x:.1f}" cy="{dot.y:.1f}" r="{RADIUS}" fill="{dot.colour}"/>' for dot in picture.dots]
    for label in picture.labels:
        anchor = ' text-anchor="middle"' if label.centred else ""
        parts.append(
            f'<text x="{label.x:.1f}" y="{label.y:.1f}"{anchor} font-size="{label.size}" fill="{label.colour}" '
            f'stroke="{PAPER}" stroke-width="{HALO}" paint-order="stroke">'
            f"{escape(label.text)}</text>"
        )
    return "\n".join([*parts, "</svg>"]) + "\n"


def as_png(trail: Trail) -> bytes:
    """A trail as PNG, its description among the file's texts. Letters that Pillow's own font lacks are drawn as boxes."""
    from PIL import Image, ImageDraw, ImageFont
    from PIL.PngImagePlugin import PngInfo

    picture = draw(trail)
    image = Image.new("RGB", (picture.width * PNG_SCALE, HEIGHT * PNG_SCALE), PAPER)
    pen = ImageDraw.Draw(image)
    for stroke in picture.strokes:
        places = [(x * PNG_SCALE, y * PNG_SCALE) for x, y in stroke.places]
        pen.line(places, fill=stroke.colour, width=stroke.width * PNG_SCALE, joint="curve")
    for dot in picture.dots:
        pen.circle((dot.x * PNG_SCALE, dot.y * PNG_SCALE), RADIUS * PNG_SCALE, fill=dot.colour)
    for label in picture.labels:
        font = ImageFont.load_default(label.size * PNG_SCALE)
        anchor = "ms" if label.centred else "ls"
        place = (label.x * PNG_SCALE, label.y * PNG_SCALE)
        pen.text(place, label.text, label.colour, font, anchor, stroke_width=HALO, stroke_fill=PAPER)
    told = PngInfo()
    told.add_itxt("Title", picture.title)
    told.add_itxt("Description", picture.told)
    written = BytesIO()
    image.save(written, "PNG", pnginfo=told)
    return written.getvalue()


PICTURES = {".svg": lambda trail: as_svg(trail).encode(), ".png": as_png}
"""The pictures that can be written, by the ending of the file."""
