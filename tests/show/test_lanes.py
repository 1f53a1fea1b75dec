"""Where answers are made: quick ones in the event loop, unless they are not quick."""

import threading
from functools import partial

import anyio

from copydesk.settings import SiteSettings
from copydesk.show.lanes import CALM_SECONDS, Lane, Lanes


class Clock:
    """Says the time, and takes some at each work."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def work(self, seconds: float) -> int:
        self.now += seconds
        return threading.get_ident()


def asked(lanes: Lanes, clock: Clock, seconds: float, lane: Lane = Lane.QUICK) -> bool:
    """Whether a work that takes so long is done in the event loop."""

    async def ask() -> bool:
        lanes.forget()
        return await lanes.run(partial(clock.work, seconds), lane) == threading.get_ident()

    return anyio.run(ask)


def test_what_is_quick_is_done_at_once_and_other_things_in_threads() -> None:
    clock = Clock()
    lanes = Lanes(SiteSettings(), clock)
    assert all(asked(lanes, clock, 0.002) for _ in range(9))
    assert not asked(lanes, clock, 0.002, Lane.VIEWS)


def test_one_slow_answer_is_forgiven_and_many_are_not() -> None:
    clock = Clock()
    lanes = Lanes(SiteSettings(), clock)
    assert asked(lanes, clock, 0.09)
    assert asked(lanes, clock, 0.09)
    assert not asked(lanes, clock, 0.09)
    clock.now += CALM_SECONDS
    assert asked(lanes, clock, 0.002)


def test_a_very_slow_answer_holds_up_no_other() -> None:
    clock = Clock()
    lanes = Lanes(SiteSettings(), clock)
    assert asked(lanes, clock, 1.0)
    assert not asked(lanes, clock, 0.002)
