"""One page to one article: unpack, decode, parse, walk, claims, roles, fields, record."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import numpy as np

from copydesk.errors import ReadError, SettingError
from copydesk.read import fields
from copydesk.read.calm import calm
from copydesk.read.claims import Claims, find_claims
from copydesk.read.network import Network
from copydesk.read.plain_text import mark_lines, scan_lines
from copydesk.read.roles import is_story_prose, mark
from copydesk.read.scan import Chunk, Element, Scan
from copydesk.read.sheet import Marked, Sheet
from copydesk.read.tree import decode, encoded, is_markup, parse, refuse_binary, unpack, whole_characters
from copydesk.read.walk import scan_tree
from copydesk.records import Article, Block, Kind, Role, Span, Witness
from copydesk.records.article import BODY_ROLES
from copydesk.records.making import made
from copydesk.settings import DEFAULT, ReadSettings
from copydesk.text import letters

BETWEEN = "\n\n"
"""What stands between two blocks in `Article.text`."""
NO_CHARACTER = "\ufffd"
"""Stands for NUL, which HTML does not allow."""
NO_STORY_CHARS = 140
"""With less visible story than this, the JSON-LD's own text of the article is read in its place."""
CLAIMED_BODY_CHARS = 280


@dataclass(frozen=True, slots=True)
class Networks:
    """The role models to read with; None is the one that ships."""

    page: Network | None = None
    line: Network | None = None


SHIPPED = Networks()


def read_page(  # noqa: PLR0913  the public signature, and what measuring needs
    page: bytes | str,
    *,
    url: str | None = None,
    media_type: str | None = None,
    charset: str | None = None,
    fetched_at: datetime | None = None,
    settings: ReadSettings = DEFAULT,
    networks: Networks = SHIPPED,
) -> Article:
    """See `copydesk.read`. Other `networks` than the shipped ones are for measuring: models that have not seen a site."""
    if fetched_at is not None and fetched_at.tzinfo is None:
        raise SettingError("fetched_at", "the time has no zone")
    text = page_text(page, url or "page", charset, settings)
    bare = (media_type or "").lower().startswith("text/plain") or not is_markup(text)
    scan, blanks = (
        scan_lines(whole_characters(text.replace("\0", NO_CHARACTER)), settings)
        if bare
        else (scan_markup(text, settings), ())
    )
    claims = find_claims(scan, url, settings)
    language = fields.find_language(scan, claims)
    if bare:
        marked = mark_lines(scan, blanks, claims, language, networks.line)
    else:
        marked = with_rows(with_claimed_body(mark(scan, claims, language, networks.page), claims, scan, settings))
    return article_of(Sheet(scan, claims, marked, url, fetched_at, language))


def page_text(page: bytes | str, subject: str, charset: str | None, settings: ReadSettings) -> str:
    """The page as text. Raises: ReadError for nothing, for binary data, over the size limit."""
    if isinstance(page, str):
        if len(page) > settings.page_bytes:
            raise ReadError(subject, f"the page has more than {settings.page_bytes:,} characters")
        text = page
    else:
        body = unpack(page, subject, settings)
        refuse_binary(body, subject)
        text = decode(body, charset)
    if not text or text.isspace():
        raise ReadError(subject, "the page is empty")
    return text


def scan_markup(text: str, settings: ReadSettings) -> Scan:
    """What one walk over a page with markup brings home."""
    safe, cut = calm(encoded(text).replace(b"\0", NO_CHARACTER.encode()))
    scan = scan_tree(parse(safe), settings)
    scan.cut = scan.cut or cut
    return scan


def with_claimed_body(
    marked: tuple[Marked, ...], claims: Claims, scan: Scan, settings: ReadSettings
) -> tuple[Marked, ...]:
    """The chunks, and the article's text as the page's data gives it where none of it is shown."""
    shown = sum(len(one.chunk.text) for one in marked if one.role in BODY_ROLES)
    if shown >= NO_STORY_CHARS:
        return marked
    told = claimed_body(claims)
    scan.cut = scan.cut or len(told) > settings.blocks
    return marked + told[: settings.blocks]


