"""The site as a running server."""

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
        ready(address)
        uvicorn.Server(configured(app)).run(sockets=[taken])


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
