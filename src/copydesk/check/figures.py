"""Figures of a draft against those of the record: there, otherwise, of before, firmer than they were put, disputed."""

import re
from collections.abc import Iterator
from datetime import date

from copydesk.check.arithmetic import parsed
from copydesk.check.case import Case, Found
from copydesk.check.mentions import (
    Mention,
    agrees,
    comparable,
    in_sentence,
    is_telling,
    mentions_of,
    same_mentions,
    same_value,
)
from copydesk.check.pieces import Amount
from copydesk.records import CheckKind, Evidence, Figure, FigureKind, Finding, TrailPoint, Unchecked, Verdict
from copydesk.records.values import OPEN_DOWN, OPEN_UP, agree, reach

RELATED, MOVED = 0.5, 0.5
"""How surely a figure of the record must be about the same thing for another value to be a difference, and for a later
value to be its successor. Source: our written drafts; scores with the benchmark."""
MOVED_UNNAMED = 0.8
"""The same where it is not known that both count one subject."""
LEAST_TOLD = 3
"""A smaller number is often the writer's own count ("two days", "both"): its absence in the record says nothing."""
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
TIMES = frozenset("second minute hour day week month year decade century".split())
SKIPPED = (FigureKind.SCORE, FigureKind.RANK, FigureKind.TIMES)
DISPUTE = re.compile(
    r"\b(?:disput\w*|disagree\w*|put the (?:number|figure|count|toll)|figure was|number was|nearer|counts?|counted|counting"
    r"|contest\w*|differently|fewer than|no more than|denied|rejected|while|but)\b",
    re.IGNORECASE,
)
"""Words near two figures of different speakers that set one against the other. Source: our written drafts."""


def check_figures(case: Case) -> Found:
    """Every figure of the draft that the record can speak of."""
    found: Found = []
    for own in case.draft.amounts:
        if is_checked(own) and not is_said_again(case, own):
            found += check_figure(case, own)
    return found


def is_checked(own: Amount) -> bool:
    """Whether a figure is one that a report would have; movements and multiples follow from others."""
    figure = own.figure
    return figure.kind not in SKIPPED and figure.change is None and (figure.low is not None or figure.high is not None)


def is_said_again(case: Case, own: Amount) -> bool:
    """A headline's figure that the text has too: there it is put in full."""
    body = (each for each in case.draft.amounts if not each.in_headline)
    return own.in_headline and any(same_value(own.figure, each.figure) for each in body)


def check_figure(case: Case, own: Amount) -> Iterator[Finding | Unchecked]:
    """What the record has of one figure."""
    mentions = mentions_of(case, own)
    same = same_mentions(own, mentions)
    if not same:
        yield from other_figure(case, own, mentions)
        return
    problem = stale(case, own, same, mentions) or disputed(case, own, same) or unhedged(case, own, same)
    if problem is not None:
        yield problem
        return
    evidence = [each.evidence() for each in same]
    says = f"also in {same[0].piece.where()}"
    yield case.finding(own.figure.span, CheckKind.FIGURE, says, 0.9, evidence, Verdict.AGREES)


def other_figure(case: Case, own: Amount, mentions: list[Mention]) -> Iterator[Finding | Unchecked]:
    """A value that no report has: agreeing within hedges, another one, or none at all."""
    related = [
        each
        for each in mentions
        if each.about >= RELATED
        and not each.amount.is_part
        and each.figure.kind is own.figure.kind
        and each.figure.change is None
    ]
    span = own.figure.span
    printed = printed_places(case, own) if is_told(own) else []
    rounded = next(
        (each for each in mentions if each.about > 0 and agrees(own.figure, each.figure) and near(own, each)), None
    )
    if rounded is not None:
        says = f"{rounded.piece.where()} has {rounded.printed()}"
        yield case.finding(span, CheckKind.FIGURE, says, 0.7, [rounded.evidence()], Verdict.AGREES)
    elif printed:
        says = f"also in {printed[0].outlet or printed[0].key}"
        yield case.finding(span, CheckKind.FIGURE, says, 0.5, printed, Verdict.AGREES)
    elif related and not own.is_part and not is_small(own):
        best = max(related, key=lambda each: (round(each.about, 1), each.day or date.min))
        says = f"you write {case.draft.cut(span)}; {best.piece.where()} has {best.printed()}"
        sure = min(0.95, 0.4 + best.about / 2)
        yield case.finding(span, CheckKind.FIGURE, says, sure, [each.evidence() for each in [best, *related]])
    elif is_told(own) and not is_share(case, own):
        if case.record and knows(case, own):
            yield case.finding(span, CheckKind.FIGURE, "no report has this figure", 0.6, (), Verdict.NOT_FOUND)
        else:
            yield case.unchecked(span, CheckKind.FIGURE, "nothing in the library speaks of this")
    elif is_small(own) and not own.is_part and DIGITS.search(case.draft.cut(span)):
        yield case.unchecked(
            span, CheckKind.FIGURE, "no report has it, as a small number it may be counted by the writer"
        )


