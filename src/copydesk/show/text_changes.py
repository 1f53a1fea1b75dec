"""Two states of a piece set against each other, field by field and paragraph by paragraph, word by word."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from markupsafe import Markup

from copydesk.records import Piece
from copydesk.show.diffs import worded
from copydesk.show.piece_forms import MORE, TOP, typed

MOST_PARAGRAPHS = 1_000
"""Of longer texts only that they differ is said: comparing them would take seconds."""
MOST_LETTERS = 30_000
"""Letters that are compared word by word; what differs after so many is shown whole. Source: 1,000 words of two kinds, mixed by
chance, which is the worst, take 1.1 s; prose takes a hundredth of that."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field that differs; `words` are its paragraphs that do, with what went and what came."""

    says: str
    words: tuple[Markup, ...]


def changes_of(before: Piece, after: Piece) -> tuple[Change, ...]:
    """What differs from one state of a piece to another."""
    old, new = typed(before), typed(after)
    fields = [(field.name, field.says) for field in (*TOP, *MORE)]
    found = [Change(says, (worded(old[name], new[name]),)) for name, says in fields if old[name] != new[name]]
    if old["text"] != new["text"]:
        found.append(Change("Text", tuple(paragraphs(old["text"], new["text"]))))
    if old["read_also"] != new["read_also"]:
        found.append(Change("Read also", (worded(old["read_also"], new["read_also"]),)))
    pictures = [" · ".join(f"{each.caption} ({each.credit})" for each in piece.pictures) for piece in (before, after)]
    if before.pictures != after.pictures:
        found.append(Change("Pictures", (worded(*pictures),)))
    notes = [" · ".join(note.text for note in piece.corrections) for piece in (before, after)]
    if before.corrections != after.corrections:
        found.append(Change("Corrections", (worded(*notes),)))
    return tuple(found)


def paragraphs(before: str, after: str) -> Iterator[Markup]:
    """The paragraphs that differ."""
    old, new = lines_of(before), lines_of(after)
    if len(old) + len(new) > MOST_PARAGRAPHS:
        yield Markup("The texts differ; they are too long to be set against each other.")
        return
    left = MOST_LETTERS
    for tag, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            for one, other in zip_longest(old[start:end], new[new_start:new_end]):
                left -= len(one or "") + len(other or "")
                yield worded(one, other) if left > 0 else worded(one, None) + worded(None, other)


def lines_of(text: str) -> list[str]:
    """The lines of a text that are not blank."""
    return [line for line in text.split("\n") if line.strip()]
