"""`copydesk serve` as a process: what it refuses, how it ends, its log, the watch beside it."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from copydesk.keep.store import Store
from copydesk.settings import FollowSettings, GatherSettings, SiteSettings, WatchSettings, WebSettings
from copydesk.show.server import checked_address, own_names, reaches_others
from copydesk.show.watching import Watching
from tests.gather.hostile import TEXT, item, rss
from tests.gather.hostile import serve as serve_feeds
from tests.show.conftest import NOW, PASSWORD

WAIT_SECONDS = 60


@contextmanager
def served(library: Path, *options: str) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """A site in a process of its own; its address."""
    command = [sys.executable, "-m", "copydesk", "serve", "--library", str(library), "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            yield process.stderr.readline().strip(), process
        finally:
            process.kill()


def fetch(address: str, **headers: str) -> str:
    asked = Request(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    with urlopen(asked, timeout=WAIT_SECONDS) as reply:
        return str(reply.read().decode())


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--host", "0.0.0.0"], "no accounts: `copydesk user add NAME --role admin`"),
        (["--host", "::"], "no accounts"),
        (["--behind-proxy", "--address", "https://news.example"], "no accounts"),
        (["--proxy", "10.0.0.1", "--address", "https://news.example"], "no accounts"),
        (["--address", "https://news.example"], "no accounts"),
        (["--open-reading", "--host", "192.0.2.1"], "no accounts"),
        (["--behind-proxy"], "--address URL"),
        (["--proxy", "somewhere", "--address", "https://news.example"], "does not appear to be"),
        (["--address", "news.example"], "is no address like"),
        (["--address", "https://news.example/desk"], "is no address like"),
        (["--port", "70000"], "70000"),
    ],
)
def test_what_it_refuses_is_one_line(tmp_path: Path, options: list[str], reason: str) -> None:
    result = CliRunner().invoke(main, ["serve", "--library", str(tmp_path / "copydesk.db"), *options])
    assert result.exit_code in (1, 2)
    assert reason in result.output
    assert "Traceback" not in result.output
    if result.exit_code == 1:
        assert len(result.output.splitlines()) == 1


@pytest.mark.parametrize(
    ("host", "settings", "is_open"),
    [
        ("127.0.0.1", SiteSettings(address=""), False),
        ("::1", SiteSettings(address="http://localhost:8000"), False),
        ("0.0.0.0", SiteSettings(address=""), True),
        ("127.0.0.1", SiteSettings(address="https://news.example"), True),
        ("127.0.0.1", SiteSettings(address="http://127.0.0.1", proxies=("127.0.0.1",)), True),
    ],
)
def test_who_reaches_a_site(host: str, settings: SiteSettings, is_open: bool) -> None:
    assert reaches_others(host, settings) is is_open


def test_the_names_in_its_addresses_are_its_own() -> None:
    assert own_names("0.0.0.0", SiteSettings(address="https://News.example:8443")) == {"news.example"}
    assert own_names("192.0.2.1", SiteSettings(address="")) == {"192.0.2.1"}


def test_an_address_is_kept_without_its_slash() -> None:
    assert checked_address("https://News.example/") == "https://news.example"


@pytest.mark.parametrize("ends", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_cleanly_with_its_watch(tmp_path: Path, ends: int) -> None:
    with served(tmp_path / "copydesk.db", "--watch", "--access-log") as (address, process):
        assert fetch(f"{address}healthz") == "well\n"
        children = watches_of(process.pid)
        process.send_signal(ends)
        _, log = process.communicate(timeout=WAIT_SECONDS)
        assert process.returncode == 0
    assert "Traceback" not in log
    assert re.search(r'^20\d\d-\S+ \S+ 127\.0\.0\.1:\d+ - "GET /healthz HTTP/1\.1" 200$', log, re.M)
    assert all_end(children)


def test_a_killed_server_leaves_no_watch_behind(tmp_path: Path) -> None:
    with served(tmp_path / "copydesk.db", "--watch") as (address, process):
        fetch(f"{address}healthz")
        children = watches_of(process.pid)
        process.kill()
        process.wait()
    assert all_end(children)


def watches_of(parent: int) -> list[int]:
    """The processes that a process started; waited for until there is one."""
    if not Path("/proc/self/task").exists():
        pytest.skip("needs /proc")
    until = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < until:
        found = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        if found:
            return [int(each) for each in found]
        time.sleep(0.05)
    raise AssertionError("no watch was started")


def all_end(children: list[int]) -> bool:
    """Whether processes end, soon: one that only waits for the end of another needs a moment."""
    until = time.monotonic() + WAIT_SECONDS
    while any(is_there(child) for child in children) and time.monotonic() < until:
        time.sleep(0.05)
    return not any(is_there(child) for child in children)


def is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return "zombie" not in Path(f"/proc/{process}/status").read_text()


def test_a_watch_keeps_what_is_new(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    library = tmp_path / "copydesk.db"
    with serve_feeds(monkeypatch) as web:
        feed = f"http://127.0.0.1:{web.port}/feed.xml"
        whole = item("http://a.test/whole", "Tide turns", f"<description>{TEXT}</description>")
        web.bodies["/feed.xml"] = ("application/rss+xml", rss(whole))
        follow = ["follow", feed, "--library", str(library), "--allow-private"]
        assert CliRunner().invoke(main, follow).exit_code == 0
        gather = GatherSettings(web=WebSettings(allow_private=True))
        with Watching(library, WatchSettings(FollowSettings(), gather)), Store(library) as store:
            until = time.monotonic() + WAIT_SECONDS
            while not store.relations.stories() and time.monotonic() < until:
                time.sleep(0.1)
            assert [entry.headline for entry in store.entries()] == ["Tide turns"]


def test_a_site_for_others_asks_to_sign_in(tmp_path: Path, quick_hashes: None) -> None:
    library = tmp_path / "copydesk.db"
    with Store(library) as store:
        store.people.add("ada", "admin", PASSWORD, NOW)
        token = store.people.make_token("ada", "", NOW, 10**9)
    with served(library, "--host", "0.0.0.0") as (address, _):
        here = address.replace("0.0.0.0", "127.0.0.1")
        assert "<h1>Sign in</h1>" in fetch(here)
        assert "<h1>Sign in</h1>" not in fetch(here, authorization=f"Bearer {token}")
