"""Facts of a chunk: what its text, its markup, its container and the page's own claims say. No decision is made here."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from copydesk.read.claims import Claims
from copydesk.read.places import Sizes, kinds_of, place_numbers, sizes_of
from copydesk.read.scan import Chunk, Element, Scan, keys_of, name_words
from copydesk.read.shapes import table_of, text_numbers
from copydesk.text import letters

BUCKETS = 4096
"""Size of the hashed vocabulary of names and words."""

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

WORDS = re.compile(r"[^\W_]+")
NAME_WORDS = 12
WORDS_KEPT = 20_000
"""Words whose buckets are remembered."""
DOT = crc32(b".")
"""A word of a name is hashed behind a dot, apart from the same word in a text."""
NAMES_KEPT = 20_000
NEAR = 3
"""Ancestors whose names make the near bag of a parent; twice as many after them make the far one."""


@dataclass(frozen=True, slots=True)
class Clues:
    """What the network sees of n chunks.

    `numbers`: (n, facts). `own_tokens`: hashed words of 2n bags, first the n bags of each chunk's element, then the n of
    its text; `own_starts` (2n) says where each begins. `shared_tokens`, `shared_starts` (2m): the same for the m parents
    that chunks have, near ancestors first, then far ones; `group` (n) is the parent of each chunk, 0..m-1; `kind` (n) is equal for chunks
    that are built alike.
    """

    numbers: Floats
    own_tokens: Ints
    own_starts: Ints
    shared_tokens: Ints
    shared_starts: Ints
    group: Ints
    kind: Ints


def hashed(word: str) -> int:
    """A bucket that is the same in every process; 0 is left for "nothing here"."""
    return crc32(word.encode("utf-8", "replace")) % (BUCKETS - 1) + 1


class Hashes(dict[str, int]):
    """The buckets of words, each found once; looking one up takes a third of a call's time."""

    def __missing__(self, word: str) -> int:
        if len(self) >= WORDS_KEPT:
            self.clear()
        bucket = self[word] = hashed(word)
        return bucket


HASHES = Hashes()


def word_bags(texts: Sequence[str]) -> tuple[Ints, Ints]:
    """The first and last words of each text, all of a short one: bags one after another, and where each begins."""
    words: list[str] = []
    starts: list[int] = []
    for text in texts:
        starts.append(len(words))
        if len(text) > 60:
            words += text[:60].lower().split(None, 4)[:4]
            words += ["$" + word for word in text[-24:].lower().split()[-2:]]
        else:
            words += text.lower().split(None, 8)[:8]
    return np.array(list(map(HASHES.__getitem__, words)), dtype=np.int64), np.array(starts, dtype=np.int64)


def name_bag(tag: str, names: str) -> tuple[int, ...]:
    """The hashed words of an element's tag and names.

    Each is kept under a text alone: were the two kept under pairs, the collector of garbage would look through all that
    is kept once a page, as a new pair is an object that it watches.
    """
    return tag_bag(tag) + names_bag(names) if names else tag_bag(tag)


@lru_cache(maxsize=NAMES_KEPT)
def tag_bag(tag: str) -> tuple[int, ...]:
    """The hash of a tag."""
    return (hashed("<" + tag),)


@lru_cache(maxsize=NAMES_KEPT)
def names_bag(names: str) -> tuple[int, ...]:
    """The hashed words of an element's names."""
    return tuple([crc32(word.encode(), DOT) % (BUCKETS - 1) + 1 for word in name_words(names)[:NAME_WORDS]])


def starts_of(bags: Sequence[Sequence[int]]) -> tuple[Ints, Ints]:
    """Bags one after another, and where each begins."""
    sizes = np.fromiter(map(len, bags), dtype=np.int64, count=len(bags))
    ends = np.cumsum(sizes)
    tokens = np.fromiter(chain.from_iterable(bags), dtype=np.int64, count=int(ends[-1]))
    return tokens, ends - sizes


def shared_bags(chunks: Sequence[Chunk]) -> tuple[list[tuple[int, ...]], list[int]]:
    """For each parent of a chunk two bags (three near ancestors; six farther), and the parent of each chunk."""
    order: dict[Element, int] = {}
    group = [order.setdefault(chunk.element.parent or chunk.element, len(order)) for chunk in chunks]
    known: dict[Element, tuple[tuple[int, ...], Element | None]] = {}
    near: list[tuple[int, ...]] = []
    far: list[tuple[int, ...]] = []
    for parent in order:
        own, third = bag_up(parent, known)
        near.append(own)
        if third is None:
            far.append((0,))
            continue
        beyond, sixth = bag_up(third, known)
        far.append(beyond if sixth is None else beyond + bag_up(sixth, known)[0])
    return near + far, group


def bag_up(
    element: Element, known: dict[Element, tuple[tuple[int, ...], Element | None]]
) -> tuple[tuple[int, ...], Element | None]:
    """The names of an element and the two around it, and the element after those; what was asked once on a page is in
    `known`."""
    found = known.get(element)
    if found is None:
        bag = name_bag(element.tag, element.names)
        above = element.parent
        for _ in range(NEAR - 1):
            if above is None:
                break
            bag += name_bag(above.tag, above.names)
            above = above.parent
        found = known[element] = bag, above
    return found


