"""The `check` command."""

from typing import Any

import click

from copydesk.cli.commands.options import Time, with_library


@click.command(no_args_is_help=True, short_help="Hold a draft against the library.")
@click.argument("name", metavar="DRAFT.md|.txt|.html|-")
@with_library
@click.option("--json", "as_json", is_flag=True, help="The report as one line of JSON.")
@click.option(
    "--media-type", help="text/markdown, text/plain or text/html. Default: by the file's name, else Markdown."
)
@click.option("--now", type=Time(), help="When it is checked (ISO 8601): what is told later is left out. Default: now.")
@click.option("--agreeing", is_flag=True, help="Show what agrees with the record too.")
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", help="Colour in the terminal.")
@click.pass_context
def check(ctx: click.Context, /, **options: Any) -> None:
    """Hold a draft against the record: what agrees with it, differs from it, or is not found in it; never what is true.

    Exit codes: 0 nothing differs, 1 something differs, is not found, or nothing could be checked, 2 the draft or the library
    cannot be read.
    """
    from copydesk.cli import checking

    ctx.exit(checking.check(checking.Options(**options)))
