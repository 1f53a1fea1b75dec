"""Articles that pass filters, newest first: by an index of the labels where one is given, else by time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import apsw

from copydesk.keep.articles import ENTRY_COLUMNS, ENTRY_TABLES, entry_of, list_entries
from copydesk.keep.connection import rows
from copydesk.keep.rows import Entry

Condition = tuple[str, Sequence[Any]]
HAS_LABEL = "EXISTS (SELECT 1 FROM labels WHERE (kind, label, shown_at, article_id) = (?, ?, a.shown_at, a.id))"


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """What articles must be; None: anything. `labels` are names by their kind (`parcel.LABEL_KINDS`), all of which an article
    must have; `since` and `until` bound its time (seconds since 1970), the latter left out itself."""

    labels: Mapping[str, str] = field(default_factory=dict)
    kind: str | None = None
    language: str | None = None
    since: int | None = None
    until: int | None = None


def list_filtered(db: apsw.Connection, wanted: EntryFilter, limit: int, offset: int) -> list[Entry]:
    """Articles that pass, newest first."""
    labels = list(wanted.labels.items())
    tables, order = ENTRY_TABLES, "a.shown_at DESC, a.id DESC"
    tests: list[Condition] = []
    if labels:
        tables = "labels l CROSS JOIN articles a ON a.id = l.article_id LEFT JOIN outlets o ON o.id = a.outlet_id"
        order = "l.shown_at DESC, l.article_id DESC"
        tests.append(("(l.kind, l.label) = (?, ?)", labels[0]))
        tests += [(HAS_LABEL, pair) for pair in labels[1:]]
    time = "l.shown_at" if labels else "a.shown_at"
    tests += [("a.kind = ?", [wanted.kind])] if wanted.kind is not None else []
    tests += [("a.language = ?", [wanted.language])] if wanted.language is not None else []
    tests += [(f"{time} >= ?", [wanted.since])] if wanted.since is not None else []
    tests += [(f"{time} < ?", [wanted.until])] if wanted.until is not None else []
    if not tests:
        return list(list_entries(db, limit, offset))
    where = " AND ".join(sql for sql, _ in tests)
    values = [value for _, some in tests for value in some]
    sql = f"SELECT {ENTRY_COLUMNS} FROM {tables} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
    return [entry_of(row) for row in rows(db, sql, (*values, limit, offset))]
