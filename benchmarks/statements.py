"""Statements found in the dev articles, scored by the scorer of ../shared/measure; and how many articles a second.

python -m benchmarks.statements [--shared ../shared] [--limit 20]
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from copydesk.attribute.tagged import Tagged
from copydesk.attribute.tagger import find_tagged
from copydesk.records import Span

ROOT = Path(__file__).resolve().parents[1]
Find = Callable[[str], Sequence[Tagged]]
Roles = Mapping[str, Sequence[Sequence[int]]]


@dataclass(frozen=True)
class Predictions:
    """Article -> its statements as the scorer reads them; `seconds` of CPU time for all of them."""

    by_article: dict[str, list[Roles]]
    seconds: float


def dev_texts(shared: Path, limit: int | None = None) -> dict[str, str]:
    """Article -> text."""
    paths = sorted((shared / "data" / "statements" / "data" / "dev" / "text").glob("*.txt"))[:limit]
    return {path.stem: path.read_bytes().decode("utf8") for path in paths}


def predict(texts: Mapping[str, str], find: Find = find_tagged) -> Predictions:
    """The statements of each text; the network is loaded before the clock runs."""
    find("A word.")
    since = time.process_time()
    found = {name: find(text) for name, text in texts.items()}
    seconds = time.process_time() - since
    return Predictions({name: [roles(each) for each in tagged] for name, tagged in found.items()}, seconds)


def roles(tagged: Tagged) -> Roles:
    """A statement as the scorer reads it."""
    return {"source": pairs(tagged.source), "cue": pairs(tagged.cue), "content": pairs(tagged.content)}


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def scorer_says(predictions: Predictions, shared: Path, *options: str) -> str:
    """What the scorer prints, of the articles that were predicted."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predicted.jsonl"
        lines = [json.dumps({"id": name, "statements": found}) for name, found in predictions.by_article.items()]
        path.write_text("\n".join(lines), encoding="utf8")
        link_articles(shared / "data" / "statements" / "data" / "dev", Path(folder) / "data" / "dev", predictions)
        command = [sys.executable, "-B", "score_statements.py", "--corpus", folder, "--split", "dev"]
        command += ["--pred", str(path), *options]
        return subprocess.run(command, cwd=shared / "measure", check=True, capture_output=True, text=True).stdout


def link_articles(split: Path, own: Path, predictions: Predictions) -> None:
    """A corpus folder of the predicted articles alone."""
    for part in ("text", "attributions"):
        (own / part).mkdir(parents=True)
        for path in (split / part).iterdir():
            name = path.stem if part == "text" else path.stem.rpartition("_")[0]
            if name in predictions.by_article:
                (own / part / path.name).symlink_to(path.resolve())


def speed(predictions: Predictions) -> float:
    """Articles a second of CPU time."""
    return len(predictions.by_article) / predictions.seconds


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--limit", type=int, help="only so many articles")
    given = options.parse_args()
    predictions = predict(dev_texts(given.shared, given.limit))
    print(scorer_says(predictions, given.shared), end="")
    print(f"{speed(predictions):.1f} articles/s on one thread ({len(predictions.by_article)} articles, CPU time)")


if __name__ == "__main__":
    main()
