"""The `publish` command: the public site into a folder, with a bar while it runs and a line at the end."""

import sys
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copydesk.cli.tables import write_lines
from copydesk.cli.terminal import is_terminal, usable_cpus
from copydesk.keep.connection import library_path
from copydesk.keep.store import Store
from copydesk.settings import PublishSettings
from copydesk.show.publishing.publish import Published, nobody, publish
from copydesk.show.publishing.run import Seen
from copydesk.write.parts import one_line

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

BAR_FROM = 100
"""Fewer files than this are made before a bar could be looked at."""


@dataclass(frozen=True, slots=True)
class PublishOptions:
    """What was typed after `copydesk publish`; each name is that of its option."""

    out: str
    library: str | None = None
    base_url: str | None = None
    others: str = "link"
    name: str = "copydesk"
    jobs: int = 0
    quiet: bool = False


def run(options: PublishOptions) -> int:
    """The exit code of `copydesk publish`."""
    if not options.name.strip():
        raise click.UsageError("--name: the site must have a name")
    path = library_path(options.library)
    settle(path)
    settings = PublishSettings(options.base_url, options.others, one_line(options.name))
    bar = make_bar() if not options.quiet and sys.stderr.isatty() else None
    with bar or nullcontext():
        made = publish(path, Path(options.out), settings, options.jobs or usable_cpus(), seen_by(bar))
    if not is_terminal(sys.stdout):
        write_lines([asdict(made)])
    elif not options.quiet:
        click.echo(summary(made), err=True)
    if options.base_url is None and not options.quiet:
        click.echo("copydesk: no --base-url, so there are no feeds, sitemaps and canonical addresses", err=True)
    return 0


def settle(library: Path) -> None:
    """Bring the stories of a library up to date, where articles wait for it."""
    with Store(library, write=False) as store:
        waiting = store.relations.unsettled_count()
    if waiting:
        from copydesk.desk.relating import update_stories  # loads numpy, and mostly nothing waits

        with Store(library) as store:
            update_stories(store)


def summary(made: Published) -> str:
    """How it went, on one line."""
    return (
        f"copydesk: {made.files:,} files, {made.written:,} written, {made.kept:,} kept, {made.removed:,} removed, "
        f"{made.seconds:.1f} s"
    )


def seen_by(bar: "Progress | None") -> Seen:
    """What moves the bar."""
    if bar is None:
        return nobody
    tasks: list[TaskID] = []

    def seen(done: int, total: int) -> None:
        if total >= BAR_FROM and not tasks:
            tasks.append(bar.add_task("made", total=total))
        for task in tasks:
            bar.update(task, advance=done)

    return seen


def make_bar() -> "Progress":
    """A bar on standard error: files made, and the time that is left."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("files"), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