def claimed_body(claims: Claims) -> tuple[Marked, ...]:
    """The article's text as the page's data gives it, for pages that show it only by script."""
    bodies = [claim.value for claim in claims.of("body") if len(claim.value) >= CLAIMED_BODY_CHARS]
    element = Element("json_ld", None, -1)
    lines = [" ".join(line.split()) for line in bodies[0].splitlines()] if bodies else []
    return tuple(Marked(Chunk(line, element, element), Role.PARAGRAPH, 0.5, Witness.JSON_LD) for line in lines if line)


def with_rows(marked: tuple[Marked, ...]) -> tuple[Marked, ...]:
    """The cells of one table row, where each is one chunk, as one."""
    rows: list[Marked] = []
    last: Element | None = None
    for one in marked:
        row = row_of(one) if one.role is Role.TABLE_ROW else None
        if row is not None and row is last:
            before = rows[-1]
            chunk = replace(before.chunk, text=f"{before.chunk.text} | {one.chunk.text}")
            rows[-1] = Marked(chunk, Role.TABLE_ROW, min(before.confidence, one.confidence), before.witness)
        else:
            rows.append(one)
        last = row
    return tuple(rows)


def row_of(marked: Marked) -> Element | None:
    """The table row that a chunk stands in, if its cell holds no blocks of its own."""
    for _, element in zip(range(3), marked.chunk.element.line(), strict=False):
        if element.tag == "tr":
            return element
    return None


def path_of(element: Element, known: dict[Element, str]) -> str:
    """The way from the root to an element, as tags; those of the elements around are kept in `known`."""
    own, parent = element.tag, element.parent
    if parent is None:
        return f"line/{element.index + 1}" if own == "line" else "" if own == "html" else own
    above = known.get(parent)
    if above is None:
        above = known[parent] = path_of(parent, known)
    if not above:
        return "" if own == "html" else own
    return above if own == "html" else f"{above}/{own}"


def blocks_of(marked: tuple[Marked, ...]) -> tuple[str, tuple[Block, ...]]:
    """The article's text and its blocks."""
    texts = [one.chunk.text for one in marked]
    starts: list[int] = []
    at = 0
    for text in texts:
        starts.append(at)
        at += len(text) + len(BETWEEN)
    known: dict[Element, str] = {}
    blocks = made(
        Block,
        span=made(Span, start=starts, end=[start + len(text) for start, text in zip(starts, texts, strict=True)]),
        role=[one.role for one in marked],
        path=[path_of(one.chunk.element, known) or "html" for one in marked],
        confidence=thousandths([one.confidence for one in marked]),
        witness=[one.witness for one in marked],
    )
    return BETWEEN.join(texts), tuple(blocks)


def thousandths(shares: Sequence[float]) -> list[float]:
    """Shares in 0..1 with three decimals."""
    rounded: list[float] = (np.floor(np.clip(shares, 0, 1) * 1000 + 0.5) / 1000).tolist()
    return rounded


NEAR_BODY = 6
TAGS_BELOW = 24
UNNAMED = (Role.NAVIGATION, Role.CHROME)
MENUS = ("nav", "footer")
CREDITABLE = (Role.PARAGRAPH, Role.CHROME, Role.BYLINE, Role.NAVIGATION, Role.TAGLINE, Role.SUBHEAD, Role.OUTLET)


def with_agency_lines(sheet: Sheet) -> Sheet:
    """Short lines around the story that are nothing but an agency's credit, as such."""
    marked = list(sheet.marked)
    story = [i for i, one in enumerate(marked) if one.role in BODY_ROLES]
    credited = False
    for i in range(max(0, story[0] - NEAR_BODY), min(len(marked), story[-1] + NEAR_BODY)) if story else ():
        one = marked[i]
        if one.role in CREDITABLE and fields.is_agency_line(one.chunk.text, sheet.language):
            marked[i] = replace(one, role=Role.AGENCY, witness=Witness.VISIBLE_TEXT)
            credited = True
    return replace(sheet, marked=tuple(marked)) if credited else sheet


