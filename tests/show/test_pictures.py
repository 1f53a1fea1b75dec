"""Pictures of articles through the site, from a server on this machine."""

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from copydesk.keep.parcel import make_parcel
from copydesk.keep.store import Store
from copydesk.records import Origin, Page, Picture
from copydesk.records.page import OriginKind
from copydesk.settings import SiteSettings, WebSettings
from copydesk.show import guarding, urls
from copydesk.show.pictures import FAILED_SECONDS, BrokenPictureError, Pictures, media_type_of
from tests.show.conftest import Client, client_of
from tests.write.articles import FULL

WEB = WebSettings(allow_private=True, seconds=2, redirects=3, page_bytes=10_000)
ON = SiteSettings(pictures=True, picture_web=WEB)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(60)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<html><script>alert(1)</script>"
BODIES = {
    "a.png": (PNG, "image/png"),
    "liar.png": (PNG, "text/html"),
    "none.png": (PNG, ""),
    "page.png": (HTML, "image/png"),
    "a.svg": (SVG, "image/svg+xml"),
    "svg.png": (SVG, "image/png"),
    "large.png": (PNG + bytes(20_000), "image/png"),
    "empty.png": (b"", "image/png"),
}


class Host(BaseHTTPRequestHandler):
    """A server of pictures that counts what it is asked."""

    asked: list[str]
    headers_seen: dict[str, str]

    def do_GET(self) -> None:
        name = self.path.strip("/")
        type(self).asked.append(name)
        type(self).headers_seen = dict(self.headers.items())
        if name.startswith("slow.png"):
            time.sleep(4)
        if name == "away.png":
            self.answer(302, b"", {"Location": "/a.png"})
        elif name == "inside.png":
            self.answer(302, b"", {"Location": "http://10.0.0.1/a.png"})
        elif name in BODIES or name.startswith("slow.png"):
            body, kind = BODIES.get(name, (PNG, "image/png"))
            self.answer(200, body, {"Content-Type": kind} if kind else {})
        else:
            self.answer(404, HTML, {})

    def answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for key, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[str]:
    Host.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def address(client: Client, url: str) -> str:
    """Where the site shows a picture."""
    found = client.app.site.pictures.address(url)
    assert found is not None
    return found


@pytest.fixture
def showing(example_library: Path) -> Client:
    return client_of(example_library, ON)


@pytest.mark.parametrize("name", ["a.png", "liar.png", "none.png", "away.png"])
def test_a_picture_comes_as_what_its_bytes_are(showing: Client, host: str, name: str) -> None:
    reply = showing.get(address(showing, f"{host}/{name}"))
    assert (reply.status, reply.body) == (200, PNG)
    assert reply.headers["content-type"] == "image/png"
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert reply.headers["cache-control"] == "private, max-age=86400"
    assert Host.headers_seen["Accept"].startswith("image/")
    assert {"Referer", "Cookie"} & set(Host.headers_seen) == set()


def test_a_picture_has_a_policy_of_its_own_beside_that_of_the_site(showing: Client, host: str) -> None:
    reply = showing.get(address(showing, f"{host}/a.png"))
    own, site = [value for name, value in reply.all_headers if name == "content-security-policy"]
    assert own == "default-src 'none'; sandbox"
    assert site == guarding.POLICY


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("page.png", "no picture of a kind that is shown"),
        ("a.svg", "no picture of a kind that is shown"),
        ("svg.png", "no picture of a kind that is shown"),
        ("empty.png", "no picture of a kind that is shown"),
        ("gone.png", "the server answered 404 Not Found"),
        ("large.png", "more than 10,000 bytes"),
        ("slow.png", "no answer in time"),
    ],
)
def test_what_is_no_picture_is_a_clear_problem(showing: Client, host: str, name: str, reason: str) -> None:
    reply = showing.get(address(showing, f"{host}/{name}"))
    assert (reply.status, reply.texts("h1")) == (502, ["Bad Gateway"])
    assert reason in reply.texts("main p")[0]
    assert reply.headers["content-type"].startswith("text/html")


def test_private_addresses_are_refused_redirects_too(example_library: Path, host: str) -> None:
    client = client_of(example_library, replace(ON, picture_web=replace(WEB, allow_private=False)))
    for url in (f"{host}/a.png", "http://localhost/a.png", "http://[::1]/a.png", "http://169.254.169.254/latest"):
        assert client.get(address(client, url)).status == 502
    assert Host.asked == []


