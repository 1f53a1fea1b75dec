"""The form in which a piece is written, and back: what stands in its fields, and the piece that they make."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from copydesk.records import Piece, PieceLink, PiecePicture
from copydesk.show.answers import RefusedError
from copydesk.text import clean
from copydesk.write.parts import one_line

LINES = ("headline", "dek", "kicker", "section", "agency", "dateline", "language")
"""Fields of one line each."""
PICTURE_NAME = re.compile(r"[0-9a-f]{1,64}\Z")
MOST_PICTURES = 60


@dataclass(frozen=True, slots=True)
class Field:
    """A field of one line: its name, what stands before it, and a word on what belongs into it."""

    name: str
    says: str
    hint: str = ""


TOP = (Field("headline", "Headline"), Field("dek", "Dek", "the line under the headline"))
MORE = (
    Field("authors", "Byline", "names, with ; between"),
    Field("section", "Section"),
    Field("tags", "Tags", "with commas between"),
    Field("kicker", "Kicker", "the short line above the headline"),
    Field("agency", "Agency", "who supplied it"),
    Field("dateline", "Dateline", "the place it was written at"),
    Field("language", "Language", "a code such as en; guessed without"),
)
"""The fields of the form beside text, pictures and links."""


def typed(piece: Piece) -> dict[str, str]:
    """A piece as it stands in the fields of the form; pictures have fields of their own."""
    also = (f"{link.target} {link.headline}".strip() for link in piece.read_also)
    return {
        **{name: getattr(piece, name) for name in LINES},
        "tags": ", ".join(piece.tags),
        "authors": "; ".join(piece.authors),
        "text": piece.text,
        "read_also": "\n".join(also),
    }


def piece_of(form: Mapping[str, str], before: Piece) -> Piece:
    """The piece that a form makes of the one before. A field that the form does not have stays as it was; so do corrections."""
    now = typed(before) | {name: said for name, said in form.items() if name in typed(before)}
    return Piece(
        **{name: one_line(now[name]) for name in LINES},
        tags=tuple(parts(now["tags"], ",")),
        authors=tuple(parts(now["authors"], ";")),
        text=clean(now["text"].replace("\r\n", "\n").replace("\r", "\n")),
        pictures=tuple(pictures_of(form)) if "pictures" in form else before.pictures,
        read_also=tuple(links_of(now["read_also"], form)),
        corrections=before.corrections,
    )


def parts(text: str, mark: str) -> Iterator[str]:
    """The parts of a line between marks, each once."""
    yield from dict.fromkeys(line for part in text.split(mark) if (line := one_line(part)))


def links_of(lines: str, form: Mapping[str, str]) -> Iterator[PieceLink]:
    """A link a line: where it leads, and the words for it behind that; then what was picked from the suggestions."""
    found = {}
    for line in lines.splitlines():
        target, _, headline = one_line(line).partition(" ")
        if target:
            found[target] = PieceLink(target, headline)
    for name in form:
        if name.startswith("also."):
            found.setdefault(name[5:], PieceLink(one_line(name[5:])))
    yield from found.values()


def pictures_of(form: Mapping[str, str]) -> Iterator[PiecePicture]:
    """The pictures of a form, numbered from 1, without those that are to go."""
    for number in range(1, MOST_PICTURES + 1):
        name = form.get(f"picture.{number}.name", "")
        if PICTURE_NAME.match(name) and not form.get(f"picture.{number}.remove"):
            said = (one_line(form.get(f"picture.{number}.{field}", "")) for field in ("caption", "credit", "alt"))
            yield PiecePicture(name, *said)


def number_of(form: Mapping[str, str], name: str) -> int:
    """A whole number of the form. Raises: RefusedError."""
    said = form.get(name, "")
    if not said.isascii() or not said.isdigit() or len(said) > 9:
        raise RefusedError(name, "the form does not say it: open the piece again")
    return int(said)


def time_of(form: Mapping[str, str]) -> datetime | None:
    """The day and time in UTC at which a piece is to go out; None where the form says none that can be meant."""
    try:
        found = datetime.fromisoformat(form.get("publish_at", "").strip())
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
