"""Comments as people write, answer, edit, delete and moderate them; and hostile ones shown harmless."""

import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from copydesk.keep.comments import NewComment
from copydesk.keep.rows import CommentState
from copydesk.keep.store import Store
from tests.browser.conftest import OpenPage
from tests.browser.test_hostile import ATTACKS
from tests.keep.libraries import NOW


def write(page: Page, name: str, text: str, button: str = "Send the comment") -> None:
    """Fill in the form and send it."""
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Your answer" if "answer" in button else "Write a comment").fill(text)
    page.get_by_role("button", name=button).click()


def test_comment_answer_edit_and_delete(open_page: OpenPage, own_site: str, way: dict[str, bool]) -> None:
    page = open_page("/", at=own_site, **way)
    page.locator(".entry h3 a").first.click()
    article = page.url
    write(page, "Ann Lee", "The first word.\n\nAnd a second paragraph.")
    mine = page.locator(".comment:target")
    assert mine.locator("h3").inner_text() == "Ann Lee"
    assert mine.locator(".words p").count() == 2
    mine.get_by_role("link", name="Answer").click()
    assert page.get_by_label("Your name").input_value() == "Ann Lee"
    write(page, "Bo Ray", "An answer.", "Send the answer")
    assert page.locator(".comment:target.depth-1 .words").inner_text() == "An answer."
    page.locator(".comment", has_text="The first word.").get_by_role("link", name="Edit or delete").click()
    page.get_by_label("Edit it").fill("Other words.")
    page.get_by_role("button", name="Keep the changes").click()
    assert page.locator(".comment:target .words").inner_text() == "Other words."
    page.locator(".comment:target").get_by_role("link", name="Edit or delete").click()
    page.get_by_text("Delete it").click()
    page.get_by_role("button", name="Delete the comment").click()
    assert page.url == f"{article}#comments"
    assert page.locator(".comment").all_inner_texts()[0] == "Deleted."
    assert page.get_by_text("An answer.").is_visible()


def test_moderate(open_page: OpenPage, own_site: str, way: dict[str, bool]) -> None:
    page = open_page("/moderation", at=own_site, **way)
    assert page.locator(".comment").count() == 1
    page.get_by_role("button", name="Approve").click()
    assert page.get_by_text("Nothing waits.").is_visible()
    page.get_by_role("link", name="All", exact=True).click()
    page.locator(".comment", has_text="I work at Kessa Hydro").get_by_role("link", name="Aldova lowers").click()
    assert page.locator("#comments").get_by_text("I work at Kessa Hydro").is_visible()
    page.get_by_role("link", name="Moderate comments").click()
    page.get_by_role("link", name="All", exact=True).click()
    page.get_by_role("link", name="all by Nuria P.").first.click()
    page.get_by_role("button", name="Hide all that they wrote").click()
    assert page.locator(".comment", has_text="hidden by an editor").count() == 2
    page.get_by_label("Nobody").check()
    page.get_by_role("button", name="Keep").click()
    page.goto(page.url.split("/moderation")[0])
    page.locator(".entry h3 a").first.click()
    assert page.get_by_label("Write a comment").count() == 0


def test_hostile_comments_are_shown_harmless(
    library: Path, serve: Callable[..., str], open_page: OpenPage, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(library, tmp_path / "library.db"))
    with Store(copy) as store:
        article = store.ids()[0]
        last = None
        for attack in ATTACKS.values():
            for state in (CommentState.SHOWN, CommentState.WAITING):
                last = store.comments.keep(NewComment(article, attack, attack, last, state=state), NOW).name
            store.comments.keep(NewComment(article, "\u202e" + attack[:50], "Z" + "\u0301" * 200, None), NOW)
        names = [each.name for each in store.comments.of(article)]
    at = serve(copy)
    page = open_page("/", at=at, phone=True)
    paths = [f"/article/{article}", f"/article/{article}/comments", "/moderation", "/moderation?list=all"]
    for path in [*paths, *(f"/comment/{name}" for name in names)]:
        page.goto(at + path)
        assert page.evaluate("window.hit") is None, path
        assert page.locator("main").count() == 1, path
        assert page.locator("main :is(script, style, iframe, object, img, svg script, link, meta, base)").count() == 0
        links = page.eval_on_selector_all("main .words a", "all => all.map(each => [each.protocol, each.rel])")
        assert {tuple(link) for link in links} <= {
            ("http:", "nofollow ugc noopener"),
            ("https:", "nofollow ugc noopener"),
        }, path
        assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth"), path
