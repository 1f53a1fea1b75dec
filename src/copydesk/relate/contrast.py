"""Figures that another one of the same report shows to be no value of the trail: parts of a total, those who left, a
rounding in the headline, the sum of a whole season, what was told before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from copydesk.relate.cues import LEFT, REMAIN, SAID, SCOPE, TOLL_BEFORE, TOTAL_AFTER, TOTAL_BEFORE
from copydesk.relate.entries import Entry
from copydesk.relate.mentions import Ends, ends
from copydesk.relate.subjects import Part

FULL_DIGITS = 3
"""Digits that a number has at least for a rounder one beside it to be its rounding. Source: 10 beside 12 is no rounding."""

FAR = Decimal("2.5")
"""How many times as great as the nearest value of other reports, or as small, a figure of the background is at least. Source: our
written cases; tolls that grow faster do so in the first sentences."""
SLACK = Decimal("0.05")
"""How far a rounding may be off."""


def without_parts(entries: Sequence[Entry]) -> list[Entry]:
    """Entries of one thing counted, without values that another of the same report shows to be none."""
    reports: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.subject.part is Part.VALUE:
            reports.setdefault(entry.report.key, []).append(entry)
    local = sum(1 for values in reports.values() if any(not is_scoped(each, values) for each in values))
    wide = sum(1 for values in reports.values() if any(is_scoped(each, values) for each in values))
    dropped: list[Entry] = []
    for key, values in reports.items():
        others = [entry for other in reports if other != key for entry in reports[other]]
        dropped.extend((*echoes(values), *parts_of_total(values), *gone(values), *background(values, others)))
        if local > wide and any(not is_scoped(each, values) for each in values):
            dropped.extend(each for each in values if is_scoped(each, values))
    return [entry for entry in entries if not any(entry is each for each in dropped)]


def told_again(entries: Sequence[Entry]) -> list[Entry]:
    """Entries of one thing counted in order of their reports. What a report before had, beside a value that none had, is told as an
    earlier value."""
    first: dict[Ends, str] = {}
    for entry in entries:
        first.setdefault(ends(entry.figure), entry.report.key)
    telling = {
        entry.report.key
        for entry in entries
        if entry.subject.part is Part.VALUE and first[ends(entry.figure)] == entry.report.key
    }
    return [as_earlier(entry) if entry.report.key in telling and is_again(entry, first) else entry for entry in entries]


def is_again(entry: Entry, first: Mapping[Ends, str]) -> bool:
    """A report before had its value, and it names no day of its own."""
    return first[ends(entry.figure)] != entry.report.key and entry.figure.as_of is None


def as_earlier(entry: Entry) -> Entry:
    """The same as an earlier value."""
    return replace(entry, subject=replace(entry.subject, part=Part.EARLIER))


def clause(entry: Entry) -> str:
    """The clause that a figure stands in."""
    return entry.around.text[entry.around.clause_start : entry.around.clause_end]


def is_scoped(entry: Entry, beside: Sequence[Entry]) -> bool:
    """It is of a whole season or country: by its clause, or by its sentence where it stands there alone."""
    alone = not any(other is not entry and other.sentence == entry.sentence for other in beside)
    return SCOPE.search(entry.around.sentence if alone else clause(entry)) is not None


def gone(values: Sequence[Entry]) -> Iterator[Entry]:
    """Those who left, beside those who remain."""
    for entry in values:
        others = (other for other in values if other is not entry)
        if LEFT.search(clause(entry)) and any(REMAIN.search(clause(other)) for other in others):
            yield entry


def parts_of_total(values: Sequence[Entry]) -> Iterator[Entry]:
    """Smaller values in the sentence of one that is called the total; beside a toll those that nobody gives, too."""
    for total in values:
        is_toll = TOLL_BEFORE.search(total.around.before(total.figure)) is not None
        for other in (other for other in values if is_below(other, total)):
            if other.sentence == total.sentence:
                if is_total(total) or is_toll:
                    yield other
            elif is_toll and is_bare(other) and other.figure.as_of is None:
                yield other


def is_bare(entry: Entry) -> bool:
    """Its sentence is nobody's word, and not the first of its report."""
    return entry.around.start > 0 and SAID.search(entry.around.sentence) is None


def background(values: Sequence[Entry], others: Sequence[Entry]) -> Iterator[Entry]:
    """What a desk adds in a sentence of its own after the news: far from what every other report tells, where a value told
    before it is near one and is no mere repetition."""
    told = [entry.figure.low for entry in others if entry.figure.low]
    for place, entry in enumerate(values):
        if is_bare(entry) and not near_one(entry, told):
            if any(near_one(other, told) and other.figure.low not in told for other in values[:place]):
                yield entry


def near_one(entry: Entry, told: Sequence[Decimal]) -> bool:
    """Less than FAR from a value told elsewhere."""
    low = entry.figure.low
    return bool(low) and low is not None and any(max(low, each) < FAR * min(low, each) for each in told)


def is_total(entry: Entry) -> bool:
    """Words beside it call it the total."""
    before, after = entry.around.before(entry.figure), entry.around.after(entry.figure)
    return bool(TOTAL_BEFORE.search(before) or TOTAL_AFTER.search(after))


def is_below(one: Entry, other: Entry) -> bool:
    """One number is less than the other."""
    return one.figure.low is not None and other.figure.low is not None and one.figure.low < other.figure.low


def echoes(values: Sequence[Entry]) -> Iterator[Entry]:
    """Values that only say a fuller one of the report again: rounded, or one end of its range."""
    for entry in values:
        if any(other is not entry and is_echo(entry, other) for other in values):
            yield entry


def is_echo(entry: Entry, fuller: Entry) -> bool:
    """A single number that is the rounding of another, or an end of another's range; "thousands" of a number."""
    low, high = entry.figure.low, entry.figure.high
    if low is not None and high is None:
        return fuller.figure.high is not None and low <= fuller.figure.high
    if low is None or low != high:
        return False
    full_low, full_high = ends(fuller.figure)
    if full_low is not None and full_high is not None and full_low != full_high:
        return low in (full_low, full_high)
    return full_low is not None and full_low == full_high and is_rounding(low, full_low)


def is_rounding(rough: Decimal, full: Decimal) -> bool:
    """Whether a number is another one cut or rounded to fewer digits."""
    bare, digits = rough.normalize(), len(full.normalize().as_tuple().digits)
    if digits < FULL_DIGITS or len(bare.as_tuple().digits) >= digits or abs(full - rough) > full * SLACK:
        return False
    step = Decimal(1).scaleb(int(bare.as_tuple().exponent))
    return any((full / step).to_integral_value(how) * step == rough for how in (ROUND_FLOOR, ROUND_HALF_UP))
