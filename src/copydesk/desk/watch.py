"""Feeds that are followed: asked when they are due, their new entries brought in, read and kept."""

import random
import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from copydesk.errors import GatherError
from copydesk.gather import gather_items
from copydesk.gather.discovery import discover
from copydesk.gather.feeds import Asked, entry_items
from copydesk.gather.hosts import host_of
from copydesk.gather.polling import Ask, Polled, is_due, poll_feed
from copydesk.gather.target import Item
from copydesk.gather.web import Answer
from copydesk.records import FeedEntry, FeedState, Page
from copydesk.records.addresses import plain_address
from copydesk.settings import FollowSettings, GatherSettings

FEEDS_AT_ONCE = 64
"""Feeds that are asked before what they brought is kept: what a crash can make be asked again."""
TEMPORARY = re.compile(
    r"no answer in time|no whole answer|the connection broke|no connection|the server answered (?:5|429)|its robots.txt cannot"
)
"""Reasons for which a page is asked for again when its feed is looked at next."""


class Shelf(Protocol):
    """Where feeds that are followed are kept: `copydesk.keep.store.Store` is one."""

    def feeds(self) -> list[FeedState]:
        """Everything that is followed."""

    def keep_feed(self, feed: FeedState) -> None:
        """Follow a feed, or keep how it fares."""

    def remove_feed(self, url: str) -> None:
        """Follow a feed no longer. Raises: KeepError for one that is not followed."""


@dataclass(frozen=True, slots=True)
class Watch:
    """What a look at the feeds needs from outside."""

    ask: Ask
    gather: Callable[[Iterable[Item], GatherSettings], Iterator[Page | GatherError]] = gather_items
    chance: Callable[[], float] = random.random


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at some feeds brought: `pages` must be taken to their end before `settle` says how the feeds fare."""

    polled: tuple[Polled, ...]
    pages: Iterator[Page | GatherError]
    settle: Callable[[], None]


def follow(shelf: Shelf, url: str, fetch: Callable[[str], Answer], now: datetime, guess: bool) -> list[FeedState]:
    """Follow the feed at an address or the first that the page there names; the others that it names come behind it.

    A feed that is followed already stays as it is. Raises: GatherError where there is none.
    """
    found = [FeedState(each.url, each.title, each.home, added_at=now) for each in discover(url, fetch, guess)]
    follow_feed(shelf, found[0])
    return found


def follow_feed(shelf: Shelf, feed: FeedState) -> bool:
    """Follow a feed; False where it is followed already."""
    if any(each.url == feed.url for each in shelf.feeds()):
        return False
    shelf.keep_feed(feed)
    return True


def look(shelf: Shelf, now: datetime, watch: Watch, follow: FollowSettings, gather: GatherSettings) -> Iterator[Looked]:
    """Ask the feeds that are due. Whoever takes what they brought calls `settle` when it is safe."""
    due = [state for state in shelf.feeds() if is_due(state, now)]
    for some in in_groups(due, FEEDS_AT_ONCE):
        polled = tuple(ask_all(some, now, watch, follow, gather.hosts))
        faults: dict[str, str] = {}
        pages = noted(watch.gather(found(polled, gather), gather), faults)
        yield Looked(polled, pages, lambda polled=polled, faults=faults: settle(shelf, polled, faults))  # type: ignore[misc]


def ask_all(
    states: Iterable[FeedState], now: datetime, watch: Watch, settings: FollowSettings, hosts: int
) -> Iterator[Polled]:
    """Look at feeds: hosts side by side, the feeds of one host one after the other."""
    by_host: dict[str, list[FeedState]] = {}
    for state in states:
        by_host.setdefault(host_of(state.url), []).append(state)

    def ask_host(feeds: list[FeedState]) -> list[Polled]:
        return [poll_feed(state, now, watch.ask, settings, watch.chance()) for state in feeds]

    with ThreadPoolExecutor(max_workers=max(1, min(hosts, len(by_host)))) as pool:
        for answers in as_completed([pool.submit(ask_host, feeds) for feeds in by_host.values()]):
            yield from answers.result()


def found(polled: Iterable[Polled], settings: GatherSettings) -> Iterator[Item]:
    """What the new entries are or lead to."""
    for each in polled:
        if each.feed is not None:
            asked = Asked(each.state.url, each.state.asked_at)
            yield from entry_items(replace(each.feed, entries=each.new), asked, settings)


def noted(items: Iterator[Page | GatherError], faults: dict[str, str]) -> Iterator[Page | GatherError]:
    """The items as they are, with the reasons of the errors noted by address."""
    for item in items:
        if isinstance(item, GatherError):
            faults[item.subject] = item.reason
        yield item


def settle(shelf: Shelf, polled: Iterable[Polled], faults: dict[str, str]) -> None:
    """Keep how feeds fare. Entries whose page could not be had for now are not counted as seen."""
    before = {state.url for state in shelf.feeds()}
    for each in polled:
        state = without(each.state, [entry for entry in each.new if is_temporary(entry, faults)])
        if state.url not in before and state.moved_from in before:
            shelf.remove_feed(state.moved_from)
        elif state.url not in before:
            continue  # followed no longer since it was asked
        shelf.keep_feed(state)


def is_temporary(entry: FeedEntry, faults: dict[str, str]) -> bool:
    """Whether the page of an entry could not be had, for a reason that may pass."""
    reason = faults.get(plain_address(entry.url) or "")
    return reason is not None and TEMPORARY.search(reason) is not None


def without(state: FeedState, entries: list[FeedEntry]) -> FeedState:
    """A feed of which some entries were not seen after all; what it sends next must be the whole again."""
    if not entries:
        return state
    keys = {entry.key for entry in entries}
    seen = tuple(key for key in state.seen if key not in keys)
    return replace(state, seen=seen, entries=state.entries - len(entries), etag=None, last_modified=None)


def in_groups(states: list[FeedState], size: int) -> Iterator[list[FeedState]]:
    """Feeds in groups of `size`."""
    for start in range(0, len(states), size):
        yield states[start : start + size]


def next_look(shelf: Shelf, now: datetime, longest_seconds: float) -> float:
    """Seconds until the next feed is due, at most `longest_seconds`."""
    waits = [
        (state.next_at - now).total_seconds() if state.next_at else 0.0 for state in shelf.feeds() if not state.gone
    ]
    return min([max(0.0, wait) for wait in waits] + [longest_seconds])
