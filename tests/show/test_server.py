"""The port of the site: taken before anything is answered, and refused in one line; what its start does without."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from copydesk.errors import SettingError
from copydesk.settings import SiteSettings
from copydesk.show.app import App
from copydesk.show.server import address_of, configured, take
from copydesk.show.site import Site


def test_a_port_in_use_is_said_in_one_line() -> None:
    with take("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingError, match=f"127.0.0.1:{port}: cannot listen there") as caught:
            take("127.0.0.1", port)
    assert "\n" not in str(caught.value)


def test_port_0_takes_a_free_one() -> None:
    with take("127.0.0.1", 0) as first, take("127.0.0.1", 0) as second:
        ports = {each.getsockname()[1] for each in (first, second)}
        assert len(ports) == 2
        with socket.create_connection(("127.0.0.1", min(ports)), timeout=5):
            pass


def test_the_address_is_as_a_browser_takes_it() -> None:
    assert address_of("::1", 8000) == "http://[::1]:8000"
    assert address_of("127.0.0.1", 81) == "http://127.0.0.1:81"


def test_the_server_itself_believes_no_proxy(example_library: Path) -> None:
    app = App(Site(example_library, SiteSettings()))
    assert configured(app).proxy_headers is False
    assert app.proxies is None


FIRST_PAGE = """
import asyncio, sys
from pathlib import Path
import copydesk.show.server
from copydesk.settings import SiteSettings
from copydesk.show.app import App
from copydesk.show.site import Site

sent = []
async def receive():
    return {"type": "http.request", "body": b"", "more_body": False}
async def send(message):
    sent.append(message)
scope = {"type": "http", "method": "GET", "scheme": "http", "path": "/", "raw_path": b"/", "query_string": b"",
         "root_path": "", "headers": [(b"host", b"127.0.0.1")], "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 2)}
asyncio.run(App(Site(Path(sys.argv[1]), SiteSettings()))(scope, receive, send))
print(sent[0]["status"], *sorted({name.split(".")[0] for name in sys.modules}), *sorted(sys.modules))
"""
READER = {"onnxruntime", "lxml", "selectolax", "feedparser", "fastfeedparser", "httpx2", "fastwarc"}


def test_a_front_page_is_shown_without_the_reader(example_library: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAGE, str(example_library)], capture_output=True, text=True, timeout=60, check=True
    )
    status, *loaded = done.stdout.split()
    assert status == "200"
    assert READER & set(loaded) == set()
    assert [name for name in loaded if name.startswith(("copydesk.read.", "copydesk.attribute."))] == []
