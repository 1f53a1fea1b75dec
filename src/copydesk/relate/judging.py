"""Mentions into what trails are made of: bundles that count the same thing, and the movements that texts state."""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from copydesk.relate.bundling import bundle, told_of
from copydesk.relate.cues import MORE_BEFORE, THRESHOLD_BEFORE
from copydesk.relate.entries import Entry
from copydesk.relate.mentions import Mention
from copydesk.relate.pairs import pair_traits, products_of
from copydesk.relate.subjects import Part, Subject, direction_of
from copydesk.relate.traits import Traits, traits_of
from copydesk.relate.weighing import Weights, weights

VALUE, EARLIER, CHANGE, NEITHER = range(4)
"""The classes of the network for single mentions."""
LEAST_OF_TRAIL = -4.0
"""Log odds from which a mention may be one of a trail. Source: cross-validation over the written cases."""
LEAST_LEFT_OUT = -1.0
"""The same of one that the rules take for an addition, a threshold, or for another place's or time's."""
LEAST_OF_BEST = -2.0
"""The same of the likeliest mention of a trail."""
THRESHOLD = -1.6
"""Mean log odds from which two bundles are one. Source: the same."""
GAIN, MOST_GAIN, LEAST_RIVAL = 0.7, 4.0, -6.0
"""What being the best fit is worth, as a share of how much better it is, and within which bounds. Source: the same."""
OUT_OF = re.compile(
    r"\s+(?:[\w-]+\s+)?(?:out\s+)?of\s+(?:(?:the|its|their|his|her|all|some|about|more|than)\s+){0,2}(?:[\w-]+['’]s\s+)?"
)
QUALIFIED = 2.0
"""What tells a measure from one of its kind."""
PAIRS = 50_000
"""Pairs that are weighed at a time, to bound the memory."""

Floats = NDArray[np.float32]


def judge(mentions: Sequence[Mention], learned: Weights | None = None) -> tuple[list[list[Entry]], list[Entry]]:
    """Bundles of entries that count the same thing, and the entries that say by how much something moved."""
    moves = [entry_of(each, Part.MOVEMENT) for each in mentions if each.part is Part.MOVEMENT]
    if len(mentions) < 2:
        return [], moves
    learned = learned or weights()
    traits = traits_of(mentions)
    chances = learned.parts.chances(traits.own)
    odds = np.logaddexp(chances[:, VALUE], chances[:, EARLIER]) - np.logaddexp(chances[:, CHANGE], chances[:, NEITHER])
    left_out = np.array([is_left_out(each) for each in mentions]) | wholes(mentions)
    least = np.where(left_out, LEAST_LEFT_OUT, LEAST_OF_TRAIL)
    kept = np.flatnonzero((odds > least) & (chances[:, CHANGE] < np.log(0.5)))
    earlier = chances[:, EARLIER] > chances[:, VALUE]
    found = []
    for of in np.unique(traits.of[kept]):
        rows = kept[traits.of[kept] == of]
        block = traits.take(rows)
        told = told_of(block.article, block.value, earlier[rows])
        for group in bundle(matched(link_odds(block, learned), block), THRESHOLD, told):
            if odds[rows[group]].max() > LEAST_OF_BEST:
                found.append([entry_of(mentions[row], Part.EARLIER if earlier[row] else Part.VALUE) for row in rows[group]])
    return found, moves


def is_left_out(mention: Mention) -> bool:
    """The rules take it for what comes on top of another one, for a threshold, or for another place's or time's."""
    before = mention.around.before(mention.figure)
    return mention.is_elsewhere or bool(MORE_BEFORE.search(before) or THRESHOLD_BEFORE.search(before))


def wholes(mentions: Sequence[Mention]) -> NDArray[np.bool_]:
    """Which are what the one before is out of: "2,300 of the 2,900 dockers"."""
    found = np.zeros(len(mentions), np.bool_)
    for place, (one, other) in enumerate(pairwise(mentions), 1):
        span = (one.figure.span.end, other.figure.span.start)
        found[place] = one.place == other.place and OUT_OF.fullmatch(one.around.text, *span) is not None
    return found


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


def matched(odds: Floats, traits: Traits) -> Floats:
    """The log odds, more for two mentions of different articles that fit each other better than any other value of those
    articles does, less for those that something else fits better: one article tells of a thing with one value."""
    margins = np.empty_like(odds)
    for article in np.unique(traits.article):
        rows = np.flatnonzero(traits.article == article)
        for row in rows:
            others = rows[traits.value[rows] != traits.value[row]]
            rival = np.where(others[None, :] == np.arange(len(odds))[:, None], -np.inf, odds[:, others])
            margins[:, row] = odds[:, row] - np.maximum(rival.max(axis=1, initial=-np.inf), LEAST_RIVAL)
    gain = np.clip((margins + margins.T) / 2, -MOST_GAIN, MOST_GAIN) * GAIN
    apart = traits.article[:, None] != traits.article[None, :]
    return np.asarray(odds + np.where(apart, gain, 0) - QUALIFIED * qualified(traits), np.float32)


def qualified(traits: Traits) -> NDArray[np.bool_]:
    """Which two are one measure with and without a word before it: inflation and core inflation."""
    is_kin = (traits.kin[:, None] == traits.kin) & (traits.kin[:, None] >= 0)
    found: NDArray[np.bool_] = is_kin & (traits.name[:, None] != traits.name)
    return found


def entry_of(mention: Mention, part: Part) -> Entry:
    """A mention as an entry of a trail."""
    direction = mention.figure.direction or direction_of(mention.around)
    return Entry(mention.report, mention.figure, Subject(mention.name, part, mention.owners, direction), mention.around)
