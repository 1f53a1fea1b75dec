"""The `statements` command: options to work, outcomes to output."""

import shutil
import sys
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from typing import BinaryIO

import click

from copydesk.cli import reading, terminal
from copydesk.cli.report import Report
from copydesk.desk.lines import lost_line
from copydesk.desk.pool import in_order
from copydesk.desk.prose import Asked, attribute_item
from copydesk.desk.reading import lost_item
from copydesk.desk.statement_lines import attribute_line
from copydesk.records import Article
from copydesk.write.statements import STATEMENT_FORMATS, csv_header

NO_MODEL = (
    "English is read by rules alone, which find direct quotations above all: pip install onnxruntime brings the model"
)


@dataclass(frozen=True, slots=True)
class Options(reading.Options):
    """What was typed after `copydesk statements`; each name is that of its option."""

    text: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class StatementStyle:
    """Writes an article's statements; it can be sent to another process. `color` and `width` are for text."""

    form: str
    color: bool = False
    width: int = 80

    def __call__(self, article: Article, name: str) -> str:
        """The statements as text that ends in a line feed."""
        if self.form == "text":
            from copydesk.cli.marked import marked  # loads rich

            return marked(article, name, self.width, self.color)
        return STATEMENT_FORMATS[self.form](article, name)


def run(options: Options) -> int:
    """The exit code of `copydesk statements`."""
    reading.check(options)
    if options.jsonl is not None and options.text:
        raise click.UsageError("--jsonl and --text do not go together: its lines are prose as they are")
    if find_spec("onnxruntime") is None and not options.quiet:
        click.echo(f"copydesk: {NO_MODEL}", err=True)
    return reading.guarded(run_lines if options.jsonl else run_pages, options)


def run_pages(options: reading.Options, stdout: BinaryIO) -> Report:
    """Find the statements of what the names mean."""
    assert isinstance(options, Options)
    items = list(reading.find_items(options.names))
    if options.url and len(items) > 1:
        raise click.UsageError(f"--url is for one page, not for {len(items)}")
    asked = Asked(options.text, options.language)
    style = make_style(options)
    work = partial(attribute_item, hints=reading.hints_of(options), asked=asked, writer=style)
    if style.form == "csv":
        stdout.write(csv_header().encode())
    report = Report(len(items), options.quiet, bar=not terminal.is_terminal(sys.stdout))
    outcomes = in_order(work, items, reading.jobs_of(options, len(items)), lost_item)
    return reading.drain(outcomes, partial(reading.write_out, stdout), report)


def run_lines(options: reading.Options, stdout: BinaryIO) -> Report:
    """Answer lines of JSON until there are no more."""
    name = options.jsonl or "-"
    report = Report(None, options.quiet, bar=not terminal.is_terminal(sys.stdout), tell=False)
    stream = reading.open_lines(name)
    work = partial(attribute_line, hints=reading.hints_of(options))
    answers = in_order(work, reading.number_lines(stream, name), reading.jobs_of(options), lost_line)
    reading.drain(answers, partial(reading.write_out, stdout), report)
    stream.close()  # as in reading.run_lines: not after Ctrl-C
    return report


def make_style(options: Options) -> StatementStyle:
    """How statements are to be written, from the options and from where the output goes."""
    seen = terminal.is_terminal(sys.stdout)
    form = options.form or ("text" if seen else "json")
    width = shutil.get_terminal_size((100, 24)).columns
    return StatementStyle(form, terminal.wants_color(options.color, seen), width)
