"""Feeds, well-formed and odd: never fewer entries than feedparser finds."""

import io
from datetime import UTC, datetime
from pathlib import Path

import feedparser
import pytest

import copydesk
from copydesk.errors import GatherError
from copydesk.gather import gather_pages
from copydesk.gather.feeds import entry_page, is_whole, parse_feed
from copydesk.records import Feed, FeedEntry, Origin, Page
from copydesk.records.page import OriginKind
from tests.gather.hostile import TEXT, item, rss

SAVED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "feeds"
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Courier</title>
<link href="https://www.harbour.example/"/><entry><id>tag:harbour.example,2026:1</id>
<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Tide <b>turns</b></div></title>
<link rel="self" href="https://www.harbour.example/self"/><link rel="alternate" href="/news/1?a=1&amp;b=2"/>
<published>2026-10-01T08:00:00+02:00</published><updated>2026-10-01T09:00:00Z</updated>
<author><name>Ada Finch</name></author><category term="Tides"/><summary>Short.</summary>
<content type="html">&lt;p&gt;Long.&lt;/p&gt;</content></entry></feed>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://a.test/"><title>Courier</title></channel>
<item rdf:about="http://a.test/1"><title>Tide turns</title><link>http://a.test/1</link><dc:date>2026-10-01</dc:date></item></rdf:RDF>"""
JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "home_page_url": "http://a.test/", "items":
 [{"id": "1", "url": "http://a.test/1", "title": "Tide turns", "content_html": "<p>Long.</p>", "date_published":
 "2026-10-01T08:00:00Z", "authors": [{"name": "Ada Finch"}], "tags": ["Tides"]}, {"id": "2", "content_text": "Bare."}]}"""
TWO = rss(item("http://a.test/1"), item("http://a.test/2"))
ODD = {
    "plain": TWO,
    "utf-16": TWO.decode().replace('"1.0"?', '"1.0" encoding="utf-16"?').encode("utf-16"),
    "utf-32": TWO.decode().replace('"1.0"?', '"1.0" encoding="utf-32"?').encode("utf-32"),
    "says utf-16": TWO.replace(b'"1.0"?', b'"1.0" encoding="utf-16"?'),
    "ebcdic": TWO.decode().replace('"1.0"?', '"1.0" encoding="cp037"?').encode("cp037"),
    "cut": TWO[:-60],
    "cut in a tag": TWO[:-45],
    "bare ampersand": TWO.replace(b"Tide turns", b"Tide & time < noon"),
    "html entities": TWO.replace(b"Tide turns", b"Tide&nbsp;turns &mdash; &eacute;"),
    "control": TWO.replace(b"Tide turns", b"Tide\x00\x08 turns"),
    "not utf-8": TWO.replace(b"Tide turns", b"Tide t\xfcrns"),
    "text before": b"\n\n  Warning: mysql_connect()\n" + TWO,
    "text after": TWO + b"<!-- cached --><script>1</script>",
    "upper case": TWO.replace(b"item>", b"ITEM>"),
    "unclosed": TWO.replace(b"</item>", b"", 1),
    "no channel": TWO.replace(b"<channel>", b"").replace(b"</channel>", b""),
    "prefix": TWO.replace(b"<item", b"<rss:item").replace(b"</item", b"</rss:item"),
    "unbound prefix": TWO.replace(b"<title>", b"<media:title>", 2),
    "nested": TWO.replace(b"<title>", b"<item><title>", 2).replace(b"</item>", b"</item></item>", 1),
    "atom": ATOM.encode(),
    "rdf": RDF.encode(),
    "atom without namespace": ATOM.replace(' xmlns="http://www.w3.org/2005/Atom"', "").encode(),
    "empty": rss(),
}
LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
<!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]>
<rss version="2.0"><channel><title>&h;</title><item a="&h;"><title>&h;</title><link>http://a.test/1</link></item></channel></rss>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://a.test/x.dtd"> %p;]>
<rss version="2.0"><channel><item><title>&x;</title><link>http://a.test/1</link></item></channel></rss>"""


def theirs(body: bytes) -> int:
    try:
        return len(feedparser.parse(io.BytesIO(body)).entries)
    except Exception:
        return 0


@pytest.mark.parametrize("body", ODD.values(), ids=ODD.keys())
def test_no_fewer_entries_than_feedparser_finds(body: bytes) -> None:
    ours = parse_feed(body).entries
    assert len(ours) >= theirs(body)
    assert len(ours) >= 1 or body == rss()


