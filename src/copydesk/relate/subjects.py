"""What a figure counts, normalised, and how it stands to the others: a value, an earlier value, a part, an addition."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

from copydesk.language.subjects import GENERIC, QUALIFIERS, ROLES, SPEAKERS, SUBJECTS, SUPPLIED
from copydesk.records import Direction, Figure, FigureKind
from copydesk.relate.cues import (
    BETWEEN_BEFORE,
    CLAUSE_END,
    COUNTED_AFTER,
    COUNTING_BEFORE,
    DOWN,
    EARLIER_AFTER,
    EARLIER_BEFORE,
    EARLIER_WITHIN,
    ELSEWHERE,
    FOR_PARTY,
    FROM_BEFORE,
    LONG_AGO,
    MORE_AFTER,
    MORE_BEFORE,
    NEAR,
    NO_PARTY,
    OF_LAST_YEAR,
    OF_WATER,
    PART_AFTER,
    PART_BEFORE,
    PARTY,
    PRICED,
    SENTENCE_END,
    SHORT_AFTER,
    SINCE_BEFORE,
    SOURCES_AFTER,
    STANDS_BEFORE,
    THRESHOLD_BEFORE,
    TOTAL_BEFORE,
    UP,
    WORD,
    YEAR,
    any_of,
)
from copydesk.text import QUOTE, QUOTES

MONEY = frozenset(
    ("price", "damage", "cost", "aid", "fine", "bid", "rescue package", "budget", "funds", "profit", "revenue")
)
SHARES = frozenset(
    ("turnout", "counted", "contained", "unemployment", "inflation", "growth", "share", "votes", "vaccinated", "strike")
)
MEASURES = frozenset(("wind", "rain", "snow", "water", "temperature", "magnitude", "burned"))
PEOPLE = frozenset(
    (
        "dead",
        "injured",
        "missing",
        "casualties",
        "displaced",
        "troops",
        "arrested",
        "infected",
        "rescued",
        "trapped",
        "crowd",
        "vaccinated",
    )
)
"""What people can be counted as."""
WEAK = frozenset(("cost", "share", "growth"))
"""Subjects whose words are said of everything: they count only where no other stands in the sentence."""
FLOWS = frozenset(("budget", "profit", "revenue", "growth", "inflation"))
"""What is counted by the year."""
BEFALLEN = frozenset(("dead", "injured", "missing", "displaced", "arrested", "rescued", "infected", "trapped"))
ALLOWED: dict[FigureKind, frozenset[str]] = {
    FigureKind.MONEY: MONEY,
    FigureKind.PERCENT: SHARES,
    FigureKind.MEASURE: MEASURES,
    FigureKind.COUNT: frozenset(SUBJECTS) - MONEY - (SHARES - {"votes", "vaccinated"}) - (MEASURES - {"magnitude"}),
}
"""The subjects that a kind of figure can be of."""

HEIGHTS = frozenset(("metre", "centimetre", "foot", "inch"))
SPEEDS = frozenset(("kilometre per hour", "mile per hour", "metre per second", "knot"))
DEGREES = frozenset(("degree", "degree Celsius", "degree Fahrenheit"))
AREAS = frozenset(("hectare", "acre", "square kilometre", "square mile", "square metre"))
UNITS: dict[str, frozenset[str]] = {
    "wind": SPEEDS,
    "rain": frozenset(("millimetre", "centimetre", "inch")),
    "snow": HEIGHTS | {"millimetre"},
    "water": HEIGHTS,
    "temperature": DEGREES,
    "burned": AREAS,
}
"""The units that what is measured can have."""


class Part(Enum):
    """How a figure stands to a trail."""

    VALUE = auto()
    EARLIER = auto()
    MOVEMENT = auto()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure counts and as what it counts. `owners` are the proper words with it ("North", "Korean")."""

    name: str
    part: Part
    owners: frozenset[str] = frozenset()
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A figure's sentence and clause as code points of the text, in lower case with plain quotes; `others` are the
    clauses of other figures, `shown` is the text as printed."""

    shown: str
    text: str
    start: int
    end: int
    clause_start: int
    clause_end: int
    others: tuple[tuple[int, int], ...] = ()

    def before(self, figure: Figure) -> str:
        """What stands before the figure in its sentence, the nearest NEAR characters."""
        return self.text[max(self.start, figure.span.start - NEAR) : figure.span.start]

    def after(self, figure: Figure) -> str:
        """What stands after it."""
        return self.text[figure.span.end : min(self.end, figure.span.end + NEAR)]

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return self.text[self.start : self.end]


@lru_cache(maxsize=1)
def subject_words() -> dict[str, tuple[tuple[str, str], ...]]:
    """The first word of a phrase to (phrase, subject that it names), in the order of the table."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, spelled in SUBJECTS.items():
        for phrase in spelled:
            found.setdefault(phrase.split()[0], []).append((phrase, name))
    return {word: tuple(named) for word, named in found.items()}


