"""Feeds that are followed: asked, brought in, kept; over a web of the tests' own."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from copydesk.desk.watch import Looked, Watch, follow, follow_feed, look, next_look
from copydesk.errors import GatherError, KeepError
from copydesk.gather import gather_items
from copydesk.gather.crew import World
from copydesk.gather.polling import ask_feed
from copydesk.gather.web import fetch
from copydesk.records import FeedState, Page
from copydesk.settings import FollowSettings, GatherSettings, WebSettings
from tests.gather.hostile import TEXT, Web, item, resolver, rss, serve

NOW = datetime(2026, 10, 1, 12, tzinfo=UTC)
EVERY = FollowSettings(every_seconds=600)
GATHER = GatherSettings(web=WebSettings(seconds=1), delay_seconds=0, retries=0)
WORLD = World(resolver=resolver, chance=lambda: 0.0)


class Memory:
    """A shelf in memory."""

    def __init__(self, *urls: str) -> None:
        self.kept = {url: FeedState(url, added_at=NOW) for url in urls}

    def feeds(self) -> list[FeedState]:
        return list(self.kept.values())

    def keep_feed(self, feed: FeedState) -> None:
        self.kept[feed.url] = feed

    def remove_feed(self, url: str) -> None:
        if self.kept.pop(url, None) is None:
            raise KeepError(url, "is not followed")


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with serve(monkeypatch) as web:
        yield web


EYES = Watch(
    partial(ask_feed, settings=GATHER.web, resolver=resolver),
    lambda items, how: gather_items(items, how, WORLD),
    lambda: 0.0,
)


def looks(shelf: Memory, now: datetime = NOW) -> Iterator[Looked]:
    return look(shelf, now, EYES, EVERY, GATHER)


def taken(shelf: Memory, now: datetime = NOW) -> list[str]:
    """What one look brings, settled: addresses of pages, reasons of errors."""
    brought = []
    for looked in looks(shelf, now):
        brought += [str(each.url) if isinstance(each, Page) else each.reason for each in looked.pages]
        looked.settle()
    return sorted(brought)


def test_new_stories_once(web: Web) -> None:
    whole = item("http://a.test/whole", more=f"<description>{TEXT}</description>")
    web.bodies["/feed.xml"] = ("application/rss+xml", rss(item("http://a.test/1"), item("http://b.test/2"), whole))
    shelf = Memory("http://a.test/feed.xml")
    assert taken(shelf) == ["http://a.test/1", "http://a.test/whole", "http://b.test/2"]
    assert taken(shelf, NOW + timedelta(minutes=5)) == [], "not due"
    web.bodies["/feed.xml"] = ("application/rss+xml", rss(item("http://a.test/3"), item("http://a.test/1")))
    assert taken(shelf, NOW + timedelta(minutes=10)) == ["http://a.test/3"]
    assert shelf.feeds()[0].entries == 4


def test_what_is_not_settled_is_brought_again(web: Web) -> None:
    web.bodies["/feed.xml"] = ("application/rss+xml", rss(item("http://a.test/1")))
    shelf = Memory("http://a.test/feed.xml")
    for looked in looks(shelf):
        assert len(list(looked.pages)) == 1
    assert shelf.feeds()[0].seen == ()
    assert taken(shelf) == ["http://a.test/1"]


def test_a_page_that_is_down_is_asked_for_again_and_one_that_is_gone_is_not(web: Web) -> None:
    web.bodies["/feed.xml"] = ("application/rss+xml", rss(item("http://a.test/down"), item("http://a.test/gone")))
    web.headers["/feed.xml"] = {"ETag": '"1"'}
    shelf = Memory("http://a.test/feed.xml")
    assert taken(shelf) == ["the server answered 410 Gone", "the server answered 503 Service Unavailable"]
    (state,) = shelf.feeds()
    assert (state.seen, state.etag, state.entries) == (("http://a.test/gone",), None, 1)
    assert taken(shelf, NOW + timedelta(minutes=10)) == ["the server answered 503 Service Unavailable"]


def test_a_feed_that_moved_keeps_its_place(web: Web) -> None:
    web.bodies["/feed.xml"] = ("application/rss+xml", rss(item("http://a.test/1")))
    shelf = Memory("http://a.test/moved")
    taken(shelf)
    assert [(feed.url, feed.moved_from) for feed in shelf.feeds()] == [
        ("http://a.test/feed.xml", "http://a.test/moved")
    ]


def test_a_feed_that_fails_does_not_stop_the_others(web: Web) -> None:
    web.bodies["/feed.xml"] = ("application/rss+xml", rss(item("http://a.test/1")))
    shelf = Memory(
        "http://a.test/gone", "http://b.test/garbage", "http://a.test/feed.xml", "http://inside.test/feed.xml"
    )
    assert taken(shelf) == ["http://a.test/1"]
    assert {feed.url: (feed.failures, feed.gone) for feed in shelf.feeds()} == {
        "http://a.test/gone": (1, True),
        "http://b.test/garbage": (1, False),
        "http://a.test/feed.xml": (0, False),
        "http://inside.test/feed.xml": (1, False),
    }


def test_a_feed_that_is_unfollowed_during_a_look_stays_so(web: Web) -> None:
    web.bodies["/feed.xml"] = ("application/rss+xml", rss(item("http://a.test/1")))
    shelf = Memory("http://a.test/feed.xml")
    for looked in looks(shelf):
        list(looked.pages)
        shelf.remove_feed("http://a.test/feed.xml")
        looked.settle()
    assert shelf.feeds() == []


def test_feeds_of_one_host_are_asked_one_after_the_other(web: Web) -> None:
    shelf = Memory(*(f"http://host{number % 3}.test/dozing?{number}" for number in range(9)))
    taken(shelf)
    assert max(web.most_busy.values()) == 1
    assert web.most_at_once >= 2


def test_following(web: Web) -> None:
    web.bodies["/"] = ("text/html", b'<link rel="alternate" type="application/rss+xml" href="/feed.xml">')
    web.bodies["/feed.xml"] = ("application/rss+xml", rss(item("http://a.test/1")))
    shelf = Memory()
    ask = partial(fetch, settings=GATHER.web, resolver=resolver)
    assert [feed.url for feed in follow(shelf, "http://a.test/", ask, NOW, False)] == ["http://a.test/feed.xml"]
    assert not follow_feed(shelf, FeedState("http://a.test/feed.xml"))
    with pytest.raises(GatherError):
        follow(shelf, "http://a.test/gone", ask, NOW, False)
    assert [feed.added_at for feed in shelf.feeds()] == [NOW]


def test_when_to_look_next() -> None:
    shelf = Memory()
    assert next_look(shelf, NOW, 60) == 60
    shelf.keep_feed(FeedState("a", next_at=NOW + timedelta(seconds=30)))
    shelf.keep_feed(FeedState("b", gone=True))
    assert next_look(shelf, NOW, 60) == 30
    shelf.keep_feed(FeedState("c"))
    assert next_look(shelf, NOW, 60) == 0
