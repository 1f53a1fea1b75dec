"""What each address of the API gives: plain values, which `answers.py` beside this file makes JSON of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from copydesk.desk import relating
from copydesk.keep.query import parse_query
from copydesk.keep.rows import Correction, Entry, Outlet, Stats, Version
from copydesk.records import Copy, FeedState, Likeness, Story, Trail, Voice
from copydesk.show.answers import Ask, RefusedError
from copydesk.write.json import to_dict

LIMIT, MOST = 30, 100


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list; `more` says that another follows."""

    items: Sequence[Any]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """For an article of a story, the other one that it is most like, and by what."""

    article: str
    like: str
    likeness: Likeness


def limit_of(ask: Ask) -> int:
    """How many are asked for. Raises: RefusedError for what is no number from 1 to MOST."""
    said = ask.query.get("limit", str(LIMIT))
    if not said.isascii() or not said.isdigit() or not 1 <= int(said[:6]) <= MOST:
        raise RefusedError("limit", f"is no whole number from 1 to {MOST}")
    return int(said)


def cut(found: Sequence[Any], limit: int) -> Listed:
    """A page of a list of which one more than `limit` was asked for."""
    return Listed(found[:limit], len(found) > limit)


def articles(ask: Ask) -> Listed:
    """Articles, the newest first."""
    limit = limit_of(ask)
    return cut(ask.store.entries(limit + 1, (ask.page_number - 1) * limit), limit)


def article(ask: Ask) -> dict[str, Any]:
    """The whole record."""
    return to_dict(ask.store.load(ask.path["name"]))


def entry(ask: Ask) -> Entry:
    """An article as lists show it."""
    return ask.store.entry(ask.path["name"])


def versions(ask: Ask) -> list[Version]:
    """The versions of an article."""
    return ask.store.versions(ask.path["name"])


def copies(ask: Ask) -> list[Copy]:
    """Its copies; none where it was not put into a story yet."""
    name = ask.store.entry(ask.path["name"]).id
    return relating.copies(ask.store, name) if ask.store.relations.signature(name) else []


def stories(ask: Ask) -> Listed:
    """Stories of two articles or more."""
    limit = limit_of(ask)
    start = (ask.page_number - 1) * limit
    return cut(ask.store.relations.stories(start + limit + 1, 2)[start:], limit)


def story(ask: Ask) -> Story:
    """One story."""
    return ask.store.relations.story(ask.path["name"])


def trails(ask: Ask) -> tuple[Trail, ...]:
    """The trails of a story."""
    return relating.trails(ask.store, story(ask))


def voices(ask: Ask) -> tuple[Voice, ...]:
    """The speakers of a story."""
    return relating.voices(ask.store, story(ask))


def why(ask: Ask) -> list[Reason]:
    """Why the articles of a story are together."""
    return [Reason(*each) for each in relating.why(ask.store, story(ask))]


def search(ask: Ask) -> Listed:
    """What matches a query. Raises: QueryError, RefusedError."""
    order = ask.query.get("order", "best")
    if order not in ("best", "newest"):
        raise RefusedError("order", "is neither best nor newest")
    limit = limit_of(ask)
    query = parse_query(ask.query.get("q", ""))
    found = ask.store.search(query, ask.now, limit + 1, (ask.page_number - 1) * limit, order == "newest")
    return cut(found.hits, limit)


def outlets(ask: Ask) -> list[Outlet]:
    """Publications."""
    return ask.store.outlets()


def feeds(ask: Ask) -> list[FeedState]:
    """What is followed."""
    return ask.store.feeds()


def corrections(ask: Ask) -> list[Correction]:
    """What people corrected."""
    return ask.store.corrections()


def stats(ask: Ask) -> Stats:
    """How much there is."""
    return ask.store.stats()
