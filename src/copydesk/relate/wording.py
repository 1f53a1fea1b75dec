"""How near the words of two stretches are: what they share, and what they mean alike."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from copydesk.relate.background import background
from copydesk.relate.meaning import meaning, table
from copydesk.relate.terms import terms

Floats = NDArray[np.float32]
WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=20_000)
def weight_of(term: str) -> float:
    """What a term is worth: much when few texts have it."""
    texts, counts = background()
    return math.log((texts + 1) / (counts.get(term, 0) + 0.5)) / math.log(texts + 1)


@lru_cache(maxsize=5_000)
def terms_of(text: str) -> tuple[str, ...]:
    """The terms of a text that are words."""
    return tuple(terms(WORD.findall(text)))


def direction_of_terms(found: Sequence[str]) -> Floats:
    """The direction that terms mean together, of length 1; zeros where none is known."""
    weights = {term: weight_of(term) * count for term, count in Counter(found).items()}
    known = meaning(weights)
    return np.zeros(table()[1].shape[1], np.float32) if known is None else known


def bag(found: Sequence[Sequence[str]]) -> Floats:
    """Which terms each has, by what they are worth: (mentions, terms)."""
    known: dict[str, int] = {}
    for each in found:
        for term in each:
            known.setdefault(term, len(known))
    held = np.zeros((len(found), max(1, len(known))), np.float32)
    for row, each in enumerate(found):
        for term in each:
            held[row, known[term]] = math.sqrt(weight_of(term))
    return held


def telling(held: Sequence[dict[str, float]]) -> list[dict[str, float]]:
    """The same, with what each term tells in this story: little where it stands beside most figures."""
    count = Counter(term for each in held for term in each)
    every = len(held) + 1
    return [
        {term: near * weight_of(term) * (1 - count[term] / every) ** 2 for term, near in each.items()} for each in held
    ]


def weighed(held: Sequence[dict[str, float]]) -> Floats:
    """The weights as rows: (n, terms)."""
    known = {term: place for place, term in enumerate(sorted({term for each in held for term in each}))}
    found = np.zeros((len(held), max(1, len(known))), np.float32)
    for row, each in enumerate(held):
        for term, weight in each.items():
            found[row, known[term]] = weight
    return found


def soft_match(found: Sequence[Sequence[str]]) -> Floats:
    """How far the terms of each have a near one among those of each other: (n, n), 1 where every term is shared."""
    known: dict[str, int] = {}
    for each in found:
        for term in each:
            known.setdefault(term, len(known))
    near = term_products(list(known))
    shares = np.zeros((len(found), max(1, len(known))), np.float32)
    best = np.zeros((max(1, len(known)), len(found)), np.float32)
    for row, each in enumerate(found):
        places = [known[term] for term in each]
        if places:
            for term in each:
                shares[row, known[term]] += weight_of(term) ** 2
            shares[row] /= max(1e-6, shares[row].sum())
            best[:, row] = near[:, places].max(1)
    matched = shares @ best
    return np.asarray((matched + matched.T) / 2, np.float32)


def term_products(known: Sequence[str]) -> Floats:
    """How near in meaning each two terms are; 1 for the same, 0 where the table lacks one."""
    rows, vectors = table()
    held = np.zeros((max(1, len(known)), vectors.shape[1]), np.float32)
    for place, term in enumerate(known):
        if term in rows:
            held[place] = vectors[rows[term]] / np.float32(127)
    near = held @ held.T
    np.fill_diagonal(near, 1)
    return np.asarray(near, np.float32)


def soft_weighed(held: Sequence[dict[str, float]]) -> Floats:
    """How far the weighed terms of each have near ones among those of each other, near the figure: (n, n)."""
    known = sorted({term for each in held for term in each})
    near, weights = term_products(known), weighed(held)
    place = {term: at for at, term in enumerate(known)}
    top = weights.max(axis=1, initial=1e-6, keepdims=True)
    best = np.zeros((max(1, len(known)), len(held)), np.float32)
    for row, each in enumerate(held):
        places = [place[term] for term in each]
        if places:
            best[:, row] = (near[:, places] * np.sqrt(weights[row, places] / top[row])).max(1)
    matched = (weights / np.maximum(1e-6, weights.sum(axis=1, keepdims=True))) @ best
    return np.asarray((matched + matched.T) / 2, np.float32)
