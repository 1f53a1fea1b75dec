"""Mangled input of every kind: an error or what it holds, never a crash, never a hang."""

import gzip
import io
import random
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.errors import GatherError
from copydesk.gather import INTAKES, Lead, Target, intake_of
from copydesk.gather.discovery import find_links
from copydesk.gather.json_lines import line_page
from copydesk.gather.lists import parse_opml, read_sitemap
from copydesk.gather.robots import parse_robots
from copydesk.gather.target import Item, chunked, head_of
from copydesk.gather.unpack import CODINGS, Limits, unpack
from copydesk.records import Page
from copydesk.settings import GatherSettings, WebSettings
from tests.gather.archives import arc, http, page, record, warc
from tests.gather.hostile import item, rss
from tests.gather.test_feeds import ATOM, JSON_FEED, ODD, RDF
from tests.gather.test_intakes import LINES, MHTML
from tests.gather.test_lists import BOMB, NEWS

SMALL = GatherSettings(web=WebSettings(page_bytes=100_000))
SECONDS = 5.0
"""No mangled input of these sizes takes a fiftieth of this."""


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as wacz:
        wacz.writestr("archive/a.warc.gz", warc([record(http(page("a")))] * 3, True))
    return file.getvalue()


WARC = warc(
    [
        record(b"x: y\r\n", "warcinfo", "application/warc-fields"),
        record(http(page("a"))),
        record(page("b"), "resource", "text/html"),
    ]
)
SEEDS = [
    WARC,
    warc([record(http(page("a")))] * 3, True),
    record(http(gzip.compress(page("a")), more="Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")),
    arc(page("a")) * 2,
    zipped(),
    MHTML,
    NEWS,
    BOMB,
    b'<opml><body><outline text="a"><outline xmlUrl="http://a.test/f"/></outline></body></opml>',
    rss(item("http://a.test/1"), item("http://a.test/2", more="<pubDate>Thu, 01 Oct 2026 10:00:00 GMT</pubDate>")),
    ATOM.encode(),
    RDF.encode(),
    JSON_FEED.encode(),
    LINES * 3,
    b"http://a.test/1\nhttp://a.test/2\n",
    *ODD.values(),
]
BITS = [b"<", b">", b"&", b"\x00", b"]]>", b"<![CDATA[", b"<!--", b"<!DOCTYPE x [", b"<!ENTITY a 'b'>", b"\xff\xfe", b"\r\n\r\n", b"\n", b"{", b'"',
        b"9999999999", b"-1", b"<item>", b"</item>", b"<entry>", b"WARC/1.0\r\n", b"Content-Length: 99999999999\r\n", b"\x1f\x8b\x08"]  # fmt: skip


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """A good input with a few things done to it."""
    body = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 4))):
        at, end = sorted((draw(st.integers(0, len(body))), draw(st.integers(0, len(body)))))
        more = draw(st.sampled_from(BITS) | st.sampled_from(SEEDS) | st.binary(min_size=1, max_size=9))[:2000]
        changes = [
            body[:at],
            body[:at] + body[end:],
            body[:end] + body[at:],
            body[:at] + more + body[at:],
            body[:at] + more + body[end:],
        ]
        body = draw(st.sampled_from(changes))
    return gzip.compress(body) if draw(st.booleans()) else body


def target(body: bytes, name: str = "x") -> Target:
    return Target(name, head_of(chunked(body)), lambda: chunked(body))


def items_of(body: bytes) -> list[Item]:
    it = target(body)
    return [item for _, item in zip(range(1000), intake_of(it).items(it, SMALL), strict=False)]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mangled())
def test_every_mangled_input_gives_items(body: bytes) -> None:
    start = time.process_time()
    for each in items_of(body):
        assert isinstance(each, Page | GatherError | Lead)
        assert not isinstance(each, GatherError) or "\n" not in each.reason
    assert time.process_time() - start < SECONDS


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(INTAKES), mangled())
def test_every_intake_bears_what_is_not_for_it(intake: object, body: bytes) -> None:
    items = intake.items(target(body), SMALL)  # type: ignore[attr-defined]
    assert all(isinstance(each, Page | GatherError | Lead) for each in items)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.lists(st.sampled_from(sorted(CODINGS)), max_size=3))
def test_packed_noise(body: bytes, codings: list[str]) -> None:
    with suppress(GatherError):
        assert len(unpack([body], codings, Limits(10_000, 50), "x")) <= 10_000


@given(st.binary(max_size=200))
def test_noise(body: bytes) -> None:
    assert isinstance(line_page(body, "x"), Page | GatherError)
    assert isinstance(parse_opml(body.replace(b"<!ENTITY", b"")), tuple)
    assert isinstance(find_links(body, "http://a.test/"), tuple)
    assert isinstance(parse_robots(body).allow("http://a.test/"), bool)


GROWING: dict[str, Callable[[int], bytes]] = {
    "open tags": lambda size: b"<urlset>" + b"<a>" * (size // 3),
    "attributes": lambda size: b"<urlset><a " + b'x="1" ' * (size // 6) + b">",
    "ampersands": lambda size: b"<urlset><url><loc>" + b"&" * size,
    "items": lambda size: b"<rss><channel>" + b"<item>" * (size // 6),
    "cdata": lambda size: b"<rss><channel><item><title>" + b"<![CDATA[" * (size // 9),
    "doctype": lambda size: b"<!DOCTYPE rss [" + b"<!ENTITY a 'b'>" * (size // 15) + b"]><rss/>",
    "quotes": lambda size: b"<!DOCTYPE rss [<!ENTITY " + b"\"'" * (size // 2) + b"<rss><channel>",
    "comments": lambda size: b"<!--" * (size // 4) + b"<rss><channel>",
    "headers": lambda size: b"A: b\r\n" * (size // 6) + b"Content-Type: multipart/related\r\n\r\n",
    "parts": lambda size: b"Content-Type: multipart/related; boundary=b\r\n\r\n" + b"--b\r\n\r\n" * (size // 8),
    "nested parts": lambda size: b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\n" * (size // 55),
    "records": lambda size: b"WARC/1.0\r\n\r\n" * (size // 12),
    "brackets": lambda size: b"[" * size + b"\n{}",
    "saved": lambda size: b"<!-- saved from url=(1)" * (size // 23),
}


@pytest.mark.parametrize("make", GROWING.values(), ids=GROWING.keys())
def test_time_grows_with_the_size_and_no_faster(make: Callable[[int], bytes]) -> None:
    start = time.process_time()
    items_of(make(90_000))
    assert time.process_time() - start < SECONDS


def test_a_seeded_thousand_of_feeds() -> None:
    chance = random.Random(7)
    feeds = [seed for seed in SEEDS if b"<item" in seed or b"<entry" in seed]
    for _ in range(300):
        body = bytearray(chance.choice(feeds))
        for _ in range(chance.randrange(1, 12)):
            body[chance.randrange(len(body))] = chance.randrange(256)
        assert all(isinstance(each, Page | GatherError | Lead) for each in items_of(bytes(body)))


def test_a_sitemap_of_many_entries_is_not_held() -> None:
    entry = b"<url><loc>http://a.test/1</loc><lastmod>2026-10-01</lastmod></url>"
    chunks = [b"<urlset>", *([entry * 100] * 200), b"</urlset>"]
    assert sum(1 for _ in read_sitemap(chunks, "x")) == 20_000
