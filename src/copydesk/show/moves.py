"""How figures of the latest stories moved."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock

from copydesk.keep.store import Store
from copydesk.records import Check, Story, Trail, TrailPoint
from copydesk.relate.trail import find_trails, report_of

STORIES, REPORTS = 6, 10
"""Stories looked at, and reports of each, the newest. Source: a report takes some 2 ms to load and lay beside the others."""


KEPT_STORIES = 100


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
    """The trails of a story whose movement a report states in words that agree with the values, with an undisputed end.

    Source: in the examples, the ten trails of more than one day that are so follow one thing; of the two others with a
    revision neither does (shares of two parties; ships misread).
    """
    for trail in find_trails(report_of(store.load(key), key) for key in story.keys[-REPORTS:]):
        days = sorted({point.as_of for point in trail.points if point.as_of is not None})
        if not days or all(revision.check is not Check.HOLDS for revision in trail.revisions):
            continue
        latest = of_day(trail, days[-1])
        if latest.disputed:
            continue
        earlier = (of_day(trail, day) for day in reversed(days[:-1]))
        before = next((point for point in earlier if (point.low, point.high) != (latest.low, latest.high)), None)
        if before is not None:
            yield Move(story, trail, before, latest)


def of_day(trail: Trail, day: date) -> TrailPoint:
    """The value of a day: of several, one that a report says it was revised to, else the last."""
    places = [place for place, point in enumerate(trail.points) if point.as_of == day]
    revised = [place for place in places if any(revision.to == place for revision in trail.revisions)]
    return trail.points[(revised or places)[-1]]
