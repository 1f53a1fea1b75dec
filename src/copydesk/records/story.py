"""What belongs together across articles: signatures, placements, stories, and copies of one text."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Signature:
    """What relating an article to others needs of it, small enough to keep for each article of a library.

    `key` is the caller's name for the article. `terms` are the heaviest words of the story, cut to their first letters
    and in order of the alphabet; `strengths` (1..255, in tenths) says how strongly each stands in it, before document
    frequencies are brought in. `title_terms` are those of the headline. `words` counts all words. `shingles` are
    fingerprints of runs of five words, sorted, for finding copies. `at` is aware (UTC): published, else updated, else
    fetched; `dated` is False where only the last is known. `lede` is the first paragraph.
    """

    key: str
    terms: tuple[str, ...]
    strengths: tuple[int, ...]
    title_terms: tuple[str, ...]
    words: int
    shingles: tuple[int, ...] = ()
    at: datetime | None = None
    dated: bool = False
    outlet: str | None = None
    agency: str | None = None
    language: str | None = None
    headline: str | None = None
    lede: str | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two articles are, or are not, told of as one event. `score` is what counts, the rest is where it comes from.

    `words`, `numbers` and `title` are cosines (0..1) of the story's words, its numbers and its headline; `days` lie
    between the two (None where one has no date) and have weakened the score by `decay` (0..1). `shared` are the terms
    that carry most of it, heaviest first.
    """

    score: float
    words: float
    numbers: float
    title: float
    days: float | None = None
    decay: float = 1.0
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
