"""Front, labels, stories, speakers, search, quotes, figures, feeds out, sitemap, heads."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import feedparser
import pytest

from copydesk.keep.browsing import FigureFilter, StatementFilter
from copydesk.keep.store import Store
from copydesk.records import Author
from copydesk.show import urls
from copydesk.show.moves import Moves
from tests.keep.libraries import keep_stories, parcel_of, story
from tests.show.conftest import NOW, Client, client_of

HOSTILE = (
    "a/b",
    "..",
    ".",
    "a/../b",
    "?x=1&y#z",
    "%2F%",
    "<script>alert(1)</script>",
    "日本 語",
    "שלום",
    "é" * 400,
    "\"'`",
)
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Client:
    """A site over articles whose labels are all that a page could print."""
    path = tmp_path_factory.mktemp("hostile") / "copydesk.db"
    with Store(path) as store:
        stories = [
            story(f"Headline </script>{number}", "Text & <b>text", section=name, tags=(name,), outlet=name, agency=name)
            for number, name in enumerate(HOSTILE)
        ]
        keep_stories(store, [replace(each, authors=(Author(each.section or ""),)) for each in stories])
    return client_of(path)


@pytest.mark.parametrize("kind", ["section", "tag", "outlet", "agency", "author"])
@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_has_a_page(hostile: Client, kind: str, name: str) -> None:
    reply = hostile.get(urls.label(kind, name))
    assert reply.status == 200
    assert len(reply.texts(".entry")) == 1
    assert reply.texts("h1")[0].startswith(name[:150])
    assert not reply.tree.css("h1 script, .entry script")
    feed = hostile.get(urls.with_query(urls.label(kind, name), form="rss"))
    parsed = feedparser.parse(feed.body)
    assert not parsed.bozo
    assert len(parsed.entries) == 1
    (alternate,) = reply.tree.css("link[type='application/rss+xml']")
    assert hostile.get(alternate.attributes["href"] or "").body == feed.body


def test_links_of_an_article_lead_to_its_labels(hostile: Client) -> None:
    for address in hostile.get("/sections").links(".labels a"):
        assert hostile.get(address).status == 200


@pytest.mark.parametrize(
    "address",
    [
        "/section/nothing",
        "/tag/",
        "/speaker/nobody",
        "/?form=x",
        "/?page=0",
        "/stories?page=9",
        "/tags?page=900",
        "/quotes?manner=x",
        "/quotes?after=1.2",
        "/quotes?after=a.b.c",
        "/search?q=a&page=900",
    ],
)
def test_what_is_not_there_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status in (200, 404) if address == "/?page=0" else client.get(address).status == 404


def test_front_shows_what_moved_and_who_spoke(client: Client) -> None:
    reply = client.get("/")
    assert "Marta Ilves" in reply.texts(".quoted a")
    assert "Vell quake toll 15 → then 41" in reply.texts(".move")
    assert "World" in reply.texts(".sections a")
    for address in reply.links(".moves a, .quoted a, .sections a"):
        assert client.get(address).status == 200


def test_stories_and_labels_are_listed(client: Client) -> None:
    assert len(client.get("/stories").texts(".story-card")) >= 4
    for address in ("/sections", "/tags", "/outlets"):
        reply = client.get(address)
        assert reply.texts(".labels li")
        assert client.get(reply.links(".labels a")[0]).status == 200


def test_a_speaker_is_followed_through_articles(client: Client) -> None:
    reply = client.get(urls.label("speaker", "Marta Ilves"))
    quotes = reply.texts(".quote blockquote")
    assert len(quotes) >= 5
    spots = reply.links(".quote blockquote a")
    assert len({spot.partition("#")[0] for spot in spots}) > 1
    assert all(client.get(spot.partition("#")[0]).status == 200 for spot in spots)
    text = unquote(spots[0].partition("#:~:text=")[2])
    assert text.split(",")[0][:10] in client.get(spots[0].partition("#")[0]).tree.body.text()  # type: ignore[union-attr]


def test_quotes_pass_the_form(client: Client) -> None:
    direct = client.get("/quotes?manner=direct&outlet=The+Harbour+Courier")
    notes = direct.texts(".quote .under:nth-of-type(1)")
    assert notes
    assert all("direct," in note and "The Harbour Courier" in note for note in notes)
    words = client.get("/quotes?words=border").texts(".quote blockquote")
    assert words
    assert all("border" in each.lower() for each in words)
    assert client.get("/quotes?words=border+zebra").texts(".quote") == []


def test_older_goes_on_where_the_page_ended(client: Client, example_library: Path) -> None:
    seen: list[str] = []
    address = "/quotes"
    while address:
        reply = client.get(address)
        seen += reply.links(".quote blockquote a")
        address = (reply.links(".pager a[rel=next]") or [""])[0]
    with Store(example_library, write=False) as store:
        total = sum(len(store.load(name).statements) for name in store.ids())
    assert len(seen) == total


def test_figures_pass_the_form(client: Client) -> None:
    reply = client.get("/figures?unit=GBP&low=1%2C000%2C000")
    rows = reply.texts(".figures tbody tr")
    assert rows
    assert all("GBP" in row for row in rows)
    counted = client.get("/figures?counted=TROOPS").texts(".figures td:nth-child(2)")
    assert counted
    assert all("troops" in each.lower() for each in counted)
    assert client.get("/figures?low=much").status == 400
    assert client.get("/figures?kind=x").status == 400


def test_search_marks_and_filters(client: Client) -> None:
    reply = client.get("/search?q=troops")
    assert set(reply.texts(".hit mark")) <= {"troops", "Troops"}
    some = client.get("/search?q=troops&outlet=The+Harbour+Courier&after=2026-04-01&language=en&order=newest")
    assert 0 < len(some.texts(".hit")) < len(reply.texts(".hit"))
    assert some.texts(".hit .under a")[0] == "The Harbour Courier"
    selected = some.tree.css("select[name=outlet] option[selected]")
    assert [each.text() for each in selected] == ["The Harbour Courier"]
    assert client.get("/search").texts(".help dt")


def test_a_query_that_cannot_be_read_shows_the_place(client: Client) -> None:
    reply = client.get("/search?q=flood+%28bridge")
    assert reply.status == 400
    assert reply.texts(".place mark") == ["(bridge"]
    assert reply.texts("[role=alert]")
    assert client.get("/search?q=a&after=soon").status == 400


def test_pages_of_a_search_keep_the_form(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db") as store:
        keep_stories(store, [story(f"Flood {number}", "Water", language="en") for number in range(70)])
    client = client_of(tmp_path / "a.db")
    first = client.get("/search?q=flood&language=en")
    (second,) = first.links(".pager a[rel=next]")
    (third,) = client.get(second).links(".pager a[rel=next]")
    assert "language=en" in third
    assert len(client.get(third).texts(".hit")) == 10
    assert client.get(third).links(".pager a[rel=next]") == []


@pytest.mark.parametrize("address", ["/", "/section/World", "/outlet/The%20Harbour%20Courier", "/search?q=troops"])
def test_lists_are_feeds(client: Client, address: str) -> None:
    page = client.get(address)
    for link in page.tree.css("head link[rel=alternate]"):
        reply = client.get(link.attributes["href"] or "")
        assert reply.status == 200
        assert reply.headers["content-type"].startswith(link.attributes["type"] or "x")
        if "json" in reply.headers["content-type"]:
            assert reply.json["items"][0]["url"].startswith("http://127.0.0.1:8000/article/")
            assert reply.json["feed_url"].startswith("http://127.0.0.1:8000/")
        else:
            feed = feedparser.parse(reply.body)
            assert not feed.bozo
            assert feed.entries[0].link.startswith("http://127.0.0.1:8000/article/")
            assert "<p>" in feed.entries[0].content[0].value


def test_a_story_is_a_feed_and_a_list_of_items(client: Client) -> None:
    address = client.get("/stories").links(".story-card h2 a")[0]
    page = client.get(address)
    said = json.loads(page.tree.css_first("script[type='application/ld+json']").text())  # type: ignore[union-attr]
    assert said["@type"] == "ItemList"
    assert said["numberOfItems"] == len(said["itemListElement"])
    feed = feedparser.parse(client.get(address + "?form=atom").body)
    assert len(feed.entries) == said["numberOfItems"]


def test_an_article_says_what_it_is_to_programs(hostile: Client, client: Client) -> None:
    page = client.get(client.get("/section/World").links(".entry h2 a")[0])
    said = json.loads(page.tree.css_first("script[type='application/ld+json']").text())  # type: ignore[union-attr]
    assert said["@type"] == "NewsArticle"
    assert "articleBody" not in said
    assert page.tree.css_first("meta[property='og:title']").attributes["content"] == said["headline"]  # type: ignore[union-attr]
    assert page.tree.css_first("link[rel=canonical]").attributes["href"] == said["mainEntityOfPage"]  # type: ignore[union-attr]
    evil = hostile.get(hostile.get("/").links(".entry h3 a")[0])
    (script,) = evil.tree.css("script[type='application/ld+json']")
    assert "</script>" in json.loads(script.text())["headline"]
    assert len(evil.tree.css("script")) == 2


def test_the_news_sitemap_holds_two_days(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db") as store:
        ages = (1, 47, 49)
        parcels = [
            parcel_of(
                story(f"<{age}>", "Text", published_at=NOW - timedelta(hours=age)), f"https://herald.example/{age}"
            )
            for age in ages
        ]
        store.keep([*parcels, parcel_of(story("Undated", "Text"), "https://herald.example/0")], NOW)
    client = client_of(tmp_path / "a.db")
    tree = ElementTree.fromstring(client.get("/sitemap-news.xml").body)
    assert [each.text for each in tree.iter(f"{NEWS}title")] == ["<1>", "<47>"]
    assert all((each.text or "").startswith("http://127.0.0.1:8000/article/") for each in tree.iter(f"{SITEMAP}loc"))
    robots = client.get("/robots.txt")
    assert "Sitemap: http://127.0.0.1:8000/sitemap-news.xml" in robots.text


def test_labels_follow_corrections_and_removals(library: Path) -> None:
    with Store(library) as store:
        name = store.lists.entries("section", "World", 1)[0].id
        count = store.lists.count("section", "World")
        store.correct(name, "section", "Harbours", NOW)
        assert (store.lists.count("section", "World"), store.lists.count("section", "Harbours")) == (count - 1, 1)
        store.correct(name, "published_at", "2020-01-01T00:00:00Z", NOW)
        assert store.verify() == []
        store.remove(name)
        assert store.lists.entries("section", "Harbours", 5) == []
        assert store.lists.count("section", "Harbours") == 0
        assert store.verify() == []
        store.db.execute("UPDATE label_counts SET articles = articles + 1 WHERE label = 'World'")
        assert any("World" in fault for fault in store.verify())


def test_older_libraries_get_their_labels(library: Path) -> None:
    with Store(library) as store:
        before = store.lists.labels("tag", 100)
        assert before
        store.db.execute("DELETE FROM labels; INSERT INTO unlabelled SELECT id FROM articles")
        assert store.lists.labels("tag", 100) == []
    with Store(library) as store:
        assert store.lists.labels("tag", 100) == before
        assert store.verify() == []


def test_a_filter_that_nothing_passes_looks_at_some_rows_alone(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copydesk.keep.browsing.LOOKED", 10)
    with Store(library, write=False) as store:
        found = store.lists.statements(StatementFilter(certainty="nothing"), 5)
        assert found.rows == ()
        assert found.after is not None
        again = store.lists.figures(FigureFilter(low=1.0), 100)
        assert len(again.rows) <= 10
        assert again.after is not None


def test_what_moved_is_stated_and_undisputed(client: Client) -> None:
    moved = client.get("/").texts(".moves .counted")
    assert "Vell quake toll" in moved
    assert "Karsk troops" in moved
    assert "Rivers" not in moved  # "Five Rivers Commission", beside its count of troops


def test_moved_figures_follow_what_is_corrected(library: Path) -> None:
    found = Moves()
    with Store(library) as store:
        stories = store.relations.stories(10, 2)
        first = found.find(store, stories, 20)
        assert first
        assert found.find(store, stories, 20) == first
        kept = dict(found.kept)
        name = first[0].latest.key
        store.correct(name, "published_at", "2026-04-30T10:00:00Z", NOW)
        found.find(store, stories, 20)
        assert set(found.kept) > set(kept)
