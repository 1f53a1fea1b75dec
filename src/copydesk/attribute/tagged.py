"""What finds statements hands on: source, cue and content as spans, not yet resolved."""

from dataclasses import dataclass

from copydesk.records import Span


@dataclass(frozen=True, slots=True)
class Tagged:
    """One attribution as it was found: each role in pieces, in order, () for a role that is not there.

    `content` is never empty; `confidence` is 0 to 1.
    """

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    confidence: float
