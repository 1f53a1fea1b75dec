"""What the API is asked: the fields of queries and the bodies of writes, as types that msgspec checks and OpenAPI tells."""

from datetime import date
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta, Struct

from copydesk.records import Certainty, FigureKind, Kind, Manner
from copydesk.show.answers import Ask, MediaTypeError, RefusedError, UnfitError

JSON = "application/json"
MOST = 100
"""Items of one page of a list at most."""
PAGES = 1000
LONGEST_NAME = 500
DRAFT_LETTERS = 60_000
ADDRESSES = 100

Limit = Annotated[int, Meta(ge=1, le=MOST, description=f"How many, 1 to {MOST}. Default: 30.")]
PageNumber = Annotated[int, Meta(ge=1, le=PAGES, description="Which page, from 1.")]
After = Annotated[date | None, Meta(description="Of this day (UTC) or later.")]
Before = Annotated[date | None, Meta(description="Of the days before this one (UTC).")]
Place = Annotated[
    str, Meta(pattern=r"^(-?\d{1,15}\.\d{1,15}\.\d{1,15})?$", description="Where the list goes on: as `next` says it.")
]
Name = Annotated[str, Meta(max_length=LONGEST_NAME)]
WebAddress = Annotated[str, Meta(pattern=r"^[hH][tT][tT][pP][sS]?://[^\s]+$", max_length=2000)]


class Query(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """No fields at all: anything in a query is refused."""


class Paged(Query, frozen=True, kw_only=True):
    """A list with numbered pages."""

    limit: Limit = 30
    page: PageNumber = 1

    @property
    def start(self) -> int:
        """How many items stand on the pages before."""
        return (self.page - 1) * self.limit


class ArticlesQuery(Paged, frozen=True, kw_only=True):
    """Filters of articles; all must hold."""

    outlet: Annotated[Name, Meta(description="Of this outlet.")] = ""
    section: Annotated[Name, Meta(description="Of this section.")] = ""
    tag: Annotated[Name, Meta(description="With this tag.")] = ""
    author: Annotated[Name, Meta(description="By this author.")] = ""
    agency: Annotated[Name, Meta(description="Of this agency.")] = ""
    kind: Annotated[Kind | None, Meta(description="Of this kind.")] = None
    language: Annotated[Name, Meta(description="In this language: a code as records have it.")] = ""
    after: After = None
    before: Before = None


class SearchQuery(Paged, frozen=True, kw_only=True):
    """A search."""

    q: Annotated[str, Meta(description="The query, as for `copydesk search`.")]
    order: Annotated[str, Meta(pattern="^(best|newest)$", description="best (default) or newest.")] = "best"


class QuotesQuery(Query, frozen=True, kw_only=True):
    """Filters of statements; all must hold."""

    speaker: Annotated[Name, Meta(description="By this speaker.")] = ""
    manner: Annotated[Manner | None, Meta(description="How the words are given.")] = None
    certainty: Annotated[Certainty | None, Meta(description="How firmly it is said.")] = None
    outlet: Annotated[Name, Meta(description="In this outlet.")] = ""
    words: Annotated[Name, Meta(description="Words that all stand in it.")] = ""
    limit: Limit = 30
    place: Place = ""


class FiguresQuery(Query, frozen=True, kw_only=True):
    """Filters of figures; all must hold."""

    kind: Annotated[FigureKind | None, Meta(description="Of this kind.")] = None
    unit: Annotated[Name, Meta(description="In this unit.")] = ""
    counted: Annotated[Name, Meta(description="A text that what is counted holds.")] = ""
    low: Annotated[float | None, Meta(description="Not below.")] = None
    high: Annotated[float | None, Meta(description="Not above.")] = None
    outlet: Annotated[Name, Meta(description="In this outlet.")] = ""
    limit: Limit = 30
    place: Place = ""


class SpeakersQuery(Query, frozen=True, kw_only=True):
    """Who is quoted."""

    since: Annotated[date | None, Meta(description="From this day (UTC) on. Default: the last seven days.")] = None
    limit: Limit = 30


class ChangesQuery(Query, frozen=True, kw_only=True):
    """Which version is set against the one before it."""

    version: Annotated[int, Meta(ge=1, le=10**9, description="Its number. Default: the latest.")] | None = None


class CorrectionQuery(Query, frozen=True, kw_only=True):
    """Which correction is meant."""

    article: Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME, description="The id of the article.")]
    field: Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME, description="The field that was corrected.")]


class FeedQuery(Query, frozen=True, kw_only=True):
    """Which feed is meant."""

    url: Annotated[str, Meta(min_length=1, max_length=2000, description="Its address.")]


class Body(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A body of which every field is known."""


class CorrectionBody(Body, frozen=True, kw_only=True):
    """What a person says of a field of an article; `value` as in the JSON of the record, null for none."""

    article: Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
    field: Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
    value: Any


class FeedBody(Body, frozen=True, kw_only=True):
    """A feed to follow, or a page that names one."""

    url: WebAddress


class PageBody(Body, frozen=True, kw_only=True, tag_field="kind", tag="page"):
    """A page as it was received."""

    html: Annotated[str, Meta(min_length=1)]
    url: WebAddress | None = None
    media_type: Annotated[str, Meta(pattern=r"^text/(html|plain)$")] = "text/html"


class AddressesBody(Body, frozen=True, kw_only=True, tag_field="kind", tag="addresses"):
    """Addresses of pages, feeds or sitemaps that the site is to fetch."""

    addresses: Annotated[tuple[WebAddress, ...], Meta(min_length=1, max_length=ADDRESSES)]


class DraftBody(Body, frozen=True, kw_only=True):
    """A draft to be held against the library."""

    text: Annotated[str, Meta(min_length=1, max_length=DRAFT_LETTERS)]
    media_type: Annotated[str, Meta(pattern=r"^text/(markdown|plain|html)$")] = "text/markdown"


Asked = TypeVar("Asked")


def read_query(ask: Ask, kind: type[Asked]) -> Asked:
    """The fields of a query. Raises: RefusedError for a field that there is none of, or a value that cannot be meant."""
    try:
        return msgspec.convert(dict(ask.query), kind, strict=False)
    except msgspec.ValidationError as fault:
        raise RefusedError("query", str(fault)) from None


def read_body(ask: Ask, kind: type[Asked]) -> Asked:
    """The JSON of a body. Raises: MediaTypeError for another type, RefusedError for no JSON, UnfitError for JSON that does
    not fit."""
    if ask.media_type != JSON:
        raise MediaTypeError("Content-Type", f"{JSON} is taken here, nothing else")
    try:
        return msgspec.json.decode(ask.body, type=kind)
    except msgspec.ValidationError as fault:
        raise UnfitError("body", str(fault)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise RefusedError("body", f"is no JSON ({fault})") from None
