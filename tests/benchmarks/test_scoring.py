"""The scorers of ../shared/measure, and the pages that they score."""

from pathlib import Path

from benchmarks.predictions import NOTHING, Prediction
from benchmarks.scoring import load_scorer
from training.pages import saved_pages


def test_the_truth_scores_full_and_nothing_scores_nothing(shared: Path) -> None:
    pages = [page for page in saved_pages(shared / "data" / "pages") if page.group == "fundus"][:20]
    scorer = load_scorer(shared / "measure")
    truth: dict[str, Prediction] = {page.id: {**NOTHING, "body": page.truth["truth"]["body"]} for page in pages}
    assert scorer.score(pages, truth)["fundus"]["word_f1"] == 1.0
    assert scorer.score(pages, {page.id: NOTHING for page in pages})["fundus"]["word_f1"] == 0.0


def test_folds_keep_sites_together(shared_data: Path) -> None:
    pages = saved_pages(shared_data / "pages")
    folds: dict[str, set[int]] = {}
    for page in pages:
        folds.setdefault((page.url or page.id).split("/")[2] if page.url else page.id, set()).add(page.fold)
    assert all(len(found) == 1 for found in folds.values())
    assert {page.fold for page in pages} == set(range(5))
