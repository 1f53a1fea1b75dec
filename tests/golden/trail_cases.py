"""The written cases of tests/golden/trails: a few articles each, and the trails that a reader would draw from them.

Those in a folder `unseen-N` were written, with what is expected of them, before copydesk saw them; blind.tsv keeps what they
scored then. What they showed was mended afterwards, so that only that first score says how copydesk does on the unseen.
"""

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
class Told:
    """One article of a case; without a time where the page gave none."""

    outlet: str
    at: datetime | None
    text: str
    language: str = "en"


@dataclass(frozen=True)
class Case:
    """A case: its articles, and the expected trails as (subject, values in order)."""

    name: str
    shows: str
    articles: tuple[Told, ...]
    trails: tuple[tuple[str, tuple[Value, ...]], ...]

    def found(self) -> tuple[Trail, ...]:
        """The trails that copydesk draws, over its own figures."""
        return find_trails(
            Report(
                f"a{number}",
                told.text,
                find_figures(told.text, language=told.language, published_at=told.at),
                (),
                told.outlet,
                told.at,
            )
            for number, told in enumerate(self.articles)
        )


@dataclass(frozen=True)
class Blind:
    """What a batch of cases scored when copydesk first saw it."""

    batch: str
    day: str
    cases: int
    right: float
    no_foreign: float


def blind_scores() -> list[Blind]:
    """The rows of blind.tsv."""
    lines = (FOLDER / "blind.tsv").read_text(encoding="utf8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return [Blind(batch, day, int(number), float(right), float(clean)) for batch, day, number, right, clean in rows]


def cases(batch: str = "") -> list[Case]:
    """The cases of a batch, by name; without one those that copydesk was made with."""
    return [parse_case(path) for path in sorted((FOLDER / batch).glob("*.toml"))]


def parse_case(path: Path) -> Case:
    """One case file."""
    told = tomllib.loads(path.read_text(encoding="utf8"))
    return Case(
        path.stem,
        told["shows"],
        tuple(
            Told(
                each["outlet"],
                each.get("at"),
                f"{each['headline']}\n\n{each['text'].strip()}",
                each.get("language", "en"),
            )
            for each in told["article"]
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


def share_right(scores: Sequence[TrailScore]) -> tuple[float, float]:
    """Over cases: the share of expected values found in order, and of found values that were expected."""
    right = sum(score.right for score in scores)
    expected, found = sum(score.expected for score in scores), sum(score.found for score in scores)
    return right / expected, right / max(1, found)


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
