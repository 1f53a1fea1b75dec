"""The second look at a story's figures: what the links that the first look drew between them say of each two, and of each by itself."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from copydesk.relate.traits import Ints, Traits
from copydesk.relate.weighing import CHANGE, EARLIER, NEITHER, VALUE
from copydesk.relate.wording import Floats

FAR = 12.0
"""Log odds beyond which a link is as strong, or as weak, as can be; what two of another kind or unit have, below nought."""
MOST_MARGIN = 8.0
LIKELY = 0.5
NEAREST = 4
"""Articles of which each has its likeliest link in the facts of a mention."""
TOP = 3


def inside(chances: Floats) -> Floats:
    """Log odds that each mention is a value or an earlier value of some trail, from the logarithms of its chances (n, 4): (n,)."""
    found: Floats = np.logaddexp(chances[:, VALUE], chances[:, EARLIER]) - np.logaddexp(
        chances[:, CHANGE], chances[:, NEITHER]
    )
    return found


def share(odds: Floats) -> Floats:
    """Log odds as probabilities."""
    found: Floats = (1 / (1 + np.exp(-np.clip(odds, -30, 30)))).astype(np.float32)
    return found


def closed(odds: Floats, traits: Traits) -> Floats:
    """The links (n, n) within FAR, and -FAR on the diagonal and between what is of another kind or unit."""
    found: Floats = np.where(traits.of[:, None] == traits.of, np.clip(odds, -FAR, FAR), -FAR).astype(np.float32)
    np.fill_diagonal(found, -FAR)
    return found


def rivals(links: Floats, traits: Traits) -> Floats:
    """For each two the strongest link of the one with another value of the other's article: (n, n)."""
    found = np.full_like(links, -FAR)
    for article in np.unique(traits.article):
        rows = np.flatnonzero(traits.article == article)
        for row in rows:
            others = rows[traits.value[rows] != traits.value[row]]
            found[:, row] = links[:, others].max(axis=1, initial=-FAR)
    return found


def ranks(links: Floats) -> Floats:
    """How many links of the one are stronger than that with the other: (n, n)."""
    order = np.argsort(-links, axis=1, kind="stable")
    found = np.empty_like(links)
    np.put_along_axis(found, order, np.arange(len(links), dtype=np.float32)[None, :], axis=1)
    return found


def both(matrix: Floats, one: Ints, other: Ints) -> tuple[Floats, Floats]:
    """The lesser and the greater of what the one has of the other, and the other of the one."""
    here, there = matrix[one, other], matrix[other, one]
    return np.minimum(here, there), np.maximum(here, there)


def pair_facts(links: Floats, chances: Floats, traits: Traits, one: Ints, other: Ints) -> Floats:
    """What the first look says of pairs of mentions, the same whichever way round: (pairs, facts). `links` (n, n) are `closed`."""
    return np.stack([each.astype(np.float32) for each in told_of_pairs(links, chances, traits, one, other)], axis=1)


def told_of_pairs(links: Floats, chances: Floats, traits: Traits, one: Ints, other: Ints) -> Iterator[Floats]:
    """The columns: the link, how it stands among others, what both are linked to, how much is linked to each."""
    yield links[one, other]
    against = rivals(links, traits)
    yield from both(np.clip(links - against, -MOST_MARGIN, MOST_MARGIN), one, other)
    yield from both(against, one, other)
    yield from both(ranks(links), one, other)
    yield from friends(links, traits, one, other)
    every = share(links).sum(axis=1)
    odds, earlier = inside(chances), (chances[:, EARLIER] > chances[:, VALUE]).astype(np.float32)
    beside = (traits.of[:, None] == traits.of).sum(axis=1)
    yield np.log(beside[one])
    for each in (odds, earlier, every, links.max(axis=1)):
        yield from (np.minimum(each[one], each[other]), np.maximum(each[one], each[other]))


def friends(links: Floats, traits: Traits, one: Ints, other: Ints) -> Iterator[Floats]:
    """What both are linked to, over all, and how alike all their links are; the mean link of all that say the same values."""
    chances = share(links)
    common, every = (chances @ chances)[one, other], chances.sum(axis=1)
    yield common
    yield common / np.maximum(1e-6, every[one] + every[other] - common)
    rows = chances.copy()
    np.fill_diagonal(rows, 1)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    yield (rows @ rows.T)[one, other]
    said = said_with(links, traits)
    sizes = said.sum(axis=1)
    yield (said @ links @ said.T)[one, other] / (sizes[one] * sizes[other])


