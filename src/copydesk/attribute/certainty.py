"""How a statement is put forward: by its cue first, then by the hedges of its first sentence."""

import re
from collections.abc import Iterable

from copydesk.attribute.sentences import sentences
from copydesk.attribute.tagged import Tagged
from copydesk.attribute.words import phrases_of
from copydesk.records import Certainty, Span

BY_CUE = (
    (Certainty.DENIED, "denied_words"),
    (Certainty.ALLEGED, "alleged_words"),
    (Certainty.EXPECTED, "expected_words"),
    (Certainty.BELIEVED, "believed_words"),
)
"""What a cue says, the strongest first."""
BY_CONTENT = (
    (Certainty.ALLEGED, "alleged_words"),
    (Certainty.EXPECTED, "expected_words"),
    (Certainty.BELIEVED, "believed_words"),
    (Certainty.CONDITIONAL, "conditional_words"),
)
"""What a hedge in the content says; a denial in the content is what is stated."""
HEAD_CHARS = 160
"""How much of a content's first sentence is looked at: what stands further on hedges a part of it."""
NEGATION = re.compile(
    r"\b(?:not|n['’]t|never|no longer|didn['’]t|nicht|ne|no|não|non|niet|inte|ikke)\s+(?:\w+\s+)?\Z", re.I
)
SUBORDINATE = re.compile(r"\b(?:who|which|whose|where)\b|[,;]\s(?:which|who|where)\b", re.I)


def certainty_of(text: str, tagged: Tagged, code: str) -> tuple[Certainty, tuple[Span, ...]]:
    """The certainty of a statement and the stretches it was read from; () for what is plainly stated."""
    for certainty, field in BY_CUE:
        words = _in(text, tagged.cue, code, field)
        words = [word for word in words if not NEGATION.search(text, max(0, word.start - 20), word.start)]
        if words:
            return certainty, tuple(words)
    head = list(_heads(text, tagged.content))
    for certainty, field in BY_CONTENT:
        words = _in(text, head, code, field)
        if certainty is Certainty.ALLEGED and code == "en":
            words = [word for word in words if text[word.start : word.end].lower().endswith("ly")]
        if words:
            return certainty, tuple(words)
    return Certainty.STATED, ()


def _in(text: str, spans: Iterable[Span], code: str, field: str) -> list[Span]:
    return [word for span in spans for word in phrases_of(code, field).find(text, span.start, span.end)]


def _heads(text: str, content: tuple[Span, ...]) -> Iterable[Span]:
    """The beginning of a content: its first sentence up to a relative clause."""
    first = content[0]
    sentence = next(sentences(text, first.start, first.end), first)
    end = min(sentence.end, sentence.start + HEAD_CHARS)
    hung = SUBORDINATE.search(text, min(first.start + 12, end), end)
    yield Span(sentence.start, hung.start() if hung else end)
