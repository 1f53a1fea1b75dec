"""What the learned part of trails knows of two mentions together."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from copydesk.relate.traits import Ints, Traits
from copydesk.relate.wording import Floats, soft_match, soft_weighed, weighed

Column: TypeAlias = NDArray[Any]
BOTH = 2
TWICE = 0.3
"""Powers of ten between a value and its double."""
FAR = 500
"""Characters beyond which two figures of an article are as far apart as can be."""


@dataclass(frozen=True, slots=True)
class Products:
    """What each two of n mentions share."""

    meant: tuple[Floats, ...]  # each (n, n): how near in meaning the words are, by part of the text
    near: tuple[Floats, ...]  # each (n, n): how far the words of one have near ones in the other
    across: Floats  # (n, n): the noun of one to the clause of the other
    told: tuple[Floats, ...]  # each (n, n): the terms that both have, by what they are worth


def products_of(traits: Traits) -> Products:
    """The products of all mentions with each other."""
    across = traits.meanings[0] @ traits.meanings[2].T
    weights = weighed(list(traits.telling))
    lengths = np.maximum(1e-6, np.linalg.norm(weights, axis=1, keepdims=True))
    directed = weights / lengths
    return Products(
        meant=tuple(each @ each.T for each in traits.meanings),
        near=(
            *(soft_match([text.split() for text in each]) for each in traits.near),
            soft_weighed(list(traits.telling)),
            directed @ directed.T,
            weights @ weights.T,
        ),
        across=np.maximum(across, across.T),
        told=tuple(each @ each.T for each in traits.terms),
    )


def shared(products: Floats, one: Ints, other: Ints) -> tuple[Column, Column, Column]:
    """Of the terms that two mentions have: what is shared over all, over the fewer, and whether both have some and share none."""
    both, sizes = products[one, other], products.diagonal()
    mine, theirs = sizes[one], sizes[other]
    every = both / np.maximum(1e-6, mine + theirs - both)
    fewer = both / np.maximum(1e-6, np.minimum(mine, theirs))
    apart = (both <= 0) & (mine > 0) & (theirs > 0)
    return every, fewer, apart


def pair_traits(traits: Traits, products: Products, one: Ints, other: Ints) -> Floats:
    """What is known of pairs of mentions, the same whichever way round: (pairs, traits)."""
    columns = [
        *words_together(products, one, other),
        *names_together(traits, one, other),
        *values_together(traits, one, other),
        *places_together(traits, one, other),
        *times_together(traits, one, other),
    ]
    narrow = np.stack([column.astype(np.float32) for column in columns], axis=1)
    wide = [
        choose(each[one], each[other])
        for each in (traits.flags, traits.numbers, traits.beside)
        for choose in (np.minimum, np.maximum)
    ]
    return np.concatenate([narrow, *wide], axis=1)


def words_together(products: Products, one: Ints, other: Ints) -> Iterator[Column]:
    """How far the words around both mean and say the same."""
    for meant in (*products.meant, *products.near, products.across):
        yield meant[one, other]
    for told in products.told:
        yield from shared(told, one, other)


def names_together(traits: Traits, one: Ints, other: Ints) -> Iterator[Column]:
    """Whether both have one name, one noun, one party, one year."""
    for each in (traits.name, traits.head, traits.party, traits.period):
        same, known = each[one] == each[other], (each[one] >= 0).astype(int) + (each[other] >= 0)
        yield from (same, same & (known == BOTH), ~same & (known == BOTH), known == 1, known == 0)
    tables, same = traits.named[one].astype(int) + traits.named[other], traits.name[one] == traits.name[other]
    yield from ((tables == BOTH) & ~same, (tables == BOTH) & same, tables == 1)
    yield traits.per[one] != traits.per[other]


def values_together(traits: Traits, one: Ints, other: Ints) -> Iterator[Column]:
    """How far apart the values are, in one article and in two."""
    here, equal = traits.article[one] == traits.article[other], traits.value[one] == traits.value[other]
    ratio = ratios(traits, one, other)
    yield from (np.minimum(ratio, 3), np.minimum(ratio, TWICE))
    yield from (equal & here, equal & ~here, ~equal & here, ~equal & ~here)


def ratios(traits: Traits, one: Ints, other: Ints) -> Floats:
    """Powers of ten between the values."""
    sizes = np.log10(1 + np.abs(traits.value))
    return np.asarray(np.abs(sizes[one] - sizes[other]), np.float32)


def places_together(traits: Traits, one: Ints, other: Ints) -> Iterator[Column]:
    """Whether both stand in one article, sentence, clause, headline."""
    here = traits.article[one] == traits.article[other]
    same_sentence = here & (traits.sentence[one] == traits.sentence[other])
    yield from (same_sentence, same_sentence & (traits.clause[one] == traits.clause[other]))
    yield here & (traits.value[one] != traits.value[other]) & ~same_sentence & (ratios(traits, one, other) > TWICE)
    yield here * np.minimum(1, np.abs(traits.start[one] - traits.start[other]) / FAR)
    yield from (next_in_sentence(traits, one, other), steps_back(traits, one, other))
    heads = traits.headline[one].astype(int) + traits.headline[other]
    yield from (heads == 1, heads == BOTH, (heads >= 1) & here)


def next_in_sentence(traits: Traits, one: Ints, other: Ints) -> NDArray[np.bool_]:
    """Both stand in one sentence, and no other of their kind and unit between them."""
    here = (traits.article[one] == traits.article[other]) & (traits.sentence[one] == traits.sentence[other])
    found: NDArray[np.bool_] = here & (np.abs(traits.turn[one] - traits.turn[other]) == 1)
    return found


def steps_back(traits: Traits, one: Ints, other: Ints) -> NDArray[np.bool_]:
    """The later of two such is what the other one was before: "19, down from about 50"."""
    later = np.where(traits.turn[one] > traits.turn[other], traits.looks_back[one], traits.looks_back[other])
    found: NDArray[np.bool_] = next_in_sentence(traits, one, other) & later
    return found


def times_together(traits: Traits, one: Ints, other: Ints) -> Iterator[Column]:
    """How long between the reports, and whether the value rose."""
    here, gap = traits.article[one] == traits.article[other], np.abs(traits.day[one] - traits.day[other])
    yield from (np.isnan(gap), np.log1p(np.nan_to_num(gap)) / 4)
    later = np.where(traits.day[one] <= traits.day[other], 1, -1)
    yield np.sign(later * (traits.value[other] - traits.value[one])) * ~here
