"""A draft held against the record: what agrees with it, what differs from it, and what is not found in it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from copydesk.records.span import Span


class Verdict(StrEnum):
    """How a place of a draft stands to the record; never whether it is true."""

    AGREES = "agrees with"
    DIFFERS = "differs from"
    NOT_FOUND = "not found in"


class CheckKind(StrEnum):
    """What was looked at, or what is the matter with it."""

    QUOTATION = "quotation"
    SPEAKER = "speaker"
    FIGURE = "figure"
    STALE = "stale"
    HEDGE = "hedge"
    DISPUTED = "disputed"
    ARITHMETIC = "arithmetic"
    NAME = "name"
    TITLE = "title"
    DATE = "date"
    SOURCE = "source"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place of the record: `text` is what stands at `span` of the text of the article `key`. `at` is aware."""

    key: str
    span: Span
    text: str
    outlet: str | None = None
    at: datetime | None = None
    url: str | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class WordChange:
    """A stretch of words of a quotation in the draft and in the record: the same in both, or what stands in the other's
    place; "" where one has nothing there."""

    draft: str
    record: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One place of a draft and how it stands to the record.

    `span` is the place in `CheckReport.text`, `text` what stands there. `says` tells it in a sentence. `confidence` (0..1)
    is how sure the verdict is. `evidence` is the nearest first; () for what follows from the draft alone (its sums, the
    calendar). `changes` is the difference word by word, for quotations in other words; `share` the part (0..1) of the draft
    that is taken over, for copies.
    """

    span: Span
    text: str
    kind: CheckKind
    verdict: Verdict
    says: str
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    changes: tuple[WordChange, ...] = ()
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A place of a draft that could not be held against anything, and why."""

    span: Span
    text: str
    kind: CheckKind
    reason: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """A draft held against a library. Spans are places in `text`: the draft as it was given, or, of a page with markup, the
    text that was read in it.

    `findings` are what differs or is not found, in the order of the draft; `agreeing` what the record bears out. `unchecked` are
    places that nothing in the library speaks of. `articles` are the ids of the articles that were looked at, the nearest first.
    """

    text: str
    findings: tuple[Finding, ...] = ()
    agreeing: tuple[Finding, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    articles: tuple[str, ...] = ()
    checked_at: datetime | None = None

    def line_and_column(self, at: int) -> tuple[int, int]:
        """The line and column, both from 1, of a place in `text`."""
        return self.text.count("\n", 0, at) + 1, at - (self.text.rfind("\n", 0, at) + 1) + 1
