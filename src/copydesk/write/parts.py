"""What the outputs share: the story cut into parts, the lines around it, and text made fit to be shown."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from copydesk.records import Article, Block, Picture, Role
from copydesk.text import clean as clean
from copydesk.text import plain
from copydesk.text import safe_url as safe_url


class PartKind(StrEnum):
    """What a stretch of the story is set as. A list, a quote and a table hold several blocks; the others hold one."""

    __hash__ = str.__hash__  # Enum's own is written in Python

    DEK = "dek"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    LIST = "list"
    NUMBERED = "numbered"
    QUOTE = "quote"
    TABLE = "table"
    PICTURE = "picture"
    CORRECTION = "correction"


class Part(NamedTuple):
    """One part of a story: `lines` holds the text of its `blocks`, fit to be shown; a picture has none."""

    kind: PartKind
    lines: tuple[str, ...]
    picture: Picture | None = None
    blocks: tuple[Block, ...] = ()


KINDS = {
    Role.DEK: PartKind.DEK,
    Role.PARAGRAPH: PartKind.PARAGRAPH,
    Role.SUBHEAD: PartKind.SUBHEAD,
    Role.LIST_ITEM: PartKind.LIST,
    Role.BLOCK_QUOTE: PartKind.QUOTE,
    Role.PULL_QUOTE: PartKind.QUOTE,
    Role.EMBED: PartKind.QUOTE,
    Role.TABLE_ROW: PartKind.TABLE,
    Role.CORRECTION: PartKind.CORRECTION,
}
"""How each role of the story is set; a role that is not here is not shown."""

TOGETHER = frozenset({PartKind.LIST, PartKind.NUMBERED, PartKind.QUOTE, PartKind.TABLE})


def one_line(text: str) -> str:
    """`text`, fit to be shown, on one line."""
    if text.isprintable() and "  " not in text:  # no white space but single spaces, and nothing that is cleaned away
        return text.strip()
    return " ".join(clean(text).split())


def cells(row: str) -> tuple[str, ...]:
    """The cells of a table row's text: set apart by tabs or, where there are none, by " | "."""
    parts = row.split("\t") if "\t" in row else row.split(" | ")
    return tuple(one_line(part) for part in parts)


def story_parts(article: Article, with_lines: bool = True) -> tuple[Part, ...]:
    """The story in order: neighbouring list items, quotes and rows together, pictures where they stand.

    A dek that only repeats `article.dek` is left out, since every output sets that under the headline; rows of a table
    keep the text of their blocks unchanged for `cells`. Without `with_lines` only they have any.
    """
    parts: list[Part] = []
    pictures = sorted(article.pictures, key=lambda picture: picture.before_block)
    at = 0
    for (kind, _), found in groupby(_shown_blocks(article), key=itemgetter(0)):
        run = [each[1:] for each in found]
        while at < len(pictures) and pictures[at].before_block <= run[0][0]:
            parts.append(Part(PartKind.PICTURE, (), pictures[at]))
            at += 1
        told = tuple([block for _, block in run])
        parts.append(Part(kind, tuple(_lines(article, kind, told, with_lines)), blocks=told))
    parts.extend(Part(PartKind.PICTURE, (), picture) for picture in pictures[at:])
    return tuple(parts)


def _lines(article: Article, kind: PartKind, blocks: tuple[Block, ...], with_lines: bool) -> Iterable[str]:
    lines = map(article.block_text, blocks)
    if kind is PartKind.TABLE:
        return lines
    return map(clean, lines) if with_lines else ()


def _shown_blocks(article: Article) -> Iterator[tuple[tuple[PartKind, int], int, Block]]:
    """Blocks with their index, after what is equal for neighbours that are set together and different for all others."""
    dek = plain(article.dek) if article.dek else None
    for index, block in enumerate(article.blocks):
        kind = KINDS.get(block.role)
        if kind is None or (kind is PartKind.DEK and dek is not None and plain(article.block_text(block)) == dek):
            continue
        if kind is PartKind.LIST and _is_numbered(block.path):
            kind = PartKind.NUMBERED
        yield (kind, -1 if kind in TOGETHER else index), index, block


def _is_numbered(path: str) -> bool:
    innermost = next((tag for tag in reversed(path.split("/")) if tag in ("ol", "ul")), None)
    return innermost == "ol"


def credit_line(article: Article) -> str:
    """Who wrote it and when, on one line: names with their titles, agency, dateline, times; "" where none is known."""
    names = [f"{author.name} ({author.title})" if author.title else author.name for author in article.authors]
    parts = [
        ", ".join(names),
        article.agency,
        dateline_apart(article),
        show_time(article.published_at),
        f"updated {show_time(article.updated_at)}" if article.updated_at else None,
    ]
    return " · ".join(one_line(part) for part in parts if part)


def dateline_apart(article: Article) -> str | None:
    """The dateline, where the page sets it apart; elsewhere it opens the first paragraph and is shown there."""
    apart = any(block.role is Role.DATELINE for block in article.blocks)
    return article.dateline if apart else None


def show_time(time: datetime | None) -> str | None:
    """A time in UTC as people write it, to the minute."""
    return f"{time:%Y-%m-%d %H:%M} UTC" if time else None


def picture_lines(picture: Picture) -> str:
    """Caption and credit of a picture on one line; its alt text where it has no caption."""
    words = [one_line(text) for text in (picture.caption or picture.alt, picture.credit) if text]
    return " · ".join(word for word in words if word)
