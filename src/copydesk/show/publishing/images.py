"""Pictures of the desk's own pieces, which the public site carries with it; others' pictures are never shown."""

import re
from dataclasses import dataclass

from copydesk.errors import NotKeptError
from copydesk.keep.store import Store
from copydesk.records import Article, Picture

ADDRESS = re.compile(r"(?:^|/)picture/([a-z0-9]{8,100})(?:\.[a-z]{2,5})?\Z")
"""How a piece names a picture of the library."""
ENDINGS = {"image/webp": "webp", "image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/avif": "avif"}


@dataclass(frozen=True, slots=True)
class Image:
    """A picture on the public site: the name of its file, its size in pixels."""

    file: str
    width: int
    height: int


def find_image(store: Store, url: str) -> Image | None:
    """The picture of the library that an address means; None for an address of anything else."""
    named = ADDRESS.search(url)
    if named is None:
        return None
    try:
        found = store.pieces.picture(named[1])
    except NotKeptError:
        return None
    if found.media_type not in ENDINGS:
        return None
    return Image(f"{named[1]}.{ENDINGS[found.media_type]}", found.width, found.height)


def picture_of(store: Store, record: Article) -> tuple[Picture, Image] | None:
    """The first picture of a piece that the public site has."""
    for each in record.pictures:
        found = find_image(store, each.url)
        if found is not None:
            return each, found
    return None
