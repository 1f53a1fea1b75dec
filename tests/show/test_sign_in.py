"""Signing in and out: where it leads, the cookie, how long it lasts, and those who guess."""

import asyncio
import re
import threading
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from copydesk.keep import people as keep_people
from copydesk.keep.store import Store
from copydesk.settings import SiteSettings
from copydesk.show import people
from copydesk.show.shown import browser
from tests.show.conftest import NOW, PASSWORD, Client, client_of
from tests.show.team import CLOSED, SECURE, Browser, browser_of, sent_away

pytestmark = pytest.mark.usefixtures("quick_hashes")


def test_a_visitor_comes_back_to_where_they_wanted_to_go(site: Client) -> None:
    wanted = "/search?q=a%20b&from=%C3%A9"
    reply = site.get(wanted)
    assert reply.status == 303
    (back,) = parse_qs(urlsplit(reply.headers["location"]).query)["next"]
    assert back == wanted
    browser = Browser(site)
    form = browser.get(reply.headers["location"])
    assert [node.attributes["value"] for node in form.tree.css("input[name=next]")] == [wanted]
    assert browser.sign_in("reader", back=back).headers["location"] == wanted


@pytest.mark.parametrize(
    "back",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "/a\r\nset-cookie: x=y",
        "javascript:alert(1)",
        "evil.example",
        "/\x00",
        "/é",
        " /",
        "",
        "/" + "a" * 3000,
    ],
)
def test_next_leads_nowhere_else(site: Client, back: str) -> None:
    reply = Browser(site).sign_in("reader", back=back)
    assert (reply.status, reply.headers["location"]) == (303, "/")
    signed_in = browser_of(site, "reader")
    quoted = "".join(f"%{byte:02x}" for byte in back.encode())
    assert signed_in.get(f"/sign-in?next={quoted}").headers["location"] == "/"


@pytest.mark.parametrize(
    ("settings", "name", "is_secure"),
    [(CLOSED, "copydesk-session", False), (SECURE, "__Host-copydesk-session", True)],
)
def test_attributes_of_the_cookie(team: Path, settings: SiteSettings, name: str, is_secure: bool) -> None:
    said = Browser(client_of(team, settings)).sign_in("reader").headers["set-cookie"]
    value, *attributes = said.split("; ")
    assert re.fullmatch(name + r"=[\w-]{43}", value)
    expected = {"Path=/", "HttpOnly", "SameSite=Lax", f"Max-Age={30 * 86400}"} | ({"Secure"} if is_secure else set())
    assert set(attributes) == expected


def test_a_cookie_of_the_plain_name_does_not_count_over_https(team: Path) -> None:
    browser = browser_of(client_of(team), "reader")
    assert browser.cookie is not None
    assert sent_away(client_of(team, SECURE).get("/", cookie=browser.cookie))


def test_signing_in_makes_a_new_token_and_ends_the_old(site: Client) -> None:
    browser = browser_of(site, "reader")
    first = browser.cookie
    assert first is not None
    browser.sign_in("editor")
    assert browser.cookie != first
    assert sent_away(site.get("/", cookie=first))
    planted = Browser(site, "copydesk-session=planted")
    planted.sign_in("reader")
    assert planted.cookie != "copydesk-session=planted"
    assert sent_away(site.get("/", cookie="copydesk-session=planted"))


def test_signing_out_ends_the_session(site: Client) -> None:
    browser = browser_of(site, "reader")
    cookie = browser.cookie
    assert cookie is not None
    assert site.get("/", cookie=cookie).status == 200
    assert browser.post("/sign-out").headers["location"] == "/"
    assert browser.cookie is None
    assert sent_away(site.get("/", cookie=cookie))


def test_a_session_ends_with_time(team: Path) -> None:
    browser = browser_of(client_of(team), "reader")
    assert browser.cookie is not None
    for days, is_over in ((6, False), (12, False), (18, False), (24, False), (29, False), (31, True)):
        reply = client_of(team, now=NOW + timedelta(days=days)).get("/", cookie=browser.cookie)
        assert sent_away(reply) is is_over, days
    idle = browser_of(client_of(team), "reader")
    assert idle.cookie is not None
    assert sent_away(client_of(team, now=NOW + timedelta(days=8)).get("/", cookie=idle.cookie))


