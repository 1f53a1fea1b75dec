"""Rows of articles, their versions, pages and records."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import blake2b
from typing import Any

import apsw
import msgspec

from copydesk.errors import NotKeptError
from copydesk.keep import labels, stories
from copydesk.keep.changes import Changes, compare
from copydesk.keep.connection import first_row, row_or_none, rows
from copydesk.keep.corrections import corrected, load_corrections
from copydesk.keep.packing import pack_record, unpack_page, unpack_record, unpack_story
from copydesk.keep.parcel import (
    NAME_LETTERS,
    WORD_FIELDS,
    Face,
    Parcel,
    find_labels,
    make_face,
    seconds,
    story_hash,
)
from copydesk.keep.rows import Entry, Kept, State, Version, moment, moment_or_none
from copydesk.records import Article, Origin, Page
from copydesk.records.addresses import site_name
from copydesk.records.page import OriginKind

DAY_SECONDS = 86_400
ENTRY_COLUMNS = """a.name, a.headline, o.name, a.kind, a.language, a.section, a.url, a.published_at, a.shown_at,
    a.added_at, a.checked_at, a.version_count"""
ENTRY_TABLES = "articles a LEFT JOIN outlets o ON o.id = a.outlet_id"
SHORTEST_NAME = 4
"""Letters of an id that may stand for the whole, where no other begins with them."""
INSERT_WORDS = f"INSERT INTO words (rowid, {', '.join(WORD_FIELDS)}) VALUES ({', '.join('?' * (1 + len(WORD_FIELDS)))})"


def entry_of(row: Sequence[Any]) -> Entry:
    """The entry in a row of ENTRY_COLUMNS."""
    name, headline, outlet, kind, language, section, url, published, shown, added, checked, versions = row
    return Entry(
        id=name,
        headline=headline,
        outlet=outlet,
        kind=kind,
        language=language,
        section=section,
        url=url,
        published_at=moment_or_none(published),
        shown_at=moment(shown),
        added_at=moment(added),
        checked_at=moment(checked),
        versions=versions,
    )


def keep_parcel(db: apsw.Connection, parcel: Parcel, now: datetime) -> Kept:
    """Keep one parcel: a new article, a new version of one, or only the time at which it came in again."""
    found = row_or_none(
        db,
        "SELECT a.id, a.name, v.story, a.version_count FROM articles a JOIN versions v ON v.id = a.version_id "
        "WHERE a.key = ?",
        (parcel.key,),
    )
    if found is None:
        return _keep_new(db, parcel, now)
    article_id, name, story, count = found
    if story == parcel.story:
        db.execute("UPDATE articles SET checked_at = ? WHERE id = ?", (seconds(now), article_id))
        return Kept(name, State.SAME, count)
    _keep_version(db, article_id, count + 1, parcel, now)
    return Kept(name, State.VERSION, count + 1)


def _keep_new(db: apsw.Connection, parcel: Parcel, now: datetime) -> Kept:
    article_id, name = insert_article(db, parcel, now)
    insert_version(db, article_id, 1, parcel, now, None)
    write_face(db, article_id, parcel.face, seconds(parcel.said.fetched_at) or seconds(now) or 0)
    return Kept(name, State.NEW, 1)


def insert_article(db: apsw.Connection, parcel: Parcel, now: datetime) -> tuple[int, str]:
    """The row and the id of a new article, which has no version yet."""
    name = free_name(db, parcel.name)
    db.execute(
        "INSERT INTO articles (name, key, url, kind, shown_at, added_at, checked_at) VALUES (?, ?, ?, ?, 0, ?, ?)",
        (name, parcel.key, parcel.url, parcel.face.kind, seconds(now), seconds(now)),
    )
    return db.last_insert_rowid(), name


def _keep_version(db: apsw.Connection, article_id: int, number: int, parcel: Parcel, now: datetime) -> None:
    before = load_latest(db, article_id)
    after = parcel_record(parcel)
    changes = msgspec.json.encode(compare(before, after)).decode()
    insert_version(db, article_id, number, parcel, now, changes)
    db.execute(
        "UPDATE articles SET checked_at = ?, version_count = ?, url = ? WHERE id = ?",
        (seconds(now), number, parcel.url, article_id),
    )
    corrections = load_corrections(db, article_id)
    face = make_face(corrected(after, corrections), parcel.url) if corrections else parcel.face
    write_face(db, article_id, face, seconds(parcel.said.fetched_at) or seconds(now) or 0)


def insert_version(
    db: apsw.Connection, article_id: int, number: int, parcel: Parcel, now: datetime, changes: str | None
) -> None:
    """Keep a version of an article; it is the latest then. `changes` is the JSON of what differs from the one before."""
    said = parcel.said
    db.execute(
        "INSERT INTO versions (article_id, number, story, kept_at, fetched_at, changes) VALUES (?, ?, ?, ?, ?, ?)",
        (article_id, number, parcel.story, seconds(now), seconds(said.fetched_at), changes),
    )
    version_id = db.last_insert_rowid()
    if parcel.page is not None:
        fetched_at = said.fetched_at.isoformat() if said.fetched_at else None
        origin = (said.origin.kind, said.origin.name)
        db.execute(
            "INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (version_id, said.url, said.media_type, said.charset, fetched_at, *origin, parcel.page_bytes, parcel.page),
        )
    db.execute("INSERT INTO records VALUES (?, ?, ?)", (version_id, int(parcel.page is not None), parcel.record))
    db.execute("UPDATE articles SET version_id = ? WHERE id = ?", (version_id, article_id))


def parcel_record(parcel: Parcel) -> Article:
    """The record in a parcel."""
    return unpack_record(parcel.record, unpack_page(parcel.page) if parcel.page is not None else None)


def free_name(db: apsw.Connection, name: str) -> str:
    """The id of a new article: as much of its whole name as no other has."""
    for letters in range(NAME_LETTERS, len(name)):
        if row_or_none(db, "SELECT 1 FROM articles WHERE name = ?", (name[:letters],)) is None:
            return name[:letters]
    return name


def write_face(db: apsw.Connection, article_id: int, face: Face, known_at: int) -> None:
    """What lists, filters and searches see of an article. `known_at` is its time where the page says none, or one that was still to
    come: such a page has its clock wrong, and would stand above all others for years."""
    said = face.published_at
    shown_at = known_at if said is None or said > known_at + DAY_SECONDS else said
    db.execute(
        "UPDATE articles SET outlet_id = ?, kind = ?, language = ?, section = ?, headline = ?, published_at = ?, "
        "updated_at = ?, shown_at = ? WHERE id = ?",
        (
            _outlet_id(db, face.outlet),
            face.kind,
            face.language,
            face.section,
            face.headline,
            face.published_at,
            face.updated_at,
            shown_at,
            article_id,
        ),
    )
    stories.unsettle(db, article_id)
    db.execute("DELETE FROM words WHERE rowid = ?", (article_id,))
    db.execute(INSERT_WORDS, (article_id, *face.words))
    labels.write_labels(db, article_id, face.labels, shown_at)
    _write_rows(db, article_id, face, shown_at)


def _write_rows(db: apsw.Connection, article_id: int, face: Face, shown_at: int) -> None:
    """The rows of an article's statements and figures."""
    db.execute("DELETE FROM statements WHERE article_id = ?", (article_id,))
    db.executemany(
        "INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?)",
        (
            (article_id, position, shown_at, row.speaker, row.manner, row.certainty)
            for position, row in enumerate(face.statements)
        ),
    )
    db.execute("DELETE FROM figures WHERE article_id = ?", (article_id,))
    db.executemany(
        "INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (article_id, position, shown_at, row.low, row.high, row.kind, row.unit, row.counted)
            for position, row in enumerate(face.figures)
        ),
    )


