"""Two wordings set against each other, word by word."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from markupsafe import Markup, escape

from copydesk.write.parts import one_line

WORD = re.compile(r"\s+|[^\W_]+|[\W_]")
MOST_WORDS = 4_000
"""Longer texts are shown whole as they were and as they are: comparing them would take seconds."""


def worded(before: str | None, after: str | None) -> Markup:
    """One text with what went as `<del>` and what came as `<ins>`; everything escaped."""
    return Markup("").join(pieces(one_line(before or ""), one_line(after or "")))


def pieces(before: str, after: str) -> Iterator[Markup]:
    """The stretches that are the same, went, or came, in order."""
    old, new = WORD.findall(before), WORD.findall(after)
    if not old or not new or len(old) + len(new) > MOST_WORDS:
        yield tagged("del", before)
        yield tagged("ins", after)
        return
    for tag, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield escape("".join(old[start:end]))
        else:
            yield tagged("del", "".join(old[start:end]))
            yield tagged("ins", "".join(new[new_start:new_end]))


def tagged(tag: str, text: str) -> Markup:
    """A text in an element; nothing for no text."""
    return Markup("<{0}>{1}</{0}>").format(Markup(tag), text) if text else Markup("")
