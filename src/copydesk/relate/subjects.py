"""What a figure counts, normalised, and how it stands to the others: a value, an earlier value, a part, an addition."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

from copydesk.language.subjects import (
    COUNTING_WORDS,
    DOWN_WORDS,
    EARLIER_WORDS,
    ELSEWHERE_WORDS,
    GENERIC,
    MORE_WORDS,
    PART_WORDS,
    QUALIFIERS,
    SHORT_WORDS,
    SPEAKERS,
    SUBJECTS,
    THRESHOLD_WORDS,
    UP_WORDS,
)
from copydesk.records import Direction, Figure, FigureKind
from copydesk.text import QUOTE, QUOTES

MONEY = frozenset(("damage", "cost", "aid", "fine", "bid", "rescue package", "budget", "funds", "profit", "revenue"))
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
        "crowd",
        "vaccinated",
    )
)
"""What people can be counted as."""
WEAK = frozenset(("cost", "share", "growth"))
"""Subjects whose words are said of everything: they count only where no other stands in the sentence."""
BEFALLEN = frozenset(("dead", "injured", "missing", "displaced", "arrested", "rescued", "infected"))
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

SENTENCE_END = re.compile(r"(?<![A-Z]\.)(?<!Mr\.)(?<!Ms\.)(?<!Dr\.)(?<!Gov\.)(?<!Sen\.)(?<=[.!?])[\"”’)]*\s+|\n+")
CLAUSE_END = re.compile(r"[,;:]\s|\s[—–-]\s|\s(?:and|while|but|whereas|und|et|y)\s")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LONG_AGO = re.compile(
    r"\b(?:years ago|(?:last|previous) (?:year|winter|summer|spring|autumn|season)|decades?|a year (?:ago|earlier)|in (?:19|20)\d\d|since (?:19|20)\d\d)\b"
)
BETWEEN = (
    r"(?:(?:of|to|at|just|about|around|some|at least|more than|nearly|only|as|the|a|an|estimate|estimates|toll|count|figure|total|number|put"
    r"|plus de|au moins|environ|quelque|más de|al menos|unos|unas|casi|mehr als|mindestens|rund|etwa)\s+){0,3}$"
)
NEAR = 60


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


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of these, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(phrases, key=len, reverse=True))) + ")"


PART_BEFORE = re.compile(r"\b" + any_of(PART_WORDS) + r"\s+(?:[\w-]+\s+){0,1}$")
MORE_BEFORE = re.compile(r"\b" + any_of(MORE_WORDS) + r"\s+(?:some\s+|about\s+|at least\s+)?$")
MORE_AFTER = re.compile(
    r"^\s*(?:[\w-]+\s+){0,1}" + any_of(word for word in MORE_WORDS if word != "new") + r"\b|^\s*new\b"
)
EARLIER_BEFORE = re.compile(r"(?:^|[\s(,;])" + any_of(EARLIER_WORDS) + r"\s+" + BETWEEN)
FROM_BEFORE = re.compile(r"(?:^|\s)(?:from|not|earlier|against)\s+" + BETWEEN)
EARLIER_AFTER = re.compile(
    r"^\s*(?:[\w-]+\s+){0,4}?(?:previously|earlier|the (?:previous|day|night|week) (?:day|night|week|before)"
    r"|(?:a|one|two|three) (?:day|week|month)s? (?:ago|earlier|before)"
    r"|(?:initially|first|originally) (?:reported|given|feared|announced))\b"
)
SOURCES_AFTER = re.compile(
    r"^\s*(?:[\w-]+\s+){0,2}(?:familiar|close to|briefed|with (?:direct )?knowledge|who (?:asked|spoke|declined)|said\b|told\b)"
)
PART_AFTER = re.compile(
    r"^\s*of (?:them|whom)\b|^\s*of (?:the|those) (?:dead|victims|killed|injured|wounded|missing|arrested)\b"
)
COUNTED_AFTER = re.compile(r"^.{0,30}\bcounted\b")
EARLIER_WITHIN = re.compile(r"^(?:more|less|fewer|higher|lower) than (?:the|an?) ")
DAY_BEFORE = re.compile(r"\b(?:the day before|a day earlier|la veille|am vortag|el día anterior)\b")
"""In the sentence of an earlier value: it held for the day before."""
SHORT_AFTER = re.compile(r"^\s*(?:[\w-]+\s+){0,2}?" + any_of(SHORT_WORDS) + r"\b")
THRESHOLD_BEFORE = re.compile(r"\b" + any_of(THRESHOLD_WORDS) + r"\s+(?:(?:is|of|at|from|for|to|be)\s+){0,2}" + BETWEEN)
COUNTING_BEFORE = re.compile(r"\b" + any_of(COUNTING_WORDS) + r"\s+" + BETWEEN)
BETWEEN_BEFORE = re.compile(r"\bbetween\s+$")
SINCE_BEFORE = re.compile(r"\bsince\s+$")
STANDS_BEFORE = re.compile(
    r"\b(?:stood|stands|standing|rose|risen|rising|crested|peaked|swelled|swollen|reached|fell|fallen|dropped|receded)\s+(?:at\s+|to\s+)?"
    + BETWEEN
)
OF_WATER = re.compile(r"\b(?:river|flood|floods|flooding|water|gauge|crest|crested|crests|pegel|hochwasser)\b")
PARTY = re.compile(r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*")
FOR_PARTY = re.compile(r"^[^.;,]{0,30}?\b(?:for|to|by)\s+(?:the\s+)?(" + PARTY.pattern + ")")
NO_PARTY = frozenset(
    "The A An In On At Monday Tuesday Wednesday Thursday Friday Saturday Sunday Party Union Movement Front Alliance Bloc Coalition List".split()
)
"""Words with a capital that tell no party from another."""
ELSEWHERE = re.compile(r"\b" + any_of(ELSEWHERE_WORDS) + r"\b")
UP, DOWN = re.compile(r"\b" + any_of(UP_WORDS) + r"\b"), re.compile(r"\b" + any_of(DOWN_WORDS) + r"\b")


@lru_cache(maxsize=1)
def subject_words() -> dict[str, str]:
    """A single word to the subject that it names."""
    found: dict[str, str] = {}
    for name, words in SUBJECTS.items():
        for word in words:
            found.setdefault(word, name)
    return found


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
    if is_elsewhere(figure, around, first_year):
        return None
    part = part_of(figure, around)
    name = name_of(figure, around) or (before if points_back(figure, around, part) else None)
    if part is None or (name is None and part is not Part.MOVEMENT):
        return None
    return Subject(name or "", part, owners_of(figure, around, name), figure.direction or direction_of(around))


def points_back(figure: Figure, around: Surroundings, part: Part | None) -> bool:
    """It counts the same as the figure before: an earlier value without a noun, or a count of people without more."""
    head = head_of(figure.counted)
    if part is Part.EARLIER:
        return head is None
    return (head is None or head in GENERIC) and COUNTING_BEFORE.search(around.before(figure)) is not None


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


def is_elsewhere(figure: Figure, around: Surroundings, first_year: int | None) -> bool:
    """It is said of another place or time than the story's."""
    if ELSEWHERE.search(around.sentence):
        return True
    if first_year is not None and any(year < first_year for year in years_of(around)):
        return True
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
    label = subject_words().get((WORD.findall(around.before(figure)) or [""])[-1])
    if label in allowed & MEASURES:
        return label
    head = head_of(figure.counted)
    if head is not None and head not in around.after(figure):
        return nearest(figure, around, allowed) or (None if head in GENERIC else subject_words().get(head, head))
    named = subject_words().get(head or "")
    if named in allowed:
        is_count_of_votes = figure.kind is FigureKind.PERCENT and COUNTED_AFTER.search(around.after(figure))
        return "counted" if is_count_of_votes else named
    if head is None and figure.high is None and figure.kind is FigureKind.COUNT:
        return nearest(figure, around, allowed, in_clause=True)
    if head in GENERIC:
        people = allowed & PEOPLE if figure.kind is FigureKind.COUNT else allowed
        return nearest(figure, around, people, spoken_for=True)
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
            name = subject_words().get(match[0])
            taken = spoken_for and any(start <= match.start() < end for start, end in around.others)
            if name in names and not taken and not figure.span.start <= match.start() < figure.span.end:
                gap = (
                    match.start() - figure.span.end
                    if match.start() >= figure.span.end
                    else figure.span.start - match.end()
                )
                found.append((gap, name))
        if found:
            return min(found)[1]
    return None


def direction_of(around: Surroundings) -> Direction | None:
    """Which way the sentence says that something moved; None where it says neither or both."""
    up, down = bool(UP.search(around.sentence)), bool(DOWN.search(around.sentence))
    if up == down:
        return None
    return Direction.UP if up else Direction.DOWN
