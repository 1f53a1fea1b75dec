"""A piece as it is written: its page, saving it, looking at it, and what becomes of it."""

from collections.abc import Callable
from dataclasses import replace

import msgspec

from copydesk.compose.faults import faults_before_going_out, faults_of_change, find_faults
from copydesk.compose.moves import WRITTEN, Move, find_move
from copydesk.desk.picturing import redrawn
from copydesk.desk.publishing import publish, with_note
from copydesk.errors import SettingError, StaleError
from copydesk.keep.pieces import KeptPiece, Save
from copydesk.records import Piece, PiecePicture, PieceState
from copydesk.show import urls
from copydesk.show.answers import Answer, Ask, NotAllowedError, RefusedError, see_other
from copydesk.show.piece_forms import number_of, piece_of, time_of
from copydesk.show.writing import checked_of, conflict_of, preview_of, wants_part, writing

JSON = "application/json"
CONFLICT, UNFIT = 409, 422
"""Statuses of the pages that say that somebody else saved first, and what the piece lacks."""


def page(ask: Ask) -> Answer:
    """The page on which a piece is written."""
    kept = ask.store.pieces.find(ask.path["name"])
    return writing(ask, kept, kept.content)


def form_of(ask: Ask) -> tuple[KeptPiece, Piece]:
    """A piece, and what the form makes of it; where its state does not allow that, what is kept."""
    kept = ask.store.pieces.find(ask.path["name"])
    return kept, piece_of(ask.form, kept.content) if kept.state in WRITTEN else kept.content


def preview(ask: Ask) -> Answer:
    """How what stands in the form would look; nothing is saved."""
    kept, piece = form_of(ask)
    if not wants_part(ask.form):
        return writing(ask, kept, piece, preview=preview_of(ask, piece))
    others = ask.site.presence.note(kept.name, ask.person.id, ask.person.name, ask.now)
    missing = faults_before_going_out(piece)
    return ask.show("piece_preview.html", preview=preview_of(ask, piece), others=others, missing=missing)


def check(ask: Ask) -> Answer:
    """What the record says of what stands in the form; nothing is saved."""
    kept, piece = form_of(ask)
    if wants_part(ask.form):
        return ask.show("piece_check.html", checked=checked_of(ask, kept, piece))
    return writing(ask, kept, piece, checked=checked_of(ask, kept, piece))


def autosave(ask: Ask) -> Answer:
    """Save what stands in the form because some time has passed; the answer is for the page's script."""
    kept, piece = form_of(ask)
    faults = find_faults(piece)
    if faults or kept.state not in WRITTEN:
        return Answer(msgspec.json.encode({"faults": faults or ("It cannot be changed now.",)}), JSON, UNFIT)
    try:
        number = ask.store.pieces.save(kept.name, save_of(ask, piece, auto=True), ask.now)
    except StaleError:
        return Answer(msgspec.json.encode({"by": kept.kept_by or "Someone"}), JSON, CONFLICT)
    return Answer(msgspec.json.encode({"revision": number}), JSON)


def save_of(ask: Ask, piece: Piece, auto: bool = False) -> Save:
    """What a form asks to be saved."""
    return Save(piece, ask.person.name, number_of(ask.form, "began_from"), auto)


def act(ask: Ask) -> Answer:
    """Save what stands in the form and do what its button says. What was typed is never lost: where it cannot be done, the page
    comes back with it and says why."""
    kept, piece = form_of(ask)
    action = ask.form.get("action", "save")
    faults = find_faults(piece)
    if faults:
        return writing(ask, kept, piece, faults=faults, status=UNFIT)
    try:
        if action in SAVES:
            return SAVES[action](ask, kept, piece)
        return move(ask, kept, piece, action)
    except StaleError:
        latest = ask.store.pieces.find(kept.name)
        conflict = conflict_of(ask, latest, piece, number_of(ask.form, "began_from"))
        return writing(ask, latest, piece, conflict=conflict, status=CONFLICT)


