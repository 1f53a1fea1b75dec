"""JSON lines of other crawlers."""

import base64
import gzip
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import copydesk
from copydesk.errors import GatherError
from copydesk.gather import gather_pages
from copydesk.gather.json_lines import line_page
from copydesk.records import Page
from copydesk.records.page import OriginKind

PAGE = "<html><body><h1>Tide turns</h1><p>The tide turned at noon.</p></body></html>"
STORY = "The tide turned at noon on Monday, the harbour master said.\nBoats left an hour later than planned."


def only(entry: dict[str, Any]) -> Page:
    page = line_page(json.dumps(entry).encode(), "x:1")
    assert isinstance(page, Page)
    return page


@pytest.mark.parametrize(
    "entry",
    [
        {"html": PAGE},
        {"raw_html": PAGE, "text": "not this"},
        {"content": PAGE},
        {"body": PAGE},
        {"html_base64": base64.b64encode(PAGE.encode()).decode()},
    ],
)
def test_a_page_as_it_was_sent(entry: dict[str, Any]) -> None:
    assert only(entry).body == PAGE.encode()


@pytest.mark.parametrize("key", ["text", "maintext", "content", "body", "cleaned_text", "articleBody"])
def test_text_with_its_fields_is_read_as_a_page(key: str) -> None:
    entry = {
        key: STORY,
        "title": "Tide & time",
        "authors": ["Ada Finch", {"name": "Bo Reed"}],
        "date_publish": "2026-10-01T08:00:00+02:00",
        "source_domain": "harbour.example",
        "language": "en",
    }
    article = copydesk.read(only(entry).body)
    assert article.headline == "Tide & time"
    assert [author.name for author in article.authors] == ["Ada Finch", "Bo Reed"]
    assert article.published_at == datetime(2026, 10, 1, 6, tzinfo=UTC)
    assert article.body.endswith("said.\nBoats left an hour later than planned.")


def test_text_alone_is_plain_text() -> None:
    page = only({"text": STORY, "url": "https://www.harbour.example/a"})
    assert (page.body.decode(), page.media_type, page.url) == (STORY, "text/plain", "https://www.harbour.example/a")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2026-10-01T08:00:00Z", datetime(2026, 10, 1, 8, tzinfo=UTC)),
        ("2026-10-01 08:00:00", datetime(2026, 10, 1, 8, tzinfo=UTC)),
        (1_790_000_000, datetime.fromtimestamp(1_790_000_000, UTC)),
        (1_790_000_000_000, datetime.fromtimestamp(1_790_000_000, UTC)),
        ("yesterday", None),
        (1e300, None),
        (True, None),
        ([], None),
    ],
)
def test_when_it_was_fetched(value: Any, said: datetime | None) -> None:
    assert only({"html": PAGE, "date_download": value}).fetched_at == said


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{no json", "no JSON ("),
        (b"[1]", "no JSON object"),
        (b'{"id": 1}', "no page in this line"),
        (b'{"html_base64": "@"}', "its page is no base64"),
        (b'{"text": ["a"]}', "no page in this line"),
        (b"[" * 100_000, "no JSON ("),
    ],
)
def test_bad_lines(line: bytes, reason: str) -> None:
    fault = line_page(line, "x:7")
    assert isinstance(fault, GatherError)
    assert fault.subject == "x:7"
    assert fault.reason.startswith(reason)


@pytest.mark.parametrize("name", ["crawl.jsonl", "crawl.jsonl.gz", "crawl.data"])
def test_a_file_of_lines(tmp_path: Path, name: str) -> None:
    lines = "\n".join(
        [
            json.dumps({"html": PAGE, "source_url": "https://www.harbour.example/a"}),
            "",
            "{bad",
            json.dumps({"html": PAGE}),
        ]
    )
    path = tmp_path / name
    path.write_bytes(gzip.compress(lines.encode()) if name.endswith(".gz") else lines.encode())
    first, bad, last = gather_pages([str(path)])
    assert isinstance(first, Page)
    assert isinstance(last, Page)
    assert isinstance(bad, GatherError)
    assert (first.origin.kind, first.origin.name, first.url) == (
        OriginKind.JSONL,
        f"{path}:1",
        "https://www.harbour.example/a",
    )
    assert (bad.subject, last.origin.name) == (f"{path}:3", f"{path}:4")


def test_a_cut_gzip_gives_its_whole_lines(tmp_path: Path) -> None:
    path = tmp_path / "crawl.jsonl.gz"
    lines = b"".join(json.dumps({"html": f"<p>{number * 7919}</p>"}).encode() + b"\n" for number in range(500))
    path.write_bytes(gzip.compress(lines)[:-800])
    items = list(gather_pages([str(path)]))
    assert len(items) > 50
    assert all(isinstance(item, Page) for item in items[:-1])
    assert isinstance(items[-1], GatherError)


def test_a_line_with_a_headline_alone_is_a_page_of_it() -> None:
    page = line_page(
        b'{"url": "https://a.example/x", "title": "Tide rises", "text": "", "date": "2026-06-01T08:00:00Z"}', "x:1"
    )
    assert isinstance(page, Page)
    article = copydesk.read(page.body, url=page.url)
    assert (article.headline, article.body) == ("Tide rises", "")
    assert article.published_at is not None