def test_sessions_end_with_the_password_the_role_and_the_account(team: Path, site: Client) -> None:
    browsers = {role: browser_of(site, role) for role in ("reader", "editor", "admin")}
    with Store(team) as store:
        store.people.change_password("reader", "quite another one")
        store.people.change_role("editor", "reader")
        store.people.add("other", "admin", PASSWORD, NOW)
        store.people.remove("admin")
    assert all(sent_away(browser.get("/")) for browser in browsers.values())


@pytest.mark.parametrize(("name", "password"), [("reader", "wrong"), ("nobody", PASSWORD), ("", ""), ("reader", "")])
def test_a_wrong_name_and_a_wrong_password_are_told_alike(site: Client, name: str, password: str) -> None:
    reply = Browser(site).sign_in(name, password)
    assert reply.status == 403
    assert "set-cookie" not in reply.headers
    assert reply.texts(".fault") == ["The name or the password is not right."]
    assert reply.headers["cache-control"] == "no-store"
    assert not password or f'value="{password}"' not in reply.text


def test_tries_of_a_name_are_limited_and_then_forgiven(site: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [1000.0]
    monkeypatch.setattr(site.app.site.tries, "clock", lambda: clock[0])
    for _ in range(5):
        assert Browser(site).sign_in("reader", "wrong").status == 403
    for name in ("reader", "READER"):
        reply = Browser(site).sign_in(name)
        assert reply.status == 429
        assert reply.headers["retry-after"] == "1"
    assert Browser(site).sign_in("editor").status == 303
    clock[0] += 1.1
    assert Browser(site).sign_in("reader", "wrong").status == 403
    clock[0] += 1.1
    assert Browser(site).sign_in("reader").status == 429
    clock[0] += 1.0
    assert Browser(site).sign_in("reader").status == 303
    assert Browser(site).sign_in("reader", "wrong").status == 403


def test_the_old_password_is_limited_too(site: Client) -> None:
    browser = browser_of(site, "reader")
    form = {"old": "wrong", "new": "quite another one", "again": "quite another one"}
    assert [browser.post("/account/password", form).status for _ in range(6)] == [403] * 5 + [429]


def test_another_password(site: Client) -> None:
    browser, elsewhere = browser_of(site, "reader"), browser_of(site, "reader")
    form = {"old": PASSWORD, "new": "quite another one", "again": "quite another one"}
    for wrong in ({"old": "x"}, {"again": "x"}, {"new": "short", "again": "short"}):
        reply = browser.post("/account/password", form | wrong)
        assert reply.status in (400, 403)
        assert reply.texts(".fault")
    assert not sent_away(elsewhere.get("/"))
    before = browser.cookie
    assert browser.post("/account/password", form).headers["location"] == "/account"
    assert browser.cookie != before
    assert browser.get("/account").status == 200
    assert sent_away(elsewhere.get("/"))
    assert Browser(site).sign_in("reader").status == 403
    assert Browser(site).sign_in("reader", "quite another one").status == 303


def test_own_sessions_are_listed_and_ended(site: Client) -> None:
    browser = browser_of(site, "reader")
    other = Browser(site)
    other.post("/sign-in", {"name": "reader", "password": PASSWORD}, user_agent="Lynx/2.9 <b>")
    page = browser.get("/account")
    names = page.texts(".signed-in strong")
    assert sorted(names) == ["A browser", "Lynx/2.9 <b>"]
    assert page.text.count("(this one)") == 1
    editor = browser_of(site, "editor")
    ids = [node.attributes["value"] for node in page.tree.css("input[name=session]")]
    for each in ids:
        assert editor.post("/account/end", {"session": each or ""}).status == 303
    assert not sent_away(browser.get("/")), "one person ended a session of another"
    browser.post("/account/end", {"others": "1"})
    assert sent_away(other.get("/"))
    (own,) = (node.attributes["value"] for node in browser.get("/account").tree.css("input[name=session]"))
    assert browser.post("/account/end", {"session": own or ""}).headers["location"] == "/"
    assert sent_away(browser.get("/"))
    assert browser_of(site, "reader").post("/account/end").status == 400


def test_passwords_stand_in_no_log_and_no_answer(site: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    secret = "a very secret phrase"
    browser = browser_of(site, "reader")
    replies = [
        Browser(site).sign_in("reader", secret),
        Browser(site).sign_in(secret, secret),
        browser.post("/account/password", {"old": secret, "new": secret, "again": secret}),
        browser.post("/account/password", {"old": PASSWORD, "new": secret, "again": secret + "!"}),
        browser.post("/account/password", {"old": PASSWORD, "new": secret + "\x00", "again": secret + "\x00"}),
    ]
    assert [each.status for each in replies] == [403, 403, 403, 400, 400]
    for reply in (replies[0], *replies[2:]):
        assert secret not in reply.text
    assert secret not in caplog.text
    assert "a sign-in failed, from 127.0.0.1" in caplog.text


def test_too_many_who_sign_in_at_once_are_asked_to_come_again(team: Path) -> None:
    client = client_of(team, replace(CLOSED, hashes_waiting=0))
    reply = Browser(client).sign_in("reader")
    assert (reply.status, reply.headers["retry-after"]) == (503, "5")


def test_hashing_holds_up_nobody_else_and_is_done_by_few(team: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = client_of(team)
    ended: list[str] = []
    running, most = [0], [0]
    counting = threading.Lock()

    def slow(_: str, __: str) -> bool:
        with counting:
            running[0] += 1
            most[0] = max(most[0], running[0])
        time.sleep(0.1)
        with counting:
            running[0] -= 1
        return False

    async def ask(method: str, address: str, name: str) -> None:
        headers = {"host": "127.0.0.1", "content-type": "application/x-www-form-urlencoded"}
        reply = await client.asked(method, address, f"name={name}&password=x".encode(), headers)
        ended.append(f"{address} {reply.status}")

    async def all_at_once() -> None:
        signing = [asyncio.create_task(ask("POST", "/sign-in", f"n{number}")) for number in range(8)]
        await asyncio.sleep(0.05)
        await asyncio.gather(ask("GET", "/healthz", ""), ask("GET", "/robots.txt", ""), *signing)

    monkeypatch.setattr(keep_people, "matches", slow)
    asyncio.run(all_at_once())
    assert most[0] == CLOSED.hashes
    assert {"/healthz 200", "/robots.txt 200"} <= set(ended[:-2]), "they waited for those who sign in"
    assert ended.count("/sign-in 403") == 8


def test_an_unknown_name_is_hashed_like_a_known_one(site: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    hashed: list[str] = []

    def noted(against: str, _: str) -> bool:
        hashed.append(against)
        return False

    monkeypatch.setattr(keep_people, "matches", noted)
    for name in ("reader", "nobody", ""):
        assert Browser(site).sign_in(name).status == 403
    assert [each[:40].partition("$v=")[0] for each in hashed] == ["$argon2id"] * 3
    assert len({each.rsplit("$", 2)[0] for each in hashed}) == 1, "the cost differs"


def test_noting_a_use_happens_seldom(team: Path) -> None:
    browser = browser_of(client_of(team), "reader")
    assert browser.cookie is not None
    for minutes, is_noted in ((4, False), (6, True)):
        client_of(team, now=NOW + timedelta(minutes=minutes)).get("/", cookie=browser.cookie)
        with Store(team) as store:
            found = store.people.find_session(
                browser.cookie.split("=")[1], NOW, people.lifetime(client_of(team).app.site)
            )
        assert found is not None
        assert (found[1].used_at > NOW) is is_noted


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        ("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", "Chrome on Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari on iPhone"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15", "Safari on macOS"),
        ("Firefox", "Firefox"),
        ("curl/8.0", "curl/8.0"),
        ("", "A browser"),
    ],
)
def test_browsers_are_named_as_people_do(agent: str, name: str) -> None:
    assert browser(agent) == name
