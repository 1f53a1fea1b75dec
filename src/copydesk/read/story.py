"""The story's chunks, mended by structure: whole lists and tables, a second article, loose ends, deks, captions."""

import re
from collections.abc import Sequence

from copydesk.read.claim import Claims
from copydesk.read.furniture import DATE_LINE, is_plain_furniture, label_role
from copydesk.read.scan import CELL, LIST, QUOTE, TABLE, Chunk, Element
from copydesk.records import Role
from copydesk.text import letters

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
CELLS = frozenset(("td", "th"))
POST_NAMES = (
    "twitter-tweet",
    "twitter-video",
    "instagram-media",
    "tiktok-embed",
    "bluesky-embed",
    "mastodon-embed",
    "fb-post",
    "embed-post",
)
DEK_NAMES = re.compile(
    r"(?:^|[\W_])(?:dek|deck|standfirst|stand-first|subtitle|sub-title|subheadline|sub-headline|sottotitolo|chapo|chapeau|"
    r"vorspann|teaser-text|article-?summary|summary|lead|lede|intro|strapline|entradilla|bajada|ingress|sapo|"
    r"article-?description|abstract|excerpt|strap)(?:$|[\W_])",
    re.I,
)
ADVERT_CHARS = 60
BETWEEN_LABELS = re.compile(r"\s[·•|–—-]\s")
DEK_CHARS = range(25, 420)
HEADLINE_REACH = 8
"""Chunks before and after the headline among which it may be printed a second time."""
DEK_REACH = 8
"""A dek stands at most this many chunks after the headline."""
TABLE_REACH = 3
"""A table of data begins at most this many chunks after the story's last one, or after another such table."""
CELL_CHARS = 160
"""A table with a longer cell is there for layout, not for data."""
SHARE_OF_LIST = 0.7
RUNNING = frozenset(("p", "pre"))
NEIGHBOUR_CHARS = 20
PROSE_CHARS = 60
REACH_BEFORE, REACH_AFTER = 2, 3
"""Chunks before the first and after the last of the story that may still be of it."""
SECOND_PARAGRAPHS = 2
SECOND_DATE_REACH = 6


def ancestor(element: Element, tags: frozenset[str], levels: int) -> Element | None:
    """The nearest element with one of these tags, the element itself among them."""
    one: Element | None = element
    while one is not None and levels > 0:
        if one.tag in tags:
            return one
        one = one.parent
        levels -= 1
    return None


LISTS = frozenset(("ul", "ol", "dl"))
TABLES = frozenset(("table",))
ROWS = frozenset(("tr",))
QUOTES = frozenset(("blockquote",))


def whole_groups(chunks: Sequence[Chunk], story: list[bool]) -> None:
    """Lists and tables of data inside the story are of it whole or not at all, in place."""
    told = [i for i, yes in enumerate(story) if yes]
    if not told:
        return
    groups: dict[int, list[int]] = {}
    for i in range(told[0], told[-1] + 1):
        chunk = chunks[i]
        if chunk.hidden or chunk.element.zone == "nav":
            continue
        box = table_around(chunk) or (ancestor(chunk.element, LISTS, 3) if chunk.element.inside & LIST else None)
        if box is not None:
            groups.setdefault(box.index, []).append(i)
    groups.update(tables_after(chunks, told[-1]))
    for members in groups.values():
        chars = sum(len(chunks[i].text) for i in members)
        links = sum(chunks[i].link_chars for i in members)
        inside = sum(len(chunks[i].text) for i in members if story[i])
        if inside >= SHARE_OF_LIST * chars or (is_data_table(chunks, members) and links < 0.3 * chars):
            for i in members:
                story[i] = story[i] or not is_plain_furniture(chunks[i])


def tables_after(chunks: Sequence[Chunk], last: int) -> dict[int, list[int]]:
    """The tables of data that begin soon after the last chunk of the story, and soon after each other, each with its
    places.

    Source: dev pages by site, with cells that hold elements of their own: wcxb words .9524 -> .9550, fundus as before.
    """
    found: dict[int, list[int]] = {}
    place = last + 1
    while place < min(len(chunks), last + 1 + TABLE_REACH):
        box = table_around(chunks[place])
        if box is None:
            place += 1
            continue
        end = next((i for i in range(place, len(chunks)) if table_around(chunks[i]) is not box), len(chunks))
        if not is_data_table(chunks, range(place, end)):
            break
        found[box.index] = list(range(place, end))
        last, place = end - 1, end
    return found


def table_around(chunk: Chunk) -> Element | None:
    """The table that a chunk stands in, if it can be seen and is no part of a menu."""
    element = chunk.element
    if chunk.hidden or element.zone == "nav" or not element.inside & TABLE:
        return None
    return ancestor(element, TABLES, 6)


