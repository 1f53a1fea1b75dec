"""The part of the library's door that has to do with the desk's own pieces: their revisions, and what stands of them on the site."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import apsw
import msgspec

from copydesk.errors import KeepError, NotKeptError, StaleError
from copydesk.keep import articles, pictures
from copydesk.keep.connection import first_row, guarded, row_or_none, rows, transaction
from copydesk.keep.parcel import Parcel, piece_hash, seconds, short_name
from copydesk.keep.pictures import KeptPicture
from copydesk.keep.rows import State, moment, moment_or_none
from copydesk.records import Piece, PieceState

AUTO_SECONDS = 300
"""Autosaves of one person that follow each other for so long are one revision, the last of them."""
COLUMNS = """p.name, p.state, p.revision, a.name, p.publish_at, p.made_at, p.changed_at,
    (SELECT max(number) FROM revisions WHERE piece_id = p.id AND state = 'published'), r.kept_by, r.content"""
TABLES = """pieces p JOIN revisions r ON r.piece_id = p.id AND r.number = p.revision
    LEFT JOIN articles a ON a.id = p.article_id"""
REVISION_COLUMNS = "number, kept_at, kept_by, state, content, auto_since"


@dataclass(frozen=True, slots=True)
class KeptPiece:
    """A piece as its latest revision has it. `article` is the id of the article that stands on the site of it; `published` the
    number of the revision that went out last; `publish_at` when it goes out, while it is scheduled. Times are aware."""

    name: str
    state: PieceState
    revision: int
    article: str | None
    publish_at: datetime | None
    made_at: datetime
    changed_at: datetime
    published: int | None
    kept_by: str | None
    content: Piece


@dataclass(frozen=True, slots=True)
class Revision:
    """A saved state of a piece. `state` is "published" for what went out, "draft" for what is written beside that.
    `auto_since` is when the autosaves that it stands for began; None where it was saved on purpose."""

    number: int
    kept_at: datetime
    kept_by: str | None
    state: PieceState
    content: Piece
    auto_since: datetime | None


@dataclass(frozen=True, slots=True)
class Save:
    """What is to be saved: by whom, and the number of the revision that it began from. `auto`: nobody asked for it."""

    content: Piece
    by: str | None
    began_from: int
    auto: bool = False


class Pieces:
    """The pieces of an open library. Every method may raise KeepError, and NotKeptError for a name that means no piece.

    What is written raises StaleError where the piece has moved on since the revision that the writer began from.
    """

    def __init__(self, db: apsw.Connection, path: Path) -> None:
        self.db = db
        self.path = path

    @guarded
    def make(self, name: str, content: Piece, by: str | None, now: datetime) -> KeptPiece:
        """A new draft under a name that no piece has."""
        at = seconds(now)
        with transaction(self.db):
            self.db.execute(
                "INSERT INTO pieces (name, state, revision, made_at, changed_at) VALUES (?, ?, 1, ?, ?)",
                (name, PieceState.DRAFT, at, at),
            )
            insert_revision(self.db, self.db.last_insert_rowid(), 1, (at, by, PieceState.DRAFT), content, None)
            return self.find(name)

    @guarded
    def find(self, name: str) -> KeptPiece:
        """A piece."""
        row = row_or_none(self.db, f"SELECT {COLUMNS} FROM {TABLES} WHERE p.name = ?", (name,))
        if row is None:
            raise NotKeptError(name, "no piece has this name")
        return piece_of(row)

    @guarded
    def of_article(self, article: str) -> KeptPiece | None:
        """The piece that stands on the site as an article (its whole id); None where that came from elsewhere."""
        row = row_or_none(self.db, f"SELECT {COLUMNS} FROM {TABLES} WHERE a.name = ?", (article,))
        return piece_of(row) if row is not None else None

    @guarded
    def listed(self, state: PieceState | None = None, limit: int = 1_000) -> list[KeptPiece]:
        """Pieces, of one state or all, those changed last first."""
        sql = f"SELECT {COLUMNS} FROM {TABLES} WHERE ? IS NULL OR p.state = ? ORDER BY p.changed_at DESC, p.id DESC LIMIT ?"
        return [piece_of(row) for row in rows(self.db, sql, (state, state, limit))]

    @guarded
    def written_by(self, person: str) -> frozenset[str]:
        """The names of the pieces of which someone saved a revision."""
        sql = "SELECT DISTINCT p.name FROM revisions r JOIN pieces p ON p.id = r.piece_id WHERE r.kept_by = ?"
        return frozenset(name for (name,) in rows(self.db, sql, (person,)))

    @guarded
    def due(self, now: datetime) -> list[str]:
        """The names of the scheduled pieces whose time has come, the earliest first."""
        sql = "SELECT name FROM pieces WHERE state = 'scheduled' AND publish_at <= ? ORDER BY publish_at"
        return [name for (name,) in rows(self.db, sql, (seconds(now),))]

    @guarded
    def revisions(self, name: str) -> list[Revision]:
        """All revisions of a piece, the oldest first."""
        sql = f"SELECT {REVISION_COLUMNS} FROM revisions WHERE piece_id = ? ORDER BY number"
        return [revision_of(row) for row in rows(self.db, sql, (piece_id(self.db, name),))]

    @guarded
    def revision(self, name: str, number: int) -> Revision:
        """One revision. Raises: NotKeptError for one that is not kept, or that a later autosave took the place of."""
        row = row_or_none(
            self.db,
            f"SELECT {REVISION_COLUMNS} FROM revisions WHERE piece_id = ? AND number = ?",
            (piece_id(self.db, name), number),
        )
        if row is None:
            raise NotKeptError(name, f"has no revision {number}")
        return revision_of(row)

    @guarded
    def first_published(self, name: str) -> datetime | None:
        """When a piece went out for the first time; None where it never did."""
        sql = "SELECT min(kept_at) FROM revisions WHERE piece_id = ? AND state = 'published'"
        return moment_or_none(first_row(self.db, sql, (piece_id(self.db, name),))[0])

    @guarded
    def save(self, name: str, save: Save, now: datetime) -> int:
        """Keep what was written; the number of the revision. Content that is the latest already is not kept again."""
        with transaction(self.db):
            found = fresh(self.find(name), save)
            state = PieceState.DRAFT if found.state is PieceState.PUBLISHED else found.state
            if save.content == found.content:
                return found.revision
            return keep_revision(self.db, found, save, state, now)

    @guarded
    def move(
        self, name: str, save: Save, after: PieceState, now: datetime, publish_at: datetime | None = None
    ) -> KeptPiece:
        """Keep what was written in another state, which is not `published`; what stood on the site is taken off it."""
        with transaction(self.db):
            found = fresh(self.find(name), save)
            keep_revision(self.db, found, save, after, now)
            if found.article is not None:
                articles.remove_article(self.db, articles.find_article(self.db, found.article)[0])
            self.db.execute(
                "UPDATE pieces SET state = ?, publish_at = ? WHERE name = ?", (after, seconds(publish_at), name)
            )
            if found.state is PieceState.PUBLISHED:
                self.refresh_pictures()
            return self.find(name)

    @guarded
    def article_id(self, name: str) -> str:
        """The id of the article that stands, or will stand, on the site of a piece."""
        return self.find(name).article or articles.free_name(self.db, short_name(piece_hash(name)))

    @guarded
    def put_out(self, name: str, save: Save, parcel: Parcel, now: datetime) -> KeptPiece:
        """Keep what was written as published, with the article that it is on the site. `parcel` is of that article, under the
        id of `article_id`. Raises: KeepError where another article has taken that id meanwhile."""
        expected = self.article_id(name)
        with transaction(self.db):
            found = fresh(self.find(name), save)
            keep_revision(self.db, found, save, PieceState.PUBLISHED, now)
            kept = articles.keep_parcel(self.db, parcel, now)
            if kept.id != expected:
                raise KeepError(name, "its id was taken by another article just now: publish it again")
            article_id, _ = articles.find_article(self.db, kept.id)
            if kept.state is State.SAME:
                articles.amend_version(self.db, article_id, parcel)
            self.db.execute(
                "UPDATE pieces SET state = 'published', publish_at = NULL, article_id = ? WHERE name = ?",
                (article_id, name),
            )
            pictures.add_public(self.db, (each.name for each in save.content.pictures))
            return self.find(name)

    def refresh_pictures(self) -> None:
        """Make public the pictures of what went out of the published pieces, and no others."""
        sql = """SELECT r.content FROM pieces p JOIN revisions r ON r.piece_id = p.id AND r.state = 'published'
            WHERE p.state = 'published' AND instr(r.content, '"pictures":[{')"""
        shown = {each.name for (content,) in rows(self.db, sql) for each in content_of(content).pictures}
        pictures.make_public(self.db, shown)

    @guarded
    def keep_picture(self, picture: KeptPicture, now: datetime) -> None:
        """Keep a picture; one that is there already stays as it is."""
        with transaction(self.db):
            pictures.keep(self.db, picture, seconds(now) or 0)

    @guarded
    def picture(self, name: str) -> KeptPicture:
        """A picture. Raises: NotKeptError."""
        return pictures.load(self.db, name)

    @guarded
    def picture_sizes(self, names: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Width and height of those pictures that are there."""
        return pictures.sizes(self.db, names)


