"""Each format says what the articles say, and can be read by what reads such files."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import jsonschema
import pytest
from hypothesis import given, settings

from copydesk.cli.commands.exchange import EXPORT_FORMS
from copydesk.records import Article, Role
from copydesk.write.exports import EXPORTERS, Channel, Exported
from copydesk.write.exports.atom import as_atom
from copydesk.write.exports.json_feed import as_json_feed
from copydesk.write.exports.rss import as_rss
from tests.keep.libraries import page_of
from tests.write.articles import FULL, NOON, article_of, articles

ATOM = "{http://www.w3.org/2005/Atom}"
PLAIN = article_of([(Role.PARAGRAPH, "=1+1 only a body & <b>")], headline="=cmd()")


def exported(article: Article, name: str = "gh3ytu6") -> Exported:
    return Exported(name, article, article.url, "The Courier", NOON, NOON, page_of(b"<p>\xff", fetched_at=NOON))


def write(form: str, *each: Article) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    items: Iterator[Exported] = (exported(article, f"id{number}") for number, article in enumerate(each))
    for name, some in EXPORTERS[form].write(items, datetime(2026, 10, 5, tzinfo=UTC)):
        files[name] = files.get(name, b"") + some
    return files


def test_the_command_knows_every_format() -> None:
    assert tuple(EXPORTERS) == EXPORT_FORMS


def test_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(write("csv", FULL, PLAIN)[""].decode())))
    assert rows[0]["headline"] == "Harbour tunnel opens"
    assert rows[0]["authors"] == "Ann Lee; Bo Ray"
    assert rows[0]["published_at"] == "2024-11-22T12:00:00Z"
    assert rows[0]["paywalled"] == "no"
    assert rows[1]["headline"] == "'=cmd()"


def test_atom() -> None:
    feed = ElementTree.fromstring(write("atom", FULL, PLAIN)[""])
    first, second = feed.findall(f"{ATOM}entry")
    assert first.findtext(f"{ATOM}title") == "Harbour tunnel opens"
    assert first.findtext(f"{ATOM}published") == "2024-11-22T12:00:00Z"
    assert [author.findtext(f"{ATOM}name") for author in first.findall(f"{ATOM}author")] == ["Ann Lee", "Bo Ray"]
    assert "<h1>Harbour tunnel opens</h1>" in (first.findtext(f"{ATOM}content") or "")
    assert second.findtext(f"{ATOM}author/{ATOM}name") == "The Courier"


def test_rss() -> None:
    feed = feedparser.parse(write("rss", FULL, PLAIN)[""])
    assert (feed.version, feed.bozo) == ("rss20", False)
    first, second = feed.entries
    assert (first.title, first.link) == ("Harbour tunnel opens", FULL.url)
    assert first.published == "Fri, 22 Nov 2024 12:00:00 GMT"
    assert [author.name for author in first.authors] == ["Ann Lee", "Bo Ray"]
    assert "<h1>Harbour tunnel opens</h1>" in first.content[0].value
    assert second.title == "=cmd()"


def test_a_feed_says_where_it_stands() -> None:
    channel = Channel("Harbour & sea", "https://desk.example/tag/sea", "https://desk.example/tag/sea?form=x&y=1")
    each = replace(exported(FULL), url="https://desk.example/article/gh3ytu6", via="https://herald.example/a")
    for write_feed in (as_atom, as_rss):
        feed = feedparser.parse(b"".join(some for _, some in write_feed([each], NOON, channel)))
        assert not feed.bozo
        assert (feed.feed.title, feed.feed.link) == ("Harbour & sea", channel.page)
        assert channel.feed in [link.href for link in feed.feed.links if link.rel == "self"]
        assert feed.entries[0].link == each.url
    told = json.loads(b"".join(some for _, some in as_json_feed([each], NOON, channel)))
    assert (told["home_page_url"], told["feed_url"]) == (channel.page, channel.feed)
    assert (told["items"][0]["url"], told["items"][0]["external_url"]) == (each.url, each.via)


def test_json_feed() -> None:
    feed = json.loads(write("json-feed", FULL, PLAIN)[""])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["id"] for item in feed["items"]] == ["id0", "id1"]
    assert feed["items"][0]["authors"] == [{"name": "Ann Lee"}, {"name": "Bo Ray"}]
    assert all(item["content_html"] for item in feed["items"])


def test_json_ld() -> None:
    text = write("json-ld", replace(FULL, dek="</script>"), PLAIN)[""]
    assert b"</" not in text
    article = json.loads(text)["@graph"][0]
    assert (article["@type"], article["headline"]) == ("NewsArticle", "Harbour tunnel opens")
    assert article["author"][0] == {
        "@type": "Person",
        "name": "Ann Lee",
        "jobTitle": "Transport Editor",
        "url": "https://example.test/ann",
    }
    assert article["isAccessibleForFree"] is True
    assert "isAccessibleForFree" not in json.loads(text)["@graph"][1]


def test_markdown_is_a_folder() -> None:
    files = write("markdown", FULL, PLAIN)
    assert list(files) == ["2024-11-22-harbour-tunnel-opens-id0.md", "2024-11-22-cmd-id1.md"]
    text = files["2024-11-22-harbour-tunnel-opens-id0.md"].decode()
    assert text.startswith('---\nid: "id0"\n')
    assert "\n---\n\n*Transport*\n\n# Harbour tunnel opens\n" in text


def test_parquet() -> None:
    pytest.importorskip("pyarrow")
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(pyarrow.BufferReader(write("parquet", FULL, PLAIN)[""]))
    rows = table.to_pylist()
    assert [row["id"] for row in rows] == ["id0", "id1"]
    assert rows[0]["authors"] == ["Ann Lee", "Bo Ray"]
    assert rows[0]["published_at"] == NOON
    assert rows[1]["body"] == "=1+1 only a body & <b>"
    assert pyarrow.parquet.read_table(pyarrow.BufferReader(write("parquet")[""])).num_rows == 0


def test_ninjs_holds_to_its_schema(shared_data: Path) -> None:
    schema = json.loads((shared_data / "ninjs" / "ninjs-schema_3.1.json").read_text("utf8"))
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    files = write("ninjs", FULL, PLAIN)
    assert list(files) == ["id0.json", "id1.json"]
    for text in files.values():
        assert [fault.message for fault in validator.iter_errors(json.loads(text))] == []
    item = json.loads(files["id0.json"])
    assert item["headlines"][0] == {"role": "main", "contentType": "text/plain", "value": "Harbour tunnel opens"}
    assert item["infoSources"] == [{"name": "AFP", "role": "agency"}]


def test_warc_is_read_back(tmp_path: Path) -> None:
    from copydesk.gather import gather_pages
    from copydesk.records import Page

    path = tmp_path / "pages.warc.gz"
    path.write_bytes(write("warc", FULL)[""])
    (page,) = gather_pages([str(path)])
    assert isinstance(page, Page)
    assert (page.body, page.url, page.fetched_at, page.media_type) == (
        b"<p>\xff",
        "https://herald.example/a",
        NOON,
        "text/html",
    )


@given(article=articles())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_article_can_be_written(article: Article) -> None:
    for form in EXPORTERS:
        assert write(form, article)
    ElementTree.fromstring(write("atom", article)[""])
    ElementTree.fromstring(write("rss", article)[""])
    json.loads(write("json-feed", article)[""])
    assert b"</" not in write("json-ld", article)[""]
