"""What the second look takes from the links of the first."""

import numpy as np
import pytest

from copydesk.relate.judging import alike, looked_twice
from copydesk.relate.mentions import find_mentions
from copydesk.relate.second_look import (
    FAR,
    closed,
    inside,
    mention_facts,
    nearest_by_article,
    pair_facts,
    ranks,
    rivals,
)
from copydesk.relate.traits import Traits, traits_of
from copydesk.relate.weighing import weights
from copydesk.relate.wording import Floats
from tests.golden.trail_cases import cases


def story() -> Traits:
    """A story of the examples that copydesk was made with."""
    return traits_of(list(find_mentions(next(case for case in cases() if case.name == "first-page-troops").reports())))


def drawn(count: int) -> Floats:
    """Links as they might be, the same both ways."""
    found = np.random.default_rng(1).normal(0, 4, (count, count)).astype(np.float32)
    return found + found.T


def test_only_what_is_of_one_kind_and_unit_is_linked() -> None:
    traits = story()
    links = closed(np.full((len(traits.of),) * 2, 99, np.float32), traits)
    same = traits.of[:, None] == traits.of
    np.fill_diagonal(same, False)
    assert (links[same] == FAR).all()
    assert (links[~same] == -FAR).all()


def test_ranks_count_the_stronger_links() -> None:
    links = np.array([[-FAR, 2, 1], [2, -FAR, 5], [1, 5, -FAR]], np.float32)
    assert ranks(links).tolist() == [[2, 0, 1], [1, 2, 0], [1, 0, 2]]


def test_a_rival_is_another_value_of_the_same_article() -> None:
    traits = story()
    links = closed(drawn(len(traits.of)), traits)
    found = rivals(links, traits)
    for row, other in ((0, 3), (2, 5)):
        beside = (traits.article == traits.article[other]) & (traits.value != traits.value[other])
        assert found[row, other] == max(links[row, beside], default=-FAR)


def test_the_nearest_of_other_articles_come_first() -> None:
    traits = story()
    links = closed(drawn(len(traits.of)), traits)
    near = nearest_by_article(links, traits)
    assert (np.diff(near, axis=1) <= 0).all()
    assert near[0, 0] == links[0, traits.article != traits.article[0]].max()


def test_facts_of_pairs_are_the_same_whichever_way_round() -> None:
    traits = story()
    links, chances = closed(drawn(len(traits.of)), traits), np.log(np.full((len(traits.of), 4), 0.25, np.float32))
    one, other = alike(traits)
    assert pair_facts(links, chances, traits, one, other) == pytest.approx(
        pair_facts(links, chances, traits, other, one), abs=1e-4
    )


def test_one_mention_alone_has_facts() -> None:
    traits = story().take(np.array([0]))
    links, chances = closed(np.zeros((1, 1), np.float32), traits), np.log(np.full((1, 4), 0.25, np.float32))
    facts = mention_facts(links, chances, traits)
    assert facts.shape[0] == 1
    assert np.isfinite(facts).all()
    assert inside(chances).tolist() == [0]


def test_the_second_look_keeps_shapes() -> None:
    traits = story()
    links, chances = looked_twice(traits, weights())
    assert links.shape == (len(traits.of),) * 2
    assert chances.shape == (len(traits.of), 4)
    assert np.exp(chances).sum(axis=1) == pytest.approx(1, abs=1e-3)
