"""A page and its article made ready for the library: packed, hashed and cut into rows. Any process can do it."""

from base64 import b32encode
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from copydesk.keep.folding import index_text
from copydesk.keep.packing import pack_page, pack_record
from copydesk.records import Article, Kind, Manner, Page, Role, Span, Statement
from copydesk.records.addresses import address_key, own_address, site_name
from copydesk.records.article import BODY_ROLES
from copydesk.records.page import OriginKind

WORD_FIELDS = ("headline", "dek", "body", "outlet", "section", "tag", "agency", "author", "speaker", "quote")
"""The columns of the index of words."""
NAME_LETTERS = 7
"""Letters of a short id, of 32 kinds: 34 thousand million of them. One that is taken gets longer."""
LABEL_KINDS = ("outlet", "section", "tag", "agency", "author")
LABEL_LETTERS = 200
"""Longer names are cut. Source: no tag, section or byline of the saved pages of the dev data is longer."""
STORY_ROLES = BODY_ROLES | {Role.CORRECTION}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure as filters see it."""

    low: float | None
    high: float | None
    kind: str
    unit: str | None
    counted: str | None


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement as filters see it."""

    speaker: str | None
    manner: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Face:
    """What lists, filters and the index of words see of an article; made again when it is corrected."""

    outlet: str | None
    kind: str
    language: str | None
    section: str | None
    headline: str | None
    published_at: int | None
    updated_at: int | None
    words: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]
    statements: tuple[StatementRow, ...]
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class Parcel:
    """All of one page that goes into the library. `page` and `record` are packed; `key` and `story` are hashes.

    `page` is None for a record whose page is no longer kept.
    """

    key: bytes
    name: str
    url: str | None
    story: bytes
    face: Face
    record: bytes
    page: bytes | None
    page_bytes: int
    said: Page
    """The page without its bytes."""


def make_parcel(page: Page, article: Article, with_page: bool = True) -> Parcel:
    """The parcel of a page and what was read in it; without the page's bytes where they are no longer kept."""
    story = story_hash(article)
    url = own_address(page.url or article.url, article.canonical_url)
    key = piece_hash(page.origin.name) if page.origin.kind is OriginKind.DESK else article_hash(url, story)
    return Parcel(
        key=key,
        name=short_name(key),
        url=url,
        story=story,
        face=make_face(article, url),
        record=pack_record(article, page.body if with_page else None),
        page=pack_page(page.body) if with_page else None,
        page_bytes=len(page.body),
        said=replace(page, body=b""),
    )


def short_name(key: bytes) -> str:
    """The whole name of an article; people are shown its first letters."""
    return b32encode(key).decode().rstrip("=").lower()


def article_hash(url: str | None, story: bytes) -> bytes:
    """Which article it is: its address decides; without one, what it says."""
    key = address_key(url)
    return sha256(key.encode("utf-8", "replace")).digest()[:16] if key else story


def piece_hash(name: str) -> bytes:
    """Which article a piece of the desk is, whatever the address of the site."""
    return sha256(f"desk:{name}".encode("utf-8", "replace")).digest()[:16]


def story_hash(article: Article) -> bytes:
    """Equal for pages that tell the same: furniture, related lists, times and counters do not count.

    A page without any story is told by all of its text.
    """
    lines = [f"{block.role} {article.block_text(block)}" for block in article.blocks if block.role in STORY_ROLES]
    if not lines or article.kind is Kind.FRONT:
        lines = [article.text]
    told = "\n".join([article.headline or "", article.dek or "", *lines])
    return sha256(" ".join(told.split()).encode("utf-8", "replace")).digest()[:16]


def make_face(article: Article, url: str | None) -> Face:
    """What lists and filters see of an article."""
    outlet = article.outlet or site_name(url)
    return Face(
        outlet=outlet,
        kind=article.kind,
        language=article.language,
        section=article.section,
        headline=article.headline,
        published_at=seconds(article.published_at),
        updated_at=seconds(article.updated_at),
        words=tuple(index_text(text) for text in find_words(article, outlet)),
        labels=find_labels(article, outlet),
        statements=tuple(
            StatementRow(label_of(each.speaker) or None, each.manner, each.certainty) for each in article.statements
        ),
        figures=tuple(
            FigureRow(
                None if figure.low is None else float(figure.low),
                None if figure.high is None else float(figure.high),
                figure.kind,
                figure.unit,
                figure.counted,
            )
            for figure in article.figures
        ),
    )


def label_of(text: str | None) -> str:
    """A name as articles are filed under it: on one line, no longer than LABEL_LETTERS; "" for none."""
    return " ".join((text or "").split())[:LABEL_LETTERS].rstrip()


def find_labels(article: Article, outlet: str | None) -> tuple[tuple[str, str], ...]:
    """What an article is filed under, as (kind, label), each once; kinds are LABEL_KINDS."""
    found = [("outlet", outlet), ("section", article.section), ("agency", article.agency)]
    found += [("tag", tag) for tag in article.tags]
    found += [("author", author.name) for author in article.authors]
    labels = ((kind, label_of(text)) for kind, text in found)
    return tuple(dict.fromkeys((kind, label) for kind, label in labels if label))


def find_words(article: Article, outlet: str | None) -> Iterator[str]:
    """The text of each of WORD_FIELDS."""
    yield article.headline or ""
    yield article.dek or ""
    yield article.body
    yield outlet or ""
    yield article.section or ""
    yield _joined(article.tags)
    yield article.agency or ""
    yield _joined(author.name for author in article.authors)
    yield _joined(_speaker(statement) for statement in article.statements)
    yield _joined(
        _cut(article, statement.content) for statement in article.statements if statement.manner is not Manner.INDIRECT
    )


def _speaker(statement: Statement) -> str:
    return " ".join(word for word in (statement.speaker, statement.speaker_role, statement.organisation) if word)


def _joined(texts: "Iterator[str] | tuple[str, ...]") -> str:
    return "\n".join(text for text in texts if text)


def _cut(article: Article, spans: tuple[Span, ...]) -> str:
    return " ".join(article.text[span.start : span.end] for span in spans)


def seconds(time: datetime | None) -> int | None:
    """A time as whole seconds since 1970."""
    return None if time is None else int(time.timestamp())
