"""The site as a running server."""

import gc
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import urlsplit

import uvicorn

from copydesk.errors import SettingError
from copydesk.keep.store import Store
from copydesk.settings import SiteSettings
from copydesk.show.app import App
from copydesk.show.site import Site

COLLECTED_AFTER = 50_000
"""Objects made and kept after which the collector looks at the newest."""
LOOPBACK = frozenset(("127.0.0.1", "::1", "localhost"))
EVERY_ADDRESS = frozenset(("", "0.0.0.0", "::"))
BACKLOG = 2_048
"""Connections that may wait to be taken. Source: uvicorn's own default."""
GRACE_SECONDS = 10
"""How long an answer that is being made may take when the server is told to end."""
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        "uvicorn": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "uvicorn.access": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        "copydesk": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}
"""Faults and, with an access log, requests go to standard error: client, address without its body, status."""


def serve(library: Path, host: str, port: int, settings: SiteSettings, ready: Callable[[str], None]) -> None:
    """Serve a library until interrupted, by Ctrl-C or SIGTERM; `ready` is told the address once the port is taken, before
    anything is answered.

    With port 0 the system picks one. `settings.address` of "" is where it listens. Raises: KeepError, SettingError for an
    address that cannot be taken, and for one that others reach while the library has no accounts.
    """
    is_open = reaches_others(host, settings)
    with Store(library) as store:  # makes it, or brings it up to date, before anybody asks
        if is_open and not store.people.exist():
            raise SettingError(
                host if host not in LOOPBACK else settings.address or "proxy",
                "others could reach this site, and the library has no accounts: `copydesk user add NAME --role admin`"
                " makes the first, or serve this machine alone (127.0.0.1, no proxy)",
            )
    with ExitStack() as stack:
        taken = stack.enter_context(take(host, port))
        stack.enter_context(ended_by_signals())
        address = address_of(host, taken.getsockname()[1])
        settings = replace(settings, address=settings.address or address, needs_accounts=is_open)
        app = App(Site(library, replace(settings, hosts=settings.hosts | own_names(host, settings))))
        calm_collector()
        if settings.watch is not None:
            from copydesk.show.watching import Watching  # multiprocessing, which the site itself does without

            stack.enter_context(Watching(library, settings.watch))
        ready(address)
        uvicorn.Server(configured(app)).run(sockets=[taken])


def calm_collector() -> None:
    """Keep the collector of garbage from what was loaded once, and have it look less often at the rest.

    Source: a page makes some 10,000 small objects that nothing refers to in a circle; looking for circles among them and
    in all that is loaded took a tenth of the time of pages, and four times the median of one page in ten.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECTED_AFTER, 20, 50)


def reaches_others(host: str, settings: SiteSettings) -> bool:
    """Whether others than the owner of this machine are to reach the site."""
    named = urlsplit(settings.address).hostname if settings.address else None
    return host not in LOOPBACK or bool(settings.proxies) or (named is not None and named not in LOOPBACK)


def own_names(host: str, settings: SiteSettings) -> frozenset[str]:
    """The names of hosts in the site's own addresses."""
    named = urlsplit(settings.address).hostname
    return frozenset(name for name in (named, host.lower()) if name and name not in EVERY_ADDRESS)


def checked_address(said: str) -> str:
    """The site's own address as somebody typed it, without a slash at its end. Raises: SettingError."""
    try:
        parts = urlsplit(said)
        is_good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.path in ("", "/")
        is_good = (
            is_good and not (parts.query or parts.fragment or parts.username) and said.isascii() and parts.port != 0
        )
    except ValueError:
        is_good = False
    if not is_good or not said.isprintable() or " " in said:
        raise SettingError(said, "is no address like https://news.example, without anything behind the name and port")
    return f"{parts.scheme}://{parts.netloc.lower()}"


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """SIGTERM ends what is inside as Ctrl-C does, so that it is cleaned up."""

    def stop(_: int, __: FrameType | None) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def take(host: str, port: int) -> socket.socket:
    """A socket that listens. Raises: SettingError where the address or the port cannot be had."""
    try:
        return socket.create_server((host, port), family=family_of(host), backlog=BACKLOG)
    except (OSError, OverflowError) as fault:
        number = getattr(fault, "errno", None)
        reason = os.strerror(number) if number and number > 0 else str(fault)
        raise SettingError(f"{host}:{port}", f"cannot listen there: {reason.lower()}") from None


def family_of(host: str) -> socket.AddressFamily:
    """IPv6 for an address with colons, else IPv4."""
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def address_of(host: str, port: int) -> str:
    """The site's address as a browser takes it."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def configured(app: App) -> uvicorn.Config:
    """The server's own settings. Of what proxies say, nothing is believed here: `copydesk.show.proxies` does it."""
    return uvicorn.Config(
        app,
        http="httptools",
        loop="auto",
        lifespan="on",
        proxy_headers=False,
        access_log=app.site.settings.access_log,
        log_config=LOGGING,
        log_level=None,
        server_header=False,
        date_header=True,
        ws="none",
        timeout_keep_alive=30,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
