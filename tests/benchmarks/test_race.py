"""The loop that runs every tool over every page, and the figures made of it."""

import gzip
from pathlib import Path

import pytest

from benchmarks.predictions import NOTHING, Input, Prediction, Reader, Tool
from benchmarks.race import race
from benchmarks.results import tool_result
from training.pages import SavedPage, site_of, spread


def read_all(given: Input) -> Prediction:
    return {**NOTHING, "body": given.page}


def fail(given: Input) -> Prediction:
    raise ValueError(given.url)


def tool(name: str, reader: Reader) -> Tool:
    return Tool(name, "pytest", "pytest", lambda: reader)


@pytest.fixture
def pages(tmp_path: Path) -> list[SavedPage]:
    found = []
    for number in range(5):
        file = tmp_path / f"{number}.html.gz"
        file.write_bytes(gzip.compress(f"page {number}".encode()))
        found.append(SavedPage(str(number), file, None, {"source": "fundus", "group": "en"}))
    return found


def test_every_tool_reads_every_page(pages: list[SavedPage]) -> None:
    ticks: list[int] = []
    good, bad = race([tool("good", read_all), tool("bad", fail)], pages, str.upper, lambda: ticks.append(1))
    assert [good.predictions[page.id]["body"] for page in pages] == [f"PAGE {number}" for number in range(5)]
    assert (len(ticks), len(good.seconds), good.failed) == (5, 5, [])
    assert set(bad.predictions) == set(bad.failed) == {page.id for page in pages}


def test_result_counts_failures_and_holds_time_against_the_reference(pages: list[SavedPage]) -> None:
    good, bad = race([tool("good", read_all), tool("bad", fail)], pages, str, lambda: None)
    assert tool_result(good, good, {}, {}).ratio == 1.0
    assert tool_result(bad, None, {}, {}).ratio is None
    assert tool_result(bad, None, {}, {}).failed == 5


def test_spread_takes_pages_evenly(pages: list[SavedPage]) -> None:
    assert [page.id for page in spread(pages, 2)] == ["0", "2"]
    assert spread(pages, None) == spread(pages, 9) == pages


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.herald.example/a", "herald.example"),
        ("https://news.herald.co.uk/a", "herald.co.uk"),
        ("https://herald.example/", "herald.example"),
        (None, "page-1"),
    ],
)
def test_site_of(url: str | None, site: str) -> None:
    assert site_of(url, "page-1") == site
