"""The written cases of tests/golden/trails: a few articles each, and the trails that a reader would draw from them.

Those in a folder `unseen-N` were written, with what is expected of them, before copydesk saw them; blind.tsv keeps what they
scored then. What they showed was mended afterwards, so that only that first score says how copydesk does on the unseen.

In the folders `written-N` the figures of trails are marked in the text. A third of those cases, by the hash of their names, is held
out: nothing is learned from them, and nobody reads what goes wrong in them. Those of `known` are marked too, by one who knew the code.
Those in the folders `everyday-N` are marked, and written as readers meet the news, by writers who knew what issue 5 asks for and no code.
"""

import hashlib
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from copydesk.attribute.figures import find_figures
from copydesk.records import Span, Trail, TrailPoint
from copydesk.relate.trail import Report, find_trails

FOLDER = Path(__file__).parent / "trails"
WRITTEN = tuple(f"written-{number}" for number in range(16))
EVERYDAY, FRESH = ("everyday-1", "everyday-2"), ("everyday-3",)
"""Batches of marked cases as readers meet the news, where those of WRITTEN are dense on purpose. What they scored at first sight stands in blind.tsv. Then those
of EVERYDAY were read and learned from; nobody has read what goes wrong in those of FRESH, and nothing is learned from them."""
MARKED = re.compile(r"⟦([^|⟧]*)\|([^|⟧]*)(?:\|([^|⟧]*))?⟧")
"""A figure of a trail in a text: its words, the trail, and "earlier" or "change" where it is no value of its own."""
VAGUE = {
    "dozens": (Decimal(24), Decimal(99)),
    "hundreds": (Decimal(200), Decimal(999)),
    "thousands": (Decimal(2000), Decimal(9999)),
}
HELD_OUT_OF = 3
"""One of so many cases is held out."""


@dataclass(frozen=True)
class Mark:
    """A figure that the writer of a case marked, in the text without marks."""

    span: Span
    subject: str
    role: str | None = None


@dataclass(frozen=True)
class Value:
    """One expected value of a trail."""

    low: Decimal
    high: Decimal
    hedge: str | None = None
    disputed: bool = False


Either = TypeVar("Either", Value, TrailPoint)


@dataclass(frozen=True)
class Told:
    """One article of a case; without a time where the page gave none."""

    outlet: str
    at: datetime | None
    text: str
    language: str = "en"
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Case:
    """A case: its articles, and the expected trails as (subject, values in order)."""

    name: str
    shows: str
    articles: tuple[Told, ...]
    trails: tuple[tuple[str, tuple[Value, ...]], ...]

    @property
    def is_held_out(self) -> bool:
        """It is kept for measuring alone."""
        return int(hashlib.sha1(self.name.encode()).hexdigest(), 16) % HELD_OUT_OF == 0

    def reports(self) -> tuple[Report, ...]:
        """Its articles with the figures that copydesk finds."""
        return tuple(
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

    def found(self) -> tuple[Trail, ...]:
        """The trails that copydesk draws, over its own figures."""
        return find_trails(self.reports())


@dataclass(frozen=True)
class Blind:
    """What a batch of cases scored when copydesk first saw it."""

    batch: str
    day: str
    cases: int
    right: float
    no_foreign: float


def blind_scores() -> list[Blind]:
    """The rows of blind.tsv. From "learned from" on they are of marked cases, by values whatever a trail's name: the first 159 as the rules
    scored them that went before the networks, the batches after them as the networks did that had learned from the first."""
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
                plain,
                each.get("language", "en"),
                marks,
            )
            for each in told["article"]
            for plain, marks in [unmarked(f"{each['headline']}\n\n{each['text'].strip()}")]
        ),
        tuple((each["subject"], tuple(parse_value(value) for value in each["values"])) for each in told["trail"]),
    )


def unmarked(text: str) -> tuple[str, tuple[Mark, ...]]:
    """A text without its marks, and what they mark."""
    plain, marks, end = "", [], 0
    for match in MARKED.finditer(text):
        plain += text[end : match.start()]
        marks.append(Mark(Span(len(plain), len(plain) + len(match[1])), match[2], match[3]))
        plain += match[1]
        end = match.end()
    return plain + text[end:], tuple(marks)


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


def score_case(case: Case, by_name: bool = True) -> TrailScore:
    """Every expected trail is held against the found one that fits it best: of its subject, or whatever its name."""
    return score_trails(case.trails, case.found(), by_name)


def score_trails(
    expected: Sequence[tuple[str, Sequence[Value]]], found: Sequence[Trail], by_name: bool = True
) -> TrailScore:
    """The same over trails that are at hand. The pairs that fit best are matched first; one that shares no value with any found trail
    has found nothing. Without names, a value that is said again right after itself counts once."""
    if not by_name:
        expected = [(subject, apart(values)) for subject, values in expected]
        found = [replace(trail, points=tuple(apart(trail.points))) for trail in found]
    pairs = [
        (-in_order(values, trail.points), len(trail.points), place, other)
        for place, (subject, values) in enumerate(expected)
        for other, trail in enumerate(found)
        if not by_name or trail.subject == subject
    ]
    right = told = 0
    matched: set[int] = set()
    taken: set[int] = set()
    for fit, length, place, other in sorted(pairs):
        if (fit or by_name) and place not in matched and other not in taken:
            matched.add(place)
            taken.add(other)
            right, told = right - fit, told + length
    return TrailScore(sum(len(values) for _, values in expected), right, told)


def apart(values: Sequence[Either]) -> list[Either]:
    """Values without those that only say the one before again."""
    return [value for place, value in enumerate(values) if not place or ends(value) != ends(values[place - 1])]


def ends(value: Value | TrailPoint) -> tuple[Decimal | None, Decimal | None]:
    """The ends of a value; of a vague one ("dozens") those that the cases write for it."""
    vague = VAGUE.get(value.hedge or "") if value.high is None else None
    return vague or (value.low, value.high)


def in_order(values: Sequence[Value], points: Sequence[TrailPoint]) -> int:
    """How many expected values stand among the points in the expected order: the longest common subsequence."""
    best = [[0] * (len(points) + 1) for _ in range(len(values) + 1)]
    for row, value in enumerate(values):
        for column, point in enumerate(points):
            same = ends(value) == ends(point)
            best[row + 1][column + 1] = (
                best[row][column] + 1 if same else max(best[row][column + 1], best[row + 1][column])
            )
    return best[-1][-1]
