"""The desk: all pieces by their state, and a new one."""

from dataclasses import dataclass

from copydesk.compose.faults import find_faults
from copydesk.desk.places import new_name
from copydesk.keep.pieces import KeptPiece
from copydesk.records import Piece, PieceState
from copydesk.show import urls
from copydesk.show.answers import Answer, Ask, RefusedError, see_other
from copydesk.show.piece_forms import piece_of

HEADINGS = {
    PieceState.DRAFT: "Drafts",
    PieceState.REVIEW: "In review",
    PieceState.SCHEDULED: "Scheduled",
    PieceState.PUBLISHED: "Published",
    PieceState.WITHDRAWN: "Withdrawn",
}
SHOWN = 200
"""Pieces of one state that are listed, those changed last."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pieces of one state, one's own first."""

    heading: str
    pieces: tuple[KeptPiece, ...]


def desk(ask: Ask) -> Answer:
    """All pieces by their state."""
    mine = ask.store.pieces.written_by(ask.person.name) if ask.person.name else frozenset()
    shelves = []
    for state, heading in HEADINGS.items():
        found = ask.store.pieces.listed(state, SHOWN)
        if found:
            own = [piece for piece in found if piece.name in mine]
            shelves.append(Shelf(heading, (*own, *(piece for piece in found if piece.name not in mine))))
    return ask.show("desk.html", shelves=shelves, mine=mine)


def form(ask: Ask) -> Answer:
    """The form for a new piece."""
    return ask.show("new_piece.html")


def make(ask: Ask) -> Answer:
    """Make a piece, and go on writing it. Raises: RefusedError for one that cannot be kept."""
    piece = piece_of(ask.form, Piece())
    faults = find_faults(piece)
    if faults:
        raise RefusedError("piece", " ".join(faults))
    made = ask.store.pieces.make(new_name(), piece, ask.person.name, ask.now)
    return see_other(urls.piece(made.name))
