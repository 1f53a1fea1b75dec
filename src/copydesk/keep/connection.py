"""The library's file: opened, checked, brought up to date; and every fault of the database as a KeepError."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import wraps
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast
from urllib.parse import quote

import apsw
import msgspec
import zstandard
from platformdirs import user_data_path

from copydesk.errors import KeepError

FILE_NAME = "copydesk.db"
APPLICATION_ID = 0x63647365
"""Marks the file as a library: "cdse"."""
SCHEMA_VERSION = 4
WAIT_MILLISECONDS = 20_000
"""How long a writer waits for another before it gives up."""
CACHE_KIBIBYTES = 64 * 1024
CHECKPOINT_PAGES = 4000
MIGRATION_NAME = re.compile(r"(\d{4})_\w+\.sql")

REASONS: tuple[tuple[type[apsw.Error], str], ...] = (
    (apsw.FullError, "the disk is full; what was being kept was not, the rest is safe"),
    (apsw.ReadOnlyError, "cannot be written to"),
    (apsw.BusyError, f"another program is writing to it (waited {WAIT_MILLISECONDS // 1000} seconds)"),
    (apsw.LockedError, "another program is writing to it"),
    (apsw.NotADBError, "is no library, or its beginning is damaged: restore a backup"),
    (apsw.CorruptError, "is damaged: `copydesk verify` says where; restore a backup"),
    (apsw.CantOpenError, "cannot be opened"),
    (apsw.PermissionsError, "may not be opened"),
    (apsw.IOError, "cannot be read or written: the disk failed or is full; what was being kept was not"),
)
"""What a fault of the database means to people."""


def library_path(path: str | None = None) -> Path:
    """Where the library is: `path` (a file, or a folder to hold it), COPYDESK_LIBRARY, else the user's data folder."""
    said = path or os.environ.get("COPYDESK_LIBRARY")
    if not said:
        return user_data_path("copydesk", appauthor=False) / FILE_NAME
    place = Path(said).expanduser()
    return place / FILE_NAME if place.is_dir() else place


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Faults of the database as KeepError."""
    try:
        yield
    except apsw.Error as fault:
        reason = next((words for kind, words in REASONS if isinstance(fault, kind)), f"the database failed ({fault})")
        raise KeepError(str(path), reason) from fault


class Opened(Protocol):
    """A part of an open library's door."""

    path: Path


Method = TypeVar("Method", bound=Callable[..., Any])


def guarded(method: Method) -> Method:
    """A method whose faults of the database, and of what is packed in it, are raised as KeepError."""

    @wraps(method)
    def run(self: Opened, *args: Any, **kwargs: Any) -> Any:
        with faults(self.path):
            try:
                return method(self, *args, **kwargs)
            except (zstandard.ZstdError, msgspec.MsgspecError) as fault:
                raise KeepError(str(self.path), f"is damaged ({fault}); `copydesk verify` says where") from fault

    return cast(Method, run)


def open_library(path: Path, write: bool) -> apsw.Connection:
    """The library in a file; made there with `write` where there is none, and brought up to this version's schema.

    Raises: KeepError for a file that is missing, no library, damaged or made by a newer version.
    """
    if not path.exists() and not write:
        raise KeepError(str(path), "there is no library yet: `copydesk add` makes one")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise KeepError(str(path), (fault.strerror or "its folder cannot be made").lower()) from None
    with faults(path):
        db = connect(path, write)
        try:
            check_version(db, path, write)
        except BaseException:
            db.close()
            raise
    return db


def connect(path: Path, write: bool) -> apsw.Connection:
    """A connection with copydesk's ways of working set."""
    if write:
        db = apsw.Connection(str(path))
        db.set_busy_timeout(WAIT_MILLISECONDS)
        if not db.pragma("user_version"):
            db.pragma("auto_vacuum", 2)  # incremental: what is pruned can be given back
        db.pragma("journal_mode", "wal")
    else:
        db = connect_to_read(path)
        db.set_busy_timeout(WAIT_MILLISECONDS)
    db.pragma("synchronous", 2)  # full: what was acknowledged outlives a power cut
    db.pragma("foreign_keys", 1)
    db.pragma("cache_size", -CACHE_KIBIBYTES)
    db.pragma("wal_autocheckpoint", CHECKPOINT_PAGES)
    return db


