"""A web of hostile and polite hosts on this machine: each path shows one thing that a server may do.

Nothing leaves the machine: names under ".test" lead to this server through a resolver and a backend of the tests' own.
"""

import gzip
import ssl
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import brotli
import httpcore2
import pytest

from tests.gather.archives import page

PUBLIC = "93.184.216.34"
"""A public address that stands for the test server: `Detour` takes connections to it there."""
DRIPS = 200
BOMB = gzip.compress(bytes(5_000_000), 1)
NESTED_BOMB = brotli.compress(BOMB, quality=1)
TEXT = "The tide turned at noon on Monday, the harbour master said, and boats left an hour later than planned. " * 12


@dataclass
class Web:
    """What the server is to do, and what it saw."""

    robots: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    bodies: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    headers: dict[str, dict[str, str]] = field(default_factory=dict)
    seen: list[tuple[str, str]] = field(default_factory=list)
    asked_with: list[dict[str, str]] = field(default_factory=list)
    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    tries: Counter[str] = field(default_factory=Counter)
    busy: Counter[str] = field(default_factory=Counter)
    most_busy: Counter[str] = field(default_factory=Counter)
    most_at_once: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    port: int = 0

    def paths(self, host: str) -> list[str]:
        """What a host was asked for, but its robots.txt."""
        return [path for name, path in self.seen if name == host and path != "/robots.txt"]

    @contextmanager
    def counted(self, host: str) -> Iterator[None]:
        """How many requests are under way at once, of a host and in all."""
        with self.lock:
            self.busy[host] += 1
            self.most_busy[host] = max(self.most_busy[host], self.busy[host])
            self.most_at_once = max(self.most_at_once, sum(self.busy.values()))
        try:
            yield
        finally:
            with self.lock:
                self.busy[host] -= 1


class Site(BaseHTTPRequestHandler):
    """Answers for every host of the web."""

    web: Web

    def do_GET(self) -> None:
        host = (self.headers["Host"] or "").partition(":")[0]
        with self.web.lock:
            self.web.seen.append((host, self.path))
            self.web.asked_with.append(dict(self.headers.items()))
            self.web.times[host].append(time.monotonic())
            self.web.tries[self.path] += 1
        with self.web.counted(host):
            self.reply(host)

    def reply(self, host: str) -> None:
        name = self.path.partition("?")[0]
        if name == "/robots.txt":
            status, body = self.web.robots.get(host, (404, b""))
            self.answer(status, body, {"Content-Type": "text/plain"})
        elif self.path in self.web.bodies:
            media_type, body = self.web.bodies[self.path]
            self.answer(200, body, {"Content-Type": media_type, **self.web.headers.get(self.path, {})})
        else:
            getattr(self, "show_" + name.strip("/").replace("-", "_").partition("/")[0], self.show_page)()

    def answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for key, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def bare(self, data: bytes) -> None:
        """Bytes as they are."""
        self.wfile.write(data)
        self.close_connection = True

    def show_page(self) -> None:
        self.answer(200, page(self.path), {"Content-Type": "text/html; charset=utf-8"})

    def show_dozing(self) -> None:
        time.sleep(0.15)
        self.show_page()

    def show_silent(self) -> None:
        time.sleep(1.5)

    def show_drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(DRIPS):
            self.wfile.write(b"x")
            time.sleep(0.02)

    def show_endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(10_000):
            self.wfile.write(b"x" * 65536)

    def show_endless_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(100_000):
            self.wfile.write(f"X-{number}: {'y' * 100}\r\n".encode())

    def show_loop(self) -> None:
        self.answer(302, b"", {"Location": "/loop?" + str(time.monotonic())})

    def show_to_inside(self) -> None:
        self.answer(302, b"", {"Location": "http://inside.test/secret"})

    def show_to_metadata(self) -> None:
        self.answer(302, b"", {"Location": "http://169.254.169.254/latest/meta-data/"})

    def show_to_itself(self) -> None:
        self.answer(302, b"", {"Location": "http://fickle.test/page"})

    def show_short(self) -> None:
        self.answer(200, b"abc", {"Content-Length": "5000"})

    def show_long(self) -> None:
        self.answer(
            200, page("/long") + b"x" * 5000, {"Content-Length": str(len(page("/long"))), "Content-Type": "text/html"}
        )

    def show_bomb(self) -> None:
        self.answer(200, BOMB, {"Content-Encoding": "gzip", "Content-Type": "text/html"})

    def show_bomb_nested(self) -> None:
        self.answer(200, NESTED_BOMB, {"Content-Encoding": "gzip, br", "Content-Type": "text/html"})

    def show_garbage(self) -> None:
        self.bare(b"\x00\xff\x00 this is no HTTP \r\n\r\n")

    def show_hangup(self) -> None:
        self.close_connection = True

    def show_busy(self) -> None:
        """429 once, then a page."""
        if self.web.tries[self.path] == 1:
            self.answer(429, b"", {"Retry-After": "0"})
        else:
            self.show_page()

    def show_down(self) -> None:
        self.answer(503, b"", {"Retry-After": "0"})

    def show_later(self) -> None:
        self.answer(503, b"", {"Retry-After": "86400"})

    def show_dated(self) -> None:
        self.answer(503, b"", {"Retry-After": "Wed, 01 Jan 2126 00:00:00 GMT"})

    def show_gone(self) -> None:
        self.answer(410, b"", {})

    def show_moved(self) -> None:
        self.answer(301, b"", {"Location": "/feed.xml"})

    def log_message(self, *_: object) -> None:
        pass


class Quiet(ThreadingHTTPServer):
    """A server that says nothing of clients that go away."""

    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


class Detour(httpcore2.SyncBackend):
    """Takes connections to the public address of the tests to the test server; refuses all others but loopback."""

    port = 0
    connected: list[str] = []

    def connect_tcp(self, host: str, port: int, *rest: Any, **more: Any) -> httpcore2.NetworkStream:
        self.connected.append(host)
        assert host in (PUBLIC, "127.0.0.1"), f"a test wanted to leave this machine, to {host}"
        return super().connect_tcp("127.0.0.1", self.port if host == PUBLIC else port, *rest[1:], **more)


def resolver(host: str, port: int) -> list[str]:
    """Names under .test are public, but for those that are not."""
    return {"inside.test": ["10.0.0.7"], "169.254.169.254": ["169.254.169.254"]}.get(host, [PUBLIC])


class Fickle:
    """A name server that says something else the second time: DNS rebinding."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, host: str, port: int) -> list[str]:
        self.asked += host == "fickle.test"
        return ["127.0.0.1"] if host == "fickle.test" and self.asked > 1 else [PUBLIC]


@contextmanager
def serve(monkeypatch: pytest.MonkeyPatch, context: ssl.SSLContext | None = None) -> Iterator[Web]:
    """The web, as long as a test runs."""
    web = Web()
    server = Quiet(("127.0.0.1", 0), type("WebSite", (Site,), {"web": web}))
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    web.port = server.server_port
    monkeypatch.setattr(Detour, "port", server.server_port)
    monkeypatch.setattr(Detour, "connected", [])
    monkeypatch.setattr(httpcore2, "SyncBackend", Detour)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def rss(*items: str, title: str = "Harbour Courier") -> bytes:
    """A feed of items."""
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{"".join(items)}</channel></rss>'.encode()


def item(link: str, headline: str = "Tide turns", more: str = "") -> str:
    """An item of a feed."""
    return f"<item><title>{headline}</title><link>{link}</link>{more}</item>"