def _outlet_id(db: apsw.Connection, name: str | None) -> int | None:
    if not name:
        return None
    found = row_or_none(db, "SELECT id FROM outlets WHERE name = ?", (name,))
    if found is None:
        db.execute("INSERT INTO outlets (name) VALUES (?)", (name,))
        return db.last_insert_rowid()
    return int(found[0])


def find_article(db: apsw.Connection, name: str) -> tuple[int, str]:
    """The row and the whole id that an id, or the beginning of one, means. Raises: KeepError."""
    wanted = name.strip().lower()
    exact = row_or_none(db, "SELECT id, name FROM articles WHERE name = ?", (wanted,))
    if exact:
        return exact[0], exact[1]
    if len(wanted) < SHORTEST_NAME or not wanted.isalnum():
        raise NotKeptError(name, "no article has this id")
    near = list(rows(db, "SELECT id, name FROM articles WHERE name >= ? AND name < ? LIMIT 2", (wanted, wanted + "~")))
    if len(near) > 1:
        raise NotKeptError(name, f"several ids begin with it, {near[0][1]} and {near[1][1]} among them")
    if not near:
        raise NotKeptError(name, "no article has this id")
    return near[0][0], near[0][1]


def find_version(db: apsw.Connection, article_id: int, name: str, number: int | None) -> int:
    """The row of a version by its number, of the latest with None. Raises: KeepError."""
    if number is None:
        row = row_or_none(db, "SELECT version_id FROM articles WHERE id = ?", (article_id,))
    else:
        row = row_or_none(db, "SELECT id FROM versions WHERE article_id = ? AND number = ?", (article_id, number))
    if row is None:
        numbers = [str(version.number) for version in list_versions(db, article_id)]
        raise NotKeptError(name, f"has no version {number} (but {', '.join(numbers)})")
    return int(row[0])