def said_with(links: Floats, traits: Traits) -> Floats:
    """1 for each two that likely say one thing with one value, and on the diagonal: (n, n)."""
    found: Floats = ((traits.value[:, None] == traits.value) & (links > 0)).astype(np.float32)
    np.fill_diagonal(found, 1)
    return found


def mention_facts(links: Floats, chances: Floats, traits: Traits) -> Floats:
    """What the links say of each mention, beside its chances at first look: (n, facts). `links` (n, n) are `closed`."""
    columns = [*chances.T, *told_of_mentions(links, chances, traits), *told_by_place(links, chances, traits)]
    return np.stack([np.asarray(each, np.float32) for each in columns], axis=1)


def told_of_mentions(links: Floats, chances: Floats, traits: Traits) -> Iterator[NDArray[np.generic]]:
    """Of each mention how strong its links are, in how many articles, and what those are that it is linked to."""
    odds, earlier = inside(chances), share(chances[:, EARLIER] - chances[:, VALUE])
    near = nearest_by_article(links, traits)
    yield from near[:, :NEAREST].T
    yield (near > 0).sum(axis=1)
    nearest = links.argmax(axis=1)
    yield from (links.max(axis=1), odds[nearest], traits.value[nearest] == traits.value, earlier[nearest] > LIKELY)
    yield np.sort(links, axis=1)[:, -TOP:].mean(axis=1)
    yield (links > 0).sum(axis=1)
    chance = share(links)
    every = chance.sum(axis=1)
    weights = np.maximum(1e-6, every)
    yield from (chance @ share(odds) / weights, chance @ earlier / weights, np.log1p(every))
    yield np.full(len(links), len(np.unique(traits.article)))
    yield np.full(len(links), np.log(len(links)))
    yield (traits.of[:, None] == traits.of).sum(axis=1)
    yield traits.lasting


def nearest_by_article(links: Floats, traits: Traits) -> Floats:
    """The strongest link of each mention with any other article, the strongest first; NEAREST at least: (n, articles)."""
    articles = np.unique(traits.article)
    found = np.full((len(links), max(NEAREST, len(articles))), -FAR, np.float32)
    for place, article in enumerate(articles):
        here = traits.article == article
        found[:, place] = np.where(here, -FAR, links[:, here].max(axis=1))
    return -np.sort(-found, axis=1)


def told_by_place(links: Floats, chances: Floats, traits: Traits) -> Iterator[NDArray[np.generic]]:
    """Of each mention how strong its links are by where they lead: before or after it, to its value or another, in its own article."""
    same, here = traits.value[:, None] == traits.value, traits.article[:, None] == traits.article
    before, after = traits.article < traits.article[:, None], traits.article > traits.article[:, None]
    beside = here & ~same & (traits.sentence[:, None] == traits.sentence)
    earlier, chance = share(chances[:, EARLIER] - chances[:, VALUE]), share(links)
    for where in (~here & same, here & ~same, same & before, same & after, ~same & before, ~same & after, beside):
        yield strongest(links, where)
    mate = np.where(beside, links, -FAR - 1).argmax(axis=1)
    yield np.where(strongest(links, beside) > -FAR, earlier[mate], LIKELY)
    for where in (same, ~same, before, after):
        yield (chance * where).sum(axis=1)
    alike = here & (traits.of[:, None] == traits.of)
    yield strongest(np.broadcast_to(strongest(links, ~here), links.shape), alike & ~same)
    odds = share(inside(chances))
    yield odds - np.where(alike, odds, 0).max(axis=1)
    size, away = np.log10(1 + np.abs(traits.value)), ~same & ~here
    other = np.where(away, links, -FAR - 1).argmax(axis=1)
    yield np.where(strongest(links, away) > -FAR, size - size[other], 0)


def strongest(links: Floats, where: NDArray[np.bool_]) -> Floats:
    """The strongest link of each mention of those that count: (n,)."""
    found: Floats = np.where(where, links, -FAR).max(axis=1)
    return found
