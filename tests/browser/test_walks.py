"""Ways through the site as people take them, with and without script, on a desk and on a phone."""

from tests.browser.conftest import EXAMPLES, OpenPage


def test_read_a_story_and_see_who_said_what(open_page: OpenPage, way: dict[str, bool]) -> None:
    page = open_page("/", **way)
    page.get_by_role("link", name="Toll of Vell earthquake nearly triples to 34").first.click()
    assert page.get_by_role("heading", name="How the numbers moved").is_visible()
    assert page.locator("figure.moved svg").first.is_visible()
    assert page.locator("figure.moved table").first.is_visible()
    page.locator(".timeline h4 a").first.click()
    note = page.locator(".note.said").first
    assert not note.is_visible()
    page.get_by_label("Who said what").check()
    assert note.is_visible()
    page.get_by_label("Figures (").check()
    assert page.locator(".note.figure").first.is_visible()


def test_search_and_follow_a_speaker(open_page: OpenPage, way: dict[str, bool]) -> None:
    page = open_page("/", **way)
    page.get_by_role("searchbox").first.fill("speaker:ilves")
    page.get_by_role("search").get_by_role("button").click()
    assert page.locator(".hit").count() > 0
    page.goto(page.url.split("/search")[0] + "/")
    page.get_by_role("link", name="Stories", exact=True).first.click()
    page.get_by_role("link", name="Toll of Vell").first.click()
    page.get_by_role("link", name="Marta Ilves").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Marta Ilves"
    assert page.locator("blockquote").count() > 1


def test_correct_a_field_and_take_it_back(open_page: OpenPage, own_site: str, way: dict[str, bool]) -> None:
    page = open_page("/", at=own_site, **way)
    page.locator(".entry h3 a").first.click()
    page.get_by_role("link", name="How this page was read").click()
    form = page.locator("form.correct", has=page.get_by_label("section", exact=True))
    form.get_by_label("section").fill("Corrected section")
    form.get_by_role("button", name="Correct").click()
    page.locator(".kicker a").first.click()
    assert page.locator(".kicker a").first.inner_text() == "Corrected section"
    page.go_back()
    page.locator("form.correct").get_by_role("button", name="Undo").click()
    page.locator(".kicker a").first.click()
    assert page.locator(".kicker a").first.inner_text() != "Corrected section"


def test_add_a_page_and_watch_it_come(open_page: OpenPage, own_site: str, way: dict[str, bool]) -> None:
    page = open_page("/add", at=own_site, **way)
    page.get_by_label("A file").set_input_files(EXAMPLES / "harbour-courier-vell-monday.html")
    page.get_by_role("button", name="Read and keep").click()
    page.get_by_text("Done: 1 page").wait_for()
    assert page.locator(".entry h3").count() == 1


def test_check_a_draft(open_page: OpenPage, way: dict[str, bool]) -> None:
    page = open_page("/check", **way)
    page.get_by_label("Draft, in Markdown").fill(
        "The toll of the Vell earthquake stands at 34, the civil protection agency said on Wednesday 16 April 2026."
    )
    page.get_by_role("button", name="Check").click()
    assert page.get_by_text("16 April 2026 is a Thursday").is_visible()
    assert page.get_by_text("differs from the record").first.is_visible()


def test_the_keyboard_is_enough(open_page: OpenPage) -> None:
    page = open_page("/")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.type("vell")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=vell*")
    assert page.locator(".hit").count() > 0
