"""The whole life of a piece in a browser: draft, a check that fails, a correction, and a second editor in the way."""

import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

from copydesk.keep.store import Store
from tests.browser.conftest import HERE, OpenPage, axe_faults, validator_faults

DRAFT = "The toll of the Vell earthquake stands at 34, the civil protection agency said on Wednesday 16 April 2026."
MENDED = DRAFT.replace("Wednesday 16", "Thursday 16")
FAULT = "16 April 2026 is a Thursday"


@pytest.fixture
def own_site(library: Path, serve: Callable[..., str], tmp_path: Path) -> str:
    """A site over a library that the test may change."""
    return serve(Path(shutil.copy(library, tmp_path / "library.db")), "--name", "The Desk")


def write_new(page: Page, headline: str, text: str) -> None:
    """A new piece, up to its own page."""
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Desk").click()
    page.get_by_role("link", name="Write a new piece").click()
    page.get_by_label("Headline").fill(headline)
    page.get_by_role("textbox", name="Text").fill(text)
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("heading", level=1, name=headline).wait_for()


def press(page: Page, button: str) -> None:
    """A button of the form, which leads to a page that is there when this is over."""
    with page.expect_navigation():
        page.get_by_role("button", name=button, exact=True).click()


def test_the_life_of_a_piece(open_page: OpenPage, own_site: str, way: dict[str, bool]) -> None:
    page = open_page("/", at=own_site, **way)
    write_new(page, "Toll of Vell stands at 34", DRAFT)
    mend_what_the_check_finds(page, way["script"])
    publish_with_a_picture(page)
    correct(page)
    page.goto(own_site + "/outlet/The%20Desk")
    assert page.get_by_role("link", name="Toll of Vell stands at 34").first.is_visible()


def mend_what_the_check_finds(page: Page, script: bool) -> None:
    if not script:
        press(page, "Check")
    page.get_by_text(FAULT).wait_for()
    page.get_by_role("textbox", name="Text").fill(MENDED)
    page.get_by_label("Byline").fill("Ann Lee")
    if script:
        page.locator("#saving", has_text="Saved ").wait_for()
    else:
        press(page, "Check")
    page.get_by_text(FAULT).wait_for(state="detached")


def publish_with_a_picture(page: Page) -> None:
    if not page.get_by_label("JPEG, PNG").is_visible():
        page.get_by_text("Pictures (0)").click()
    page.get_by_label("JPEG, PNG").set_input_files(HERE / "harbour.png")
    press(page, "Add the picture")
    press(page, "Send to review")
    press(page, "Publish now")
    assert page.get_by_role("alert").get_by_text("Picture 1 has no caption.").is_visible()
    page.get_by_label("Caption", exact=True).fill("The harbour of Vell")
    page.get_by_label("Credit", exact=True).fill("Bo Ray")
    press(page, "Publish now")
    page.get_by_role("link", name="on the site").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Toll of Vell stands at 34"
    assert page.locator(".body", has_text="on Thursday 16 April").is_visible()
    assert page.evaluate("document.querySelector('.picture img').naturalWidth") == 320


def correct(page: Page) -> None:
    page.get_by_role("link", name="Edit this piece").click()
    page.get_by_role("textbox", name="Text").fill(MENDED.replace("34", "41"))
    press(page, "Publish the change")
    assert page.get_by_text("Say what was corrected").is_visible()
    page.get_by_label("What was corrected").fill("The toll was 41.")
    press(page, "Publish the change")
    page.get_by_role("link", name="on the site").click()
    assert page.locator(".correction").inner_text().endswith("The toll was 41.")
    page.locator(".credits").get_by_role("link", name="2 versions").click()
    assert page.locator("del", has_text="34").first.is_visible()


def test_a_second_editor_in_the_way(open_page: OpenPage, own_site: str, way: dict[str, bool]) -> None:
    first = open_page("/", at=own_site, **way)
    write_new(first, "Harbour", "One line of the harbour.")
    address = first.url.removeprefix(own_site)
    second = open_page(address, at=own_site, script=False)
    second.get_by_label("Dek").fill("By the second")
    press(second, "Save")
    first.get_by_role("textbox", name="Text").fill("Another line of the harbour.")
    if way["script"]:
        first.get_by_text("has saved another text").wait_for()
    press(first, "Save")
    assert first.get_by_role("heading", name="saved another text").is_visible()
    assert first.locator(".conflict del", has_text="By the second").count() == 1
    assert first.get_by_role("textbox", name="Text").input_value() == "Another line of the harbour."
    first.get_by_label("Dek").fill("By both")
    press(first, "Save")
    first.get_by_role("link", name="revision 3").click()
    assert first.locator("ins", has_text="both").first.is_visible()


def test_what_is_typed_is_saved_by_itself(open_page: OpenPage, own_site: str) -> None:
    page = open_page("/", at=own_site)
    write_new(page, "Harbour", "One line.")
    address = page.url.removeprefix(own_site)
    page.get_by_role("textbox", name="Text").fill("One line and another.")
    page.locator("#preview").get_by_text("One line and another.").wait_for()
    page.locator("#saving", has_text="Saved ").wait_for()
    page.get_by_label("Dek").fill("A dek")
    press(page, "Save")
    assert page.get_by_role("heading", name="saved another text").count() == 0
    assert (
        open_page(address, at=own_site, script=False).get_by_role("textbox", name="Text").input_value()
        == "One line and another."
    )


OWN_PAGES = ("article", "desk/published1", "desk/draft1", "desk/review1", "desk/scheduled1", "desk/withdrawn1")


def address_of(which: str, library: Path) -> str:
    if which != "article":
        return f"/{which}"
    with Store(library, write=False) as store:
        return f"/article/{store.pieces.find('published1').article}"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("which", OWN_PAGES)
def test_axe_finds_nothing_in_any_state(which: str, dark: bool, library: Path, open_page: OpenPage, axe: str) -> None:
    page = open_page(address_of(which, library), dark=dark, phone=dark, bypass_csp=True)
    page.evaluate(
        "for (const each of document.querySelectorAll('details, input[id^=show-]')) each.open = each.checked = true"
    )
    assert axe_faults(page, axe) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth")


def test_the_validator_finds_nothing_in_any_state(library: Path, site: str, node_modules: Path, tmp_path: Path) -> None:
    for which in OWN_PAGES:
        with urlopen(site + address_of(which, library), timeout=20) as answer:
            (tmp_path / f"{which.replace('/', '_')}.html").write_bytes(answer.read())
    assert validator_faults(tmp_path, node_modules) == []
