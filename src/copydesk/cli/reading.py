"""The `read` command: options to work, outcomes to output."""

import gzip
import io
import os
import shutil
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import BinaryIO, cast

import click

from copydesk.cli.out import Folder
from copydesk.cli.report import Report
from copydesk.cli.styles import EXPLAIN, Style
from copydesk.cli.terminal import is_terminal, usable_cpus, wants_color
from copydesk.desk.lines import Line, lost_line, read_line
from copydesk.desk.pool import in_order
from copydesk.desk.reading import WEB, Hints, Outcome, lost_item, read_item
from copydesk.errors import GatherError
from copydesk.gather.files import find_files, load_stream
from copydesk.records import Page
from copydesk.settings import DEFAULT
from copydesk.write.parts import one_line

READER_GONE = 141
"""What a shell reports of a program that wrote to a pipe nobody reads any more."""


@dataclass(frozen=True, slots=True)
class Options:
    """What was typed after `copydesk read`; each name is that of its option."""

    names: tuple[str, ...]
    form: str | None = None
    explain: bool = False
    jsonl: str | None = None
    statements: bool = False
    figures: bool = False
    jobs: int = 1
    url: str | None = None
    fetched_at: datetime | None = None
    charset: str | None = None
    media_type: str | None = None
    out: str | None = None
    color: str = "auto"
    allow_private: bool = False
    quiet: bool = False


def run(options: Options) -> int:
    """The exit code of `copydesk read`."""
    check(options)
    return guarded(run_lines if options.jsonl else run_pages, options)


def guarded(work: Callable[[Options, BinaryIO], Report], options: Options) -> int:
    """Do the work with standard output; the exit code, also where nobody reads or nothing can be written."""
    stdout = sys.stdout.buffer
    try:
        report = work(options, stdout)
        stdout.flush()
    except BrokenPipeError:
        leave_pipe()
        return READER_GONE
    except GatherError as fault:
        click.echo(f"copydesk: {one_line(str(fault))}", err=True)
        return 1
    except OSError as fault:
        click.echo(f"copydesk: output: {fault.strerror or fault}", err=True)
        return 1
    return 1 if report.failed else 0


def check(options: Options) -> None:
    """Raises UsageError for options that contradict each other."""
    if options.jsonl is None and not options.names:
        raise click.UsageError("what to read is missing: a PATH, a URL, - or --jsonl")
    if options.jsonl is not None:
        clash = {"names": "PATH", "form": "--as", "explain": "--explain", "out": "--out", "url": "--url"}
        for name, shown in clash.items():
            if getattr(options, name):
                raise click.UsageError(f"--jsonl and {shown} do not go together")
    if options.explain and (options.form or options.out):
        raise click.UsageError(f"--explain and {'--as' if options.form else '--out'} do not go together")


def run_pages(options: Options, stdout: BinaryIO) -> Report:
    """Read what the names mean and write each page."""
    items = list(find_items(options.names))
    if options.url and len(items) > 1:
        raise click.UsageError(f"--url is for one page, not for {len(items)}")
    hints = hints_of(options)
    work = partial(read_item, hints=hints, writer=make_style(options, len(items) > 1))
    form = options.form or "json"
    write = Folder(options.out, form).write if options.out else partial(write_out, stdout)
    report = Report(len(items), options.quiet, bar=bool(options.out) or not is_terminal(sys.stdout))
    return drain(in_order(work, items, jobs_of(options, len(items)), lost_item), write, report)


def run_lines(options: Options, stdout: BinaryIO) -> Report:
    """Answer lines of JSON until there are no more."""
    name = options.jsonl or "-"
    report = Report(None, options.quiet, bar=not is_terminal(sys.stdout), tell=False)
    stream = open_lines(name)
    work = partial(read_line, hints=hints_of(options))
    answers = in_order(work, number_lines(stream, name), jobs_of(options), lost_line)
    drain(answers, partial(write_out, stdout), report)
    stream.close()  # not after Ctrl-C: closing would wait for a thread that waits for the next line
    return report


def drain(outcomes: Iterator[Outcome], write: Callable[[Outcome], None], report: Report) -> Report:
    """Write outcomes as they come."""
    with closing(outcomes), report:  # type: ignore[type-var]
        for outcome in outcomes:
            report.take(outcome)
            if outcome.written:
                write(outcome)
    return report


def find_items(names: Iterable[str]) -> Iterator[str | Page | Outcome]:
    """What the names given mean, in order; a name that means nothing is an outcome with its fault."""
    for name in names:
        if name == "-":
            yield stdin_page()
        elif WEB.match(name):
            yield name
        else:
            for path in find_files((name,)):
                yield Outcome(path.subject, "", path.reason) if isinstance(path, GatherError) else path


def stdin_page() -> Page | Outcome:
    """The page on standard input."""
    try:
        return load_stream(sys.stdin.buffer, "-", DEFAULT.page_bytes)
    except GatherError as fault:
        return Outcome(fault.subject, "", fault.reason)


def number_lines(stream: BinaryIO, name: str) -> Iterator[Line]:
    """The lines of a stream that hold anything, numbered as an editor does. Raises: GatherError where it breaks off."""
    try:
        for number, text in enumerate(iter(stream.readline, b""), 1):
            if not text.isspace():
                yield Line(number, text)
    except (OSError, EOFError, zlib.error) as fault:
        raise GatherError(name, f"breaks off ({fault})") from None


def open_lines(name: str) -> BinaryIO:
    """The stream of a file (also .gz), or standard input for "-". Raises UsageError for a file that is not there."""
    if name == "-":
        stdin = sys.stdin.buffer
        try:
            return open(stdin.fileno(), "rb", closefd=False)  # our own: at exit Python waits for the lock of its own
        except (OSError, io.UnsupportedOperation):
            return stdin
    try:
        return cast(BinaryIO, gzip.open(name)) if name.endswith(".gz") else open(name, "rb")
    except OSError as fault:
        raise click.UsageError(f"--jsonl {name}: {(fault.strerror or str(fault)).lower()}") from None


def write_out(stdout: BinaryIO, outcome: Outcome) -> None:
    """To standard output at once, so that whoever reads it need not wait."""
    stdout.write(outcome.written.encode("utf-8", "replace"))
    stdout.flush()


def hints_of(options: Options) -> Hints:
    """What the options say of the pages."""
    return Hints(
        options.url,
        options.media_type,
        options.charset,
        options.fetched_at,
        options.allow_private,
        options.statements,
        options.figures,
    )


def make_style(options: Options, many: bool) -> Style:
    """How pages are to be written, from the options and from where the output goes."""
    terminal = is_terminal(sys.stdout) and not options.out
    form = EXPLAIN if options.explain else options.form or ("text" if terminal else "json")
    return Style(
        form,
        headed=many and not options.out,
        indent=terminal,
        color=wants_color(options.color, terminal),
        width=shutil.get_terminal_size((80, 24)).columns,
    )


def jobs_of(options: Options, items: int | None = None) -> int:
    """Processes to use: never more than there are items."""
    jobs = options.jobs or usable_cpus()
    return jobs if items is None else max(1, min(jobs, items))


def leave_pipe() -> None:
    """Standard output to nowhere, so that Python's last flush does not complain again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
