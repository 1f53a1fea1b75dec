"""The revisions of a piece, and its pictures."""

from copydesk.errors import NotKeptError
from copydesk.keep.pieces import Revision
from copydesk.show.answers import Answer, Ask, NotFoundError
from copydesk.show.pages.pictures import HARMLESS
from copydesk.show.text_changes import changes_of

PUBLIC = (("cache-control", "public, max-age=3600"), *HARMLESS)
PRIVATE = (("cache-control", "private, no-store"), *HARMLESS)


def revisions(ask: Ask) -> Answer:
    """The revisions of a piece, and what differs between two of them."""
    kept = ask.store.pieces.find(ask.path["name"])
    found = ask.store.pieces.revisions(kept.name)
    last = chosen(ask, found, "to", len(found) - 1)
    first = chosen(ask, found, "from", max(0, last - 1))
    return ask.show(
        "piece_revisions.html",
        kept=kept,
        revisions=found,
        first=found[first],
        last=found[last],
        changes=changes_of(found[first].content, found[last].content),
    )


def chosen(ask: Ask, found: list[Revision], name: str, otherwise: int) -> int:
    """The place of the revision that the address asks for. Raises: NotFoundError for one that is not kept."""
    said = ask.query.get(name)
    if said is None:
        return otherwise
    place = next((place for place, each in enumerate(found) if str(each.number) == said), None)
    if place is None:
        raise NotFoundError(ask.address, "there is no such revision")
    return place


def picture(ask: Ask) -> Answer:
    """A picture: for everybody where a published piece shows it, else for editors alone."""
    try:
        found = ask.store.pieces.picture(ask.path["name"])
    except NotKeptError:
        raise NotFoundError(ask.address, "there is no such picture") from None
    if not found.public and not ask.person.edits:
        raise NotFoundError(ask.address, "there is no such picture")
    return Answer(found.body, found.media_type, headers=PUBLIC if found.public else PRIVATE)
