"""A run through a hostile web: every page is an error or a page, in bounded time, and the others go on."""

import ssl
import time
from collections.abc import Iterator

import pytest
import trustme

from copydesk.errors import GatherError
from copydesk.gather import gather_pages
from copydesk.gather.crew import World
from copydesk.records import Page
from copydesk.settings import GatherSettings, WebSettings
from tests.gather.hostile import Detour, Fickle, Web, resolver, serve

LIMITS = WebSettings(seconds=1.0, page_bytes=200_000)
QUICK = GatherSettings(web=LIMITS, delay_seconds=0, retries=1)
WORLD = World(resolver=resolver, chance=lambda: 0.0)


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with serve(monkeypatch) as web:
        yield web


def fetched(*urls: str, settings: GatherSettings = QUICK, world: World = WORLD) -> dict[str, str]:
    """Each address with the reason why it was not fetched, or "page"."""
    items = gather_pages(urls, settings, world=world)
    return {
        item.origin.name if isinstance(item, Page) else item.subject: "page" if isinstance(item, Page) else item.reason
        for item in items
    }


SAID = {
    "silent": "no answer in time",
    "drip": "no ",
    "endless": "more than 200,000 bytes",
    "endless-headers": "the connection broke",
    "loop": "more than 5 redirects",
    "to-inside": "refused: inside.test is an address of a private or reserved network",
    "to-metadata": "refused: 169.254.169.254 is a link-local address",
    "short": "the connection broke",
    "bomb": "more than 200,000 bytes",
    "bomb-nested": "more than 200,000 bytes",
    "garbage": "the connection broke",
    "hangup": "the connection broke",
    "down": "the server answered 503 Service Unavailable",
    "later": "the server answered 503 Service Unavailable, and asks to come again in 86400 seconds",
    "dated": "the server answered 503 Service Unavailable, and asks to come again in",
    "gone": "the server answered 410 Gone",
    "page": "page",
    "long": "page",
    "busy": "page",
}


def test_every_trick_ends_in_a_page_or_an_error_that_says_why(web: Web) -> None:
    start = time.monotonic()
    found = fetched(*(f"http://{name}.test/{name}" for name in SAID))
    assert time.monotonic() - start < 8
    assert len(found) == len(SAID)
    for name, said in SAID.items():
        assert found[f"http://{name}.test/{name}"].startswith(said), name
    assert web.tries["/down"] == 2, "asked again once"
    assert web.tries["/later"] == 1, "a wait of a day is not waited for"


def test_a_name_server_that_changes_its_answer_gains_nothing(web: Web) -> None:
    found = fetched("http://fickle.test/to-itself", settings=QUICK, world=World(resolver=Fickle()))
    assert found["http://fickle.test/to-itself"].startswith(
        ("refused: fickle.test is an address of this machine", "not fetched")
    )
    assert "127.0.0.1" not in Detour.connected


def test_without_robots_too(web: Web) -> None:
    settings = GatherSettings(web=LIMITS, delay_seconds=0, obey_robots=False)
    found = fetched("http://fickle.test/to-itself", settings=settings, world=World(resolver=Fickle()))
    assert found["http://fickle.test/to-itself"] == "refused: fickle.test is an address of this machine"
    assert set(Detour.connected) <= {"93.184.216.34"}


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/", "http://[::1]/", "http://[::ffff:10.0.0.1]/", "http://2130706433/"]
)
def test_addresses_of_this_machine_are_refused(web: Web, url: str) -> None:
    (reason,) = fetched(url, world=World()).values()
    assert reason.startswith(("refused: ", "not fetched: its robots.txt cannot be had"))
    assert Detour.connected == []


def test_a_proxy_may_be_private_but_not_what_is_fetched_through_it(web: Web) -> None:
    limits = WebSettings(seconds=2, proxy=f"http://127.0.0.1:{web.port}")
    settings = GatherSettings(web=limits, delay_seconds=0, obey_robots=False)
    found = fetched("http://outside.test/page", "http://inside.test/secret", "http://127.0.0.1/", settings=settings)
    assert found["http://outside.test/page"] == "page"
    assert found["http://inside.test/secret"] == "refused: inside.test is an address of a private or reserved network"
    assert found["http://127.0.0.1/"] == "refused: 127.0.0.1 is the proxy itself"
    assert [path for _, path in web.seen] == ["http://outside.test/page"]


@pytest.mark.parametrize(
    ("name", "trusted", "said"),
    [("good.test", True, "page"), ("good.test", False, "no connection"), ("other.test", True, "no connection")],
)
def test_bad_certificates(monkeypatch: pytest.MonkeyPatch, name: str, trusted: bool, said: str) -> None:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("good.test").configure_cert(context)
    ours = ssl.create_default_context()
    if trusted:
        authority.configure_trust(ours)
    monkeypatch.setattr("httpcore2._sync.connection.default_ssl_context", lambda: ours)
    with serve(monkeypatch, context):
        settings = GatherSettings(web=WebSettings(seconds=3), delay_seconds=0, obey_robots=False, retries=0)
        (reason,) = fetched(f"https://{name}/page", settings=settings).values()
    assert reason.startswith(said)


def test_a_run_that_is_left_ends(web: Web) -> None:
    run = gather_pages([f"http://host{number}.test/dozing" for number in range(30)], QUICK, world=WORLD)
    assert isinstance(next(iter(run)), Page | GatherError)
    run.close()  # type: ignore[attr-defined]
    time.sleep(0.3)
    before = len(web.seen)
    time.sleep(0.3)
    assert len(web.seen) == before
