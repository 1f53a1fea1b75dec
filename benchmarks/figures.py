"""Figures found in NewsQuant's sentences, scored by the scorer of ../shared/measure, beside quantulum3; and our own tables.

python -m benchmarks.figures [--data newsquant-dev.json] [--shared ../shared]
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks.newsquant import quantities
from copydesk.attribute.figures import find_figures
from tests.attribute.showing import shown
from tests.tables.rows import rows

ROOT = Path(__file__).resolve().parents[1]
TABLES = ("figures.tsv", "figures_misses.tsv", "revisions.tsv", "revisions_misses.tsv")
Answer = Callable[[str, str], str]


def predict(sentences: Iterable[str]) -> list[str]:
    """A line for the scorer for each sentence."""
    return [json.dumps({"quantities": quantities(text, find_figures(text, language="en"))}) for text in sentences]


def scorer_says(command: Sequence[str], shared: Path) -> str:
    """What a scorer of ../shared/measure prints."""
    return subprocess.run(
        [sys.executable, "-B", *command], cwd=shared / "measure", check=True, capture_output=True, text=True
    ).stdout


def score_lines(script: str, data: Path, lines: Sequence[str], shared: Path) -> str:
    """What the scorer says of predicted lines."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predicted.jsonl"
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf8")
        return scorer_says([script, "--data", str(data.resolve()), "--pred", str(path)], shared)


def peer(script: str, name: str, data: Path, shared: Path) -> str:
    """What the scorer says of a peer, where it is installed."""
    if find_spec(name) is None:
        return f"{name} is not installed: make .venv/bench\n"
    return scorer_says([script, "--data", str(data.resolve()), "--system", name], shared)


def written(language: str, text: str) -> str:
    """The figures of a text as the tables write them."""
    return " ; ".join(shown(text, figure) for figure in find_figures(text, language=language))


def table_score(tables: Iterable[str], answer: Answer) -> str:
    """How many rows of our own tables, known misses among them, come out as written there."""
    tried = [answer(language, text) == expected for table in tables for language, text, expected in rows(table)]
    return f"own tables  {sum(tried)} of {len(tried)} rows right ({100 * sum(tried) / len(tried):.1f} %)"


def speed(texts: Sequence[str], find: Callable[[str], object]) -> str:
    """CPU milliseconds for a thousand words."""
    find("At least 12 on Monday.")
    since = time.process_time()
    for text in texts:
        find(text)
    taken = time.process_time() - since
    words = sum(len(text.split()) for text in texts)
    return f"{1e6 * taken / max(1, words):.2f} ms of CPU for 1,000 words ({words} words)"


def articles(shared: Path) -> list[str]:
    """Plain news articles to measure speed on."""
    folder = shared / "data" / "statements" / "data" / "dev" / "text"
    return [path.read_text(encoding="utf8") for path in sorted(folder.glob("*.txt"))[:40]]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--data", type=Path, help="another file in NewsQuant's form")
    given = options.parse_args()
    data = given.data or given.shared / "data" / "figures" / "newsquant-dev.json"
    sentences = [each["text"] for each in json.loads(data.read_text(encoding="utf8"))]
    print(f"copydesk\n{score_lines('score_figures.py', data, predict(sentences), given.shared)}", end="")
    print(f"quantulum3\n{peer('score_figures.py', 'quantulum3', data, given.shared)}", end="")
    print(table_score(TABLES, written))
    print(speed(articles(given.shared), find_figures))


if __name__ == "__main__":
    main()
