"""What the library answers with, besides articles and pages."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """What became of a page that was to be kept."""

    NEW = "new"
    VERSION = "version"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Kept:
    """A page that was kept: the article's id, and whether it is new, a new version, or told nothing new."""

    id: str
    state: State
    version: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as lists show it. Times are aware and in UTC; `shown_at` is when it was published, else fetched, else
    kept."""

    id: str
    headline: str | None
    outlet: str | None
    kind: str
    language: str | None
    section: str | None
    url: str | None
    published_at: datetime | None
    shown_at: datetime
    added_at: datetime
    checked_at: datetime
    versions: int


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found: `snippet` is a stretch of its story, `marks` are the words found in it, as
    (start, end). A higher score is better."""

    entry: Entry
    score: float
    snippet: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search: some hits of `total`; `all_ranked` is False where only the newest matches were weighed."""

    hits: tuple[Hit, ...]
    total: int
    all_ranked: bool = True


@dataclass(frozen=True, slots=True)
class Version:
    """A version of an article; `changes` says in a few words what differs from the one before, "" for the first."""

    number: int
    kept_at: datetime
    fetched_at: datetime | None
    has_page: bool
    changes: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publication: how many of its articles are kept, from when to when."""

    name: str
    articles: int
    first_at: datetime
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person said of a field: `value` and `was` as in the JSON of the record, `witness` what was overruled."""

    id: str
    field: str
    value: Any
    was: Any
    witness: str | None
    corrected_at: datetime


class CommentState(StrEnum):
    """What is done with a comment. Waiting and hidden ones are seen by their authors and by editors alone."""

    SHOWN = "shown"
    WAITING = "waiting"
    HIDDEN = "hidden"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Comment:
    """What a reader says of an article. `name` is the same in every library that the comment comes to.

    `article` is the id of its article, `answers` the name of the comment that it answers; `author` the name that is shown,
    `account` that of the author's account, `mark` what one without an account is known again by. A deleted one has no
    text and no author.
    """

    name: str
    article: str
    answers: str | None
    author: str
    account: str | None
    mark: bytes | None
    text: str
    state: CommentState
    made_at: datetime
    edited_at: datetime | None


class CommentsFor(StrEnum):
    """Who may comment: nobody, who has signed in (on a site without accounts its owner), or everybody."""

    OFF = "off"
    MEMBERS = "members"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class CommentRules:
    """Who may comment, and whether what people say who have not signed in waits for an editor."""

    who: CommentsFor = CommentsFor.MEMBERS
    strangers_wait: bool = True


@dataclass(frozen=True, slots=True)
class Stats:
    """Sizes of a library. `bytes` is the file's, `page_bytes` the pages' before packing, `index_bytes` those of the
    index of words (None where that was not read); `comments_for` says who may comment."""

    articles: int
    versions: int
    pages: int
    outlets: int
    statements: int
    figures: int
    feeds: int
    corrections: int
    comments: int
    comments_for: CommentsFor
    bytes: int
    page_bytes: int
    packed_page_bytes: int
    packed_record_bytes: int
    index_bytes: int | None
    first_at: datetime | None
    last_at: datetime | None


def moment(seconds: int) -> datetime:
    """Seconds since 1970 as a time in UTC."""
    return datetime.fromtimestamp(seconds, UTC)


def moment_or_none(seconds: int | None) -> datetime | None:
    """The same for a column that may be null."""
    return None if seconds is None else moment(seconds)
