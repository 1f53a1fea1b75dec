"""What a figure counts, as the name of a subject: dead, troops, damage; a noun of its own where no table names it."""

import re
from functools import lru_cache

from copydesk.language.subjects import GENERIC, QUALIFIERS, ROLES, SUBJECTS, SUPPLIED
from copydesk.records import Figure, FigureKind
from copydesk.relate.around import Surroundings
from copydesk.relate.cues import (
    AGAINST,
    BEFELL,
    COUNTED_AFTER,
    HAVING_BEFORE,
    LEVEL_BEFORE,
    NEAR,
    OF_POLL,
    OF_WATER,
    PRICED,
    STANDS_BEFORE,
    WORD,
    any_of,
)

MONEY = frozenset(
    ("price", "pay", "damage", "cost", "aid", "fine", "bid", "rescue package", "budget", "funds", "profit", "revenue")
)
SHARES = frozenset(
    (
        "turnout",
        "counted",
        "contained",
        "full",
        "unemployment",
        "inflation",
        "growth",
        "share",
        "votes",
        "vaccinated",
        "strike",
    )
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


def name_of(figure: Figure, around: Surroundings) -> str | None:
    """The subject's name, with what makes it a measure of its own: "core inflation"."""
    name = plain_name(figure, around)
    if name is None and figure.unit in HEIGHTS and STANDS_BEFORE.search(around.before(figure)):
        return "water" if OF_WATER.search(around.text) else None
    if name == "votes" and (AGAINST.search(around.after(figure)) or AGAINST.search(last_word(around.before(figure)))):
        return "votes against"
    if figure.kind is FigureKind.PERCENT and name in ("votes", "share", None):
        is_had = HAVING_BEFORE.search(around.before(figure)) and OF_POLL.search(around.text)
        return "share" if name is not None or is_had else None
    if name not in SHARES:
        return name
    for start, end in ((around.clause_start, around.clause_end), (around.start, around.end)):
        if match := qualified(name).search(around.text, start, end):
            return f"{match[1]} {name}" if match[1] else name
    return name


def last_word(text: str) -> str:
    """The last word of a text, "" where it has none."""
    words: list[str] = WORD.findall(text)
    return words[-1] if words else ""


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
    label = price_of(figure, around) or named_by(last_word(around.before(figure)), allowed & MEASURES)
    if label is not None:
        return label
    head = head_of(figure.counted)
    if head is not None and head.removesuffix("s") not in around.after(figure):
        return named_by(head, allowed - PEOPLE) or named_before(figure, around, head, allowed)
    named = named_by(head or "", allowed)
    if named is not None:
        is_count_of_votes = figure.kind is FigureKind.PERCENT and COUNTED_AFTER.search(around.after(figure))
        return "counted" if is_count_of_votes else named
    if head in GENERIC:
        return name_of_people(figure, around, head, allowed)
    is_vague = head is None and figure.high is None and figure.kind is FigureKind.COUNT
    near = nearest(figure, around, allowed, in_clause=is_vague)
    if head is None or figure.kind is not FigureKind.COUNT:
        is_open = figure.kind in (FigureKind.COUNT, FigureKind.MONEY) and not is_vague
        return near or head or (level_of(around.before(figure)) if is_open else None)
    return near if near == "vaccinated" else f"{head} {near}" if near in BEFALLEN else head


def price_of(figure: Figure, around: Surroundings) -> str | None:
    """Money by the barrel or tonne is its price."""
    match = PRICED.search(around.text[figure.span.start : figure.span.end])
    return f"{match[1]} price" if match and figure.kind is FigureKind.MONEY else None


def level_of(before: str) -> str | None:
    """The plural whose level a bare number is: "arrivals by boat reached"."""
    match = LEVEL_BEFORE.search(before)
    return match[1] if match and match[1] not in GENERIC else None


def named_before(figure: Figure, around: Surroundings, head: str, allowed: frozenset[str]) -> str | None:
    """The name of what is counted where it stands before the figure: "the number of people treated rose to 90"."""
    near = nearest(figure, around, allowed)
    if near is not None or head not in GENERIC:
        return near or named_by(head) or head
    match = re.search(
        re.escape(head) + r"\s+(?:who\s+)?(?:(?:have|had)\s+been\s+|were\s+)?([a-z]{3,}ed)\b", around.before(figure)
    )
    return match[1] if match else None


def name_of_people(figure: Figure, around: Surroundings, head: str, allowed: frozenset[str]) -> str | None:
    """What befell people: the subject of words near by, else the verb, else who they are."""
    among = allowed & PEOPLE if figure.kind is FigureKind.COUNT else allowed
    among |= {"power"} if head in SUPPLIED else set()
    near = nearest(figure, around, among, spoken_for=True)
    if near is not None or head in ROLES:
        return near or head
    match = BEFELL.search(around.after(figure)) if figure.kind is FigureKind.COUNT else None
    return match[1] if match else None


def head_of(counted: str | None) -> str | None:
    """The last word of what is counted, before "of" or another preposition, in lower case."""
    lead = re.split(r"\s(?:of|in|from|with|at|on|near|across|to)\s", counted or "", maxsplit=1)[0]
    words = WORD.findall(lead)
    head = words[-1].lower() if words else None
    return f"{head}s" if f"{head}s" in ROLES else head


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
