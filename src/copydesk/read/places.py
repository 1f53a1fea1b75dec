"""Where a chunk stands: what its containers hold, how far it is from the headline and from the bulk of the prose."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from copydesk.read.scan import Chunk, Element
from copydesk.read.shapes import table_of

Floats = NDArray[np.float32]
LEVELS = 7
"""Ancestors of a block that are weighed as its containers."""
PROSE_CHARS = 80
"""A chunk longer than this and with few links counts as prose. Source: readability's and jusText's rules of thumb."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of n chunks: characters, characters in links, and whether they are hidden."""

    chars: NDArray[np.float64]
    links: NDArray[np.float64]
    hidden: NDArray[np.bool_]


def sizes_of(chunks: Sequence[Chunk]) -> Sizes:
    """The sizes of chunks."""
    count = len(chunks)
    return Sizes(
        np.fromiter([len(chunk.text) for chunk in chunks], np.float64, count),
        np.fromiter([chunk.link_chars for chunk in chunks], np.float64, count),
        np.fromiter([chunk.hidden for chunk in chunks], np.bool_, count),
    )


def lines_up(chunks: Sequence[Chunk]) -> tuple[NDArray[np.int64], int]:
    """(n, LEVELS) numbers of the elements around each chunk, block first, 0 where there are no more; how many there are.

    The document counts as the html element in it: the models were trained so.
    """
    numbers: dict[Element | None, int] = {None: 0}
    parents = [0]
    for chunk in chunks:
        one: Element | None = chunk.element
        while one not in numbers and one is not None:
            numbers[one] = len(numbers)
            parents.append(0)
            one = one.parent
    own = np.arange(len(numbers))
    for element, number in numbers.items():
        if element is not None:
            parents[number] = numbers[element.parent]
            if element.tag == "html" and element.parent is not None:
                own[parents[number]] = number
    above = np.array(parents, dtype=np.int64)
    around = np.empty((len(chunks), LEVELS), dtype=np.int64)
    around[:, 0] = [numbers[chunk.element] for chunk in chunks]
    for level in range(1, LEVELS):
        around[:, level] = above.take(around[:, level - 1])
    return own.take(around), len(numbers)


def containers(
    links: NDArray[np.float64], weights: Floats, prose: NDArray[np.bool_], around: NDArray[np.int64], count: int
) -> Floats:
    """(elements, 5): characters, link characters, prose characters, prose chunks and chunks inside each element."""
    flat = around.ravel()
    table = np.empty((count, 5), dtype=np.float32)
    columns: tuple[NDArray[np.generic], ...] = (weights, links, weights * prose, prose)
    for place, column in enumerate(columns):
        table[:, place] = np.bincount(flat, np.repeat(column, LEVELS), count)
    table[:, 4] = np.bincount(flat, minlength=count)
    table[0] = 0
    return table


def best_container(table: Floats, around: NDArray[np.int64], total: float) -> int:
    """The number of the smallest element that holds most of the page's prose; 0 where there is none."""
    depth = np.full(len(table), LEVELS, dtype=np.float32)
    for level in range(LEVELS - 1, 0, -1):
        depth[around[:, level]] = level
    score = table[:, 2] / (total + 1) + 0.3 * table[:, 2] / (table[:, 0] + 200) - 0.01 * depth
    score[(table[:, 3] < 2) | (depth == LEVELS)] = -1
    best = int(score.argmax())
    return best if score[best] > 0 else 0


def kinds_of(chunks: Sequence[Chunk]) -> NDArray[np.int64]:
    """(n,) a number for each way of being built: equal where tag and names are the same as far as the parent."""
    order: dict[tuple[str, str, str], int] = {}
    rows = []
    for chunk in chunks:
        element = chunk.element
        key = (element.tag, element.names, element.parent.names if element.parent else "")
        rows.append(order.setdefault(key, len(order)))
    return np.array(rows, dtype=np.int64)


def kinds_alike(kind: NDArray[np.int64], weights: Floats, link_share: NDArray[np.float64]) -> Floats:
    """(n, 3): how many chunks are built alike, their mean size and link share."""
    counts = np.bincount(kind)
    sizes = np.bincount(kind, weights) / counts
    links = np.bincount(kind, link_share) / counts
    return table_of([(np.log1p(counts) / 4)[kind], (np.log1p(sizes) / 6)[kind], links[kind]], len(kind))


def to_headline(chunks: Sequence[Chunk]) -> Floats:
    """(n, 3): whether the page has a first-level heading, whether the nearest stands before, and how far it is."""
    count = len(chunks)
    spots = np.array([i for i, chunk in enumerate(chunks) if chunk.element.tag == "h1"], dtype=np.float32)
    if not len(spots):
        return np.tile(np.array([0, 0, 2], dtype=np.float32), (count, 1))
    gaps = np.arange(count, dtype=np.float32)[:, None] - spots[None, :20]
    near = gaps[np.arange(count), np.abs(gaps).argmin(axis=1)]
    return table_of([np.ones(count), near >= 0, np.minimum(np.abs(near), 40) / 20], count)


def to_prose(around: NDArray[np.int64], prose: NDArray[np.bool_], best: int) -> Floats:
    """(n, 6): in the best container, how many levels below it, before or after its prose, and how far from its ends."""
    count = len(prose)
    inside = around == best if best else np.zeros_like(around, dtype=bool)
    within: NDArray[np.bool_] = np.logical_or.reduce(inside, axis=1)
    level = np.where(within, inside.argmax(axis=1) / 5, 2.0)
    spots = np.flatnonzero(within & prose)
    first, last = (int(spots[0]), int(spots[-1])) if len(spots) else (0, count)
    at = np.arange(count)
    return table_of(
        [
            within,
            level,
            at < first,
            at > last,
            np.minimum(np.abs(at - first), 40) / 20,
            np.minimum(np.abs(at - last), 40) / 20,
        ],
        count,
    )


def held(table: Floats, around: NDArray[np.int64], total: float) -> Floats:
    """(n, 18): what the chunk's own element, its parent and its grandparent hold, six facts each."""
    chars, links, prose, prose_count, count = table.T
    facts = np.stack(
        [
            np.log1p(chars) / 8,
            links / (chars + 1),
            np.log1p(prose) / 8,
            np.log1p(prose_count) / 3,
            np.log1p(count) / 4,
            prose / (total + 1),
        ],
        axis=1,
    )
    return facts.take(around[:, :3], axis=0).reshape(len(around), -1)


def place_numbers(
    chunks: Sequence[Chunk], sizes: Sizes, weights: Floats, kind: NDArray[np.int64], gaps: Sequence[int]
) -> Floats:
    """(n, 34) facts of place; `weights` are the sizes of the chunks in Latin characters, `gaps` how many plain furniture
    chunks stand before each."""
    count = len(chunks)
    prose = (weights > PROSE_CHARS) & (sizes.links < 0.4 * sizes.chars) & ~sizes.hidden
    total = float((weights * prose).sum())
    around, elements = lines_up(chunks)
    table = containers(sizes.links, weights, prose, around, elements)
    best = best_container(table, around, total)
    page = np.array([np.log1p(count) / 6, np.log1p(total) / 9], dtype=np.float32)
    return np.concatenate(
        [
            to_prose(around, prose, best),
            to_headline(chunks),
            kinds_alike(kind, weights, np.minimum(sizes.links / sizes.chars, 1)),
            np.arange(count, dtype=np.float32)[:, None] / count,
            np.tile(page, (count, 1)),
            held(table, around, total),
            np.log1p(np.array(gaps, dtype=np.float32))[:, None] / 3,
        ],
        axis=1,
    ).astype(np.float32)
