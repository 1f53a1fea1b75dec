"""The threads that views run in: a few for all, and some of their own for what takes long, so that pages never wait for that."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

import anyio

from copydesk.settings import SiteSettings
from copydesk.show.answers import BusyError

Result = TypeVar("Result")


class Lane(StrEnum):
    """Which threads a view runs in: those of all, of passwords that are hashed, of pictures that other hosts are asked for."""

    VIEWS = "views"
    HASHES = "hashes"
    FETCHES = "fetches"


BUSY = {
    Lane.HASHES: "too many sign in at once: try again in a moment",
    Lane.FETCHES: "too many pictures are being fetched; ask again in a moment",
}


class Lanes:
    """The threads of one site."""

    def __init__(self, settings: SiteSettings) -> None:
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
        limiter = self.limiters.get(lane)
        if limiter is None:
            limiter = self.limiters[lane] = anyio.CapacityLimiter(self.sizes[lane])
        most = self.waiting.get(lane)
        if most is not None and limiter.statistics().tasks_waiting >= most:
            raise BusyError(lane, BUSY[lane])
        return await anyio.to_thread.run_sync(work, limiter=limiter)