def fresh(found: KeptPiece, save: Save) -> KeptPiece:
    """The piece, where it is as it was when the writer began. Raises: StaleError."""
    if found.revision != save.began_from:
        who = found.kept_by or "someone"
        raise StaleError(found.name, f"{who} has changed this piece since revision {save.began_from}")
    return found


def keep_revision(db: apsw.Connection, found: KeptPiece, save: Save, state: PieceState, now: datetime) -> int:
    """Keep what was written under the next number. An autosave takes the place of the same person's autosave before it."""
    id_, at, number = piece_id(db, found.name), seconds(now) or 0, found.revision + 1
    since = at if save.auto else None
    last = first_row(
        db, "SELECT kept_by, state, auto_since FROM revisions WHERE piece_id = ? AND number = ?", (id_, found.revision)
    )
    if save.auto and last[:2] == (save.by, state) and last[2] is not None and at - last[2] < AUTO_SECONDS:
        since = last[2]
        db.execute("DELETE FROM revisions WHERE piece_id = ? AND number = ?", (id_, found.revision))
    insert_revision(db, id_, number, (at, save.by, state), save.content, since)
    db.execute("UPDATE pieces SET revision = ?, changed_at = ? WHERE id = ?", (number, at, id_))
    return number


def insert_revision(
    db: apsw.Connection, id_: int, number: int, said: Sequence[object], content: Piece, since: int | None
) -> None:
    """A row of `revisions`; `said` are when, by whom and the state."""
    db.execute(
        f"INSERT INTO revisions (piece_id, {REVISION_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (id_, number, *said, msgspec.json.encode(content).decode(), since),
    )


