"""What one walk over a page brings home: chunks of visible text, the elements around them, and what the markup says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from copydesk.text import letters, letters_of

ZONES = frozenset(("nav", "footer", "article"))
CELL, QUOTE, ITEM, LIST, TABLE = 1, 2, 4, 8, 16
"""What an element can stand inside of, however deep: bits of `Element.inside`."""
MARKS = {
    **dict.fromkeys(ZONES, 0),
    **dict.fromkeys(("td", "th"), CELL),
    **dict.fromkeys(("blockquote", "q"), QUOTE),
    **dict.fromkeys(("li", "dd", "dt"), ITEM),
    **dict.fromkeys(("ul", "ol", "dl"), LIST),
    "table": TABLE,
}


NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]{2,}")
NAMES_CHARS = 300
"""How much of an element's names is looked at."""
NAMES_KEPT = 20_000
TO_SPACE = bytes(code if code in range(97, 123) else 32 for code in range(256))


@lru_cache(maxsize=NAMES_KEPT)
def name_words(names: str) -> tuple[str, ...]:
    """The words in the names of an element, sorted, in lower case: "storyBody--wide" has "body", "story" and "wide"."""
    head = names[:NAMES_CHARS]
    if head.isascii() and head.islower():
        words = head.encode().translate(TO_SPACE).decode().split()
    else:
        words = [part.lower() for part in NAME_PARTS.findall(head)]
    return tuple(sorted({word for word in words if len(word) > 1}))


class Element:
    """An element on the way to some text: `names` are its class, id and similar words, unsplit; `zone` is the nav,
    footer or article around it (a footer inside an article is the article's); `inside` tells what else it stands in,
    itself counted."""

    __slots__ = ("depth", "hidden", "index", "inside", "names", "parent", "prop", "tag", "zone")

    def __init__(self, tag: str, parent: "Element | None", index: int) -> None:
        self.tag = tag
        self.parent = parent
        self.index = index
        self.names = self.prop = ""
        if parent is None:
            self.depth, self.hidden, self.zone, self.inside = 0, False, "", 0
        else:
            self.depth = parent.depth + 1
            self.hidden = parent.hidden
            self.zone = parent.zone
            self.inside = parent.inside
        if tag in MARKS:
            self.inside |= MARKS[tag]
            if tag in ZONES and (tag == "nav" or self.zone != "article"):
                self.zone = tag

    def line(self) -> "Iterator[Element]":
        """This element and its ancestors, innermost first."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent


@dataclass(slots=True)
class Chunk:
    """Text set on lines of its own. `element` is the block-level element around it, `leaf` the innermost one around
    its first letters; counts are in characters; anchors are (start, end, href) within `text`."""

    text: str
    element: Element
    leaf: Element
    link_chars: int = 0
    strong_chars: int = 0
    anchors: list[tuple[int, int, str]] = field(default_factory=list)
    hidden: bool = False
    _key: str | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def key(self) -> str:
        """The letters of the text alone, as `text.letters` gives them."""
        if self._key is None:
            self._key = letters(self.text)
        return self._key


def keys_of(chunks: Sequence[Chunk]) -> list[str]:
    """The key of each chunk, found for all at once."""
    keys = letters_of([chunk.text for chunk in chunks])
    for chunk, key in zip(chunks, keys, strict=True):
        chunk._key = key
    return keys


@dataclass(slots=True)
class Prop:
    """Something the markup names: a microdata or RDFa property, a `<time>`, a link with a meaning (`rel`)."""

    name: str
    value: str
    tag: str
    element: Element
    chunk: int


@dataclass(slots=True)
class Image:
    """A picture as it stands: `chunk` is the index of the next chunk after it."""

    source: str
    alt: str
    element: Element
    chunk: int
    width: int | None


@dataclass(slots=True)
class Scan:
    """What one walk brings home. `metas` and `links` are (name, content) and (rel, href) in page order."""

    chunks: list[Chunk] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    json_ld: list[str] = field(default_factory=list)
    props: list[Prop] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    title: str = ""
    language: str = ""
    base: str = ""
    cut: bool = False
    elements: int = 0
