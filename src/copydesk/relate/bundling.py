"""Mentions into bundles of those that count the same thing: average linkage, up to a threshold."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

CONFLICT = 2.5
"""What it costs two groups that every article of the smaller gives both of them for one time, with different values. Source: cross-validation over the
written cases."""


@dataclass(frozen=True, slots=True)
class Told:
    """Which articles give n mentions, for which time and with what value: those that are no earlier values."""

    moments: NDArray[np.float32]  # (n, articles and times), 1 where the article gives it
    values: NDArray[np.float32]  # (n, values of articles), the same by article, time and value


def told_of(moment: NDArray[np.int64], value: NDArray[np.float32], earlier: NDArray[np.bool_]) -> Told:
    """From the article and time, and the value of each mention."""
    _, pairs = np.unique(np.stack([moment, value]), axis=1, return_inverse=True)
    _, moments = np.unique(moment, return_inverse=True)
    return Told(*(one_hot(each.ravel()) * ~earlier[:, None] for each in (moments, pairs)))


def one_hot(numbers: NDArray[np.intp]) -> NDArray[np.float32]:
    """A 1 in the column of each number."""
    return np.eye(numbers.max(initial=0) + 1, dtype=np.float32)[numbers]


def bundle(links: NDArray[np.float32], threshold: float, told: Told) -> list[list[int]]:
    """Groups of rows, each in order. `links` (n, n) is how far each two belong together; the two groups with the greatest mean over
    their pairs, less for the articles that give both with different values, are joined, until none is above the threshold."""
    groups = [[row] for row in range(len(links))]
    means = links.astype(np.float64)
    np.fill_diagonal(means, -np.inf)
    sizes = np.ones(len(links))
    moments, values = told.moments.copy(), told.values.copy()
    scores = means - CONFLICT * conflicts(moments, values, slice(None))
    best = scores.max(axis=1, initial=-np.inf)
    while len(best) and best.max() > threshold:
        one = int(best.argmax())
        other = int(scores[one].argmax())
        joint = (means[one] * sizes[one] + means[other] * sizes[other]) / (sizes[one] + sizes[other])
        means[one], means[:, one] = joint, joint
        means[other], means[:, other] = -np.inf, -np.inf
        means[one, one] = -np.inf
        sizes[one] += sizes[other]
        groups[one] += groups[other]
        groups[other] = []
        for held in (moments, values):
            np.maximum(held[one], held[other], out=held[one])
        stale = (best == scores[:, one]) | (best == scores[:, other])
        scores[one] = means[one] - CONFLICT * conflicts(moments, values, one)
        scores[:, one] = scores[one]
        scores[other], scores[:, other] = -np.inf, -np.inf
        np.maximum(best, scores[:, one], out=best)
        best[stale] = scores[stale].max(axis=1)
        best[one], best[other] = scores[one].max(), -np.inf
    return [sorted(group) for group in groups if group]


def conflicts(moments: NDArray[np.float32], values: NDArray[np.float32], of: int | slice) -> NDArray[np.float32]:
    """The share of the smaller group's articles that give each group and that of row `of` for one time with different values: (n,) or (n, n)."""
    sizes = moments.sum(axis=1)
    both = np.maximum(0, moments[of] @ moments.T - values[of] @ values.T)
    smaller = np.minimum(sizes[of, None] if isinstance(of, slice) else sizes[of], sizes)
    found: NDArray[np.float32] = both / np.maximum(1, smaller)
    return found