@pytest.mark.parametrize("path", sorted(SAVED.glob("*")), ids=lambda path: path.name)
def test_saved_feeds(path: Path) -> None:
    entries = parse_feed(path.read_bytes(), "https://example.org/feed").entries
    assert len(entries) >= theirs(path.read_bytes())
    assert all(entry.url and entry.key for entry in entries)


def test_what_an_atom_entry_says() -> None:
    feed = parse_feed(ATOM.encode(), "https://www.harbour.example/feed")
    assert (feed.title, feed.home) == ("Harbour Courier", "https://www.harbour.example/")
    (entry,) = feed.entries
    assert (entry.key, entry.url) == ("tag:harbour.example,2026:1", "https://www.harbour.example/news/1?a=1&b=2")
    assert (entry.headline, entry.authors, entry.tags) == ("Tide turns", ("Ada Finch",), ("Tides",))
    assert entry.published_at == datetime(2026, 10, 1, 6, tzinfo=UTC)
    assert entry.updated_at == datetime(2026, 10, 1, 9, tzinfo=UTC)
    assert (entry.teaser, entry.content) == ("Short.", "<p>Long.</p>")


def test_what_a_json_feed_says() -> None:
    first, second = parse_feed(JSON_FEED.encode()).entries
    assert (first.url, first.headline, first.authors, first.tags) == (
        "http://a.test/1",
        "Tide turns",
        ("Ada Finch",),
        ("Tides",),
    )
    assert (first.content, second.key, second.url) == ("<p>Long.</p>", "2", None)


@pytest.mark.parametrize(
    "body", [b"", b"<html><body><p>Not found</p></body></html>", b"{}", b"\x89PNG\r\n", b"words", b"<a><b/></a>"]
)
def test_what_is_no_feed(body: bytes) -> None:
    with pytest.raises(GatherError, match="no feed"):
        parse_feed(body)


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-32", "utf-7", "cp037"])
def test_entities_expand_to_nothing_in_any_charset(charset: str) -> None:
    text = LAUGHS.decode().replace('"1.0"?', f'"1.0" encoding="{charset}"?')
    feed = parse_feed(text.encode(charset))
    assert len(repr(feed)) < 2000


def test_nothing_outside_is_looked_at() -> None:
    assert "root" not in repr(parse_feed(OUTSIDE))


def test_a_feed_of_too_many_bytes_is_refused() -> None:
    with pytest.raises(GatherError, match="more than 16,777,216 bytes"):
        parse_feed(TWO + b" " * (16 * 1024 * 1024))


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        (f"<p>{TEXT}</p>", True),
        (TEXT, True),
        ("<p>Short.</p>", False),
        (f"<p>{TEXT} [&#8230;]</p>", False),
        (f"<p>{TEXT}…</p>", False),
        (f'<p>{TEXT}</p><a href="/x">Continue reading →</a>', False),
        ("<img src='" + "x" * 2000 + "'>", False),
        (None, False),
    ],
)
def test_whether_an_entry_is_whole(content: str | None, whole: bool) -> None:
    assert is_whole(FeedEntry("1", content=content)) is whole


def test_a_whole_entry_is_a_page() -> None:
    entry = FeedEntry(
        "1",
        "http://a.test/1",
        "Tide & time",
        None,
        f"<p>{TEXT}</p>",
        ("Ada Finch",),
        ("Tides",),
        datetime(2026, 10, 1, tzinfo=UTC),
    )
    page = entry_page(entry, Feed("Harbour Courier"), "f", None)
    article = copydesk.read(page.body, url=page.url, media_type=page.media_type, charset=page.charset)
    assert (article.headline, article.published_at) == ("Tide & time", entry.published_at)
    assert [author.name for author in article.authors] == ["Ada Finch"]
    assert article.body.endswith(TEXT.strip())


def test_a_feed_in_a_file(tmp_path: Path) -> None:
    whole = item("http://a.test/1", more=f"<description><![CDATA[<p>{TEXT}</p>]]></description>")
    (tmp_path / "feed.xml").write_bytes(rss(whole, item("", "No address")))
    (page,) = gather_pages([str(tmp_path / "feed.xml")])
    assert isinstance(page, Page)
    assert page.origin == Origin(OriginKind.FEED, f"{tmp_path / 'feed.xml'}#http://a.test/1")
