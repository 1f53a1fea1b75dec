"""The site as a running server."""

from pathlib import Path

import uvicorn

from copydesk.errors import SettingError
from copydesk.keep.store import Store
from copydesk.settings import SiteSettings
from copydesk.show.app import App
from copydesk.show.site import Site

LOOPBACK = frozenset(("127.0.0.1", "::1", "localhost"))


def serve(library: Path, host: str, port: int, settings: SiteSettings) -> None:
    """Serve a library until interrupted. Raises: KeepError, SettingError."""
    if host not in LOOPBACK:
        raise SettingError(host, "the site has no accounts yet, so it answers to this machine alone (127.0.0.1)")
    Store(library).close()  # makes it, or brings it up to date, before anybody asks
    app = App(Site(library, settings))
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
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
    uvicorn.Server(config).run()
