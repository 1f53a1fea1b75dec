"""What a statement's confidence is worth: a logistic curve over the sureness of its spans, fitted and checked on dev."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from copydesk.attribute.linking import Link
from copydesk.attribute.tagger import log_odds
from training.statements.corpus import Relation

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """One statement found: its features, whether it is right, and the article it stands in."""

    features: tuple[float, ...]
    right: bool
    article: int


def features_of(found: Link) -> tuple[float, ...]:
    """As `copydesk.attribute.tagger.confidence` weighs them."""
    return (1.0, log_odds(found.contents), log_odds(found.cues), log_odds(found.sources), float(not found.sources))


def is_right(own: Relation, gold: Sequence[Relation]) -> bool:
    """Whether the truth has a statement with half of the same content and a source in the same place."""
    for other in gold:
        ours, theirs = letters(own["content"]), letters(other["content"])
        if len(ours & theirs) * 2 >= len(ours | theirs):
            sources = letters(own["source"]), letters(other["source"])
            if sources[0] & sources[1] or not (sources[0] or sources[1]):
                return True
    return False


def letters(fragments: Iterable[Sequence[int]]) -> set[int]:
    return {at for begin, end in fragments for at in range(begin, end)}


def fit(cases: Sequence[Case]) -> Floats:
    """Weights of the curve, by Newton's method with a little ridge."""
    table = np.array([case.features for case in cases])
    right = np.array([case.right for case in cases], dtype=float)
    weights = np.zeros(table.shape[1])
    for _ in range(30):
        odds = chances(table, weights)
        slope = table.T @ (right - odds) - 0.1 * weights
        bend = (table * (odds * (1 - odds))[:, None]).T @ table + 0.1 * np.eye(len(weights))
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def chances(table: Floats, weights: Floats) -> Floats:
    result: Floats = 1 / (1 + np.exp(-table @ weights))
    return result


def reliability(cases: Sequence[Case], folds: int = 4) -> str:
    """Said and seen, in ten steps; each article by a curve fitted without it and its like."""
    said = np.zeros(len(cases))
    for fold in range(folds):
        weights = fit([case for case in cases if case.article % folds != fold])
        for number, case in enumerate(cases):
            if case.article % folds == fold:
                said[number] = chances(np.array([case.features]), weights)[0]
    right = np.array([case.right for case in cases], dtype=float)
    lines = ["| confidence | statements | said | right |", "| --- | --- | --- | --- |"]
    step = np.minimum((said * 10).astype(int), 9)
    for each in range(10):
        chosen = step == each
        if chosen.any():
            bounds = f"{each / 10:.1f} to {(each + 1) / 10:.1f}"
            lines.append(f"| {bounds} | {chosen.sum()} | {said[chosen].mean():.2f} | {right[chosen].mean():.2f} |")
    error = sum(
        abs(said[step == each].mean() - right[step == each].mean()) * (step == each).mean()
        for each in range(10)
        if (step == each).any()
    )
    return "\n".join([*lines, f"expected calibration error {error:.3f}"])