def list_versions(db: apsw.Connection, article_id: int) -> list[Version]:
    """The versions that are still kept, oldest first."""
    found = rows(
        db,
        "SELECT v.number, v.kept_at, v.fetched_at, v.changes, p.version_id IS NOT NULL FROM versions v "
        "LEFT JOIN pages p ON p.version_id = v.id WHERE v.article_id = ? ORDER BY v.number",
        (article_id,),
    )
    return [
        Version(number, moment(kept), moment_or_none(fetched), bool(has_page), summary_of(changes))
        for number, kept, fetched, changes, has_page in found
    ]


def summary_of(changes: str | None) -> str:
    """In a few words, what a row of `changes` says."""
    return msgspec.json.decode(changes, type=Changes).summary() if changes else ""


def load_body(db: apsw.Connection, version_id: int) -> bytes | None:
    """The bytes of a version's page; None where they are no longer kept."""
    row = row_or_none(db, "SELECT packed FROM pages WHERE version_id = ?", (version_id,))
    return unpack_page(row[0]) if row else None


def load_record(db: apsw.Connection, version_id: int) -> Article:
    """The record of a version as the reader made it."""
    on_page, packed = first_row(db, "SELECT on_page, packed FROM records WHERE version_id = ?", (version_id,))
    return unpack_record(packed, load_body(db, version_id) if on_page else None)


def load_story(db: apsw.Connection, article_id: int) -> str:
    """The story of an article's latest version, on one line."""
    on_page, packed, page = first_row(
        db,
        "SELECT r.on_page, r.packed, p.packed FROM articles a JOIN records r ON r.version_id = a.version_id "
        "LEFT JOIN pages p ON p.version_id = a.version_id WHERE a.id = ?",
        (article_id,),
    )
    return unpack_story(packed, unpack_page(page) if on_page else None)


def load_latest(db: apsw.Connection, article_id: int) -> Article:
    """The record of an article's latest version as the reader made it."""
    (version_id,) = first_row(db, "SELECT version_id FROM articles WHERE id = ?", (article_id,))
    return load_record(db, version_id)


def load_page(db: apsw.Connection, version_id: int) -> Page | None:
    """The page of a version; None where it is no longer kept."""
    row = row_or_none(
        db,
        "SELECT packed, origin_kind, origin_name, url, media_type, charset, fetched_at FROM pages WHERE version_id = ?",
        (version_id,),
    )
    if row is None:
        return None
    packed, kind, name, url, media_type, charset, fetched_at = row
    return Page(
        unpack_page(packed),
        Origin(OriginKind(kind), name),
        url,
        media_type,
        charset,
        datetime.fromisoformat(fetched_at) if fetched_at else None,
    )


