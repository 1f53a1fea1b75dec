"""A site of the example pages, served as a user would, and a Chromium to look at it with.

Both are on the machine or the tests are skipped; with COPYDESK_BROWSER=required they fail instead.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NoReturn
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from copydesk.desk.picturing import redrawn
from copydesk.desk.places import Place
from copydesk.desk.publishing import publish, with_note
from copydesk.keep.pieces import Save
from copydesk.keep.store import Store
from copydesk.records import Piece, PieceLink, PiecePicture, PieceState
from tests.conftest import ROOT

HERE = Path(__file__).parent
EXAMPLES = ROOT / "examples"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update"
    " --disable-sync"
).split()
START_SECONDS = 20.0
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}

PIECE_TEXT = """The search went on, [the agency](https://agency.example/) said on *Monday*.

## What is known

- 34 people are dead
- 120 are **hurt**

> Nobody was ready for this.

| Day | Dead |
|---|---|
| Monday | 12 |

“We will not stop,” said Marta Ilves, who leads it."""
ARABIC = Piece(headline="زلزال في الجزيرة", text="قالت الوكالة يوم الاثنين إن 34 شخصا قتلوا.", language="ar")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

OpenPage = Callable[..., Page]
WAYS = [(True, False), (False, False), (True, True), (False, True)]
NAMES = ["script", "no script", "script on a phone", "no script on a phone"]


def missing(what: str) -> NoReturn:
    """Skip, or fail where it must be there."""
    if os.environ.get("COPYDESK_BROWSER") == "required":
        pytest.fail(f"{what} is required here and missing")
    pytest.skip(f"needs {what}")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    return found or missing("Chromium")


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """What `make tests/browser/node_modules` installs: axe-core, the W3C validator, Lighthouse."""
    folder = HERE / "node_modules"
    if not folder.is_dir():
        missing("tests/browser/node_modules (`make browser-tools`)")
    return folder


def run_copydesk(library: Path, *words: str) -> str:
    """Run the command line on a library; what it printed."""
    environment = {**os.environ, "COPYDESK_LIBRARY": str(library)}
    done = subprocess.run(
        [sys.executable, "-m", "copydesk", *words],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    return done.stdout


def keep_comments(library: Path) -> None:
    """The comments that `make run` shows."""
    environment = {**os.environ, "COPYDESK_LIBRARY": str(library)}
    script = ROOT / "docs" / "demo_comments.py"
    subprocess.run([sys.executable, str(script)], env=environment, timeout=60, check=True)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the example pages, with its stories and what readers say."""
    path = tmp_path_factory.mktemp("browser") / "library.db"
    run_copydesk(path, "add", str(EXAMPLES))
    keep_comments(path)
    run_copydesk(path, "stories")
    write_pieces(path)
    return path


def write_pieces(path: Path) -> None:
    """Pieces of the desk in every state; the first was corrected after it had gone out, with a picture and words set apart."""
    now = datetime.now(UTC).replace(microsecond=0)
    with Store(path) as store:
        picture = redrawn((HERE / "harbour.png").read_bytes())
        store.pieces.keep_picture(picture, now)
        shown = (PiecePicture(picture.name, "The harbour of Vell", "Bo Ray", "A harbour at night"),)
        links = (PieceLink("https://a.example/x", "How houses are built to stand"),)
        piece = Piece(
            headline="Search on Vell goes on at night", dek="Rescuers from three countries are there", section="World", kicker="Earthquake",
            tags=("Vell",), authors=("Ann Lee",), language="en", text=PIECE_TEXT, pictures=shown, read_also=links,
        )  # fmt: skip
        place = Place("copydesk", "http://127.0.0.1:8000")
        first = store.pieces.make("published1", piece, "Ann Lee", now)
        first = publish(store, place, first.name, Save(piece, "Ann Lee", first.revision), now)
        noted = with_note(
            replace(piece, dek="Rescuers from four countries are there"), "There are four countries.", now
        )
        publish(store, place, first.name, Save(noted, "Bo Ray", first.revision), now)
        for state in (PieceState.DRAFT, PieceState.REVIEW, PieceState.SCHEDULED, PieceState.WITHDRAWN):
            kept = store.pieces.make(
                f"{state}1", replace(ARABIC, headline=f"{ARABIC.headline} {state}"), "Ann Lee", now
            )
            if state is not PieceState.DRAFT:
                at = now + timedelta(days=99) if state is PieceState.SCHEDULED else None
                store.pieces.move(kept.name, Save(kept.content, "Ann Lee", 1), state, now, at)


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., str]]:
    """Serves a library with some options; the address of the front page without the last slash."""
    servers: list[subprocess.Popen[bytes]] = []

    def start(library: Path, *options: str) -> str:
        port = free_port()
        log = tmp_path_factory.mktemp("serve") / "log"
        command = [sys.executable, "-m", "copydesk", "serve", "--library", str(library), "--port", str(port), *options]
        with log.open("wb") as out:
            servers.append(subprocess.Popen(command, stdout=out, stderr=out))
        wait_for(port, servers[-1], log)
        return f"http://127.0.0.1:{port}"

    yield start
    for server in servers:
        server.terminate()
    for server in servers:
        assert server.wait(timeout=20) is not None


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_for(port: int, server: "subprocess.Popen[bytes]", log: Path) -> None:
    """Until the site answers."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        if server.poll() is not None:
            break
        try:
            with urlopen(f"http://127.0.0.1:{port}/static/site.css", timeout=5):
                return
        except OSError:
            time.sleep(0.05)
    pytest.fail(f"the site did not start: {log.read_text()}")


@pytest.fixture(scope="session")
def site(library: Path, serve: Callable[..., str]) -> str:
    """The address of a site of the example pages, for its owner."""
    return serve(library)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One browser for all tests; each page is opened in a context of its own."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield opened
        opened.close()


class Watched:
    """What went on in a browser context besides what the test asked for."""

    def __init__(self, context: BrowserContext, site: str) -> None:
        self.elsewhere: list[str] = []
        self.faults: list[str] = []
        context.on("request", lambda request: self.requested(request.url, site))
        context.on("console", lambda message: self.said(message.type, message.text))
        context.on("weberror", lambda fault: self.faults.append(str(fault.error)))
        context.on("dialog", lambda dialog: self.faults.append(f"a dialog: {dialog.message}"))

    def requested(self, url: str, site: str) -> None:
        """Everything must come from the site itself."""
        if not url.startswith((site + "/", "data:", "about:", "blob:" + site)):
            self.elsewhere.append(url)

    def said(self, kind: str, text: str) -> None:
        """Errors on the console are faults of the page; one that the test asked for by its status is not."""
        if kind == "error" and "the server responded with a status of" not in text:
            self.faults.append(text)


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[OpenPage]:
    """Opens a page of the site in a fresh context: `open_page("/", dark=True, phone=True, script=False)`.

    Afterwards nothing must have been asked of another host, and no error must stand on the console.
    """
    opened: list[tuple[BrowserContext, Watched]] = []

    def open_(
        path: str, dark: bool = False, phone: bool = False, script: bool = True, at: str = site, **more: Any
    ) -> Page:
        context = browser.new_context(
            color_scheme="dark" if dark else "light",
            viewport=PHONE if phone else WIDE,  # type: ignore[arg-type]
            java_script_enabled=script,
            has_touch=phone,
            **more,
        )
        context.set_default_timeout(15_000)
        opened.append((context, Watched(context, at)))
        page = context.new_page()
        page.goto(at + path)
        return page

    yield open_
    for context, watched in opened:
        context.close()
        assert watched.elsewhere == []
        assert watched.faults == []


@pytest.fixture(scope="session")
def axe(node_modules: Path) -> str:
    """The script of axe-core."""
    return (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf8")


def axe_faults(page: Page, axe: str) -> list[str]:
    """What axe finds wrong in an open page."""
    page.add_script_tag(content=axe)
    found: dict[str, Any] = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    return [f"{each['id']}: {node['html'][:150]}" for each in found["violations"] for node in each["nodes"]]


def validator_faults(folder: Path, node_modules: Path) -> list[str]:
    """What the W3C validator finds wrong in the files of a folder."""
    jar = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = subprocess.run(
        ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", *map(str, sorted(folder.iterdir()))],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    return [
        f"{Path(each['url']).name}: {each['message']} {each.get('extract', '')[:120]}"
        for each in json.loads(done.stderr)["messages"]
        if each["type"] == "error" or each.get("subType") == "warning"
    ]


@pytest.fixture(params=WAYS, ids=NAMES)
def way(request: pytest.FixtureRequest) -> dict[str, bool]:
    """How a person looks at the site: with a script or without, on a desk or on a phone."""
    script, phone = request.param
    return {"script": script, "phone": phone}


@pytest.fixture
def own_site(library: Path, serve: Callable[..., str], tmp_path: Path) -> str:
    """A site over a library that the test may change."""
    return serve(Path(shutil.copy(library, tmp_path / "library.db")))
