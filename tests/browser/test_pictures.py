"""Pictures of articles in a browser: they come through the site, and one that cannot be had leaves its caption."""

import struct
import threading
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import uvicorn

from copydesk.keep.parcel import make_parcel
from copydesk.keep.store import Store
from copydesk.records import Origin, Page, Picture
from copydesk.records.page import OriginKind
from copydesk.settings import SiteSettings, WebSettings
from copydesk.show import server, urls
from copydesk.show.app import App
from copydesk.show.site import Site
from tests.browser.conftest import OpenPage
from tests.write.articles import FULL

AT = datetime(2026, 10, 5, tzinfo=UTC)
SETTINGS = SiteSettings(pictures=True, picture_web=WebSettings(allow_private=True, seconds=5))


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int) -> bytes:
    """A picture in one colour."""
    lines = (b"\0" + b"\x30\x60\x90" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


class Host(BaseHTTPRequestHandler):
    """A server with one picture."""

    def do_GET(self) -> None:
        found = self.path == "/a.png"
        body = png(600, 200) if found else b""
        self.send_response(200 if found else 404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


@pytest.fixture
def run_site() -> Iterator[Callable[[Path], str]]:
    """Runs a site whose pictures may come from this machine."""
    running: list[tuple[uvicorn.Server, threading.Thread]] = []

    def start(library: Path) -> str:
        taken = server.take("127.0.0.1", 0)
        site = uvicorn.Server(server.configured(App(Site(library, SETTINGS))))
        thread = threading.Thread(target=site.run, kwargs={"sockets": [taken]}, daemon=True)
        thread.start()
        running.append((site, thread))
        return f"http://127.0.0.1:{taken.getsockname()[1]}"

    yield start
    for site, thread in running:
        site.should_exit = True
        thread.join(10)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_pictures_come_through_the_site(
    tmp_path: Path, host: str, run_site: Callable[[Path], str], open_page: OpenPage, script: bool
) -> None:
    library = tmp_path / "copydesk.db"
    pictures = (
        Picture(f"{host}/a.png", 1, alt="A bridge", caption="The bridge on Monday."),
        Picture(f"{host}/gone.png", 2, caption="No more."),
    )
    with Store(library) as store:
        page = Page(b"<p>", Origin(OriginKind.FILE, "a.html"), FULL.url, fetched_at=AT)
        (kept,) = store.keep([make_parcel(page, replace(FULL, pictures=pictures))], AT)
    at = run_site(library)
    shown = open_page(urls.article(kept.id), at=at, script=script)
    bridge = shown.get_by_alt_text("A bridge")
    bridge.scroll_into_view_if_needed()
    shown.wait_for_load_state("networkidle")
    box = bridge.bounding_box()
    assert box is not None
    assert box["width"] / box["height"] == pytest.approx(3, abs=0.05)
    assert shown.get_by_text("No more.").is_visible()
    if script:
        shown.get_by_text("No more.").scroll_into_view_if_needed()
        shown.wait_for_function("document.querySelectorAll('.picture img').length === 1")