def printed_places(case: Case, own: Amount) -> list[Evidence]:
    """Sentences of the record that tell of the same and have the digits as they are printed: figures are not found in every
    form of words ("from 24 to 30 crowns")."""
    digits = DIGITS.search(case.draft.text, own.figure.span.start, own.figure.span.end)
    if digits is None:
        return []
    wanted = re.compile(rf"(?<![\d.,]){re.escape(digits[0])}(?![\d]|[.,]\d)")
    terms = case.draft.sentences[own.sentence].terms
    return [
        piece.evidence(sentence.span)
        for piece in case.record
        for sentence in piece.sentences
        if wanted.search(piece.text, sentence.span.start, sentence.span.end)
        and (is_telling(own.figure) or case.weights.likeness(terms, sentence.terms) >= KNOWN)
    ]


def is_share(case: Case, own: Amount) -> bool:
    """A percentage that follows from two numbers of its own sentence."""
    if own.figure.kind is not FigureKind.PERCENT or own.figure.low is None:
        return False
    sentence = case.draft.sentences[own.sentence].span
    found = DIGITS.finditer(case.draft.text, sentence.start, sentence.end)
    beside = [number for match in found if (number := parsed(match[0]))]
    return any(abs(part / whole * 100 - own.figure.low) <= 1 for part in beside for whole in beside)


def near(own: Amount, mention: Mention) -> bool:
    """A hedge reaches far: the two values must still be of one size."""
    ends = [end for end in (own.figure.low, own.figure.high, mention.figure.low, mention.figure.high) if end]
    return bool(ends) and max(map(abs, ends)) <= min(map(abs, ends)) * 5 / 4


def is_small(own: Amount) -> bool:
    """A number of things that a writer counts without a report."""
    value = own.figure.high if own.figure.high is not None else own.figure.low
    return value is None or (value <= LEAST_TOLD and own.figure.kind is FigureKind.COUNT)


def is_told(own: Amount) -> bool:
    """A figure that would stand in a report: no small number in words, no length of time."""
    if is_small(own) or own.is_part:
        return False
    return not (own.figure.kind is FigureKind.MEASURE and own.figure.unit in TIMES)


def knows(case: Case, own: Amount) -> bool:
    """Some article of the record tells of what the figure's sentence tells of."""
    terms = case.draft.sentences[own.sentence].terms
    near = (case.weights.likeness(terms, sentence.terms) for piece in case.record for sentence in piece.sentences)
    return max(near, default=0.0) >= KNOWN


KNOWN = 0.3
"""How like a sentence of the record a sentence must be for the record to know of it. Source: our written drafts."""


def stale(case: Case, own: Amount, same: list[Mention], mentions: list[Mention]) -> Finding | None:
    """The record has a later value for what the draft gives as that of now."""
    if own.is_earlier or is_dated_back(case, own, same):
        return None
    given_at = max((each.day for each in same if each.day and not each.amount.is_earlier), default=None)
    later = successor(own, same, given_at) or moved_on(case, own, same, mentions, given_at)
    if later is None or is_in_draft(case, own, later.figure, later.day):
        return None
    who = later.amount.speaker or later.piece.outlet or later.piece.key
    says = f"you write {case.draft.cut(own.figure.span)}; {who} said {later.printed()} ({later.piece.where()})"
    return case.finding(own.figure.span, CheckKind.STALE, says, 0.85, [later.evidence(), same[0].evidence()])


