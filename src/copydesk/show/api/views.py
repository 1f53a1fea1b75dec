"""What each address of the API gives: plain values, of which `answering.py` beside this file makes JSON."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from copydesk.desk import relating
from copydesk.keep.browsing import FigureFilter, Speaker, StatementFilter
from copydesk.keep.changes import Changes
from copydesk.keep.filtering import EntryFilter
from copydesk.keep.labels import Label
from copydesk.keep.parcel import LABEL_KINDS
from copydesk.keep.query import parse_query
from copydesk.keep.rows import Correction, Entry, Outlet, Stats, Version
from copydesk.records import Article, Copy, FeedState, Figure, Likeness, Span, Statement, Story, Trail, Voice
from copydesk.show import said, urls
from copydesk.show.answers import Ask, NotFoundError
from copydesk.show.api import asked
from copydesk.show.pages.quotes import find_said
from copydesk.write.json import to_dict

STORY_REPORTS = 60
"""Reports of a story that trails, voices and likenesses are made of, the latest. Source: each takes some 3 ms."""
SPEAKER_DAYS = 7
COMPARED = 12
"""Copies whose sentences are told; of the others only how much they kept. Source: each takes some 20 ms."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request as a view of the API takes it: `query` and `body` are of the types that the table names."""

    ask: Ask
    query: Any
    body: Any = None

    @property
    def name(self) -> str:
        """The name in the address."""
        return self.ask.path["name"]


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list; `more` says that another follows, `after` where it begins in lists that go on from a place."""

    items: Sequence[Any]
    more: bool = False
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """For an article of a story, the other one that it is most like, and by what."""

    article: str
    like: str
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Quoted:
    """A statement with its words and its article; `position` is which of the article's it is."""

    article: Entry
    position: int
    text: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure as printed, with the words around it and its article; `position` is which of the article's it is."""

    article: Entry
    position: int
    before: str
    text: str
    after: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of an article with its words."""

    position: int
    text: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure of an article as printed."""

    position: int
    text: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Said:
    """A speaker of the library: how many statements are theirs, in which roles they are lately named, where these are."""

    name: str
    statements: int
    roles: tuple[str, ...]
    quotes: str


@dataclass(frozen=True, slots=True)
class Received:
    """A page as it was received; `body` is base64."""

    url: str | None
    media_type: str | None
    charset: str | None
    fetched_at: datetime | None
    body: bytes


def cut(found: Sequence[Any], limit: int) -> Listed:
    """A page of a list of which one more than `limit` was asked for."""
    return Listed(found[:limit], len(found) > limit)


def midnight(day: date | None) -> int | None:
    """The beginning of a day (UTC) in seconds since 1970."""
    return None if day is None else int(datetime.combine(day, time(), UTC).timestamp())


def articles(call: Call) -> Listed:
    """Articles that pass the filters, the newest first."""
    query: asked.ArticlesQuery = call.query
    wanted = EntryFilter(
        labels={kind: name for kind in LABEL_KINDS if (name := getattr(query, kind).strip())},
        kind=query.kind,
        language=query.language or None,
        since=midnight(query.after),
        until=midnight(query.before),
    )
    return cut(call.ask.store.lists.filtered(wanted, query.limit + 1, query.start), query.limit)


def article(call: Call) -> dict[str, Any]:
    """The whole record."""
    return to_dict(call.ask.store.load(call.name))


def entry(call: Call) -> Entry:
    """An article as lists show it."""
    return call.ask.store.entry(call.name)


def versions(call: Call) -> list[Version]:
    """The versions of an article."""
    return call.ask.store.versions(call.name)


def changes(call: Call) -> Changes:
    """What differs between a version and the one before it."""
    query: asked.ChangesQuery = call.query
    return call.ask.store.changes(call.name, query.version)


def statements(call: Call) -> list[Told]:
    """The statements of an article."""
    record = call.ask.store.load(call.name)
    return [Told(place, words(record, each.content), each) for place, each in enumerate(record.statements)]


def figures_in(call: Call) -> list[Printed]:
    """The figures of an article."""
    record = call.ask.store.load(call.name)
    return [Printed(place, words(record, (each.span,)), each) for place, each in enumerate(record.figures)]


def words(record: Article, spans: Sequence[Span]) -> str:
    """The text of these stretches."""
    return " … ".join(record.text[span.start : span.end] for span in spans)


def page(call: Call) -> Received:
    """The page that an article was read from."""
    found = call.ask.store.load_page(call.name)
    return Received(found.url, found.media_type, found.charset, found.fetched_at, found.body)


