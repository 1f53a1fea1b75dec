"""Accounts on the site: who may ask what, tokens, and what is kept in memory."""

from pathlib import Path

import pytest

from copydesk.keep.store import Store
from copydesk.settings import SiteSettings
from copydesk.show.people import ROLES
from copydesk.show.routes import ROUTES, Route
from tests.show.conftest import NOW, PASSWORD, Client, client_of
from tests.show.team import OPEN, Browser, ask, browser_of, filled, sent_away

pytestmark = pytest.mark.usefixtures("quick_hashes")


@pytest.mark.parametrize("role", ROLES)
def test_every_route_takes_its_role(site: Client, role: str) -> None:
    for route in ROUTES:
        reply = ask(browser_of(site, role), route)
        assert reply.status < 500, route.path
        assert sent_away(reply) is (ROLES.index(role) < ROLES.index(route.role)), (route, reply.status)


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: f"{route.method} {route.path}")
def test_open_reading_opens_what_is_read_and_nothing_else(team: Path, route: Route) -> None:
    reply = ask(Browser(client_of(team, OPEN)), route)
    own = route.path.startswith("/account")
    assert sent_away(reply) is (own or route.role in ("editor", "admin")), reply.status


def test_without_accounts_everybody_is_the_owner(own_client: Client) -> None:
    for route in ROUTES:
        if not route.path.startswith("/account"):
            assert not sent_away(ask(Browser(own_client), route)), route.path
    assert own_client.get("/account").status == 404
    assert own_client.get("/sign-in").headers["location"] == "/"
    assert "Sign" not in own_client.get("/").text


def test_a_site_that_others_reach_shows_nothing_without_accounts(library: Path) -> None:
    client = client_of(library, SiteSettings(needs_accounts=True, open_reading=True))
    for route in ROUTES:
        assert sent_away(ask(Browser(client), route)) is (route.role != "visitor"), route.path


def test_programs_are_told_to_sign_in_as_problems(site: Client) -> None:
    reply = site.get("/api/articles")
    assert (reply.status, reply.headers["content-type"]) == (401, "application/problem+json")
    assert reply.headers["www-authenticate"] == "Bearer"
    assert reply.json["status"] == 401


def test_a_form_of_a_visitor_is_refused_before_it_is_read(site: Client) -> None:
    size = site.app.site.settings.form_bytes
    reply = site.request(
        "POST", "/add", b"a" * (size + 10), {"sec-fetch-site": "same-origin", "content-type": "multipart/form-data"}
    )
    assert reply.status == 401


def test_a_token_opens_the_api_and_writes_without_an_origin(team: Path, site: Client) -> None:
    with Store(team) as store:
        token = store.people.make_token("editor", "", NOW, 86_400)
    bearer = {"authorization": f"Bearer {token}"}
    assert site.request("GET", "/api/articles", headers=bearer).status == 200
    form = {"content-type": "application/x-www-form-urlencoded"} | bearer
    address = "/feeds"
    body = b"url=https%3A%2F%2Fa.example%2Ffeed&unfollow=1"
    reply = site.request("POST", address, body, form | {"cookie": "a=b"})
    assert "is not followed" in reply.text or reply.status == 503
    assert site.request("POST", address, body, form | {"origin": "https://evil.example"}).status == 400
    assert site.request("GET", "/api/articles", headers={"authorization": "Bearer wrong"}).status == 401
    assert site.request("GET", "/", headers={"authorization": "Bearer wrong"}).status == 401


def test_a_wrong_token_is_told_even_where_reading_is_open(team: Path) -> None:
    client = client_of(team, OPEN)
    assert client.get("/api/articles").status == 200
    assert client.get("/api/articles", authorization="Bearer wrong").status == 401
    cookie = browser_of(client, "reader").cookie
    assert cookie is not None
    assert client.get("/api/articles", authorization="Bearer wrong", cookie=cookie).status == 401


def test_nothing_closed_is_kept_or_given_from_memory(team: Path, site: Client) -> None:
    reader = browser_of(site, "reader")
    with Store(team) as store:
        token = store.people.make_token("editor", "", NOW, 86_400)
    for route in ROUTES:
        if route.method == "GET":
            address = filled(route.path)
            reader.get(address)
            site.get(address, authorization=f"Bearer {token}")
            assert sent_away(site.get(address)) is (route.role != "visitor"), address
            site.request("HEAD", address)
    kept = {address.rstrip("?") for address, _ in site.app.kept.answers}
    assert kept <= {filled(route.path) for route in ROUTES if route.role == "visitor" and route.cached}


def test_what_was_kept_before_the_first_account_is_closed_with_it(library: Path) -> None:
    client = client_of(library)
    assert client.get("/").status == 200
    assert client.app.kept.answers
    with Store(library) as store:
        store.people.add("ada", "admin", PASSWORD, NOW)
    client.app.watch.changed()  # else it is seen within LOOK_SECONDS
    assert sent_away(client.get("/"))


def test_with_open_reading_no_page_kept_for_all_shows_a_person(team: Path) -> None:
    client = client_of(team, OPEN)
    editor = browser_of(client, "editor")
    for _ in range(2):
        assert "Sign out" in editor.get("/").text
        page = client.get("/").text
        assert "Sign out" not in page
        assert "Sign in" in page


@pytest.mark.parametrize(("role", "edits"), [("reader", False), ("editor", True), ("admin", True)])
def test_the_masthead_shows_who_is_signed_in(site: Client, role: str, edits: bool) -> None:
    browser = browser_of(site, role)
    for address in ("/", "/nowhere/at/all", "/article/nobody"):
        page = browser.get(address)
        if page.status == 200 or address == "/article/nobody":
            assert page.texts(".who a") == [role]
            assert page.texts(".who button") == ["Sign out"]
            assert ("/add" in page.links(".masthead a")) is edits


def test_robots_are_told_to_stay_away_where_reading_is_closed(team: Path, site: Client) -> None:
    assert "Disallow: /\n" in site.get("/robots.txt").text
    assert "Sitemap:" in client_of(team, OPEN).get("/robots.txt").text