def test_the_site_is_nobodys_proxy(showing: Client, example_library: Path, host: str) -> None:
    url = f"{host}/a.png"
    good = address(showing, url)
    other = Pictures(ON).address(url)
    assert other is not None
    wrong = [
        good.replace("a.png", "b.png"),
        other,
        urls.remote_picture("0" * 32, url),
        urls.remote_picture("%C3%A9", url),
        good.split("?")[0],
    ]
    for each in wrong:
        assert showing.get(each).status == 404
    off = client_of(example_library)
    assert off.app.site.pictures.address(url) is None
    assert off.get(urls.remote_picture(off.app.site.pictures.mark(url), url)).status == 404
    assert Host.asked == []


@pytest.mark.parametrize(
    "url", [None, "", "data:image/png;base64,xx", "javascript:x", "mailto:a@b", "/a.png", "file:///x"]
)
def test_only_web_addresses_are_shown(showing: Client, url: str | None) -> None:
    assert showing.app.site.pictures.address(url) is None


def test_pictures_and_failures_are_kept_within_bounds(host: str) -> None:
    now = 0.0
    pictures = Pictures(replace(ON, picture_kept_bytes=len(PNG) * 2), clock=lambda: now)
    for _ in range(3):
        pictures.load(f"{host}/a.png")
        with pytest.raises(BrokenPictureError):
            pictures.load(f"{host}/gone.png")
    assert Host.asked == ["a.png", "gone.png"]
    now = FAILED_SECONDS
    with pytest.raises(BrokenPictureError):
        pictures.load(f"{host}/gone.png")
    assert Host.asked[2:] == ["gone.png"]
    for name in ("liar.png", "none.png"):
        pictures.load(f"{host}/{name}")
    assert pictures.bytes == len(PNG) * 2
    pictures.load(f"{host}/a.png")
    assert Host.asked.count("a.png") == 2


def test_one_picture_asked_for_by_many_is_fetched_once(host: str) -> None:
    pictures = Pictures(ON)
    threads = [threading.Thread(target=pictures.load, args=(f"{host}/a.png",)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Host.asked == ["a.png"]


def test_slow_pictures_hold_up_no_page_and_too_many_are_refused(example_library: Path, host: str) -> None:
    client = client_of(example_library, replace(ON, threads=1, pictures_at_once=1, pictures_waiting=1))
    slow = [address(client, f"{host}/slow.png{mark}") for mark in ("", "?1", "?2")]

    async def ask() -> tuple[float, int, list[int]]:
        headers = {"host": "127.0.0.1"}
        client.app.lanes.forget()
        waiting = []
        for path in slow:
            waiting.append(asyncio.create_task(client.asked("GET", path, b"", headers)))
            await asyncio.sleep(0.1)
        began = time.monotonic()
        page = await client.asked("GET", "/stories", b"", headers)
        took = time.monotonic() - began
        return took, page.status, [reply.status for reply in await asyncio.gather(*waiting)]

    took, status, statuses = asyncio.run(ask())
    assert status == 200
    assert took < 1.5
    assert statuses.count(503) == 1
    assert statuses.count(502) == 2


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xff\xd8\xff\xe0JFIF", "image/jpeg"),
        (PNG, "image/png"),
        (b"GIF89a...", "image/gif"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1miaf", "image/avif"),
        (b"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avifmiaf", "image/avif"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", None),
        (b"\x00\x00\x00\x1cftypisom\x00\x00\x00\x00isomiso2mp41", None),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", None),
        (b"BM", None),
        (SVG, None),
        (b"<?xml version='1.0'?>" + SVG, None),
        (HTML, None),
        (b"", None),
    ],
)
def test_kinds_are_told_by_their_bytes(body: bytes, kind: str | None) -> None:
    assert media_type_of(body) == kind


def test_an_article_shows_its_pictures_where_they_are_on(tmp_path: Path, host: str) -> None:
    library = tmp_path / "copydesk.db"
    pictures = (
        Picture(f"{host}/a.png", 1, alt="A bridge", caption="The bridge on Monday."),
        Picture("javascript:x", 1, alt="x"),
        Picture(f"{host}/b.png", 2, caption="No more."),
    )
    with Store(library) as store:
        page = Page(b"<p>", Origin(OriginKind.FILE, "a.html"), FULL.url, fetched_at=datetime(2026, 10, 5, tzinfo=UTC))
        (kept,) = store.keep([make_parcel(page, replace(FULL, pictures=pictures))], datetime(2026, 10, 5, tzinfo=UTC))
    client = client_of(library, ON)
    images = client.get(urls.article(kept.id)).tree.css(".picture img")
    assert [image.attributes["alt"] for image in images] == ["A bridge", ""]
    assert {image.attributes["loading"] for image in images} == {"lazy"}
    source = images[0].attributes["src"]
    assert source is not None
    assert client.get(source).body == PNG
    off = client_of(library)
    assert off.get(urls.article(kept.id)).tree.css(".picture img") == []
    assert len(off.get(urls.article(kept.id)).tree.css(".picture")) == 3
