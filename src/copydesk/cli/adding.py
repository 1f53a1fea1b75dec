"""The `add` command: pages into the library, with a bar while it runs and a table at the end."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from types import TracebackType

import click

from copydesk.cli.bar import Bar
from copydesk.cli.tables import sized, write_lines
from copydesk.cli.terminal import usable_cpus
from copydesk.desk.keeping import Item, Stored, run
from copydesk.desk.reading import WEB, Hints
from copydesk.desk.relating import update_stories
from copydesk.gather import Meter, gather_pages, size_of
from copydesk.keep.connection import library_path
from copydesk.keep.store import Store
from copydesk.settings import GatherSettings, WebSettings
from copydesk.write.parts import one_line

FEW = 20
"""Pages that one process reads as quickly as others would start."""


@dataclass(frozen=True, slots=True)
class AddOptions:
    """What was typed after `copydesk add`; each name is that of its option."""

    targets: tuple[str, ...]
    library: str | None = None
    jobs: int | None = None
    since: datetime | None = None
    url: str | None = None
    fetched_at: datetime | None = None
    charset: str | None = None
    media_type: str | None = None
    allow_private: bool = False
    contact: str | None = None
    no_robots: bool = False
    statements: bool = True
    form: str | None = None
    quiet: bool = False


def add(options: AddOptions) -> int:
    """The exit code of `copydesk add`."""
    meter = Meter()
    items = find_pages(options, meter)
    first = list(islice(items, 2 if any(map(WEB.match, options.targets)) else FEW))
    if options.url and len(first) > 1:
        raise click.UsageError("--url is for one page, not for several")
    jobs = options.jobs if options.jobs is not None else 1 if len(first) < FEW else 0
    hints = Hints(
        url=options.url,
        media_type=options.media_type,
        charset=options.charset,
        fetched_at=options.fetched_at,
        allow_private=options.allow_private,
        statements=options.statements,
        figures=options.statements,
    )
    with Store(library_path(options.library)) as store, Tally(options.quiet, store, options.targets, meter) as tally:
        answers = run(tally.seen(chain(first, items)), store, options.since, jobs or usable_cpus(), hints)
        with closing(answers):  # type: ignore[type-var]
            for stored in answers:
                tally.take(stored)
                if options.form == "json":
                    write_lines([as_line(stored)])
        if store.relations.unsettled_count():
            update_stories(store)
    return 1 if tally.counts["failed"] else 0


def find_pages(options: AddOptions, meter: Meter) -> Iterator[Item]:
    """What the targets hold, as it comes."""
    web = WebSettings(allow_private=options.allow_private, contact=options.contact)
    settings = GatherSettings(web=web, obey_robots=not options.no_robots, since=options.since)
    return gather_pages(options.targets, settings, meter)


def as_line(stored: Stored) -> dict[str, object]:
    """What became of a page, for a line of JSON."""
    if stored.fault is not None:
        return {"name": stored.name, "state": "failed", "error": stored.fault}
    if stored.kept is None:
        return {"name": stored.name, "state": "old"}
    kept = stored.kept
    return {"name": stored.name, "state": kept.state, "id": kept.id, "version": kept.version}


class Tally:
    """Counts what became of pages, shows a bar on a terminal and a table at the end."""

    def __init__(self, quiet: bool, store: Store, targets: tuple[str, ...], meter: Meter) -> None:
        self.quiet = quiet
        self.meter = meter
        self.store = store
        self.counts: Counter[str] = Counter()
        self.bytes = 0
        self.waiting = 0
        self.known = False
        self.start = time.monotonic()
        self.bar = Bar(not quiet, sized=True)
        self.size = size_of(targets) if self.bar.is_shown else None

    def __enter__(self) -> "Tally":
        self.bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        self.bar.stop()
        if not self.quiet and sum(self.counts.values()) != 1:
            click.echo(self.summary(), err=True)
        elif not self.quiet and kind is None and not self.counts["failed"]:
            click.echo(f"copydesk: {next(iter(self.counts.elements()))}", err=True)

    def seen(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items, counted as they are taken; with the last, how many there are is known."""
        for item in items:
            self.waiting += 1
            yield item
        self.known = True

    def take(self, stored: Stored) -> None:
        """Count one page and, where it failed, say so."""
        state = "failed" if stored.fault is not None else stored.kept.state.value if stored.kept else "old"
        self.counts[state] += 1
        self.bytes += stored.size
        if stored.fault is not None:
            self.bar.say(f"copydesk: {one_line(stored.name)}: {one_line(stored.fault)}")
        if self.bar.is_shown:
            self.bar.advance(self.counts["failed"], total=self.expected(), size=sized(self.bytes))

    def expected(self) -> int | None:
        """How many pages there will be: known at the end; before, as many as the bytes that are left suggest."""
        if self.known:
            return self.waiting
        read = self.meter.bytes
        return max(self.waiting, self.waiting * self.size // read) if self.size and read else None

    def summary(self) -> str:
        """The table at the end."""
        seconds = max(time.monotonic() - self.start, 1e-9)
        pages = sum(self.counts.values())
        words = {
            "new": "new articles",
            "version": "new versions",
            "same": "nothing new",
            "old": "too old",
            "failed": "failed",
        }
        lines = [f"{self.counts[state]:>9,}  {meaning}" for state, meaning in words.items() if self.counts[state]]
        lines.append(f"{pages:>9,}  pages, {sized(self.bytes)}, {seconds:.1f} s, {pages / seconds:.1f} pages/s")
        lines.append(f"           {self.store.path}")
        return "\n".join(lines)
