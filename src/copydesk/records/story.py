"""What belongs together across articles: stories, copies of one text, trails of figures, speakers."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from copydesk.records.figure import Direction, FigureKind
from copydesk.records.span import Span
from copydesk.records.statement import Manner


@dataclass(frozen=True, slots=True)
class Signature:
    """What relating an article to others needs of it, small enough to keep for each article of a library.

    `key` is the caller's name for the article. `terms` are the heaviest words of the story, cut to their first letters
    and in order of the alphabet; `strengths` (1..255, in tenths) says how strongly each stands in it, before document
    frequencies are brought in. `title_terms` are those of the headline, `names` those of the story's words with a capital.
    `words` counts all words. `shingles` are
    fingerprints of runs of five words, sorted, for finding copies. `at` is aware (UTC): published, else updated, else
    fetched; `dated` is False where only the last is known. `lede` is the first paragraph.
    """

    key: str
    terms: tuple[str, ...]
    strengths: tuple[int, ...]
    title_terms: tuple[str, ...]
    words: int
    names: tuple[str, ...] = ()
    shingles: tuple[int, ...] = ()
    at: datetime | None = None
    dated: bool = False
    outlet: str | None = None
    agency: str | None = None
    language: str | None = None
    headline: str | None = None
    lede: str | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """What of a signature says how near in time another must be to be alike: its words, and when it was told."""

    words: int
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two articles are, or are not, told of as one event. `score` is what counts, the rest is where it comes from.

    `words`, `numbers`, `title` and `names` are cosines (0..1) of the story's words, its numbers, its headline and its
    names; `days` lie between the two (None where one has no date) and have weakened the score by `decay` (0..1), names
    that differ by `strangeness`. `meaning` is the cosine (-1..1) of what the words mean, whichever they are.
    `shared` are the terms that carry most of it, heaviest first.
    """

    score: float
    words: float
    numbers: float
    title: float
    days: float | None = None
    decay: float = 1.0
    names: float = 0.0
    strangeness: float = 1.0
    meaning: float = 0.0
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an article was put as it arrived. `opened` says that it began the story; then `nearest` and `score` tell of
    the closest other article, if there was one."""

    key: str
    story: str
    score: float = 0.0
    nearest: str | None = None
    opened: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event. `keys` are in the order of time, articles without a time last.

    `headline`, `lede` and `language` are those of `chosen`, the member that most resembles the others. `outlets` are in
    the order in which they came. `first_at` and `latest_at` are aware (UTC).
    """

    id: str
    keys: tuple[str, ...]
    chosen: str
    headline: str | None = None
    lede: str | None = None
    language: str | None = None
    outlets: tuple[str, ...] = ()
    first_at: datetime | None = None
    latest_at: datetime | None = None


class CopyKind(StrEnum):
    """How two articles with the same text stand to each other."""

    COPY = "copy"
    VERSION = "version"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class SharedText:
    """How much of two texts is the same, in runs of five words: the share of the first, of the second, and the runs."""

    of_first: float
    of_second: float
    runs: int


class SentenceFate(StrEnum):
    """What became of a sentence from the original to the copy."""

    KEPT = "kept"
    CHANGED = "changed"
    CUT = "cut"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class SentencePair:
    """One line of a comparison: the sentence of the original (None where it was added) and of the copy (None: cut)."""

    fate: SentenceFate
    original: str | None
    copy: str | None


@dataclass(frozen=True, slots=True)
class Copy:
    """One article that runs the text of `original`. `kept` is the share (0..1) of the original's runs that it holds,
    `own` the share of its runs that the original lacks. `sentences` compares the two, in order; () where only
    signatures were at hand."""

    key: str
    original: str
    kind: CopyKind
    kept: float
    own: float
    sentences: tuple[SentencePair, ...] = ()


class Check(StrEnum):
    """What became of holding a stated revision against the trail."""

    HOLDS = "holds"
    FAILS = "fails"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class TrailPoint:
    """One value of a trail: what was said, by whom, where, and for when.

    `low` and `high` are the ends of the value as in `Figure`, `hedge` its canonical word. `as_of` is the day it holds
    for: as the text says (`dated` is True) or the day of the article. It is None for a value that a text gives only as
    the earlier one. `span` is the figure in the text of the article `key`; `repeated_by` are other articles with the same
    value for the same day. `disputed` marks values that disagree for the same time.
    """

    key: str
    span: Span
    low: Decimal | None
    high: Decimal | None
    hedge: str | None = None
    as_of: date | None = None
    dated: bool = False
    said_at: datetime | None = None
    speaker: str | None = None
    outlet: str | None = None
    repeated_by: tuple[str, ...] = ()
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class TrailRevision:
    """A movement that a text states ("more than tripling the previous estimate", "up from 12", "revised down to 9").

    `to` and `since` are places in `Trail.points`: the value it led to, and the one it is measured against (None where the
    trail has none). `span` is the figure that tells it. `check` says whether the two points bear it out.
    """

    key: str
    span: Span
    to: int
    since: int | None
    direction: Direction | None
    check: Check


@dataclass(frozen=True, slots=True)
class Trail:
    """How one figure of a story moved. `subject` is what is counted, normalised ("dead", "troops"); `counted` as printed
    most often, with whose it is where a text says so. `points` are in the order of the time they hold for."""

    subject: str
    counted: str | None
    kind: FigureKind
    unit: str | None
    place: str | None
    points: tuple[TrailPoint, ...]
    revisions: tuple[TrailRevision, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """One article's wording of a quotation: its exact words and where they stand in the article's text."""

    key: str
    text: str
    spans: tuple[Span, ...]
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that one or more articles give as said by the same speaker.

    `text` is the fullest wording, `wordings` all of them, the earliest first; those that say the same in other or
    fewer words than `text` are its variants.
    """

    text: str
    manner: Manner
    said_at: datetime | None
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker of a story with what they are quoted or reported as saying, in order of time."""

    speaker: str
    quotations: tuple[Quotation, ...]
    outlets: tuple[str, ...] = ()
