"""Mentions into what trails are made of: bundles that count the same thing, and the movements that texts state."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from copydesk.relate.bundling import bundle, told_of
from copydesk.relate.cues import MORE_BEFORE, PLANNED_AFTER, THRESHOLD_BEFORE, TOTAL_BEFORE
from copydesk.relate.entries import Entry
from copydesk.relate.mentions import Mention
from copydesk.relate.pairs import pair_traits, products_of, steps_back
from copydesk.relate.second_look import closed, inside, mention_facts, pair_facts, rivals, said_with
from copydesk.relate.stated import borne_out
from copydesk.relate.subjects import Part, Subject, direction_of
from copydesk.relate.traits import Ints, Traits, is_moved_from, traits_of
from copydesk.relate.weighing import CHANGE, EARLIER, VALUE, Weights, weights
from copydesk.relate.wording import Floats

LEAST_OF_TRAIL = -5.0
"""Log odds from which a mention may be one of a trail. Source: cross-validation over the written cases."""
LEAST_LEFT_OUT = 2.0
"""The same of one that the rules take for an addition, a threshold, or a whole that it is a part of."""
LEAST_ELSEWHERE = 5.0
"""The same of one that they take for another place's or time's."""
LEAST_FOLLOWED = -1.9
"""Mean log odds of a trail's mentions from which it is shown. Source: cross-validation; 99 of 100 right values stay, half of the 816 trails
that nobody marked go. The strongest link, how many values and how many articles tell nothing beside it (area under the curve .941)."""
THRESHOLD = -1.7
"""Mean log odds from which two bundles are one. Source: the same."""
LEAST_MEMBER, LINKS_OF_MEMBER = -4.0, 2.0
"""Log odds of a mention, and so many times its mean link with the others of its group, from which it stays there, if it is of several articles: in one
alone two values are linked by little. Source: the same (.8341 F1 for .8333; of everyday news .945 for .939)."""
BACK = 5.0
"""What it adds to a link that one of two is what the other was before ("19, down from about 50"), and to those of all that say the same as either. Source: the same;
3 to 7 are within a fifth of a point."""
BORNE_OUT = 2.0
"""What it adds to a link that a change which words state leads from the one value to the other, in one article. Source: the first page, which gives both its
values, keeps its trail by more than a hair; the written cases score the same without. Across articles it cost a disputed value of the examples."""
LEAST_EARLIER = -3.0
"""Log odds of being an earlier value rather than a value from which such a one is. Source: the same; the first bar for all is nought."""
GAIN, MOST_GAIN, LEAST_RIVAL = 0.3, 4.0, -6.0
"""What being the best fit is worth, as a share of how much better it is, and within which bounds. Source: the same; .1 to .5 are within
.0005."""
OUT_OF = re.compile(
    r"\s+(?:[\w-]+\s+)?(?:out\s+)?of\s+(?:(?:the|its|their|his|her|all|some|about|more|than)\s+){0,2}(?:[\w-]+['’]s\s+)?"
)
PAIRS = 50_000
"""Pairs that are weighed at a time, to bound the memory."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How each of n mentions stands to a trail: log odds that it is of one, whether as an earlier value, whether it may be at all."""

    odds: Floats
    earlier: NDArray[np.bool_]
    kept: NDArray[np.bool_]

    def take(self, rows: Ints) -> "Standing":
        """That of some of the mentions."""
        return Standing(self.odds[rows], self.earlier[rows], self.kept[rows])


def judge(mentions: Sequence[Mention], learned: Weights | None = None) -> tuple[list[list[Entry]], list[Entry]]:
    """Bundles of entries that count the same thing, and the entries that say by how much something moved."""
    moves = [entry_of(each, Part.MOVEMENT) for each in mentions if each.part is Part.MOVEMENT]
    if len(mentions) < 2:
        return [], moves
    learned = learned or weights()
    traits = traits_of(mentions)
    links, chances = looked_twice(traits, learned)
    back = stepping_back(traits, np.array([is_moved_from(each) for each in mentions]))
    said = said_with(links, traits)
    links += BACK * np.minimum(1, said @ back @ said.T) + BORNE_OUT * borne_out(mentions, traits)
    before = back * (traits.turn[:, None] > traits.turn)
    standing = standing_of(mentions, chances, before.max(axis=1) > 0)
    kept = np.flatnonzero(standing.kept)
    found = []
    for of in np.unique(traits.of[kept]):
        rows = kept[traits.of[kept] == of]
        for group in groups_of(links[np.ix_(rows, rows)], traits.take(rows), standing.take(rows)):
            found.append(
                [entry_of(mentions[row], Part.EARLIER if standing.earlier[row] else Part.VALUE) for row in rows[group]]
            )
    return found, moves


def looked_twice(traits: Traits, learned: Weights) -> tuple[Floats, Floats]:
    """How far each two mentions count the same thing, log odds (n, n), and the logarithm of each one's chances, (n, 4)."""
    links, chances = looked_once(traits, learned)
    one, other = alike(traits)
    again = linked(learned.links_again.chances(pair_facts(links, chances, traits, one, other)), traits, one, other)
    return again, learned.parts_again.chances(mention_facts(again, chances, traits))


def looked_once(traits: Traits, learned: Weights) -> tuple[Floats, Floats]:
    """The same by what is known of each mention and of each two alone."""
    products = products_of(traits)
    one, other = alike(traits)
    told = np.zeros((len(one), 2), np.float32)
    for start in range(0, len(one), PAIRS):
        some = slice(start, start + PAIRS)
        told[some] = learned.links.chances(pair_traits(traits, products, one[some], other[some]))
    return linked(told, traits, one, other), learned.parts.chances(traits.own)


