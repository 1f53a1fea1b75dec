"""The site as a running server."""

import gc
import os
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import uvicorn

from copydesk.errors import SettingError
from copydesk.keep.store import Store
from copydesk.settings import SiteSettings
from copydesk.show.app import App
from copydesk.show.site import Site

COLLECTED_AFTER = 50_000
"""Objects made and kept after which the collector looks at the newest."""
LOOPBACK = frozenset(("127.0.0.1", "::1", "localhost"))


BACKLOG = 2_048
"""Connections that may wait to be taken. Source: uvicorn's own default."""


def serve(library: Path, host: str, port: int, settings: SiteSettings, ready: Callable[[str], None]) -> None:
    """Serve a library until interrupted; `ready` is told the address once the port is taken, before anything is answered.

    With port 0 the system picks one. Raises: KeepError, SettingError for an address that cannot be taken.
    """
    if host not in LOOPBACK:
        raise SettingError(host, "the site has no accounts yet, so it answers to this machine alone (127.0.0.1)")
    Store(library).close()  # makes it, or brings it up to date, before anybody asks
    with take(host, port) as taken:
        address = address_of(host, taken.getsockname()[1])
        app = App(Site(library, replace(settings, address=address)))
        calm_collector()
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
    """The server's own settings."""
    return uvicorn.Config(
        app,
        http="httptools",
        loop="auto",
        lifespan="on",
        access_log=False,
        server_header=False,
        date_header=True,
        log_level="warning",
        ws="none",
        timeout_keep_alive=30,
    )
