"""Markup made safe to parse: what would take the parser more than linear time or memory is found and left out."""

import re
from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

GUARD_FROM_TAGS = 8000
"""Below this many tags even the worst nesting parses in half a second, so the check is left out."""
GUARD_BALANCED_FROM_TAGS = 20_000
BALANCED_SHARE = 0.35
"""Where more than this share of the tags close something, half as many levels can be open at once."""
PARSED_TAGS = 2_000_000
"""Tags that the parser is given, several times what is walked. 15 million take 5 GB."""
NESTING = 800
"""Levels of open elements that the parser is given. Its time grows with the square of the depth (100,000 levels: 9 s);
the deepest of the 916 dev pages has 60."""
LONG_TAG_BYTES = 20_000
COMPARISONS = 400_000_000
"""The parser compares each attribute of a tag with those before it that have other names; so many take .8 s."""
SEPARATORS = b" /\n\t\r\f="
"""What stands between attributes, or in them before a quoted value, whose end can part it from the next."""
TAG_ATTRIBUTES = 4000
"""Attributes of one tag that the parser is given. Its time grows with their square (40,000: 2 s)."""
QUOTED_VALUES = 20_000
"""A tag with many attributes either has no ">" for LONG_TAG_BYTES or hides them in quoted values; pages with fewer of
those than this cannot hold a bomb that takes the parser more than a second (20,000 attributes: .6 s)."""
ATTRIBUTE = rb"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]*+))?+"""
WHOLE_TAGS = re.compile(
    rb"<(?:!--(?:-?>|(?:[^-]++|-(?!-!?>))*+)"
    rb"|(script|style|textarea|title)(?=[\s/>])(?:[^<]++|<(?!/\1[\s/>]))*+"
    rb"|(/?[a-z][^\s/>]*+)(?:[\s/]++|%b)*+"
    rb"|[!?/][^>]*+)" % ATTRIBUTE,
    re.I,
)
"""Comments, scripts and the like, and tags up to their ">", each read once: no ">" in a quoted value ends a tag."""
ATTRIBUTES = re.compile(ATTRIBUTE)
OPTIONS = 2000
"""Options of menus that the parser is given; none is read as text. Its time grows with their square (20,000: 1.1 s)."""
OPTIONS_FROM_TAGS = 4000
OPTION = re.compile(rb"</?option(?=[\s/>])[^<>]*>?", re.I)
STYLING_FROM_TAGS = 3000
"""Fewer tags open at most 2 million elements again."""
STYLING_NAMES = ("b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u")
STYLING = re.compile(rb"<(/?)(?:b|big|code|em|font|i|s|small|strike|strong|tt|u)(?=[\s/>])[^<>]*>?", re.I)
"""Tags that HTML opens again in each later block until they are closed."""
STYLING_ENDS = re.compile(
    rb"<(/?)(?=[BCEFISTUbcefistu])(?:b|big|code|em|font|i|s|small|strike|strong|tt|u)(?=[\s/>])", re.I
)
"""The beginnings of the same tags."""
REOPENED = 2_000_000
"""Elements that the parser may have to open again. 14 million take 5 GB."""
TAGS = re.compile(
    rb"<!--.*?(?:-->|\Z)|<(script|style|textarea|title)\b.*?(?:</\1|\Z)|<(/?)([a-z][^\s/>]*)", re.I | re.S
)
FLAT = frozenset(
    b"area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th tbody thead tfoot "
    b"!doctype".split()
)
"""Elements that are empty or that the next of their kind closes: they do not nest by being left open."""


def calm(page: bytes) -> tuple[bytes, bool]:
    """A page made safe to parse in linear time, and whether anything was cut: what stands deeper than NESTING levels
    goes with all after it. A tag with thousands of attributes loses them; thousands of options and thousands of
    styling tags left open lose their tags, not their text."""
    opened = count_of(page, "<")
    cut = opened > PARSED_TAGS
    if cut:
        page = page[: starts_of_tags(page)[PARSED_TAGS]]
    if _may_hold_tag_bomb(page):
        page = _without_tag_bombs(page)
    if opened > OPTIONS_FROM_TAGS and len(OPTION.findall(page)) > OPTIONS:
        page = OPTION.sub(b"", page)
    if opened > STYLING_FROM_TAGS and _may_reopen(page, opened) and _most_open_styles(page) * opened > REOPENED:
        page = STYLING.sub(b"", page)
    if opened < GUARD_FROM_TAGS or (opened < GUARD_BALANCED_FROM_TAGS and page.count(b"</") > BALANCED_SHARE * opened):
        return page, cut
    shallow = _without_depths(page)
    return shallow, cut or len(shallow) < len(page)


