"""A piece that the desk writes itself: what is in it, and where it stands on its way to the site."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PieceState(StrEnum):
    """How far a piece is. Only what is published stands on the site."""

    DRAFT = "draft"
    REVIEW = "review"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class PiecePicture:
    """A picture of a piece: `name` is that of the library's picture."""

    name: str
    caption: str = ""
    credit: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class PieceLink:
    """Something to read also: `target` is the id of an article of the library, or an address; without `headline` the
    article's own is shown."""

    target: str
    headline: str = ""


@dataclass(frozen=True, slots=True)
class PieceNote:
    """What was corrected in a piece after it had gone out. `at` is aware."""

    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Piece:
    """What is in a piece. `text` is Markdown; "" and () are what is not there. `corrections` are the oldest first."""

    headline: str = ""
    dek: str = ""
    kicker: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    agency: str = ""
    dateline: str = ""
    language: str = ""
    text: str = ""
    pictures: tuple[PiecePicture, ...] = ()
    read_also: tuple[PieceLink, ...] = ()
    corrections: tuple[PieceNote, ...] = ()
