"""A site with accounts in a browser: signing in and out, the account's page, with and without script."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, axe_faults, validator_faults

NAME, PASSWORD = "Ana Lindqvist", "correct horse battery"
PAGES = ("/sign-in", "wrong", "/account")


@pytest.fixture(scope="module")
def team(library: Path, serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A site that asks to sign in."""
    own = Path(shutil.copy(library, tmp_path_factory.mktemp("team") / "library.db"))
    command = [sys.executable, "-m", "copydesk", "user", "add", NAME, "--role", "admin", "--password-stdin"]
    subprocess.run([*command, "--library", str(own)], input=PASSWORD, text=True, check=True, timeout=60)
    return serve(own)


def sign_in(page: Page, password: str = PASSWORD) -> None:
    page.get_by_label("Name").fill(NAME)
    page.get_by_label("Password").fill(password)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()


def at(page: Page, which: str, team: str) -> Page:
    """One of PAGES, from the sign-in page."""
    if which == "wrong":
        sign_in(page, "wrong")
        assert page.get_by_role("alert").is_visible()
    elif which == "/account":
        sign_in(page)
        page.goto(f"{team}/account")
    return page


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("which", PAGES)
def test_axe_finds_nothing(which: str, dark: bool, team: str, open_page: OpenPage, axe: str) -> None:
    page = at(open_page("/sign-in", at=team, dark=dark, bypass_csp=True), which, team)
    assert axe_faults(page, axe) == []


def test_the_validator_finds_nothing(team: str, open_page: OpenPage, node_modules: Path, tmp_path: Path) -> None:
    page = open_page("/sign-in", at=team, script=False)
    (tmp_path / "sign-in.html").write_bytes(page.request.get(f"{team}/sign-in").body())
    sign_in(page)
    (tmp_path / "account.html").write_bytes(page.request.get(f"{team}/account").body())
    (tmp_path / "front.html").write_bytes(page.request.get(f"{team}/").body())
    assert validator_faults(tmp_path, node_modules) == []


@pytest.mark.parametrize("which", PAGES)
def test_fits_a_phone(which: str, team: str, open_page: OpenPage) -> None:
    page = at(open_page("/sign-in", at=team, phone=True), which, team)
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_sign_in_read_and_sign_out(script: bool, team: str, open_page: OpenPage) -> None:
    page = open_page("/figures?unit=year", at=team, script=script)
    assert page.get_by_role("heading", level=1).inner_text() == "Sign in"
    sign_in(page, "not the password")
    assert page.get_by_role("alert").inner_text() == "The name or the password is not right."
    sign_in(page)
    assert page.url == f"{team}/figures?unit=year"
    page.get_by_role("link", name=NAME).click()
    assert page.get_by_role("heading", level=1).inner_text() == NAME
    assert page.get_by_text("(this one)").count() == 1
    page.get_by_role("button", name="Sign out").click()
    page.goto(f"{team}/stories")
    assert page.url == f"{team}/sign-in?next=%2Fstories"


def test_another_password(team: str, open_page: OpenPage) -> None:
    page, other = open_page("/sign-in", at=team), open_page("/sign-in", at=team)
    for each in (page, other):
        sign_in(each)
    page.goto(f"{team}/account")
    for label, words in (
        ("The old password", PASSWORD),
        ("The new one, of", PASSWORD),
        ("The new one again", PASSWORD),
    ):
        page.get_by_label(label).fill(words)
    page.get_by_role("button", name="Change it").click()
    assert page.get_by_role("heading", level=1).inner_text() == NAME
    other.goto(f"{team}/stories")
    assert other.get_by_role("heading", level=1).inner_text() == "Sign in"


def test_the_masthead_is_reached_by_keyboard(team: str, open_page: OpenPage) -> None:
    page = open_page("/sign-in", at=team)
    assert page.evaluate("document.activeElement.id") == "name"
    page.keyboard.type(NAME)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{team}/")
    reached = set()
    for _ in range(20):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.innerText"))
    assert {NAME, "Sign out"} <= reached
