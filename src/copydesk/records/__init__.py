"""The nouns of copydesk: frozen, slotted records without any input or output."""

from copydesk.records.article import (
    Article,
    Author,
    Block,
    Kind,
    Link,
    Picture,
    Role,
    Span,
    Witness,
)
from copydesk.records.page import Origin, Page

__all__ = ["Article", "Author", "Block", "Kind", "Link", "Origin", "Page", "Picture", "Role", "Span", "Witness"]
