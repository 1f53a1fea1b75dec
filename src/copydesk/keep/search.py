"""Searches: a query's tree to SQL, matches weighed, snippets cut."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import apsw

from copydesk.keep.articles import ENTRY_COLUMNS, ENTRY_TABLES, entry_of, load_story
from copydesk.keep.connection import first_row, rows
from copydesk.keep.folding import index_text
from copydesk.keep.query import All, AnyOf, Bound, Node, Not, Text, texts_of
from copydesk.keep.rows import Entry, Found, Hit, moment
from copydesk.keep.snippets import cut_snippet

STORY = "{headline dek body tag author agency}"
"""Where words without a field are looked for: not in the outlet's name, which all of its articles would match."""
WEIGHTS = "8.0, 4.0, 1.0, 1.0, 1.0, 2.0, 1.0, 2.0, 2.0, 1.0"
"""Of a match in each column of `words`. Source: headlines are some 10 words, stories some 600, and BM25 sees lengths of
whole rows only; so a match there would otherwise count no more than one in the text."""
RANKED = 2000
"""Matches that are weighed: of more, only those kept last. Source: weighing took 2 to 4 microseconds of CPU a match
in a library of 53,000 articles, so that a word which every article has would take 0.3 s in one of 100,000."""
POOL = 100
"""Best matches by words alone whose age is then looked at."""
FRESH_DAYS = 30.0
FRESH_SHARE = 0.3
"""A story of today counts that much more than an old one; half of it after FRESH_DAYS."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A query for the database: what the index of words must match (None: anything), and conditions on `a`, an article."""

    match: str | None
    conditions: tuple[str, ...]
    values: tuple[str | float, ...]

    def where(self) -> str:
        """The conditions, to follow others."""
        return "".join(f" AND {condition}" for condition in self.conditions)


def find_hits(db: apsw.Connection, query: Node, limit: int, offset: int, now: datetime, newest: bool) -> Found:
    """The articles that match, the best first or, with `newest`, the latest."""
    plan = plan_of(query)
    if plan.match is None:
        rows, total = _by_time(db, plan, limit, offset)
        found = [(entry, 0.0) for entry in rows]
        return Found(tuple(_hit(db, row, score, query) for row, score in found), total)
    if newest:
        rows, total = _matches_by_time(db, plan, limit, offset)
        return Found(tuple(_hit(db, row, 0.0, query) for row in rows), total)
    ranked, total, all_ranked = _by_rank(db, plan, limit + offset, now)
    return Found(
        tuple(_hit(db, row, score, query) for row, score in ranked[offset : offset + limit]), total, all_ranked
    )


def _by_time(db: apsw.Connection, plan: Plan, limit: int, offset: int) -> tuple[list[tuple[int, Entry]], int]:
    where = "1" + plan.where()
    (total,) = first_row(db, f"SELECT count(*) FROM articles a WHERE {where}", plan.values)
    found = rows(
        db,
        f"SELECT a.id, {ENTRY_COLUMNS} FROM {ENTRY_TABLES} WHERE {where} ORDER BY a.shown_at DESC, a.id DESC LIMIT ? OFFSET ?",
        (*plan.values, limit, offset),
    )
    return [(row[0], entry_of(row[1:])) for row in found], total


