"""The page's tags."""

import re
from collections.abc import Iterator

from copydesk.language import gathered
from copydesk.read.fields.text_of import body_end, headline_at
from copydesk.read.furniture import label_key
from copydesk.read.scan import Element
from copydesk.read.sheet import Marked, Sheet
from copydesk.records import Role, Witness
from copydesk.text import letters, plain, tidy

RANKS: tuple[tuple[Witness, str], ...] = (
    (Witness.META_TAG, "keywords"),
    (Witness.META_TAG, "news_keywords"),
    (Witness.JSON_LD, "keywords"),
    (Witness.PARSELY, ""),
    (Witness.SAILTHRU, ""),
    (Witness.OPEN_GRAPH, ""),
    (Witness.MARKUP, "rel=tag"),
    (Witness.MICRODATA, ""),
)
"""Source: tags F1 on dev pages that have tags: meta keywords .83, news_keywords .84, rel=tag .81, JSON-LD .77,
article:tag .67."""
MOST = 40
LONGEST = 70
LABELS = gathered("tags_labels")
SEPARATED = re.compile(r"[,;|#•·、،]")
COMMAS = re.compile(r"[,;،、]")
FOR_MACHINES = ("type:", "id:", "section:")
MORE_CHUNKS = 30
"""Chunks after a label ("Tags") in which its list is looked for."""


def find_tags(sheet: Sheet) -> tuple[tuple[str, ...], Witness]:
    """The page's tags: from the best-believed witness that has any, else the printed list."""
    claims = sheet.claims.of("tag")
    for witness, key in RANKS:
        values = [claim.value for claim in claims if claim.witness is witness and key in ("", claim.key)]
        tags = clean(COMMAS.split(values[0]) if len(values) == 1 else values, sheet)
        if tags and not (witness is Witness.MARKUP and is_section(tags, sheet)):
            return tags, witness
    return clean(list(printed(sheet)), sheet), Witness.VISIBLE_TEXT


def is_section(tags: tuple[str, ...], sheet: Sheet) -> bool:
    """Whether links marked as tags only file the page: one link that names its section, or one above the headline."""
    sections = {letters(claim.value) for claim in sheet.claims.of("section")}
    start = headline_at(sheet)
    above = {letters(one.chunk.text) for one in sheet.marked[max(0, start - 6) : start + 1]}
    return all(letters(tag) in sections | above for tag in tags)


def clean(values: list[str], sheet: Sheet) -> tuple[str, ...]:
    """Tags without repeats, without the outlet's own name and without identifiers."""
    outlets = {letters(claim.value) for claim in sheet.claims.of("outlet")}
    kept: dict[str, str] = {}
    for value in values:
        tag = tidy(value).strip("#\"' ")
        key = plain(tag)
        if not 1 < len(tag) <= LONGEST or letters(tag) in outlets:
            continue
        if "http" not in key and not key.startswith(FOR_MACHINES):
            kept.setdefault(key, tag)
    return tuple(kept.values())[:MOST]


def printed(sheet: Sheet) -> Iterator[str]:
    """Tags out of the chunks with that role below the headline, and out of the list after a label alone."""
    start, end = headline_at(sheet), body_end(sheet)
    for i, one in enumerate(sheet.marked):
        if i <= start or len(one.chunk.text) > 400:
            continue
        text = tidy(one.chunk.text)
        if label_key(text) in LABELS and (one.role is Role.TAGS or i >= end - 2):
            yield from listed_after(sheet.marked, i)
        elif one.role is Role.TAGS:
            yield from tags_in(one, text)


def tags_in(one: Marked, text: str) -> Iterator[str]:
    """The tags of one line, its label left out."""
    head, mark, rest = text.partition(":")
    if mark and label_key(head) in LABELS:
        text = rest.strip()
    linked = [one.chunk.text[start:end] for start, end, _ in one.chunk.anchors]
    for tag in linked if linked and sum(map(len, linked)) > 0.5 * len(text) else SEPARATED.split(text):
        if label_key(tag) not in LABELS:
            yield tag


def listed_after(marked: tuple[Marked, ...], place: int) -> Iterator[str]:
    """The short lines after a label, as long as they are of one kind: items of the list that follows, or bare lines."""
    if place + 1 >= len(marked):
        return
    kind = kind_of(marked[place + 1].chunk.element)
    for one in marked[place + 1 : place + MORE_CHUNKS]:
        text = tidy(one.chunk.text)
        if kind_of(one.chunk.element) != kind or len(text) > LONGEST or one.role in (Role.RELATED, Role.RECENT, Role.PARAGRAPH):
            return
        if one.role is not Role.TAGS:
            yield text


def kind_of(element: Element) -> tuple[str, int]:
    """What makes list items alike: their tag and the element that holds them."""
    parent = element.parent
    return element.tag, parent.index if parent else -1
