"""A library of example pages, a site over it, and a client that calls the site's ASGI application directly."""

import asyncio
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlencode

import pytest
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from copydesk.cli import main
from copydesk.keep.store import Store
from copydesk.settings import SiteSettings
from copydesk.show import people
from copydesk.show.app import App
from copydesk.show.site import Site

if TYPE_CHECKING:
    from tests.show.editors import Desk

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PAGES = ("*vell*", "*takeover*", "*border*", "*measles-wednesday*")
PASSWORD = "correct horse battery"
"""Of everybody in tests."""
NOW = datetime(2026, 10, 9, 18, 0, tzinfo=UTC)
"""The clock of the site in tests: the evening of the last day of the examples' week."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer of the site. `headers` have lower-case names; of a name given twice the last stands."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    all_headers: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8")

    @property
    def tree(self) -> LexborHTMLParser:
        """The body as HTML."""
        return LexborHTMLParser(self.text)

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)

    def texts(self, selector: str) -> list[str]:
        """The text of every element that a selector finds, on one line each."""
        return [" ".join(node.text().split()) for node in self.tree.css(selector)]

    def links(self, selector: str = "a") -> list[str]:
        """The addresses of all links that a selector finds."""
        return [node.attributes.get("href") or "" for node in self.tree.css(selector)]


class Client:
    """Asks a site as a browser would, without a server."""

    def __init__(self, app: App) -> None:
        self.app = app

    def request(self, method: str, address: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> Reply:
        """One request; `address` is path and query as they stand on the wire (quoted)."""
        return asyncio.run(self.answer(method, address, body, {"host": "127.0.0.1", **(headers or {})}))

    async def answer(self, method: str, address: str, body: bytes, headers: Mapping[str, str]) -> Reply:
        """The same, inside a loop of its own."""
        self.app.lanes.forget()  # they belong to the loop of the last request
        return await self.asked(method, address, body, headers)

    async def asked(self, method: str, address: str, body: bytes, headers: Mapping[str, str]) -> Reply:
        """The same, beside others in one loop."""
        path, _, query = address.partition("?")
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        await self.app(scope_of(method, path, query, headers), receive, send)
        start = sent[0]
        told = [(name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in start["headers"]]
        return Reply(start["status"], dict(told), b"".join(each.get("body", b"") for each in sent[1:]), tuple(told))

    def get(self, address: str, **headers: str) -> Reply:
        """A GET; header names with "_" for "-"."""
        return self.request("GET", address, headers={name.replace("_", "-"): value for name, value in headers.items()})

    def post(self, address: str, fields: Mapping[str, str] | None = None, **headers: str) -> Reply:
        """A form sent by the site's own page."""
        told = {
            "content-type": "application/x-www-form-urlencoded",
            "sec-fetch-site": "same-origin",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        return self.request("POST", address, urlencode(fields or {}).encode(), told)


def scope_of(method: str, path: str, query: str, headers: Mapping[str, str]) -> dict[str, Any]:
    """The ASGI scope of a request."""
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode("ascii"),
        "query_string": query.encode("ascii"),
        "root_path": "",
        "headers": [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()],
        "server": ("127.0.0.1", 8000),
        "client": ("127.0.0.1", 50_000),
    }


def client_of(library: Path, settings: SiteSettings | None = None, now: datetime = NOW) -> Client:
    """A client of a site over a library, whose clock stands at `now`."""
    return Client(App(Site(library, settings or SiteSettings(), clock=lambda: now)))


@pytest.fixture(scope="session")
def example_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of some of the example pages with their stories; to be read, not written to."""
    path = tmp_path_factory.mktemp("site") / "copydesk.db"
    pages = sorted({str(page) for pattern in PAGES for page in EXAMPLES.glob(pattern)})
    for command in (["add", *pages, "-q"], ["stories"]):
        result = CliRunner().invoke(main, [*command, "--library", str(path)])
        assert result.exit_code == 0, result.output
    with Store(path) as store:
        store.db.pragma("wal_checkpoint(truncate)")
    return path


@pytest.fixture
def library(example_library: Path, tmp_path: Path) -> Path:
    """A copy of the example library that a test may write to."""
    return Path(shutil.copy(example_library, tmp_path / "copydesk.db"))


@pytest.fixture(scope="session")
def client(example_library: Path) -> Client:
    """A client of a site over the example library; it keeps answers from test to test."""
    return client_of(example_library)


@pytest.fixture
def own_client(library: Path) -> Client:
    """A client of a site over the test's own copy."""
    return client_of(library)


@pytest.fixture
def desk(library: Path, monkeypatch: pytest.MonkeyPatch) -> "Desk":
    """A site of its own, at which a cookie says who asks."""
    from tests.show import editors

    monkeypatch.setattr(people, "find_person", editors.who_asks)
    return editors.Desk(library, client_of(library, editors.SETTINGS))


@pytest.fixture
def team(library: Path, quick_hashes: None) -> Path:
    """A library of the test's own with one person of each role, named by it."""
    with Store(library) as store:
        for role in ("admin", "editor", "reader"):
            store.people.add(role, role, PASSWORD, NOW)
    return library


@pytest.fixture
def site(team: Path) -> Client:
    """A client of a site over that."""
    return client_of(team)
