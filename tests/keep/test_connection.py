"""Opening: new, older, newer, foreign, damaged, read-only and locked libraries."""

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from copydesk.errors import KeepError
from copydesk.keep import connection
from copydesk.keep.connection import SCHEMA_VERSION, library_path, migrate, migrations
from copydesk.keep.store import Store
from tests.keep.libraries import NOW, headlines, keep_stories, parcel_of, story

OLDER = Path(__file__).parent / "older"
STORY = story("River rises", "The river rose.")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "copydesk.db"
    with Store(path) as store:
        keep_stories(store, [STORY])
    return path


def test_where_the_library_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert library_path(str(tmp_path)) == tmp_path / "copydesk.db"
    assert library_path(str(tmp_path / "x.db")) == tmp_path / "x.db"
    monkeypatch.setenv("COPYDESK_LIBRARY", str(tmp_path / "env.db"))
    assert library_path() == tmp_path / "env.db"
    monkeypatch.delenv("COPYDESK_LIBRARY")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert library_path().name == "copydesk.db"


def test_a_newer_library_is_left_alone(kept: Path) -> None:
    db = apsw.Connection(str(kept))
    db.pragma("user_version", 99)
    db.close()
    for write in (True, False):
        with pytest.raises(KeepError, match=r"made by a newer copydesk \(schema 99"):
            Store(kept, write)


def test_other_databases_and_files_are_refused(tmp_path: Path) -> None:
    foreign = tmp_path / "other.db"
    with sqlite3.connect(foreign) as other:
        other.execute("CREATE TABLE a (b)")
    other.close()
    with pytest.raises(KeepError, match="database of another program"):
        Store(foreign)
    (tmp_path / "text.db").write_text("no database " * 1000)
    with pytest.raises(KeepError, match="is no library"):
        Store(tmp_path / "text.db")
    (tmp_path / "empty.db").touch()
    with pytest.raises(KeepError, match="is empty"):
        Store(tmp_path / "empty.db", write=False)
    (tmp_path / "file").touch()
    with pytest.raises(KeepError):
        Store(tmp_path / "file" / "copydesk.db")


def test_a_damaged_library_is_told(kept: Path) -> None:
    with Store(kept) as store:  # its list of tables stays whole, what is in them does not
        roots = [
            root
            for (root,) in store.db.execute(
                "SELECT rootpage FROM sqlite_schema WHERE rootpage > 1 AND name NOT LIKE 'words%'"
            )
        ]
        size = store.db.pragma("page_size")
        store.db.pragma("wal_checkpoint(TRUNCATE)")
    with kept.open("r+b") as file:
        for root in roots:
            file.seek((root - 1) * size)
            file.write(b"\xaa" * size)
    with Store(kept) as store:
        with pytest.raises(KeepError, match="damaged"):
            store.load(store.ids()[0])
        with pytest.raises(KeepError, match="damaged"):
            store.keep([parcel_of(STORY)], NOW)
        assert store.verify()


def test_a_full_disk_loses_nothing_that_was_kept(kept: Path) -> None:
    with Store(kept) as store:
        pages = store.db.pragma("page_count")
        store.db.pragma("max_page_count", pages + 4)
        many = [parcel_of(story(f"n{n}", "word " * 2000), f"https://herald.example/n{n}") for n in range(200)]
        with pytest.raises(KeepError, match="the disk is full"):
            store.keep(many, NOW)
        assert [entry.headline for entry in store.entries()] == ["River rises"]
        assert store.verify() == []
        store.db.pragma("max_page_count", 1_000_000)
        assert len(store.keep(many, NOW)) == 200


def test_a_library_that_is_only_read_cannot_be_written(kept: Path) -> None:
    with Store(kept, write=False) as store:
        assert headlines(store, "river") == {"River rises"}
        with pytest.raises(KeepError, match="cannot be written to"):
            store.keep([parcel_of(story("b", "c"))], NOW)


def test_a_second_writer_waits_and_then_says_so(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(kept) as one, Store(kept) as two:
        two.db.set_busy_timeout(50)
        one.db.execute("BEGIN IMMEDIATE")
        with pytest.raises(KeepError, match="another program is writing to it"):
            two.keep([parcel_of(story("b", "c"))], NOW)
        assert headlines(two, "river") == {"River rises"}, "readers go on"
        threading.Timer(0.2, lambda: one.db.execute("COMMIT")).start()
        two.db.set_busy_timeout(5000)
        assert len(two.keep([parcel_of(story("b", "c"))], NOW)) == 1


def test_readers_see_what_is_whole_while_one_writes(kept: Path) -> None:
    with Store(kept) as writer, Store(kept, write=False) as one, Store(kept, write=False) as two:

        def parcels() -> Iterator[object]:
            yield parcel_of(story("b", "c"))
            assert len(one.entries()) == len(two.entries()) == 1

        writer.keep(parcels(), NOW)  # type: ignore[arg-type]
        assert len(one.entries()) == len(two.entries()) == 1 + 1


def shape(db: apsw.Connection) -> list[tuple[object, ...]]:
    """The tables and indexes of a library, without comments and spaces."""
    shapes: list[tuple[object, ...]] = []
    for kind, name, sql in db.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    ):
        lines = [line.partition("--")[0] for line in str(sql or "").splitlines()]
        shapes.append((kind, name, "".join("".join(lines).split())))
    return shapes


@pytest.mark.parametrize("older", sorted(OLDER.glob("*.sql")), ids=lambda path: path.stem)
def test_older_libraries_are_brought_here(older: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    db = apsw.Connection(str(path))
    db.execute(older.read_text("utf8"))
    db.pragma("application_id", connection.APPLICATION_ID)
    db.pragma("user_version", int(older.stem))
    db.close()
    with Store(path) as old, Store(tmp_path / "new.db") as new:
        assert shape(old.db) == shape(new.db)
        assert old.db.pragma("user_version") == SCHEMA_VERSION
        keep_stories(old, [STORY])
        assert old.verify() == []


def test_there_is_a_step_to_every_schema_and_an_example_of_each() -> None:
    assert sorted(migrations()) == list(range(2, SCHEMA_VERSION + 1))
    assert [path.stem for path in sorted(OLDER.glob("*.sql"))] == [
        f"{number:04}" for number in range(1, SCHEMA_VERSION + 1)
    ]


def test_steps_are_taken_all_or_none(tmp_path: Path) -> None:
    db = apsw.Connection(str(tmp_path / "a.db"))
    db.execute("CREATE TABLE a (b)")
    db.pragma("user_version", 1)
    with pytest.raises(apsw.SQLError):
        migrate(db, {2: "CREATE TABLE c (d)", 3: "CREATE TABLE c (d)"}, 3)
    assert db.pragma("user_version") == 1
    assert db.execute("SELECT count(*) FROM sqlite_schema").get == 1
    migrate(db, {2: "CREATE TABLE c (d)", 3: "ALTER TABLE c ADD COLUMN e"}, 3)
    assert db.pragma("user_version") == 3


def test_an_older_library_is_not_changed_by_reading(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    with pytest.raises(KeepError, match="made by an older copydesk"):
        Store(kept, write=False)
