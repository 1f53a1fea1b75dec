"""What follows from a look at a feed, as a pure decision; and one conditional request for real."""

from datetime import UTC, datetime, timedelta

import pytest

from copydesk.errors import GatherError
from copydesk.gather.discovery import discover, find_links
from copydesk.gather.polling import Polled, ask_feed, is_due, poll_feed
from copydesk.gather.web import Answer, fetch
from copydesk.records import FeedState
from copydesk.settings import FollowSettings, WebSettings
from tests.gather.hostile import item, resolver, rss, serve

NOW = datetime(2026, 10, 1, 12, tzinfo=UTC)
URL = "http://a.test/feed.xml"
EVERY = FollowSettings(every_seconds=600, jitter_ratio=0.5)


def look(state: FeedState, answer: Answer | GatherError, chance: float = 0.0, now: datetime = NOW) -> Polled:
    return poll_feed(state, now, lambda _: answer, EVERY, chance)


def answer(status: int = 200, body: bytes = b"", **more: str) -> Answer:
    return Answer(URL, status, body, fetched_at=NOW, **more)


def test_new_entries_once() -> None:
    first = look(FeedState(URL), answer(body=rss(item("http://a.test/1"), item("http://a.test/2")), etag='"7"'))
    assert [entry.url for entry in first.new] == ["http://a.test/1", "http://a.test/2"]
    assert (first.state.title, first.state.etag, first.state.entries) == ("Harbour Courier", '"7"', 2)
    assert (first.state.next_at, first.state.last_ok_at, first.state.last_new_at) == (
        NOW + timedelta(minutes=10),
        NOW,
        NOW,
    )
    later = NOW + timedelta(minutes=10)
    second = look(first.state, answer(body=rss(item("http://a.test/3"), item("http://a.test/1"))), now=later)
    assert [entry.url for entry in second.new] == ["http://a.test/3"]
    third = look(second.state, answer(304), now=later + timedelta(minutes=10))
    assert (third.new, third.state.failures, third.state.last_new_at) == ((), 0, later)


def test_failures_back_off_and_one_answer_ends_that() -> None:
    state = FeedState(URL)
    pauses = []
    for _ in range(10):
        state = look(state, GatherError(URL, "no answer in time")).state
        assert state.next_at is not None
        pauses.append((state.next_at - NOW).total_seconds())
    assert pauses[:4] == [600, 1200, 2400, 4800]
    assert pauses[-1] == 24 * 3600
    assert (state.failures, state.last_error) == (10, "no answer in time")
    state = look(state, answer(304)).state
    assert (state.failures, state.last_error, state.next_at) == (0, None, NOW + timedelta(minutes=10))


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("3600", 3600),
        ("1", 600),
        ("Thu, 01 Oct 2026 15:00:00 GMT", 3 * 3600),
        ("99999999999999", 7 * 24 * 3600),
        ("soon", 600),
    ],
)
def test_retry_after(said: str, seconds: float) -> None:
    assert look(FeedState(URL), answer(429, retry_after=said)).state.next_at == NOW + timedelta(seconds=seconds)


def test_jitter() -> None:
    assert look(FeedState(URL), answer(304), chance=1.0).state.next_at == NOW + timedelta(minutes=15)


def test_a_feed_that_is_gone_is_asked_no_more() -> None:
    state = look(FeedState(URL), answer(410)).state
    assert (state.gone, state.next_at, is_due(state, NOW + timedelta(days=999))) == (True, None, False)


def test_a_feed_that_moved_is_asked_at_its_new_address() -> None:
    moved = answer(body=rss(item("http://a.test/1")), moved_to="http://a.test/new.xml")
    state = look(FeedState(URL), moved).state
    assert (state.url, state.moved_from) == ("http://a.test/new.xml", URL)
    lost = look(FeedState(URL), answer(body=b"<html><body>parked</body></html>", moved_to="http://parked.test/"))
    assert (lost.state.url, lost.state.failures, lost.state.last_error) == (URL, 1, "no feed")


def test_what_was_seen_is_bounded() -> None:
    state = FeedState(URL, seen=tuple(f"old-{number}" for number in range(5000)))
    assert len(look(state, answer(body=rss(item("http://a.test/1")))).state.seen) == 1000


def test_when_a_feed_is_due() -> None:
    assert is_due(FeedState(URL), NOW)
    assert is_due(FeedState(URL, next_at=NOW), NOW)
    assert not is_due(FeedState(URL, next_at=NOW + timedelta(seconds=1)), NOW)


def test_a_conditional_request(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(monkeypatch) as web:
        web.bodies["/feed.xml"] = ("application/rss+xml", rss(item("http://a.test/1")))
        web.headers["/feed.xml"] = {"ETag": '"7"', "Last-Modified": "Thu, 01 Oct 2026 10:00:00 GMT"}
        limits = WebSettings(seconds=2)

        def ask(state: FeedState) -> Answer | GatherError:
            return ask_feed(state, limits, resolver)

        first = poll_feed(FeedState("http://a.test/moved"), NOW, ask, EVERY)
        assert (first.state.url, len(first.new)) == (URL, 1)
        poll_feed(first.state, NOW, ask, EVERY)
        sent = web.asked_with[-1]
        assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('"7"', "Thu, 01 Oct 2026 10:00:00 GMT")


PAGE = b"""<html><head><link rel="alternate" type="application/rss+xml" title="News" href="/rss.xml">
<link rel="ALTERNATE nofollow" type="application/atom+xml; charset=utf-8" href="https://a.test/atom">
<link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" href="/s.css"><link rel="feed" href="/json">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head></html>"""


def test_feeds_that_a_page_names() -> None:
    found = find_links(PAGE, "https://a.test/")
    assert [each.url for each in found] == ["https://a.test/rss.xml", "https://a.test/atom", "https://a.test/json"]
    assert found[0].title == "News"


def test_discovery(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(monkeypatch) as web:

        def ask(url: str) -> Answer:
            return fetch(url, WebSettings(seconds=2), resolver)

        web.bodies["/"] = ("text/html", PAGE)
        web.bodies["/feed.xml"] = ("application/rss+xml", rss(item("http://a.test/1")))
        assert len(discover("http://a.test/", ask)) == 3
        assert [each.url for each in discover("http://a.test/feed.xml", ask)] == ["http://a.test/feed.xml"]
        with pytest.raises(GatherError, match="no feed is named there"):
            discover("http://b.test/page", ask)
        assert web.paths("b.test") == ["/page"], "paths are only guessed when that is asked for"
        assert [each.url for each in discover("http://b.test/page", ask, guess=True)] == ["http://b.test/feed.xml"]
