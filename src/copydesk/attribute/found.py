"""An attribution in the making, and what the rules are sure of."""

from dataclasses import dataclass

from copydesk.attribute.tagged import Tagged
from copydesk.records import Span

DIRECT, UNNAMED, RETOLD = 0.7, 0.5, 0.55
"""Confidence of a quotation with source and cue, of one without a source, and of what is retold."""
SCARE_WORDS = 3
"""A quotation of fewer words, inside a sentence and with no cue right beside it, is a name or a doubt, no statement."""


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in the making."""

    pieces: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    confidence: float

    def tagged(self) -> Tagged:
        """The same as the finders hand it on."""
        return Tagged(
            self.pieces, (self.source,) if self.source else (), (self.cue,) if self.cue else (), self.confidence
        )
