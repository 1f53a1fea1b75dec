"""What the learned part of trails knows of mentions, each by itself and beside the rest of the story."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from copydesk.records import Change, FigureKind
from copydesk.relate import cues
from copydesk.relate.entries import speaker_of
from copydesk.relate.mentions import TIMES, Mention
from copydesk.relate.naming import head_of, named_by
from copydesk.relate.quantities import kinds_of
from copydesk.relate.subjects import Part, years_of
from copydesk.relate.wording import WORD, Floats, bag, direction_of_terms, telling, terms_of

Ints = NDArray[np.int64]
BUCKETS = 256
COMMON = 0.7
"""How much of what all figures of a story are alike is taken off."""
WINDOW = 40
DECAY = 3
"""Words between that halve what a word counts."""
KINDS = (FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.MEASURE)
BEFORE = (
    cues.PART_BEFORE, cues.MORE_BEFORE, cues.EARLIER_BEFORE, cues.FROM_BEFORE, cues.THRESHOLD_BEFORE, cues.COUNTING_BEFORE,
    cues.CORRECTED_BEFORE, cues.BETWEEN_BEFORE, cues.STANDS_BEFORE, cues.TOTAL_BEFORE, cues.TOLL_BEFORE, cues.HAVING_BEFORE,
)  # fmt: skip
AFTER = (
    cues.MORE_AFTER, cues.EARLIER_AFTER, cues.SOURCES_AFTER, cues.PART_AFTER, cues.SHORT_AFTER, cues.AGAINST, cues.OF_LAST_YEAR,
    cues.TOTAL_AFTER,
)  # fmt: skip
CLAUSE = (cues.LONG_AGO, cues.FUTURE, cues.SCOPE, cues.LEFT, cues.REMAIN, cues.UP, cues.DOWN)
SENTENCE = (
    cues.LONG_AGO,
    cues.FUTURE,
    cues.SCOPE,
    cues.ELSEWHERE,
    cues.UP,
    cues.DOWN,
    cues.SAID,
    cues.DAY_BEFORE,
    cues.YEAR,
)
NEAR_PARTS = (0, 1, 2)
NUMBER_START = re.compile(r"\d")


def mention_flags(mention: Mention, first_year: int) -> list[float]:
    """The facts of one mention that are true or not."""
    figure, around = mention.figure, mention.around
    before, after = around.before(figure), around.after(figure)
    clause = around.text[around.clause_start : around.clause_end]
    found: list[bool] = [
        *(pattern.search(before) is not None for pattern in BEFORE),
        *(pattern.search(after) is not None for pattern in AFTER),
        *(pattern.search(clause) is not None for pattern in CLAUSE),
        *(pattern.search(around.sentence) is not None for pattern in SENTENCE),
        any(year < first_year for year in years_of(around)) if first_year else False,
        mention.is_elsewhere,
        mention.part is Part.VALUE,
        mention.part is Part.EARLIER,
        mention.part is Part.MOVEMENT,
        mention.part is None,
        mention.is_base,
        mention.is_named,
        mention.is_back,
        not mention.name,
        not figure.counted,
        figure.hedge is not None,
        figure.hedge in ("more than", "at least"),
        figure.as_of is not None,
        figure.change is not None,
        figure.change is Change.PERCENT,
        figure.direction is not None,
        figure.base is not None,
        figure.per is not None,
        figure.low != figure.high,
        figure.low is None or figure.high is None,
        not NUMBER_START.search(around.text[figure.span.start : figure.span.end]),
        is_headline(mention),
        is_lead(mention),
        around.start <= 0,
    ]
    return [float(each) for each in found]


def is_moved_from(mention: Mention) -> bool:
    """Words say that another value moved from it: "down from about 50", but not "fewer than the 500 that are needed"."""
    return mention.is_base or cues.FROM_BEFORE.search(mention.around.before(mention.figure)) is not None


def looks_back(mention: Mention) -> bool:
    """Words before it hold another figure against it: the same, or "fewer than the 500"."""
    before = mention.around.before(mention.figure)
    others = (cues.EARLIER_BEFORE, cues.CORRECTED_BEFORE)
    return is_moved_from(mention) or any(pattern.search(before) is not None for pattern in others)


def is_headline(mention: Mention) -> bool:
    """It stands in the first line."""
    return mention.around.shown.find("\n") > mention.figure.span.start


def is_lead(mention: Mention) -> bool:
    """It stands in the first paragraph after the headline."""
    end = mention.around.shown.find("\n\n")
    return end < mention.figure.span.start and mention.around.shown.find("\n\n", end + 2) > mention.figure.span.start


def middle_of(mention: Mention) -> float:
    """One number for its value."""
    figure = mention.figure
    ends = [float(end) for end in (figure.low, figure.high) if end is not None]
    return sum(ends) / len(ends)


def mention_numbers(mention: Mention) -> list[float]:
    """Its size and place, and its kind."""
    value = abs(middle_of(mention))
    length = max(1, len(mention.around.text))
    return [
        math.log10(1 + value) / 3,
        float(value <= 3),
        float(value <= 20),
        float(value == int(value)),
        mention.figure.span.start / length,
        *(float(mention.figure.kind is kind) for kind in KINDS),
        float(mention.figure.unit is None),
    ]


def parts_of_text(mention: Mention) -> tuple[str, str, str, str, str]:
    """The words that say what it counts: the noun, near by before and after, the clause, the sentence."""
    figure, around = mention.figure, mention.around
    start, end = figure.span.start, figure.span.end
    before = around.text[max(around.start, start - WINDOW) : start]
    after = around.text[end : min(around.end, end + WINDOW)]
    clause = around.text[around.clause_start : start] + " " + around.text[end : around.clause_end]
    sentence = around.text[around.start : start] + " " + around.text[end : around.end]
    return (
        (figure.counted or "").lower(),
        f"{before} {after}",
        f"{clause} {figure.counted or ''}",
        sentence,
        mention.name,
    )


def ids(found: Sequence[object]) -> Ints:
    """A number for each, equal for equal ones; -1 for what is empty."""
    known: dict[object, int] = {}
    return np.array([known.setdefault(each, len(known)) if each else -1 for each in found], np.int64)


def hashed(mention: Mention) -> list[int]:
    """Buckets of the words next to it, by side and distance."""
    figure, around = mention.figure, mention.around
    before = WORD.findall(around.before(figure))[-4:]
    after = WORD.findall(around.after(figure))[:4]
    found = [f"b{len(before) - at}:{word}" for at, word in enumerate(before) if len(before) - at <= 2]
    found += [f"a{at}:{word}" for at, word in enumerate(after) if at < 2]
    found += [f"b:{word}" for word in before] + [f"a:{word}" for word in after]
    return [crc32(each.encode()) % BUCKETS for each in found]


def subjects_in(mention: Mention, start: int, end: int) -> list[str]:
    """The subjects that words of a stretch name, by the table."""
    found = (named_by(word[0]) for word in cues.WORD.finditer(mention.around.text, start, end))
    return sorted({name for name in found if name})


def decayed(mention: Mention) -> dict[str, float]:
    """The terms of its sentence, each by how near it stands: 1 beside the figure and in what is counted, less with every word
    between, half of that beyond its clause."""
    figure, around = mention.figure, mention.around
    found = {term: 1.0 for term in terms_of((figure.counted or "").lower())}
    for stretch, clause, is_before in (
        (around.text[around.start : figure.span.start], around.clause_start - around.start, True),
        (around.text[figure.span.end : around.end], around.clause_end - figure.span.end, False),
    ):
        words = list(WORD.finditer(stretch))
        for place, word in enumerate(words):
            gap = len(words) - 1 - place if is_before else place
            is_beyond = word.start() < clause if is_before else word.start() >= clause
            for term in terms_of(word[0]):
                found[term] = max(found.get(term, 0.0), (0.5 if is_beyond else 1.0) / (1 + gap / DECAY))
    return found


@dataclass(frozen=True, slots=True)
class Traits:
    """The mentions of one story as arrays; n mentions. `own` is what the model of single mentions sees, `words` its buckets."""

    flags: Floats  # (n, flags)
    numbers: Floats  # (n, numbers)
    beside: Floats  # (n, what the rest of the story says of it)
    words: Floats  # (n, BUCKETS and kinds)
    value: Floats
    day: Floats
    article: Ints
    moment: Ints  # the article with the day that is told
    speaker: Ints
    start: Ints
    sentence: Ints
    clause: Ints
    turn: Ints  # which of its kind and unit it is in its article
    looks_back: NDArray[np.bool_]  # words before it say that it is an earlier value
    name: Ints
    head: Ints
    party: Ints
    period: Ints
    of: Ints
    per: Ints
    named: NDArray[np.bool_]
    headline: NDArray[np.bool_]
    lasting: NDArray[np.bool_]
    meanings: tuple[Floats, ...]  # each (n, dimensions), by part of the text, then by kinds
    near: tuple[NDArray[np.object_], ...]  # each (n,): the terms near by, apart by spaces
    telling: NDArray[np.object_]  # (n,): terms of the sentence with what they tell of the figure
    terms: tuple[Floats, ...]  # each (n, terms): by part of the text, then owners, places, names, subjects, kinds

    @property
    def own(self) -> Floats:
        """What is known of each mention by itself: (n, traits)."""
        return np.concatenate([self.flags, self.numbers, self.beside, self.words], axis=1)

    def take(self, rows: Ints) -> "Traits":
        """The traits of some of the mentions."""
        held: dict[str, Any] = {field.name: getattr(self, field.name) for field in fields(self)}
        chosen: dict[str, Any] = {
            name: tuple(each[rows] for each in of) if isinstance(of, tuple) else of[rows] for name, of in held.items()
        }
        return Traits(**chosen)


def traits_of(mentions: Sequence[Mention]) -> Traits:
    """The traits of a story's mentions, of which there is one at least."""
    years = [each.report.at.year for each in mentions if each.report.at]
    first = years[0] if years else 0
    texts = [[terms_of(text) for text in parts_of_text(each)] for each in mentions]
    days = [each.report.at.timestamp() / 86400 if each.report.at else math.nan for each in mentions]
    words = np.zeros((len(mentions), BUCKETS), np.float32)
    for row, each in enumerate(mentions):
        for bucket in hashed(each):
            words[row, bucket] = 1
    value = np.array([middle_of(each) for each in mentions], np.float64)
    article = np.array([each.place for each in mentions], np.int64)
    of, name = ids([each.of for each in mentions]), ids([each.name for each in mentions])
    head = ids([(terms_of(head_of(each.figure.counted) or "") or ("",))[0] for each in mentions])
    start = np.array([each.figure.span.start for each in mentions], np.int64)
    meanings = [np.stack([direction_of_terms(each[part]) for each in texts]) for part in range(4)]
    near = [decayed(each) for each in mentions]
    kinds = np.stack([kinds_of(each) for each in near])
    bags = [
        *(bag([each[part] for each in texts]) for part in range(4)),
        bag([sorted(word.lower() for word in each.owners) for each in mentions]),
        bag([terms_of((each.figure.place or "").lower()) for each in mentions]),
        bag([sorted({word.lower() for word in each.beside}) for each in mentions]),
        bag([subjects_in(each, each.around.clause_start, each.around.clause_end) for each in mentions]),
        bag([subjects_in(each, each.around.start, each.around.end) for each in mentions]),
        kinds,
    ]
    return Traits(
        flags=np.array([mention_flags(each, first) for each in mentions], np.float32),
        numbers=np.array([mention_numbers(each) for each in mentions], np.float32),
        beside=told_beside(value, article, of, name, head, start),
        words=np.concatenate([words, kinds], axis=1),
        value=value.astype(np.float32),
        day=np.array(days, np.float32),
        article=article,
        moment=ids([(each.place, each.figure.as_of) for each in mentions]),
        speaker=ids([speaker_of(each.figure, each.report) for each in mentions]),
        start=start,
        sentence=np.array([each.around.start for each in mentions], np.int64),
        clause=np.array([each.around.clause_start for each in mentions], np.int64),
        turn=np.array(
            [((of[:row] == of[row]) & (article[:row] == article[row])).sum() for row in range(len(of))], np.int64
        ),
        looks_back=np.array([looks_back(each) for each in mentions], np.bool_),
        name=name,
        head=head,
        party=ids([each.nearest for each in mentions]),
        period=np.array([each.period or -1 for each in mentions], np.int64),
        of=of,
        per=ids([each.figure.per or "none" for each in mentions]),
        named=np.array([each.is_named for each in mentions], np.bool_),
        headline=np.array([is_headline(each) for each in mentions], np.bool_),
        lasting=np.array([each.figure.unit in TIMES for each in mentions], np.bool_),
        meanings=(*meanings, unit(kinds), unit(kinds - COMMON * kinds.mean(axis=0)), unit(kinds**2)),
        terms=tuple(bags),
        telling=np.array(telling(near), object),
        near=tuple(np.array([" ".join(each[part]) for each in texts], object) for part in NEAR_PARTS),
    )


def unit(rows: Floats) -> Floats:
    """The rows at length 1; zeros stay zeros."""
    return np.asarray(rows / np.maximum(1e-6, np.linalg.norm(rows, axis=1, keepdims=True)), np.float32)


def told_beside(value: NDArray[np.float64], article: Ints, of: Ints, name: Ints, head: Ints, start: Ints) -> Floats:
    """What the rest of the story says of each: how many other articles have its value, its name, its noun."""
    found = []
    for row in range(len(value)):
        same = of == of[row]
        other, here = same & (article != article[row]), same & (article == article[row])
        found.append(
            [
                min(3, len(set(article[other & (value == value[row])]))),
                min(3, len(set(article[other & (name == name[row]) & (name >= 0)]))),
                min(3, len(set(article[other & (head == head[row]) & (head >= 0)]))),
                float((here & (value == value[row])).sum() > 1),
                min(3, len(set(article[other]))),
                (here & (start < start[row])).sum() / 3,
                here.sum() / 3,
            ]
        )
    return np.array(found, np.float32).reshape(len(value), 7)
