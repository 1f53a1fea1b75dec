"""Long work that people start from the browser: one thread does it, one piece after the other; pages show how far it is.

What brings in and reads pages is loaded with the first work: the site starts without it.
"""

import queue
import signal
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from copydesk.errors import CopydeskError, KeepError, SettingError
from copydesk.keep.store import Store
from copydesk.settings import WebSettings
from copydesk.write.parts import one_line

WAITING = 20
"""Pieces of work that wait at most; more are refused, so that nobody fills the memory."""
REMEMBERED, LINES = 50, 200
"""Pieces of work, and lines of each, that are kept to be looked at."""
UPLOAD_NAME = "upload"
READERS = 2
"""Processes that read the pages of a piece of work. Source: on two busy cores the p99 of a kept page while 200 pages were
added was 10 ms with two, 23 ms with the pages read in a thread of the site; the pages took equally long."""

if TYPE_CHECKING:
    from copydesk.desk.keeping import Item


class TooMuchError(SettingError):
    """So much work waits that no more is taken."""


@dataclass(slots=True)
class Job:
    """One piece of work: `state` is waiting, running, done or failed. `added` are ids of articles, `lines` what went wrong."""

    number: int
    title: str
    asked_at: datetime
    state: str = "waiting"
    pages: int = 0
    added: list[str] = field(default_factory=list)
    faults: int = 0
    lines: list[str] = field(default_factory=list)

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in ("done", "failed")

    def fail(self, line: str) -> None:
        """Note something that went wrong."""
        self.faults += 1
        if len(self.lines) < LINES:
            self.lines.append(one_line(line))


Work = Callable[[Store, Job], None]


class Jobs:
    """The work of one site. The thread is started with the first piece, and has a connection to the library of its own."""

    def __init__(self, library: Path) -> None:
        self.library = library
        self.jobs: OrderedDict[int, Job] = OrderedDict()
        self.waiting: queue.Queue[tuple[Job, Work]] = queue.Queue(WAITING)
        self.lock = threading.Lock()
        self.thread: threading.Thread | None = None
        self.last = 0

    def start(self, title: str, work: Work, now: datetime) -> Job:
        """Have something done. Raises: TooMuchError where too much waits."""
        with self.lock:
            job = Job(self.last + 1, title, now)
            try:
                self.waiting.put_nowait((job, work))
            except queue.Full:
                raise TooMuchError(title, "too much is waiting already: try again when some of it is done") from None
            self.last = job.number
            self.jobs[job.number] = job
            while len(self.jobs) > REMEMBERED:
                self.jobs.popitem(last=False)
            if self.thread is None:
                self.thread = threading.Thread(target=self.run, name="copydesk-jobs", daemon=True)
                self.thread.start()
        return job

    def find(self, number: str) -> Job | None:
        """A piece of work by its number."""
        return self.jobs.get(int(number)) if number.isascii() and number.isdigit() and len(number) < 10 else None

    def latest(self) -> list[Job]:
        """The latest first."""
        return list(reversed(self.jobs.values()))

    def run(self) -> None:
        """Do what waits, for ever."""
        while True:
            job, work = self.waiting.get()
            job.state = "running"
            try:
                with Store(self.library) as store:
                    work(store, job)
                job.state = "done"
            except CopydeskError as fault:
                job.fail(str(fault))
                job.state = "failed"
            except Exception as fault:  # a broken piece of work must not end the thread
                job.fail(f"something went wrong ({type(fault).__name__})")
                job.state = "failed"


def add_addresses(addresses: Iterable[str]) -> Work:
    """Fetch and keep pages, feeds or sitemaps by their addresses."""
    from copydesk.gather import gather_pages

    return partial(_keep, items=partial(gather_pages, tuple(addresses)))


def add_upload(name: str, body: bytes) -> Work:
    """Keep the pages of a file: a saved page, an archive, a feed, JSON lines."""

    def items() -> "Iterator[Item]":
        from copydesk.gather import gather_pages

        with TemporaryDirectory(prefix="copydesk-") as folder:
            path = Path(folder) / (UPLOAD_NAME + safe_endings(name))
            path.write_bytes(body)
            yield from gather_pages([str(path)])

    return partial(_keep, items=items)


def safe_endings(name: str) -> str:
    """The last two endings of a file's name, which say what it holds: ".warc.gz"."""
    return "".join(end for end in Path(name).suffixes[-2:] if end[1:].isalnum() and end.isascii() and len(end) < 8)


def follow(address: str, now: datetime) -> Work:
    """Follow the feed at an address, or the first that the page there names."""

    def work(store: Store, job: Job) -> None:
        from copydesk.desk import watch
        from copydesk.gather.web import fetch

        watch.follow(store, address, partial(fetch, settings=WebSettings()), now, True)

    return work


def _keep(store: Store, job: Job, items: "Callable[[], Iterator[Item]]") -> None:
    """Read and keep pages as they come, then settle their stories; in other processes, so that answers do not wait for it."""
    from copydesk.desk.keeping import run
    from copydesk.desk.reading import Hints

    hints = Hints(statements=True, figures=True)
    with closing(run(items(), store, jobs=READERS, hints=hints)) as answers:  # type: ignore[type-var]
        for stored in answers:
            job.pages += 1
            if stored.fault is not None:
                job.fail(
                    f"{stored.name.rsplit('/', 1)[-1] if UPLOAD_NAME in stored.name else stored.name}: {stored.fault}"
                )
            elif stored.kept is not None and len(job.added) < LINES:
                job.added.append(stored.kept.id)
    settle_elsewhere(store.path)


def settle_elsewhere(library: Path) -> None:
    """Settle the stories in a process of its own. Raises: KeepError where that fails; the next piece of work makes up for it."""
    from copydesk.desk.pool import PRELOAD, start_context

    process = start_context(PRELOAD).Process(target=settle, args=(library,), daemon=True)  # type: ignore[attr-defined]
    process.start()
    process.join()
    if process.exitcode != 0:
        raise KeepError(str(library), "the stories could not be settled; they are with what is added next")


def settle(library: Path) -> None:
    """The life of that process. Ctrl-C is the server's to see."""
    from copydesk.desk.relating import update_stories

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with Store(library) as store:
        update_stories(store)
