"""The table of intakes: what is taken for what; saved pages; a whole run over files."""

import gzip
import io
import json
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
import zstandard

from copydesk.errors import GatherError
from copydesk.gather import INTAKES, Meter, Target, gather_pages, intake_of, size_of
from copydesk.gather.target import chunked, head_of
from copydesk.records import Page
from copydesk.records.page import OriginKind
from tests.gather.archives import arc, http, page, record
from tests.gather.hostile import item, rss
from tests.gather.test_feeds import ATOM, JSON_FEED, RDF
from tests.gather.test_lists import NEWS

HTML = page("Tide turns")
LINES = b'{"html": "<p>a"}\n{"html": "<p>b"}\n'
MHTML = b"""From: <Saved by Blink>\r
Snapshot-Content-Location: https://www.harbour.example/news/tide\r
Subject: Tide turns\r
Date: Thu, 1 Oct 2026 12:00:00 -0000\r
MIME-Version: 1.0\r
Content-Type: multipart/related;\r
\ttype="text/html";\r
\tboundary="----Boundary"\r
\r
------Boundary\r
Content-Type: text/html\r
Content-ID: <frame-1@mhtml.blink>\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://www.harbour.example/news/tide\r
\r
<!DOCTYPE html><html><head><meta charset=3D"utf-8"></head><body><h1>T=C3=AFde</h1></body></html>\r
------Boundary\r
Content-Type: image/png\r
Content-Transfer-Encoding: base64\r
Content-Location: https://www.harbour.example/a.png\r
\r
iVBORw0KGgo=\r
------Boundary--\r
"""


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as wacz:
        wacz.writestr("archive/a.warc", record(http(HTML)))
    return file.getvalue()


KINDS = [
    ("a.warc", record(http(HTML)), "WARC"),
    ("a", record(http(HTML)), "WARC"),
    ("a.arc", arc(HTML), "ARC"),
    ("a.wacz", zipped(), "WACZ"),
    ("a.mhtml", MHTML, "MHTML"),
    ("a.eml", MHTML, "MHTML"),
    ("sitemap.xml", NEWS, "sitemap"),
    ("sitemap.xml", NEWS.decode().replace("UTF-8", "UTF-16").encode("utf-16"), "sitemap"),
    ("a.opml", b"<opml><body/></opml>", "OPML list"),
    ("a.xml", b'<?xml version="1.0"?>\n<opml version="2.0">', "OPML list"),
    ("a.xml", rss(item("http://a.test/1")), "feed"),
    ("a.xml", rss().decode().encode("utf-16"), "feed"),
    ("a", ATOM.encode(), "feed"),
    ("a", RDF.encode(), "feed"),
    ("a.json", JSON_FEED.encode(), "feed"),
    ("a.jsonl", LINES, "JSON lines"),
    ("a", LINES, "JSON lines"),
    ("urls.txt", b"http://a.test/1\nhttp://a.test/2\n", "list of addresses"),
    ("a.html", HTML, "page"),
    ("a", HTML, "page"),
    (
        "a.html",
        b"<html><body><p>An RSS feed begins with <code>&lt;rss&gt;</code> or <rss> itself</p></body></html>",
        "page",
    ),
    ("a.html", b"<!-- saved --><!DOCTYPE html><html><body><feed></feed></body></html>", "page"),
    ("a.txt", b"Tide turns\n\nBy Ada Finch\n", "page"),
    ("a.xhtml", b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', "page"),
    ("empty", b"", "page"),
    ("noise", bytes(range(256)) * 20, "page"),
]


def target(name: str, body: bytes) -> Target:
    return Target(name, head_of(chunked(body)), lambda: chunked(body))


@pytest.mark.parametrize(("name", "body", "kind"), KINDS, ids=map(str, range(len(KINDS))))
@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstandard.compress], ids=["plain", "gzip", "zstd"])
def test_what_is_taken_for_what(name: str, body: bytes, kind: str, pack: object) -> None:
    packed = pack(body) if callable(pack) and body else body
    assert intake_of(target(name, packed)).name == kind


