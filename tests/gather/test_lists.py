"""Sitemaps, OPML and lists of addresses: alone, and through a whole run."""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from copydesk.errors import GatherError
from copydesk.gather import gather_pages
from copydesk.gather.crew import World
from copydesk.gather.lists import Outline, parse_opml, read_sitemap, write_opml
from copydesk.records import Page
from copydesk.records.page import OriginKind
from copydesk.settings import GatherSettings, WebSettings
from tests.gather.hostile import TEXT, Web, item, resolver, rss, serve

QUICK = GatherSettings(web=WebSettings(seconds=2, page_bytes=300_000), delay_seconds=0)
WORLD = World(resolver=resolver, chance=lambda: 0.0)
NEWS = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> http://a.test/1?a=1&amp;b=2 </loc><image:image><image:loc>http://a.test/picture</image:loc></image:image>
  <news:news><news:publication><news:name>Harbour Courier</news:name></news:publication>
  <news:publication_date>2026-10-01T08:00:00+02:00</news:publication_date><news:title>Tide turns</news:title></news:news></url>
<url><loc><![CDATA[http://a.test/2]]></loc><lastmod>2025-03</lastmod></url>
<url><loc>http://a.test/3</loc><lastmod>yesterday, more or less</lastmod></url>
<url><lastmod>2026-10-01</lastmod></url>
</urlset>"""
BOMB = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<urlset><url><loc>http://a.test/&b;</loc></url></urlset>"""


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with serve(monkeypatch) as web:
        yield web


def gathered(*targets: str, settings: GatherSettings = QUICK) -> list[Page | GatherError]:
    return list(gather_pages(targets, settings, world=WORLD))


def urls(items: list[Page | GatherError]) -> list[str]:
    return sorted(str(each.url) if isinstance(each, Page) else str(each) for each in items)


def test_a_news_sitemap() -> None:
    first, second, third = read_sitemap([NEWS], "x")
    assert (first.url, first.headline) == ("http://a.test/1?a=1&b=2", "Tide turns")
    assert first.published_at == datetime(2026, 10, 1, 6, tzinfo=UTC)
    assert (second.url, second.modified_at) == ("http://a.test/2", datetime(2025, 3, 1, tzinfo=UTC))
    assert (third.url, third.modified_at) == ("http://a.test/3", None)


@pytest.mark.parametrize("cut", [400, 600, 900, len(NEWS) - 12])
def test_a_broken_sitemap_gives_what_it_holds(cut: int) -> None:
    assert len(list(read_sitemap([NEWS[:cut]], "x"))) <= 3


def test_a_sitemap_in_small_steps_is_the_same() -> None:
    steps = (NEWS[at : at + 7] for at in range(0, len(NEWS), 7))
    assert list(read_sitemap(steps, "x")) == list(read_sitemap([NEWS], "x"))


def test_entities_are_refused() -> None:
    with pytest.raises(GatherError, match="refused: XML with entities of its own"):
        list(read_sitemap([BOMB], "x"))


def test_an_index_leads_to_packed_sitemaps_and_they_to_pages(web: Web) -> None:
    index = b"<sitemapindex><sitemap><loc>http://a.test/news.xml.gz</loc></sitemap><sitemap><loc>/rest.xml</loc></sitemap></sitemapindex>"
    web.bodies["/sitemap.xml"] = ("application/xml", index)
    web.bodies["/news.xml.gz"] = ("application/octet-stream", gzip.compress(NEWS))
    web.bodies["/rest.xml"] = (
        "text/xml",
        b"<urlset><url><loc>/4</loc></url><url><loc>ftp://a.test/5</loc></url></urlset>",
    )
    found = gathered("http://a.test/sitemap.xml")
    good = ["http://a.test/1?a=1&b=2", "http://a.test/2", "http://a.test/3", "http://a.test/4"]
    assert [each.reason for each in found if isinstance(each, GatherError)] == ["refused: only http and https, not ftp"]
    assert [url for url in urls(found) if url.startswith("http")] == good
    assert {each.origin.kind for each in found if isinstance(each, Page)} == {OriginKind.SITEMAP}


def test_only_what_is_new_enough(web: Web) -> None:
    web.bodies["/sitemap.xml"] = ("application/xml", NEWS)
    since = GatherSettings(web=QUICK.web, delay_seconds=0, since=datetime(2026, 1, 1, tzinfo=UTC))
    assert urls(gathered("http://a.test/sitemap.xml", settings=since)) == ["http://a.test/1?a=1&b=2", "http://a.test/3"]


def test_a_list_without_end_is_cut_with_an_error(web: Web) -> None:
    web.bodies["/sitemap.xml"] = ("application/xml", NEWS)
    short = GatherSettings(web=QUICK.web, delay_seconds=0, list_entries=1)
    found = urls(gathered("http://a.test/sitemap.xml", settings=short))
    assert found == [
        "http://a.test/1?a=1&b=2",
        "http://a.test/sitemap.xml: more than 1 entries: the others are left out",
    ]


def test_a_sitemap_that_leads_to_itself_ends(web: Web) -> None:
    web.bodies["/sitemap.xml"] = (
        "application/xml",
        b"<sitemapindex><sitemap><loc>http://a.test/sitemap.xml</loc></sitemap></sitemapindex>",
    )
    assert gathered("http://a.test/sitemap.xml") == []


def test_lists_that_lead_on_and_on_end(web: Web) -> None:
    for number in range(9):
        following = f"<sitemapindex><sitemap><loc>http://a.test/{number + 1}.xml</loc></sitemap></sitemapindex>"
        web.bodies[f"/{number}.xml"] = ("application/xml", following.encode())
    (fault,) = gathered("http://a.test/0.xml")
    assert str(fault) == "http://a.test/4.xml: not followed: lists lead more than 3 deep"


def test_opml_out_and_in() -> None:
    outlines = (
        Outline("http://a.test/feed?x=1&y=2", "Tide & <time>\x00", "http://a.test/"),
        Outline("http://b.test/feed"),
    )
    read = parse_opml(write_opml(outlines, "Mine"))
    assert read[0] == Outline("http://a.test/feed?x=1&y=2", "Tide & <time>", "http://a.test/")
    assert read[1] == Outline("http://b.test/feed", "http://b.test/feed")


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (b'<opml><body><outline text="a"><outline xmlUrl="http://a.test/f"/></outline></body></opml>', 1),
        (b'<opml><body><outline XMLURL="http://a.test/f"/><outline xmlurl="http://a.test/f"/></body></opml>', 1),
        (
            b'<opml><body><outline type="rss" url="http://a.test/f"/><outline type="link" url="http://a.test/p"/></body></opml>',
            1,
        ),
        (b'<opml><body><outline xmlUrl="file:///etc/passwd"/></body></opml>', 0),
        (b'<opml><body><outline text="AT&T" xmlUrl="http://a.test/f"></body>', 1),
        ('<?xml version="1.0" encoding="utf-16"?><opml><outline xmlUrl="http://a.test/f"/></opml>'.encode("utf-16"), 1),
        (b"", 0),
    ],
)
def test_odd_opml(body: bytes, count: int) -> None:
    assert len(parse_opml(body)) == count


def test_opml_leads_to_feeds_and_they_to_pages(web: Web) -> None:
    web.bodies["/mine.opml"] = ("text/x-opml", write_opml([Outline("http://a.test/feed.xml")]))
    whole = item("http://a.test/whole", "Whole story", f"<description><![CDATA[<p>{TEXT}</p>]]></description>")
    web.bodies["/feed.xml"] = ("application/rss+xml", rss(item("http://b.test/story"), item("/relative"), whole))
    found = gathered("http://a.test/mine.opml")
    assert urls(found) == ["http://a.test/relative", "http://a.test/whole", "http://b.test/story"]
    assert {each.origin.name for each in found if isinstance(each, Page)} == {
        f"http://a.test/feed.xml#{url}" for url in urls(found)
    }
    assert "/whole" not in web.paths("a.test"), "an entry with its whole text is not fetched"


def test_a_list_of_addresses(web: Web, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("lists") / "urls.txt"
    path.write_text("http://a.test/1\n\nhttp://b.test/2\n")
    assert urls(gathered(str(path))) == ["http://a.test/1", "http://b.test/2"]
    path.write_text("http://a.test/1\nand some words\n")
    (page,) = gathered(str(path))
    assert isinstance(page, Page), "text that only begins with an address is a page"
