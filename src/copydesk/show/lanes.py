"""The threads that views run in: a few for all, and some of their own for what takes long, so that pages never wait for that.

What is quick is done where it is asked for, in the event loop: handing it to a thread and back takes a third as long as
making the page of an article.
"""

import time
from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

import anyio

from copydesk.settings import SiteSettings
from copydesk.show.answers import BusyError

Result = TypeVar("Result")


class Lane(StrEnum):
    """Which threads a view runs in: none, those of all, of passwords that are hashed, of pictures that other hosts are asked
    for."""

    QUICK = "quick"
    VIEWS = "views"
    HASHES = "hashes"
    FETCHES = "fetches"


BUSY = {
    Lane.HASHES: "too many sign in at once: try again in a moment",
    Lane.FETCHES: "too many pictures are being fetched; ask again in a moment",
}


LONGEST_QUICK_SECONDS = 0.02
"""Where what was to be quick takes longer on average, it is done in threads for CALM_SECONDS: a slow disk, or articles like
books, hold up one answer and not all. The average gives each time a fifth, so that one turn of another process is forgiven."""
CALM_SECONDS, SHARE = 2.0, 0.2


class Lanes:
    """The threads of one site."""

    def __init__(self, settings: SiteSettings, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.quick_seconds = 0.0
        self.threads_until = float("-inf")
        self.sizes = {
            Lane.VIEWS: settings.threads,
            Lane.HASHES: settings.hashes,
            Lane.FETCHES: settings.pictures_at_once,
        }
        self.waiting = {Lane.HASHES: settings.hashes_waiting, Lane.FETCHES: settings.pictures_waiting}
        self.limiters: dict[Lane, anyio.CapacityLimiter] = {}

    def forget(self) -> None:
        """Begin anew: limiters belong to the event loop in which they were made."""
        self.limiters.clear()

    async def run(self, work: Callable[[], Result], lane: Lane = Lane.VIEWS) -> Result:
        """Have something done in a thread of a lane. Raises: BusyError where too many wait for that already."""
        if lane is Lane.QUICK:
            if self.clock() >= self.threads_until:
                return self.run_here(work)
            lane = Lane.VIEWS
        limiter = self.limiters.get(lane)
        if limiter is None:
            limiter = self.limiters[lane] = anyio.CapacityLimiter(self.sizes[lane])
        most = self.waiting.get(lane)
        if most is not None and limiter.statistics().tasks_waiting >= most:
            raise BusyError(lane, BUSY[lane])
        return await anyio.to_thread.run_sync(work, limiter=limiter)

    def run_here(self, work: Callable[[], Result]) -> Result:
        """Have something done at once, while nothing else is."""
        begun = self.clock()
        try:
            return work()
        finally:
            ended = self.clock()
            self.quick_seconds += SHARE * (ended - begun - self.quick_seconds)
            if self.quick_seconds > LONGEST_QUICK_SECONDS:
                self.quick_seconds, self.threads_until = 0.0, ended + CALM_SECONDS
