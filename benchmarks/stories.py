"""`python -m benchmarks.stories`: stories beside their floor, made copies, written trails, and the cost of placing.

    python -m benchmarks.stories [--shared ../shared] [--only stories,copies,trails,cost,library] [--sizes 1000,10000,100000] [--write]

--write rewrites docs/stories.svg, the curve of time and memory over the size of the library, and benchmarks/stories.json.
"""

import json
import random
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from benchmarks.copies import score_copies
from benchmarks.placing import cost_curve
from benchmarks.placing_kept import kept_curve
from benchmarks.placing_picture import draw_curve
from benchmarks.stories_data import SETS, StoryRow, article_of, story_rows
from copydesk.records import Signature
from copydesk.relate.grouping import place, settle
from copydesk.relate.shelf import Shelf
from copydesk.relate.signature import sign

ROOT = Path(__file__).resolve().parents[1]
ORDERS = 3
"""Orders of arrival that each set is placed in."""
MARKED = ("learned from", "held out")
"""The written cases with marks: those that the networks of trails learn from, and the others."""
FLOOR = {"threshold": 0.2, "half_life": 7.0}
"""The floor's own defaults."""


def grouped(signatures: Sequence[Signature]) -> dict[str, str]:
    """Every article's story after arriving in this order and being settled once."""
    shelf = Shelf()
    for signature in signatures:
        shelf.put(signature.key, place(shelf.add(signature), shelf).story)
    shelf.put_all(settle([signature.key for signature in signatures], shelf))
    return dict(shelf.placed)


def floor_of(baseline: Any, rows: Sequence[StoryRow]) -> dict[str, str]:
    """What the TF-IDF floor makes of the rows in this order."""
    dicts = [{"title": row.title, "text": row.text, "date": row.date, "id": row.id} for row in rows]
    dicts.sort(key=lambda row: baseline.when(row) or 0.0)
    counts = [baseline.tokens(row, 2) for row in dicts]
    found = baseline.cluster(dicts, counts, FLOOR["threshold"], FLOOR["half_life"], "online")
    return {row["id"]: str(story) for row, story in zip(dicts, found, strict=True)}


def score_set(rows: Sequence[StoryRow], scorer: Any, baseline: Any) -> dict[str, float]:
    """Mean scores over orders of arrival, the floor's, and how far the orders agree (BCubed F1 of one against another)."""
    gold = {row.id: row.story for row in rows}
    signatures = {row.id: sign(article_of(row), row.id) for row in rows}
    found, floors = [], []
    for seed in range(ORDERS):
        order = list(rows)
        random.Random(seed).shuffle(order)
        found.append(grouped([signatures[row.id] for row in order]))
        floors.append(scorer.score(gold, floor_of(baseline, order)))
    scores = [scorer.score(gold, each) for each in found]
    agree = [scorer.score(found[0], each)["bcubed_f1"] for each in found[1:]]
    return {
        "articles": len(rows),
        "bcubed_f1": mean(scores, "bcubed_f1"),
        "pair_f1": mean(scores, "pair_f1"),
        "floor_bcubed_f1": mean(floors, "bcubed_f1"),
        "floor_pair_f1": mean(floors, "pair_f1"),
        "orders_agree": min(agree),
        "stories": mean(scores, "predicted_stories"),
        "gold_stories": len(set(gold.values())),
    }


def mean(scores: Sequence[Mapping[str, float]], name: str) -> float:
    return round(sum(each[name] for each in scores) / len(scores), 2)


def load(shared: Path, name: str) -> ModuleType:
    """A scorer of ../shared/measure, run as it is."""
    folder = str(shared / "measure")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return __import__(name)


