"""Which of many articles belong together: the closest two groups are merged again and again, in no order of arrival."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from copydesk.relate.likeness import (
    DAY_SECONDS,
    HALF_LIFE_DAYS,
    MEANING_LEAST,
    MEANING_SHARE,
    NAMES_ENOUGH,
    NAMES_NEEDED,
    STRANGERS,
    THIN_BOOST,
    Vector,
    Weighed,
    thin_boost,
)

Matrix = NDArray[np.float32]
NONE = -1.0
CROWD, CROWD_POWER = 4, 0.3
"""Two groups of several full texts each must be more alike than an article and a story: stories of one topic share its words
all over. Their score counts less by the smaller's texts, up to CROWD, to the power CROWD_POWER. Source: dev stories;
CROWD 3 to 8 with powers of 0.2 to 0.4 gain up to 3 points of BCubed F1 on ecbplus, and 3 to 5 of pair F1 on wikinews."""
FEW, COMMON = 400, 24
"""The terms of up to FEW articles, and of more the terms that one in COMMON has, are multiplied as one matrix; the others
pair by pair. Source: where the two cost the same on one core."""


def similarities(articles: Sequence[Weighed]) -> Matrix:
    """The likeness of every two articles, with names and time: (n, n), symmetric, 1 on the diagonal."""
    found = dots([article.vector for article in articles])
    found += nearness(articles)
    found *= strangeness([article.names for article in articles])
    found *= decays(articles)
    np.fill_diagonal(found, 1.0)
    return found


def dots(vectors: Sequence[Vector]) -> Matrix:
    """The dot product of every two vectors: (n, n)."""
    shared = Counter(chain.from_iterable(vectors))
    least = max(1, len(vectors) / COMMON) if len(vectors) > FEW else 1
    common = {term: column for column, term in enumerate(term for term, held in shared.items() if held > least)}
    columns = np.zeros((len(vectors), len(common)), np.float32)
    postings: dict[str, tuple[list[int], list[float]]] = {}
    for place, vector in enumerate(vectors):
        for term, weight in vector.items():
            if (column := common.get(term)) is not None:
                columns[place, column] = weight
            elif shared[term] > 1:
                places, weights = postings.setdefault(term, ([], []))
                places.append(place)
                weights.append(weight)
    found: Matrix = columns @ columns.T
    add_pairs(found, postings.values())
    return found


def add_pairs(found: Matrix, postings: Iterable[tuple[list[int], list[float]]]) -> None:
    """Adds the products of the weights of every two articles that have a term; terms that equally many have at once."""
    flat = found.reshape(-1)
    by_size: dict[int, list[tuple[list[int], list[float]]]] = {}
    for posting in postings:
        by_size.setdefault(len(posting[0]), []).append(posting)
    for size, group in by_size.items():
        places = np.fromiter(chain.from_iterable(held for held, _ in group), np.intp).reshape(-1, size)
        weights = np.fromiter(chain.from_iterable(held for _, held in group), np.float32).reshape(-1, size)
        spots = places[:, :, None] * len(found) + places[:, None, :]
        np.add.at(flat, spots.reshape(-1), (weights[:, :, None] * weights[:, None, :]).reshape(-1))


def nearness(articles: Sequence[Weighed]) -> Matrix:
    """What likeness of meaning adds to that of words: (n, n)."""
    known = [article.meaning for article in articles if article.meaning is not None]
    if not known:
        return np.zeros((len(articles), len(articles)), np.float32)
    none = np.zeros_like(known[0])
    meanings = np.array([none if article.meaning is None else article.meaning for article in articles])
    boosts = np.array([thin_boost(article.signature.words) for article in articles], np.float32)
    found: Matrix = meanings @ meanings.T
    found -= np.float32(MEANING_LEAST)
    np.maximum(found, np.float32(0), out=found)
    found *= boosts[:, None]
    found *= np.float32(MEANING_SHARE) * boosts
    return found


def strangeness(names: Sequence[Vector]) -> Matrix:
    """What is left of likeness where the names differ: (n, n)."""
    left: Matrix = STRANGERS + (1 - STRANGERS) * np.minimum(1.0, dots(names) / np.float32(NAMES_ENOUGH))
    few = np.array([len(each) < NAMES_NEEDED for each in names], bool)
    left[few, :] = 1.0
    left[:, few] = 1.0
    return left


def fullness(articles: Sequence[Weighed]) -> Matrix:
    """How far each article is a full text, 0 for a headline alone to 1: (n,)."""
    boosts = np.array([thin_boost(article.signature.words) for article in articles], np.float32)
    found: Matrix = (np.float32(THIN_BOOST) - boosts) / np.float32(THIN_BOOST - 1)
    return found


def decays(articles: Sequence[Weighed]) -> Matrix:
    """What the days between every two articles leave of likeness: (n, n)."""
    stamps = [article.signature.at for article in articles]
    first = min((at for at in stamps if at is not None), default=None)
    days = [np.nan if at is None or first is None else (at - first).total_seconds() / DAY_SECONDS for at in stamps]
    halves = (np.array(days) / HALF_LIFE_DAYS).astype(np.float32)
    left: Matrix = halves[:, None] - halves[None, :]
    np.abs(left, out=left)
    np.exp2(np.negative(left, out=left), out=left)
    left[np.isnan(left)] = 1.0
    return left


class Merging:
    """Groups under way. The score of two is the mean likeness of their articles (average linkage). Source: dev sets;
    linkage by the cosine of centroids loses 5 points, what lies between gains nothing. Between groups of several
    full texts (`texts` says how far each article is one) it counts less.
    """

    def __init__(self, likeness: Matrix, texts: Matrix) -> None:
        count = len(likeness)
        self.sums = likeness.astype(np.float64)
        self.texts = texts.astype(np.float64)
        self.sizes = np.ones(count)
        self.alive = np.ones(count, bool)
        self.members = [[place] for place in range(count)]
        self.scores = self.sums.astype(np.float32)
        np.fill_diagonal(self.scores, NONE)
        self.best = self.scores.max(axis=1)
        self.partner = self.scores.argmax(axis=1)

    def closest(self) -> tuple[float, int, int]:
        """The best score and its two groups, the lower number first."""
        one = int(self.best.argmax())
        other = int(self.partner[one])
        return float(self.best[one]), min(one, other), max(one, other)

    def merge(self, one: int, other: int) -> None:
        """Puts the group `other` into `one`."""
        self.sums[one] += self.sums[other]
        self.sums[:, one] = self.sums[one]
        self.sizes[one] += self.sizes[other]
        self.texts[one] += self.texts[other]
        self.members[one] += self.members[other]
        self.alive[other] = False
        self.rescore(one, other)

    def rescore(self, one: int, gone: int) -> None:
        """Brings the scores of a group that grew, and of those that leaned on it, up to date."""
        crowd = np.clip(np.minimum(self.texts[one], self.texts), 1, CROWD)
        row = self.sums[one] / (self.sizes[one] * self.sizes * crowd**CROWD_POWER)
        row[~self.alive] = NONE
        row[one] = NONE
        self.scores[one] = self.scores[:, one] = row
        self.scores[gone] = self.scores[:, gone] = NONE
        row = self.scores[one]
        self.best[gone] = NONE
        self.best[one], self.partner[one] = row.max(), row.argmax()
        stale = self.alive & ((self.partner == gone) | (self.partner == one))
        better = self.alive & (row > self.best)
        self.best[better], self.partner[better] = row[better], one
        for place in np.flatnonzero(stale & ~better):
            if place != one:
                self.partner[place] = self.scores[place].argmax()
                self.best[place] = self.scores[place, self.partner[place]]


def groups(likeness: Matrix, threshold: float, texts: Matrix | None = None) -> list[list[int]]:
    """The groups that are left when no two reach `threshold`; each in order, by their first member. Input: (n, n), and how
    far each is a full text, (n,); all are where it is not given."""
    if not len(likeness):
        return []
    merging = Merging(likeness, np.ones(len(likeness), np.float32) if texts is None else texts)
    while True:
        score, one, other = merging.closest()
        if score < threshold or one == other:
            break
        merging.merge(one, other)
    found = [sorted(members) for alive, members in zip(merging.alive, merging.members, strict=True) if alive]
    return sorted(found)
