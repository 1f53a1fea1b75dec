"""The progress bar on standard error, and lines above it."""

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress


class Bar:
    """A bar of pages where it is `wanted` and a terminal would show it; else lines alone.

    `total` is None where it is not known; `sized` shows how many bytes there were.
    """

    def __init__(self, wanted: bool, total: int | None = None, sized: bool = False) -> None:
        self.progress = make_bar(total, sized) if wanted and sys.stderr.isatty() else None

    @property
    def is_shown(self) -> bool:
        """Whether there is a bar."""
        return self.progress is not None

    def start(self) -> None:
        """Show it."""
        if self.progress is not None:
            self.progress.start()

    def stop(self) -> None:
        """Take it away."""
        if self.progress is not None:
            self.progress.stop()

    def advance(self, failed: int, **more: object) -> None:
        """One page more; `more` is a new `total`, and the `size` of all pages so far."""
        if self.progress is not None:
            self.progress.update(self.progress.task_ids[0], advance=1, failed=failed, **more)  # type: ignore[arg-type]

    def say(self, line: str) -> None:
        """One line, above the bar where there is one."""
        if self.progress is None:
            click.echo(line, err=True)
        else:
            self.progress.console.print(line, markup=False, highlight=False, soft_wrap=True)


def make_bar(total: int | None, sized: bool) -> "Progress":
    """Pages, bytes where they are counted, rate, failures and the time that is left."""
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

    size = [TextColumn("{task.fields[size]}")] if sized else []
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("pages"), *size, Rate(), Failed(), TimeRemainingColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    progress.add_task("pages", total=total, failed=0, size="0 B")
    return progress
