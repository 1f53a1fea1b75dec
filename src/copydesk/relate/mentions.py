"""Every figure of a story's reports as a mention, with what its words say of it; nothing is decided yet."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeAlias

from copydesk.language import LANGUAGES
from copydesk.language.numbers import number_words
from copydesk.language.subjects import SUBJECTS
from copydesk.language.tables import phrases
from copydesk.records import Figure, FigureKind, Span
from copydesk.relate.around import Surroundings, surroundings
from copydesk.relate.bases import with_bases
from copydesk.relate.cues import (
    AFTER_PARTY,
    DAY_BEFORE,
    EARLIER_BEFORE,
    FROM_BEFORE,
    NO_PARTY,
    PARTY,
    POSSESSIVE,
    any_of,
)
from copydesk.relate.entries import Report, on_day_before, told_before, within
from copydesk.relate.naming import FLOWS, name_of
from copydesk.relate.subjects import Part, is_elsewhere, is_in_name, owners_of, part_of, points_back

NOT_COUNTED = frozenset((FigureKind.AGE, FigureKind.SCORE, FigureKind.RANK))
MUCH = 1_000_000
"""A bare number from here on, in an article that tells of money, is money."""
LENDING = frozenset((FigureKind.MONEY, FigureKind.PERCENT, FigureKind.MEASURE))
BARE_WORDS = phrases(
    "and|or|but|to|in|on|from|against|for|with|after|by|at|as|while|when|since|before|because|if|than|that|which|a|an|last|first|earlier|once|until|till|amid|following|despite|though|although|then|now|again|under|during"
    "|previously|this|the|of it|yes|no|und|im|et|en|y"
)
BARE_AFTER = re.compile(r"\s*(?:$|[.,;:!?)–—-]|[\"”’]|" + any_of(BARE_WORDS) + r"\b)")
"""After a number that stands without what it counts."""
WHOLE = 100
TIMES = frozenset(("second", "minute", "hour", "day", "week", "month", "year", "decade", "century"))
"""Units that no bare number has."""
DIGITS = re.compile(r"\d+")
TOLL_RANK = re.compile(
    r"\s+(?:[\w-]+\s)?(?:victim|death|fatality|casualty|body|Opfer|victime|mort|décès|víctima|muerto|vittima|vítima)\b"
)
"""After a place in an order that says how many there are now: "the 58th victim of the fire"."""
ORDINALS = number_words("en").ordinals
SPELLED_TOLL = re.compile(
    rf"\b({'|'.join(word for word, place in ORDINALS.items() if place > 1)})\s+"
    r"(?:(victim|death|fatality|casualty)\b|(?:person|man|woman|child|patient)\s+to\s+(?:die|lose|be\s+killed)\b)"
)
"""The same in words: "the third fatality", "became the fourth person to die". The first victim is no count."""
OF_VOTE = re.compile(r"\b(?:[Vv]ot(?:e|es|ed|ers|ing)|[Pp]arliament|[Ss]enate|[Dd]eputies|[Ll]awmakers|[Bb]allots?)\b")
MONTHS = [names[0] for names in LANGUAGES["en"].months]
MONTH_OWNED = re.compile(r"\b(" + "|".join(MONTHS) + r")'s\s(?:[\w-]+\s){1,5}$")
PERIOD = re.compile(r"\b(?:(20\d\d)|(this|next|last|previous) year)\b")
AHEAD = {"this": 0, "next": 1, "last": -1, "previous": -1}
Ends: TypeAlias = tuple[Decimal | None, Decimal | None]
Lent: TypeAlias = dict[Ends, Figure | None]


@dataclass(frozen=True, slots=True)
class Mention:
    """One figure of a report. `place` counts the reports of the story; `name` is the subject that the rules give it, `is_named` where
    a table has it; `part` is how the rules take it, None for what they leave out."""

    report: Report
    place: int
    figure: Figure
    around: Surroundings
    name: str
    is_named: bool
    is_back: bool
    part: Part | None
    is_elsewhere: bool
    is_base: bool
    owners: frozenset[str]
    beside: tuple[str, ...]
    nearest: str
    period: int | None

    @property
    def of(self) -> tuple[FigureKind, str | None]:
        """Mentions of another kind or unit count something else."""
        return (self.figure.kind, self.figure.unit)


def find_mentions(ordered: Sequence[Report]) -> Iterator[Mention]:
    """The mentions of all reports in their order."""
    first = next((report.at.year for report in ordered if report.at is not None), None)
    lent = lent_by(ordered)
    for place, report in enumerate(ordered):
        yield from mentions_of(report, place, first, lent)


def mentions_of(report: Report, place: int, first_year: int | None, lent: Lent) -> Iterator[Mention]:
    """The mentions of one report; one that leaves open what it counts has the name of the last of its kind."""
    names: dict[tuple[FigureKind, str | None], str] = {}
    last = ""
    told = list(with_units(report, lent))
    for figure, is_base, around in told:
        if (figure.low is None and figure.high is None) or figure.kind in NOT_COUNTED or is_in_name(figure, around):
            continue
        of = (figure.kind, figure.unit)
        own = name_of(figure, around)
        part = Part.EARLIER if is_base else part_of(figure, around)
        name = last if is_base else own or ""
        is_back = not name and (is_base or points_back(figure, around, part))
        name = name or (names.get(of, "") if is_back or not figure.counted else "")
        if part is Part.EARLIER and DAY_BEFORE.search(around.sentence):
            figure = on_day_before(figure, report, [other for other, _, _ in told if within(other, around)])
        names[of] = name or ("" if figure.counted else names.get(of, ""))
        last = name
        yield Mention(
            report,
            place,
            told_before(of_month(figure, around), report, around),
            around,
            name,
            (own or name) in SUBJECTS,
            is_back,
            part,
            is_elsewhere(figure, around, first_year, own in FLOWS),
            is_base,
            owners_of(figure, around, name or None),
            parties_near(around),
            nearest_party(figure, around),
            period_of(figure, around, report.at.year if report.at else None),
        )


def lent_by(reports: Sequence[Report]) -> Lent:
    """For each value that the reports give with a unit the first figure that has it, None where more give it of what is counted."""
    with_unit: dict[Ends, list[Figure]] = {}
    counted: Counter[Ends] = Counter()
    for figure in (figure for report in reports for figure in report.figures):
        if figure.kind in LENDING and figure.unit and figure.unit not in TIMES:
            with_unit.setdefault(ends(figure), []).append(figure)
        elif figure.kind is FigureKind.COUNT and figure.counted:
            counted[ends(figure)] += 1
    found: Lent = dict.fromkeys(counted)
    return found | {value: told[0] for value, told in with_unit.items() if len(told) >= counted[value]}


def ends(figure: Figure) -> Ends:
    """The ends of its value."""
    return figure.low, figure.high


def with_units(report: Report, lent: Lent) -> Iterator[tuple[Figure, bool, Surroundings]]:
    """The figures of a report and whether each is the base of another, bare numbers with the unit that is meant; of a vote both
    sides. `lent` are the values that the whole story gives with a unit."""
    figures = with_tolls(report)
    told = list(with_bases(report.text, [side for figure in figures for side in sides_of(figure, report.text)]))
    places = surroundings(report.text, [figure for figure, _ in told])
    units = {ends(each): each for each, _ in told if each.kind in LENDING and each.unit not in TIMES}
    before: Figure | None = None
    money: Figure | None = None
    for at, ((figure, is_base), around) in enumerate(zip(told, places, strict=True)):
        after = told[at + 1][0] if at + 1 < len(told) else None
        lender: Figure | None = None
        if is_bare(figure, around):
            beside = (each for each in (before, after) if each is not None and is_lending(each, figure, around))
            lender = next(beside, None) or units.get(ends(figure)) or lent.get(ends(figure))
            lender = lender or (money if is_much(figure) and ends(figure) not in lent else None)
        elif is_unnamed(figure) or is_much(figure):
            lender = lent.get(ends(figure))
        figure = replace(figure, kind=lender.kind, unit=lender.unit, per=lender.per) if lender else figure
        before = figure
        money = figure if figure.kind is FigureKind.MONEY else money
        yield figure, is_base, around


def with_tolls(report: Report) -> list[Figure]:
    """The figures of a report in order, and the victims that words count by their place in an order."""
    found = [as_toll(figure, report.text) for figure in report.figures]
    taken = {figure.span.start for figure in found}
    for match in SPELLED_TOLL.finditer(report.text):
        if match.start() not in taken:
            value = Decimal(ORDINALS[match[1]])
            found.append(Figure(Span(match.start(1), match.end(1)), value, value, FigureKind.COUNT, counted=match[2]))
    return sorted(found, key=lambda figure: figure.span.start)


def as_toll(figure: Figure, text: str) -> Figure:
    """A place in an order of victims as their count; any other figure as it is."""
    is_toll = figure.kind is FigureKind.RANK and TOLL_RANK.match(text, figure.span.end) is not None
    return replace(figure, kind=FigureKind.COUNT) if is_toll else figure


def sides_of(figure: Figure, text: str) -> Iterator[Figure]:
    """A figure; of a vote ("by 218 to 206") both sides, each by itself."""
    numbers = [*DIGITS.finditer(text, figure.span.start, figure.span.end)] if figure.kind is FigureKind.SCORE else []
    if len(numbers) != 2 or not OF_VOTE.search(text):
        yield figure
        return
    for match in numbers:
        value = Decimal(match[0])
        yield replace(
            figure, span=Span(match.start(), match.end()), low=value, high=value, kind=FigureKind.COUNT, change=None
        )


def is_much(figure: Figure) -> bool:
    """A number without a unit that is as great as sums are."""
    return figure.kind is FigureKind.COUNT and figure.unit is None and figure.low is not None and figure.low >= MUCH


def is_unnamed(figure: Figure) -> bool:
    """The finder gives neither what it counts nor a unit."""
    return figure.kind is FigureKind.COUNT and figure.unit is None and not figure.counted


def is_bare(figure: Figure, around: Surroundings) -> bool:
    """It stands without what it counts and without a unit."""
    if not is_unnamed(figure):
        return False
    return BARE_AFTER.match(around.text[figure.span.end : around.end]) is not None


def is_lending(other: Figure, figure: Figure, around: Surroundings) -> bool:
    """Another figure of the sentence has the unit that a bare number means: "to 310 million euros from 190 million", "52.1 percent to
    his 47.9"."""
    if other.kind not in LENDING or other.unit in TIMES or not within(other, around) or figure.low is None:
        return False
    if other.kind is FigureKind.PERCENT:
        return figure.low <= WHOLE
    before = around.before(figure)
    is_from = FROM_BEFORE.search(before) or EARLIER_BEFORE.search(before) or figure.low != int(figure.low)
    return bool(is_from) or (other.kind is FigureKind.MONEY and figure.low >= MUCH)


