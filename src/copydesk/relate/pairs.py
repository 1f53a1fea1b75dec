"""What the learned part of trails knows of two mentions together."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from copydesk.relate.traits import Floats, Ints, Traits, soft_match, soft_weighed, weighed


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


def shared(products: Floats, one: Ints, other: Ints) -> tuple[Floats, Floats, Floats]:
    """Of the terms that two mentions have: what is shared over all, over the fewer, and whether both have some and share none."""
    both, sizes = products[one, other], products.diagonal()
    mine, theirs = sizes[one], sizes[other]
    every = both / np.maximum(1e-6, mine + theirs - both)
    fewer = both / np.maximum(1e-6, np.minimum(mine, theirs))
    apart = (both <= 0) & (mine > 0) & (theirs > 0)
    return every, fewer, apart.astype(np.float32)


def pair_traits(traits: Traits, products: Products, one: Ints, other: Ints) -> Floats:
    """What is known of pairs of mentions, the same whichever way round: (pairs, traits)."""
    columns: list[Floats] = []

    def put(values: NDArray[np.generic]) -> None:
        columns.append(values.astype(np.float32))

    for meant in (*products.meant, *products.near, products.across):
        put(meant[one, other])
    for told in products.told:
        for values in shared(told, one, other):
            put(values)
    for each in (traits.name, traits.head, traits.party, traits.period):
        known = (each[one] >= 0).astype(int) + (each[other] >= 0)
        put((each[one] == each[other]).astype(int))
        put((each[one] == each[other]) & (each[one] >= 0))
        put((each[one] != each[other]) & (known == 2))
        put(known == 1)
        put(known == 0)
    tables = traits.named[one].astype(int) + traits.named[other]
    put((tables == 2) & (traits.name[one] != traits.name[other]))
    put((tables == 2) & (traits.name[one] == traits.name[other]))
    put(tables == 1)
    here = traits.article[one] == traits.article[other]
    equal = traits.value[one] == traits.value[other]
    ratio = np.abs(np.log10(1 + np.abs(traits.value[one])) - np.log10(1 + np.abs(traits.value[other])))
    put(np.minimum(ratio, 3))
    put(np.minimum(ratio, 0.3))
    for values in (equal & here, equal & ~here, ~equal & here, ~equal & ~here):
        put(values)
    same_sentence = here & (traits.sentence[one] == traits.sentence[other])
    put(same_sentence)
    put(same_sentence & (traits.clause[one] == traits.clause[other]))
    put(here & ~equal & ~same_sentence & (ratio > 0.3))
    put(here * np.minimum(1, np.abs(traits.start[one] - traits.start[other]) / 500))
    heads = traits.headline[one].astype(int) + traits.headline[other]
    put(heads == 1)
    put(heads == 2)
    put((heads >= 1) & here)
    gap = np.abs(traits.day[one] - traits.day[other])
    put(np.isnan(gap))
    gap = np.nan_to_num(gap)
    put(np.log1p(gap) / 4)
    later = np.where(traits.day[one] <= traits.day[other], 1, -1)
    put(np.sign(np.nan_to_num(later * (traits.value[other] - traits.value[one]))) * ~here)
    put(traits.per[one] != traits.per[other])
    flags = traits.flags
    columns.append(np.minimum(flags[one], flags[other]))
    columns.append(np.maximum(flags[one], flags[other]))
    numbers = traits.numbers
    columns.append(np.minimum(numbers[one], numbers[other]))
    columns.append(np.maximum(numbers[one], numbers[other]))
    beside = traits.beside
    columns.append(np.minimum(beside[one], beside[other]))
    columns.append(np.maximum(beside[one], beside[other]))
    narrow = [each if each.ndim == 2 else each[:, None] for each in columns]
    return np.concatenate(narrow, axis=1)
