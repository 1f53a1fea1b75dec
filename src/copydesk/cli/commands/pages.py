"""Commands on pages that are not kept: `read` and `schema`."""

from typing import Any

import click

from copydesk.cli.commands.options import Time

FORM_NAMES = ("text", "markdown", "json", "html")


@click.command(no_args_is_help=True, short_help="Read pages and write their records.")
@click.argument("names", nargs=-1, metavar="PATH|URL|-...")
@click.option(
    "--as", "form", type=click.Choice(FORM_NAMES), help="Format. Default: text in a terminal, else JSON lines."
)
@click.option("--explain", is_flag=True, help="Show the page block by block: role, confidence and what decided it.")
@click.option("--jsonl", metavar="FILE|-", help="Answer lines of JSON, one page each, with lines of JSON.")
@click.option("--statements", is_flag=True, help="Find who said what too.")
@click.option("--figures", is_flag=True, help="Find the figures too.")
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


@click.command()
def schema() -> None:
    """Print the JSON Schema of the record."""
    from importlib.resources import files

    click.echo(files("copydesk.write").joinpath("article.schema.json").read_text("utf-8"), nl=False)
