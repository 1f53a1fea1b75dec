"""Headlines that lead elsewhere: promos inside the story, related and recent posts beside it."""

from collections.abc import Iterator

from copydesk.language.ages import Age, find_age, resolved
from copydesk.read.fields.addresses import address_of
from copydesk.read.furniture import label_role
from copydesk.read.promos import PROMO_LABELS, label_before, label_key
from copydesk.read.scan import Element
from copydesk.read.sheet import Marked, Sheet
from copydesk.records import Link, Role
from copydesk.text import letters, tidy

LISTED = (Role.RELATED, Role.RECENT)
HEADLINE_CHARS = range(12, 260)
MOST = 200
AGE_CHARS = 40


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
    if label_key(text) in PROMO_LABELS or label_role(text) is not None:
        return None
    found = label_before(text)
    headline = text[found[1] :].strip(" :：|-–—»›>") if found else text
    if one.chunk.anchors:
        start, end, href = max(one.chunk.anchors, key=lambda anchor: anchor[1] - anchor[0])
        whole = " ".join(one.chunk.text[a:b] for a, b, to in one.chunk.anchors if to == href)
        linked = tidy(whole)
        inner = label_before(linked)
        shown = linked[inner[1] :].strip(" :：|-–—»›>") if inner else linked
        return Link(shown if len(shown) > 8 else headline, address_of(sheet, href))
    return Link(headline)


def find_related(sheet: Sheet) -> tuple[Link, ...]:
    """Related and recent posts, in page order: headline, teaser, address, age."""
    found: dict[tuple[str, str | None], Link] = {}
    for group in groups(sheet):
        link = group_link(sheet, group)
        if link is not None and len(found) < MOST:
            found.setdefault((letters(link.headline), link.url), link)
    return tuple(found.values())


def groups(sheet: Sheet) -> Iterator[list[Marked]]:
    """Chunks that belong to one post: of one card or list item in a page with markup, up to the age in bare text."""
    group: list[Marked] = []
    for one in sheet.marked:
        if one.role not in LISTED or is_heading(one):
            if group:
                yield group
            group = []
            continue
        if group and begins_new(group, one, sheet.language):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def is_heading(one: Marked) -> bool:
    """Whether a chunk names the list rather than stands in it."""
    return label_role(one.chunk.text) is not None or (label_key(one.chunk.text) in PROMO_LABELS and not one.chunk.anchors)


def begins_new(group: list[Marked], one: Marked, language: str | None) -> bool:
    """Whether a chunk is the next post and not more of this one."""
    if one.chunk.element.tag == "line":
        return age_of(group[-1], language) is not None or (len(group) >= 2 and age_of(one, language) is None)
    if any(card is not None and card is card_of(one.chunk.element) for card in [card_of(group[0].chunk.element)]):
        return False
    return bool(one.chunk.anchors) or one.chunk.element.tag in ("h2", "h3", "h4", "h5", "li")


def card_of(element: Element) -> Element | None:
    """The list item, article or card around a chunk."""
    for _, one in zip(range(6), element.line(), strict=False):
        names = one.names.lower()
        if one.tag in ("li", "article") or any(word in names.split() for word in ("card", "item", "post", "teaser", "story")):
            return one
        if one.tag in ("ul", "ol", "aside", "section", "main", "body"):
            return None
    return None


def age_of(one: Marked, language: str | None) -> Age | None:
    """The age that a short chunk tells."""
    text = one.chunk.text
    return find_age(text, language) if len(text) < AGE_CHARS else None


def group_link(sheet: Sheet, group: list[Marked]) -> Link | None:
    """One post out of its chunks: the longest linked line (or the first) is the headline, the next prose the teaser."""
    ages = [(one, age) for one in group if (age := age_of(one, sheet.language)) is not None]
    aged = [one for one, _ in ages]
    rest = [one for one in group if not any(one is other for other in aged)]
    if not rest:
        return None
    linked = [one for one in rest if one.chunk.anchors]
    head = max(linked, key=lambda one: (one.chunk.element.tag in ("h2", "h3", "h4", "h5"), one.chunk.link_chars)) if linked else rest[0]
    headline = tidy(head.chunk.text)
    if len(headline) not in HEADLINE_CHARS:
        return None
    after = rest[rest.index(head) + 1 :]
    teaser = next((tidy(one.chunk.text) for one in after if len(one.chunk.text) > 30), None)
    href = head.chunk.anchors[0][2] if head.chunk.anchors else None
    if sheet.scan.elements and href is None and not linked:
        return None
    moment = resolved(ages[0][1], sheet.fetched_at) if ages and sheet.fetched_at else None
    age_text = tidy(aged[0].chunk.text) if aged else None
    return Link(headline, address_of(sheet, href) if href else None, teaser, moment, age_text)
