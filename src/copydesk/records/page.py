"""A page as it was received."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class OriginKind(StrEnum):
    """How a page came in."""

    FILE = "file"
    URL = "url"
    STREAM = "stream"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a page came from: `name` is a path, an address or the id of a line in a stream."""

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
