"""The command on the desk's own pieces."""

import click

from copydesk.cli.commands.options import listed, with_library

STATES = ("draft", "review", "scheduled", "published", "withdrawn")


@click.command(short_help="List the desk's own pieces; put out what is due.")
@with_library
@click.option("--state", type=click.Choice(STATES), help="Those in one state alone.")
@click.option("--due", is_flag=True, help="Put out the scheduled pieces whose time has come, and list them.")
@click.option("--name", default="copydesk", metavar="NAME", help="With --due: what the site is called.")
@click.option("--address", default="http://127.0.0.1:8000", metavar="URL", help="With --due: the site's address.")
@listed
def pieces(library: str | None, state: str | None, due: bool, name: str, address: str, form: str | None) -> None:
    """List the desk's own pieces, those changed last first.

    They are written on the site (`copydesk serve`), which also puts them out; with --due this command does, for a
    library whose site does not run all the time.
    """
    from copydesk.cli import pieces

    if due:
        pieces.put_out_due(library, name, address, form)
    else:
        pieces.list_pieces(library, state, form)
