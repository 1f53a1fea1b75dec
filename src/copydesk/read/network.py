"""The small network that reads a sequence of chunks: numpy alone, one pass, no state.

Facts and hashed words of a chunk make a vector; four layers mix in its neighbours up to fifteen chunks away on both sides,
and after the second what its siblings and the chunks built like it are; the mean and the maximum over the page tell each chunk
what page it stands on; a last layer scores the classes.
"""

from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from copydesk.read.clues import Clues, Ints

Array = NDArray[np.float32]
BAGS = 4
DILATIONS = (1, 2, 4, 8)
POOL_AFTER = 2
CLIP = 4.0
SMALL_PRODUCT = 1 << 18
"""Multiplications up to which OpenBLAS stays in the thread that calls it. Larger products are handed to all cores, which
wait for each other in a loop: on two busy cores 8 ms of CPU a product that takes .1 ms. Source: measured, and OpenBLAS's
SMP_THRESHOLD_MIN times GEMM_MULTITHREAD_THRESHOLD."""


@dataclass(frozen=True, slots=True)
class Network:
    """Weights as float32, by name. Shapes: d clues, e embedding width, h hidden, c classes."""

    mean: Array  # (d,)
    scale: Array  # (d,)
    embedding: Array  # (buckets, e)
    enter: Array  # (d + bags * e, h)
    enter_bias: Array  # (h,)
    mix: tuple[Array, ...]  # each (3 * h, h)
    mix_bias: tuple[Array, ...]  # each (h,)
    pool: Array  # (2 * h, h)
    pool_bias: Array  # (h,)
    page: Array  # (2 * h, h)
    last: Array  # (h, h)
    last_bias: Array  # (h,)
    out: Array  # (h, c)
    out_bias: Array  # (c,)

    def scores(self, clues: Clues) -> Array:
        """Probabilities of the classes: (chunks, classes), each row adding up to 1."""
        numbers = np.clip((clues.numbers - self.mean) * self.scale, -CLIP, CLIP)
        bags = mean_bags(self.embedding, clues)
        hidden = lifted(times(np.concatenate([numbers, bags], axis=1), self.enter), self.enter_bias)
        for dilation, weight, bias in zip(DILATIONS, self.mix, self.mix_bias, strict=True):
            hidden += lifted(mixed(hidden, dilation, weight), bias)
            if dilation == POOL_AFTER:
                pooled = np.concatenate([group_means(hidden, clues.group), group_means(hidden, clues.kind)], axis=1)
                hidden += times(pooled, self.pool) + self.pool_bias
        whole = np.concatenate([hidden.mean(axis=0), hidden.max(axis=0)]) @ self.page
        top = lifted(times(hidden, self.last), whole + self.last_bias)
        return softmax(times(top, self.out) + self.out_bias)


def lifted(sums: Array, bias: Array) -> Array:
    """The sums with the bias of each column and nothing below zero, in place."""
    sums += bias
    return np.maximum(sums, 0, out=sums)


def times(left: Array, right: Array) -> Array:
    """The matrix product, made of SMALL_PRODUCTs where it is large: numpy multiplies a stack of matrices one by one."""
    count, width = left.shape
    rows = max(1, SMALL_PRODUCT // right.size)
    if count <= rows:
        return left @ right
    whole = count // rows * rows
    product = np.empty((count, right.shape[1]), dtype=np.float32)
    stacked = product[:whole].reshape(-1, rows, right.shape[1])
    np.matmul(left[:whole].reshape(-1, rows, width), right, out=stacked)
    np.matmul(left[whole:], right, out=product[whole:])
    return product


def bag_means(embedding: Array, tokens: Ints, starts: Ints) -> Array:
    """The mean embedding of each bag: (bags, e)."""
    sums = np.add.reduceat(embedding.take(tokens, axis=0), starts, axis=0)
    sizes = np.diff(np.append(starts, len(tokens))).astype(np.float32)
    result: Array = (sums / sizes[:, None]).astype(np.float32)
    return result


def mean_bags(embedding: Array, clues: Clues) -> Array:
    """The four bags of each chunk side by side: (chunks, BAGS * e)."""
    count = len(clues.numbers)
    own = bag_means(embedding, clues.own_tokens, clues.own_starts)
    shared = bag_means(embedding, clues.shared_tokens, clues.shared_starts)
    parents = len(clues.shared_starts) // 2
    return np.concatenate(
        [own[:count], own[count:], shared.take(clues.group, axis=0), shared.take(clues.group + parents, axis=0)], axis=1
    )


def mixed(hidden: Array, dilation: int, weight: Array) -> Array:
    """The product of each row, with the rows `dilation` before and after it at its sides, and the weight: (chunks, h);
    zeros beyond the ends. Three smaller products take half the time of one, as more rows fit into a piece."""
    width = hidden.shape[1]
    sums = times(hidden, weight[width : 2 * width])
    if len(hidden) > dilation:
        sums[dilation:] += times(hidden[:-dilation], weight[:width])
        sums[:-dilation] += times(hidden[dilation:], weight[2 * width :])
    return sums


def group_means(hidden: Array, group: Ints) -> Array:
    """For each row the mean over all rows of its group: (chunks, h). Groups are numbered from 0, and none is empty."""
    order = group.argsort(kind="stable")
    sizes = np.bincount(group)
    sums = np.add.reduceat(hidden.take(order, axis=0), np.cumsum(sizes) - sizes, axis=0)
    means: Array = np.divide(sums, sizes[:, None], dtype=np.float32)
    return means.take(group, axis=0)


def softmax(scores: Array) -> Array:
    """Rows as probabilities."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    result: Array = raised / raised.sum(axis=1, keepdims=True)
    return result


def unpack_network(data: bytes) -> Network:
    """A network from the bytes of a model file (.npz, weights as float16)."""
    with np.load(BytesIO(data), allow_pickle=False) as saved:
        weights = {name: saved[name].astype(np.float32) for name in saved.files}
    layers = range(len(DILATIONS))
    return Network(
        mix=tuple(weights.pop(f"mix{i}") for i in layers),
        mix_bias=tuple(weights.pop(f"mix_bias{i}") for i in layers),
        **weights,
    )


def load_network(name: str) -> Network:
    """A network that ships in the package."""
    return unpack_network(files("copydesk.models").joinpath(name).read_bytes())