def is_dated_back(case: Case, own: Amount, same: list[Mention]) -> bool:
    """The draft says of which day the figure is, and that is a day for which the record has it."""
    days = {each.day for each in same} | {(each.piece.at.date() if each.piece.at else None) for each in same}
    sentence = case.draft.sentences[own.sentence]
    close = [day for day in sentence.days if day.day and abs(day.span.start - own.figure.span.end) <= BESIDE]
    if any(other.day == case.today for other in sentence.days):
        close = [day for day in close if own.figure.as_of is not None]
    return any(day.day in days and day.day < case.today for day in close if day.day)


BESIDE = 60
"""Characters from a figure to the day that is said of it."""


def successor(own: Amount, same: list[Mention], given_at: date | None) -> Mention | None:
    """The value that a report names as the new one beside the draft's as the old one."""
    for mention in same:
        if not mention.amount.is_earlier or (given_at and mention.day and given_at > mention.day):
            continue
        for other in in_sentence(mention):
            if other.is_earlier or other.is_part or other.figure.change or other.figure.kind in SKIPPED:
                continue
            if comparable(other.figure, mention.figure) and not agrees(other.figure, own.figure):
                return Mention(mention.piece, other, mention.about)
    return None


def moved_on(
    case: Case, own: Amount, same: list[Mention], mentions: list[Mention], given_at: date | None
) -> Mention | None:
    """The latest value about the same thing that is told after the draft's."""
    if given_at is None:
        return None
    later = [
        each
        for each in mentions
        if each.day
        and each.day > given_at
        and not (each.amount.is_earlier or each.amount.is_part)
        and each.figure.kind is own.figure.kind
        and each.figure.change is None
        and each.figure.per == own.figure.per
        and each.about >= (MOVED if own.subject and own.subject == each.amount.subject else MOVED_UNNAMED)
        and not agrees(each.figure, own.figure)
    ]
    return max(later, key=lambda each: (each.day or date.min, each.about), default=None)


def is_in_draft(case: Case, own: Amount, figure: Figure, day: date | None) -> bool:
    """The draft has the later value as well, and so tells how it moved; unless it gives the old one for the new day."""
    sentence = case.draft.sentences[own.sentence]
    if day and any(each.day and each.day >= day for each in sentence.days):
        return any(other.sentence == own.sentence and same_value(other.figure, figure) for other in case.draft.amounts)
    return any(same_value(other.figure, figure) for other in case.draft.amounts)


def disputed(case: Case, own: Amount, same: list[Mention]) -> Finding | None:
    """A value that someone else disputes, given as a fact."""
    if own.attributed or own.is_earlier:
        return None
    other = rival(case, own, same) or in_trails(case, own)
    if other is None or any(same_value(each.figure, other.figure) for each in case.draft.amounts):
        return None
    who = other.amount.speaker or other.piece.outlet or other.piece.key
    says = f"disputed: {who} puts it at {other.printed()} ({other.piece.where()})"
    return case.finding(own.figure.span, CheckKind.DISPUTED, says, 0.75, [other.evidence(), same[0].evidence()])


def rival(case: Case, own: Amount, same: list[Mention]) -> Mention | None:
    """A value by another speaker that a report sets against the draft's."""
    for mention in same:
        for other in mention.piece.amounts:
            against = Mention(mention.piece, other, mention.about)
            if is_rival(case, mention, against) and not agrees(other.figure, own.figure):
                return against
    return None


def is_rival(case: Case, one: Mention, other: Mention) -> bool:
    """Two values by two speakers, side by side, of the same thing."""
    first, second = one.amount, other.amount
    if first is second or second.is_part or second.is_earlier or abs(first.sentence - second.sentence) > 1:
        return False
    if not comparable(first.figure, second.figure) or second.figure.kind is not first.figure.kind:
        return False
    by_two = first.speaker and second.speaker and first.speaker != second.speaker
    if not by_two or not counts_alike(one, other) or is_whole(one) or is_whole(other):
        return False
    if one.piece.sentences[first.sentence].paragraph != one.piece.sentences[second.sentence].paragraph:
        return False
    between = one.piece.sentences[min(first.sentence, second.sentence)].span.start
    end = one.piece.sentences[max(first.sentence, second.sentence)].span.end
    return bool(DISPUTE.search(one.piece.text, between, end)) or in_headlines(case, one, other)


