"""The curve of time and memory over the size of the library, as a picture."""

from collections.abc import Mapping, Sequence
from pathlib import Path

WIDTH, HEIGHT, LEFT, BASE, TOP = 640, 300, 60, 250, 40
BLUE, ORANGE, GREY = "#1f5fa8", "#c2571a", "#666"


def draw_curve(rows: Sequence[Mapping[str, float]], path: Path) -> None:
    """Writes an SVG: milliseconds of placing (left axis, blue) and memory (right axis, orange), sizes evenly apart."""
    times = [row["place_ms"] for row in rows]
    memory = [row["memory_mib"] for row in rows]
    places = [LEFT + 20 + place * (WIDTH - 2 * LEFT - 40) / max(1, len(rows) - 1) for place in range(len(rows))]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif"'
        ' font-size="12">',
        "<title>Cost of placing one article as the library grows</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<line x1="{LEFT}" y1="{BASE}" x2="{WIDTH - LEFT}" y2="{BASE}" stroke="{GREY}"/>',
        *curve(places, times, BLUE, "{:.1f} ms", -8),
        *curve(places, memory, ORANGE, "{:.0f} MiB", 18),
        *(
            f'<text x="{x:.0f}" y="{BASE + 18}" text-anchor="middle" fill="{GREY}">{int(row["articles"]):,}</text>'
            for x, row in zip(places, rows, strict=True)
        ),
        f'<text x="{WIDTH / 2}" y="{BASE + 38}" text-anchor="middle" fill="{GREY}">articles in the library</text>',
        f'<text x="{LEFT}" y="20" fill="{BLUE}">CPU time to place one article</text>',
        f'<text x="{WIDTH - LEFT}" y="20" text-anchor="end" fill="{ORANGE}">peak memory</text>',
        "</svg>",
    ]
    path.write_text("\n".join(parts) + "\n", encoding="utf8")


def curve(places: Sequence[float], values: Sequence[float], colour: str, shape: str, lift: int) -> list[str]:
    """One line with a label at every point; its greatest value reaches the top."""
    top = max(values) or 1.0
    heights = [BASE - value / top * (BASE - TOP - 20) for value in values]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(places, heights, strict=True))
    labels = [
        f'<text x="{x:.0f}" y="{y + lift:.0f}" text-anchor="middle" fill="{colour}">{shape.format(value)}</text>'
        for x, y, value in zip(places, heights, values, strict=True)
    ]
    return [f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>', *labels]