def is_data_table(chunks: Sequence[Chunk], members: Sequence[int]) -> bool:
    """Whether chunks are the short cells of a table with rows."""
    return (
        len(members) >= 6
        and all(chunks[i].element.inside & CELL and len(chunks[i].text) <= CELL_CHARS for i in members)
        and len({ancestor(chunks[i].element, ROWS, 6) for i in members}) >= 2
    )


def with_subheads(chunks: Sequence[Chunk], story: list[bool]) -> None:
    """A heading among the story's paragraphs, in the same element as they, is a subhead, in place."""
    for i in range(1, len(chunks) - 1):
        chunk = chunks[i]
        if story[i] or chunk.element.tag not in HEADINGS or chunk.hidden or not (story[i - 1] and story[i + 1]):
            continue
        parent = chunk.element.parent
        beside = chunks[i - 1].element.parent is parent or chunks[i + 1].element.parent is parent
        if beside and 2 * chunk.link_chars < len(chunk.text) and label_role(chunk.text) is None:
            story[i] = True


def without_headline(chunks: Sequence[Chunk], story: list[bool], headline: int, claims: Claims) -> None:
    """The headline is not of the story, nor is another wording of it, or the same under a kicker, printed beside it, in
    place."""
    story[headline] = False
    printed = letters(chunks[headline].text)
    claimed = {letters(claim.value) for claim in claims.of("headline")}
    for i in range(max(0, headline - HEADLINE_REACH), min(headline + HEADLINE_REACH, len(chunks))):
        if story[i]:
            key = letters(chunks[i].text)
            story[i] = key not in claimed and not (printed and key.endswith(printed))


def with_neighbours(chunks: Sequence[Chunk], story: list[bool]) -> None:
    """Running text in an element whose running text is mostly of the story is of it too, in place.

    Source: dev pages by site: fundus words .9723 -> .9726, paragraphs .9328 -> .9332; wcxb words .9493 -> .9500.
    """
    told = [i for i, yes in enumerate(story) if yes]
    if not told:
        return
    if chunks[told[0]].element.tag == "line":
        with_next_lines(chunks, story, told[-1])
        return
    homes = story_homes(chunks, story, range(told[0], told[-1] + 1))
    for i in range(max(0, told[0] - REACH_BEFORE), min(len(chunks), told[-1] + 1 + REACH_AFTER)):
        chunk = chunks[i]
        if not story[i] and is_running(chunk) and id(chunk.element.parent) in homes and is_open_text(chunk):
            story[i] = told[0] < i < told[-1] or is_prose(chunk)


def with_next_lines(chunks: Sequence[Chunk], story: list[bool], last: int) -> None:
    """Lines of prose between or right after the lines of a bare text's story are of it too, in place."""
    for i in range(1, min(len(chunks), last + 1 + REACH_AFTER)):
        if story[i - 1] and not story[i] and is_long_prose(chunks[i]) and is_open_text(chunks[i]):
            story[i] = True


def story_homes(chunks: Sequence[Chunk], story: Sequence[bool], between: range) -> set[int]:
    """The ids of the elements that hold two or more pieces of the story, and little other running text."""
    chars: dict[int, int] = {}
    pieces: dict[int, int] = {}
    for i in between:
        if is_running(chunks[i]):
            home = id(chunks[i].element.parent)
            chars[home] = chars.get(home, 0) + (len(chunks[i].text) if story[i] else -len(chunks[i].text))
            pieces[home] = pieces.get(home, 0) + story[i]
    return {home for home, more in chars.items() if more >= 0 and pieces[home] >= 2}


def is_running(chunk: Chunk) -> bool:
    """Whether a chunk is a paragraph or preformatted text that can be seen."""
    return chunk.element.tag in RUNNING and not chunk.hidden and chunk.element.parent is not None


def is_open_text(chunk: Chunk) -> bool:
    """Whether a chunk says more than a label or a link does."""
    return (
        len(chunk.text) >= NEIGHBOUR_CHARS
        and chunk.link_chars < 0.3 * len(chunk.text)
        and label_role(chunk.text) is None
        and not is_plain_furniture(chunk)
    )


def is_prose(chunk: Chunk) -> bool:
    """Whether a chunk is a paragraph of a sentence or more."""
    return chunk.element.tag == "p" and is_long_prose(chunk)


def is_long_prose(chunk: Chunk) -> bool:
    """Whether a chunk's text is a sentence or more."""
    return len(chunk.text) >= PROSE_CHARS and chunk.text[-1] in PROSE_ENDS


def with_posts(chunks: Sequence[Chunk], story: list[bool]) -> None:
    """Embedded posts between the first and the last paragraph are of the story, in place."""
    told = [i for i, yes in enumerate(story) if yes]
    for i in range(told[0], told[-1] + 1) if told else ():
        story[i] = story[i] or (not chunks[i].hidden and is_post(chunks[i].element))


def is_post(element: Element) -> bool:
    """Whether an element stands in an embedded post."""
    quote = ancestor(element, QUOTES, 4) if element.inside & QUOTE else None
    return quote is not None and any(name in quote.names.lower() for name in POST_NAMES)


