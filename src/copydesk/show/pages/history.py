"""What changed: an article's versions, and the copies of its text elsewhere."""

from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from copydesk.desk import relating
from copydesk.keep.changes import compare
from copydesk.keep.rows import Entry, Version
from copydesk.records import Copy
from copydesk.show.answers import Answer, Ask, NotFoundError
from copydesk.show.diffs import Effort, worded

COPIES = 12
"""Copies set against the original sentence by sentence; of more, only how much they kept is said."""


@dataclass(frozen=True, slots=True)
class ShownCopy:
    """One copy beside its original; `lines` are its sentences, each with what became of it."""

    copy: Copy
    entry: Entry
    original: Entry
    counts: dict[str, int]
    lines: tuple[tuple[str, Markup], ...]


def versions(ask: Ask) -> Answer:
    """The versions of an article, and what differs between two of them."""
    entry = ask.store.entry(ask.path["name"])
    kept = ask.store.versions(entry.id)
    last = chosen(ask, kept, "to", len(kept) - 1)
    first = chosen(ask, kept, "from", max(0, last - 1))
    changes = None
    if first != last:
        changes = compare(ask.store.load(entry.id, kept[first].number), ask.store.load(entry.id, kept[last].number))
    shown = partial(worded, effort=Effort())
    return ask.show(
        "versions.html", entry=entry, versions=kept, first=kept[first], last=kept[last], changes=changes, worded=shown
    )


def chosen(ask: Ask, kept: list[Version], name: str, otherwise: int) -> int:
    """The place of the version that the address asks for. Raises: NotFoundError for one that is not kept."""
    said = ask.query.get(name)
    if said is None:
        return otherwise
    place = next((place for place, each in enumerate(kept) if str(each.number) == said), None)
    if place is None:
        raise NotFoundError(ask.address, "there is no such version")
    return place


def copies(ask: Ask) -> Answer:
    """What runs the text of an article, and what each copy cut, changed and added."""
    entry = ask.store.entry(ask.path["name"])
    try:
        found = relating.copies(ask.store, entry.id, COPIES)
    except KeyError:  # not placed in a story yet
        found = []
    effort = Effort()
    copies = [shown_copy(ask, each, effort) for each in found[:COPIES]]
    return ask.show("copies.html", entry=entry, copies=copies, all=found)


def shown_copy(ask: Ask, copy: Copy, effort: Effort) -> ShownCopy:
    """A copy with its sentences."""
    counts: dict[str, int] = {}
    for pair in copy.sentences:
        counts[pair.fate] = counts.get(pair.fate, 0) + 1
    lines = tuple((str(pair.fate), worded(pair.original, pair.copy, effort)) for pair in copy.sentences)
    return ShownCopy(copy, ask.store.entry(copy.key), ask.store.entry(copy.original), counts, lines)