def named_by(word: str, allowed: frozenset[str] | None = None) -> str | None:
    """The subject that a single word names, of those allowed."""
    return next(
        (
            name
            for phrase, name in subject_words().get(word, ())
            if phrase == word and (allowed is None or name in allowed)
        ),
        None,
    )


def surroundings(text: str, figures: Sequence[Figure]) -> list[Surroundings]:
    """The sentence and clause of each figure."""
    low = QUOTE.sub(lambda found: QUOTES[found[0]], text).lower()
    if len(low) != len(text):
        low = text.lower() if len(text.lower()) == len(text) else text
    ends = [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]
    found = []
    for figure in figures:
        at = bisect_right(ends, figure.span.start)
        start, end = ends[at - 1], ends[min(at, len(ends) - 1)]
        cuts = [start, *(match.end() for match in CLAUSE_END.finditer(low, start, end)), end]
        place = bisect_right(cuts, figure.span.start)
        found.append(Surroundings(text, low, start, end, cuts[place - 1], cuts[min(place, len(cuts) - 1)]))
    clauses = [(each.clause_start, each.clause_end) for each in found]
    return [
        replace(
            each, others=tuple(clause for clause in clauses if each.start <= clause[0] < each.end and clause != own)
        )
        for each, own in zip(found, clauses, strict=True)
    ]


def find_subject(
    figure: Figure, around: Surroundings, first_year: int | None, before: str | None = None
) -> Subject | None:
    """What a figure counts, None where it says nothing of the story: a part, an addition, another time or place.

    `before` is what the last figure of its kind counted, for one that leaves it open ("the ministry counted 480,000").
    """
    if figure.kind in (FigureKind.AGE, FigureKind.SCORE, FigureKind.RANK):
        return None
    own = name_of(figure, around)
    if is_elsewhere(figure, around, first_year, own in FLOWS):
        return None
    part = part_of(figure, around)
    name = own or (before if points_back(figure, around, part) else None)
    if part is None or (name is None and part is not Part.MOVEMENT):
        return None
    return Subject(name or "", part, owners_of(figure, around, name), figure.direction or direction_of(around))


def points_back(figure: Figure, around: Surroundings, part: Part | None) -> bool:
    """It counts the same as the figure before: an earlier value without a noun, or a count of people without more."""
    head = head_of(figure.counted)
    if part is Part.EARLIER:
        return head is None
    before = around.before(figure)
    is_open = COUNTING_BEFORE.search(before) or TOTAL_BEFORE.search(before)
    return (head is None or head in GENERIC) and is_open is not None


def owners_of(figure: Figure, around: Surroundings, name: str | None) -> frozenset[str]:
    """Whose it is, in proper words: those before what is counted ("North Korean troops"), for seats the party."""
    own = frozenset(word for word in WORD.findall(figure.counted or "")[:-1] if word[0].isupper())
    if own or name != "seats":
        return own
    before = PARTY.findall(around.shown[around.clause_start : figure.span.start])
    after = FOR_PARTY.search(around.shown[figure.span.end : around.end])
    for phrase in (*reversed(before), *([after[1]] if after else [])):
        words = frozenset(WORD.findall(phrase)) - NO_PARTY
        if words:
            return words
    return frozenset()


def is_elsewhere(figure: Figure, around: Surroundings, first_year: int | None, is_flow: bool = False) -> bool:
    """It is said of another place or time than the story's; what is counted by the year may be last year's."""
    if ELSEWHERE.search(around.sentence):
        return True
    if first_year is not None and any(year < first_year for year in years_of(around)):
        return True
    if is_flow and OF_LAST_YEAR.match(around.after(figure)):
        return False
    return bool(LONG_AGO.search(around.text[around.clause_start : around.clause_end]))


def years_of(around: Surroundings) -> Iterator[int]:
    """The years that govern a figure: in its clause, before it, and after it in a clause without figures of its own,
    but no "highest since 1998" there."""
    for match in YEAR.finditer(around.text, around.start, around.end):
        is_later = match.start() >= around.clause_end
        is_of_other = any(start <= match.start() < end for start, end in around.others)
        is_since = SINCE_BEFORE.search(around.text, around.start, match.start()) is not None
        if not is_later or not (is_of_other or is_since):
            yield int(match[0])


def part_of(figure: Figure, around: Surroundings) -> Part | None:
    """How it stands to the others; None for a part of another figure, or what comes on top of one."""
    before, after = around.before(figure), around.after(figure)
    if figure.change is not None or figure.kind is FigureKind.TIMES:
        return Part.MOVEMENT
    if SOURCES_AFTER.search(after) and head_of(figure.counted) in SPEAKERS:
        return None
    if EARLIER_WITHIN.search(around.text[figure.span.start : figure.span.end]):
        return Part.EARLIER
    is_range = figure.low != figure.high and BETWEEN_BEFORE.search(before)
    is_part = (PART_BEFORE.search(before) and not is_range) or PART_AFTER.search(after) or SHORT_AFTER.search(after)
    is_part = is_part or THRESHOLD_BEFORE.search(before)
    if is_part or MORE_BEFORE.search(before) or MORE_AFTER.search(after):
        return None
    if FROM_BEFORE.search(before):
        is_move = UP.search(around.sentence) or DOWN.search(around.sentence)
        return Part.EARLIER if is_move or figure.kind is not FigureKind.COUNT else Part.VALUE
    if EARLIER_BEFORE.search(before) or EARLIER_AFTER.search(after):
        return Part.EARLIER
    return Part.VALUE