def score_trails() -> list[dict[str, Any]]:
    """For each batch of written cases expected values found in order, and found values that were expected, today and at first sight
    where the cases came unseen. Of the marked cases, whose trails may have any name, those of each batch that are held out; at first sight
    all of a batch were unseen. Of everyday news all are scored; the last batch was never learned from. At the end all dense cases that were
    learned from and all that are held out."""
    from tests.golden.trail_cases import EVERYDAY, FRESH, WRITTEN, blind_scores, cases, score_case, share_right

    first_sight = {each.batch: each for each in blind_scores()}
    batches = {batch: (cases(batch), True) for batch in ("", *first_sight) if not batch or batch.startswith("unseen")}
    marked = {batch: cases(batch) for batch in WRITTEN}
    batches |= {batch: (cases(batch), False) for batch in (*EVERYDAY, *FRESH)}
    batches |= {batch: ([case for case in told if case.is_held_out], False) for batch, told in marked.items()}
    every = [case for told in marked.values() for case in told]
    batches |= {name: ([case for case in every if case.is_held_out is (name == "held out")], False) for name in MARKED}
    rows: list[dict[str, Any]] = []
    for batch, (told, by_name) in batches.items():
        right, clean = share_right([score_case(case, by_name) for case in told])
        row = {
            "batch": batch or "made with",
            "cases": len(told),
            "right": round(right, 3),
            "no_foreign": round(clean, 3),
        }
        blind = first_sight.get(batch)
        row |= {"blind_right": blind.right if blind else "", "blind_no_foreign": blind.no_foreign if blind else ""}
        rows.append(row)
    return rows


def print_rows(console: Console, title: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """A table, a row for each mapping."""
    table = Table(title=title, title_justify="left")
    for name in rows[0]:
        table.add_column(name, justify="right")
    for row in rows:
        table.add_row(*(str(round(value, 3) if isinstance(value, float) else value) for value in row.values()))
    console.print(table)


def measure(parts: Sequence[str], shared: Path, sizes: Sequence[int], console: Console) -> dict[str, Any]:
    """Runs the parts that are asked for and prints each as it is done."""
    found: dict[str, Any] = {}
    if "stories" in parts:
        scorer, baseline = load(shared, "score_stories"), load(shared, "baseline_stories")
        found["stories"] = {name: score_set(story_rows(shared, name), scorer, baseline) for name in SETS}
        print_rows(console, "Stories", [{"set": name, **row} for name, row in found["stories"].items()])
    if "copies" in parts:
        rows = [row for name in ("wikinews", "basil", "ecbplus") for row in story_rows(shared, name)]
        scores = score_copies(rows)
        found["copies"] = {
            "precision": scores.precision,
            "recall": scores.recall,
            "unrelated": scores.unrelated,
            "false_pairs": scores.false_pairs,
            "false_pairs_sharing": scores.false_pairs_sharing,
            **scores.by_kind,
        }
        print_rows(console, "Copies", [found["copies"]])
    if "trails" in parts:
        found["trails"] = score_trails()
        print_rows(console, "Trails", found["trails"])
    if "cost" in parts:
        found["cost"] = cost_curve(story_rows(shared, "wikinews"), sizes)
        print_rows(console, "Placing one article", found["cost"])
    if "library" in parts:
        found["library"] = kept_curve(story_rows(shared, "wikinews"), sizes)
        print_rows(console, "Placing one article in a library's file", found["library"])
    return found


@click.command()
@click.option("--shared", type=click.Path(path_type=Path), default=ROOT.parent / "shared", help="Where the data lies.")
@click.option("--only", default="stories,copies,trails,cost,library", help="Parts, apart by commas.")
@click.option("--sizes", default="1000,3000,10000,30000,100000", help="Sizes of the library, for the cost.")
@click.option("--write", is_flag=True, help="Write benchmarks/stories.json and docs/stories.svg.")
def main(shared: Path, only: str, sizes: str, write: bool) -> None:
    """Stories, copies and trails in figures."""
    console = Console()
    found = measure(only.split(","), shared, [int(size) for size in sizes.split(",")], console)
    if write:
        target = ROOT / "benchmarks" / "stories.json"
        known = json.loads(target.read_text(encoding="utf8")) if target.exists() else {}
        target.write_text(json.dumps({**known, **found}, indent=1) + "\n", encoding="utf8")
        if "cost" in found:
            draw_curve(found["cost"], ROOT / "docs" / "stories.svg")


if __name__ == "__main__":
    main()
