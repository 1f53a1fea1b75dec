"""robots.txt, pauses, one request a host, hosts side by side."""

from collections.abc import Iterator

import pytest

from copydesk.errors import GatherError
from copydesk.gather import gather_pages
from copydesk.gather.crew import World
from copydesk.gather.hosts import Job, Turns
from copydesk.gather.robots import ROBOTS_BYTES, parse_robots, rules_of
from copydesk.gather.target import Lead
from copydesk.gather.web import Answer
from copydesk.records import Origin, Page
from copydesk.records.page import OriginKind
from copydesk.settings import GatherSettings, WebSettings
from tests.gather.hostile import Web, resolver, serve

LIMITS = WebSettings(seconds=2, contact="mailto:desk@harbour.example")
QUICK = GatherSettings(web=LIMITS, delay_seconds=0)
WORLD = World(resolver=resolver, chance=lambda: 0.0)


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with serve(monkeypatch) as web:
        yield web


def gathered(*urls: str, settings: GatherSettings = QUICK) -> list[Page | GatherError]:
    return list(gather_pages(urls, settings, world=WORLD))


def reasons(*urls: str, settings: GatherSettings = QUICK) -> list[str]:
    return sorted("page" if isinstance(each, Page) else each.reason for each in gathered(*urls, settings=settings))


def test_robots_is_asked_for_once_and_kept_to(web: Web) -> None:
    web.robots["a.test"] = (200, b"User-agent: *\nDisallow: /private\n\nUser-agent: copydesk\nDisallow: /news/old\n")
    urls = ["http://a.test/private", "http://a.test/news/old/1", "http://a.test/news/2"]
    assert reasons(*urls) == ["not fetched: its robots.txt asks not to", "page", "page"]
    assert [path for _, path in web.seen].count("/robots.txt") == 1
    assert web.paths("a.test") == ["/private", "/news/2"]


UNKNOWN = "not fetched: its robots.txt cannot be had"


@pytest.mark.parametrize(
    ("status", "said"), [(404, "page"), (403, "page"), (500, UNKNOWN), (503, UNKNOWN), (429, UNKNOWN)]
)
def test_what_the_status_of_robots_means(web: Web, status: int, said: str) -> None:
    web.robots["a.test"] = (status, b"User-agent: *\nDisallow: /")
    assert reasons("http://a.test/news") == [said]


def test_robots_can_be_passed_over(web: Web) -> None:
    web.robots["a.test"] = (200, b"User-agent: *\nDisallow: /")
    assert reasons("http://a.test/x", settings=GatherSettings(web=LIMITS, delay_seconds=0, obey_robots=False)) == [
        "page"
    ]
    assert web.seen == [("a.test", "/x")]


def test_only_so_much_of_robots_is_read(web: Web) -> None:
    filler = b"# " + b"x" * ROBOTS_BYTES + b"\n"
    web.robots["a.test"] = (200, b"User-agent: *\nDisallow: /one\n" + filler + b"Disallow: /two\n")
    assert reasons("http://a.test/one", "http://a.test/two") == ["not fetched: its robots.txt asks not to", "page"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe\x00junk",
        b"\xef\xbb\xbfUser-agent: *\nAllow: /",
        b"<html>not found</html>",
        b"Crawl-delay: x\n" * 99,
    ],
)
def test_odd_robots_allow(body: bytes) -> None:
    assert parse_robots(body).allow("http://a.test/news")


def test_robots_are_believed_for_a_day_at_most() -> None:
    assert rules_of(Answer("u", 200, b""), 100.0).until == 100.0 + 24 * 3600
    assert rules_of(GatherError("u", "no answer in time"), 100.0).until == 100.0 + 600


def test_a_crawl_delay_is_waited_for_and_one_too_long_is_an_error(web: Web) -> None:
    web.robots["slow.test"] = (200, b"User-agent: *\nCrawl-delay: 0.3\n")
    web.robots["glacial.test"] = (200, b"User-agent: *\nCrawl-delay: 900\n")
    urls = ["http://slow.test/1", "http://slow.test/2", "http://slow.test/3", "http://glacial.test/1"]
    assert reasons(*urls)[0] == "not fetched: its robots.txt asks for 900 seconds between pages"
    times = web.times["slow.test"][1:]
    assert all(later - sooner >= 0.29 for sooner, later in zip(times, times[1:], strict=False))
    assert web.paths("glacial.test") == []


def test_one_request_a_host_and_hosts_side_by_side(web: Web) -> None:
    urls = [f"http://host{number % 4}.test/dozing?{number}" for number in range(16)]
    assert reasons(*urls) == ["page"] * 16
    assert max(web.most_busy.values()) == 1
    assert web.most_at_once >= 3


def test_a_limit_of_hosts_side_by_side_and_of_pages_a_host(web: Web) -> None:
    settings = GatherSettings(web=LIMITS, delay_seconds=0, hosts=2, host_pages=2)
    urls = [f"http://host{number % 4}.test/dozing?{number}" for number in range(12)]
    assert reasons(*urls, settings=settings) == ["left out: more than 2 pages of one host"] * 4 + ["page"] * 8
    assert web.most_at_once <= 2


def test_who_asks_is_said(web: Web) -> None:
    reasons("http://a.test/x")
    assert {each["User-Agent"] for each in web.asked_with} == {
        "Mozilla/5.0 (compatible; copydesk; +mailto:desk@harbour.example)"
    }


def test_tracking_is_dropped_and_a_page_is_fetched_once(web: Web) -> None:
    urls = [
        "http://a.test/news?utm_source=x&id=7&fbclid=1",
        "http://A.test:80/news?id=7#top",
        "http://a.test/news?id=7&gclid=3",
    ]
    (page,) = gathered(*urls)
    assert isinstance(page, Page)
    assert page.url == "http://a.test/news?id=7"
    assert web.paths("a.test") == ["/news?id=7"]


def test_turns() -> None:
    turns = Turns(host_pages=10)
    origin = Origin(OriginKind.URL, "x")
    first, second, other = (
        Job(Lead(url, origin, 0)) for url in ("http://a.test/1", "http://a.test/2", "http://b.test/1")
    )
    for job in (first, second, other):
        assert turns.add(job)
    assert turns.take(0.0) is first
    assert turns.take(0.0) is other
    assert turns.take(0.0) is None, "both hosts are busy"
    turns.done(first, 5.0)
    assert turns.take(2.0) == 3.0
    assert turns.take(5.0) is second
    assert turns.waiting == 0
