"""What all views share: the library's connections, the templates, the site's own files, the settings."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from queue import Empty, LifoQueue

from jinja2 import Environment, PackageLoader

from copydesk.desk.places import Place
from copydesk.keep.store import Store
from copydesk.settings import SiteSettings
from copydesk.show import elements, urls
from copydesk.show.environment import make_environment
from copydesk.show.heads import Heads
from copydesk.show.jobs import Jobs
from copydesk.show.keeping import KeptParts
from copydesk.show.moves import Moves
from copydesk.show.pace import Limit, Pace
from copydesk.show.pictures import Pictures
from copydesk.show.presence import Presence
from copydesk.show.tries import Tries

STATIC = files("copydesk.show").joinpath("static")
MEDIA_TYPES = {"site.css": "text/css; charset=utf-8", "site.js": "text/javascript; charset=utf-8"}
"""The site's own files."""
MARK_LETTERS = 10


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file of the site's own; `mark` changes with its content."""

    name: str
    media_type: str
    body: bytes
    mark: str


class Stores:
    """Connections to the library: any number that read, each lent to one thread at a time, and one that writes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.idle: LifoQueue[Store] = LifoQueue()
        self.writing = threading.Lock()
        self.writer: Store | None = None

    @contextmanager
    def reader(self) -> Iterator[Store]:
        """A connection to read with."""
        try:
            store = self.idle.get_nowait()
        except Empty:
            store = Store(self.path, write=False)
        try:
            yield store
        finally:
            self.idle.put(store)

    @contextmanager
    def write(self) -> Iterator[Store]:
        """The connection to write with; others wait for it."""
        with self.writing:
            if self.writer is None:
                self.writer = Store(self.path)
            yield self.writer

    @contextmanager
    def write_if_free(self) -> Iterator[Store | None]:
        """The connection to write with, for what need not be done now; None where somebody has it."""
        if not self.writing.acquire(blocking=False):
            yield None
            return
        try:
            self.writer = self.writer or Store(self.path)
            yield self.writer
        finally:
            self.writing.release()

    @contextmanager
    def own(self) -> Iterator[Store]:
        """A connection to write with for work that takes long before it writes: others are not kept waiting."""
        with Store(self.path) as store:
            yield store

    def close(self) -> None:
        """Let go of the library."""
        while not self.idle.empty():
            self.idle.get_nowait().close()
        if self.writer is not None:
            self.writer.close()
            self.writer = None


class Site:
    """One running site. Made once; views are given it and never change it."""

    def __init__(self, library: Path, settings: SiteSettings, clock: Callable[[], datetime] | None = None) -> None:
        self.settings = settings
        self.clock = clock or partial(datetime.now, UTC)
        self.stores = Stores(library)
        self.jobs = Jobs(library)
        self.moves = Moves()
        self.parts = KeptParts()
        self.presence = Presence()
        self.place = Place(settings.name, settings.address)
        self.tries = Tries()
        self.pace = Pace((Limit(settings.comments_a_minute, 60.0), Limit(settings.comments_an_hour, 3600.0)))
        self.pictures = Pictures(settings)
        self.static = {name: load_static(name) for name in MEDIA_TYPES}
        self.templates = make_templates(self)


def load_static(name: str) -> StaticFile:
    """A file of static/."""
    body = STATIC.joinpath(name).read_bytes()
    return StaticFile(name, MEDIA_TYPES[name], body, sha256(body).hexdigest()[:MARK_LETTERS])


def make_templates(site: Site) -> Environment:
    """The templates of the site."""
    return make_environment(
        PackageLoader("copydesk.show"),
        elements.FILTERS,
        urls=urls,
        static=site.static,
        picture_address=site.pictures.address,
        head_data=Heads(site.settings.address),
        settings=site.settings,
    )
