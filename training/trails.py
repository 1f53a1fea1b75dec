"""Make the shipped networks of trails again.

    python -m training.trails
    python -m training.trails --cross   # what networks score on cases that they have not learned from; writes nothing

Writes src/copydesk/models/trails.npz from the written cases of tests/golden/trails that are neither held out nor fresh, and the rows of
tests/tables/trails.tsv. Minutes long. With another number of threads the sums are rounded otherwise, and scores differ by some tenths of a point.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from copydesk.relate.judging import alike, linked
from copydesk.relate.mentions import Mention, find_mentions
from copydesk.relate.pairs import pair_traits, products_of
from copydesk.relate.second_look import mention_facts, pair_facts
from copydesk.relate.subjects import Part
from copydesk.relate.trail import find_trails, in_time
from copydesk.relate.traits import Traits, traits_of
from copydesk.relate.weighing import CHANGE, CLIP, EARLIER, MODEL, NEITHER, VALUE, Layers, Weights
from tests.golden.trail_cases import EVERYDAY, WRITTEN, Case, Told, Value, cases, score_trails, share_right
from tests.tables.rows import rows

FIRST_DAY = datetime(2025, 3, 3, 12, tzinfo=UTC)
ROOT = Path(__file__).resolve().parent.parent
Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
ROLES = {None: VALUE, "earlier": EARLIER, "change": CHANGE}
DERIVED = 0.3
"""What a case counts whose figures are not marked."""
RULE = "A row of the table of rules"
UNSEEN = tuple(f"unseen-{number}" for number in range(1, 6))
FOLDS = 6
NEITHERS = 0.3
"""What a pair counts of which neither belongs to a trail."""


@dataclass(frozen=True)
class Lesson:
    """What one case teaches. n mentions, p pairs of one kind and unit."""

    traits: Traits
    own: Floats  # (n, traits)
    parts: Ints  # (n,)
    pairs: Floats  # (p, traits)
    linked: Ints  # (p,)
    own_weights: Floats
    pair_weights: Floats


def answers(case: Case, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """For each mention the trail it belongs to (-1 for none) and its class."""
    is_told = is_marked(case)
    return [marked(case, each) if is_told else derived(case, each) for each in mentions]


def is_marked(case: Case) -> bool:
    """Its figures are marked in the text."""
    return any(told.marks for told in case.articles)


def marked(case: Case, mention: Mention) -> tuple[int, int]:
    """By the mark that it overlaps."""
    names = [subject for subject, _ in case.trails]
    span = mention.figure.span
    for mark in case.articles[int(mention.report.key[1:])].marks:
        if mark.span.start < span.end and span.start < mark.span.end and mark.subject in names:
            return names.index(mark.subject), ROLES[mark.role]
    return -1, NEITHER


def derived(case: Case, mention: Mention) -> tuple[int, int]:
    """By its value: the trail of its own name before others that have the value."""
    ends = (mention.figure.low, mention.figure.high)
    having = [place for place, (_, values) in enumerate(case.trails) if any((v.low, v.high) == ends for v in values)]
    named = [place for place in having if case.trails[place][0] == mention.name]
    if not having or mention.part not in (Part.VALUE, Part.EARLIER):
        return -1, NEITHER
    return (named or having)[0], VALUE if mention.part is Part.VALUE else EARLIER


def lesson(case: Case) -> Lesson | None:
    """What a case teaches; None where it has no pairs."""
    mentions = list(find_mentions(in_time(case.reports())))
    if len(mentions) < 2:
        return None
    traits = traits_of(mentions)
    told = answers(case, mentions)
    trail, parts = np.array([each for each, _ in told]), np.array([part for _, part in told])
    one, other = alike(traits)
    inside = (trail >= 0) & ((parts == VALUE) | (parts == EARLIER))
    together = (trail[one] == trail[other]) & inside[one] & inside[other]
    weight = 1.0 if case.shows == RULE or is_marked(case) else DERIVED
    return Lesson(
        traits=traits,
        own=traits.own,
        parts=parts,
        pairs=pair_traits(traits, products_of(traits), one, other),
        linked=together.astype(np.int64),
        own_weights=np.full(len(parts), weight, np.float32),
        pair_weights=(weight * np.where((trail[one] < 0) & (trail[other] < 0), NEITHERS, 1.0)).astype(np.float32),
    )


@dataclass(frozen=True)
class Look:
    """What networks of the first look say of a lesson: the chances of its mentions (n, 4), and the facts of its pairs (p, facts)."""

    lesson: Lesson
    chances: Floats
    pairs: Floats


@dataclass(frozen=True)
class Taught:
    """A case with what it teaches, and what it does with fewer articles, as stories have at first; the whole first."""

    case: Case
    lessons: tuple[Lesson, ...]

    @property
    def whole(self) -> Lesson:
        """With all its articles."""
        return self.lessons[0]


def taught() -> list[Taught]:
    """All cases that networks learn from; of marked ones two articles and one article alone, too."""
    found = []
    for case in readable():
        whole = lesson(case)
        if whole is not None:
            found.append(Taught(case, (whole, *(each for part in fewer(case) if (each := lesson(part)) is not None))))
    return found


def fewer(case: Case) -> Iterator[Case]:
    """A marked case as it stands when it has two articles, and with one of them alone."""
    count = len(case.articles)
    if is_marked(case) and count > 2:
        start = crc32(case.name.encode()) % (count - 1)
        yield replace(case, articles=case.articles[start : start + 2])
        yield replace(case, articles=case.articles[-1 - start :][:1])


@dataclass(frozen=True)
class Apart:
    """Networks of the first look, and the places of the cases that they have not learned from."""

    left: frozenset[int]
    parts: Layers
    links: Layers


@dataclass(frozen=True)
class Plan:
    """How a network is trained."""

    hidden: int
    classes: int
    rounds: int
    seeds: int = 6
    rate: float = 3e-3
    decay: float = 1e-2
    batch: int = 256
    keep_facts: float = 0.8
    keep_hidden: float = 0.8


PARTS, LINKS = Plan(hidden=48, classes=4, rounds=14), Plan(hidden=64, classes=2, rounds=14)
LINKS_AGAIN = Plan(hidden=32, classes=2, rounds=12, seeds=4, keep_facts=1.0, keep_hidden=0.9)
PARTS_AGAIN = Plan(hidden=64, classes=4, rounds=25, seeds=4, keep_facts=1.0, keep_hidden=0.9)


def train(facts: Floats, wanted: Ints, weights: Floats, plan: Plan) -> Layers:
    """The mean of networks from several seeds, as one network with all their hidden units."""
    mean, scale = facts.mean(0), 1 / (facts.std(0) + 1e-3)
    scaled = np.clip((facts - mean) * scale, -CLIP, CLIP).astype(np.float32)
    every = [descend(scaled, wanted, weights / weights.mean(), plan, seed) for seed in range(plan.seeds)]
    return Layers(
        mean=mean,
        scale=scale.astype(np.float32),
        enter=np.concatenate([each[0] for each in every], axis=1),
        enter_bias=np.concatenate([each[1] for each in every]),
        out=(np.concatenate([each[2] for each in every]) / plan.seeds).astype(np.float32),
        out_bias=np.mean([each[3] for each in every], axis=0, dtype=np.float32),
    )


def descend(facts: Floats, wanted: Ints, weights: Floats, plan: Plan, seed: int) -> list[Floats]:
    """One network by Adam with decay of the weights and dropout, the rate falling to nothing."""
    rng = np.random.default_rng(seed)
    count, width = facts.shape
    sizes = [(width, plan.hidden), (plan.hidden,), (plan.hidden, plan.classes), (plan.classes,)]
    held = [(rng.normal(0, size[0] ** -0.5, size) if len(size) > 1 else np.zeros(size)).astype(np.float32) for size in sizes]  # fmt: skip
    means, squares = [np.zeros_like(each) for each in held], [np.zeros_like(each) for each in held]
    batches = [chosen for _ in range(plan.rounds) for chosen in np.array_split(rng.permutation(count), count // plan.batch + 1)]  # fmt: skip
    for step, chosen in enumerate(batches, 1):
        slopes = gradient(held, facts[chosen], wanted[chosen], weights[chosen], plan, rng)
        rate = plan.rate * (1 - step / len(batches)) + 1e-5
        for place, slope in enumerate(slopes):
            means[place] = 0.9 * means[place] + 0.1 * slope
            squares[place] = 0.999 * squares[place] + 0.001 * slope * slope
            move = means[place] / (1 - 0.9**step) / (np.sqrt(squares[place] / (1 - 0.999**step)) + 1e-8)
            decay = plan.decay if held[place].ndim > 1 else 0.0
            held[place] = (held[place] - rate * (move + decay * held[place])).astype(np.float32)
    return held


def gradient(
    held: Sequence[Floats], facts: Floats, wanted: Ints, weights: Floats, plan: Plan, rng: np.random.Generator
) -> list[Floats]:
    """The slopes of the weighted mean cross-entropy of one batch."""
    enter, enter_bias, out, out_bias = held
    seen = (facts * (rng.random(facts.shape, dtype=np.float32) < plan.keep_facts) / plan.keep_facts).astype(np.float32)
    hidden = np.maximum(seen @ enter + enter_bias, 0)
    mask = ((rng.random(hidden.shape, dtype=np.float32) < plan.keep_hidden) / plan.keep_hidden).astype(np.float32)
    hidden = hidden * mask
    scores = hidden @ out + out_bias
    scores -= scores.max(axis=1, keepdims=True)
    chances = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    chances[np.arange(len(wanted)), wanted] -= 1
    slope = (chances * weights[:, None] / len(wanted)).astype(np.float32)
    back = (slope @ out.T) * (hidden > 0) * mask
    return [seen.T @ back, back.sum(0), hidden.T @ slope, slope.sum(0)]


def learn(taught: Sequence[Taught]) -> Weights:
    """The networks from cases. Those of the second look learn from what networks of the first say of cases that these have not
    learned from."""
    links_again, parts_again = learn_again(looks_of(taught, list(learned_apart(taught))))
    return Weights(*learn_once([each.whole for each in taught]), links_again, parts_again)


def learn_once(told: Sequence[Lesson]) -> tuple[Layers, Layers]:
    """The networks of the first look."""
    return (
        train(joint([each.own for each in told]), joint([each.parts for each in told]), joint([each.own_weights for each in told]), PARTS),
        train(joint([each.pairs for each in told]), joint([each.linked for each in told]), joint([each.pair_weights for each in told]), LINKS),
    )  # fmt: skip


def learned_apart(taught: Sequence[Taught]) -> Iterator[Apart]:
    """FOLDS times networks of the first look, each from all cases but those left out."""
    for left in folds(len(taught)):
        yield Apart(left, *learn_once([each.whole for place, each in enumerate(taught) if place not in left]))


def folds(count: int) -> list[frozenset[int]]:
    """FOLDS parts of so many places."""
    order = np.random.default_rng(0).permutation(count)
    return [frozenset(order[fold::FOLDS].tolist()) for fold in range(FOLDS)]


def looks_of(taught: Sequence[Taught], apart: Sequence[Apart]) -> list[list[Look]]:
    """What the networks that have not learned from a case say of it, and of its parts."""
    found = {place: [look(lesson, each) for lesson in taught[place].lessons] for each in apart for place in each.left}
    return [found[place] for place in range(len(taught))]


def look(lesson: Lesson, apart: Apart) -> Look:
    """What networks of the first look say of a lesson."""
    links, chances = linked_by(apart.links, lesson.pairs, lesson), apart.parts.chances(lesson.own)
    return Look(lesson, chances, pair_facts(links, chances, lesson.traits, *alike(lesson.traits)))


def linked_by(network: Layers, facts: Floats, lesson: Lesson) -> Floats:
    """The links of a case by the facts of its pairs: (n, n)."""
    return linked(network.chances(facts), lesson.traits, *alike(lesson.traits))


def learn_again(looks: Sequence[Sequence[Look]]) -> tuple[Layers, Layers]:
    """The networks of the second look, from the looks of each case: of links, and of mentions by what links say that were not learned from
    them."""
    facts: list[tuple[Look, Floats]] = []
    for left in folds(len(looks)):
        network = links_from([each for place, case in enumerate(looks) if place not in left for each in case])
        for each in (each for place in sorted(left) for each in looks[place]):
            links = linked_by(network, each.pairs, each.lesson)
            facts.append((each, mention_facts(links, each.chances, each.lesson.traits)))
    lessons = [each.lesson for each, _ in facts]
    parts = train(joint([told for _, told in facts]), joint([each.parts for each in lessons]), joint([each.own_weights for each in lessons]), PARTS_AGAIN)  # fmt: skip
    return links_from([each for case in looks for each in case]), parts


def links_from(looks: Sequence[Look]) -> Layers:
    """The network of links at second look."""
    lessons = [each.lesson for each in looks]
    wanted, weights = joint([each.linked for each in lessons]), joint([each.pair_weights for each in lessons])
    return train(joint([each.pairs for each in looks]), wanted, weights, LINKS_AGAIN)


def joint(arrays: Sequence[NDArray[Any]]) -> NDArray[Any]:
    """Rows of all cases below each other."""
    return np.concatenate(list(arrays))


def readable() -> list[Case]:
    """The cases that are neither held out nor fresh."""
    marked = [case for batch in WRITTEN for case in cases(batch) if not case.is_held_out]
    marked += [case for batch in (*EVERYDAY, "known") for case in cases(batch)]
    return [*marked, *(case for batch in ("", *UNSEEN) for case in cases(batch)), *rules()]


def rules() -> Iterator[Case]:
    """The rows of tests/tables/trails.tsv as cases: reports a day apart, and the trail they make."""
    for number, (language, reports, trail) in enumerate(rows("trails.tsv")):
        subject, _, values = trail.partition(": ")
        told = (
            Told("", FIRST_DAY + timedelta(days=day), text, language) for day, text in enumerate(reports.split(" // "))
        )
        wanted = tuple(Value(Decimal(value), Decimal(value)) for value in values.split())
        yield Case(f"row-{number}", RULE, tuple(told), ((subject, wanted),))


def pack(learned: Weights) -> dict[str, Any]:
    """The arrays of the model file."""
    return {
        f"{name}_{field.name}": getattr(getattr(learned, name), field.name).astype(np.float16)
        for name in Weights.__slots__
        for field in fields(Layers)
    }


def cross_score() -> tuple[float, float]:
    """Of the marked cases that are not held out: the share of expected values found right, and of found ones that were expected, by
    networks that learned from the others. FOLDS times, by case. What the second look learns from was said by networks that knew the case scored,
    though of others."""
    told = taught()
    written = {case for batch in WRITTEN for case in cases(batch)}
    apart = list(learned_apart(told))
    looks = looks_of(told, apart)
    scores = []
    for each in apart:
        again = learn_again([looks[place] for place in range(len(told)) if place not in each.left])
        learned = Weights(each.parts, each.links, *again)
        left = [told[place].case for place in sorted(each.left) if told[place].case in written]
        scores += [score_trails(case.trails, find_trails(case.reports(), learned), by_name=False) for case in left]
    return share_right(scores)


def main() -> None:
    """Train on all readable cases and write the file."""
    if "--cross" in sys.argv[1:]:
        print("right {:.3f}, expected {:.3f}".format(*cross_score()))
        return
    told = taught()
    target = ROOT / "src" / "copydesk" / "models" / MODEL
    np.savez_compressed(target, **pack(learn(told)))
    print(f"{len(told)} cases, {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
