"""A piece from its draft to the published file: written and held against the record on the site, corrected there, then read as a
static page that nothing but a server of files gives out."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from copydesk.keep.store import Store
from tests.browser.conftest import HERE, OpenPage, run_copydesk
from tests.browser.test_published import given_out
from tests.browser.test_writing import DRAFT, FAULT, MENDED, press, write_new

HEADLINE = "Toll of Vell stands at 34"
LINKED = ("the civil protection agency", "[the *civil protection* agency](https://agency.example/vell)")
FIELDS = {"Dek": "A week after", "Byline": "Ann Lee", "Section": "World", "Tags": "Vell, earthquakes", "Language": "en"}


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_from_the_draft_to_the_published_file(
    open_page: OpenPage, library: Path, serve: Callable[..., str], tmp_path: Path, script: bool
) -> None:
    own = Path(shutil.copy(library, tmp_path / "library.db"))
    page = open_page("/", at=serve(own, "--name", "The Desk"), script=script)
    write_new(page, HEADLINE, DRAFT.replace(*LINKED))
    with Store(own, write=False) as store:
        also = store.pieces.find("published1").article or ""
    fill_in(page, also)
    mend(page, script)
    publish(page)
    article = correct(page)
    with given_out(tmp_path / "host") as at:
        out = tmp_path / "host" / "news"
        run_copydesk(own, "publish", "--out", str(out), "--base-url", f"{at}/news/", "--name", "The Desk")
        reader = open_page("/news/", at=at, script=script)
        reader.get_by_role("link", name=HEADLINE).first.click()
        assert reader.url == f"{at}/news/article/{article}/"
        the_page_says_it_all(reader, at)
        the_links_lead_on(reader, also)


def fill_in(page: Page, also: str) -> None:
    """The fields around the text, a picture with its caption and credit, and what to read also."""
    for name, said in FIELDS.items():
        page.get_by_label(name).first.fill(said)
    page.locator("summary", has_text="Read also").click()
    page.get_by_label("One a line").fill(also)
    page.locator("summary", has_text="Pictures (0)").click()
    page.get_by_label("JPEG, PNG").set_input_files(HERE / "harbour.png")
    page.get_by_label("Caption of the new one").fill("The harbour of Vell")
    page.get_by_label("Credit of the new one").fill("Bo Ray")
    press(page, "Add the picture")
    assert page.get_by_label("Section").input_value() == "World"


def mend(page: Page, script: bool) -> None:
    """What the check finds is mended; then it finds that no more."""
    if not script:
        press(page, "Check")
    page.get_by_text(FAULT).wait_for()
    page.get_by_role("textbox", name="Text").fill(MENDED.replace(*LINKED))
    if not script:
        press(page, "Check")
    page.get_by_text(FAULT).wait_for(state="detached")


def publish(page: Page) -> None:
    """Through review, and out."""
    press(page, "Send to review")
    press(page, "Publish now")
    assert page.get_by_role("alert").count() == 0
    page.get_by_role("link", name="on the site").click()
    assert page.get_by_role("heading", level=1).inner_text() == HEADLINE


def correct(page: Page) -> str:
    """A correction with its note; the id of the piece's page."""
    page.get_by_role("link", name="Edit this piece").click()
    page.get_by_role("textbox", name="Text").fill(MENDED.replace("34", "41").replace(*LINKED))
    page.get_by_label("What was corrected").fill("The toll was 41.")
    press(page, "Publish the change")
    page.get_by_role("link", name="on the site").click()
    return page.url.rpartition("/")[2]


def the_page_says_it_all(page: Page, at: str) -> None:
    """What was written stands on the page and in what other programs read."""
    assert page.get_by_role("heading", level=1).inner_text() == HEADLINE
    assert page.locator(".dek").inner_text() == "A week after"
    assert page.locator(".kicker").inner_text().lower() == "world"
    assert "41, the civil protection agency said on Thursday" in page.locator(".body").inner_text()
    assert page.locator(".correction").inner_text().endswith("The toll was 41.")
    assert page.get_by_text("This report was corrected after it was published").is_visible()
    picture = page.locator("figure.picture img")
    picture.scroll_into_view_if_needed()
    assert (picture.get_attribute("src") or "").startswith("/news/picture/")
    assert picture.evaluate("each => each.decode().then(() => each.naturalWidth)") == 320
    assert page.locator("figcaption").inner_text() == "The harbour of Vell Bo Ray"
    link = page.locator(".body a", has_text="the civil protection agency")
    assert link.get_attribute("href") == "https://agency.example/vell"
    assert link.locator("em").inner_text() == "civil protection"
    told = json.loads(page.locator("script[type='application/ld+json']").text_content() or "")
    assert (told["@type"], told["headline"], told["articleSection"]) == ("NewsArticle", HEADLINE, "World")
    assert "The toll was 41." in json.dumps(told["correction"])
    assert told["url"] == page.url
    assert re.search(rf"{re.escape(at)}/news/picture/\w+", json.dumps(told["image"]))


def the_links_lead_on(page: Page, also: str) -> None:
    """From the page to what else to read, to its tag, and back."""
    page.locator("aside.promo a").click()
    assert page.url.endswith(f"/news/article/{also}/")
    page.go_back()
    page.locator("dl.facts").get_by_role("link", name="earthquakes").click()
    assert page.get_by_role("heading", level=1).inner_text() == "earthquakes"
    page.get_by_role("link", name=HEADLINE).click()
    page.locator(".kicker").get_by_role("link", name="World").click()
    assert page.get_by_role("link", name=HEADLINE).first.is_visible()
