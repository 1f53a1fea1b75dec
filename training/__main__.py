"""Make the shipped role models again, and the fold models that benchmarks score with.

    python -m training [--data ../shared/data/pages] [--jobs 2]

Writes src/copydesk/models/{page,line}_roles.npz, trained on every dev page, and training/folds/{page,line}_roles.N.npz,
each trained without the sites of fold N. Takes about 10 minutes of CPU: 40 s a page model, 70 s a line model.
"""

import argparse
import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from training.bare_text import bare_samples
from training.dataset import misleading, sample_of
from training.network import Sample, train, write_network
from training.pages import FOLDS, SavedPage, saved_pages

ROOT = Path(__file__).resolve().parent.parent
MODELS = ROOT / "src" / "copydesk" / "models"
FOLD_MODELS = ROOT / "training" / "folds"
PAGE_EPOCHS = 9
LINE_EPOCHS = 3
"""Source: fundus and wcxb word F1 by fold; more epochs lose fundus paragraphs (16: -.007), fewer lose deks.
A bare-text page comes in four styles, so that three epochs there see it twelve times."""
SEED = 1


def page_weight(page: SavedPage) -> float:
    """What a page counts: real news pages, of which there are few, most; pages that are no article least."""
    if page.fundus:
        return 2.5
    return 1.0 if page.truth["group"] == "article" else 0.35


@dataclass(frozen=True)
class Job:
    """One model to train: `kind` is "page" or "line", `fold` is left out (None: nothing is)."""

    data: Path
    kind: str
    fold: int | None

    @property
    def target(self) -> Path:
        """Where the model goes."""
        name = f"{self.kind}_roles"
        return MODELS / f"{name}.npz" if self.fold is None else FOLD_MODELS / f"{name}.{self.fold}.npz"


def samples_of(page: SavedPage, kind: str, rng: np.random.Generator) -> list[Sample]:
    """One sample of a page with markup, or four of its bare text."""
    if kind == "line":
        return [sample for sample, _ in bare_samples(page, rng)]
    sample = sample_of(page)
    return [sample] if sample else []


def run(job: Job) -> str:
    """Train one model and write it."""
    torch.set_num_threads(1)
    samples: list[Sample] = []
    weights: list[float] = []
    for number, page in enumerate(saved_pages(job.data)):
        if page.fold == job.fold or misleading(page):
            continue
        found = samples_of(page, job.kind, np.random.default_rng([SEED, number]))
        samples += found
        weights += [page_weight(page)] * len(found)
    net = train(samples, PAGE_EPOCHS if job.kind == "page" else LINE_EPOCHS, SEED, weights)
    write_network(net, job.target)
    return f"{job.target.relative_to(ROOT)}: {len(samples)} samples, {job.target.stat().st_size:,} bytes"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data" / "pages")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options.add_argument("--kind", choices=("page", "line"), help="only this model")
    given = options.parse_args()
    kinds = (given.kind,) if given.kind else ("page", "line")
    jobs = [Job(given.data, kind, fold) for kind in kinds for fold in (None, *range(FOLDS))]
    with ProcessPoolExecutor(given.jobs) as pool:
        for line in pool.map(run, jobs):
            print(line, flush=True)


if __name__ == "__main__":
    main()
