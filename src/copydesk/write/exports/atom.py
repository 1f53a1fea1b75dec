"""Atom (RFC 4287): the articles as a feed, with their whole text."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from copydesk.write.exports.exported import LIBRARY, Channel, Exported, Exporter, Piece, iso
from copydesk.write.html import as_html
from copydesk.write.parts import one_line, safe_url
from copydesk.write.xml import escape, quoteattr

HEAD = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
"""


def as_atom(articles: Iterable[Exported], now: datetime, channel: Channel = LIBRARY) -> Iterator[Piece]:
    """A feed with an entry an article."""
    yield "", (HEAD + head(channel, now)).encode("utf-8", "replace")
    for each in articles:
        yield "", entry(each).encode("utf-8", "replace")
    yield "", b"</feed>\n"


def head(channel: Channel, now: datetime) -> str:
    """What stands before the entries."""
    lines = [
        f"<id>{text_of(channel.id)}</id>",
        f"<title>{text_of(channel.title)}</title>",
        "<generator>copydesk</generator>",
        f"<updated>{iso(now)}</updated>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(channel.feed)}/>' if channel.feed else "",
        f'<link rel="alternate" type="text/html" href={quoteattr(channel.page)}/>' if channel.page else "",
    ]
    return "\n".join([*(line for line in lines if line), ""])


def entry(each: Exported) -> str:
    """One article."""
    article = each.article
    url, via = safe_url(each.url), safe_url(each.via)
    lines = [
        f"<id>urn:copydesk:{each.id}</id>",
        f"<title>{text_of(each.title)}</title>",
        f"<updated>{iso(article.updated_at or article.published_at or each.changed_at)}</updated>",
        f"<published>{iso(article.published_at)}</published>" if article.published_at else "",
        f'<link rel="alternate" href={quoteattr(url)}/>' if url else "",
        f'<link rel="via" href={quoteattr(via)}/>' if via else "",
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
