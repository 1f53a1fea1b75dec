"""The desk's own pieces on their way to the site: composed, kept as articles, and taken off again."""

import logging
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from copydesk.attribute.articles import attributed
from copydesk.attribute.assemble import language_in
from copydesk.compose.article import Composed, Setting, compose
from copydesk.compose.faults import ARTICLE_ID, faults_before_going_out
from copydesk.desk.own_pages import own_page, read_own
from copydesk.errors import CopydeskError, NotKeptError, SettingError
from copydesk.keep.parcel import make_parcel
from copydesk.keep.pieces import KeptPiece, Save
from copydesk.keep.store import Store
from copydesk.records import Link, Piece, PieceNote

LOG = logging.getLogger("copydesk.desk")
NAME_BYTES = 5
"""Chance in a piece's name: 10 hexadecimal digits, so that names of several libraries do not meet."""

SETTLED = 200
"""Articles whose stories are brought up to date with a piece that goes out; if more wait, the rest comes with the next."""


@dataclass(frozen=True, slots=True)
class Place:
    """The site on which pieces stand: its name, and its address without the last slash."""

    name: str
    address: str

    def article(self, id_: str) -> str:
        """The address of an article."""
        return f"{self.address.rstrip('/')}/article/{id_}"

    def picture(self, name: str) -> str:
        """The address of a picture."""
        return f"{self.address.rstrip('/')}/picture/{name}"


def new_name() -> str:
    """A name for a new piece."""
    return secrets.token_hex(NAME_BYTES)


def setting_of(store: Store, place: Place, piece: Piece, id_: str | None = None) -> Setting:
    """Where a piece stands, or would stand, with its links in full."""
    return Setting(
        outlet=place.name,
        url=place.article(id_) if id_ else None,
        language=piece.language or language_in(piece.text) or None,
        links=tuple(links_of(store, place, piece)),
        picture_address=place.picture,
    )


def links_of(store: Store, place: Place, piece: Piece) -> Iterator[Link]:
    """What a piece has to read also; an article that the library no longer has is left out."""
    for link in piece.read_also:
        if not ARTICLE_ID.match(link.target):
            yield Link(link.headline or link.target, link.target)
            continue
        try:
            entry = store.entry(link.target)
        except NotKeptError:
            continue
        yield Link(link.headline or entry.headline or entry.id, place.article(entry.id))


def composed(store: Store, place: Place, piece: Piece) -> Composed:
    """A piece as it would stand on the site."""
    return compose(piece, setting_of(store, place, piece))


def shown_of(store: Store, place: Place, kept: KeptPiece) -> Composed:
    """A piece as it went out last, with the words that are set apart in it."""
    piece = store.pieces.revision(kept.name, kept.published).content if kept.published else kept.content
    return composed(store, place, piece)


def publish(store: Store, place: Place, name: str, save: Save, now: datetime) -> KeptPiece:
    """Put a piece out, or what was changed in one that is out. Raises: SettingError for a piece that is not fit to go out."""
    from copydesk.desk.relating import update_stories  # loads numpy, which what is only shown does not need

    faults = faults_before_going_out(save.content)
    if faults:
        raise SettingError(name, " ".join(faults))
    first = store.pieces.first_published(name)
    id_ = store.pieces.article_id(name)
    setting = replace(
        setting_of(store, place, save.content, id_),
        published_at=first or now,
        updated_at=now if first is not None else None,
    )
    made = compose(save.content, setting)
    page = own_page(name, made, id_, place.picture)
    article = attributed(read_own(page))
    kept = store.pieces.put_out(name, save, make_parcel(page, article), now)
    update_stories(store, most=SETTLED)
    return kept


def with_note(piece: Piece, note: str, now: datetime) -> Piece:
    """The piece with a further note of correction; as it is where there is none."""
    text = " ".join(note.split())
    return replace(piece, corrections=(*piece.corrections, PieceNote(text, now))) if text else piece


def publish_due(store: Store, place: Place, now: datetime) -> list[KeptPiece]:
    """Put out the scheduled pieces whose time has come. One that cannot go out stays as it is, and the log says why."""
    done = []
    for name in store.pieces.due(now):
        kept = store.pieces.find(name)
        save = Save(kept.content, kept.kept_by, kept.revision)
        try:
            done.append(publish(store, place, name, save, now))
        except CopydeskError as fault:
            LOG.error("the scheduled piece %s cannot go out: %s", name, fault)
    return done
