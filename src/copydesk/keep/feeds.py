"""Rows of what is followed."""

import apsw
import msgspec

from copydesk.errors import NotKeptError
from copydesk.keep.connection import row_or_none, rows
from copydesk.keep.parcel import seconds
from copydesk.records.feed import FeedState


def list_feeds(db: apsw.Connection) -> list[FeedState]:
    """Everything that is followed, by address."""
    return [_state(state) for (state,) in rows(db, "SELECT state FROM feeds ORDER BY url")]


def find_feed(db: apsw.Connection, url: str) -> FeedState | None:
    """How a feed fares; None where it is not followed."""
    row = row_or_none(db, "SELECT state FROM feeds WHERE url = ?", (url,))
    return _state(row[0]) if row else None


def _state(text: str) -> FeedState:
    return msgspec.json.decode(text, type=FeedState)


def keep_feed(db: apsw.Connection, feed: FeedState) -> None:
    """Follow a feed, or keep how it fares."""
    state = msgspec.json.encode(feed).decode()
    db.execute("INSERT OR REPLACE INTO feeds VALUES (?, ?, ?)", (feed.url, seconds(feed.next_at), state))


def remove_feed(db: apsw.Connection, url: str) -> None:
    """Follow a feed no longer. Raises: NotKeptError for one that is not followed."""
    db.execute("DELETE FROM feeds WHERE url = ?", (url,))
    if not db.changes():
        raise NotKeptError(url, "is not followed")
