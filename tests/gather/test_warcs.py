"""WARC, ARC and WACZ archives."""

import gzip
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest
import zstandard

from copydesk.errors import GatherError
from copydesk.gather import gather_pages
from copydesk.records import Origin, Page
from copydesk.records.page import OriginKind
from copydesk.settings import GatherSettings, WebSettings
from tests.gather.archives import arc, http, page, record, warc

DEFAULT = GatherSettings()
TIDE = page("Tide turns")


def taken(path: Path, settings: GatherSettings = DEFAULT) -> list[Page | GatherError]:
    return list(gather_pages([str(path)], settings))


def put(folder: Path, name: str, body: bytes) -> Path:
    (folder / name).write_bytes(body)
    return folder / name


def bodies(items: list[Page | GatherError]) -> list[bytes | str]:
    return [item.body if isinstance(item, Page) else item.reason for item in items]


@pytest.mark.parametrize("packed", [False, True])
def test_the_pages_of_a_warc(tmp_path: Path, packed: bool) -> None:
    blocks = [
        record(b"software: test\r\n", "warcinfo", "application/warc-fields"),
        record(http(TIDE)),
        record(b"GET / HTTP/1.1\r\n\r\n", "request", "application/http; msgtype=request"),
        record(http(b"gone", status="404 Not Found")),
        record(http(b"\x89PNG", "image/png")),
        record(b"HTTP/1.1 200 OK\r\n\r\n", "revisit"),
        record(page("Kept"), "resource", "text/html", url="https://www.harbour.example/kept"),
        record(b"Words alone.", "conversion", "text/plain"),
    ]
    path = put(tmp_path, "news.warc", warc(blocks, packed))
    items = taken(path)
    assert bodies(items) == [TIDE, page("Kept"), b"Words alone."]
    first = items[0]
    assert isinstance(first, Page)
    assert (first.url, first.media_type, first.charset) == ("https://www.harbour.example/a", "text/html", "utf-8")
    assert first.fetched_at == datetime(2026, 10, 1, 12, tzinfo=UTC)
    assert first.origin == Origin(OriginKind.WARC, f"{path}#{len(warc(blocks[:1], packed))}")


@pytest.mark.parametrize(
    ("packed", "more"),
    [
        (gzip.compress(TIDE), "Content-Encoding: gzip\r\n"),
        (brotli.compress(TIDE), "Content-Encoding: br\r\n"),
        (zstandard.compress(TIDE), "Content-Encoding: zstd\r\n"),
        (TIDE, "Content-Encoding: gzip\r\n"),
        (TIDE, "Content-Encoding: br\r\n"),
        (b"5\r\n%b\r\n%x\r\n%b\r\n0\r\n\r\n" % (TIDE[:5], len(TIDE) - 5, TIDE[5:]), "Transfer-Encoding: chunked\r\n"),
        (TIDE, "Transfer-Encoding: chunked\r\n"),
    ],
    ids=["gzip", "br", "zstd", "no gzip", "no br", "chunked", "not chunked"],
)
def test_bodies_as_they_were_sent_or_as_crawlers_left_them(tmp_path: Path, packed: bytes, more: str) -> None:
    assert bodies(taken(put(tmp_path, "a.warc", record(http(packed, more=more))))) == [TIDE]


def test_a_bomb_in_a_record_is_an_error_and_the_next_page_is_read(tmp_path: Path) -> None:
    bomb = record(http(gzip.compress(bytes(20_000_000)), more="Content-Encoding: gzip\r\n"))
    items = taken(put(tmp_path, "a.warc.gz", warc([bomb, record(http(TIDE))], True)))
    assert bodies(items) == ["grows to more than 250 times its size as it is unpacked", TIDE]


def test_a_page_over_the_limit_is_an_error_and_the_next_is_read(tmp_path: Path) -> None:
    small = GatherSettings(web=WebSettings(page_bytes=1000))
    items = taken(put(tmp_path, "a.warc", record(http(bytes(5000))) + record(http(TIDE))), small)
    assert bodies(items) == ["more than 1,000 bytes", TIDE]


@pytest.mark.parametrize("packed", [False, True])
def test_a_truncated_archive_gives_what_is_there_and_an_error(tmp_path: Path, packed: bool) -> None:
    whole = warc([record(http(TIDE)), record(http(page("Lost") * 50))], packed)
    first = len(warc([record(http(TIDE))], packed))
    for cut in range(first + 12, len(whole) - 12, 23):
        items = taken(put(tmp_path, "cut.warc", whole[:cut]))
        assert bodies(items)[0] == TIDE
        assert [type(item) for item in items[1:]] == [GatherError], cut


def test_what_only_begins_like_an_archive(tmp_path: Path) -> None:
    items = taken(put(tmp_path, "a.warc", record(http(TIDE)) + b"and then something else entirely\r\n\r\n"))
    assert bodies(items)[0] == TIDE
    assert [type(item) for item in items[1:]] == [GatherError]


def test_an_arc(tmp_path: Path) -> None:
    for name, body in (("old.arc", arc(TIDE)), ("old.arc.gz", gzip.compress(arc(TIDE)))):
        (only,) = taken(put(tmp_path, name, body))
        assert isinstance(only, Page)
        assert (only.body, only.url, only.media_type) == (TIDE, "http://www.harbour.example/old", "text/html")
        assert only.fetched_at == datetime(2014, 2, 16, 5, 2, 21, tzinfo=UTC)


def test_a_wacz(tmp_path: Path) -> None:
    path = tmp_path / "saved.wacz"
    with zipfile.ZipFile(path, "w") as wacz:
        wacz.writestr("datapackage.json", "{}")
        wacz.writestr("archive/data.warc.gz", warc([record(http(TIDE))], True))
        wacz.writestr("pages/pages.jsonl", "{}\n{}\n")
    (only,) = taken(path)
    assert isinstance(only, Page)
    assert (only.body, only.origin.name) == (TIDE, f"{path}!archive/data.warc.gz#0")
    path.write_bytes(path.read_bytes()[:-30])
    assert [type(item) for item in taken(path)] == [GatherError]