def piece_id(db: apsw.Connection, name: str) -> int:
    """The row of a piece. Raises: NotKeptError."""
    row = row_or_none(db, "SELECT id FROM pieces WHERE name = ?", (name,))
    if row is None:
        raise NotKeptError(name, "no piece has this name")
    return int(row[0])


def content_of(text: str) -> Piece:
    """What stands in the column `content`."""
    return msgspec.json.decode(text, type=Piece)


def find_piece_faults(db: apsw.Connection) -> Iterator[str]:
    """Revisions of pieces that cannot be read."""
    sql = "SELECT p.name, r.number, r.content FROM revisions r JOIN pieces p ON p.id = r.piece_id"
    for name, number, content in rows(db, sql):
        try:
            content_of(content)
        except msgspec.MsgspecError as fault:
            yield f"piece {name}, revision {number}: {fault}"


def piece_of(row: Sequence[Any]) -> KeptPiece:
    """The piece in a row of COLUMNS."""
    name, state, revision, article, publish, made, changed, published, kept_by, content = row
    times = (moment_or_none(publish), moment(made), moment(changed))
    return KeptPiece(name, PieceState(state), revision, article, *times, published, kept_by, content_of(content))


def revision_of(row: Sequence[Any]) -> Revision:
    """The revision in a row of REVISION_COLUMNS."""
    number, kept_at, kept_by, state, content, since = row
    return Revision(number, moment(kept_at), kept_by, PieceState(state), content_of(content), moment_or_none(since))
