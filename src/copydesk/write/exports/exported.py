"""What an exporter takes and gives."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from copydesk.records import Article, Page

Piece = tuple[str, bytes]
"""Bytes for a file: its name in the folder, "" for the one file of a format that is no folder."""


@dataclass(frozen=True, slots=True)
class Exported:
    """An article of the library on its way out. Times are aware.

    `url` is the address that it is kept under. `page` is there only for formats that write pages, `history` only for
    those that write everything: what the library knows of it beside its record, in types of JSON.
    """

    id: str
    article: Article
    url: str | None
    outlet: str | None
    shown_at: datetime
    changed_at: datetime
    page: Page | None = None
    history: dict[str, Any] | None = None
    via: str | None = None
    """Where the article was found, where `url` is an address of this library's own site."""

    @property
    def title(self) -> str:
        """What it is called in lists."""
        return self.article.headline or self.url or self.id


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed as a whole: its title; the addresses of the page that shows the same, and of the feed itself, if any."""

    title: str = "copydesk"
    page: str | None = None
    feed: str | None = None

    @property
    def id(self) -> str:
        """What tells it from other feeds."""
        return self.feed or "urn:copydesk:library"


LIBRARY = Channel()
"""The library as one feed in a file."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: `write` makes its pieces, as they come, of articles and of the time at which it is made.

    `ending` is that of its file; a format that is a folder has none. `pages` and `history` say what it needs.
    """

    write: Callable[[Iterable[Exported], datetime], Iterator[Piece]]
    ending: str
    folder: bool = False
    pages: bool = False
    history: bool = False


def iso(time: datetime | None) -> str | None:
    """A time as in the JSON of the record."""
    return None if time is None else time.isoformat().replace("+00:00", "Z")


def credited(article: Article) -> str:
    """The names of the byline on one line."""
    return ", ".join(author.name for author in article.authors)
