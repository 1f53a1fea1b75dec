"""A look at the feeds that are due, with all that follows: what is new is read, kept and put into its story."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial

from copydesk.desk import watch
from copydesk.desk.keeping import Stored, now, run
from copydesk.desk.reading import Hints
from copydesk.desk.relating import BATCH_ARTICLES, update_stories
from copydesk.gather.polling import Polled, ask_feed
from copydesk.keep.store import Store
from copydesk.settings import FollowSettings, GatherSettings

LONGEST_NAP_SECONDS = 60.0
"""How long a watch sleeps at most: feeds that are followed meanwhile are looked at then."""


@dataclass(frozen=True, slots=True)
class Ways:
    """How feeds are looked at, and how their pages are read, in how many processes."""

    follow: FollowSettings = field(default_factory=FollowSettings)
    gather: GatherSettings = field(default_factory=GatherSettings)
    hints: Hints = field(default_factory=Hints)
    jobs: int = 1


def keep_new(store: Store, ways: Ways, note: Callable[[Stored], None]) -> Iterator[tuple[Polled, ...]]:
    """Ask the feeds that are due and keep what is new, some feeds after the other; `note` is told of each page."""
    eyes = watch.Watch(partial(ask_feed, settings=ways.gather.web))
    for looked in watch.look(store, now(), eyes, ways.follow, ways.gather):
        answers = run(looked.pages, store, None, ways.jobs, ways.hints)
        with closing(answers):  # type: ignore[type-var]
            for stored in answers:
                note(stored)
        looked.settle()
        update_stories(store, most=BATCH_ARTICLES)
        yield looked.polled


def nap_seconds(store: Store) -> float:
    """How long nothing is to be done."""
    return max(1.0, watch.next_look(store, now(), LONGEST_NAP_SECONDS))
