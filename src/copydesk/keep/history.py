"""All that the library knows of an article beside its record: out of one library and into another without loss."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import apsw
import msgspec

from copydesk.keep.articles import (
    insert_article,
    insert_version,
    keep_parcel,
    load_page,
    load_record,
    parcel_record,
    refresh_face,
)
from copydesk.keep.changes import compare
from copydesk.keep.comments import list_of, restore_comments
from copydesk.keep.connection import first_row, row_or_none, rows
from copydesk.keep.corrections import load_corrections
from copydesk.keep.parcel import Parcel, seconds
from copydesk.keep.rows import Comment, Correction, Kept, State, moment
from copydesk.records import Article, Page


@dataclass(frozen=True, slots=True)
class PastVersion:
    """A version with its record as it was read, and its page where that is kept."""

    number: int
    kept_at: datetime
    article: Article
    page: Page | None


@dataclass(frozen=True, slots=True)
class History:
    """An article with its versions, oldest first, what people corrected and what they say of it. `key` is the hash of its address."""

    key: bytes
    added_at: datetime
    checked_at: datetime
    versions: tuple[PastVersion, ...]
    corrections: tuple[Correction, ...]
    comments: tuple[Comment, ...] = ()


def load_history(db: apsw.Connection, article_id: int, whole: bool) -> History:
    """What is known of an article; only its latest version, without the page, unless `whole`."""
    key, added, checked, latest = first_row(
        db, "SELECT key, added_at, checked_at, version_id FROM articles WHERE id = ?", (article_id,)
    )
    found = rows(
        db, "SELECT id, number, kept_at FROM versions WHERE article_id = ? AND (? OR id = ?) ORDER BY number",
        (article_id, whole, latest),
    )  # fmt: skip
    versions = [
        PastVersion(number, moment(kept), load_record(db, row_id), load_page(db, row_id) if whole else None)
        for row_id, number, kept in list(found)
    ]
    corrections, comments = tuple(load_corrections(db, article_id)), tuple(list_of(db, article_id))
    return History(key, moment(added), moment(checked), tuple(versions), corrections, comments)


@dataclass(frozen=True, slots=True)
class PackedHistory:
    """A history made ready: a parcel for each of its versions."""

    history: History
    parcels: tuple[Parcel, ...]


def restore(db: apsw.Connection, packed: PackedHistory) -> Kept:
    """Keep an article with its history; what the library has of it already stays, and gets what is new."""
    history = packed.history
    parcels = [replace(parcel, key=history.key) for parcel in packed.parcels]
    found = row_or_none(db, "SELECT id FROM articles WHERE key = ?", (history.key,))
    if found is None:
        article_id, name = insert_article(db, parcels[-1], history.added_at)
        _restore_versions(db, article_id, history.versions, parcels)
        db.execute("UPDATE articles SET checked_at = ? WHERE id = ?", (seconds(history.checked_at), article_id))
        kept = Kept(name, State.NEW, history.versions[-1].number)
    else:
        article_id = found[0]
        kept = _keep_lacking(db, article_id, history.versions, parcels)
    for each in history.corrections:
        said = (msgspec.json.encode(value).decode() for value in (each.value, each.was))
        db.execute(
            "INSERT OR REPLACE INTO corrections VALUES (?, ?, ?, ?, ?, ?)",
            (article_id, each.field, *said, each.witness, seconds(each.corrected_at)),
        )
    restore_comments(db, article_id, history.comments)
    refresh_face(db, article_id)
    return kept


def _keep_lacking(
    db: apsw.Connection, article_id: int, versions: Sequence[PastVersion], parcels: Sequence[Parcel]
) -> Kept:
    """Keep the versions that tell what none of the article's own does."""
    name, count = first_row(db, "SELECT name, version_count FROM articles WHERE id = ?", (article_id,))
    told = {story for (story,) in rows(db, "SELECT story FROM versions WHERE article_id = ?", (article_id,))}
    kept = Kept(name, State.SAME, count)
    for version, parcel in zip(versions, parcels, strict=True):
        if parcel.story not in told:
            kept = keep_parcel(db, parcel, version.kept_at)
    return kept


def _restore_versions(
    db: apsw.Connection, article_id: int, versions: Sequence[PastVersion], parcels: Sequence[Parcel]
) -> None:
    before: Article | None = None
    for version, parcel in zip(versions, parcels, strict=True):
        after = parcel_record(parcel)
        changes: Any = msgspec.json.encode(compare(before, after)).decode() if before is not None else None
        insert_version(db, article_id, version.number, parcel, version.kept_at, changes)
        before = after
    db.execute("UPDATE articles SET version_count = ? WHERE id = ?", (versions[-1].number, article_id))
