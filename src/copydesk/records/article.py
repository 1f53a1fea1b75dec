"""One page's record: every visible block with its role, and the fields found among them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from copydesk.records.figure import Figure
from copydesk.records.span import Span
from copydesk.records.statement import Statement


class Role(StrEnum):
    """What a visible block of a page is. The story's own roles come first, the furniture's after."""

    __hash__ = str.__hash__  # Enum's own is written in Python, and roles are looked up for every block

    SECTION = "section"
    KICKER = "kicker"
    HEADLINE = "headline"
    DEK = "dek"
    BYLINE = "byline"
    DATELINE = "dateline"
    TIMESTAMP = "timestamp"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    LIST_ITEM = "list_item"
    BLOCK_QUOTE = "block_quote"
    PULL_QUOTE = "pull_quote"
    TABLE_ROW = "table_row"
    EMBED = "embed"
    CAPTION = "caption"
    CREDIT = "credit"
    AGENCY = "agency"
    CORRECTION = "correction"
    TAGLINE = "tagline"
    TAGS = "tags"
    PROMO = "promo"
    RELATED = "related"
    RECENT = "recent"
    COMMENTS = "comments"
    SHARE = "share"
    NEWSLETTER = "newsletter"
    CONSENT = "consent"
    PAYWALL = "paywall"
    ADVERT = "advert"
    NAVIGATION = "navigation"
    OUTLET = "outlet"
    FOOTER = "footer"
    CHROME = "chrome"


BODY_ROLES = frozenset(
    {
        Role.DEK,
        Role.PARAGRAPH,
        Role.SUBHEAD,
        Role.LIST_ITEM,
        Role.BLOCK_QUOTE,
        Role.PULL_QUOTE,
        Role.TABLE_ROW,
        Role.EMBED,
    }
)
"""Roles whose blocks make up `Article.body`."""


class Kind(StrEnum):
    """What sort of page it is, so that a crawl can leave out what is no article."""

    ARTICLE = "article"
    LIVE_BLOG = "live_blog"
    GALLERY = "gallery"
    VIDEO = "video"
    FRONT = "front"
    OTHER = "other"


class Witness(StrEnum):
    """What speaks for a field or a role: something in the page, or a person."""

    __hash__ = str.__hash__

    JSON_LD = "json_ld"
    OPEN_GRAPH = "open_graph"
    TWITTER = "twitter"
    DUBLIN_CORE = "dublin_core"
    PARSELY = "parsely"
    SAILTHRU = "sailthru"
    META_TAG = "meta_tag"
    MICRODATA = "microdata"
    RDFA = "rdfa"
    TIME_ELEMENT = "time_element"
    LINK_ELEMENT = "link_element"
    TITLE_ELEMENT = "title_element"
    ADDRESS = "address"
    MARKUP = "markup"
    VISIBLE_TEXT = "visible_text"
    MODEL = "model"
    CALLER = "caller"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Block:
    """A visible block: where it stands in `Article.text` and in the page, its role and how sure that is (0..1).

    `path` is the way to its element ("body/main/article/p"); for a page without markup it is "line/N".
    `witness` is what decided the role.
    """

    span: Span
    role: Role
    path: str
    confidence: float
    witness: Witness


@dataclass(frozen=True, slots=True)
class Author:
    """One name of a byline; `title` is the job printed with it, `url` the author's page."""

    name: str
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A headline that leads elsewhere. `published_at` is aware (UTC), resolved from `age_text` where that is relative."""

    headline: str
    url: str | None = None
    teaser: str | None = None
    published_at: datetime | None = None
    age_text: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the story. `before_block` is the index of the block it stands before."""

    url: str
    before_block: int
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """What copydesk reads in one page. None and () mean "the page does not say".

    `text` holds every visible block in reading order, one a line or more, with a blank line between; `blocks` are
    its spans, in order and not overlapping. `decided_by` maps a field's name to the witness believed for it.
    Times are aware and in UTC. `paywalled` is None where nothing on the page speaks of it. `statements` and
    `figures` are there only when they were asked for. `cut` says that the page was over a limit of the settings and
    that its end was left unread.
    """

    text: str
    blocks: tuple[Block, ...]
    kind: Kind
    url: str | None = None
    canonical_url: str | None = None
    amp_url: str | None = None
    outlet: str | None = None
    language: str | None = None
    section: str | None = None
    kicker: str | None = None
    headline: str | None = None
    dek: str | None = None
    authors: tuple[Author, ...] = ()
    agency: str | None = None
    dateline: str | None = None
    published_at: datetime | None = None
    updated_at: datetime | None = None
    tags: tuple[str, ...] = ()
    promos: tuple[Link, ...] = ()
    related: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    paywalled: bool | None = None
    cut: bool = False
    fetched_at: datetime | None = None
    decided_by: Mapping[str, Witness] = field(default_factory=dict)

    def block_text(self, block: Block) -> str:
        """The text of one block of this article."""
        return self.text[block.span.start : block.span.end]

    @property
    def body(self) -> str:
        """The story alone: dek, paragraphs, subheads, lists, quotes and tables, one a line, in order."""
        return "\n".join(" ".join(self.block_text(block).split()) for block in self.blocks if block.role in BODY_ROLES)

    def to_dict(self) -> dict[str, Any]:
        """The whole record in types that any JSON writer takes: keys are the field names, times are ISO 8601 with "Z".

        Besides the fields it holds `body`, and `text` for each block.
        """
        import msgspec  # takes 50 ms that `import copydesk` should not wait for

        record: dict[str, Any] = msgspec.to_builtins(self)
        for entry, block in zip(record["blocks"], self.blocks, strict=True):
            entry["text"] = self.block_text(block)
        record["body"] = self.body
        return record