def test_every_intake_has_its_case() -> None:
    assert {kind for _, _, kind in KINDS} == {intake.name for intake in INTAKES}


def only(path: Path) -> Page:
    (item,) = gather_pages([str(path)])
    assert isinstance(item, Page)
    return item


def test_mhtml(tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_bytes(MHTML)
    page = only(tmp_path / "a.mhtml")
    assert "<h1>Tïde</h1>" in page.body.decode()
    assert (page.url, page.media_type, page.origin.kind) == (
        "https://www.harbour.example/news/tide",
        "text/html",
        OriginKind.SAVED,
    )
    assert page.fetched_at == datetime(2026, 10, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "body", [b"", b"MIME-Version: 1.0\n\nx", MHTML[:200], b"Content-Type: multipart/related; boundary=x\n\n--x--"]
)
def test_mhtml_without_a_page(tmp_path: Path, body: bytes) -> None:
    (tmp_path / "a.mht").write_bytes(body)
    (item,) = gather_pages([str(tmp_path / "a.mht")])
    assert isinstance(item, GatherError | Page)


@pytest.mark.parametrize(
    ("mark", "url"),
    [
        ("<!-- saved from url=(0034)https://www.harbour.example/a -->", "https://www.harbour.example/a"),
        (
            "<!--\n Page saved with SingleFile \n url: https://www.harbour.example/b \n saved date: Thu Oct 01 2026 14:00:00 GMT+0200 (x)\n-->",
            "https://www.harbour.example/b",
        ),
        ("", None),
    ],
)
def test_the_mark_of_who_saved_a_page(tmp_path: Path, mark: str, url: str | None) -> None:
    (tmp_path / "a.html").write_text("<!DOCTYPE html>\n" + mark + HTML.decode())
    page = only(tmp_path / "a.html")
    assert page.url == url
    assert page.origin.kind == (OriginKind.SAVED if url else OriginKind.FILE)


def test_the_folder_of_a_saved_page_is_passed_over(tmp_path: Path) -> None:
    for name in (
        "Tide.html",
        "Tide_files/frame.html",
        "Ebb.htm",
        "Ebb-Dateien/ad.html",
        "Loose_files/story.html",
        "more/x.warc",
        "list.xml",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(record(http(HTML)) if name.endswith("warc") else HTML)
    found = [
        item.origin.name.removeprefix(f"{tmp_path}/")
        for item in gather_pages([str(tmp_path)])
        if isinstance(item, Page)
    ]
    assert found == ["Ebb.htm", "Tide.html", "Loose_files/story.html", "more/x.warc#0"]


def test_a_bad_file_does_not_stop_the_run(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(HTML)
    (tmp_path / "b.warc").write_bytes(b"WARC/1.0\r\nbroken")
    (tmp_path / "c.jsonl").write_text("{\n" + json.dumps({"html": "<p>x"}) + "\n")
    names = [str(tmp_path / name) for name in ("none.html", "b.warc", "c.jsonl", "a.html", "d*.html")]
    kinds = [type(item) for item in gather_pages(names)]
    assert kinds == [GatherError, GatherError, GatherError, Page, Page, GatherError]


def test_bytes_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(HTML)
    meter = Meter()
    list(gather_pages([str(tmp_path / "a.html")], meter=meter))
    assert meter.bytes == len(HTML)
    assert size_of([str(tmp_path), str(tmp_path / "none.html")]) == len(HTML)
    assert size_of([str(tmp_path), "https://www.harbour.example/"]) is None


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(gzip.compress(record(http(HTML)) * 3))

    monkeypatch.setattr(sys, "stdin", Stdin)
    assert [isinstance(item, Page) and item.body == HTML for item in gather_pages(["-"])] == [True] * 3
