"""IPTC ninjs 3.1: a folder with one news item a file. Source: the schema of iptc.org/std/ninjs."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from copydesk.records import Article, Author, Picture
from copydesk.write.exports.exported import Exported, Exporter, Piece, credited, iso
from copydesk.write.html import as_html
from copydesk.write.json import encode
from copydesk.write.parts import safe_url

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}


def as_items(articles: Iterable[Exported], _: datetime) -> Iterator[Piece]:
    """One file an article, named by its id."""
    for each in articles:
        yield f"{each.id}.json", encode(news_item(each)) + b"\n"


def news_item(each: Exported) -> dict[str, Any]:
    """One article; what is not known is left out."""
    article = each.article
    body, html = article.body, as_html(article)
    said: dict[str, Any] = {
        "standard": STANDARD,
        "uri": f"urn:copydesk:{each.id}",
        "type": "text",
        "representationType": "full",
        "pubStatus": "usable",
        "firstCreated": iso(article.published_at),
        "versionCreated": iso(article.updated_at or article.published_at or each.changed_at),
        "language": article.language,
        "title": article.headline,
        "by": credited(article),
        "located": article.dateline,
        "headlines": _texts(main=article.headline, kicker=article.kicker),
        "descriptions": _texts(dek=article.dek),
        "bodies": [
            {"role": "main", "contentType": "text/plain", "charCount": len(body), "value": body},
            {"role": "main", "contentType": "text/html", "value": html},
        ],
        "people": [_person(author) for author in article.authors],
        "organisations": [{"name": each.outlet, "rel": "publisher"}] if each.outlet else [],
        "infoSources": [{"name": article.agency, "role": "agency"}] if article.agency else [],
        "subjects": [
            *({"name": tag, "rel": "keyword"} for tag in article.tags),
            *([{"name": article.section, "rel": "section"}] if article.section else []),
        ],
        "renditions": [{"name": "page", "href": url, "contentType": "text/html"}]
        if (url := safe_url(each.url))
        else [],
        "associations": _pictures(each.id, article),
    }
    return {name: value for name, value in said.items() if value}


def _texts(**said: str | None) -> list[dict[str, str]]:
    return [{"role": role, "contentType": "text/plain", "value": text} for role, text in said.items() if text]


def _person(author: Author) -> dict[str, str]:
    said = {"name": author.name, "rel": "author", "uri": safe_url(author.url), "literal": author.title}
    return {key: value for key, value in said.items() if value}


def _pictures(name: str, article: Article) -> list[dict[str, Any]]:
    return [_picture(f"{name}-picture-{number}", picture) for number, picture in enumerate(article.pictures, 1)]


def _picture(name: str, picture: Picture) -> dict[str, Any]:
    url = safe_url(picture.url)
    said: dict[str, Any] = {
        "name": name,
        "uri": f"urn:copydesk:{name}",
        "type": "picture",
        "by": picture.credit,
        "descriptions": _texts(caption=picture.caption or picture.alt),
        "renditions": [{"name": "original", "href": url}] if url else [],
    }
    return {key: value for key, value in said.items() if value}


NINJS = Exporter(as_items, "", folder=True)