def alike(traits: Traits) -> tuple[Ints, Ints]:
    """Each two mentions of one kind and unit: (pairs,), twice."""
    one, other = np.triu_indices(len(traits.of), 1)
    same = traits.of[one] == traits.of[other]
    return one[same], other[same]


def linked(told: Floats, traits: Traits, one: Ints, other: Ints) -> Floats:
    """The log odds of pairs as a matrix, from the logarithm of their chances (pairs, 2)."""
    found = np.zeros((len(traits.of), len(traits.of)), np.float32)
    found[one, other] = found[other, one] = told[:, 1] - told[:, 0]
    return closed(found, traits)


def stepping_back(traits: Traits, moved_from: NDArray[np.bool_]) -> Floats:
    """1 for each two of which the later is what the other was before: (n, n)."""
    one, other = alike(traits)
    found = np.zeros((len(traits.of), len(traits.of)), np.float32)
    steps = steps_back(traits, one, other) & moved_from[np.where(traits.turn[one] > traits.turn[other], one, other)]
    found[one[steps], other[steps]] = found[other[steps], one[steps]] = 1
    return found


def standing_of(mentions: Sequence[Mention], chances: Floats, back: NDArray[np.bool_]) -> Standing:
    """What the networks for single mentions say, and the rules; `back` (n,) are what another of the sentence was before."""
    odds = inside(chances)
    left_out = np.array([is_left_out(each) for each in mentions]) | wholes(mentions) | addends(mentions)
    elsewhere = [each.is_elsewhere for each in mentions]
    least = np.where(elsewhere, LEAST_ELSEWHERE, np.where(left_out, LEAST_LEFT_OUT, LEAST_OF_TRAIL))
    earlier = chances[:, EARLIER] - chances[:, VALUE] > np.where(back, LEAST_EARLIER, 0)
    return Standing(odds, earlier, (odds > least) & (chances[:, CHANGE] < np.log(0.5)))


def groups_of(links: Floats, traits: Traits, standing: Standing) -> Iterator[list[int]]:
    """Mentions of one kind and unit by what they count, without groups that no reader would follow."""
    told = told_of(traits.moment, traits.value, traits.speaker, standing.earlier)
    for bundled in bundle(matched(links, traits), THRESHOLD, told):
        is_of_many = len(np.unique(traits.article[bundled])) > 1
        group = without_strays(bundled, links, standing.odds) if is_of_many else bundled
        is_followed = standing.odds[group].mean() > LEAST_FOLLOWED
        if is_followed and is_backed(traits.article[group], standing.earlier[group]):
            yield group


def without_strays(group: list[int], links: Floats, odds: Floats) -> list[int]:
    """A group without the mentions that hardly belong to it, the worst first; two stay at least."""
    left = list(group)
    sums = links[np.ix_(left, left)].sum(axis=1) - links[left, left]
    while len(left) > 2:
        fits = odds[left] + LINKS_OF_MEMBER * sums / (len(left) - 1)
        worst = int(fits.argmin())
        if fits[worst] >= LEAST_MEMBER:
            break
        sums = np.delete(sums - links[left, left[worst]], worst)
        del left[worst]
    return left


def is_backed(article: Ints, earlier: NDArray[np.bool_]) -> bool:
    """Whether a group is more than one value and what other articles call an earlier one."""
    told = article[~earlier]
    return len(told) != 1 or bool((article[earlier] == told[0]).any())


def is_left_out(mention: Mention) -> bool:
    """The rules take it for what comes on top of another one, for a threshold, or for what was planned."""
    before, after = mention.around.before(mention.figure), mention.around.after(mention.figure)
    return bool(MORE_BEFORE.search(before) or THRESHOLD_BEFORE.search(before) or PLANNED_AFTER.search(after))


def wholes(mentions: Sequence[Mention]) -> NDArray[np.bool_]:
    """Which are what the one before is out of: "2,300 of the 2,900 dockers"."""
    found = np.zeros(len(mentions), np.bool_)
    for place, (one, other) in enumerate(pairwise(mentions), 1):
        span = (one.figure.span.end, other.figure.span.start)
        found[place] = one.place == other.place and OUT_OF.fullmatch(one.around.text, *span) is not None
    return found


def addends(mentions: Sequence[Mention]) -> NDArray[np.bool_]:
    """Which stand before the total of their sentence: "recalled 65,000 abroad, bringing the total to 107,000"."""
    found = np.zeros(len(mentions), np.bool_)
    for place, (one, other) in enumerate(pairwise(mentions)):
        is_beside = one.place == other.place and one.around.start == other.around.start and one.of == other.of
        found[place] = is_beside and TOTAL_BEFORE.search(other.around.before(other.figure)) is not None
    return found


def matched(odds: Floats, traits: Traits) -> Floats:
    """The log odds, more for two mentions of different articles that fit each other better than any other value of those
    articles does, less for those that something else fits better: one article tells of a thing with one value."""
    margins = odds - np.maximum(rivals(odds, traits), LEAST_RIVAL)
    gain = np.clip((margins + margins.T) / 2, -MOST_GAIN, MOST_GAIN) * GAIN
    apart = traits.article[:, None] != traits.article[None, :]
    return np.asarray(odds + np.where(apart, gain, 0), np.float32)


def entry_of(mention: Mention, part: Part) -> Entry:
    """A mention as an entry of a trail."""
    direction = mention.figure.direction or direction_of(mention.around)
    return Entry(mention.report, mention.figure, Subject(mention.name, part, mention.owners, direction), mention.around)
