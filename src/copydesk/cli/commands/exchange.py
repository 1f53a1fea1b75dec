"""Commands that carry articles out of the library and into it."""

from typing import Any

import click

from copydesk.cli.commands.options import with_library

EXPORT_FORMS = ("jsonl", "csv", "parquet", "markdown", "atom", "rss", "json-feed", "ninjs", "json-ld", "warc")


@click.command(short_help="Write articles of the library in another format.")
@click.argument("query", nargs=-1)
@with_library
@click.option("--as", "form", type=click.Choice(EXPORT_FORMS), required=True, help="Format.")
@click.option("--out", metavar="FILE|FOLDER", help="Where to. Default: standard output.")
@click.option("--whole", is_flag=True, help="With jsonl: all versions and their pages too.")
@click.pass_context
def export(ctx: click.Context, /, **options: Any) -> None:
    """Write articles of the library, or those that match a QUERY (see `search`), in another format.

    `markdown` and `ninjs` write a file an article into a folder. Exit codes: 0 written, 1 could not be, 2 wrong usage.
    """
    from copydesk.cli import exchange

    ctx.exit(exchange.export(exchange.ExportOptions(**options)))


@click.command(name="import", short_help="Read exported JSON lines into the library.")
@click.argument("name", metavar="FILE|-")
@with_library
@click.pass_context
def import_file(ctx: click.Context, name: str, library: str | None) -> None:
    """Read what `export --as jsonl` wrote (also .gz) into the library, without loss.

    Articles that are there already get the versions and corrections that they lack. Exit codes: 0 all lines were
    kept, 1 some were not.
    """
    from copydesk.cli import exchange

    ctx.exit(exchange.import_file(library, name))
