"""The library as a whole: sizes, integrity, copies, retention."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import apsw
import msgspec
import zstandard

from copydesk.errors import KeepError
from copydesk.keep.articles import load_page, load_record
from copydesk.keep.comments import find_comment_faults, load_rules
from copydesk.keep.connection import first_row, rows
from copydesk.keep.packing import pack_record
from copydesk.keep.parcel import seconds, story_hash
from copydesk.keep.pieces import find_piece_faults
from copydesk.keep.rows import Stats, moment_or_none
from copydesk.keep.story_faults import find_story_faults
from copydesk.records.page import OriginKind

BACKUP_PAGES = 2000
"""Database pages copied at a time, so that others can write in between."""


def load_stats(db: apsw.Connection, path: Path, with_index: bool) -> Stats:
    """How much there is, and how large; the index of words has to be read through for its size."""

    def one(sql: str) -> int:
        return int(first_row(db, sql)[0] or 0)

    first, last = first_row(db, "SELECT min(shown_at), max(shown_at) FROM articles")
    pages, page_bytes, packed = first_row(db, "SELECT count(*), sum(body_bytes), sum(length(packed)) FROM pages")
    return Stats(
        articles=one("SELECT count(*) FROM articles"),
        versions=one("SELECT count(*) FROM versions"),
        pages=int(pages),
        outlets=one("SELECT count(*) FROM outlets o WHERE EXISTS (SELECT 1 FROM articles WHERE outlet_id = o.id)"),
        statements=one("SELECT count(*) FROM statements"),
        figures=one("SELECT count(*) FROM figures"),
        feeds=one("SELECT count(*) FROM feeds"),
        corrections=one("SELECT count(*) FROM corrections"),
        comments=one("SELECT count(*) FROM comments WHERE state != 'deleted'"),
        comments_for=load_rules(db).who,
        bytes=sum(file.stat().st_size for file in (path, path.with_name(path.name + "-wal")) if file.exists()),
        page_bytes=int(page_bytes or 0),
        packed_page_bytes=int(packed or 0),
        packed_record_bytes=one("SELECT sum(length(packed)) FROM records"),
        index_bytes=one("SELECT sum(length(block)) FROM words_data") if with_index else None,
        first_at=moment_or_none(first),
        last_at=moment_or_none(last),
    )


def find_faults(db: apsw.Connection) -> Iterator[str]:
    """What is wrong with the file, its rows, its index and each thing packed in it; nothing where all is well."""
    try:
        yield from _all_faults(db)
    except apsw.CorruptError as fault:
        yield f"the file: {fault}"


def _all_faults(db: apsw.Connection) -> Iterator[str]:
    sound = True
    for (line,) in rows(db, "PRAGMA integrity_check(20)"):
        if line != "ok":
            sound = False
            yield f"the file: {line}"
    if not sound:
        return
    for table, row, parent, _ in rows(db, "PRAGMA foreign_key_check"):
        yield f"{table}: row {row} belongs to no row of {parent}"
    yield from _row_faults(db)
    yield from find_story_faults(db)
    yield from find_comment_faults(db)
    yield from find_piece_faults(db)
    for (version_id,) in list(rows(db, "SELECT id FROM versions ORDER BY id")):
        fault = version_fault(db, version_id)
        if fault:
            yield fault


def _row_faults(db: apsw.Connection) -> Iterator[str]:
    checks = {
        "has no latest version": "SELECT name FROM articles WHERE version_id IS NULL OR version_id NOT IN (SELECT id FROM versions)",
        "is missing from the index": "SELECT name FROM articles WHERE id NOT IN (SELECT id FROM words_docsize)",
        "has a version without a record": "SELECT a.name FROM versions v JOIN articles a ON a.id = v.article_id "
        "WHERE v.id NOT IN (SELECT version_id FROM records)",
        "has a record that needs a page that is gone": "SELECT a.name FROM records r JOIN versions v ON v.id = r.version_id "
        "JOIN articles a ON a.id = v.article_id WHERE r.on_page AND r.version_id NOT IN (SELECT version_id FROM pages)",
    }
    checks |= {
        "has labels of another time": "SELECT a.name FROM labels l JOIN articles a ON a.id = l.article_id "
        "WHERE l.shown_at != a.shown_at",
        "has statements or figures of another time": "SELECT a.name FROM articles a JOIN (SELECT article_id, shown_at "
        "FROM statements UNION SELECT article_id, shown_at FROM figures) t ON t.article_id = a.id "
        "WHERE t.shown_at != a.shown_at",
    }
    for words, sql in checks.items():
        for (name,) in rows(db, sql):
            yield f"article {name} {words}"
    counted = "SELECT kind, label, count(*) FROM labels GROUP BY kind, label"
    kept = "SELECT kind, label, articles FROM label_counts"
    for kind, label, _ in rows(
        db, f"SELECT * FROM ({counted} EXCEPT {kept}) UNION ALL SELECT * FROM ({kept} EXCEPT {counted})"
    ):
        yield f"the count of the {kind} {label!r} is wrong"
    for (row_id,) in rows(db, "SELECT id FROM words_docsize WHERE id NOT IN (SELECT id FROM articles)"):
        yield f"the index has words of row {row_id}, which is no article"


def version_fault(db: apsw.Connection, version_id: int) -> str | None:
    """Why a version cannot be loaded, or None where it can."""
    name, number, body_bytes = first_row(
        db,
        "SELECT a.name, v.number, p.body_bytes FROM versions v JOIN articles a ON a.id = v.article_id "
        "LEFT JOIN pages p ON p.version_id = v.id WHERE v.id = ?",
        (version_id,),
    )
    try:
        page = load_page(db, version_id)
        if page is not None and len(page.body) != body_bytes:
            return f"article {name}, version {number}: its page has {len(page.body)} bytes, not {body_bytes}"
        article = load_record(db, version_id)
        end = 0
        for block in article.blocks:
            if not end <= block.span.start < block.span.end <= len(article.text):
                return f"article {name}, version {number}: its blocks do not lie in its text"
            end = block.span.end
        story_hash(article)
    except (zstandard.ZstdError, msgspec.MsgspecError, TypeError, KeyError, ValueError, IndexError) as fault:
        return f"article {name}, version {number}: cannot be unpacked ({fault})"
    return None


def write_backup(db: apsw.Connection, target: Path) -> None:
    """A copy in a new file. Raises: KeepError for a file that is there already or cannot be made."""
    if target.exists():
        raise KeepError(str(target), "is there already")
    try:
        copy = apsw.Connection(str(target))
    except apsw.CantOpenError:
        raise KeepError(str(target), "cannot be made") from None
    try:
        with copy.backup("main", db, "main") as backup:
            while not backup.done:
                backup.step(BACKUP_PAGES)
        copy.pragma("journal_mode", "delete")  # one file, that can be carried about
    except apsw.Error as fault:
        copy.close()
        target.unlink(missing_ok=True)
        raise KeepError(str(target), f"the copy failed ({fault})") from None
    copy.close()


def prune_pages(db: apsw.Connection, now: datetime, days: float) -> int:
    """Drop pages that came in before so many days, but for the desk's own; their records are packed again without them."""
    before = seconds(now - timedelta(days=days))
    old = list(
        rows(
            db,
            "SELECT p.version_id FROM pages p JOIN versions v ON v.id = p.version_id "
            "WHERE coalesce(v.fetched_at, v.kept_at) < ? AND p.origin_kind <> ?",
            (before, OriginKind.DESK),
        )
    )
    for (version_id,) in old:
        packed = pack_record(load_record(db, version_id), None)
        db.execute("UPDATE records SET on_page = 0, packed = ? WHERE version_id = ?", (packed, version_id))
        db.execute("DELETE FROM pages WHERE version_id = ?", (version_id,))
    return len(old)


def prune_versions(db: apsw.Connection, keep: int) -> int:
    """Drop all but the newest versions of each article; the latest always stays."""
    db.execute(
        "DELETE FROM versions WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER "
        "(PARTITION BY article_id ORDER BY number DESC) AS place FROM versions) WHERE place > ?)",
        (max(1, keep),),
    )
    return db.changes()


def give_back_room(db: apsw.Connection) -> None:
    """Merge the index and let the file shrink to what is in it."""
    db.execute("INSERT INTO words (words) VALUES ('optimize')")
    db.execute("PRAGMA incremental_vacuum")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
