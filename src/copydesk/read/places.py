"""Where a chunk stands: what its containers hold, how far it is from the headline and from the bulk of the prose."""

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from copydesk.read.scan import Chunk, Element

Floats = NDArray[np.float32]
LEVELS = 7
"""Ancestors of a block that are weighed as its containers."""
PROSE_CHARS = 80
"""A chunk longer than this and with few links counts as prose. Source: readability's and jusText's rules of thumb."""


def lines_up(chunks: Sequence[Chunk]) -> tuple[NDArray[np.int64], int]:
    """(n, LEVELS) numbers of the elements around each chunk, block first, 0 where there are no more; how many there are."""
    numbers: dict[int, int] = {}
    known: dict[int, list[int]] = {}
    rows = [line_up(chunk.element, numbers, known) for chunk in chunks]
    flat = np.fromiter(chain.from_iterable(rows), dtype=np.int64, count=LEVELS * len(rows))
    return flat.reshape(-1, LEVELS), len(numbers) + 1


def line_up(element: Element, numbers: dict[int, int], known: dict[int, list[int]]) -> list[int]:
    """LEVELS numbers of an element and its ancestors; what parents share is kept in `known`."""
    row = known.get(element.index)
    if row is None:
        number = numbers.setdefault(element.index, len(numbers) + 1)
        parent = element.parent
        above = known.get(parent.index) if parent else None
        if above is None and parent is not None:
            ancestors = [e for _, e in zip(range(LEVELS), parent.line(), strict=False)]
            above = [numbers.setdefault(e.index, len(numbers) + 1) for e in ancestors]
            above += [0] * (LEVELS - len(above))
            known[parent.index] = above
        row = known[element.index] = [number, *(above or [0] * LEVELS)[: LEVELS - 1]]
    return row


def containers(
    chunks: Sequence[Chunk], weights: Floats, prose: NDArray[np.bool_], around: NDArray[np.int64], count: int
) -> Floats:
    """(elements, 5): characters, link characters, prose characters, prose chunks and chunks inside each element."""
    flat = around.ravel()
    links = np.array([chunk.link_chars for chunk in chunks], dtype=np.float32)
    columns = (weights, links, weights * prose, prose.astype(np.float32), np.ones(len(chunks), dtype=np.float32))
    table = np.stack([np.bincount(flat, np.repeat(column, LEVELS), count) for column in columns], axis=1)
    table[0] = 0
    return table.astype(np.float32)


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


def kinds_alike(kind: NDArray[np.int64], weights: Floats, link_share: Floats) -> Floats:
    """(n, 3): how many chunks are built alike, their mean size and link share."""
    counts = np.bincount(kind)
    sizes = np.bincount(kind, weights) / counts
    links = np.bincount(kind, link_share) / counts
    return np.stack([np.log1p(counts)[kind] / 4, np.log1p(sizes)[kind] / 6, links[kind]], axis=1).astype(np.float32)


def to_headline(chunks: Sequence[Chunk]) -> Floats:
    """(n, 3): whether the page has a first-level heading, whether the nearest stands before, and how far it is."""
    count = len(chunks)
    spots = np.array([i for i, chunk in enumerate(chunks) if chunk.element.tag == "h1"], dtype=np.float32)
    if not len(spots):
        return np.tile(np.array([0, 0, 2], dtype=np.float32), (count, 1))
    gaps = np.arange(count, dtype=np.float32)[:, None] - spots[None, :20]
    near = gaps[np.arange(count), np.abs(gaps).argmin(axis=1)]
    return np.stack([np.ones(count), near >= 0, np.minimum(np.abs(near), 40) / 20], axis=1).astype(np.float32)


def to_prose(around: NDArray[np.int64], prose: NDArray[np.bool_], best: int) -> Floats:
    """(n, 6): in the best container, how many levels below it, before or after its prose, and how far from its ends."""
    count = len(prose)
    inside = around == best if best else np.zeros_like(around, dtype=bool)
    within = inside.any(axis=1)
    level = np.where(within, inside.argmax(axis=1) / 5, 2.0)
    spots = np.flatnonzero(within & prose)
    first, last = (int(spots[0]), int(spots[-1])) if len(spots) else (0, count)
    at = np.arange(count)
    return np.stack(
        [
            within,
            level,
            at < first,
            at > last,
            np.minimum(np.abs(at - first), 40) / 20,
            np.minimum(np.abs(at - last), 40) / 20,
        ],
        axis=1,
    ).astype(np.float32)


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
    return facts[around[:, :3]].reshape(len(around), -1)


def place_numbers(chunks: Sequence[Chunk], weights: Floats, kind: NDArray[np.int64], gaps: Sequence[int]) -> Floats:
    """(n, 34) facts of place; `weights` are the sizes of the chunks in characters, `gaps` how many plain furniture
    chunks stand before each."""
    count = len(chunks)
    sizes = np.array([len(chunk.text) for chunk in chunks], dtype=np.float32)
    links = np.array([chunk.link_chars for chunk in chunks], dtype=np.float32)
    hidden = np.array([chunk.hidden for chunk in chunks], dtype=bool)
    prose = (weights > PROSE_CHARS) & (links < 0.4 * sizes) & ~hidden
    total = float((weights * prose).sum())
    around, elements = lines_up(chunks)
    table = containers(chunks, weights, prose, around, elements)
    best = best_container(table, around, total)
    page = np.array([np.log1p(count) / 6, np.log1p(total) / 9], dtype=np.float32)
    return np.concatenate(
        [
            to_prose(around, prose, best),
            to_headline(chunks),
            kinds_alike(kind, weights, np.minimum(links / sizes, 1)),
            np.arange(count, dtype=np.float32)[:, None] / count,
            np.tile(page, (count, 1)),
            held(table, around, total),
            np.log1p(np.array(gaps, dtype=np.float32))[:, None] / 3,
        ],
        axis=1,
    ).astype(np.float32)