def without_second_article(chunks: Sequence[Chunk], story: list[bool], headline: int | None) -> None:
    """What follows a second headline of the first rank is another article, in place."""
    if headline is None or chunks[headline].element.tag != "h1":
        return
    told = [i for i, yes in enumerate(story) if yes and i > headline]
    seen = 0
    for i in range(headline + 1, len(chunks)):
        if chunks[i].element.tag == "h1" and not chunks[i].hidden and seen >= SECOND_PARAGRAPHS:
            after = [j for j in told if j > i]
            if len(after) >= SECOND_PARAGRAPHS and chunks[i].text != chunks[headline].text and is_dated(chunks, i):
                for j in (i, *after):
                    story[j] = False
                return
        seen += story[i] and len(chunks[i].text) > 80


def is_dated(chunks: Sequence[Chunk], headline: int) -> bool:
    """Whether a date line follows a headline soon, as it does over an article and not over a part of one."""
    return any(is_stamp(chunk.text) for chunk in chunks[headline + 1 : headline + 1 + SECOND_DATE_REACH])


def loose_ends(chunks: Sequence[Chunk], roles: list[Role | None]) -> None:
    """Subheads at the end, with nothing of the story under them, are headings of furniture, in place."""
    told = [i for i, role in enumerate(roles) if role is not None]
    while told and roles[told[-1]] is Role.SUBHEAD:
        roles[told.pop()] = None
    for i in told:
        follows = i + 1 < len(roles) and roles[i + 1] is not None
        if (
            roles[i] is Role.SUBHEAD
            and not follows
            and len(chunks[i].text) < 60
            and label_role(chunks[i].text) is not None
        ):
            roles[i] = None


def is_advert_label(text: str) -> bool:
    """Whether a line says no more than that an advert follows: "Advertisement · Scroll to continue"."""
    if len(text) > ADVERT_CHARS:
        return False
    return label_role(text if text.isalpha() else BETWEEN_LABELS.split(text, maxsplit=1)[0]) is Role.ADVERT


def layout_tables(chunks: Sequence[Chunk], roles: list[Role | None]) -> None:
    """Cells of tables that hold running text are paragraphs, in place."""
    if Role.TABLE_ROW not in roles:
        return
    long_ones = {
        box.index
        for i, chunk in enumerate(chunks)
        if roles[i] is Role.TABLE_ROW
        and len(chunk.text) > CELL_CHARS
        and (box := ancestor(chunk.element, TABLES, 8)) is not None
    }
    for i, chunk in enumerate(chunks):
        if roles[i] is Role.TABLE_ROW:
            box = ancestor(chunk.element, TABLES, 8)
            if box is None or box.index in long_ones:
                roles[i] = Role.PARAGRAPH


def dek_under(chunks: Sequence[Chunk], roles: list[Role | None], headline: int | None, claims: Claims) -> None:
    """A line under the headline whose element is named as a dek, or that the page claims as its description, is one, in
    place."""
    if headline is None or Role.DEK in roles:
        return
    claimed = {letters(claim.value) for claim in claims.of("dek")}
    for i in range(headline + 1, min(headline + 1 + DEK_REACH, len(chunks))):
        chunk = chunks[i]
        told = named_dek(chunk) or letters(chunk.text) in claimed
        if roles[i] is Role.PARAGRAPH and not told:
            return
        if told and len(chunk.text) in DEK_CHARS and not chunk.hidden and chunk.link_chars < 0.5 * len(chunk.text):
            roles[i] = Role.DEK
            return


def named_dek(chunk: Chunk) -> bool:
    """Whether the element of a chunk, or its parent where that holds it alone, is named as a dek."""
    element = chunk.element
    names = f"{element.names} {chunk.leaf.names}"
    return DEK_NAMES.search(names) is not None


STAMP_CHARS = 90
LETTERS_A_DIGIT = 4
HEADING_LETTERS = 8
"""A heading with more letters than this beside its date is no time stamp."""
PROSE_ENDS = ".!?…。"
DIGIT = re.compile(r"\d")


def is_stamp(text: str) -> bool:
    """Whether a short line is a time stamp: "18:20 BST", "Updated 2 May 2026, 18:05"."""
    if len(text) > STAMP_CHARS or text[-1] in PROSE_ENDS or not DIGIT.search(text) or not DATE_LINE.search(text):
        return False
    letters = sum(map(str.isalpha, text))
    digits = sum(map(str.isdigit, text))
    return digits >= 3 and letters <= LETTERS_A_DIGIT * digits and len(text.split()) <= 12


def is_story_stamp(chunk: Chunk) -> bool:
    """Whether a chunk of the story is nothing but a time stamp; cells and headings with words are not."""
    tag = chunk.element.tag
    if tag in CELLS or not is_stamp(chunk.text):
        return False
    return tag not in HEADINGS or sum(map(str.isalpha, chunk.text)) <= HEADING_LETTERS