def count_of(page: bytes, char: str) -> int:
    """How often an ASCII character stands in a page: in a third of the time that `bytes.count` takes."""
    return int(np.count_nonzero(np.frombuffer(page, dtype=np.uint8) == ord(char)))


def starts_of_tags(page: bytes) -> NDArray[np.intp]:
    """Where each "<" of a page stands."""
    return np.flatnonzero(np.frombuffer(page, dtype=np.uint8) == ord("<"))


def _may_reopen(page: bytes, opened: int) -> bool:
    """Whether a page has enough tags that begin like styling ones for REOPENED elements: a quick look before the count."""
    codes = np.frombuffer(page, dtype=np.uint8)
    starts = starts_of_tags(page[:-2])
    return int(np.count_nonzero(_openings()[codes[starts + 1], codes[starts + 2]])) * opened > REOPENED


@cache
def _openings() -> NDArray[np.bool_]:
    """(256, 256): the pairs of bytes that styling tags begin with; a name of one letter ends with the second."""
    pairs = np.zeros((256, 256), dtype=bool)
    for name in STYLING_NAMES:
        seconds = name[1:2] + name[1:2].upper() or " />\t\n\v\f\r"
        for second in seconds:
            pairs[[ord(name[0]), ord(name[0].upper())], ord(second)] = True
    return pairs


def _without_depths(page: bytes) -> bytes:
    if _most_levels(page) <= NESTING:
        return page
    depth = 0
    for tag in TAGS.finditer(page):
        name = tag[3]
        if name is None or name.lower() in FLAT:
            continue
        depth = max(depth - 1, 0) if tag[2] else depth + 1
        if depth > NESTING:
            return page[: tag.start()]
    return page


def _most_levels(page: bytes) -> int:
    """The most elements that are open at one place."""
    most = depth = 0
    for _, end, name in TAGS.findall(page):
        if name and name.lower() not in FLAT:
            depth = max(depth - 1, 0) if end else depth + 1
            most = max(most, depth)
    return most


def _most_open_styles(page: bytes) -> int:
    """The most styling elements that are open at one place."""
    most = depth = 0
    for end in STYLING_ENDS.findall(page):
        depth = max(depth - 1, 0) if end else depth + 1
        most = max(most, depth)
    return most


def _may_hold_tag_bomb(page: bytes) -> bool:
    """Whether a tag of the page can have more attributes than are parsed in good time."""
    if (
        count_of(page, "=") > QUOTED_VALUES
        and page.count(b'="') + page.count(b"='") + page.count(b"= ") > QUOTED_VALUES
    ):
        return True
    words = names = 0
    for stretch in _long_stretches(page):
        most = len(stretch) - len(stretch.translate(None, SEPARATORS)) + 1
        words += most
        if words * (names + most) > COMPARISONS:
            most = count_of(stretch, "=") + len(set(stretch.replace(b"/", b" ").split()))
        names += most
    return words * names > COMPARISONS


def _long_stretches(page: bytes) -> Iterator[bytes]:
    """What stands between two ">" where that is long: scripts, pictures written out, hostile tags."""
    last = len(page) - LONG_TAG_BYTES
    at = 0
    while at < last:
        if page.find(b">", at, at + LONG_TAG_BYTES) < 0:
            end = page.find(b">", at + LONG_TAG_BYTES)
            end = len(page) if end < 0 else end
            yield page[page.rfind(b">", 0, at) + 1 : end]
            at = end
        at += LONG_TAG_BYTES


def _without_tag_bombs(page: bytes) -> bytes:
    """The page with each tag that holds more attributes than any real one cut after its name."""
    kept: list[bytes] = []
    at = 0
    for tag in WHOLE_TAGS.finditer(page):
        if tag[2] and tag.end() - tag.start() > LONG_TAG_BYTES and _overloaded(page, tag.end(2), tag.end()):
            kept.append(page[at : tag.end(2)])
            at = tag.end()
    return b"".join(kept) + page[at:] if kept else page


def _overloaded(page: bytes, start: int, end: int) -> bool:
    return any(number >= TAG_ATTRIBUTES for number, _ in enumerate(ATTRIBUTES.finditer(page, start, end)))
