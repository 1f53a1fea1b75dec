"""Which of many articles belong together: the closest two groups are merged again and again, in no order of arrival."""

from collections.abc import Sequence

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
    found = np.zeros((len(vectors), len(vectors)), np.float32)
    postings: dict[str, list[int]] = {}
    for place, vector in enumerate(vectors):
        for term in vector:
            postings.setdefault(term, []).append(place)
    for term, places in postings.items():
        if len(places) > 1:
            weights = np.array([vectors[place][term] for place in places], np.float32)
            found[np.ix_(places, places)] += np.outer(weights, weights)
    return found


def nearness(articles: Sequence[Weighed]) -> Matrix:
    """What likeness of meaning adds to that of words: (n, n)."""
    known = [article.meaning for article in articles if article.meaning is not None]
    if not known:
        return np.zeros((len(articles), len(articles)), np.float32)
    none = np.zeros_like(known[0])
    meanings = np.array([none if article.meaning is None else article.meaning for article in articles])
    boosts = np.array([thin_boost(article.signature.words) for article in articles], np.float32)
    above = np.maximum(np.float32(0), meanings @ meanings.T - np.float32(MEANING_LEAST))
    found: Matrix = np.float32(MEANING_SHARE) * above * np.outer(boosts, boosts)
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
    days = np.array([np.nan if at is None else at.timestamp() / DAY_SECONDS for at in stamps])
    gaps = np.nan_to_num(np.abs(days[:, None] - days[None, :]), nan=0.0)
    left: Matrix = (0.5 ** (gaps / HALF_LIFE_DAYS)).astype(np.float32)
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
