"""A page as it was received."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class OriginKind(StrEnum):
    """How a page came in."""

    FILE = "file"
    URL = "url"
    STREAM = "stream"
    SAVED = "saved"
    FEED = "feed"
    SITEMAP = "sitemap"
    WARC = "warc"
    JSONL = "jsonl"
    DESK = "desk"
    """Written here."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a page came from: `name` is a path, an address, or a place in a stream of pages.

    A place is the stream's name with what tells its pages apart: "news.warc.gz#4711" (the byte where the record
    begins), "crawl.jsonl:12" (the line), "https://a.example/feed.xml#https://a.example/story" (a page that a list named).
    """

    kind: OriginKind
    name: str


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes as received. `media_type` and `charset` are what the sender said, None when nothing was said."""

    body: bytes
    origin: Origin
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
    fetched_at: datetime | None = None
