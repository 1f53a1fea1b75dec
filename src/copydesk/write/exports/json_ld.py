"""schema.org NewsArticle as JSON-LD: a graph of all articles."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from copydesk.records import Article, Kind, Role
from copydesk.write.exports.exported import Exported, Exporter, Piece, iso
from copydesk.write.json import encode
from copydesk.write.parts import safe_url

TYPES = {Kind.ARTICLE: "NewsArticle", Kind.LIVE_BLOG: "LiveBlogPosting", Kind.VIDEO: "VideoObject"}
"""The type of each kind; the others are a WebPage. Source: schema.org."""


def as_json_ld(articles: Iterable[Exported], _: datetime) -> Iterator[Piece]:
    """One object with a graph. "</" is written so that it may stand in a script element."""
    yield "", b'{"@context":"https://schema.org","@graph":['
    for number, each in enumerate(articles):
        yield "", (b",\n" if number else b"\n") + encode(news_article(each)).replace(b"</", b"<\\/")
    yield "", b"\n]}\n"


def news_article(each: Exported, with_body: bool = True) -> dict[str, Any]:
    """One article; what is not known is left out, and its text where that stands beside it."""
    article = each.article
    said: dict[str, Any] = {
        "@type": TYPES.get(article.kind, "WebPage"),
        "@id": f"urn:copydesk:{each.id}",
        "url": safe_url(each.url),
        "headline": article.headline,
        "alternativeHeadline": article.dek,
        "articleSection": article.section,
        "author": [_person(author.name, author.title, author.url) for author in article.authors],
        "publisher": {"@type": "Organization", "name": each.outlet} if each.outlet else None,
        "sourceOrganization": {"@type": "Organization", "name": article.agency} if article.agency else None,
        "dateline": article.dateline,
        "datePublished": iso(article.published_at),
        "dateModified": iso(article.updated_at),
        "correction": [article.block_text(block) for block in article.blocks if block.role is Role.CORRECTION],
        "keywords": list(article.tags),
        "inLanguage": article.language,
        "image": _images(article),
        "articleBody": article.body if with_body else None,
    }
    found = {name: value for name, value in said.items() if value}
    if article.paywalled is not None:
        found["isAccessibleForFree"] = not article.paywalled
    return found


def _person(name: str, title: str | None, url: str | None) -> dict[str, str]:
    said = {"@type": "Person", "name": name, "jobTitle": title, "url": safe_url(url)}
    return {key: value for key, value in said.items() if value}


def _images(article: Article) -> list[dict[str, str]]:
    images = []
    for picture in article.pictures:
        said = {
            "@type": "ImageObject",
            "url": safe_url(picture.url),
            "caption": picture.caption,
            "creditText": picture.credit,
        }
        if said["url"]:
            images.append({key: value for key, value in said.items() if value})
    return images


JSON_LD = Exporter(as_json_ld, ".jsonld")
