"""The commands and their options. What a command needs is imported when it runs, so that `--help` is quick."""

import os
import sys
from datetime import UTC, datetime
from typing import Any

import click

import copydesk

ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
"""Read by numpy's libraries as they load: pages are small, and more threads than one only get in each other's way."""
FORM_NAMES = ("text", "markdown", "json", "html")
INTERRUPTED = 130


class Time(click.ParamType[datetime]):
    """A time in ISO 8601; one without a zone is taken as UTC."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """As click wants it."""
        try:
            time = datetime.fromisoformat(value)
            return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is no ISO 8601 time like 2024-11-22T22:00:00Z", param, ctx)


class Door(click.Group):
    """The group of commands, and what a shell calls: an exit code for everything and never a traceback for Ctrl-C."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line and leave with its exit code."""
        for name in ONE_THREAD:
            os.environ.setdefault(name, "1")
        try:
            code = self.main(*args, **{"prog_name": "copydesk", "standalone_mode": False, **kwargs})
        except click.ClickException as fault:
            fault.show()
            code = fault.exit_code
        except (KeyboardInterrupt, click.Abort):
            code = INTERRUPTED
        sys.exit(code if isinstance(code, int) else 0)


def show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Print the version and leave."""
    if wanted and not ctx.resilient_parsing:
        click.echo(f"copydesk {copydesk.__version__}")
        ctx.exit()


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=show_version, help="Print the version."
)
def main() -> None:
    """Read news pages: any page in, the whole record out."""


@main.command(no_args_is_help=True, short_help="Read pages and write their records.")
@click.argument("names", nargs=-1, metavar="PATH|URL|-...")
@click.option(
    "--as", "form", type=click.Choice(FORM_NAMES), help="Format. Default: text in a terminal, else JSON lines."
)
@click.option("--explain", is_flag=True, help="Show the page block by block: role, confidence and what decided it.")
@click.option("--jsonl", metavar="FILE|-", help="Answer lines of JSON, one page each, with lines of JSON.")
@click.option("--jobs", type=click.IntRange(0, 1024), default=1, help="Processes; 0: one for each CPU. Default: 1.")
@click.option("--url", help="The page's address (with one page).")
@click.option("--fetched-at", type=Time(), help='When it was fetched, for ages like "2 hours ago" (ISO 8601).')
@click.option("--charset", help="The charset its server named.")
@click.option("--media-type", help="text/plain for pages without markup, text/html for pages with.")
@click.option("--out", metavar="FOLDER", help="Write one file a page into this folder.")
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", help="Colour in --explain.")
@click.option("--allow-private", is_flag=True, help="Fetch from private networks and this machine too.")
@click.option("-q", "--quiet", is_flag=True, help="No progress bar and no summary.")
@click.pass_context
def read(ctx: click.Context, /, **options: Any) -> None:
    """Read pages: files, folders, globs, .gz, web addresses, or - for standard input.

    Exit codes: 0 all pages were read, 1 some failed, 2 wrong usage.
    """
    from copydesk.cli.reading import Options, run  # loads numpy and the reader

    ctx.exit(run(Options(**options)))


@main.command()
def schema() -> None:
    """Print the JSON Schema of the record."""
    from importlib.resources import files

    click.echo(files("copydesk.write").joinpath("article.schema.json").read_text("utf-8"), nl=False)
