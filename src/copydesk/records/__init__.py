"""The nouns of copydesk: frozen, slotted records without any input or output."""

from copydesk.records.article import (
    Article,
    Author,
    Block,
    Kind,
    Link,
    Picture,
    Role,
    Witness,
)
from copydesk.records.feed import Feed, FeedEntry, FeedState
from copydesk.records.figure import Change, Direction, Figure, FigureKind
from copydesk.records.page import Origin, Page
from copydesk.records.span import Span
from copydesk.records.statement import Certainty, Finder, Manner, Statement
from copydesk.records.story import (
    Check,
    Copy,
    CopyKind,
    Likeness,
    Placement,
    Quotation,
    SentenceFate,
    SentencePair,
    SharedText,
    Signature,
    Story,
    Trail,
    TrailPoint,
    TrailRevision,
    Voice,
    Wording,
)
from copydesk.records.text_date import TextDate

__all__ = [
    "Article",
    "Author",
    "Block",
    "Certainty",
    "Change",
    "Check",
    "Copy",
    "CopyKind",
    "Direction",
    "Feed",
    "FeedEntry",
    "FeedState",
    "Figure",
    "FigureKind",
    "Finder",
    "Kind",
    "Likeness",
    "Link",
    "Manner",
    "Origin",
    "Page",
    "Picture",
    "Placement",
    "Quotation",
    "Role",
    "SentenceFate",
    "SentencePair",
    "SharedText",
    "Signature",
    "Span",
    "Statement",
    "Story",
    "TextDate",
    "Trail",
    "TrailPoint",
    "TrailRevision",
    "Voice",
    "Witness",
    "Wording",
]
