"""What a piece lacks before it may go out, each as a sentence for the person who wrote it."""

import re
from collections.abc import Collection, Iterator

from copydesk.compose.markdown import pictures_in
from copydesk.records import Piece
from copydesk.text import safe_url

LETTERS = 200_000
"""The longest text. Source: the longest article of the dev data has 61,000 letters."""
LINE_LETTERS = 300
"""The longest headline, dek, kicker, section, name, caption or credit; a dek may have thrice as many."""
MANY = 30
"""Tags, authors, pictures, things to read also, at most."""
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
ARTICLE_ID = re.compile(r"[a-z2-7]{4,26}\Z")


def find_faults(piece: Piece) -> tuple[str, ...]:
    """Why a piece cannot be saved: what is too long or cannot be meant."""
    return tuple(_too_long(piece))


def faults_before_going_out(piece: Piece) -> tuple[str, ...]:
    """Why a piece cannot be published yet; () where nothing is in the way."""
    return (*_too_long(piece), *_missing(piece), *_picture_faults(piece), *_link_faults(piece))


def faults_of_change(before: Piece, after: Piece, note: str, is_minor: bool) -> tuple[str, ...]:
    """Why a published piece cannot be changed so: nothing changed, or what was corrected is not said."""
    if not note.strip() and not is_minor:
        return ("Say what was corrected, or mark the change as minor (a slip of the pen).",)
    if before == after and not note.strip():
        return ("Nothing was changed.",)
    return ()


def _missing(piece: Piece) -> Iterator[str]:
    if not piece.headline.strip():
        yield "It has no headline."
    if not piece.text.strip():
        yield "It has no text."


def _too_long(piece: Piece) -> Iterator[str]:
    if len(piece.text) > LETTERS:
        yield f"The text has more than {LETTERS:,} letters."
    lines = {"headline": piece.headline, "kicker": piece.kicker, "section": piece.section, "agency": piece.agency}
    lines |= {"dateline": piece.dateline, "language": piece.language}
    yield from (f"The {name} has more than {LINE_LETTERS} letters." for name, text in lines.items() if _is_long(text))
    if len(piece.dek) > 3 * LINE_LETTERS:
        yield f"The dek has more than {3 * LINE_LETTERS} letters."
    groups: dict[str, Collection[object]] = {"tags": piece.tags, "authors": piece.authors}
    groups |= {"pictures": piece.pictures, "links to read also": piece.read_also}
    yield from (f"There are more than {MANY} {name}." for name, found in groups.items() if len(found) > MANY)
    if any(_is_long(text) for text in (*piece.tags, *piece.authors)):
        yield f"A tag or a name has more than {LINE_LETTERS} letters."
    if piece.language and not LANGUAGE.match(piece.language):
        yield "The language is no code such as “en” or “pt-BR”."


def _is_long(text: str) -> bool:
    return len(text) > LINE_LETTERS


def _picture_faults(piece: Piece) -> Iterator[str]:
    for number, picture in enumerate(piece.pictures, 1):
        if not picture.caption.strip():
            yield f"Picture {number} has no caption."
        if not picture.credit.strip():
            yield f"Picture {number} does not say whose it is (credit)."
    own = {picture.name for picture in piece.pictures}
    for name in pictures_in(piece.text):
        if name not in own:
            yield f"The text shows a picture “{name[:80]}” that is none of the piece's own."


def _link_faults(piece: Piece) -> Iterator[str]:
    for link in piece.read_also:
        if not is_target(link.target):
            yield f"“{link.target[:80]}” (read also) is neither an article of the library nor an address."
        elif not ARTICLE_ID.match(link.target) and not link.headline.strip():
            yield f"“{link.target[:80]}” (read also) has no headline: write it behind the address."


def is_target(target: str) -> bool:
    """Whether a link can lead there: the id of an article, or an http(s) address."""
    return bool(ARTICLE_ID.match(target)) or (safe_url(target) is not None and target.lower().startswith("http"))
