"""What checks need of a text, of the draft as of every article it is held against: its parts with their places."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from copydesk.records import Evidence, Figure, SharedText, Span


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a sentence. `day` is None for what names no single day; `weekday` (0 is Monday) is a weekday printed with it;
    `terms` are those of the clause around."""

    span: Span
    day: date | None
    value: str | None
    weekday: int | None = None
    terms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its terms without numbers and empty words, its dates, and the paragraph it stands in (counted from 0).

    `speakers` are who is named as the source of something in it; `attributed` says that some of it has a source or a cue.
    """

    span: Span
    terms: frozenset[str]
    paragraph: int
    days: tuple[Day, ...] = ()
    speakers: tuple[str, ...] = ()
    attributed: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words between two quotation marks; `span` is without the marks. `has_source` says that someone is named, by
    whatever word, as saying them; `by_pronoun` that the word is none with a capital ("she")."""

    span: Span
    words: tuple[str, ...]
    paragraph: int
    speaker: str | None = None
    has_source: bool = False
    by_pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure with what it counts (`subject`, normalised; None where it is not known), the terms of its clause, and who
    gives it. `is_earlier` marks the value of before, `is_part` a part of another figure or what comes on top of one."""

    figure: Figure
    sentence: int
    terms: frozenset[str]
    subject: str | None = None
    is_earlier: bool = False
    is_part: bool = False
    in_headline: bool = False
    speaker: str | None = None
    attributed: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """A role as printed with a person, the nouns in it, and where."""

    text: str
    heads: frozenset[str]
    span: Span


@dataclass(frozen=True, slots=True)
class Person:
    """Someone named in a text: the words of the fullest name, where they are named, and with which roles."""

    name: tuple[str, ...]
    spans: tuple[Span, ...]
    roles: tuple[Printed, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said by someone: the span of its content, its terms, and whether its cue puts it forward as less than
    stated ("allegedly", "denied")."""

    span: Span
    terms: frozenset[str]
    speaker: str | None
    has_source: bool
    doubtful: bool
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A text taken apart: the draft, or an article with where it comes from. `at` is aware.

    `shared` is what an article shares with the draft, `copied` are the stretches of the draft that it has. `hearsay` are words
    like "reportedly". `names` are runs of words with capitals, as printed; `prose` the
    stretches that are headline and story.
    """

    key: str
    text: str
    prose: tuple[Span, ...]
    language: str | None = None
    outlet: str | None = None
    url: str | None = None
    at: datetime | None = None
    agency: str | None = None
    sentences: tuple[Sentence, ...] = ()
    quotes: tuple[Quoted, ...] = ()
    amounts: tuple[Amount, ...] = ()
    people: tuple[Person, ...] = ()
    names: tuple[Span, ...] = ()
    claims: tuple[Claim, ...] = ()
    hearsay: tuple[Span, ...] = ()
    shared: SharedText | None = None
    copied: tuple[Span, ...] = ()

    def cut(self, span: Span) -> str:
        """The text of a stretch, on one line."""
        return " ".join(self.text[span.start : span.end].split())

    def evidence(self, span: Span, speaker: str | None = None) -> Evidence:
        """A stretch of this article as evidence."""
        return Evidence(self.key, span, self.cut(span), self.outlet, self.at, self.url, speaker)

    def where(self) -> str:
        """The outlet and the day, as a sentence names them."""
        day = f"{self.at:%A %d %B}".replace(" 0", " ") if self.at else ""
        return ", ".join(part for part in (self.outlet or self.key, day) if part)


def newest_first(pieces: Iterable[Piece]) -> list[Piece]:
    """Articles by time, those without one last."""
    return sorted(pieces, key=lambda piece: -(piece.at.timestamp() if piece.at else 0.0))
