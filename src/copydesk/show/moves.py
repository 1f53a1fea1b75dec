"""How figures of the latest stories moved in the day before the newest of their reports."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from copydesk.desk import relating
from copydesk.keep.store import Store
from copydesk.records import Story, Trail, TrailPoint

STORIES, REPORTS = 6, 10
"""Stories looked at, and reports of each, the newest. Source: a report takes some 2 ms to load and lay beside the others."""
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Move:
    """A figure that moved: the value before (None where the first was the newest) and the newest value."""

    story: Story
    trail: Trail
    before: TrailPoint | None
    latest: TrailPoint


def find_moves(store: Store, stories: list[Story], limit: int) -> list[Move]:
    """The figures that moved last, at most one line a trail."""
    dated = [story.latest_at for story in stories if story.latest_at is not None]
    if not dated:
        return []
    since = max(dated) - A_DAY
    fresh = [story for story in stories if story.latest_at is not None and story.latest_at >= since][:STORIES]
    found = [move for story in fresh for move in moves_of(store, story, since)]
    return sorted(found, key=lambda move: move.latest.said_at or since, reverse=True)[:limit]


def moves_of(store: Store, story: Story, since: datetime) -> Iterator[Move]:
    """The trails of a story with a value of their own since a time that differs from the one before."""
    for trail in relating.trails(store, replace(story, keys=story.keys[-REPORTS:])):
        said = [point for point in trail.points if point.said_at is not None and value(point) != (None, None)]
        said.sort(key=lambda point: point.said_at or since)
        if len(said) < 2 or (said[-1].said_at or since) < since:
            continue
        latest = said[-1]
        before = next((point for point in reversed(said) if value(point) != value(latest)), None)
        if before is not None and (trail.revisions or latest.key != before.key):
            yield Move(story, trail, before, latest)


def value(point: TrailPoint) -> tuple[object, object]:
    """What is compared of two values."""
    return point.low, point.high
