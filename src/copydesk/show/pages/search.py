"""Searches: the query language, with a form for its filters."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from copydesk.errors import QueryError
from copydesk.keep.query import All, Node, parse_query
from copydesk.keep.rows import Found, Hit
from copydesk.keep.search import RANKED
from copydesk.records import Kind
from copydesk.show import feeding
from copydesk.show.answers import FURTHEST_PAGE, PAGE_ITEMS, Answer, Ask, NotFoundError
from copydesk.show.pages.quotes import OUTLETS, chosen
from copydesk.write.parts import clean

FILTERS = ("outlet", "section", "language", "after", "before", "kind")
"""Fields of the form that are fields of the query language too."""


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A hit with its snippet as marked text."""

    hit: Hit
    snippet: Markup


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a query cannot be read: the text before the place, and from there on."""

    before: str
    rest: str
    reason: str


def search(ask: Ask) -> Answer:
    """What a query finds."""
    newest = ask.query.get("order") == "newest"
    number = ask.page_number
    if number > (FURTHEST_PAGE if newest else RANKED // PAGE_ITEMS):
        raise NotFoundError(ask.address, "there is no such page of this search")
    try:
        query = wanted(ask)
    except QueryError as fault:
        return shown(ask, None, number, Fault(fault.subject[: fault.at], fault.subject[fault.at :], fault.reason))
    if query is None:
        return shown(ask, None, number, None)
    in_feed = feeding.feed_form(ask) is not None
    found = ask.store.search(query, ask.now, PAGE_ITEMS, (number - 1) * PAGE_ITEMS, newest or in_feed)
    if in_feed:
        return feeding.feed(ask, f"Search: {chosen(ask, 'q') or 'all'}", (hit.entry for hit in found.hits))
    return shown(ask, found, number, None)


def shown(ask: Ask, found: Found | None, number: int, fault: Fault | None) -> Answer:
    """The page of a search."""
    hits = [ShownHit(hit, marked(hit)) for hit in found.hits] if found else []
    return ask.show(
        "search.html",
        status=400 if fault else 200,
        q=ask.query.get("q", ""),
        chosen={name: chosen(ask, name) for name in (*FILTERS, "order")},
        found=found,
        hits=hits,
        fault=fault,
        number=number,
        more=found is not None and number * PAGE_ITEMS < found.total,
        kinds=list(Kind),
        ranked=RANKED,
        outlets=ask.store.lists.labels("outlet", OUTLETS),
        sections=ask.store.lists.labels("section", OUTLETS),
    )


def wanted(ask: Ask) -> Node | None:
    """The query with the filters of the form; None where both are empty. Raises: QueryError."""
    parts = list(parts_of(ask))
    return None if not parts else parts[0] if len(parts) == 1 else All(tuple(parts))


def parts_of(ask: Ask) -> Iterator[Node]:
    """What must hold together."""
    if ask.query.get("q", "").strip():
        yield parse_query(ask.query["q"])
    for name in FILTERS:
        value = chosen(ask, name)
        if value is not None:
            quoted = value.replace('"', " ")
            yield parse_query(f'{name}:"{quoted}"')


def marked(hit: Hit) -> Markup:
    """The snippet of a hit with the words that were found marked."""
    pieces, end = [], 0
    for low, high in hit.marks:
        pieces += [escape(clean(hit.snippet[end:low])), Markup("<mark>{}</mark>").format(clean(hit.snippet[low:high]))]
        end = high
    return Markup("").join([*pieces, escape(clean(hit.snippet[end:]))])