def period_of(figure: Figure, around: Surroundings, year: int | None) -> int | None:
    """The year that a figure is told of: the nearest one named in its sentence, those after it first; None without one."""
    found = []
    for match in PERIOD.finditer(around.text, around.start, around.end):
        named = int(match[1]) if match[1] else year + AHEAD[match[2]] if year is not None else None
        gap = (
            match.start() - figure.span.end
            if match.start() >= figure.span.end
            else 2 * (figure.span.start - match.end())
        )
        if named is not None:
            found.append((gap, named))
    return min(found)[1] if found else None


def nearest_party(figure: Figure, around: Surroundings) -> str:
    """The last word of the name that says whose it is after it, or stands last before it in its sentence."""
    phrases = PARTY.findall(around.shown[around.start : figure.span.start])
    if owner := AFTER_PARTY.search(around.shown[figure.span.end : around.end]):
        phrases.append(owner[1])
    words = [word for phrase in reversed(phrases) for word in reversed(phrase.split()) if word not in NO_PARTY]
    return POSSESSIVE.sub("", words[0]).lower() if words else ""


def of_month(figure: Figure, around: Surroundings) -> Figure:
    """A figure of a month that is named as its owner: "January's rate was revised to 5.7 percent"."""
    match = MONTH_OWNED.search(around.text[around.clause_start : figure.span.start])
    if figure.as_of or match is None:
        return figure
    return replace(figure, as_of=f"--{MONTHS.index(match[1]) + 1:02}")


def parties_near(around: Surroundings) -> tuple[str, ...]:
    """The words with capitals in its clause."""
    shown = around.shown[around.clause_start : around.clause_end]
    return tuple(word for phrase in PARTY.findall(shown) for word in phrase.split() if word not in NO_PARTY)
