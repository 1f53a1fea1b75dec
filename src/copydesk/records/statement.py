"""An attributed statement: who said what, and with which words."""

from dataclasses import dataclass
from enum import StrEnum

from copydesk.records.span import Span


class Manner(StrEnum):
    """How the words of a statement are given: between quotation marks, retold, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Certainty(StrEnum):
    """How the statement is put forward, by its cue and hedges; never a verdict on whether it is true."""

    STATED = "stated"
    BELIEVED = "believed"
    EXPECTED = "expected"
    ALLEGED = "alleged"
    DENIED = "denied"
    CONDITIONAL = "conditional"


class Finder(StrEnum):
    """What found a statement: a model that was trained on the language, or rules."""

    MODEL = "model"
    RULES = "rules"


@dataclass(frozen=True, slots=True)
class Statement:
    """Source, cue and content of one attributed statement, as spans of the text that was given.

    Each of `content`, `source` and `cue` is in pieces where the text is: in order, not overlapping each other; () for a
    source or cue that is not there ("reportedly" has no source). `content` is never empty. Quotation marks and "that"
    belong to the content. `speaker` is the source resolved within the text to one name, as printed where it is fullest;
    `speaker_role` the office or role printed with it, `organisation` whom it speaks for. `certainty_words` are the
    stretches that `certainty` was read from. The confidences are 0 to 1; that of a statement which rules found
    (`found_by`) is never over 0.7.
    """

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    speaker: str | None = None
    speaker_role: str | None = None
    organisation: str | None = None
    speaker_confidence: float = 0.0
    manner: Manner = Manner.INDIRECT
    certainty: Certainty = Certainty.STATED
    certainty_words: tuple[Span, ...] = ()
    confidence: float = 0.0
    found_by: Finder = Finder.MODEL
