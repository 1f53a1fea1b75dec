"""What is said on standard error: faults, a progress bar, a summary."""

import time
from types import TracebackType

import click

from copydesk.cli.bar import Bar
from copydesk.desk.reading import Outcome
from copydesk.write.parts import one_line

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
        self.bar = Bar(bar and many and not quiet, total)

    def __enter__(self) -> "Report":
        self.bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        self.bar.stop()
        if kind is None and self.done > 1 and not self.quiet:
            click.echo(f"copydesk: {self.summary()}", err=True)

    def take(self, outcome: Outcome) -> None:
        """Count one page and, where it failed, say so."""
        self.done += 1
        if outcome.fault is not None:
            self.failed += 1
            if self.tell:
                self.bar.say(f"copydesk: {one_line(outcome.name)}: {one_line(outcome.fault)}")
        self.bar.advance(self.failed)

    def summary(self) -> str:
        """How it went, on one line."""
        seconds = max(time.monotonic() - self.start, 1e-9)
        read = self.done - self.failed
        return f"{read:,} pages read, {self.failed:,} failed, {seconds:.1f} s, {self.done / seconds:.1f} pages/s"
