"""What may become of a piece: the visible table of moves, and who may make them."""

from dataclasses import dataclass

from copydesk.records import PieceState

DRAFT, REVIEW, SCHEDULED = PieceState.DRAFT, PieceState.REVIEW, PieceState.SCHEDULED
PUBLISHED, WITHDRAWN = PieceState.PUBLISHED, PieceState.WITHDRAWN


@dataclass(frozen=True, slots=True)
class Move:
    """A way from one of some states to another. `role` is the least that may go it, `says` what its button says;
    `goes_out` whether the piece must be fit to be published then."""

    name: str
    before: tuple[PieceState, ...]
    after: PieceState
    says: str
    role: str = "editor"
    goes_out: bool = False


MOVES: tuple[Move, ...] = (
    Move("review", (DRAFT,), REVIEW, "Send to review"),
    Move("draft", (REVIEW, SCHEDULED), DRAFT, "Back to draft"),
    Move("schedule", (REVIEW,), SCHEDULED, "Schedule", goes_out=True),
    Move("publish", (REVIEW, SCHEDULED), PUBLISHED, "Publish now", goes_out=True),
    Move("correct", (PUBLISHED,), PUBLISHED, "Publish the change", goes_out=True),
    Move("withdraw", (PUBLISHED,), WITHDRAWN, "Take off the site"),
    Move("resume", (WITHDRAWN,), DRAFT, "Take up again"),
)
"""Every move. A text is written in a draft, in review, and beside what is published; it stands still in the other states."""

WRITTEN = frozenset((DRAFT, REVIEW, PUBLISHED))
"""States in which a piece's text can be changed; what is changed beside a published one goes out with a correction alone."""
ROLES = ("visitor", "reader", "editor", "admin")
"""Each may do what those before may."""


def moves_of(state: PieceState, role: str) -> tuple[Move, ...]:
    """What a person with a role may do with a piece in a state."""
    return tuple(move for move in MOVES if state in move.before and ROLES.index(role) >= ROLES.index(move.role))


def find_move(name: str, state: PieceState, role: str) -> Move | None:
    """The move of that name; None where the piece or the person cannot make it."""
    return next((move for move in moves_of(state, role) if move.name == name), None)
