"""Trails as bars and as a picture."""

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from copydesk.records import FigureKind, Span, Trail, TrailPoint
from copydesk.write.trail_picture import WIDTH, as_png, as_svg
from copydesk.write.trails import as_bars, value_text


def point(low: str | None, high: str | None = None, hedge: str | None = None, disputed: bool = False) -> TrailPoint:
    ends = [None if end is None else Decimal(end) for end in (low, high if high is not None else low)]
    at = datetime(2025, 3, 3, tzinfo=UTC)
    return TrailPoint(
        "a", Span(0, 1), ends[0], ends[1], hedge, date(2025, 3, 3), True, at, "A & B <desk>", disputed=disputed
    )


def trail(*points: TrailPoint) -> Trail:
    return Trail("dead", "people <here>", FigureKind.COUNT, None, None, points)


@pytest.mark.parametrize(
    ("shown", "wanted"),
    [
        (point("3000", hedge="more than"), "more than 3,000"),
        (point("20", "30"), "20 to 30"),
        (point("4.5E+9"), "4.5 billion"),
        (point("38.50"), "38.5"),
        (point("24", hedge="dozens"), "dozens"),
        (TrailPoint("a", Span(0, 1), Decimal(5), None), "5"),
        (TrailPoint("a", Span(0, 1), Decimal(1234567), Decimal(1234567)), "1,234,567"),
        (TrailPoint("a", Span(0, 1), Decimal(-1350000), Decimal(1200000000000)), "-1.35 million to 1.2 trillion"),
    ],
)
def test_values_as_people_read_them(shown: TrailPoint, wanted: str) -> None:
    assert value_text(shown) == wanted


def test_bars_are_as_long_as_the_values() -> None:
    assert as_bars(trail(point("10"), point("5"), point("0"))) == ["█" * 12, "█" * 6, ""]


def test_the_picture_is_whole_and_says_everything() -> None:
    svg = as_svg(trail(point("12"), point("20", "30", disputed=True), point("-4")))
    root = ElementTree.fromstring(svg)
    tags = [element.tag.partition("}")[2] for element in root.iter()]
    assert tags.count("circle") == 3
    assert "script" not in tags
    assert "20 to 30" in svg
    assert "A &amp; B &lt;desk&gt;"[:18] in svg or "A &amp; B" in svg


def test_the_picture_is_written_as_png_with_its_words() -> None:
    with Image.open(BytesIO(as_png(trail(point("12"), point("20", "30", disputed=True))))) as picture:
        assert (picture.format, picture.size) == ("PNG", (2 * WIDTH, 640))
        assert picture.info["Title"] == "dead: people <here>"
        assert "20 to 30" in picture.info["Description"]
        colours = {colour for _, colour in picture.convert("RGB").getcolors(1 << 20) or ()}
    assert (0xB3, 0x26, 0x1E) in colours


def test_a_picture_of_many_points_is_wider_so_that_no_label_covers_another() -> None:
    many = [point(str(place), hedge="more than") for place in range(12)]
    root = ElementTree.fromstring(as_svg(trail(*many)))
    places = [float(element.attrib["cx"]) for element in root.iter() if element.tag.endswith("circle")]
    assert min(right - left for left, right in zip(places, places[1:], strict=False)) >= 100
    assert places[-1] < float(root.attrib["viewBox"].split()[2])