def replace_record(db: apsw.Connection, version_id: int, article: Article) -> None:
    """Put a newly read record in the place of a version's old one."""
    body = load_body(db, version_id)
    db.execute(
        "UPDATE records SET on_page = ?, packed = ? WHERE version_id = ?",
        (int(body is not None), pack_record(article, body), version_id),
    )
    db.execute("UPDATE versions SET story = ? WHERE id = ?", (story_hash(article), version_id))


def amend_version(db: apsw.Connection, article_id: int, parcel: Parcel) -> None:
    """Put another page that tells the same in the place of the latest version's, with its record: what the desk changed beside
    the story of its own piece (a tag, a section)."""
    (version_id,) = first_row(db, "SELECT version_id FROM articles WHERE id = ?", (article_id,))
    said = parcel.said
    db.execute(
        "UPDATE pages SET url = ?, fetched_at = ?, body_bytes = ?, packed = ? WHERE version_id = ?",
        (
            said.url,
            said.fetched_at.isoformat() if said.fetched_at else None,
            parcel.page_bytes,
            parcel.page,
            version_id,
        ),
    )
    db.execute("UPDATE records SET on_page = 1, packed = ? WHERE version_id = ?", (parcel.record, version_id))
    db.execute("UPDATE articles SET url = ? WHERE id = ?", (parcel.url, article_id))
    refresh_face(db, article_id)


def refresh_face(db: apsw.Connection, article_id: int) -> None:
    """Make lists and searches see the latest record with its corrections."""
    url, version_id, known_at = first_row(
        db,
        "SELECT a.url, v.id, coalesce(v.fetched_at, v.kept_at) FROM articles a JOIN versions v ON v.id = a.version_id "
        "WHERE a.id = ?",
        (article_id,),
    )
    article = corrected(load_record(db, version_id), load_corrections(db, article_id))
    write_face(db, article_id, make_face(article, url), known_at)


def list_entries(db: apsw.Connection, limit: int, offset: int = 0) -> Iterator[Entry]:
    """Articles, newest first."""
    page = "SELECT id FROM articles ORDER BY shown_at DESC, id DESC LIMIT ? OFFSET ?"  # of the index alone
    sql = f"SELECT {ENTRY_COLUMNS} FROM {ENTRY_TABLES} WHERE a.id IN ({page}) ORDER BY a.shown_at DESC, a.id DESC"
    return map(entry_of, rows(db, sql, (limit, offset)))


def load_entry(db: apsw.Connection, article_id: int) -> Entry:
    """One article as lists show it."""
    sql = f"SELECT {ENTRY_COLUMNS} FROM {ENTRY_TABLES} WHERE a.id = ?"
    return entry_of(first_row(db, sql, (article_id,)))


def remove_article(db: apsw.Connection, article_id: int) -> None:
    """Take an article out with all its versions."""
    stories.forget(db, article_id)
    db.execute("DELETE FROM words WHERE rowid = ?", (article_id,))
    db.execute("DELETE FROM articles WHERE id = ?", (article_id,))


def fill_labels(db: apsw.Connection, limit: int) -> int:
    """Write the labels of some articles of a library from before there were any; how many are left to do."""
    for (article_id,) in list(rows(db, "SELECT article_id FROM unlabelled LIMIT ?", (limit,))):
        (version_id, url, shown_at) = first_row(
            db, "SELECT version_id, url, shown_at FROM articles WHERE id = ?", (article_id,)
        )
        article = corrected(load_record(db, version_id), load_corrections(db, article_id))
        labels.write_labels(db, article_id, find_labels(article, article.outlet or site_name(url)), shown_at)
    return int(first_row(db, "SELECT count(*) FROM unlabelled")[0])


def content_mark(db: apsw.Connection, names: Iterable[str]) -> bytes:
    """Changes whenever a record or a correction of one of these articles does; ids are whole."""
    found = blake2b(digest_size=16)
    for name in names:
        for id_, packed in rows(
            db,
            "SELECT a.id, r.packed FROM articles a JOIN records r ON r.version_id = a.version_id WHERE a.name = ?",
            (name,),
        ):
            found.update(packed)
            for row in rows(db, "SELECT field, value FROM corrections WHERE article_id = ? ORDER BY field", (id_,)):
                found.update(repr(row).encode("utf-8", "replace"))
    return found.digest()