def connect_to_read(path: Path) -> apsw.Connection:
    """A connection that only reads. In a folder that cannot be written to, the file is taken as unchanging."""
    place = f"file:{quote(str(path.absolute()))}"
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    db = apsw.Connection(f"{place}?mode=ro", flags=flags)
    try:
        db.set_busy_timeout(WAIT_MILLISECONDS)
        db.pragma("user_version")
    except (apsw.CantOpenError, apsw.ReadOnlyError):
        db.close()
        db = apsw.Connection(f"{place}?immutable=1", flags=flags)
    return db


def check_version(db: apsw.Connection, path: Path, write: bool) -> None:
    """Make the tables of a new library, bring an older one up to date; refuse what is no library or a newer one."""
    version = db.pragma("user_version")
    if version == 0 and not db.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall():
        if not write:
            raise KeepError(str(path), "is empty")
        create(db)
        return
    if db.pragma("application_id") != APPLICATION_ID:
        raise KeepError(str(path), "is a database of another program")
    if version > SCHEMA_VERSION:
        raise KeepError(
            str(path), f"was made by a newer copydesk (schema {version}, this one knows up to {SCHEMA_VERSION})"
        )
    if version < SCHEMA_VERSION:
        if not write:
            raise KeepError(str(path), "was made by an older copydesk: any command that writes brings it up to date")
        migrate(db, migrations(), SCHEMA_VERSION)


def create(db: apsw.Connection) -> None:
    """The tables of a new library."""
    db.execute("BEGIN IMMEDIATE")
    with rolled_back_on_fault(db):
        if not db.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall():  # nobody else was first
            db.execute(files("copydesk.keep").joinpath("schema.sql").read_text("utf-8"))
            db.pragma("application_id", APPLICATION_ID)
            db.pragma("user_version", SCHEMA_VERSION)


def migrate(db: apsw.Connection, steps: Mapping[int, str], goal: int) -> None:
    """Bring an older library to schema `goal`: each step is the SQL that leads to its number. All of it or nothing."""
    db.execute("BEGIN IMMEDIATE")
    with rolled_back_on_fault(db):
        for number in range(db.pragma("user_version") + 1, goal + 1):
            db.execute(steps[number])
            db.pragma("user_version", number)


def migrations() -> dict[int, str]:
    """The SQL of migrations/NNNN_what_it_does.sql by the schema number that it leads to."""
    found = {}
    for file in files("copydesk.keep").joinpath("migrations").iterdir():
        if match := MIGRATION_NAME.fullmatch(file.name):
            found[int(match[1])] = file.read_text("utf-8")
    return found


@contextmanager
def rolled_back_on_fault(db: apsw.Connection) -> Iterator[None]:
    """Ends a transaction that was begun: kept, or undone where something is raised."""
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextmanager
def transaction(db: apsw.Connection) -> Iterator[None]:
    """All that is written inside, or nothing of it."""
    db.execute("BEGIN IMMEDIATE")
    with rolled_back_on_fault(db):
        yield


def as_list(values: Iterable[Any]) -> str:
    """Values as SQL takes many at once: a JSON list for json_each."""
    return msgspec.json.encode(list(values)).decode()


def rows(db: apsw.Connection, sql: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
    """What a query answers, row by row."""
    return cast("Iterator[tuple[Any, ...]]", db.execute(sql, values))


def first_row(db: apsw.Connection, sql: str, values: Sequence[Any] = ()) -> tuple[Any, ...]:
    """The first row of an answer that cannot be empty but in a damaged library. Raises: KeepError."""
    found = row_or_none(db, sql, values)
    if found is None:
        raise KeepError(db.filename, "is damaged: a row is missing; `copydesk verify` says where")
    return found


def row_or_none(db: apsw.Connection, sql: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
    """The first row of an answer; None where there is none."""
    return next(rows(db, sql, values), None)