def own_bag(chunk: Chunk) -> tuple[int, ...]:
    """The names of the chunk's block and of the inline element that its text begins in."""
    block, leaf = chunk.element, chunk.leaf
    bag = name_bag(block.tag, block.names)
    return bag if leaf is block else bag + name_bag(leaf.tag, leaf.names)


@lru_cache(maxsize=NAMES_KEPT)
def tag_facts(tag: str) -> tuple[float, bool, bool]:
    """The rank of a heading, and whether a tag is that of a paragraph and of a list's item."""
    return int(tag[1]) / 6 if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else 0.0, tag == "p", tag == "li"


def is_body_prop(element: Element) -> bool:
    """Whether the page's own data name an element, or its parent, as the article's body."""
    return (element.prop or (element.parent.prop if element.parent else "")) == "articleBody"


def markup_numbers(chunks: Sequence[Chunk], sizes: Sizes) -> Floats:
    """(n, 12) facts of each chunk's own element and of the links and bold words in it."""
    count = len(chunks)
    elements = [chunk.element for chunk in chunks]
    strong = np.fromiter([chunk.strong_chars for chunk in chunks], np.float64, count)
    anchors = np.fromiter([len(chunk.anchors) for chunk in chunks], np.float64, count)
    depths = np.fromiter([element.depth for element in elements], np.float64, count)
    headings, paragraphs, items = zip(*[tag_facts(element.tag) for element in elements], strict=True)
    columns = (
        np.minimum(sizes.links / sizes.chars, 1),
        sizes.links > 0.9 * sizes.chars,
        np.minimum(strong / sizes.chars, 1),
        strong > 0.9 * sizes.chars,
        np.minimum(anchors, 8) / 4,
        np.minimum(depths, 30) / 15,
        sizes.hidden,
        list(map(is_body_prop, elements)),
        headings,
        paragraphs,
        items,
        [chunk.leaf.tag == "a" for chunk in chunks],
    )
    return table_of(columns, count)


def claim_numbers(chunks: Sequence[Chunk], scan: Scan, claims: Claims) -> Floats:
    """(n, 13): how each chunk's text compares with what the page claims of itself."""
    keys = keys_of(chunks)
    headlines = claimed(claims, "headline") - {""}
    title = set((scan.title or " ".join(claim.value for claim in claims.of("headline"))).lower().split())
    deks = [key for claim in claims.of("dek") if len(key := letters(claim.value)) > 20]
    openings = {dek[:40] for dek in deks}
    all_deks, shortest_dek = "\n".join(deks), min(map(len, deks), default=0)
    body = max((letters(claim.value) for claim in claims.of("body")), key=len, default="")
    authors = [key for claim in claims.of("author") if len(key := letters(claim.value)) > 4][:8]
    tags, sections, outlets = claimed(claims, "tag"), claimed(claims, "section"), claimed(claims, "outlet") - {""}
    seen = Counter(keys)
    nothing = np.zeros(len(chunks), dtype=np.float32)
    columns = (
        [key in headlines for key in keys],
        [likeness(chunk.text, title) if len(key) < 250 else 0.0 for chunk, key in zip(chunks, keys, strict=True)]
        if title
        else nothing,
        [
            len(key) > 30 and (key in all_deks or (len(key) >= shortest_dek and any(map(key.__contains__, deks))))
            for key in keys
        ]
        if deks
        else nothing,
        [key[:40] in openings for key in keys],
        [len(key) > 20 and key in body for key in keys] if body else nothing,
        nothing + bool(body),
        [len(key) < 150 and any(map(key.__contains__, authors)) for key in keys] if authors else nothing,
        nothing + bool(authors),
        [key in tags for key in keys],
        [key in sections for key in keys],
        [key in outlets for key in keys],
        [min(seen[key], 20) / 5 for key in keys],
        nothing + bool(deks),
    )
    return table_of(columns, len(chunks))


def claimed(claims: Claims, field: str) -> set[str]:
    """The letters of all that is claimed of a field."""
    return {letters(claim.value) for claim in claims.of(field)}


def likeness(text: str, title: set[str]) -> float:
    """Share of the words that a text and the title have in common (Jaccard)."""
    listed = text.lower().split()
    if title.isdisjoint(listed):
        return 0.0
    words = set(listed)
    common = len(words & title)
    return common / (len(words) + len(title) - common)


def page_clues(scan: Scan, chunks: Sequence[Chunk], gaps: Sequence[int], claims: Claims) -> Clues:
    """The clues of chunks of a page with markup, at least one; `gaps` says how many chunks of plain furniture stand
    before each."""
    kind = kinds_of(chunks)
    sizes = sizes_of(chunks)
    texts = text_numbers([chunk.text for chunk in chunks])
    shared, group = shared_bags(chunks)
    names, name_starts = starts_of(list(map(own_bag, chunks)))
    words, word_starts = word_bags([chunk.text for chunk in chunks])
    own_tokens, own_starts = np.concatenate([names, words]), np.concatenate([name_starts, word_starts + len(names)])
    shared_tokens, shared_starts = starts_of(shared)
    numbers = np.concatenate(
        [
            texts,
            markup_numbers(chunks, sizes),
            claim_numbers(chunks, scan, claims),
            place_numbers(chunks, sizes, np.expm1(texts[:, 0]), kind, gaps),
        ],
        axis=1,
    )
    return Clues(numbers, own_tokens, own_starts, shared_tokens, shared_starts, np.array(group, dtype=np.int64), kind)
