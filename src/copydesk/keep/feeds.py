"""Rows of what is followed."""

import apsw
import msgspec

from copydesk.errors import KeepError
from copydesk.keep.connection import rows
from copydesk.keep.parcel import seconds
from copydesk.keep.rows import Feed, moment, moment_or_none

COLUMNS = "url, title, added_at, next_at, last_ok_at, failures, last_error, etag, last_modified, state"


def list_feeds(db: apsw.Connection) -> list[Feed]:
    """Everything that is followed, by address."""
    return [
        Feed(
            url=url,
            title=title,
            added_at=moment(added),
            next_at=moment_or_none(after),
            last_ok_at=moment_or_none(ok),
            failures=failures,
            last_error=error,
            etag=etag,
            last_modified=modified,
            state=msgspec.json.decode(state) if state else {},
        )
        for url, title, added, after, ok, failures, error, etag, modified, state in rows(
            db, f"SELECT {COLUMNS} FROM feeds ORDER BY url"
        )
    ]


def keep_feed(db: apsw.Connection, feed: Feed) -> None:
    """Insert a feed, or replace what is known of it."""
    db.execute(
        f"INSERT OR REPLACE INTO feeds ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            feed.url,
            feed.title,
            seconds(feed.added_at),
            seconds(feed.next_at),
            seconds(feed.last_ok_at),
            feed.failures,
            feed.last_error,
            feed.etag,
            feed.last_modified,
            msgspec.json.encode(feed.state).decode() if feed.state else None,
        ),
    )


def remove_feed(db: apsw.Connection, url: str) -> None:
    """Take a feed out. Raises: KeepError for one that is not there."""
    db.execute("DELETE FROM feeds WHERE url = ?", (url,))
    if not db.changes():
        raise KeepError(url, "is not followed")
