"""What is said on standard error: faults, a progress bar, a summary."""

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

import click

from copydesk.desk.reading import Outcome
from copydesk.write.parts import one_line

if TYPE_CHECKING:
    from rich.progress import Progress

BAR_FROM = 20
"""Fewer pages than this are read before a bar could be looked at."""


class Report:
    """Counts outcomes and tells of them. `total` is None where it is not known; `bar` says whether a progress bar would
    disturb nobody; `tell` whether each fault gets a line."""

    def __init__(self, total: int | None, quiet: bool, bar: bool, tell: bool = True) -> None:
        self.total = total
        self.quiet = quiet
        self.tell = tell
        self.done = 0
        self.failed = 0
        self.start = time.monotonic()
        many = total is None or total >= BAR_FROM
        self.progress = make_bar(total) if bar and many and not quiet and sys.stderr.isatty() else None

    def __enter__(self) -> "Report":
        if self.progress is not None:
            self.progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        if self.progress is not None:
            self.progress.stop()
        if kind is None and self.done > 1 and not self.quiet:
            click.echo(f"copydesk: {self.summary()}", err=True)

    def take(self, outcome: Outcome) -> None:
        """Count one page and, where it failed, say so."""
        self.done += 1
        if outcome.fault is not None:
            self.failed += 1
            if self.tell:
                self.say(f"copydesk: {one_line(outcome.name)}: {one_line(outcome.fault)}")
        if self.progress is not None:
            self.progress.update(self.progress.task_ids[0], advance=1, failed=self.failed)

    def say(self, line: str) -> None:
        """One line, above the bar where there is one."""
        if self.progress is None:
            click.echo(line, err=True)
        else:
            self.progress.console.print(line, markup=False, highlight=False, soft_wrap=True)

    def summary(self) -> str:
        """How it went, on one line."""
        seconds = max(time.monotonic() - self.start, 1e-9)
        read = self.done - self.failed
        return f"{read:,} pages read, {self.failed:,} failed, {seconds:.1f} s, {self.done / seconds:.1f} pages/s"


def make_bar(total: int | None) -> "Progress":
    """A bar on standard error: pages, rate, failures and the time that is left."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            rate = task.finished_speed or task.speed
            return Text(f"{rate:.0f}/s" if rate else "–/s", style="cyan")

    class Failed(ProgressColumn):
        def render(self, task: Task) -> Text:
            count = task.fields["failed"]
            return Text(f"{count:,} failed", style="red" if count else "dim")

    progress = Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("pages"),
        Rate(),
        Failed(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    progress.add_task("read", total=total, failed=0)
    return progress
