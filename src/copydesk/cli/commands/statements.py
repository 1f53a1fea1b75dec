"""The `statements` command."""

from typing import Any

import click

from copydesk.cli.commands.options import Time

FORM_NAMES = ("text", "json", "csv", "webannotation")


@click.command(no_args_is_help=True, short_help="Say who said what, how firmly, and with which figures.")
@click.argument("names", nargs=-1, metavar="PATH|URL|-...")
@click.option(
    "--as", "form", type=click.Choice(FORM_NAMES), help="Format. Default: text in a terminal, else JSON lines."
)
@click.option("--text", is_flag=True, help="The input is prose as it is, not a page to be read first.")
@click.option("--language", metavar="CODE", help='Its language ("en"); without it the page or the text decides.')
@click.option("--jsonl", metavar="FILE|-", help='Answer lines of JSON, {"id", "text"} each, with lines of JSON.')
@click.option("--jobs", type=click.IntRange(0, 1024), default=1, help="Processes; 0: one for each CPU. Default: 1.")
@click.option("--url", help="The page's address (with one page).")
@click.option(
    "--fetched-at", type=Time(), help='When it was fetched; with --text and --jsonl what "Monday" counts from.'
)
@click.option("--charset", help="The charset its server named.")
@click.option("--media-type", help="text/plain for pages without markup, text/html for pages with.")
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", help="Colour in text.")
@click.option("--allow-private", is_flag=True, help="Fetch from private networks and this machine too.")
@click.option("-q", "--quiet", is_flag=True, help="No progress bar and no summary.")
@click.pass_context
def statements(ctx: click.Context, /, **options: Any) -> None:
    """Who said what in pages or in plain prose: files, folders, globs, .gz, web addresses, or - for standard input.

    Exit codes: 0 all were read, 1 some failed, 2 wrong usage.
    """
    from copydesk.cli.attributing import Options, run  # loads numpy and the reader

    ctx.exit(run(Options(**options)))
