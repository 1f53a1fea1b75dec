"""Speakers, certainty, manner and quotations against the tables in tests/tables; statements against PolNeAR's dev split.

python -m benchmarks.attribution [--shared ../shared] [--tables] [--show]
"""

import argparse
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.attribution_tables import TABLES, Tried, misses
from benchmarks.statements import Predictions, Roles, dev_texts, pairs, scorer_says, speed
from copydesk.attribute.assemble import find_statements
from copydesk.records import Statement

ROOT = Path(__file__).resolve().parents[1]


def tried() -> dict[str, list[Tried]]:
    """Every row of every table, those that are known to fail too."""
    return {name: [*try_rows(f"{name}.tsv"), *misses(name)] for name, try_rows in TABLES.items()}


def show_tables(console: Console, wrong_too: bool) -> None:
    """The accuracy on each table, and with `wrong_too` the rows that fail."""
    shown = Table("table", "rows", "right", "accuracy")
    for name, rows in tried().items():
        right = sum(row.right for row in rows)
        shown.add_row(name, str(len(rows)), str(right), f"{100 * right / len(rows):.1f} %")
        for row in rows if wrong_too else ():
            if not row.right:
                console.print(f"{name}: {row.given}\n  {row.expected} expected, {row.found} found", markup=False)
    console.print(shown)


def score_dev(shared: Path) -> str:
    """What the scorer says of `find_statements` on the dev articles: the tagger and the rules together."""
    texts = dev_texts(shared)
    find_statements("A word was said.", language="en")
    since = time.process_time()
    found = {name: find_statements(text, language="en") for name, text in texts.items()}
    seconds = time.process_time() - since
    told: dict[str, list[Roles]] = {name: [spans_of(one) for one in statements] for name, statements in found.items()}
    predictions = Predictions(told, seconds)
    return f"{scorer_says(predictions, shared)}{speed(predictions):.1f} articles/s of CPU time"


def spans_of(statement: Statement) -> Roles:
    """A statement as the scorer reads it."""
    return {role: pairs(getattr(statement, role)) for role in ("source", "cue", "content")}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--tables", action="store_true", help="the tables alone")
    options.add_argument("--show", action="store_true", help="print the rows that fail")
    given = options.parse_args()
    console = Console()
    show_tables(console, given.show)
    if not given.tables:
        console.print(score_dev(given.shared), markup=False, highlight=False, soft_wrap=True)


if __name__ == "__main__":
    main()
