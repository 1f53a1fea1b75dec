"""Dates of a draft: weekdays against the calendar, and days against those that the record names."""

from collections.abc import Iterator
from datetime import date

from copydesk.check.case import Case, Found
from copydesk.check.pieces import Day, Piece, Sentence
from copydesk.records import CheckKind, Finding, Span, Verdict

ALIKE = 0.5
"""How like a sentence of the record one must be for both to tell of one event. Source: our written drafts."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check_dates(case: Case) -> Found:
    """Every date of the draft."""
    found: Found = []
    for sentence in case.draft.sentences:
        wrong = list(check_weekdays(case, sentence))
        found += wrong
        if not wrong:
            found += check_days(case, sentence)
    return found


def check_weekdays(case: Case, sentence: Sentence) -> Iterator[Finding]:
    """A weekday printed with a date that falls on another."""
    for day in sentence.days:
        if day.weekday is None or day.value is None or day.day is None:
            continue
        if day.day.weekday() != day.weekday:
            says = f"{day.day:%d %B %Y} is a {WEEKDAYS[day.day.weekday()]}".lstrip("0")
            yield case.finding(day.span, CheckKind.DATE, says, 0.9)


def check_days(case: Case, sentence: Sentence) -> Iterator[Finding]:
    """A day of an event that the record puts on another."""
    days = [day for day in sentence.days if day.day is not None]
    if len(days) != 1 or days[0].day is None:
        return
    near = [
        (max(case.weights.likeness(sentence.terms, other.terms), clause_likeness(case, days[0], other)), piece, other)
        for piece in case.record
        for other in piece.sentences
        if any(day.day for day in other.days)
    ]
    near = sorted((each for each in near if each[0] >= ALIKE), key=lambda each: -each[0])
    if not near:
        return
    said = {day.day for _, _, other in near for day in other.days if day.day}
    if days[0].day in said:
        evidence = [piece.evidence(other.span) for _, piece, other in near if has_day(other, days[0].day)]
        yield case.finding(days[0].span, CheckKind.DATE, "the same day", 0.7, evidence, Verdict.AGREES)
    elif is_told_day(case, days[0]):
        _, piece, other = near[0]
        told = next(day for day in other.days if day.day)
        says = (
            f"you write {case.draft.cut(days[0].span)}; {piece.where()} has {piece.cut(told.span)} ({told.day:%d %B})"
        )
        yield case.finding(days[0].span, CheckKind.DATE, says, 0.6, [p.evidence(o.span) for _, p, o in near])


def clause_likeness(case: Case, day: Day, other: Sentence) -> float:
    """How like the clause of a date is to those of the dates in a sentence of the record."""
    return max((case.weights.likeness(day.terms, each.terms) for each in other.days if each.day), default=0.0)


def has_day(sentence: Sentence, day: date) -> bool:
    """The sentence names the day."""
    return any(each.day == day for each in sentence.days)


def is_told_day(case: Case, day: Day) -> bool:
    """The day is no day of the draft's own telling, on which somebody said something."""
    return day.day != case.today


def joined(days: list[Day], text: str) -> list[Day]:
    """Days of a sentence, those that print a weekday and a date side by side as one."""
    found: list[Day] = []
    for day in days:
        last = found[-1] if found else None
        if last is not None and text[last.span.end : day.span.start] in (", ", " ", " the ", ", the "):
            if last.weekday is not None and day.weekday is None and day.day is not None:
                found[-1] = Day(Span(last.span.start, day.span.end), day.day, day.value, last.weekday, day.terms)
                continue
        found.append(day)
    return found


def article_days(piece: Piece) -> set[date]:
    """Every day that an article names."""
    return {day.day for sentence in piece.sentences for day in sentence.days if day.day}
