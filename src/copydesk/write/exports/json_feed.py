"""JSON Feed 1.1: the articles as a feed, with their whole text."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from copydesk.write.exports.exported import LIBRARY, Channel, Exported, Exporter, Piece, iso
from copydesk.write.html import as_html
from copydesk.write.json import encode
from copydesk.write.parts import safe_url


def as_json_feed(articles: Iterable[Exported], _: datetime, channel: Channel = LIBRARY) -> Iterator[Piece]:
    """One object; its items come as they are read."""
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": channel.page,
        "feed_url": channel.feed,
    }
    yield "", encode({name: value for name, value in head.items() if value})[:-1] + b',"items":['
    for number, each in enumerate(articles):
        yield "", (b",\n" if number else b"\n") + encode(item(each))
    yield "", b"\n]}\n"


def item(each: Exported) -> dict[str, Any]:
    """One article; what is not known is left out."""
    article = each.article
    said: dict[str, Any] = {
        "id": each.id,
        "url": safe_url(each.url),
        "external_url": safe_url(each.via),
        "title": article.headline,
        "summary": article.dek,
        "content_html": as_html(article),
        "date_published": iso(article.published_at),
        "date_modified": iso(article.updated_at),
        "authors": [{"name": author.name} for author in article.authors],
        "tags": list(article.tags),
        "language": article.language,
    }
    return {name: value for name, value in said.items() if value}


JSON_FEED = Exporter(as_json_feed, ".json")