def save(ask: Ask, kept: KeptPiece, piece: Piece) -> Answer:
    """Keep what stands in the form."""
    require_open(kept)
    ask.store.pieces.save(kept.name, save_of(ask, piece), ask.now)
    return see_other(urls.piece(kept.name))


def require_open(kept: KeptPiece) -> None:
    """Raises: RefusedError for a piece whose text stands still in its state."""
    if kept.state not in WRITTEN:
        raise RefusedError(
            kept.name, f"its text cannot be changed while it is {kept.state}: take it back to draft first"
        )


def add_picture(ask: Ask, kept: KeptPiece, piece: Piece) -> Answer:
    """Keep what stands in the form with a picture that was uploaded."""
    require_open(kept)
    upload = ask.files.get("file")
    if upload is None or not upload.body:
        return writing(ask, kept, piece, faults=("Choose a picture first.",), status=UNFIT)
    try:
        picture = redrawn(upload.body)
    except SettingError as fault:
        return writing(ask, kept, piece, faults=(f"The {fault.subject} {fault.reason}.",), status=UNFIT)
    ask.store.pieces.keep_picture(picture, ask.now)
    if picture.name not in (each.name for each in piece.pictures):
        said = (ask.form.get(f"new_{field}", "").strip() for field in ("caption", "credit", "alt"))
        piece = replace(piece, pictures=(*piece.pictures, PiecePicture(picture.name, *said)))
    return save(ask, kept, piece)


def restore(ask: Ask, kept: KeptPiece, piece: Piece) -> Answer:
    """Go on from an earlier revision. Corrections that went out stay."""
    require_open(kept)
    earlier = ask.store.pieces.revision(kept.name, number_of(ask.form, "number")).content
    return save(ask, kept, replace(earlier, corrections=kept.content.corrections))


SAVES: dict[str, Callable[[Ask, KeptPiece, Piece], Answer]] = {
    "save": save,
    "picture": add_picture,
    "restore": restore,
}
"""What the buttons do that leave a piece in its state."""


def move(ask: Ask, kept: KeptPiece, piece: Piece, name: str) -> Answer:
    """Save a piece and bring it into another state. Raises: NotAllowedError for what the table of moves does not have."""
    wanted = find_move(name, kept.state, ask.person.role)
    if wanted is None:
        raise NotAllowedError(kept.name, f"a piece that is {kept.state} cannot be sent that way by you")
    faults = faults_of_move(ask, kept, piece, wanted)
    if faults:
        ask_saved = save_of(ask, piece)
        ask.store.pieces.save(kept.name, ask_saved, ask.now)
        return writing(ask, ask.store.pieces.find(kept.name), piece, faults=faults, status=UNFIT)
    if wanted.after is PieceState.PUBLISHED:
        noted = with_note(piece, ask.form.get("note", ""), ask.now) if kept.published is not None else piece
        publish(ask.store, ask.site.place, kept.name, save_of(ask, noted), ask.now)
    else:
        at = time_of(ask.form) if wanted.after is PieceState.SCHEDULED else None
        ask.store.pieces.move(kept.name, save_of(ask, piece), wanted.after, ask.now, at)
    return see_other(urls.piece(kept.name))


def faults_of_move(ask: Ask, kept: KeptPiece, piece: Piece, wanted: Move) -> tuple[str, ...]:
    """What stands in the way of a move, as sentences."""
    faults = faults_before_going_out(piece) if wanted.goes_out else ()
    if wanted.after is PieceState.SCHEDULED:
        at = time_of(ask.form)
        if at is None or at <= ask.now:
            faults += ("Say a day and a time (UTC) that is still to come.",)
    if wanted.name == "correct" and kept.published is not None:
        before = ask.store.pieces.revision(kept.name, kept.published).content
        faults += faults_of_change(before, piece, ask.form.get("note", ""), bool(ask.form.get("minor")))
    return faults