def name_of(figure: Figure, around: Surroundings) -> str | None:
    """The subject's name, with what makes it a measure of its own: "core inflation"."""
    name = plain_name(figure, around)
    if name is None and figure.unit in HEIGHTS and STANDS_BEFORE.search(around.before(figure)):
        return "water" if OF_WATER.search(around.text) else None
    if name not in SHARES:
        return name
    for start, end in ((around.clause_start, around.clause_end), (around.start, around.end)):
        if match := qualified(name).search(around.text, start, end):
            return f"{match[1]} {name}" if match[1] else name
    return name


@lru_cache(maxsize=len(SHARES))
def qualified(name: str) -> re.Pattern[str]:
    """A word of the subject, with a word before it that makes it a measure of its own."""
    return re.compile(rf"\b(?:({any_of(QUALIFIERS)})\s+)?{any_of(SUBJECTS.get(name, (name,)))}\b")


def plain_name(figure: Figure, around: Surroundings) -> str | None:
    """The subject's name: that of the head that is counted, of words near by, or the head itself."""
    allowed = frozenset(
        name
        for name in ALLOWED.get(figure.kind, frozenset())
        if figure.kind is not FigureKind.MEASURE or figure.unit in UNITS.get(name, (figure.unit,))
    )
    priced = PRICED.search(around.text[figure.span.start : figure.span.end])
    if figure.kind is FigureKind.MONEY and priced:
        return f"{priced[1]} price"
    label = named_by((WORD.findall(around.before(figure)) or [""])[-1], allowed & MEASURES)
    if label is not None:
        return label
    head = head_of(figure.counted)
    if head is not None and head not in around.after(figure):
        return nearest(figure, around, allowed) or (None if head in GENERIC else named_by(head) or head)
    named = named_by(head or "", allowed)
    if named is not None:
        is_count_of_votes = figure.kind is FigureKind.PERCENT and COUNTED_AFTER.search(around.after(figure))
        return "counted" if is_count_of_votes else named
    if head is None and figure.high is None and figure.kind is FigureKind.COUNT:
        return nearest(figure, around, allowed, in_clause=True)
    if head in GENERIC:
        people = allowed & PEOPLE if figure.kind is FigureKind.COUNT else allowed
        people |= {"power"} if head in SUPPLIED else set()
        return nearest(figure, around, people, spoken_for=True) or (head if head in ROLES else None)
    near = nearest(figure, around, allowed)
    if head is None or figure.kind is not FigureKind.COUNT:
        return near or head
    return f"{head} {near}" if near in BEFALLEN else head


def head_of(counted: str | None) -> str | None:
    """The last word of what is counted, before "of" or another preposition, in lower case."""
    lead = re.split(r"\s(?:of|in|from|with|at|on|near|across|to)\s", counted or "", maxsplit=1)[0]
    words = WORD.findall(lead)
    return words[-1].lower() if words else None


def nearest(
    figure: Figure,
    around: Surroundings,
    allowed: frozenset[str],
    spoken_for: bool = False,
    in_clause: bool = False,
) -> str | None:
    """The subject whose word stands nearest to the figure, in its clause first, then in its sentence.

    With `spoken_for`, words in the clauses of other figures are theirs; `in_clause` looks no further than its clause.
    """
    clause = (around.clause_start, around.clause_end)
    sentence = clause if in_clause else (around.start, around.end)
    for (start, end), names in ((clause, allowed - WEAK), (sentence, allowed - WEAK), (sentence, allowed & WEAK)):
        found = []
        for match in WORD.finditer(around.text, start, end):
            name = named_at(around.text, match, names)
            taken = spoken_for and any(start <= match.start() < end for start, end in around.others)
            if name is not None and not taken and not figure.span.start <= match.start() < figure.span.end:
                gap = (
                    match.start() - figure.span.end
                    if match.start() >= figure.span.end
                    else figure.span.start - match.end()
                )
                found.append((gap, name))
        if found:
            return min(found)[1]
    return None


def named_at(text: str, word: re.Match[str], names: frozenset[str]) -> str | None:
    """The first of these subjects that a phrase names which begins with this word."""
    for phrase, name in subject_words().get(word[0], ()):
        if name in names and (phrase == word[0] or re.match(re.escape(phrase) + r"\b", text[word.start() :][:NEAR])):
            return name
    return None


def direction_of(around: Surroundings) -> Direction | None:
    """Which way the sentence says that something moved; None where it says neither or both."""
    up, down = bool(UP.search(around.sentence)), bool(DOWN.search(around.sentence))
    if up == down:
        return None
    return Direction.UP if up else Direction.DOWN
