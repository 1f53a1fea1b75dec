"""The page's tags."""

import re
from collections.abc import Iterator

from copydesk.language import gathered
from copydesk.read.fields.text_of import body_end, headline_at
from copydesk.read.furniture import label_key
from copydesk.read.scan import Element
from copydesk.read.sheet import Marked, Sheet
from copydesk.records import Role, Witness
from copydesk.records.article import BODY_ROLES
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
IN_FOLDER = re.compile(r"^[a-z]+/(?=\S)")
FOR_MACHINES = ("type:", "id:", "section:")
LONGEST_LINE = 400
LONGEST_WORDS = 8
TAG_PATH = re.compile(
    r"/(?:tags?|topics?|thema|themen|themes?|thematique|sujets?|temas?|t[oó]picos?|keywords?|argoment[io]|onderwerp(?:en)?|emner?|"
    r"[aä]mnen?|aiheet?|aihe|temat[ay]?|tem[aey]|hashtag|etiqueta|schlagwort|stichwort|cimke|etichete)[/=]",
    re.I,
)
"""Addresses of pages of a tag, in the languages of the tables."""
MENUS = ("nav", "footer")
"""Where links to pages of topics are the site's, not the story's."""
NUMBER = re.compile(r"[\d\s.,:%$€£¥+-]+")
CHUNKS_BELOW, SHORT = 4, 40
MORE_CHUNKS = 30
"""Chunks after a label ("Tags") in which its list is looked for."""


def find_tags(sheet: Sheet) -> tuple[tuple[str, ...], Witness]:
    """The page's tags: from the best-believed witness that has any, else the printed list."""
    claims = sheet.claims.of("tag")
    for witness, key in RANKS:
        values = [claim.value for claim in claims if claim.witness is witness and key in ("", claim.key)]
        tags = clean(COMMAS.split(values[0]) if len(values) == 1 else values, sheet)
        if tags and not (witness is Witness.MARKUP and is_section(tags, sheet)) and not is_slug(tags, sheet):
            return tags, witness
    tags = clean(list(printed(sheet)), sheet) or clean(list(links_below(sheet)), sheet)
    return tags, Witness.VISIBLE_TEXT


def is_section(tags: tuple[str, ...], sheet: Sheet) -> bool:
    """Whether links marked as tags only file the page: one link that names its section, or one above the headline."""
    sections = {letters(claim.value) for claim in sheet.claims.of("section")}
    start = headline_at(sheet)
    above = {letters(one.chunk.text) for one in sheet.marked[max(0, start - 6) : start + 1]}
    return all(letters(tag) in sections | above for tag in tags)


def is_slug(tags: tuple[str, ...], sheet: Sheet) -> bool:
    """Whether keywords are no more than the words of the page's address, as some systems fill them in."""
    single = [letters(tag) for tag in tags if " " not in tag]
    if len(tags) < 4 or len(single) < 0.8 * len(tags):
        return False
    words = {letters(word) for word in re.split(r"[-/_.]", (sheet.url or "").lower())}
    words |= {letters(word) for claim in sheet.claims.of("headline")[:3] for word in claim.value.split()}
    return sum(word in words for word in single) >= 0.8 * len(tags)


def clean(values: list[str], sheet: Sheet) -> tuple[str, ...]:
    """Tags without repeats, without the outlet's own name and without identifiers."""
    outlets = {letters(claim.value) for claim in sheet.claims.of("outlet")}
    kept: dict[str, str] = {}
    for value in values:
        tag = IN_FOLDER.sub("", tidy(value).strip("#\"' "))
        key = plain(tag)
        if (
            not 1 < len(tag) <= LONGEST
            or NUMBER.fullmatch(tag)
            or len(tag.split()) > LONGEST_WORDS
            or letters(tag) in outlets
        ):
            continue
        if "http" not in key and not key.startswith(FOR_MACHINES):
            kept.setdefault(key, tag)
    return tuple(kept.values())[:MOST]


def printed(sheet: Sheet) -> Iterator[str]:
    """Tags out of the chunks with that role below the headline, and out of the list after a label alone."""
    start, end = headline_at(sheet), body_end(sheet)
    for i, one in enumerate(sheet.marked[start + 1 :], start + 1):
        is_tags, near = one.role is Role.TAGS, end - 2 <= i <= end + MORE_CHUNKS
        if not (is_tags or near or one.chunk.anchors) or len(one.chunk.text) > LONGEST_LINE:
            continue
        text = tidy(one.chunk.text)
        if (is_tags or near) and len(text) <= LONGEST and label_key(text) in LABELS:
            yield from listed_after(sheet.marked, i)
        elif is_tags or (i <= end + MORE_CHUNKS and one.chunk.element.zone not in MENUS and leads_to_tags(one)):
            yield from tags_in(one, text)


def links_below(sheet: Sheet) -> Iterator[str]:
    """A list of short links right under the story, if the story speaks of most of them."""
    end = body_end(sheet)
    for place in range(end, min(end + CHUNKS_BELOW, len(sheet.marked))):
        first = sheet.marked[place]
        if first.chunk.element.tag != "li" or not is_plain_link(first):
            continue
        kind = kind_of(first.chunk.element)
        items = [one for one in sheet.marked[place : place + MORE_CHUNKS] if kind_of(one.chunk.element) == kind]
        names = [tidy(one.chunk.text) for one in items if is_plain_link(one)]
        story = letters(" ".join(one.chunk.text for one in sheet.marked[:end] if one.role in BODY_ROLES))
        if len(names) == len(items) and 2 * sum(letters(name) in story for name in names) >= len(names):
            yield from names
        return


def is_plain_link(one: Marked) -> bool:
    """Whether a short line is one link and not known to be something else."""
    chunk = one.chunk
    whole = len(chunk.anchors) == 1 and chunk.link_chars >= 0.9 * len(chunk.text)
    return whole and len(chunk.text) <= SHORT and one.role in (Role.NAVIGATION, Role.CHROME, Role.TAGS)


def leads_to_tags(one: Marked) -> bool:
    """Whether a short line is all links to pages of tags."""
    chunk = one.chunk
    if not chunk.anchors or chunk.link_chars < 0.9 * len(chunk.text) or len(chunk.text) > LONGEST * 3:
        return False
    return one.role not in (Role.RELATED, Role.RECENT, Role.PROMO) and all(
        TAG_PATH.search(to) for _, _, to in chunk.anchors
    )


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
        if (
            kind_of(one.chunk.element) != kind
            or len(text) > LONGEST
            or one.role in (Role.RELATED, Role.RECENT, Role.PARAGRAPH)
        ):
            return
        if one.role is not Role.TAGS:
            yield text


def kind_of(element: Element) -> tuple[str, int]:
    """What makes list items alike: their tag and the element that holds them."""
    parent = element.parent
    return element.tag, parent.index if parent else -1
