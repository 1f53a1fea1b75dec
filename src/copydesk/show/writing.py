"""What the page on which a piece is written shows: its form, how it would look, what the record says of it, who else is there."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from copydesk.compose.faults import faults_before_going_out
from copydesk.compose.markup import as_markup
from copydesk.compose.moves import WRITTEN, moves_of
from copydesk.compose.told import line_of
from copydesk.desk.publishing import composed
from copydesk.errors import CopydeskError
from copydesk.keep.pieces import KeptPiece, Revision
from copydesk.keep.rows import Entry
from copydesk.records import Piece, PieceState
from copydesk.show import urls
from copydesk.show.answers import Answer, Ask
from copydesk.show.pages.checking import LETTERS, ShownFinding, shown
from copydesk.show.piece_forms import MORE, TOP, typed
from copydesk.show.text_changes import Change, changes_of

SUGGESTED = 6
"""Articles that are suggested to be read also."""
HEADINGS = (("h2", "h3"), ("h1", "h2"))
"""A piece's headings stand one level lower on the page on which it is written."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the record says of a piece; `line` of a finding is that of the text, 0 for what stands over it."""

    findings: tuple[tuple[ShownFinding, int], ...]
    agreeing: int
    unchecked: int
    articles: int
    too_long: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody saved another text meanwhile. `theirs` is what they changed since, None where that is no longer known;
    `apart` is what differs between their text and one's own."""

    latest: Revision
    theirs: tuple[Change, ...] | None
    apart: tuple[Change, ...]


def writing(  # noqa: PLR0913  what the page can show beside the piece
    ask: Ask,
    kept: KeptPiece,
    piece: Piece,
    *,
    faults: tuple[str, ...] = (),
    preview: Markup | None = None,
    checked: Checked | None = None,
    conflict: Conflict | None = None,
    status: int = 200,
) -> Answer:
    """The page on which a piece is written, with `piece` in its fields."""
    sizes = ask.store.pieces.picture_sizes(each.name for each in piece.pictures)
    return ask.show(
        "writing.html",
        status=status,
        kept=kept,
        piece=piece,
        fields=typed(piece),
        top=TOP,
        more=MORE,
        pictures=[(each, sizes[each.name]) for each in piece.pictures if each.name in sizes],
        is_open=kept.state in WRITTEN,
        moves={move.name: move for move in moves_of(kept.state, ask.person.role)},
        is_changed=kept.published is not None and kept.revision != kept.published,
        missing=faults_before_going_out(piece),
        also=suggestions(ask, kept, piece),
        others=ask.site.presence.note(kept.name, ask.person.id, ask.person.name, ask.now),
        faults=faults,
        preview=preview,
        checked=checked,
        conflict=conflict,
        note=ask.form.get("note", ""),
        minor=bool(ask.form.get("minor")),
        publish_at=ask.form.get("publish_at", ""),
    )


def suggestions(ask: Ask, kept: KeptPiece, piece: Piece) -> list[Entry]:
    """What might be read also, but for what is listed there already."""
    from copydesk.desk.suggesting import suggested  # all of the reader: the site starts without it

    targets = {link.target for link in piece.read_also}
    made = composed(ask.store, ask.site.place, piece).article
    found = suggested(ask.store, made, SUGGESTED + len(targets), kept.article)
    return [entry for entry in found if entry.id not in targets][:SUGGESTED]


def preview_of(ask: Ask, piece: Piece) -> Markup:
    """How a piece would look on the site. The HTML has passed the sanitiser; all that was typed into it is escaped."""
    html = as_markup(composed(ask.store, ask.site.place, piece).told, urls.picture)
    for own, lower in HEADINGS:
        html = html.replace(f"<{own}>", f"<{lower}>").replace(f"</{own}>", f"</{lower}>")
    return Markup(html)


def checked_of(ask: Ask, kept: KeptPiece, piece: Piece) -> Checked:
    """What the record says of a piece. Its lines are told as they are counted in the text alone."""
    from copydesk.desk.checking import MARKDOWN, check_draft

    over = heading_of(piece)
    if len(over) + len(piece.text) > LETTERS:
        return Checked((), 0, 0, 0, too_long=True)
    report = check_draft(ask.store, over + piece.text, MARKDOWN, ask.now, without=kept.article)
    before = over.count("\n")
    found = [shown(report, finding) for finding in report.findings]
    return Checked(
        tuple((each, max(0, each.line - before)) for each in found),
        len(report.agreeing),
        len(report.unchecked),
        len(report.articles),
    )


def heading_of(piece: Piece) -> str:
    """What stands over the text of a draft in Markdown: front matter, headline, dek."""
    facts = {"agency": piece.agency, "language": piece.language}
    known = [f"{name}: {line_of(said)}\n" for name, said in facts.items() if line_of(said)]
    front = f"---\n{''.join(known)}---\n\n" if known else ""
    return f"{front}# {line_of(piece.headline)}\n\n{line_of(piece.dek)}\n\n"


def conflict_of(ask: Ask, kept: KeptPiece, mine: Piece, began_from: int) -> Conflict:
    """What somebody else changed while a piece was written."""
    latest = ask.store.pieces.revision(kept.name, kept.revision)
    try:
        base: Piece | None = ask.store.pieces.revision(kept.name, began_from).content
    except CopydeskError:  # an autosave that a later one took the place of
        base = None
    theirs = None if base is None else changes_of(base, latest.content)
    return Conflict(latest, theirs, changes_of(latest.content, mine))


def is_published(kept: KeptPiece) -> bool:
    """Whether it stands on the site."""
    return kept.state is PieceState.PUBLISHED


def wants_part(form: Mapping[str, str]) -> bool:
    """Whether the page's script asks, which puts the part alone into the page."""
    return bool(form.get("part"))
