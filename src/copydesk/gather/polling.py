"""What follows from one look at a feed: the entries that are new and when to look again. Pure, but for `ask_feed`."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from copydesk.errors import GatherError
from copydesk.gather.feeds import FEED_BYTES, parse_feed
from copydesk.gather.guard import Resolver, look_up
from copydesk.gather.web import Answer, Wish, fetch, refusal_of
from copydesk.records import Feed, FeedEntry, FeedState
from copydesk.settings import FollowSettings, WebSettings

LONGEST_RETRY_AFTER = timedelta(days=7)
LATER = frozenset({429, 503})
GONE = 410
NOT_MODIFIED = 304
SEEN_TIMES = 5
"""How many times the length of a feed is remembered of it."""
ACCEPT = "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5"

Ask = Callable[[FeedState], Answer | GatherError]


@dataclass(frozen=True, slots=True)
class Polled:
    """What one look brought: how the feed fares now, what it says (None where it said nothing), and what of it is new."""

    state: FeedState
    feed: Feed | None = None
    new: tuple[FeedEntry, ...] = ()


def is_due(state: FeedState, now: datetime) -> bool:
    """Whether a feed may be asked now."""
    return not state.gone and (state.next_at is None or state.next_at <= now)


def poll_feed(state: FeedState, now: datetime, ask: Ask, settings: FollowSettings, chance: float = 0.0) -> Polled:
    """Look at a feed. `chance` (0 to 1) says how much of the jitter is taken. Never raises."""
    return judge(replace(state, asked_at=now), ask(state), settings, chance)


def judge(state: FeedState, answer: Answer | GatherError, settings: FollowSettings, chance: float = 0.0) -> Polled:
    """What an answer means for the feed that was asked at `state.asked_at`."""
    if isinstance(answer, GatherError):
        return Polled(failed(state, answer.reason, settings, chance))
    if answer.status == NOT_MODIFIED:
        return Polled(well(state, settings, chance))
    reason = refusal_of(answer)
    if answer.status == GONE:
        return Polled(replace(failed(state, "gone for good (410)", settings, chance), gone=True, next_at=None))
    if reason is not None:
        wait = answer.wait_seconds() if answer.status in LATER else None
        return Polled(failed(state, reason, settings, chance, wait))
    try:
        feed = parse_feed(answer.body, answer.url)
    except GatherError as fault:
        return Polled(failed(state, fault.reason, settings, chance))
    return with_news(state, feed, answer, settings, chance)


def with_news(state: FeedState, feed: Feed, answer: Answer, settings: FollowSettings, chance: float) -> Polled:
    """A feed that said something: its entries that were not seen before, in the feed's order."""
    known = set(state.seen)
    new = tuple({entry.key: entry for entry in feed.entries if entry.key not in known}.values())
    room = max(settings.seen_entries, SEEN_TIMES * len(feed.entries))
    seen = tuple(dict.fromkeys((*(entry.key for entry in feed.entries), *state.seen)))[:room]
    moved = answer.moved_to if answer.moved_to and answer.moved_to != state.url else None
    after = replace(
        well(state, settings, chance),
        url=moved or state.url,
        moved_from=state.url if moved else state.moved_from,
        title=feed.title or state.title,
        home=feed.home or state.home,
        etag=answer.etag,
        last_modified=answer.last_modified,
        last_new_at=state.asked_at if new else state.last_new_at,
        entries=state.entries + len(new),
        seen=seen,
    )
    return Polled(after, feed, new)


def well(state: FeedState, settings: FollowSettings, chance: float) -> FeedState:
    """A feed that answered."""
    next_at = later(state.asked_at, settings.every_seconds * (1 + settings.jitter_ratio * chance))
    return replace(state, failures=0, last_error=None, last_ok_at=state.asked_at, next_at=next_at)


def failed(
    state: FeedState, reason: str, settings: FollowSettings, chance: float, wait_seconds: float | None = None
) -> FeedState:
    """A feed that did not answer: the pause doubles with each failure in a row; a Retry-After is kept to where it is longer."""
    doubled = settings.every_seconds * 2 ** min(state.failures, 30)
    pause = min(doubled, settings.longest_pause_seconds) * (1 + settings.jitter_ratio * chance)
    pause = max(pause, min(wait_seconds or 0.0, LONGEST_RETRY_AFTER.total_seconds()))
    return replace(state, failures=state.failures + 1, last_error=reason, next_at=later(state.asked_at, pause))


def later(time: datetime | None, seconds: float) -> datetime | None:
    """`seconds` after a time."""
    return time + timedelta(seconds=seconds) if time else None


def ask_feed(state: FeedState, settings: WebSettings, resolver: Resolver = look_up) -> Answer | GatherError:
    """The answer of a feed to a conditional request. Source: RFC 9110, section 13."""
    headers = [("Accept", ACCEPT)]
    if state.etag:
        headers.append(("If-None-Match", one_line(state.etag)))
    if state.last_modified:
        headers.append(("If-Modified-Since", one_line(state.last_modified)))
    limits = replace(settings, page_bytes=min(settings.page_bytes, FEED_BYTES))
    try:
        return fetch(state.url, limits, resolver, Wish(tuple(headers)))
    except GatherError as fault:
        return fault


def one_line(value: str) -> str:
    """A header's value as a server gave it, fit to be sent back."""
    return "".join(letter for letter in value if letter.isascii() and letter.isprintable())
