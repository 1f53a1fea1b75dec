"""How a statement is put forward: by its cue first, then by the hedges of its first sentence."""

import re
from collections.abc import Iterable

from copydesk.attribute.sentences import sentences
from copydesk.attribute.tagged import Tagged
from copydesk.attribute.words import UNSPACED, language_of, phrases_of, words_in
from copydesk.records import Certainty, Span

BY_CUE = (
    (Certainty.DENIED, "denied_words"),
    (Certainty.ALLEGED, "alleged_words"),
    (Certainty.EXPECTED, "expected_words"),
    (Certainty.BELIEVED, "believed_words"),
)
"""What a cue says, the strongest first."""
BY_CONTENT = (
    (Certainty.ALLEGED, "alleged_hedges"),
    (Certainty.EXPECTED, "expected_hedges"),
    (Certainty.BELIEVED, "believed_hedges"),
    (Certainty.CONDITIONAL, "conditional_words"),
)
"""What a hedge in the content says; a denial in the content is what is stated."""
HEAD_CHARS = 160
"""How much of a content's first sentence is looked at: what stands further on hedges a part of it."""
NEGATION = re.compile(
    r"\b(?:not|n['’]t|never|no longer|didn['’]t|nicht|ne|no|não|non|niet|inte|ikke)\s+(?:\w+\s+)?\Z", re.I
)
HANGING = re.compile(
    r"\b(?:that|who|which|whose|where|because|although|dass|que|che|что|że|att|at)\b|,\s(?:and|but|while|as|so)\b", re.I
)
MODALS = frozenset(("could", "might", "may"))
LEAD_CHARS = 6
"""A content often begins with such a word."""


def certainty_of(text: str, tagged: Tagged, code: str) -> tuple[Certainty, tuple[Span, ...]]:
    """The certainty of a statement and the stretches it was read from; () for what is plainly stated."""
    spaced = code not in UNSPACED
    cue = [word for span in tagged.cue for word in words_in(text, span.start, span.end)] if spaced else []
    for certainty, field in BY_CUE:
        words = phrases_of(code, field).among(cue) if spaced else _in(text, tagged.cue, code, field)
        words = [word for word in words if not NEGATION.search(text, max(0, word.start - 20), word.start)]
        if words:
            return certainty, tuple(words)
    whole = _first_sentence(text, tagged.content)
    head = [_head(text, whole)]
    first = list(words_in(text, whole.start, whole.end)) if spaced else []
    for certainty, field in BY_CONTENT:
        if not getattr(language_of(code), field):
            field = field.replace("hedges", "words")
        reach = whole if certainty is Certainty.CONDITIONAL else head[0]
        if spaced:
            words = phrases_of(code, field).among([word for word in first if word.end <= reach.end])
        else:
            words = _in(text, [reach], code, field)
        if certainty is Certainty.CONDITIONAL:
            words = [word for word in words if _is_condition(text, word, tagged.content[0], head[0])]
        if words:
            return certainty, tuple(words)
    return Certainty.STATED, ()


def _in(text: str, spans: Iterable[Span], code: str, field: str) -> list[Span]:
    return [word for span in spans for word in phrases_of(code, field).find(text, span.start, span.end)]


def _is_condition(text: str, word: Span, content: Span, head: Span) -> bool:
    """Not "asked if", which means whether, nor the month, nor "could" in a clause that hangs on another."""
    key = text[word.start : word.end]
    return word.start > content.start and key != "May" and (key.lower() not in MODALS or word.start < head.end)


def _first_sentence(text: str, content: tuple[Span, ...]) -> Span:
    first = content[0]
    sentence = next(sentences(text, first.start, first.end), first)
    return Span(sentence.start, min(sentence.end, sentence.start + HEAD_CHARS))


def _head(text: str, sentence: Span) -> Span:
    """The beginning of a sentence up to its first clause that hangs on another."""
    hung = HANGING.search(text, min(sentence.start + LEAD_CHARS, sentence.end), sentence.end)
    return Span(sentence.start, hung.start() if hung else sentence.end)
