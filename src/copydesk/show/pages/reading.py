"""How a page was read: every block with its role, every field with what decided it, and corrections of both."""

from dataclasses import dataclass
from typing import Any

import msgspec

from copydesk.keep.corrections import FIELDS, block_field, parse_value
from copydesk.records import Article, Role
from copydesk.show import urls
from copydesk.show.answers import Answer, Ask, RefusedError, see_other
from copydesk.write.parts import one_line

BLOCKS = 400
"""Blocks shown at most; the number of all is said."""


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field with its value as it is typed, what decided it, and whether a person corrected it."""

    name: str
    value: str
    witness: str
    corrected: bool


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block with its text; `field` is the name under which its role is corrected."""

    text: str
    role: str
    witness: str
    confidence: float
    path: str
    field: str


def reading(ask: Ask) -> Answer:
    """How an article was read."""
    entry = ask.store.entry(ask.path["name"])
    record = ask.store.load(entry.id)
    return ask.show(
        "reading.html",
        entry=entry,
        article=record,
        fields=[shown_field(record, name) for name in FIELDS],
        blocks=[
            ShownBlock(
                record.block_text(block),
                block.role,
                block.witness,
                block.confidence,
                block.path,
                block_field(record, block),
            )
            for block in record.blocks[:BLOCKS]
        ],
        roles=list(Role),
    )


def correct(ask: Ask) -> Answer:
    """Keep what a person says of a field or of a block's role; or forget it."""
    name, field = ask.path["name"], ask.form.get("field", "")
    if not field:
        raise RefusedError("field", "which field is meant is not said")
    if ask.form.get("undo"):
        ask.store.uncorrect(name, field)
    else:
        ask.store.correct(name, field, parse_value(field, ask.form.get("value", "")), ask.now)
    return see_other(urls.reading(ask.store.entry(name).id))


def shown_field(record: Article, name: str) -> ShownField:
    """One field as a form shows it."""
    witness = record.decided_by.get(name)
    return ShownField(name, typed(name, getattr(record, name)), witness or "", witness == "editor")


def typed(name: str, value: Any) -> str:
    """A value as a person would type it; the opposite of `corrections.parse_value`."""
    if value is None:
        return ""
    if name == "authors":
        return "; ".join(f"{each.name} ({each.title})" if each.title else each.name for each in value)
    if name == "tags":
        return "; ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return one_line(str(msgspec.to_builtins(value)))
