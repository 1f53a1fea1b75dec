"""Mentions into what trails are made of: bundles that count the same thing, and the movements that texts state."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from copydesk.relate.bundling import bundle
from copydesk.relate.entries import Entry
from copydesk.relate.mentions import Mention
from copydesk.relate.pairs import pair_traits, products_of
from copydesk.relate.subjects import Part, Subject, direction_of
from copydesk.relate.traits import Traits, traits_of
from copydesk.relate.weighing import Weights, weights

VALUE, EARLIER, CHANGE, NEITHER = range(4)
"""The classes of the network for single mentions."""
LEAST_OF_TRAIL = -1.0
"""Log odds from which a mention may be one of a trail. Source: cross-validation over the written cases."""
THRESHOLD = -0.5
"""Mean log odds from which two bundles are one. Source: the same."""
PAIRS = 50_000
"""Pairs that are weighed at a time, to bound the memory."""

Floats = NDArray[np.float32]


def judge(mentions: Sequence[Mention], learned: Weights | None = None) -> tuple[list[list[Entry]], list[Entry]]:
    """Bundles of entries that count the same thing, and the entries that say by how much something moved."""
    moves = [entry_of(each, Part.MOVEMENT) for each in mentions if each.part is Part.MOVEMENT]
    left = [each for each in mentions if each.part is not Part.MOVEMENT]
    if len(left) < 2:
        return [], moves
    learned = learned or weights()
    traits = traits_of(left)
    chances = learned.parts.chances(traits.own)
    inside = np.logaddexp(chances[:, VALUE], chances[:, EARLIER])
    outside = np.logaddexp(chances[:, CHANGE], chances[:, NEITHER])
    kept = np.flatnonzero((inside - outside > LEAST_OF_TRAIL) & (chances[:, CHANGE] < np.log(0.5)))
    earlier = chances[:, EARLIER] > chances[:, VALUE]
    found = []
    for of in np.unique(traits.of[kept]):
        rows = kept[traits.of[kept] == of]
        for group in bundle(link_odds(traits.take(rows), learned), THRESHOLD):
            found.append([entry_of(left[row], Part.EARLIER if earlier[row] else Part.VALUE) for row in rows[group]])
    return found, moves


def link_odds(traits: Traits, learned: Weights) -> Floats:
    """How far each two mentions count the same thing: log odds, (n, n)."""
    count = len(traits.of)
    found = np.zeros((count, count), np.float32)
    products = products_of(traits)
    one, other = np.triu_indices(count, 1)
    for start in range(0, len(one), PAIRS):
        rows, columns = one[start : start + PAIRS], other[start : start + PAIRS]
        chances = learned.links.chances(pair_traits(traits, products, rows, columns))
        found[rows, columns] = found[columns, rows] = chances[:, 1] - chances[:, 0]
    return found


def entry_of(mention: Mention, part: Part) -> Entry:
    """A mention as an entry of a trail."""
    direction = mention.figure.direction or direction_of(mention.around)
    return Entry(
        mention.report, mention.figure, Subject(mention.name, part, mention.owners, direction), mention.around
    )