def counts_alike(one: Mention, other: Mention) -> bool:
    """The same noun is counted, or one is called "the figure"."""
    first, second = (one.figure.counted or "").lower().split(), (other.figure.counted or "").lower().split()
    if first and second:
        return first[-1] == second[-1]
    return any(
        re.search(
            r"\b(?:figure|number|count|toll|total|it)\b[^.;]{0,25}$", each.piece.text[: each.figure.span.start][-60:]
        )
        for each in (one, other)
    )


def is_whole(mention: Mention) -> bool:
    """The figure is what a part is taken of: "2,300 of the 2,900 dockers"."""
    return bool(
        re.search(r"\bof (?:the |[\w’']+['’]s? )*$", mention.piece.text[: mention.figure.span.start][-40:], re.I)
    )


def in_headlines(case: Case, one: Mention, other: Mention) -> bool:
    """A headline has both values."""
    for piece in case.record:
        inside = [each for each in piece.amounts if each.sentence == 0]
        if all(any(same_value(each.figure, wanted.figure) for each in inside) for wanted in (one, other)):
            return True
    return False


def unhedged(case: Case, own: Amount, same: list[Mention]) -> Finding | None:
    """A value without the hedge that every report puts to it, or with one that means the other direction."""
    bodies = [each for each in same if not each.amount.in_headline] or same
    current = [each for each in bodies if not each.amount.is_earlier] or bodies
    hedges = [each.figure.hedge or ("between" if is_range(each.figure) else None) for each in current]
    if any(hedge is None for hedge in hedges) or is_range(own.figure) or own.is_earlier or is_of_before(case, own):
        return None
    hedge = own.figure.hedge
    if hedge is not None and not (
        hedge in OPEN_UP and hedges[0] in OPEN_DOWN or hedge in OPEN_DOWN and hedges[0] in OPEN_UP
    ):
        return None
    says = f"{current[0].piece.where()} has “{current[0].printed()}”"
    return case.finding(own.figure.span, CheckKind.HEDGE, says, 0.8, [each.evidence() for each in current])


def is_range(figure: Figure) -> bool:
    """It has two ends."""
    return figure.low is not None and figure.high is not None and figure.low != figure.high


def is_of_before(case: Case, own: Amount) -> bool:
    """The draft only looks back to the figure: "seven on Monday", "the 2,000 of Monday"."""
    said = own.figure.as_of
    if said is not None and said < case.today.isoformat():
        return True
    before = case.draft.text[: own.figure.span.start][-6:]
    after = case.draft.text[own.figure.span.end :][:20]
    return bool(re.search(r"\bthe\s$", before) and re.match(r"\s+(?:[a-z]+\s+)?(?:of|on)\s+[A-Z]", after))


def in_trails(case: Case, own: Amount) -> Mention | None:
    """The value that a trail has disputing the draft's."""
    for trail in case.trails:
        if trail.subject != own.subject or (trail.kind, trail.unit) != (own.figure.kind, own.figure.unit):
            continue
        given = {point.speaker for point in trail.points if point.disputed and same_point(point, own.figure)} - {None}
        for point in trail.points:
            by_other = given and point.speaker and point.speaker not in given
            if point.disputed and by_other and not agree(reach(point), reach(own.figure)):
                return mention_of(case, point)
    return None


def same_point(point: TrailPoint, figure: Figure) -> bool:
    """A point of a trail has the figure's value."""
    return (point.low, point.high) == (figure.low, figure.high)


def mention_of(case: Case, point: TrailPoint) -> Mention | None:
    """A point of a trail as a figure of its article."""
    piece = case.article(point.key)
    found = (each for each in piece.amounts if each.figure.span == point.span) if piece else iter(())
    return next((Mention(piece, each, 1.0) for each in found if piece), None)
