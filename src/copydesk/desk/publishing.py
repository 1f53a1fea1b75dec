"""The desk's own pieces on their way to the site: composed, kept as articles, and taken off again."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from copydesk.compose.article import Composed, Setting, compose
from copydesk.compose.faults import ARTICLE_ID, faults_before_going_out
from copydesk.desk.own_pages import own_page, read_own
from copydesk.desk.places import Place
from copydesk.errors import CopydeskError, NotKeptError, SettingError
from copydesk.keep.parcel import make_parcel
from copydesk.keep.pieces import KeptPiece, Save
from copydesk.keep.store import Store
from copydesk.records import Link, Piece, PieceNote

LOG = logging.getLogger("copydesk.desk")
SETTLED = 200
"""Articles whose stories are brought up to date with a piece that goes out; if more wait, the rest comes with the next."""


def setting_of(store: Store, place: Place, piece: Piece, id_: str | None = None) -> Setting:
    """Where a piece stands, or would stand, with its links in full."""
    from copydesk.attribute.assemble import language_in  # all of the reader: the site starts without it

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
    from copydesk.attribute.articles import attributed
    from copydesk.desk.relating import update_stories

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
        except Exception:  # a fault of copydesk's own must not keep the others from going out
            LOG.exception("the scheduled piece %s cannot go out", name)
    return done