def copies(call: Call) -> list[Copy]:
    """Its copies; none where it was not put into a story yet."""
    name = call.ask.store.entry(call.name).id
    return relating.copies(call.ask.store, name, COMPARED) if call.ask.store.relations.signature(name) else []


def stories(call: Call) -> Listed:
    """Stories of two articles or more."""
    query: asked.Paged = call.query
    return cut(call.ask.store.relations.stories(query.limit + 1, 2, query.start), query.limit)


def story(call: Call) -> Story:
    """One story."""
    return call.ask.store.relations.story(call.name)


def latest_of(call: Call) -> Story:
    """A story with its latest reports alone."""
    found = story(call)
    return replace(found, keys=found.keys[-STORY_REPORTS:])


def trails(call: Call) -> tuple[Trail, ...]:
    """The trails of a story."""
    return relating.trails(call.ask.store, latest_of(call))


def voices(call: Call) -> tuple[Voice, ...]:
    """The speakers of a story."""
    return relating.voices(call.ask.store, latest_of(call))


def why(call: Call) -> list[Reason]:
    """Why the articles of a story are together."""
    return [Reason(*each) for each in relating.why(call.ask.store, latest_of(call))]


def search(call: Call) -> Listed:
    """What matches a query. Raises: QueryError."""
    query: asked.SearchQuery = call.query
    ask, node = call.ask, parse_query(query.q)
    found = ask.store.search(node, ask.now, query.limit + 1, query.start, query.order == "newest")
    return cut(found.hits, query.limit)


def quotes(call: Call) -> Listed:
    """Statements that pass the filters, the newest first."""
    query: asked.QuotesQuery = call.query
    wanted = StatementFilter(
        speaker=" ".join(query.speaker.split()) or None,
        manner=query.manner,
        certainty=query.certainty,
        outlet=query.outlet or None,
        words=query.words or None,
    )
    found, after = find_said(call.ask, wanted, said.place_of(query.place or None, call.ask.address), query.limit)
    items = [Quoted(each.entry, each.position, each.text, each.statement) for each in found]
    return Listed(items, after=said.written(after))


def figures(call: Call) -> Listed:
    """Figures that pass the filters, the newest first."""
    query: asked.FiguresQuery = call.query
    wanted = FigureFilter(
        kind=query.kind,
        unit=query.unit or None,
        counted=query.counted or None,
        low=query.low,
        high=query.high,
        outlet=query.outlet or None,
    )
    place = said.place_of(query.place or None, call.ask.address)
    rows = call.ask.store.lists.figures(wanted, query.limit, place)
    found = said.figures_of(said.Records(call.ask.store), rows.rows)
    items = [Counted(each.entry, each.position, each.before, each.printed, each.after, each.figure) for each in found]
    return Listed(items, after=said.written(rows.after))


def speakers(call: Call) -> list[Speaker]:
    """Who is quoted in most articles."""
    query: asked.SpeakersQuery = call.query
    since = query.since or (call.ask.now - timedelta(days=SPEAKER_DAYS)).date()
    return call.ask.store.lists.most_quoted(datetime.combine(since, time(), UTC), query.limit)


def speaker(call: Call) -> Said:
    """One speaker. Raises: NotFoundError for one who is not quoted."""
    total = call.ask.store.lists.said_by(call.name)
    if not total:
        raise NotFoundError(call.ask.address, "nobody of this name is quoted in this library")
    found, _ = find_said(call.ask, StatementFilter(speaker=call.name), None)
    roles = dict.fromkeys(each.statement.speaker_role for each in found if each.statement.speaker_role)
    return Said(call.name, total, tuple(roles)[:3], urls.with_query("/api/quotes", speaker=call.name))


def labels(kind: str) -> Callable[[Call], Listed]:
    """The view of all labels of a kind."""

    def view(call: Call) -> Listed:
        query: asked.Paged = call.query
        found: list[Label] = call.ask.store.lists.labels(kind, query.limit + 1, query.start)
        return cut(found, query.limit)

    return view


def outlets(call: Call) -> list[Outlet]:
    """Publications."""
    return call.ask.store.outlets()


def feeds(call: Call) -> list[FeedState]:
    """What is followed."""
    return call.ask.store.feeds()


def corrections(call: Call) -> list[Correction]:
    """What people corrected."""
    return call.ask.store.corrections()


def stats(call: Call) -> Stats:
    """How much there is."""
    return call.ask.store.stats(with_index=False)
