"""Feeds: what they say, and how those that are followed fare."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry of a feed. `key` tells it from the feed's others; `content` and `teaser` are markup or text."""

    key: str
    url: str | None = None
    headline: str | None = None
    teaser: str | None = None
    content: str | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    published_at: datetime | None = None
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says: `title` is its own name, `home` the address that it belongs to."""

    title: str | None = None
    home: str | None = None
    language: str | None = None
    entries: tuple[FeedEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedState:
    """A feed that is followed and how it fares. Times are aware.

    `next_at` is None for a feed that has not been asked yet and for one that is `gone`. `seen` holds the keys of the entries
    that were given, the newest first.
    """

    url: str
    title: str | None = None
    home: str | None = None
    added_at: datetime | None = None
    next_at: datetime | None = None
    asked_at: datetime | None = None
    last_ok_at: datetime | None = None
    last_new_at: datetime | None = None
    failures: int = 0
    last_error: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    gone: bool = False
    moved_from: str | None = None
    entries: int = 0
    seen: tuple[str, ...] = ()
