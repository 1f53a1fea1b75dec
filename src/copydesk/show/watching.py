"""The feeds that are followed, looked at by a process of its own while the site is served: reading pages never slows an answer."""

import logging
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

from copydesk.errors import CopydeskError
from copydesk.settings import WatchSettings

LOG = logging.getLogger("copydesk.watch")
AFTER_FAULT_SECONDS = 60.0
GRACE_SECONDS = 5.0
"""How long the process may take to end; what it was about to keep then is kept by the next look."""


class Watching:
    """The process. It ends with the one that started it, however that ends."""

    def __init__(self, library: Path, settings: WatchSettings) -> None:
        self.process = multiprocessing.get_context("spawn").Process(
            target=watch_feeds, args=(library, settings), name="copydesk-watch", daemon=True
        )

    def __enter__(self) -> "Watching":
        with ctrl_c_ignored():  # the process takes that over: Ctrl-C goes to the server, which ends it
            self.process.start()
        return self

    def __exit__(self, *_: Any) -> None:
        self.process.terminate()
        self.process.join(GRACE_SECONDS)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


@contextmanager
def ctrl_c_ignored() -> Iterator[None]:
    """Ctrl-C does nothing for a moment, nor to a process that is started meanwhile."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def watch_feeds(library: Path, settings: WatchSettings) -> None:
    """Look at what is due, again and again."""
    from copydesk.desk.rounds import nap_seconds  # all of the reader: the site itself starts without it
    from copydesk.keep.store import Store

    threading.Thread(target=end_with_parent, daemon=True).start()
    logging.basicConfig(format="%(message)s", level=logging.INFO)
    while True:
        try:
            with Store(library) as store:
                look(store, settings)
                nap = nap_seconds(store)
        except CopydeskError as fault:
            LOG.error("copydesk: the feeds cannot be looked at just now: %s", fault)
            nap = AFTER_FAULT_SECONDS
        except Exception:  # one broken page or feed must not end the watch
            LOG.exception("copydesk: a look at the feeds failed")
            nap = AFTER_FAULT_SECONDS
        time.sleep(nap)


def look(store: Any, settings: WatchSettings) -> None:
    """One look; what fails is a line."""
    from copydesk.desk.keeping import Stored
    from copydesk.desk.reading import Hints
    from copydesk.desk.rounds import Ways, keep_new
    from copydesk.write.parts import one_line

    def note(stored: Stored) -> None:
        if stored.fault is not None:
            LOG.warning("copydesk: %s: %s", one_line(stored.name), one_line(stored.fault))

    for polled in keep_new(store, Ways(settings.follow, settings.gather, Hints(statements=True, figures=True)), note):
        for each in polled:
            if each.state.failures:
                LOG.warning("copydesk: %s: %s", one_line(each.state.url), one_line(each.state.last_error or ""))


def end_with_parent() -> None:
    """End at once when the server is gone, so that no watch is left behind; what was being kept is not, the rest is safe."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
