"""The generator of copies makes what it says, and the scores count it."""

import random

import pytest

from benchmarks.copies import WAYS, score_copies, shares_text
from benchmarks.stories_data import StoryRow, article_of

WORDS = [f"{a}{b}" for a in "bcdfghklmnprstvw" for b in ("aro", "eni", "iku", "olas", "umer", "ynt")]


def text(seed: int) -> str:
    rng = random.Random(seed)
    return "\n".join(" ".join(rng.choice(WORDS) for _ in range(14)).capitalize() + "." for _ in range(14))


ROWS = [StoryRow(f"r{seed}", f"Headline {seed}", text(seed), story=f"s{seed}") for seed in range(6)]


@pytest.mark.parametrize("way", WAYS)
def test_a_made_copy_is_another_text_with_some_of_the_same(way: str) -> None:
    made = WAYS[way](ROWS[0].text, ROWS[1].text, random.Random(1))
    assert made
    assert made != ROWS[0].text
    assert set(made.split()) & set(ROWS[0].text.split())


def test_scores_over_invented_texts() -> None:
    scores = score_copies(ROWS)
    assert scores.precision == 1.0
    assert scores.recall > 0.9
    assert set(scores.by_kind) == set(WAYS)


def test_a_row_becomes_an_article_with_the_date_of_its_address() -> None:
    row = StoryRow("a", "T", "One.\nTwo.", url="https://herald.example/2025/03/04/t")
    article = article_of(row)
    assert article.body == "One.\nTwo."
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2025-03-04T00:00:00+00:00"


def test_texts_that_share_sentences_are_told() -> None:
    lines = [
        f"The ministry said on day {number} that it would look into what had happened at the mill."
        for number in range(4)
    ]
    assert shares_text("\n".join(lines), "\n".join(["Another start.", *lines[:3]]))
    assert not shares_text("\n".join(lines), "\n".join(lines[:2]))
