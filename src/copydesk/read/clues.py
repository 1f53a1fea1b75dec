"""Facts of a chunk: what its text, its markup, its container and the page's own claims say. No decision is made here."""

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from copydesk.read.claims import Claims
from copydesk.read.places import kinds_of, place_numbers
from copydesk.read.scan import Chunk, Scan
from copydesk.read.shapes import text_numbers
from copydesk.text import letters

BUCKETS = 4096
"""Size of the hashed vocabulary of names and words."""

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

WORDS = re.compile(r"[^\W_]+")
NAME_PARTS = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{3,}")
NAMES_KEPT = 20_000


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


@lru_cache(maxsize=NAMES_KEPT)
def hashed(word: str) -> int:
    """A bucket that is the same in every process; 0 is left for "nothing here"."""
    return zlib.crc32(word.encode("utf-8", "replace")) % (BUCKETS - 1) + 1


def word_bag(text: str) -> list[int]:
    """The first and last words of a text, all of a short one."""
    low = text[:60].lower()
    if len(text) > 60:
        return [hashed(word) for word in low.split(None, 4)[:4]] + [
            hashed("$" + word) for word in text[-24:].lower().split()[-2:]
        ]
    return [hashed(word) for word in low.split()[:8]]


@lru_cache(maxsize=NAMES_KEPT)
def name_bag(tag: str, names: str) -> tuple[int, ...]:
    """The hashed words of an element's tag and names."""
    words = sorted({part.lower() for part in NAME_PARTS.findall(names[:300])})[:12] if names else ()
    return (hashed("<" + tag), *(hashed("." + word) for word in words))


def starts_of(bags: Sequence[Sequence[int]]) -> tuple[Ints, Ints]:
    """Bags one after another, and where each begins."""
    tokens = np.array(list(chain.from_iterable(bags)), dtype=np.int64)
    sizes = np.array([len(bag) for bag in bags], dtype=np.int64)
    return tokens, np.cumsum(sizes) - sizes


def shared_bags(chunks: Sequence[Chunk]) -> tuple[list[list[int]], list[int]]:
    """For each parent of a chunk two bags (three near ancestors; six farther), and the parent of each chunk."""
    order: dict[int, int] = {}
    near: list[list[int]] = []
    far: list[list[int]] = []
    group = []
    for chunk in chunks:
        parent = chunk.element.parent or chunk.element
        place = order.get(parent.index)
        if place is None:
            place = order[parent.index] = len(order)
            line = [name_bag(element.tag, element.names) for _, element in zip(range(9), parent.line(), strict=False)]
            near.append([token for bag in line[:3] for token in bag])
            far.append([token for bag in line[3:] for token in bag] or [0])
        group.append(place)
    return near + far, group


def own_bag(chunk: Chunk) -> tuple[int, ...]:
    """The names of the chunk's block and of the inline element that its text begins in."""
    block, leaf = chunk.element, chunk.leaf
    bag = name_bag(block.tag, block.names)
    return bag if leaf is block else bag + name_bag(leaf.tag, leaf.names)


def markup_row(chunk: Chunk) -> tuple[float, ...]:
    """Facts of the chunk's own element and of the links and bold words in it."""
    size = len(chunk.text)
    tag = chunk.element.tag
    parent = chunk.element.parent
    prop = chunk.element.prop or (parent.prop if parent else "")
    return (
        min(chunk.link_chars / size, 1.0),
        chunk.link_chars > 0.9 * size,
        min(chunk.strong_chars / size, 1.0),
        chunk.strong_chars > 0.9 * size,
        min(len(chunk.anchors), 8) / 4,
        min(chunk.element.depth, 30) / 15,
        chunk.hidden,
        prop == "articleBody",
        int(tag[1]) / 6 if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else 0.0,
        tag == "p",
        tag == "li",
        chunk.leaf.tag == "a",
    )


def claim_rows(chunks: Sequence[Chunk], scan: Scan, claims: Claims) -> list[tuple[float, ...]]:
    """How each chunk's text compares with what the page claims of itself."""
    headlines = {letters(claim.value) for claim in claims.of("headline")} - {""}
    title = set((scan.title or " ".join(claim.value for claim in claims.of("headline"))).lower().split())
    deks = [key for claim in claims.of("dek") if len(key := letters(claim.value)) > 20]
    openings = {dek[:40] for dek in deks}
    body = max((letters(claim.value) for claim in claims.of("body")), key=len, default="")
    authors = [key for claim in claims.of("author") if len(key := letters(claim.value)) > 4][:8]
    tags = {letters(claim.value) for claim in claims.of("tag")}
    sections = {letters(claim.value) for claim in claims.of("section")}
    outlets = {letters(claim.value) for claim in claims.of("outlet")} - {""}
    keys = [letters(chunk.text) for chunk in chunks]
    seen = Counter(keys)
    has_body, has_authors, has_deks = bool(body), bool(authors), bool(deks)
    rows: list[tuple[float, ...]] = []
    for key, chunk in zip(keys, chunks, strict=True):
        size = len(key)
        rows.append(
            (
                key in headlines,
                likeness(chunk.text, title) if size < 250 and title else 0.0,
                has_deks and size > 30 and any(key in dek or dek in key for dek in deks),
                key[:40] in openings,
                has_body and size > 20 and key in body,
                has_body,
                has_authors and size < 150 and any(author in key for author in authors),
                has_authors,
                key in tags,
                key in sections,
                key in outlets,
                min(seen[key], 20) / 5,
                has_deks,
            )
        )
    return rows


def likeness(text: str, title: set[str]) -> float:
    """Share of the words that a text and the title have in common (Jaccard)."""
    words = set(text.lower().split())
    common = len(words & title)
    return common / (len(words) + len(title) - common)


def page_clues(scan: Scan, chunks: Sequence[Chunk], gaps: Sequence[int], claims: Claims) -> Clues:
    """The clues of chunks of a page with markup, at least one; `gaps` says how many chunks of plain furniture stand
    before each."""
    kind = kinds_of(chunks)
    texts = text_numbers([chunk.text for chunk in chunks])
    own = [own_bag(chunk) for chunk in chunks]
    shared, group = shared_bags(chunks)
    own_tokens, own_starts = starts_of(own + [word_bag(chunk.text) for chunk in chunks])
    shared_tokens, shared_starts = starts_of(shared)
    markup = np.array([markup_row(chunk) for chunk in chunks], dtype=np.float32)
    claimed = np.array(claim_rows(chunks, scan, claims), dtype=np.float32)
    numbers = np.concatenate([texts, markup, claimed, place_numbers(chunks, np.expm1(texts[:, 0]), kind, gaps)], axis=1)
    return Clues(numbers, own_tokens, own_starts, shared_tokens, shared_starts, np.array(group, dtype=np.int64), kind)
