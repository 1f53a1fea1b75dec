"""The written cases of tests/golden/trails: a few articles each, and the trails that a reader would draw from them."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from copydesk.attribute.figures import find_figures
from copydesk.records import Trail, TrailPoint
from copydesk.relate.trail import Report, find_trails

FOLDER = Path(__file__).parent / "trails"


@dataclass(frozen=True)
class Value:
    """One expected value of a trail."""

    low: Decimal
    high: Decimal
    hedge: str | None = None
    disputed: bool = False


@dataclass(frozen=True)
class Case:
    """A case: its articles as (outlet, time, text), and the expected trails as (subject, values in order)."""

    name: str
    shows: str
    articles: tuple[tuple[str, datetime, str], ...]
    trails: tuple[tuple[str, tuple[Value, ...]], ...]

    def found(self) -> tuple[Trail, ...]:
        """The trails that copydesk draws, over its own figures."""
        return find_trails(
            Report(f"a{number}", text, find_figures(text, language="en", published_at=at), (), outlet, at)
            for number, (outlet, at, text) in enumerate(self.articles)
        )


def cases() -> list[Case]:
    """All cases, by name."""
    return [parse_case(path) for path in sorted(FOLDER.glob("*.toml"))]


def parse_case(path: Path) -> Case:
    """One case file."""
    told = tomllib.loads(path.read_text(encoding="utf8"))
    return Case(
        path.stem,
        told["shows"],
        tuple(
            (each["outlet"], each["at"], f"{each['headline']}\n\n{each['text'].strip()}") for each in told["article"]
        ),
        tuple((each["subject"], tuple(parse_value(value) for value in each["values"])) for each in told["trail"]),
    )


def parse_value(told: dict[str, str]) -> Value:
    return Value(Decimal(told["low"]), Decimal(told["high"]), told.get("hedge"), bool(told.get("disputed", False)))


@dataclass(frozen=True)
class TrailScore:
    """Expected values, those found in their order, and all values that the matching trails hold."""

    expected: int
    right: int
    found: int


def score_case(case: Case) -> TrailScore:
    """Every expected trail is held against the found one of its subject that fits it best."""
    spare = list(case.found())
    expected = right = found = 0
    for subject, values in case.trails:
        fitting = [trail for trail in spare if trail.subject == subject]
        best = max(fitting, key=lambda trail: in_order(values, trail.points), default=None)
        expected += len(values)
        if best is not None:
            spare.remove(best)
            right += in_order(values, best.points)
            found += len(best.points)
    return TrailScore(expected, right, found)


def in_order(values: Sequence[Value], points: Sequence[TrailPoint]) -> int:
    """How many expected values stand among the points in the expected order: the longest common subsequence."""
    best = [[0] * (len(points) + 1) for _ in range(len(values) + 1)]
    for row, value in enumerate(values):
        for column, point in enumerate(points):
            same = (value.low, value.high) == (point.low, point.high)
            best[row + 1][column + 1] = (
                best[row][column] + 1 if same else max(best[row][column + 1], best[row + 1][column])
            )
    return best[-1][-1]
