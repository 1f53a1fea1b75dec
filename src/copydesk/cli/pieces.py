"""`copydesk pieces`: the desk's own pieces in the terminal."""

from collections.abc import Iterable
from datetime import UTC, datetime

from copydesk.cli.shelf import open_store
from copydesk.cli.tables import TABLE, picked_form, write_lines, write_table
from copydesk.keep.pieces import KeptPiece
from copydesk.records import PieceState


def list_pieces(library: str | None, state: str | None, form: str | None) -> None:
    """Pieces of one state or all, those changed last first."""
    with open_store(library) as store:
        write(store.pieces.listed(PieceState(state) if state else None), form)


def put_out_due(library: str | None, name: str, address: str, form: str | None) -> None:
    """Put out the scheduled pieces whose time has come, and list them."""
    from copydesk.desk.places import Place
    from copydesk.desk.publishing import publish_due  # brings the models, which a list need not wait for

    with open_store(library, write=True) as store:
        write(publish_due(store, Place(name, address.rstrip("/")), datetime.now(UTC).replace(microsecond=0)), form)


def write(pieces: Iterable[KeptPiece], form: str | None) -> None:
    """Pieces as a table, or a line of JSON each."""
    if picked_form(form) != TABLE:
        write_lines(pieces)
        return
    rows = (
        (each.name, each.state, each.changed_at, each.kept_by or "", each.content.headline or "untitled")
        for each in pieces
    )
    write_table(("name", "state", "changed", "by", "headline"), rows, wide="headline")
