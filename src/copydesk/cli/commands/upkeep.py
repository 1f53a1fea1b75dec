"""Commands that take care of the library."""

from typing import Any

import click

from copydesk.cli.commands.options import with_library


@click.command(no_args_is_help=True, short_help="Take articles out of the library.")
@click.argument("names", nargs=-1, required=True, metavar="ID...")
@with_library
@click.pass_context
def remove(ctx: click.Context, names: tuple[str, ...], library: str | None) -> None:
    """Take articles out of the library, with all their versions and pages."""
    from copydesk.cli import upkeep

    ctx.exit(upkeep.remove(library, names))


@click.command(short_help="Look for faults in the library.")
@with_library
@click.pass_context
def verify(ctx: click.Context, library: str | None) -> None:
    """Look for faults in the library: in the file, its rows, its index and everything packed in it.

    Exit codes: 0 all is well, 1 something is wrong; each fault is a line.
    """
    from copydesk.cli import upkeep

    ctx.exit(upkeep.verify(library))


@click.command(short_help="Copy the library into a file.")
@click.argument("target", metavar="FILE")
@with_library
def backup(target: str, library: str | None) -> None:
    """Copy the whole library into a new file, while others may go on reading and writing."""
    from copydesk.cli import upkeep

    upkeep.backup(library, target)


@click.command(short_help="Drop old pages and versions.")
@with_library
@click.option("--raw-days", type=click.FloatRange(0), metavar="N", help="Drop pages that came in over N days ago.")
@click.option("--versions", type=click.IntRange(1), metavar="N", help="Keep the newest N versions of each article.")
def prune(library: str | None, raw_days: float | None, versions: int | None) -> None:
    """Drop old pages and versions, and let the file shrink.

    Records stay when their pages go; they can then not be read again.
    """
    from copydesk.cli import upkeep

    upkeep.prune(library, raw_days, versions)


@click.command(short_help="Read kept pages again.")
@click.argument("names", nargs=-1, metavar="[ID...]")
@with_library
@click.option("--all", "everything", is_flag=True, help="Every article of the library.")
@click.option("--query", multiple=True, metavar="QUERY", help="The articles that match (see `search`).")
@click.option("--jobs", type=click.IntRange(0, 1024), default=0, help="Processes. Default: one for each CPU.")
@click.option("--statements/--no-statements", default=True, help="Find statements and figures again too.")
@click.pass_context
def reread(ctx: click.Context, /, **options: Any) -> None:
    """Read kept pages again with the reader of today; corrections stay.

    Exit codes: 0 all were read, 1 some could not be, 2 wrong usage.
    """
    from copydesk.cli import upkeep

    ctx.exit(upkeep.reread(upkeep.RereadOptions(**options)))


@click.command(short_help="Correct a field of an article.")
@click.argument("name", metavar="ID")
@click.argument("field")
@click.argument("value", required=False)
@with_library
@click.option("--forget", is_flag=True, help="Forget the correction of this field.")
def correct(name: str, field: str, value: str | None, library: str | None, forget: bool) -> None:
    """Correct a field of an article: your word goes before every witness in the page, now and after every reread.

    Names of authors and tags are set apart by ";", an author's title follows in brackets. "none" empties a field.
    """
    from copydesk.cli import upkeep

    if forget == (value is not None):
        raise click.UsageError("say the VALUE, or --forget")
    upkeep.correct(library, name, field, value)


@click.command(short_help="List what people corrected.")
@with_library
@click.option("--as", "form", type=click.Choice(("table", "jsonl")), help="Default: a table in a terminal, else lines.")
def corrections(library: str | None, form: str | None) -> None:
    """List what people corrected; as lines of JSON with the page's text, from which a reader can be trained."""
    from copydesk.cli import upkeep

    upkeep.corrections(library, form)
