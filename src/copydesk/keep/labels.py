"""What articles are filed under: outlet, section, tags, agency, authors."""

from collections.abc import Iterable
from dataclasses import dataclass

import apsw

from copydesk.keep.connection import first_row, row_or_none, rows


@dataclass(frozen=True, slots=True)
class Label:
    """A name of one kind (see `parcel.LABEL_KINDS`) and how many articles are filed under it."""

    kind: str
    name: str
    articles: int


def write_labels(db: apsw.Connection, article_id: int, labels: Iterable[tuple[str, str]], shown_at: int) -> None:
    """File an article under these labels, and under no others."""
    db.execute("DELETE FROM labels WHERE article_id = ?", (article_id,))
    values = ((kind, label, shown_at, article_id) for kind, label in labels)
    db.executemany("INSERT INTO labels VALUES (?, ?, ?, ?)", values)
    db.execute("DELETE FROM unlabelled WHERE article_id = ?", (article_id,))


def count_articles(db: apsw.Connection, kind: str, name: str) -> int:
    """How many articles have a label."""
    found = row_or_none(db, "SELECT articles FROM label_counts WHERE kind = ? AND label = ?", (kind, name))
    return int(found[0]) if found else 0


def list_labels(db: apsw.Connection, kind: str, limit: int, offset: int) -> list[Label]:
    """The labels of a kind, those with most articles first."""
    sql = "SELECT label, articles FROM label_counts WHERE kind = ? ORDER BY articles DESC, label LIMIT ? OFFSET ?"
    return [Label(kind, name, count) for name, count in rows(db, sql, (kind, limit, offset))]


def count_labels(db: apsw.Connection, kind: str) -> int:
    """How many labels of a kind there are."""
    return int(first_row(db, "SELECT count(*) FROM label_counts WHERE kind = ?", (kind,))[0])


def list_articles(db: apsw.Connection, kind: str, name: str, limit: int, offset: int) -> list[int]:
    """The rows of the articles with a label, newest first."""
    sql = (
        "SELECT article_id FROM labels WHERE kind = ? AND label = ? "
        "ORDER BY shown_at DESC, article_id DESC LIMIT ? OFFSET ?"
    )
    return [article_id for (article_id,) in rows(db, sql, (kind, name, limit, offset))]


def fresh_sections(db: apsw.Connection, newest: int, limit: int) -> list[Label]:
    """The sections of the newest articles, those with most of them first."""
    sql = (
        "SELECT section, count(*) FROM (SELECT section FROM articles ORDER BY shown_at DESC, id DESC LIMIT ?) "
        "WHERE trim(coalesce(section, '')) != '' GROUP BY section ORDER BY count(*) DESC, section LIMIT ?"
    )
    return [Label("section", name, count) for name, count in rows(db, sql, (newest, limit))]
