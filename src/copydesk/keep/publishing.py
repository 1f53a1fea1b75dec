"""What the public site may show: the desk's own pieces that are published, others' articles, the stories of both."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

import apsw

from copydesk.keep.articles import ENTRY_COLUMNS, ENTRY_TABLES, entry_of
from copydesk.keep.connection import as_list, faults, guarded, rows
from copydesk.keep.rows import Entry, moment
from copydesk.keep.stories import unpack_story
from copydesk.records import Story

OUTLET_COLUMN, FACE_COLUMNS = 2, 9
"""Where the outlet stands in ENTRY_COLUMNS, and how many of these are what a reader sees; after them come when it was added
and looked at last."""
OWN = """a.id IN (SELECT article_id FROM pieces WHERE state = 'published' AND article_id IS NOT NULL)
    AND EXISTS (SELECT 1 FROM pages g WHERE g.version_id = a.version_id AND g.origin_kind = 'desk')"""
OTHERS = """a.id NOT IN (SELECT article_id FROM pieces WHERE article_id IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM versions v JOIN pages g ON g.version_id = v.id
                    WHERE v.article_id = a.id AND g.origin_kind = 'desk')"""
"""Of a piece that is not published nothing is shown, whatever else the library knows of it."""
SELECT = f"""SELECT {ENTRY_COLUMNS}, a.id, {{own}}, coalesce(a.updated_at, a.shown_at), s.story,
    (SELECT max(n.number) FROM pieces p JOIN revisions n ON n.piece_id = p.id
     WHERE p.article_id = a.id AND n.state = 'published'), r.packed FROM {ENTRY_TABLES}
    JOIN records r ON r.version_id = a.version_id LEFT JOIN signatures s ON s.article_id = a.id"""


@dataclass(frozen=True, slots=True)
class PublicArticle:
    """An article as the public site sees it. `number` stays the article's for good; `face` changes with what lists show of
    it, `mark` with anything of it; `own` says that it is the desk's. `changed_at` is when it was updated, else published."""

    number: int
    entry: Entry
    own: bool
    changed_at: datetime
    face: bytes
    mark: bytes
    story: str | None


@dataclass(frozen=True, slots=True)
class PublicStory:
    """A story with its public articles in the order of time."""

    story: Story
    members: tuple[PublicArticle, ...]


class Public:
    """The part of the library's door that has to do with the public site. Every method may raise KeepError."""

    def __init__(self, db: apsw.Connection, path: Path) -> None:
        self.db = db
        self.path = path

    @contextmanager
    def one_state(self) -> Iterator[None]:
        """All that is asked inside is answered from one state of the library, whoever writes to it meanwhile."""
        with faults(self.path):
            self.db.execute("BEGIN")
            try:
                yield
            finally:
                self.db.execute("ROLLBACK")

    @guarded
    def own(self, outlet: str) -> list[PublicArticle]:
        """The published pieces of the desk, the oldest first; `outlet` is what is shown as theirs."""
        return self._articles(f"{SELECT.format(own=1)} WHERE {OWN} ORDER BY a.shown_at, a.id", (), outlet)

    @guarded
    def others(self, limit: int) -> list[PublicArticle]:
        """Others' articles, the newest first."""
        where = f"a.kind NOT IN ('front', 'other') AND {OTHERS} ORDER BY a.shown_at DESC, a.id DESC LIMIT ?"
        return self._articles(f"{SELECT.format(own=0)} WHERE {where}", (limit,))

    @guarded
    def labels(self, kinds: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
        """Labels of the published pieces: id -> (kind, label), in order."""
        sql = f"""SELECT a.name, l.kind, l.label FROM labels l JOIN articles a ON a.id = l.article_id
            WHERE {OWN} AND l.kind IN (SELECT value FROM json_each(?)) ORDER BY a.id, l.kind, l.label"""
        found: dict[str, list[tuple[str, str]]] = {}
        for name, kind, label in rows(self.db, sql, (as_list(kinds),)):
            found.setdefault(name, []).append((kind, label))
        return found

    @guarded
    def stories(self, own: Iterable[PublicArticle], others: int | None) -> list[PublicStory]:
        """Stories of two public articles or more, the latest first: all that a piece of the desk (`own`) stands in and, of
        those that none does, the latest `others`. With None others' articles are left out of all."""
        members: dict[str, list[PublicArticle]] = {}
        for article in own:
            if article.story is not None:
                members.setdefault(article.story, []).append(article)
        sql = "SELECT id FROM stories WHERE articles > 1 ORDER BY latest_at DESC, id LIMIT ?"
        latest = [] if others is None else [name for (name,) in rows(self.db, sql, (others,))]
        wanted = as_list(dict.fromkeys((*members, *latest)))
        if others is not None:
            sql = f"{SELECT.format(own=0)} WHERE s.story IN (SELECT value FROM json_each(?)) AND {OTHERS}"
            for article in self._articles(sql, (wanted,)):
                members.setdefault(article.story or "", []).append(article)
        kept = rows(
            self.db,
            "SELECT packed FROM stories WHERE articles > 1 AND id IN (SELECT value FROM json_each(?)) "
            "ORDER BY latest_at DESC, id",
            (wanted,),
        )
        stories = [unpack_story(packed) for (packed,) in kept]
        return [PublicStory(each, in_order(found)) for each in stories if len(found := members.get(each.id, [])) > 1]

    def _articles(self, sql: str, values: Sequence[Any] = (), outlet: str | None = None) -> list[PublicArticle]:
        corrected = self._corrections()
        return [article_of(row, corrected, outlet) for row in rows(self.db, sql, values)]

    def _corrections(self) -> dict[int, bytes]:
        """What people corrected, as bytes: row of the article -> all of it."""
        found: dict[int, bytes] = {}
        for article_id, *said in rows(
            self.db, "SELECT article_id, field, value FROM corrections ORDER BY article_id, field"
        ):
            found[article_id] = found.get(article_id, b"") + as_list(said).encode()
        return found


def in_order(articles: Iterable[PublicArticle]) -> tuple[PublicArticle, ...]:
    """Articles in the order of time."""
    return tuple(sorted(articles, key=lambda each: (each.entry.shown_at, each.number)))


def article_of(row: Sequence[Any], corrected: dict[int, bytes], outlet: str | None) -> PublicArticle:
    """The article in a row of SELECT; `outlet` stands for its own."""
    *columns, number, own, changed, story, revision, packed = row
    columns[OUTLET_COLUMN] = outlet or columns[OUTLET_COLUMN]
    face = blake2b(repr(columns[:FACE_COLUMNS]).encode("utf-8", "replace"), digest_size=12)
    mark = face.copy()
    mark.update(packed)
    mark.update(b"%d " % (revision or 0))
    mark.update(corrected.get(number, b""))
    return PublicArticle(number, entry_of(columns), bool(own), moment(changed), face.digest(), mark.digest(), story)