def _matches_by_time(db: apsw.Connection, plan: Plan, limit: int, offset: int) -> tuple[list[tuple[int, Entry]], int]:
    values = (plan.match, *plan.values)
    total = _count(db, plan)
    ids = rows(
        db,
        f"SELECT a.id FROM words JOIN articles a ON a.id = words.rowid WHERE words MATCH ?{plan.where()} "
        "ORDER BY a.shown_at DESC, a.id DESC LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
    return [(row_id, _entry(db, row_id)) for (row_id,) in ids], total


def _by_rank(
    db: apsw.Connection, plan: Plan, wanted: int, now: datetime
) -> tuple[list[tuple[tuple[int, Entry], float]], int, bool]:
    total = _count(db, plan)
    pool = max(POOL, wanted)
    ranked = max(RANKED, wanted)
    values: list[str | float | None] = [plan.match, *plan.values]
    floor = ""
    if total > ranked:
        floor = " AND words.rowid >= ?"
        values.append(_floor(db, plan, ranked))
    tables = "words JOIN articles a ON a.id = words.rowid" if plan.conditions else "words"
    found = rows(
        db,
        f"SELECT words.rowid, bm25(words, {WEIGHTS}) AS rank FROM {tables} "
        f"WHERE words MATCH ?{plan.where()}{floor} ORDER BY rank LIMIT ?",
        (*values, pool),
    )
    ranks = {row_id: rank for row_id, rank in found}
    ages = _ages(db, list(ranks))
    scored = sorted(((_score(rank, ages[row_id], now), row_id) for row_id, rank in ranks.items()), reverse=True)[
        :wanted
    ]
    return [((row_id, _entry(db, row_id)), score) for score, row_id in scored], total, total <= ranked


def _ages(db: apsw.Connection, ids: list[int]) -> dict[int, int]:
    """When each of these articles is from."""
    places = ", ".join("?" * len(ids))
    return dict(rows(db, f"SELECT id, shown_at FROM articles WHERE id IN ({places})", ids))


def _count(db: apsw.Connection, plan: Plan) -> int:
    if plan.conditions:
        sql = f"SELECT count(*) FROM words JOIN articles a ON a.id = words.rowid WHERE words MATCH ?{plan.where()}"
    else:
        sql = "SELECT count(*) FROM words WHERE words MATCH ?"
    return int(first_row(db, sql, (plan.match, *plan.values))[0])


def _floor(db: apsw.Connection, plan: Plan, ranked: int) -> int:
    """The lowest row among the matches that were kept last."""
    tables = "words JOIN articles a ON a.id = words.rowid" if plan.conditions else "words"
    sql = (
        f"SELECT words.rowid FROM {tables} WHERE words MATCH ?{plan.where()} ORDER BY words.rowid DESC LIMIT 1 OFFSET ?"
    )
    return int(first_row(db, sql, (plan.match, *plan.values, ranked - 1))[0])


def _score(rank: float, shown_at: int, now: datetime) -> float:
    """Better is higher; bm25 says it the other way round."""
    days = max(0.0, (now - moment(shown_at)).total_seconds() / 86_400)
    return -rank * (1.0 + FRESH_SHARE * math.exp2(-days / FRESH_DAYS))


def _entry(db: apsw.Connection, article_id: int) -> Entry:
    sql = f"SELECT {ENTRY_COLUMNS} FROM {ENTRY_TABLES} WHERE a.id = ?"
    return entry_of(first_row(db, sql, (article_id,)))


def _hit(db: apsw.Connection, row: tuple[int, Entry], score: float, query: Node) -> Hit:
    article_id, entry = row
    snippet, marks = cut_snippet(load_story(db, article_id), [(text.words, text.prefix) for text in texts_of(query)])
    return Hit(entry, round(score, 4), snippet, marks)


def plan_of(query: Node) -> Plan:
    """The plan of a query: words that must be there go to the index at once, what it cannot say goes to SQL."""
    parts = query.parts if isinstance(query, All) else (query,)
    match = match_of(All(tuple(part for part in parts if match_of(part) is not None)))
    denied = [part.part for part in parts if isinstance(part, Not) and match_of(part.part) is not None]
    others = [part for part in parts if match_of(part) is None and not (isinstance(part, Not) and part.part in denied)]
    if match is not None and denied:
        match = f"({match}) NOT ({_joined(denied, 'OR')})"
    elif denied:
        others += [Not(part) for part in denied]
    conditions = [condition_of(part) for part in others]
    return Plan(
        match,
        tuple(sql for sql, _ in conditions),
        tuple(value for _, values in conditions for value in values),
    )


def _joined(parts: Sequence[Node], word: str) -> str:
    return f" {word} ".join(f"({match_of(part)})" for part in parts)


def match_of(node: Node) -> str | None:
    """What the index of words is asked; None for what it cannot be asked."""
    if isinstance(node, Text):
        words = " ".join(index_text(node.words).replace('"', " ").replace("\0", " ").split())
        return f'{node.field or STORY} : "{words}"{" *" if node.prefix else ""}'
    if isinstance(node, All | AnyOf):
        if not node.parts or any(match_of(part) is None for part in node.parts):
            return None
        return _joined(node.parts, "AND" if isinstance(node, All) else "OR")
    return None


def condition_of(node: Node) -> tuple[str, tuple[str | float, ...]]:
    """A condition on the article `a` with its values."""
    match = match_of(node)
    if match is not None:
        return "a.id IN (SELECT rowid FROM words WHERE words MATCH ?)", (match,)
    if isinstance(node, Bound):
        return bound_condition(node)
    if isinstance(node, Not):
        sql, values = condition_of(node.part)
        return f"NOT ({sql})", values
    assert isinstance(node, All | AnyOf)
    parts = [condition_of(part) for part in node.parts]
    word = " AND " if isinstance(node, All) else " OR "
    return "(" + word.join(f"({sql})" for sql, _ in parts) + ")", tuple(value for _, each in parts for value in each)


def bound_condition(bound: Bound) -> tuple[str, tuple[str | float, ...]]:
    """The condition of a comparison."""
    match bound.field:
        case "after" | "before":
            return f"a.shown_at {bound.operator} ?", (bound.value,)
        case "language":
            return "(a.language = ? OR a.language LIKE ? || '-%')", (bound.value, bound.value)
        case "kind":
            return "a.kind = ?", (bound.value,)
        case "versions" if bound.operator == "..":
            return "a.version_count BETWEEN ? AND ?", (bound.value, bound.high)
        case "versions":
            return f"a.version_count {bound.operator} ?", (bound.value,)
        case _:
            return figure_condition(bound)


def figure_condition(bound: Bound) -> tuple[str, tuple[str | float, ...]]:
    """A figure of the article is so; one with an open end goes by the end that it has."""
    figures = "EXISTS (SELECT 1 FROM figures f WHERE f.article_id = a.id AND"
    if bound.operator in ("=", ".."):
        ends = (bound.value, bound.value if bound.operator == "=" else bound.high)
        return f"{figures} coalesce(f.high, f.low) >= ? AND coalesce(f.low, f.high) <= ?)", ends
    value = "coalesce(f.low, f.high)" if bound.operator.startswith("<") else "coalesce(f.high, f.low)"
    return f"{figures} {value} {bound.operator} ?)", (bound.value,)


def list_ids(db: apsw.Connection, query: Node | None) -> list[str]:
    """The ids of all articles, or of those that match, in the order in which they were kept."""
    plan = plan_of(query) if query is not None else Plan(None, (), ())
    sql, values = f"SELECT a.name FROM articles a WHERE 1{plan.where()} ORDER BY a.id", plan.values
    if plan.match is not None:
        tables = "words JOIN articles a ON a.id = words.rowid"
        sql = f"SELECT a.name FROM {tables} WHERE words MATCH ?{plan.where()} ORDER BY words.rowid"
        values = (plan.match, *values)
    return [name for (name,) in rows(db, sql, values)]


def list_newest(db: apsw.Connection, query: Node, limit: int) -> list[str]:
    """The ids of articles that match some words, those kept last first; no more than `limit`."""
    match = match_of(query)
    if match is None:
        return []
    sql = (
        "SELECT a.name FROM words JOIN articles a ON a.id = words.rowid WHERE words MATCH ? "
        "ORDER BY words.rowid DESC LIMIT ?"
    )
    return [name for (name,) in rows(db, sql, (match, limit))]
