"""Statements and figures of the whole library as lists, newest first, a stretch of rows at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import apsw

from copydesk.keep.connection import rows
from copydesk.keep.folding import index_text

LOOKED = 10_000
"""Rows that one page of a list looks at; the next goes on from there. Source: they took 14 ms of CPU in a library of
100,000 articles, so that a filter which nothing passes cannot hold up the site."""
MOST_SPEAKERS_OF = 20_000
"""Statements that the most quoted speakers are counted in: the newest. Source: 11 ms of CPU."""

Place = tuple[int, int, int]
"""Where a list goes on: shown_at, article and position of the last row that was looked at."""


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """What statements must be; None: anything. `speaker`, `outlet` are exact names.

    `words` must all stand in the article; that they stand in the statement, only its record can tell.
    """

    speaker: str | None = None
    manner: str | None = None
    certainty: str | None = None
    outlet: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class FigureFilter:
    """What figures must be; None: anything. `counted` is a text that what is counted holds, in any case; a figure with an
    open end goes by the end that it has."""

    kind: str | None = None
    unit: str | None = None
    counted: str | None = None
    low: float | None = None
    high: float | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A statement or figure: the article's id, and which of the article's it is."""

    id: str
    position: int


@dataclass(frozen=True, slots=True)
class Rows:
    """A stretch of a list, newest first. `after` is where the next one goes on; None at the end of the list."""

    rows: tuple[Row, ...]
    after: Place | None


@dataclass(frozen=True, slots=True)
class Speaker:
    """How many of the newest statements are a speaker's, in how many articles."""

    name: str
    statements: int
    articles: int


Condition = tuple[str, Sequence[Any]]


def list_statements(db: apsw.Connection, wanted: StatementFilter, limit: int, after: Place | None) -> Rows:
    """Statements that pass a filter, newest first; those of one article from its end."""
    tests: list[Condition] = []
    fixed: list[Condition] = [("t.speaker = ?", [wanted.speaker])] if wanted.speaker is not None else []
    tests += [("manner = ?", [wanted.manner])] if wanted.manner else []
    tests += [("certainty = ?", [wanted.certainty])] if wanted.certainty else []
    tests += outlet_test(wanted.outlet) + words_test(wanted.words)
    return walk(db, "statements", fixed, tests, limit, after)


def list_figures(db: apsw.Connection, wanted: FigureFilter, limit: int, after: Place | None) -> Rows:
    """Figures that pass a filter, newest first; those of one article from its end."""
    fixed: list[Condition] = [("t.unit = ?", [wanted.unit])] if wanted.unit else []
    tests: list[Condition] = [("kind = ?", [wanted.kind])] if wanted.kind else []
    tests += [("instr(lower(counted), lower(?)) > 0", [wanted.counted])] if wanted.counted else []
    tests += [("coalesce(high, low) >= ?", [wanted.low])] if wanted.low is not None else []
    tests += [("coalesce(low, high) <= ?", [wanted.high])] if wanted.high is not None else []
    tests += outlet_test(wanted.outlet)
    return walk(db, "figures", fixed, tests, limit, after)


def outlet_test(outlet: str | None) -> list[Condition]:
    """That the article is of an outlet."""
    sql = "(SELECT outlet_id FROM articles WHERE id = article_id) = (SELECT id FROM outlets WHERE name = ?)"
    return [(sql, [outlet])] if outlet else []


def words_test(words: str | None) -> list[Condition]:
    """That the article has these words."""
    match = " AND ".join(f'"{word}"' for word in index_text(words or "").replace('"', " ").split())
    return [("article_id IN (SELECT rowid FROM words WHERE words MATCH ?)", [f"{{body}} : ({match})"])] if match else []


def walk(
    db: apsw.Connection,
    table: str,
    fixed: Sequence[Condition],
    tests: Sequence[Condition],
    limit: int,
    after: Place | None,
) -> Rows:
    """At most `limit` rows that pass, among the next LOOKED that an index gives for what is `fixed`, newest first."""
    if after is not None:
        fixed = [*fixed, ("(t.shown_at, t.article_id, t.position) < (?, ?, ?)", after)]
    inner = " AND ".join(sql for sql, _ in fixed) or "1"
    passed = " AND ".join(sql for sql, _ in tests) or "1"
    values = [value for _, some in (*tests, *fixed) for value in some]
    sql = (
        f"SELECT shown_at, article_id, position, (SELECT name FROM articles WHERE id = article_id), {passed} FROM "
        f"(SELECT * FROM {table} t WHERE {inner} ORDER BY t.shown_at DESC, t.article_id DESC, t.position DESC LIMIT ?)"
    )
    found: list[Row] = []
    last: Place | None = None
    looked = 0
    for shown_at, article_id, position, name, passes in rows(db, sql, (*values, LOOKED)):
        if passes and len(found) == limit:
            return Rows(tuple(found), last)
        looked += 1
        last = (shown_at, article_id, position)
        if passes:
            found.append(Row(name, position))
    return Rows(tuple(found), last if looked == LOOKED else None)


def count_of_speaker(db: apsw.Connection, speaker: str) -> int:
    """How many statements are a speaker's."""
    ((count,),) = rows(db, "SELECT count(*) FROM statements WHERE speaker = ?", (speaker,))
    return int(count)


def most_quoted(db: apsw.Connection, since: int, limit: int) -> list[Speaker]:
    """The speakers with most statements since a time, among the newest MOST_SPEAKERS_OF; ties by name."""
    sql = (
        "SELECT speaker, count(*), count(DISTINCT article_id) FROM (SELECT speaker, article_id FROM statements "
        "WHERE shown_at >= ? ORDER BY shown_at DESC LIMIT ?) WHERE speaker IS NOT NULL "
        "GROUP BY speaker ORDER BY 3 DESC, 2 DESC, speaker LIMIT ?"
    )
    return [Speaker(*row) for row in rows(db, sql, (since, MOST_SPEAKERS_OF, limit))]
