"""Trails: how each figure of a story moved from one report to the next."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from copydesk.records import Span, Trail, TrailPoint
from copydesk.relate.contrast import told_again, without_parts
from copydesk.relate.entries import Entry, Report, day_of, is_exact, length_of, report_of, speaker_of
from copydesk.relate.mentions import find_mentions
from copydesk.relate.revisions import Move, revisions_of
from copydesk.relate.subjects import Part
from copydesk.relate.values import agree, reach

if TYPE_CHECKING:
    from copydesk.relate.weighing import Weights

__all__ = ["Report", "find_trails", "report_of"]

SAME_DAYS = timedelta(days=2)
"""A value said again so soon after is a repetition, not a new point."""
SAME_TIME = timedelta(hours=3)
"""Reports so near in time speak of the same state of things, so that different values are a dispute, not a development.
Source: news agencies' cycle of updates; our written cases."""


def find_trails(reports: Iterable[Report], learned: "Weights | None" = None) -> tuple[Trail, ...]:
    """The trails of a story: figures that count the same thing, by the time they hold for; the widest told first. `learned` are
    other networks than those that ship.

    A figure makes a trail when reports give it two values or two times.
    """
    from copydesk.relate.judging import judge  # needs numpy, which pages without figures do not

    bundles, moves = judge(list(find_mentions(in_time(reports))), learned)
    made = (make_trail(name_of_bundle(entries), without_parts(told_again(entries)), moves) for entries in bundles)
    found = [trail for trail in made if trail is not None]
    return tuple(sorted(found, key=lambda trail: (-told_by(trail), trail.subject, trail.unit or "")))


def in_time(reports: Iterable[Report]) -> list[Report]:
    """Reports in order of time, those without one at the end."""
    return sorted(
        reports, key=lambda report: (report.at is None, report.at or datetime.max.replace(tzinfo=UTC), report.key)
    )


def told_by(trail: Trail) -> int:
    """How many articles tell of it."""
    return len({key for point in trail.points for key in (point.key, *point.repeated_by)})


def name_of_bundle(entries: Sequence[Entry]) -> str:
    """The name that most of them have; of those that as many have the first."""
    names = Counter(entry.subject.name for entry in entries if entry.subject.name)
    return names.most_common(1)[0][0] if names else ""


def make_trail(name: str, entries: Sequence[Entry], moves: Sequence[Entry]) -> Trail | None:
    """One trail with its revisions; None where there is but one value at one time."""
    points = mark_disputes(place_points(entries))
    if len(points) < 2:
        return None
    counted = Counter(entry.figure.counted for entry in entries if entry.figure.counted)
    places = Counter(entry.figure.place for entry in entries if entry.figure.place)
    first = entries[0].figure
    return Trail(
        subject=name,
        counted=max(counted, key=lambda text: (is_owned(text), counted[text], len(text), text), default=None),
        kind=first.kind,
        unit=first.unit,
        place=max(places, key=lambda text: (places[text], text), default=None),
        points=points,
        revisions=revisions_of(points, [move_of(entry) for entry in (*entries, *moves)], first.kind, first.unit),
    )


def is_owned(counted: str) -> bool:
    """What is counted says whose it is: "North Korean troops"."""
    return any(word[:1].isupper() for word in counted.split()[:-1])


def move_of(entry: Entry) -> Move:
    """An entry as what may state a revision."""
    return Move(
        key=entry.report.key,
        figure=entry.figure,
        direction=entry.subject.direction,
        is_earlier=entry.subject.part is Part.EARLIER,
        is_change=entry.subject.part is Part.MOVEMENT,
        sentence=entry.sentence,
    )


def place_points(entries: Sequence[Entry]) -> list[TrailPoint]:
    """The values in order of the time they hold for, each once a day and article, repeats noted.

    An earlier value that a report gave as its own is no point of its own, but says its day where it has one.
    """
    found: list[TrailPoint] = []
    for entry in (entry for entry in entries if entry.subject.part is Part.VALUE):
        add_point(found, point_of(entry))
    told = list(found)
    for entry in (entry for entry in entries if entry.subject.part is Part.EARLIER):
        point = point_of(entry)
        same = [other for other in told if same_value(point, other)]
        if not same:
            add_point(found, point if is_exact(entry.figure) or point.dated else replace(point, as_of=None))
        elif is_exact(entry.figure) and any(not other.dated and near_in_time(point, other) for other in same):
            add_point(found, point)
    order = time_orders(entries)
    timed = (point for point in found if point.as_of or point.said_at)
    dated = joined(sorted(timed, key=lambda point: order[point.key, point.span]))
    for point in (point for point in found if not point.as_of and not point.said_at):
        add_undated(dated, point)
    return dated


def add_undated(found: list[TrailPoint], point: TrailPoint) -> None:
    """A value of an article without a date repeats any point that has it; else it stands at the end."""
    for place, known in enumerate(found):
        if same_value(known, point) and point.key not in (known.key, *known.repeated_by):
            found[place] = replace(known, repeated_by=(*known.repeated_by, point.key))
            return
    found.append(point)


