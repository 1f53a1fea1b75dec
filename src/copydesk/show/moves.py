"""How figures of the latest stories moved."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from threading import Lock

from copydesk.keep.store import Store
from copydesk.records import Check, Direction, Story, Trail, TrailPoint
from copydesk.relate.trail import find_trails, report_of
from copydesk.write.trails import height_of

STORIES, REPORTS = 6, 10
"""Stories looked at, and reports of each, the newest. Source: a report takes some 2 ms to load and lay beside the others."""

KEPT_STORIES = 100
OF_SEVERAL = frozenset(("share", "seats"))
"""Subjects of which each party has its own."""


@dataclass(frozen=True, slots=True)
class Move:
    """A figure that moved: its value on the last day, and the last one before that differs."""

    story: Story
    trail: Trail
    before: TrailPoint
    latest: TrailPoint


class Moves:
    """Finds the figures that moved; what was found in a story is kept while its articles are what they were.

    Source: six stories of 29 reports took 36 ms, of which all but 1 is laying their figures beside each other.
    """

    def __init__(self) -> None:
        self.kept: OrderedDict[tuple[bytes, str], tuple[Move, ...]] = OrderedDict()
        self.lock = Lock()

    def find(self, store: Store, stories: Sequence[Story], limit: int) -> list[Move]:
        """The figures of the latest stories that moved last, the latest first; one line a trail."""
        found = [move for story in stories[:STORIES] for move in self.of_story(store, story)]
        return sorted(found, key=lambda move: move.latest.as_of or date.min, reverse=True)[:limit]

    def of_story(self, store: Store, story: Story) -> tuple[Move, ...]:
        """The figures of one story that moved."""
        key = (store.lists.content_mark(story.keys[-REPORTS:]), story.id)
        found = self.kept.get(key)
        if found is None:
            found = tuple(moves_of(store, story))
            with self.lock:
                self.kept[key] = found
                while len(self.kept) > KEPT_STORIES:
                    self.kept.popitem(last=False)
        return tuple(replace(move, story=story) for move in found)


def moves_of(store: Store, story: Story) -> Iterator[Move]:
    """The trails of a story whose movement a report states in words that agree with the values: from the last undisputed
    value to the latest, where that is undisputed too, the way that the report says.

    Source: the examples, where what this leaves out mixes two things more often than not. Shares of a vote are left out
    whole, since each party has its own.
    """
    for trail in find_trails(report_of(store.load(key), key) for key in story.keys[-REPORTS:]):
        days = sorted({point.as_of for point in trail.points if point.as_of is not None})
        ways = {revision.direction for revision in trail.revisions if revision.check is Check.HOLDS}
        if not days or not ways or trail.subject in OF_SEVERAL:
            continue
        latest = of_day(trail, days[-1])
        earlier = (of_day(trail, day) for day in reversed(days[:-1]))
        before = next((each for each in earlier if not each.disputed and ends_of(each) != ends_of(latest)), None)
        if before is None or latest.disputed:
            continue
        way = Direction.UP if height_of(latest) > height_of(before) else Direction.DOWN
        if way in ways or ways == {None}:
            yield Move(story, trail, before, latest)


def ends_of(point: TrailPoint) -> tuple[Decimal | None, Decimal | None]:
    """The ends of a value."""
    return (point.low, point.high)


def of_day(trail: Trail, day: date) -> TrailPoint:
    """The value of a day: of several, one that a report says it was revised to, else the last."""
    places = [place for place, point in enumerate(trail.points) if point.as_of == day]
    revised = [place for place in places if any(revision.to == place for revision in trail.revisions)]
    return trail.points[(revised or places)[-1]]
