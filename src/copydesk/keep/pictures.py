"""Rows of pictures: those of the desk's own pieces, re-encoded."""

from collections.abc import Iterable
from dataclasses import dataclass

import apsw

from copydesk.errors import NotKeptError
from copydesk.keep.connection import row_or_none, rows


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture: `name` is a hash of its bytes. `public`: a piece that is published shows it."""

    name: str
    media_type: str
    width: int
    height: int
    body: bytes
    public: bool = False


def keep(db: apsw.Connection, picture: KeptPicture, at: int) -> None:
    """Keep a picture; one that is there already stays as it is."""
    db.execute(
        "INSERT OR IGNORE INTO pictures (name, media_type, width, height, kept_at, body) VALUES (?, ?, ?, ?, ?, ?)",
        (picture.name, picture.media_type, picture.width, picture.height, at, picture.body),
    )


def load(db: apsw.Connection, name: str) -> KeptPicture:
    """A picture. Raises: NotKeptError."""
    sql = "SELECT name, media_type, width, height, body, public FROM pictures WHERE name = ?"
    row = row_or_none(db, sql, (name,))
    if row is None:
        raise NotKeptError(name, "there is no such picture")
    name, media_type, width, height, body, public = row
    return KeptPicture(name, media_type, width, height, body, bool(public))


def sizes(db: apsw.Connection, names: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Width and height of those pictures that are there."""
    found = {}
    for name in names:
        row = row_or_none(db, "SELECT width, height FROM pictures WHERE name = ?", (name,))
        if row is not None:
            found[name] = (int(row[0]), int(row[1]))
    return found


def add_public(db: apsw.Connection, names: Iterable[str]) -> None:
    """Make these pictures public too."""
    db.executemany("UPDATE pictures SET public = 1 WHERE name = ?", ((name,) for name in names))


def make_public(db: apsw.Connection, names: Iterable[str]) -> None:
    """Make these pictures public, and no others."""
    wanted = set(names)
    public = {name for (name,) in rows(db, "SELECT name FROM pictures WHERE public = 1")}
    db.executemany("UPDATE pictures SET public = 0 WHERE name = ?", ((name,) for name in public - wanted))
    db.executemany("UPDATE pictures SET public = 1 WHERE name = ?", ((name,) for name in wanted - public))
