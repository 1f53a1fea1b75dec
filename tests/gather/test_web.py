"""One page from the web, from a server on this machine."""

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import brotli
import httpcore2
import pytest
import zstandard

from copydesk.errors import GatherError
from copydesk.gather.guard import Deadline, GuardedBackend
from copydesk.gather.web import fetch_page
from copydesk.records.page import OriginKind
from copydesk.settings import WebSettings

OPEN = WebSettings(allow_private=True, seconds=5, page_bytes=100_000)
PAGE = "<h1>Härbour</h1>".encode("latin-1")


def zeros(size: int) -> bytes:
    return gzip.compress(bytes(size))


class Site(BaseHTTPRequestHandler):
    """Each path shows one thing that a server may do."""

    def do_GET(self) -> None:
        name = self.path.strip("/").split("?")[0]
        if name in REDIRECTS:
            self.answer(302, b"", {"Location": REDIRECTS[name]})
        elif name == "drip":
            self.drip()
        else:
            self.answer(*ANSWERS.get(name, (404, b"gone", {})))

    def answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for key, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def drip(self) -> None:
        """A byte now and then: each is in time, all of them never."""
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(200):
                self.wfile.write(b"x")
                time.sleep(0.05)
        except OSError:
            pass

    def log_message(self, *_: object) -> None:
        pass


ANSWERS: dict[str, tuple[int, bytes, dict[str, str]]] = {
    "page": (200, PAGE, {"Content-Type": "text/html; charset=ISO-8859-1"}),
    "bare": (200, b"x", {}),
    "gzip": (200, gzip.compress(PAGE), {"Content-Encoding": "gzip", "Content-Type": "text/html"}),
    "cut": (200, gzip.compress(PAGE * 99)[:-20], {"Content-Encoding": "gzip"}),
    "bomb": (200, zeros(50_000_000), {"Content-Encoding": "gzip"}),
    "tail": (200, gzip.compress(PAGE) + bytes(10_000), {"Content-Encoding": "gzip"}),
    "fake": (200, b"no gzip at all", {"Content-Encoding": "gzip"}),
    "br": (200, brotli.compress(PAGE), {"Content-Encoding": "br"}),
    "zstd": (200, zstandard.compress(PAGE), {"Content-Encoding": "zstd"}),
    "deflate": (200, zlib.compress(PAGE), {"Content-Encoding": "deflate"}),
    "bare-deflate": (200, zlib.compress(PAGE, wbits=-15), {"Content-Encoding": "deflate"}),
    "twice": (200, brotli.compress(gzip.compress(PAGE)), {"Content-Encoding": "gzip, br"}),
    "often": (200, PAGE, {"Content-Encoding": "gzip, gzip, gzip, gzip"}),
    "bomb-br": (200, brotli.compress(bytes(50_000_000)), {"Content-Encoding": "br"}),
    "bomb-zstd": (200, zstandard.compress(bytes(50_000_000)), {"Content-Encoding": "zstd"}),
    "bomb-twice": (200, gzip.compress(zeros(50_000_000)), {"Content-Encoding": "gzip, gzip"}),
    "compress": (200, b"\x1f\x9d", {"Content-Encoding": "compress"}),
    "large": (200, bytes(100_001), {}),
    "fits": (200, bytes(100_000), {}),
    "pdf": (200, b"%PDF-", {"Content-Type": "application/pdf"}),
    "teapot": (418, b"", {}),
    "short": (200, b"abc", {"Content-Length": "99"}),
}
REDIRECTS = {
    "to-page": "/page",
    "loop": "/loop",
    "to-file": "file:///etc/passwd",
    "to-metadata": "http://169.254.169.254/latest/meta-data/",
    "to-localhost": "http://localhost/",
    "to-nothing": "http://a.test:port/",
}


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def reason(url: str, settings: WebSettings = OPEN, **more: Callable[[str, int], list[str]]) -> str:
    with pytest.raises(GatherError) as fault:
        fetch_page(url, settings, **more)
    assert fault.value.subject == url
    assert "\n" not in fault.value.reason
    return fault.value.reason


def test_a_page_with_what_its_server_says(site: str) -> None:
    page = fetch_page(f"{site}/page#top", OPEN)
    assert (page.body, page.media_type, page.charset) == (PAGE, "text/html", "iso-8859-1")
    assert (page.url, page.origin.kind, page.origin.name) == (f"{site}/page", OriginKind.URL, f"{site}/page#top")
    assert page.fetched_at is not None
    assert page.fetched_at.utcoffset() is not None


def test_a_server_that_says_nothing(site: str) -> None:
    page = fetch_page(f"{site}/bare", OPEN)
    assert (page.body, page.media_type, page.charset) == (b"x", None, None)


def test_the_address_is_where_redirects_end(site: str) -> None:
    assert fetch_page(f"{site}/to-page", OPEN).url == f"{site}/page"


@pytest.mark.parametrize("name", ["gzip", "tail", "br", "zstd", "deflate", "bare-deflate", "twice"])
def test_packed_pages_are_unpacked(site: str, name: str) -> None:
    assert fetch_page(f"{site}/{name}", OPEN).body == PAGE


