"""Many pages at once, into Parquet."""

from typing import Any

import click


@click.command(no_args_is_help=True, short_help="Read archives into Parquet.")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--out", required=True, metavar="FOLDER", help="Where the tables go.")
@click.option("--jobs", type=click.IntRange(0, 1024), default=0, help="Processes. Default: one for each CPU.")
@click.option(
    "--statements/--no-statements", default=True, help="Find who said what, and figures; without it is much quicker."
)
@click.option(
    "--engine", type=click.Choice(("local", "ray")), default="local", help="Where the work is done. Default: local."
)
@click.option("--address", help="The Ray cluster's address. Default: RAY_ADDRESS, else one is started here.")
@click.option("-q", "--quiet", is_flag=True, help="Say only what fails.")
@click.pass_context
def bulk(ctx: click.Context, /, **options: Any) -> None:
    """Read WARC archives, JSON lines and folders of pages into Parquet: articles, statements, figures.

    Each INPUT file is a shard: written whole or not at all. A run that was broken off goes on where it was; a shard
    that was written is not read again unless its file or these options have changed.
    Exit codes: 0 all pages were read, 1 some failed, 2 wrong usage.
    """
    from copydesk.cli import bulking

    ctx.exit(bulking.bulk(bulking.BulkOptions(**options)))
