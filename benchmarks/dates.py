"""Dates found in the news of ../shared/data/dates, scored by the scorer of ../shared/measure, beside dateparser; and our table.

python -m benchmarks.dates [--data FOLDER] [--shared ../shared]
"""

import argparse
import json
import re
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from benchmarks.figures import ROOT, articles, peer, score_lines, scorer_says, speed, table_score
from copydesk.attribute.dates import find_dates

TABLES = ("text_dates.tsv", "text_dates_misses.tsv")
PUBLISHED = date(2024, 11, 22)
"""The article's date of the table's rows."""
WEEK = re.compile(r"(\d{4})-W(\d\d)$")
PART = re.compile(r"(\d{4})-([QH])(\d)$")


def items(data: Path, shared: Path) -> list[dict[str, str]]:
    """The scorer's items, without their answers."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "items.jsonl"
        scorer_says(["score_dates.py", "--data", str(data.resolve()), "--items", str(path)], shared)
        return [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]


def answer(item: Mapping[str, str]) -> str | None:
    """The value of the date that covers most of an item's text, read in its context."""
    text = f"{item['before']} {item['text']} {item['after']}"
    start = len(item["before"]) + 1
    end = start + len(item["text"])
    found = find_dates(text, published_at=date.fromisoformat(item["date"]), language="en")
    shared = [(min(each.span.end, end) - max(each.span.start, start), each.value) for each in found]
    best = max(shared, key=lambda each: each[0], default=(0, None))
    return first_day(best[1]) if best[0] > 0 else None


def first_day(value: str | None) -> str | None:
    """A week, quarter or half as its first day: the scorer knows days, months and years alone."""
    if found := WEEK.match(value or ""):
        return date.fromisocalendar(int(found[1]), int(found[2]), 1).isoformat()
    if found := PART.match(value or ""):
        return f"{found[1]}-{(int(found[3]) - 1) * (3 if found[2] == 'Q' else 6) + 1:02}-01"
    return value


def written(language: str, text: str) -> str:
    """The dates of a text as the table writes them."""
    found = find_dates(text, published_at=PUBLISHED, language=language)
    return " ; ".join(f"{text[each.span.start : each.span.end]} = {each.value}" for each in found)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--data", type=Path, help="another folder of TimeML files")
    given = options.parse_args()
    data = given.data or given.shared / "data" / "dates"
    lines = [json.dumps({"value": answer(item)}) for item in items(data, given.shared)]
    print(f"copydesk\n{score_lines('score_dates.py', data, lines, given.shared)}", end="")
    print(f"dateparser\n{peer('score_dates.py', 'dateparser', data, given.shared)}", end="")
    print(table_score(TABLES, written))
    print(speed(articles(given.shared), find_dates))


if __name__ == "__main__":
    main()