def with_tag_lines(sheet: Sheet, tags: tuple[str, ...]) -> Sheet:
    """Short lines below the story that print its tags, as such."""
    wanted = {letters(tag) for tag in tags}
    marked = list(sheet.marked)
    last = max((i for i, one in enumerate(marked) if one.role in BODY_ROLES), default=len(marked))
    found = False
    for i in range(last + 1, min(len(marked), last + 1 + TAGS_BELOW)):
        one = marked[i]
        if one.role in UNNAMED and one.chunk.element.zone not in MENUS and letters(one.chunk.text) in wanted:
            marked[i] = replace(one, role=Role.TAGS, witness=Witness.VISIBLE_TEXT)
            found = True
    return replace(sheet, marked=tuple(marked)) if found else sheet


def language_by(sheet: Sheet) -> Witness:
    """What told the language: the first claim that agrees, else the words themselves."""
    for claim in sheet.claims.of("language"):
        if claim.value.lower().startswith(sheet.language or "-"):
            return claim.witness
    return Witness.VISIBLE_TEXT


FRONT_ROLES = {role: Role.RELATED for role in (*BODY_ROLES, Role.PROMO, Role.BYLINE)}


def as_front(sheet: Sheet) -> Sheet:
    """A front or list has no story: what read like one are teasers, and their bylines belong to them. Only running text
    that stands in no card and leads nowhere is its own, and stays.

    Source: dev pages by site, where some of the 14 fronts gain by it and none loses; wcxb words .9550 -> .9563.
    """
    marked = tuple(
        one if is_own_text(one) else replace(one, role=FRONT_ROLES.get(one.role, one.role)) for one in sheet.marked
    )
    return replace(sheet, marked=marked)


def is_own_text(one: Marked) -> bool:
    """Whether a chunk that read like the story is running text of the page itself, not a teaser."""
    return one.role in BODY_ROLES and is_story_prose(one.chunk) and fields.card_of(one.chunk.element) is None


def article_of(sheet: Sheet) -> Article:
    """The record of a page: each field from its finder, and which witness was believed for it."""
    sheet = with_agency_lines(sheet)
    published, published_by = fields.find_published(sheet)
    kind, kind_by = fields.find_kind(sheet, published is not None)
    if kind is Kind.FRONT:
        sheet = as_front(sheet)
    updated, updated_by = fields.find_updated(sheet, published)
    authors, authors_by = fields.find_authors(sheet)
    tags, tags_by = fields.find_tags(sheet)
    sheet = with_tag_lines(sheet, tags)
    paywalled, paywalled_by = fields.find_paywalled(sheet)
    texts: dict[str, tuple[Any, Witness]] = {
        "outlet": fields.find_outlet(sheet),
        "section": fields.find_section(sheet),
        "kicker": fields.find_kicker(sheet),
        "headline": fields.find_headline(sheet),
        "dek": fields.find_dek(sheet),
        "agency": fields.find_agency(sheet),
        "dateline": fields.find_dateline(sheet),
        "canonical_url": fields.find_address(sheet, "canonical_url"),
        "amp_url": fields.find_address(sheet, "amp_url"),
    }
    decided = {
        "kind": kind_by,
        **({"language": language_by(sheet)} if sheet.language else {}),
        **{name: witness for name, (value, witness) in texts.items() if value},
        **({"authors": authors_by} if authors else {}),
        **({"published_at": published_by} if published else {}),
        **({"updated_at": updated_by} if updated else {}),
        **({"tags": tags_by} if tags else {}),
        **({"paywalled": paywalled_by} if paywalled is not None else {}),
    }
    text, blocks = blocks_of(sheet.marked)
    return Article(
        text=text,
        blocks=blocks,
        kind=kind,
        url=sheet.url,
        language=sheet.language,
        authors=authors,
        published_at=published,
        updated_at=updated,
        tags=tags,
        promos=fields.find_promos(sheet),
        related=fields.find_related(sheet),
        pictures=fields.find_pictures(sheet),
        paywalled=paywalled,
        cut=sheet.scan.cut,
        fetched_at=sheet.fetched_at.astimezone(UTC) if sheet.fetched_at else None,
        decided_by=decided,
        **{name: value for name, (value, _) in texts.items()},
    )
