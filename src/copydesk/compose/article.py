"""A piece as an article: its fields, its text and its links become the record that any page gives, with every role known."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from copydesk.compose.markdown import pictures_in, read_text, told_picture
from copydesk.compose.told import Told, line_of, told_line
from copydesk.records import (
    Article,
    Author,
    Block,
    Kind,
    Link,
    Picture,
    Piece,
    PieceNote,
    Role,
    Span,
    Witness,
)

BETWEEN = "\n\n"
"""What stands between two blocks in `Article.text`."""
FIRST_ALSO, EACH_ALSO = 2, 3
"""After how many paragraphs the first link to read also stands, and how many are between two of them."""
MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when a piece stands. Times are aware; `links` are what it has to read also, with addresses in full."""

    outlet: str
    url: str | None = None
    published_at: datetime | None = None
    updated_at: datetime | None = None
    language: str | None = None
    links: tuple[Link, ...] = ()
    picture_address: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class Inline:
    """Words of the text that are set apart from those around: `stress` are names of elements, `url` is where they lead."""

    span: Span
    stress: tuple[str, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Composed:
    """A piece as an article, without statements and figures; the blocks it was made of, and the words set apart in it."""

    article: Article
    told: tuple[Told, ...]
    inlines: tuple[Inline, ...]


def compose(piece: Piece, setting: Setting) -> Composed:
    """The article of a piece. Whatever the piece is, the record is a valid one."""
    told = tuple(whole(piece, setting.links))
    text, blocks, inlines, pictures = laid_out(told, setting)
    fields = fields_of(piece, setting)
    article = Article(text=text, blocks=blocks, kind=Kind.ARTICLE, pictures=pictures, **fields)
    return Composed(replace(article, decided_by=decided(article)), told, inlines)


def fields_of(piece: Piece, setting: Setting) -> dict[str, Any]:
    """The fields of the article that are no blocks."""
    lines = {
        name: line_of(getattr(piece, name)) or None
        for name in ("headline", "dek", "kicker", "section", "agency", "dateline")
    }
    return {
        **lines,
        "url": setting.url,
        "canonical_url": setting.url,
        "outlet": line_of(setting.outlet) or None,
        "language": piece.language or setting.language,
        "authors": tuple(Author(name) for each in piece.authors if (name := line_of(each))),
        "published_at": setting.published_at,
        "updated_at": setting.updated_at,
        "tags": tuple(dict.fromkeys(tag for each in piece.tags if (tag := line_of(each)))),
        "promos": setting.links,
    }


def decided(article: Article) -> Mapping[str, Witness]:
    """Everything that is known was said by who wrote it."""
    names = (
        "url canonical_url outlet language section kicker headline dek authors agency dateline published_at updated_at tags"
        " promos pictures"
    )
    return {name: Witness.CALLER for name in names.split() if getattr(article, name) not in (None, "", ())}


def whole(piece: Piece, links: Sequence[Link]) -> Iterator[Told]:
    """All blocks of a piece in order: what stands over the text, the text, corrections, tags."""
    heading = (
        (Role.SECTION, piece.section, "header/p"),
        (Role.KICKER, piece.kicker, "header/p"),
        (Role.HEADLINE, piece.headline, "header/h1"),
        (Role.DEK, piece.dek, "header/p"),
        (Role.BYLINE, ", ".join(map(line_of, piece.authors)), "header/p"),
        (Role.AGENCY, piece.agency, "header/p"),
        (Role.DATELINE, piece.dateline, "header/p"),
    )
    yield from lines(heading)
    placed = set(pictures_in(piece.text))
    for picture in piece.pictures:
        if picture.name not in placed:
            yield from told_picture(picture)
    yield from with_links(read_text(piece.text, piece.pictures), links)
    yield from lines((Role.CORRECTION, note_line(note, piece.language), "footer/p") for note in piece.corrections)
    yield from lines([(Role.TAGS, ", ".join(map(line_of, piece.tags)), "footer/p")])


def lines(rows: "Iterator[tuple[Role, str, str]] | Sequence[tuple[Role, str, str]]") -> Iterator[Told]:
    """A block for each line that is not blank."""
    for role, text, path in rows:
        told = told_line(role, text, f"body/main/article/{path}")
        if told is not None:
            yield told


def with_links(told: Sequence[Told], links: Sequence[Link]) -> Iterator[Told]:
    """The text with its links to read also between paragraphs; those that find no place there stand at its end."""
    left = list(links)
    paragraphs = 0
    for place, each in enumerate(told):
        yield each
        if each.role is Role.PARAGRAPH:
            paragraphs += 1
        between = place + 1 < len(told) and each.role is Role.PARAGRAPH and told[place + 1].role is Role.PARAGRAPH
        if left and between and paragraphs >= FIRST_ALSO and (paragraphs - FIRST_ALSO) % EACH_ALSO == 0:
            yield from promo(left.pop(0))
    for link in left:
        yield from promo(link)


def promo(link: Link) -> Iterator[Told]:
    """The block of a link to read also."""
    told = told_line(Role.PROMO, link.headline, "body/main/article/aside/a", link.url)
    if told is not None:
        yield told


def note_line(note: PieceNote, language: str) -> str:
    """A note of correction with its time, as it is printed."""
    text = line_of(note.text)
    if not text:
        return ""
    if language and language.split("-")[0].lower() != "en":
        return f"{note.at:%Y-%m-%d %H:%M} UTC: {text}"
    day = f"{note.at.day} {MONTHS[note.at.month - 1]} {note.at.year}, {note.at:%H:%M} UTC"
    return f"Correction ({day}): {text}"


Laid = tuple[str, tuple[Block, ...], tuple[Inline, ...], tuple[Picture, ...]]


def laid_out(told: Sequence[Told], setting: Setting) -> Laid:
    """The text of the blocks, where each stands in it, the words set apart, and the pictures."""
    text, blocks, inlines, pictures = "", list[Block](), list[Inline](), list[Picture]()
    for each in told:
        if each.picture is not None:
            own = each.picture
            address = setting.picture_address(own.name)
            said = (line_of(words) or None for words in (own.alt, own.caption, own.credit))
            pictures.append(Picture(address, len(blocks), *said))
        if not each.text.strip():
            continue
        start = len(text) + (len(BETWEEN) if text else 0)
        text += (BETWEEN if text else "") + each.text
        blocks.append(Block(Span(start, len(text)), each.role, each.path, 1.0, Witness.CALLER))
        inlines += placed_runs(each, start)
    return text, tuple(blocks), tuple(inlines), tuple(pictures)


def placed_runs(told: Told, start: int) -> Iterator[Inline]:
    """The words of a block that are set apart."""
    for run in told.runs:
        end = start + len(run.text)
        if run.text and (run.stress or run.url) and told.role is not Role.PROMO:
            yield Inline(Span(start, end), run.stress, run.url)
        start = end
