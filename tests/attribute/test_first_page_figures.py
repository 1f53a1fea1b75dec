"""The first page's figures stand as a reader wrote them down, each in the statement that says it."""

import json
from decimal import Decimal
from typing import Any

import pytest

from copydesk.attribute.figures import find_figures
from copydesk.records import Change, Direction, Figure, Span, Statement
from tests.house.source import ROOT

PAGE = ROOT.parent / "shared" / "first-page"
pytestmark = pytest.mark.skipif(not PAGE.is_dir(), reason="the first page is not in the repository")

CONTENTS = (
    ("the Pentagon", "North Korea has sent some 10,000 troops to train in Russia", ", the Pentagon said"),
    ("Sabrina Singh", "“We believe that the DPRK", "” Deputy Pentagon"),
    ("John Kirby", "the number of North Korean troops in Russia at more", " on October 23, warning"),
)
"""Speaker, and where what they say begins and what follows it."""


@pytest.fixture(scope="module")
def text() -> str:
    return (PAGE / "page.txt").read_text(encoding="utf8")


@pytest.fixture(scope="module")
def expected() -> list[dict[str, Any]]:
    figures: list[dict[str, Any]] = json.loads((PAGE / "expected.json").read_text(encoding="utf8"))["figures"]
    return figures


def statements(text: str) -> tuple[Statement, ...]:
    made = []
    for speaker, begins, follows in CONTENTS:
        start = text.index(begins)
        made.append(Statement(content=(Span(start, text.index(follows, start)),), speaker=speaker, confidence=1.0))
    return tuple(made)


def in_body(text: str, figures: tuple[Figure, ...]) -> list[Figure]:
    start, end = text.index("North Korea has sent"), text.index("AFP")
    return [figure for figure in figures if start <= figure.span.start < end]


def matches(figure: Figure, said: tuple[Statement, ...], wanted: dict[str, Any]) -> bool:
    low: int = wanted["low"] if "low" in wanted else wanted["value"]
    high: int | None = wanted["high"] if "high" in wanted else low
    speaker = said[figure.statement].speaker if figure.statement is not None else None
    return (
        (figure.low, figure.high) == (Decimal(low), None if high is None else Decimal(high))
        and figure.hedge == wanted["hedge"]
        and figure.counted == wanted.get("counted")
        and figure.as_of == wanted.get("as_of")
        and figure.change == wanted.get("change")
        and figure.base == wanted.get("of")
        and speaker == wanted.get("speaker")
    )


def test_every_figure_is_found_and_attached(text: str, expected: list[dict[str, Any]]) -> None:
    said = statements(text)
    found = in_body(text, find_figures(text, language="en", statements=said))
    for wanted in expected:
        assert [each for each in found if matches(each, said, wanted)], wanted
    assert len(found) == len(expected)


def test_the_multiple_tells_which_way(text: str) -> None:
    (tripled,) = [each for each in find_figures(text) if each.change is Change.TIMES]
    assert tripled.direction is Direction.UP


def test_the_trail_has_its_place(text: str) -> None:
    (kirby,) = [each for each in find_figures(text) if each.low == 3000]
    assert (kirby.counted, kirby.place) == ("North Korean troops", "Russia")
