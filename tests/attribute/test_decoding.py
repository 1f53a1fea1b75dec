"""The chain of tags, against all chains counted out."""

from itertools import product

import numpy as np
import pytest

from copydesk.attribute.decoding import Chain, Found, best_tags, decode, lawful, posteriors, spans_of
from copydesk.attribute.tags import CONTENT_LEFT, CUE, OUTSIDE, SOURCE_RIGHT, TAGS, begin_tag, inside_tag, kind_of


def chance(seed: int, length: int) -> tuple[np.ndarray, Chain]:
    rng = np.random.default_rng(seed)
    chain = Chain(rng.normal(size=(TAGS, TAGS)).astype(np.float32), rng.normal(size=TAGS).astype(np.float32))
    return rng.normal(size=(length, TAGS)).astype(np.float32) * 2, lawful(chain)


def scores(emissions: np.ndarray, chain: Chain) -> dict[tuple[int, ...], float]:
    found = {}
    for tags in product(range(TAGS), repeat=len(emissions)):
        steps = sum(chain.follow[a, b] for a, b in zip(tags, tags[1:], strict=False))
        found[tags] = float(chain.begin[tags[0]] + steps + sum(emissions[at, tag] for at, tag in enumerate(tags)))
    return found


@pytest.mark.parametrize("seed", range(4))
def test_best_tags_and_posteriors_are_those_of_all_chains(seed: int) -> None:
    emissions, chain = chance(seed, 3)
    padded = np.concatenate([emissions, np.ones((2, TAGS), dtype=np.float32)])[:, None]
    every = scores(emissions, chain)
    sizes = np.array([3])
    assert tuple(best_tags(padded, sizes, chain)[:3, 0].tolist()) == max(every, key=lambda tags: every[tags])
    weight = {tags: np.exp(score) for tags, score in every.items()}
    expected = np.zeros((3, TAGS))
    for tags, each in weight.items():
        for at, tag in enumerate(tags):
            expected[at, tag] += each / sum(weight.values())
    assert posteriors(padded, sizes, chain)[:3, 0] == pytest.approx(expected, abs=1e-4)


def test_windows_side_by_side_change_nothing() -> None:
    _, chain = chance(1, 1)
    rows = [chance(seed, length)[0] for seed, length in ((5, 7), (6, 1), (7, 30))]
    together = decode(rows, chain)
    for row, found in zip(rows, together, strict=True):
        alone = decode([row], chain)[0]
        assert [(f.kind, f.begin, f.end) for f in alone] == [(f.kind, f.begin, f.end) for f in found]
        assert [f.sure for f in alone] == pytest.approx([f.sure for f in found], abs=1e-5)


@pytest.mark.parametrize("seed", range(8))
def test_a_further_word_never_comes_first(seed: int) -> None:
    emissions, chain = chance(seed, 40)
    tags = best_tags(emissions[:, None], np.array([40]), chain)[:, 0].tolist()
    for before, tag in zip([OUTSIDE, *tags], tags, strict=False):
        if tag != OUTSIDE and tag == inside_tag(kind_of(tag)):
            assert before in (tag, begin_tag(kind_of(tag)))


def test_runs_of_tags_are_spans() -> None:
    b, i = begin_tag, inside_tag
    tags = [0, b(SOURCE_RIGHT), i(SOURCE_RIGHT), b(CUE), b(CONTENT_LEFT), i(CONTENT_LEFT), b(CONTENT_LEFT), 0]
    odds = np.full((8, TAGS), 0.25, dtype=np.float32)
    assert spans_of(tags, odds) == [
        Found(SOURCE_RIGHT, 1, 3, 0.25),
        Found(CUE, 3, 4, 0.25),
        Found(CONTENT_LEFT, 4, 6, 0.25),
        Found(CONTENT_LEFT, 6, 7, 0.25),
    ]


def test_nothing_gives_nothing() -> None:
    assert decode([], chance(0, 1)[1]) == []
