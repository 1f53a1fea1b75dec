"""Mentions into bundles of those that count the same thing: average linkage, up to a threshold."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from copydesk.relate.traits import Ints
from copydesk.relate.wording import Floats

CONFLICT = 3.0
"""What it costs two groups that every article of the smaller gives both of them for one time with different values, unless two named speakers
say so. Source: cross-validation over the written cases."""


@dataclass(frozen=True, slots=True)
class Told:
    """How articles tell of n mentions that are no earlier values, or of groups of them: ones where it is so. A moment is an article
    with the time it tells of."""

    moments: Floats  # (n, moments)
    values: Floats  # (n, values of moments)
    unnamed: Floats  # (n, moments): nobody is named who says it
    speakers: Floats  # (n, speakers of moments)

    def join(self, one: int, other: int) -> None:
        """Makes row `one` that of both."""
        for held in (self.moments, self.values, self.unnamed, self.speakers):
            np.maximum(held[one], held[other], out=held[one])

    def conflicts(self, of: int | slice) -> Floats:
        """The share of the smaller group's moments in which each group and that of row `of` have different values, and not by
        different speakers: (n,) or (n, n)."""
        named = self.moments - self.unnamed
        apart = np.maximum(0, shared(named, of) - shared(self.speakers, of))
        both = np.maximum(0, shared(self.moments, of) - shared(self.values, of) - apart)
        sizes = self.moments.sum(axis=1)
        found: Floats = both / np.maximum(1, np.minimum(sizes[of, None] if isinstance(of, slice) else sizes[of], sizes))
        return found


def shared(held: Floats, of: int | slice) -> Floats:
    """How many columns each row has in common with row `of`, (n,), or with each other, (n, n)."""
    found: Floats = held @ held.T if isinstance(of, slice) else held[:, held[of] > 0].sum(axis=1)
    return found


def told_of(moment: Ints, value: Floats, speaker: Ints, earlier: NDArray[np.bool_]) -> Told:
    """From the moment, the value and the speaker (-1 for none) of each mention."""
    live = ~earlier[:, None]
    known = (speaker >= 0)[:, None]
    moments = one_hot(moment) * live
    return Told(moments, one_hot(moment, value) * live, moments * ~known, one_hot(moment, speaker) * live * known)


def one_hot(*columns: NDArray[Any]) -> Floats:
    """For each row a 1 in the column of what it has: (n, different rows of the columns)."""
    _, numbers = np.unique(np.stack(columns), axis=1, return_inverse=True)
    return np.eye(numbers.max(initial=0) + 1, dtype=np.float32)[numbers.ravel()]


def bundle(links: Floats, threshold: float, told: Told) -> list[list[int]]:
    """Groups of rows, each in order. `links` (n, n) is how far each two belong together; the two groups with the greatest mean over
    their pairs, less for the articles that give both with different values, are joined, until none is above the threshold.
    `told` is used up."""
    groups = [[row] for row in range(len(links))]
    means = links.astype(np.float64)
    np.fill_diagonal(means, -np.inf)
    sizes = np.ones(len(links))
    scores = means - CONFLICT * told.conflicts(slice(None))
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
        told.join(one, other)
        stale = (best == scores[:, one]) | (best == scores[:, other])
        scores[one] = means[one] - CONFLICT * told.conflicts(one)
        scores[:, one] = scores[one]
        scores[other], scores[:, other] = -np.inf, -np.inf
        np.maximum(best, scores[:, one], out=best)
        best[stale] = scores[stale].max(axis=1)
        best[one], best[other] = scores[one].max(), -np.inf
    return [sorted(group) for group in groups if group]
