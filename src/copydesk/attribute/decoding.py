"""From emissions to spans: the best chain of tags (Viterbi) and how sure it is of each span (forward and backward).

Windows are decoded side by side, one word of each at a time; each is padded to the longest with words that cannot matter.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from copydesk.attribute.tags import OUTSIDE, TAGS, begin_tag, inside_tag, kind_of

Array = NDArray[np.float32]
TOGETHER = 64
"""Windows decoded at once: bounds the memory."""
LEAST = 1e-30
"""No sum is divided by less."""


@dataclass(frozen=True, slots=True)
class Chain:
    """What follows what. Logarithms, not normalised."""

    follow: Array  # (TAGS, TAGS), from and to
    begin: Array  # (TAGS,)


@dataclass(frozen=True, slots=True)
class Found:
    """A span of words, `begin` up to `end`, of one kind; `sure` how sure of its ends, 0 to 1."""

    kind: int
    begin: int
    end: int
    sure: float


def lawful(chain: Chain) -> Chain:
    """The chain without steps to a further word of a span that has not begun."""
    follow, begin = chain.follow.copy(), chain.begin.copy()
    for kind in range((TAGS - 1) // 2):
        inside = inside_tag(kind)
        before = [tag for tag in range(TAGS) if tag not in (inside, begin_tag(kind))]
        follow[before, inside] = -1e4
        begin[inside] = -1e4
    return Chain(follow, begin)


def decode(rows: Sequence[Array], chain: Chain) -> list[list[Found]]:
    """The spans of each row of emissions, (words, TAGS), in order of text."""
    found: list[list[Found]] = [[] for _ in rows]
    order = sorted(range(len(rows)), key=lambda number: len(rows[number]))
    for low in range(0, len(order), TOGETHER):
        group = order[low : low + TOGETHER]
        longest = len(rows[group[-1]])
        emissions = np.zeros((longest, len(group), TAGS), dtype=np.float32)
        for column, number in enumerate(group):
            emissions[: len(rows[number]), column] = rows[number]
        sizes = np.array([len(rows[number]) for number in group])
        tags = best_tags(emissions, sizes, chain)
        odds = posteriors(emissions, sizes, chain)
        for column, number in enumerate(group):
            size = int(sizes[column])
            found[number] = spans_of(tags[:size, column].tolist(), odds[:size, column])
    return found


def best_tags(emissions: Array, sizes: NDArray[np.int64], chain: Chain) -> NDArray[np.int64]:
    """The likeliest tags, (words, windows)."""
    length, width, _ = emissions.shape
    back = np.zeros((length, width, TAGS), dtype=np.int64)
    score = chain.begin + emissions[0]
    ends = [score]
    for at in range(1, length):
        ways = score[:, :, None] + chain.follow
        back[at] = ways.argmax(axis=1)
        score = ways.max(axis=1) + emissions[at]
        ends.append(score)
    tags = np.zeros((length, width), dtype=np.int64)
    columns = np.arange(width)
    current = np.zeros(width, dtype=np.int64)
    for at in range(length - 1, -1, -1):
        last = sizes - 1 == at
        current[last] = ends[at][last].argmax(axis=1)
        tags[at] = current
        current = back[at, columns, current]
    return tags


def posteriors(emissions: Array, sizes: NDArray[np.int64], chain: Chain) -> Array:
    """The probability of each tag of each word, (words, windows, TAGS), by sums forward and backward."""
    length, width, _ = emissions.shape
    odds = np.exp(emissions - emissions.max(axis=2, keepdims=True))
    follow = np.exp(chain.follow - chain.follow.max())
    odds[0] *= np.exp(chain.begin - chain.begin.max())
    result: Array = np.empty_like(odds)
    result[0] = odds[0] / odds[0].sum(axis=1, keepdims=True)
    norm = np.ones((length, width, 1), dtype=np.float32)
    for at in range(1, length):
        current = (result[at - 1] @ follow) * odds[at]
        norm[at] = np.maximum(current.sum(axis=1, keepdims=True), LEAST)
        result[at] = current / norm[at]
    backward = np.ones((width, TAGS), dtype=np.float32)
    for at in range(length - 2, -1, -1):
        backward = (backward * odds[at + 1] / norm[at + 1]) @ follow.T
        backward[sizes - 1 <= at] = 1.0
        result[at] *= backward
    return result


def spans_of(tags: Sequence[int], odds: Array) -> list[Found]:
    """Runs of tags as spans; `odds` (words, TAGS) are their probabilities."""
    found: list[Found] = []
    begin = -1
    for at, tag in enumerate([*tags, OUTSIDE]):
        inside = tag != OUTSIDE and begin >= 0 and tag == inside_tag(kind_of(tags[begin]))
        if begin >= 0 and not inside:
            found.append(Found(kind_of(tags[begin]), begin, at, sureness(tags, begin, at, odds)))
            begin = -1
        if tag != OUTSIDE and not inside:
            begin = at
    return found


def sureness(tags: Sequence[int], begin: int, end: int, odds: Array) -> float:
    """How sure a span is of its two ends: the least of the odds that it begins, that it holds on, and that it stops."""
    stops = 1.0 - float(odds[end, inside_tag(kind_of(tags[begin]))]) if end < len(odds) else 1.0
    least = min(float(odds[begin, tags[begin]]), float(odds[end - 1, tags[end - 1]]), stops)
    return min(1.0, max(0.0, least))
