"""The scorers of ../shared/measure, imported where they lie."""

import importlib
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.predictions import Prediction
from training.pages import SavedPage

Scores = dict[str, float]
"""Name of a measure, as the scorer calls it -> its mean over the pages that have it."""


@dataclass(frozen=True)
class Scorer:
    """The functions of ../shared/measure that are used here."""

    page: Any
    summary: Any

    def score(self, pages: Iterable[SavedPage], predictions: dict[str, Prediction]) -> dict[str, Scores]:
        """Group of pages -> the mean scores over it."""
        rows: dict[str, list[dict[str, float]]] = defaultdict(list)
        for page in pages:
            rows[page.group].append(self.page(page.truth, predictions[page.id]))
        return {
            group: {name: round(value, 4) for name, value in self.summary(each).items()} for group, each in rows.items()
        }


def load_scorer(folder: Path) -> Scorer:
    """The scorers in a folder that holds score_pages.py and page_scores.py."""
    sys.path.insert(0, str(folder))
    try:
        score_pages = importlib.import_module("score_pages")
        page_scores = importlib.import_module("page_scores")
    finally:
        sys.path.remove(str(folder))
    return Scorer(score_pages.score, page_scores.summary)
