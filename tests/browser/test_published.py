"""A published site as a visitor meets it, given out by nothing but a server of files."""

import json
import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from copydesk.desk.relating import update_stories
from copydesk.keep.store import Store
from tests.browser.conftest import OpenPage, axe_faults, run_copydesk
from tests.browser.test_lighthouse import CATEGORIES, LEAST, lighthouse
from tests.show.publishing.conftest import BUDGET, VELL, keep_piece, piece_of

PATHS = {
    "front": "index.html",
    "article": "article/*/index.html",
    "story": "story/*/index.html",
    "section": "section/*/index.html",
    "tags": "tags/index.html",
    "stories": "stories/index.html",
    "search": "search/index.html",
    "missing": "404.html",
}
"""A page of each kind: the first that is there."""
ARABIC = piece_of(
    "ارتفاع حصيلة الزلزال",
    "قال مسؤول إن الزلزال أودى بحياة 41 شخصا في الجزيرة.",
    hours=2,
    language="ar",
    section="أخبار",
    tags=("زلزال",),
)


ANSWERED = re.compile("article|Nothing")
"""What the search says at its end."""


class Quiet(SimpleHTTPRequestHandler):
    """Says nothing of what it is asked."""

    def log_message(self, format: str, *_: Any) -> None:
        """Nothing."""


class Published:
    """A site in a folder, and where it is given out."""

    def __init__(self, folder: Path, at: str) -> None:
        self.folder = folder
        self.at = at

    def path(self, kind: str) -> str:
        """The address of a page of a kind, below the host's."""
        found = sorted(self.folder.glob(PATHS[kind]))
        return "/news/" + found[0].relative_to(self.folder).as_posix().removesuffix("index.html")


@contextmanager
def given_out(folder: Path) -> Iterator[str]:
    """A folder given out as it is; the address of that."""
    folder.mkdir(exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def published(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    """The examples with some pieces of the desk, below a path of the host."""
    root = tmp_path_factory.mktemp("published")
    own = root / "library.db"
    run_copydesk(library, "backup", str(own))
    with Store(own) as store:
        for name, piece in (("vell", VELL), ("budget", BUDGET), ("arabic", ARABIC)):
            keep_piece(store, name, piece)
        update_stories(store)
    with given_out(root / "host") as at:
        run_copydesk(
            own, "publish", "--out", str(root / "host" / "news"), "--base-url", f"{at}/news/", "--name", "The Desk"
        )
        yield Published(root / "host" / "news", at)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("kind", PATHS)
def test_axe_finds_nothing(published: Published, kind: str, dark: bool, open_page: OpenPage, axe: str) -> None:
    page = open_page(published.path(kind), dark=dark, at=published.at, bypass_csp=True)
    page.evaluate("for (const each of document.querySelectorAll('input[id^=show-]')) each.checked = true")
    assert axe_faults(page, axe) == []


@pytest.mark.parametrize("kind", PATHS)
def test_fits_a_phone(published: Published, kind: str, open_page: OpenPage) -> None:
    page = open_page(published.path(kind), phone=True, at=published.at)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth")


def test_the_validator_finds_nothing(published: Published, node_modules: Path) -> None:
    jar = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    pages = [f"{published.at}/news/{path.relative_to(published.folder)}" for path in published.folder.rglob("*.html")]
    done = subprocess.run(
        ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", *pages],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    messages = json.loads(done.stderr)["messages"]
    serious = [each for each in messages if each["type"] == "error" or each.get("subType") == "warning"]
    assert [f"{each['url']}: {each['message']} {each.get('extract', '')[:120]}" for each in serious] == []


def test_marks_are_shown_by_the_switches_without_a_script(published: Published, open_page: OpenPage) -> None:
    (path,) = [
        path
        for path in published.folder.glob("article/*/index.html")
        if "<h1>Death toll on Vell rises to 41" in path.read_text("utf8")
    ]
    page = open_page(f"/news/article/{path.parent.name}/", script=False, at=published.at)
    assert not page.locator(".note.figure").first.is_visible()
    page.locator("#show-figures").check()
    assert page.locator(".note.figure").first.is_visible()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("harbour", True),
        ("HARBOR", False),
        ("wexc", True),
        ("councîl budget", True),
        ("council harbour", False),
        ("زلزال", True),
    ],
)
def test_the_search_finds_words_in_the_browser(
    published: Published, open_page: OpenPage, words: str, found: bool
) -> None:
    page = open_page("/news/", at=published.at)
    page.locator("#find").fill(words)
    page.locator("#find").press("Enter")
    page.locator("#found").filter(has_text=ANSWERED).wait_for()
    hits = page.locator("#hits article")
    assert (hits.count() > 0) is found
    if found:
        hits.first.locator("a").click()
        page.wait_for_url("**/article/**")
        assert page.locator("h1").count() == 1


def test_the_search_without_a_script_leads_elsewhere(published: Published, open_page: OpenPage) -> None:
    page = open_page(published.path("search"), script=False, at=published.at)
    assert page.locator("noscript .notice").is_visible()
    page.locator("noscript a").first.click()
    assert page.locator("h1").inner_text() == "Sections"


@pytest.mark.parametrize("kind", ["front", "article", "story"])
def test_lighthouse_is_content(
    published: Published, kind: str, chromium: str, node_modules: Path, tmp_path: Path
) -> None:
    found = lighthouse(published.at + published.path(kind), chromium, node_modules, tmp_path)
    scores = {name: round(found["categories"][name]["score"] * 100) for name in CATEGORIES}
    lost = [
        f"{name}: {audit['title']}" for name, audit in found["audits"].items() if audit.get("score") not in (None, 1)
    ]
    assert min(scores.values()) >= LEAST, (scores, lost)
