"""Atom (RFC 4287): the articles as a feed, with their whole text."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from copydesk.write.exports.exported import Exported, Exporter, Piece, iso
from copydesk.write.html import as_html
from copydesk.write.parts import one_line, safe_url

HEAD = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:copydesk:library</id>
<title>copydesk</title>
<generator>copydesk</generator>
<updated>{updated}</updated>
"""


def as_atom(articles: Iterable[Exported], now: datetime) -> Iterator[Piece]:
    """A feed with an entry an article."""
    yield "", HEAD.format(updated=iso(now)).encode()
    for each in articles:
        yield "", entry(each).encode("utf-8", "replace")
    yield "", b"</feed>\n"


def entry(each: Exported) -> str:
    """One article."""
    article = each.article
    url = safe_url(each.url)
    lines = [
        f"<id>urn:copydesk:{each.id}</id>",
        f"<title>{text_of(article.headline or each.url or each.id)}</title>",
        f"<updated>{iso(article.updated_at or article.published_at or each.changed_at)}</updated>",
        f"<published>{iso(article.published_at)}</published>" if article.published_at else "",
        f'<link rel="alternate" href={quoteattr(url)}/>' if url else "",
        *(f"<author><name>{text_of(author.name)}</name></author>" for author in article.authors),
        "" if article.authors else f"<author><name>{text_of(each.outlet or 'unknown')}</name></author>",
        *(f"<category term={quoteattr(one_line(tag))}/>" for tag in article.tags),
        f"<summary>{text_of(article.dek)}</summary>" if article.dek else "",
        f'<content type="html">{escape(as_html(article))}</content>',
    ]
    return "\n".join(["<entry>", *(line for line in lines if line), "</entry>", ""])


def text_of(text: str) -> str:
    """Text on one line, as XML."""
    return escape(one_line(text))


ATOM = Exporter(as_atom, ".atom")
