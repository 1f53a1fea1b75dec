"""One page from its name to its output; a page that fails is a value."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from copydesk.desk.reading import Hints, Outcome, bring, describe, file, hinted, lost_item, read_item
from copydesk.errors import GatherError
from copydesk.records import Article, Origin, Page
from copydesk.records.page import OriginKind
from tests.desk.test_lines import PAGE

STREAM = Origin(OriginKind.STREAM, "-")


def headed(article: Article, name: str) -> str:
    return f"{name}: {article.text.split()[0]}"


def broken(article: Article, name: str) -> str:
    raise KeyError("a fault\nof our own")


def test_a_file_is_read_and_written(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    assert read_item(str(path), Hints(), headed) == Outcome(str(path), f"{path}: Harbour")


def test_a_page_that_is_there_already() -> None:
    page = Page(PAGE.encode(), STREAM)
    assert read_item(page, Hints(), headed) == Outcome("-", "-: Harbour")
    assert "Harbour tunnel opens" in file(page).text


def test_faults_are_values() -> None:
    assert read_item("none.html", Hints(), headed) == Outcome("none.html", "", "no such file")
    assert read_item(Page(b"%PDF-1", STREAM), Hints(), headed) == Outcome("-", "", "no page but a PDF file")
    fault = read_item(Page(PAGE.encode(), STREAM), Hints(), broken).fault
    assert fault is not None
    assert fault.startswith("copydesk failed at test_reading.py:")
    assert "\n" not in fault
    gone = Outcome("x", "", "gone")
    assert read_item(gone, Hints(), headed) is gone
    assert lost_item(gone, "again") is gone
    assert lost_item("a", "gone") == Outcome("a", "", "gone")
    assert lost_item(Page(b"", STREAM), "gone") == Outcome("-", "", "gone")
    assert describe(ValueError("x")) == "copydesk failed at nowhere (ValueError: x)"


def test_addresses_go_to_the_web_and_private_ones_are_refused() -> None:
    with pytest.raises(GatherError, match="refused: 127.0.0.1 is an address of this machine"):
        bring("http://127.0.0.1/")
    with pytest.raises(GatherError, match="no connection"):
        bring("http://127.0.0.1:1/", Hints(allow_private=True))


def test_what_the_caller_says_goes_first() -> None:
    time = datetime(2024, 1, 1, tzinfo=UTC)
    page = Page(b"x", STREAM, url="https://a.test/", media_type="text/html", charset="utf-8")
    assert hinted(page, Hints()) == page
    told = hinted(page, Hints(url="https://b.test/", charset="latin-1", fetched_at=time))
    assert (told.url, told.media_type, told.charset, told.fetched_at) == (
        "https://b.test/",
        "text/html",
        "latin-1",
        time,
    )