def test_a_cut_gzip_gives_what_it_holds(site: str) -> None:
    assert fetch_page(f"{site}/cut", OPEN).body.startswith(PAGE)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none", "the server answered 404 Not Found"),
        ("teapot", "the server answered 418"),
        ("pdf", "no page but application/pdf"),
        ("compress", "packed in a way that was not asked for (compress)"),
        ("often", "packed more than 3 times over"),
        ("bomb-br", "more than 100,000 bytes"),
        ("bomb-zstd", "more than 100,000 bytes"),
        ("bomb-twice", "more than 100,000 bytes"),
        ("fake", "broken gzip data"),
        ("bomb", "more than 100,000 bytes"),
        ("large", "more than 100,000 bytes"),
        ("short", "the connection broke"),
        ("loop", "more than 5 redirects"),
        ("to-file", "refused: only http and https, not file"),
        ("to-nothing", "redirects to what is no address"),
    ],
)
def test_answers_that_are_no_page(site: str, name: str, said: str) -> None:
    assert reason(f"{site}/{name}").startswith(said)


def test_the_largest_page_fits(site: str) -> None:
    assert len(fetch_page(f"{site}/fits", OPEN).body) == 100_000


def test_a_bomb_is_not_unpacked_whole(site: str) -> None:
    start = time.process_time()
    reason(f"{site}/bomb")
    assert time.process_time() - start < 1


def test_a_dripping_server_is_left_at_the_deadline(site: str) -> None:
    start = time.monotonic()
    said = reason(f"{site}/drip", WebSettings(allow_private=True, seconds=0.5))
    assert said in ("no whole answer within 0.5 seconds", "no answer in time")
    assert time.monotonic() - start < 2


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("ftp://example.test/x", "refused: only http and https, not ftp"),
        ("file:///etc/passwd", "refused: only http and https, not file"),
        ("http://", "no address (without a host)"),
        ("http://a:b@example.test/", "refused: an address with a name or password in it"),
        ("http://[::1", "no address"),
        ("http://exa mple.test:99999/", "no address"),
    ],
)
def test_addresses_that_are_not_asked(url: str, said: str) -> None:
    assert reason(url).startswith(said)


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("127.0.0.1", "an address of this machine"),
        ("localhost", "an address of this machine"),
        ("[::1]", "an address of this machine"),
        ("[::ffff:127.0.0.1]", "an address of this machine"),
        ("2130706433", "an address of this machine"),
        ("0x7f.1", "an address of this machine"),
        ("0.0.0.0", "an address of a private or reserved network"),
        ("10.0.0.1", "an address of a private or reserved network"),
        ("100.64.0.1", "an address of a private or reserved network"),
        ("169.254.169.254", "a link-local address"),
    ],
)
def test_this_machine_and_private_networks_are_refused(host: str, said: str) -> None:
    assert reason(f"http://{host}/", WebSettings()) == f"refused: {host.strip('[]')} is {said}"


class Elsewhere(httpcore2.SyncBackend):
    """Takes every connection to the test site, as if the public address it asked for were that."""

    port = 0

    def connect_tcp(self, host: str, port: int, *rest: object, **more: object) -> httpcore2.NetworkStream:
        return super().connect_tcp("127.0.0.1", self.port)


@pytest.mark.parametrize("name", ["to-metadata", "to-localhost"])
def test_a_redirect_to_the_inside_is_refused(monkeypatch: pytest.MonkeyPatch, site: str, name: str) -> None:
    monkeypatch.setattr(Elsewhere, "port", int(site.rpartition(":")[2]))
    monkeypatch.setattr(httpcore2, "SyncBackend", Elsewhere)

    def resolver(host: str, port: int) -> list[str]:
        return {"public.test": ["93.184.216.34"], "localhost": ["127.0.0.1"]}.get(host, [host])

    assert fetch_page("http://public.test/page", WebSettings(), resolver).body == PAGE
    assert reason(f"http://public.test/{name}", WebSettings(), resolver=resolver).startswith("refused: ")


def test_of_several_addresses_only_public_ones_are_tried() -> None:
    backend = GuardedBackend(Deadline("x", 5), False, lambda host, port: ["10.0.0.1", "93.184.216.34", "::1"])
    assert backend.allowed("a.test", 80) == ["93.184.216.34"]


def test_the_address_is_looked_up_once_and_that_one_is_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that answers differently the second time gains nothing."""
    asked: list[str] = []
    connected: list[str] = []

    class Recorder(httpcore2.SyncBackend):
        def connect_tcp(self, host: str, port: int, *rest: object, **more: object) -> httpcore2.NetworkStream:
            connected.append(host)
            raise httpcore2.ConnectError("no")

    def resolver(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["93.184.216.34"] if len(asked) == 1 else ["127.0.0.1"]

    monkeypatch.setattr(httpcore2, "SyncBackend", Recorder)
    assert reason("http://rebind.test/", WebSettings(), resolver=resolver) == "no connection (no)"
    assert (asked, connected) == (["rebind.test"], ["93.184.216.34"])


def test_hosts_without_an_address_and_slow_name_servers() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    def slow(host: str, port: int) -> list[str]:
        time.sleep(2)
        return []

    assert reason("http://none.test/", WebSettings(), resolver=unknown) == "no address is known for none.test"
    assert reason("http://slow.test/", WebSettings(seconds=0.2), resolver=slow).startswith("no whole answer within")


def test_a_closed_port_is_no_connection() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert reason(f"http://127.0.0.1:{port}/").startswith("no connection (")
