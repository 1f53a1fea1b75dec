"""What a page of an article needs, in as few queries as that takes: each costs some 20 microseconds, and a page of the
site had 24."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

import apsw

from copydesk.errors import NotKeptError
from copydesk.keep.articles import ENTRY_COLUMNS, ENTRY_TABLES, entry_of, find_article
from copydesk.keep.connection import as_list, row_or_none, rows
from copydesk.keep.corrections import corrected, load_corrections
from copydesk.keep.packing import ALL, unpack_page, unpack_record
from copydesk.keep.rows import Entry
from copydesk.keep.stories import unpack_story
from copydesk.records import Article, Role, Story

ENTRY_WIDTH = len(ENTRY_COLUMNS.split(","))
OPENED = f"""SELECT {ENTRY_COLUMNS}, a.id, EXISTS (SELECT 1 FROM corrections c WHERE c.article_id = a.id), r.packed,
    iif(r.on_page, p.packed, NULL)
    FROM {ENTRY_TABLES} JOIN records r ON r.version_id = a.version_id LEFT JOIN pages p ON p.version_id = a.version_id
    WHERE a.name = ?"""
BESIDE = """SELECT EXISTS (SELECT 1 FROM comments c WHERE c.article_id = a.id), EXISTS (SELECT 1 FROM pieces p WHERE p.article_id = a.id),
    (SELECT t.packed FROM signatures s JOIN stories t ON t.id = s.story WHERE s.article_id = a.id)
    FROM articles a WHERE a.name = ?"""
LISTED = f"SELECT {ENTRY_COLUMNS} FROM json_each(?) j JOIN articles a ON a.name = j.value LEFT JOIN outlets o ON o.id = a.outlet_id ORDER BY j.key"


def open_article(db: apsw.Connection, name: str, roles: Container[Role] = ALL) -> tuple[Entry, Article]:
    """An article as lists show it, and its record with corrections; with `roles` it may lack blocks of others.

    Raises: NotKeptError.
    """
    row = row_or_none(db, OPENED, (name,)) or row_or_none(db, OPENED, (find_article(db, name)[1],))
    if row is None:
        raise NotKeptError(name, "no article has this id")
    article_id, is_corrected, packed, page = row[ENTRY_WIDTH:]
    roles = ALL if is_corrected else roles  # the roles of blocks are corrected too
    record = unpack_record(packed, None if page is None else unpack_page(page), roles)
    if is_corrected:
        record = corrected(record, load_corrections(db, article_id))
    return entry_of(row[:ENTRY_WIDTH]), record


@dataclass(frozen=True, slots=True)
class Beside:
    """What belongs to an article beside its record: whether it has comments and whether the desk wrote it; the story that it is in,
    None where it is in none."""

    has_comments: bool = False
    is_own: bool = False
    story: Story | None = None


def find_beside(db: apsw.Connection, name: str) -> Beside:
    """What belongs to an article, by its whole id."""
    row = row_or_none(db, BESIDE, (name,))
    if row is None:
        return Beside()
    has_comments, is_own, packed = row
    return Beside(bool(has_comments), bool(is_own), None if packed is None else unpack_story(packed))


def list_entries_of(db: apsw.Connection, names: Sequence[str]) -> list[Entry]:
    """Articles as lists show them, in the order of their whole ids; those that are gone left out."""
    return [entry_of(row) for row in rows(db, LISTED, (as_list(names),))]
