"""Pages, articles and libraries for the tests of keeping."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from copydesk.keep.parcel import Parcel, make_parcel
from copydesk.keep.query import parse_query
from copydesk.keep.rows import Found
from copydesk.keep.store import Store
from copydesk.records import Article, Origin, Page, Role
from copydesk.records.page import OriginKind
from tests.write.articles import article_of

NOW = datetime(2026, 10, 5, 12, 0, tzinfo=UTC)


def page_of(body: bytes | str = b"<p>Page", url: str | None = "https://herald.example/a", **said: Any) -> Page:
    return Page(body.encode() if isinstance(body, str) else body, Origin(OriginKind.FILE, "a.html"), url, **said)


def story(headline: str, *paragraphs: str, **fields: Any) -> Article:
    """An article with a headline and paragraphs."""
    rows = [(Role.HEADLINE, headline), *((Role.PARAGRAPH, text) for text in paragraphs)]
    return article_of(rows, headline=headline, **fields)


def parcel_of(article: Article, url: str | None = "https://herald.example/a", **said: Any) -> Parcel:
    """What a page with this article becomes; the page's bytes hold its text."""
    page = page_of("<html>" + article.text.encode("utf8", "replace").decode(), url, **said)
    return make_parcel(page, replace(article, url=url) if url else article)


def keep_stories(store: Store, stories: Sequence[Article]) -> list[str]:
    """The ids of stories kept under addresses of their own."""
    parcels = [parcel_of(each, f"https://herald.example/{number}") for number, each in enumerate(stories)]
    return [kept.id for kept in store.keep(parcels, NOW)]


def find(store: Store, query: str, **options: Any) -> Found:
    return store.search(parse_query(query), NOW, **options)


def headlines(store: Store, query: str) -> set[str | None]:
    """The headlines of what a query finds."""
    return {hit.entry.headline for hit in find(store, query, limit=100).hits}


def path_of(tmp_path: Path) -> Path:
    return tmp_path / "library" / "copydesk.db"