def joined(points: Sequence[TrailPoint]) -> list[TrailPoint]:
    """The points without those that only say the same again within SAME_DAYS."""
    found: list[TrailPoint] = []
    for point in points:
        same = (at for at, known in enumerate(found) if same_value(known, point) and near_in_time(known, point))
        place = max(same, default=None)
        if place is None:
            found.append(point)
        elif point.key != found[place].key and point.key not in found[place].repeated_by:
            found[place] = replace(found[place], repeated_by=(*found[place].repeated_by, point.key))
    return found


def near_in_time(one: TrailPoint, other: TrailPoint) -> bool:
    """Both hold for days near each other, or one does not say for which."""
    return one.as_of is None or other.as_of is None or abs(one.as_of - other.as_of) <= SAME_DAYS


def time_orders(entries: Sequence[Entry]) -> dict[tuple[str, Span], tuple[date, float, int, int]]:
    """What the points of entries are ordered by. An earlier value comes before the values of its sentence, and without a day of
    its own right before those of its article."""
    found = {
        (entry.report.key, entry.figure.span): time_order(point_of(entry), length_of(entry.figure)) for entry in entries
    }
    for entry in entries:
        if entry.subject.part is Part.EARLIER:
            beside = [
                found[other.report.key, other.figure.span]
                for other in entries
                if other.subject.part is Part.VALUE
                and (other.report.key, other.sentence) == (entry.report.key, entry.sentence)
            ]
            day, moment, _, _ = min([*beside, found[entry.report.key, entry.figure.span]])
            found[entry.report.key, entry.figure.span] = (day, moment, -1, entry.figure.span.start)
    return found


def time_order(point: TrailPoint, length: timedelta) -> tuple[date, float, int, int]:
    """By the day it holds for, the last one where it is a month or a year, then the article's time, then its place."""
    said = point.said_at
    day = point.as_of or (said.date() if said else date.max)
    if point.dated and length:
        day = min(day + length, max(day, said.date())) if said else day + length
    moment = said.timestamp() if said else float("inf")
    return (day, moment, 0, point.span.start)


def point_of(entry: Entry) -> TrailPoint:
    """An entry as a point."""
    figure, report = entry.figure, entry.report
    stated = day_of(figure, report)
    if stated is not None and report.at is not None and stated > report.at.date():
        stated = None
    return TrailPoint(
        key=report.key,
        span=figure.span,
        low=figure.low,
        high=figure.high,
        hedge=figure.hedge,
        as_of=stated or (report.at.date() if report.at else None),
        dated=stated is not None,
        said_at=report.at,
        speaker=speaker_of(figure, report),
        outlet=report.outlet,
    )


def add_point(found: list[TrailPoint], point: TrailPoint) -> None:
    """Takes a point in, or notes it as a repetition of one with the same value for the same day, or in the same article."""
    for place, known in enumerate(found):
        is_same_day = known.as_of == point.as_of or (known.key == point.key and not (known.dated and point.dated))
        if is_same_day and same_value(known, point):
            if known.key != point.key and point.key not in known.repeated_by:
                known = replace(known, repeated_by=(*known.repeated_by, point.key))
            elif known.key == point.key and fullness(point) > fullness(known):
                known = replace(point, repeated_by=known.repeated_by)
            found[place] = known
            return
    found.append(point)


def fullness(point: TrailPoint) -> tuple[bool, bool, bool]:
    """How much a mention says beside the value: of several in one article the fullest is kept."""
    return (point.dated, point.speaker is not None, point.hedge is not None)


def same_value(one: TrailPoint, other: TrailPoint) -> bool:
    """The same ends, whatever the hedge."""
    return (one.low, one.high) == (other.low, other.high)


def mark_disputes(points: Sequence[TrailPoint]) -> tuple[TrailPoint, ...]:
    """The points, with those marked that disagree with another for the same time."""
    disputed = set()
    for place, one in enumerate(points):
        for other_place, other in enumerate(points[:place]):
            if at_same_time(one, other) and not agree(reach(one), reach(other)):
                disputed |= {place, other_place}
    return tuple(replace(point, disputed=place in disputed) for place, point in enumerate(points))


def at_same_time(one: TrailPoint, other: TrailPoint) -> bool:
    """Both hold for the same day, and the reports are no later states of it: within hours, or one has no clock."""
    if one.as_of is None or one.as_of != other.as_of:
        return False
    if one.said_at is None or other.said_at is None:
        return True
    if is_midnight(one.said_at) or is_midnight(other.said_at):
        return True
    return abs(one.said_at - other.said_at) < SAME_TIME


def is_midnight(moment: datetime) -> bool:
    """The page gave a day without a clock."""
    return (moment.hour, moment.minute, moment.second) == (0, 0, 0)
