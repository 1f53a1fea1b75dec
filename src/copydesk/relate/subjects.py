"""What a figure counts, normalised, and how it stands to the others: a value, an earlier value, a part, an addition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from copydesk.language.subjects import GENERIC, SPEAKERS
from copydesk.records import Direction, Figure, FigureKind
from copydesk.relate.around import Surroundings
from copydesk.relate.cues import (
    BETWEEN_BEFORE,
    BUILT_BEFORE,
    CORRECTED_BEFORE,
    COUNTING_BEFORE,
    DOWN,
    EARLIER_AFTER,
    EARLIER_BEFORE,
    EARLIER_WITHIN,
    ELSEWHERE,
    FOR_PARTY,
    FROM_BEFORE,
    IN_NAME,
    LONG_AGO,
    MORE_AFTER,
    MORE_BEFORE,
    NO_PARTY,
    OF_LAST_YEAR,
    PART_AFTER,
    PART_BEFORE,
    PARTY,
    POSSESSIVE,
    SHORT_AFTER,
    SINCE_BEFORE,
    SOURCES_AFTER,
    THRESHOLD_BEFORE,
    TOTAL_BEFORE,
    UP,
    WORD,
    YEAR,
)
from copydesk.relate.naming import FLOWS, head_of, name_of


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


def find_subject(figure: Figure, around: Surroundings, first_year: int | None) -> Subject | None:
    """What a figure counts, None where it says nothing of the story: a part, an addition, another time or place."""
    if figure.kind in (FigureKind.AGE, FigureKind.SCORE, FigureKind.RANK):
        return None
    name = name_of(figure, around)
    if is_elsewhere(figure, around, first_year, name in FLOWS):
        return None
    part = part_of(figure, around)
    if part is None or (name is None and part is not Part.MOVEMENT):
        return None
    return Subject(name or "", part, owners_of(figure, around, name), figure.direction or direction_of(around))


def is_in_name(figure: Figure, around: Surroundings) -> bool:
    """It is a word of a name, and counts nothing."""
    return IN_NAME.match(around.shown, max(around.start, figure.span.start - len("the "))) is not None


def points_back(figure: Figure, around: Surroundings, part: Part | None) -> bool:
    """It counts the same as the figure before: an earlier value without a noun, or a count of people without more."""
    head = head_of(figure.counted)
    if part is Part.EARLIER:
        return head is None
    before = around.before(figure)
    is_open = COUNTING_BEFORE.search(before) or TOTAL_BEFORE.search(before) or CORRECTED_BEFORE.search(before)
    return (head is None or head in GENERIC) and is_open is not None


def owners_of(figure: Figure, around: Surroundings, name: str | None) -> frozenset[str]:
    """Whose it is, in proper words: those before what is counted ("North Korean troops"), for seats and shares the party."""
    own = frozenset(word for word in WORD.findall(figure.counted or "")[:-1] if word[0].isupper())
    if own or name not in ("seats", "share"):
        return own
    before = PARTY.findall(around.shown[around.clause_start : figure.span.start])
    after = FOR_PARTY.search(around.shown[figure.span.end : around.end])
    for phrase in (*reversed(before), *([after[1]] if after else [])):
        words = frozenset(POSSESSIVE.sub("", word) for word in WORD.findall(phrase)) - NO_PARTY
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
    return any(
        is_past(match, first_year) for match in LONG_AGO.finditer(around.text, around.clause_start, around.clause_end)
    )


def is_past(ago: re.Match[str], first_year: int | None) -> bool:
    """Words of another time, but no year that is not over when the story begins: "to spend 25.5 billion in 2026"."""
    return ago["year"] is None or first_year is None or int(ago["year"]) < first_year


def years_of(around: Surroundings) -> Iterator[int]:
    """The years that govern a figure: in its clause, before it, and after it in a clause without figures of its own,
    but no "highest since 1998" there."""
    for match in YEAR.finditer(around.text, around.start, around.end):
        is_later = match.start() >= around.clause_end
        is_of_other = any(start <= match.start() < end for start, end in around.others)
        is_since = SINCE_BEFORE.search(around.text, around.start, match.start()) is not None
        is_of_thing = BUILT_BEFORE.search(around.text, around.start, match.start()) is not None
        if not is_of_thing and (not is_later or not (is_of_other or is_since)):
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


def direction_of(around: Surroundings) -> Direction | None:
    """Which way the sentence says that something moved; None where it says neither or both."""
    up, down = bool(UP.search(around.sentence)), bool(DOWN.search(around.sentence))
    if up == down:
        return None
    return Direction.UP if up else Direction.DOWN
