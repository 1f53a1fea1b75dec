"""The shipped tagger on dev articles of the shared data; skipped where there are none."""

import json
from pathlib import Path

import pytest

from benchmarks.statements import dev_texts, predict, scorer_says

SHARED = Path(__file__).resolve().parents[3] / "shared"
EVERY = 7
LINKED_FLOOR, PLAIN_FLOOR = 68.0, 88.0
"""A few points under what the shipped file has on these articles."""


@pytest.mark.skipif(not (SHARED / "data" / "statements").is_dir(), reason="the shared data is not here")
def test_statements_of_dev_articles_stay_found() -> None:
    texts = dict(list(dev_texts(SHARED).items())[::EVERY])
    scored = json.loads(scorer_says(predict(texts), SHARED, "--json"))
    assert scored["relation"]["linked"]["f"] > LINKED_FLOOR
    assert scored["recall_by_type"]["core"]["found"] > PLAIN_FLOOR
