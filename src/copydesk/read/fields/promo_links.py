"""Promos inside the story: headlines that lead elsewhere."""

from copydesk.read.fields.addresses import address_of
from copydesk.read.furniture import label_key, label_role
from copydesk.read.promos import PROMO_LABELS, is_call, label_before
from copydesk.read.sheet import Marked, Sheet
from copydesk.records import Link, Role
from copydesk.text import letters, tidy

AROUND = " :：|-–—»›>"


def find_promos(sheet: Sheet) -> tuple[Link, ...]:
    """The promos inside the story: headline without its label, and address."""
    found: dict[str, Link] = {}
    for one in sheet.marked:
        if one.role is not Role.PROMO:
            continue
        link = promo_link(sheet, one)
        if link is not None and len(letters(link.headline)) > 8:
            found.setdefault(letters(link.headline), link)
    return tuple(found.values())


def promo_link(sheet: Sheet, one: Marked) -> Link | None:
    """The link of one promo; None for a label alone."""
    text = tidy(one.chunk.text)
    if label_key(text) in PROMO_LABELS or label_role(text) is not None or is_call(one.chunk):
        return None
    found = label_before(text)
    headline = text[found[1] :].strip(AROUND) if found else text
    if one.chunk.anchors:
        start, end, href = max(one.chunk.anchors, key=lambda anchor: anchor[1] - anchor[0])
        whole = " ".join(one.chunk.text[a:b] for a, b, to in one.chunk.anchors if to == href)
        linked = tidy(whole)
        inner = label_before(linked)
        if inner and " " not in inner[0]:
            inner = None  # a single word is part of the linked headline: "Watch: ...", "EXPLAINER: ..."
        shown = linked[inner[1] :].strip(AROUND) if inner else linked
        return Link(shown if len(shown) > 8 else headline, address_of(sheet, href))
    return Link(headline)
