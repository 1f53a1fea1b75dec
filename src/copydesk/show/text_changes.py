"""Two states of a piece set against each other, field by field and paragraph by paragraph, word by word."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from markupsafe import Markup

from copydesk.records import Piece
from copydesk.show.diffs import Effort, stretches, worded
from copydesk.show.piece_forms import MORE, TOP, typed


@dataclass(frozen=True, slots=True)
class Change:
    """A field that differs; `words` are its paragraphs that do, with what went and what came."""

    says: str
    words: tuple[Markup, ...]


def changes_of(before: Piece, after: Piece) -> tuple[Change, ...]:
    """What differs from one state of a piece to another."""
    old, new, effort = typed(before), typed(after), Effort()
    fields = [(field.name, field.says) for field in (*TOP, *MORE)]
    found = [Change(says, (worded(old[name], new[name], effort),)) for name, says in fields if old[name] != new[name]]
    if old["text"] != new["text"]:
        found.append(Change("Text", tuple(paragraphs(old["text"], new["text"], effort))))
    if old["read_also"] != new["read_also"]:
        found.append(Change("Read also", (worded(old["read_also"], new["read_also"], effort),)))
    pictures = [" · ".join(f"{each.caption} ({each.credit})" for each in piece.pictures) for piece in (before, after)]
    if before.pictures != after.pictures:
        found.append(Change("Pictures", (worded(pictures[0], pictures[1], effort),)))
    notes = [" · ".join(note.text for note in piece.corrections) for piece in (before, after)]
    if before.corrections != after.corrections:
        found.append(Change("Corrections", (worded(notes[0], notes[1], effort),)))
    return tuple(found)


def paragraphs(before: str, after: str, effort: Effort) -> Iterator[Markup]:
    """The paragraphs that differ."""
    old, new = lines_of(before), lines_of(after)
    for tag, start, end, new_start, new_end in stretches(old, new, effort):
        if tag != "equal":
            for one, other in zip_longest(old[start:end], new[new_start:new_end]):
                yield worded(one, other, effort)


def lines_of(text: str) -> list[str]:
    """The lines of a text that are not blank."""
    return [line for line in text.split("\n") if line.strip()]
