"""RSS 2.0 (with Dublin Core's creator and content:encoded): the articles as a feed, with their whole text."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import format_datetime

from copydesk.write.exports.exported import LIBRARY, Channel, Exported, Exporter, Piece
from copydesk.write.html import as_html
from copydesk.write.parts import one_line, safe_url
from copydesk.write.xml import escape, quoteattr

HEAD = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
"""
NOWHERE = "urn:copydesk:library"
"""The address that RSS demands of every channel, for one that has none."""


def as_rss(articles: Iterable[Exported], now: datetime, channel: Channel = LIBRARY) -> Iterator[Piece]:
    """A channel with an item an article."""
    yield "", (HEAD + head(channel, now)).encode("utf-8", "replace")
    for each in articles:
        yield "", item(each).encode("utf-8", "replace")
    yield "", b"</channel>\n</rss>\n"


def head(channel: Channel, now: datetime) -> str:
    """What stands before the items."""
    title = text_of(channel.title)
    lines = [
        f"<title>{title}</title>",
        f"<link>{text_of(channel.page or NOWHERE)}</link>",
        f"<description>{title}</description>",
        "<generator>copydesk</generator>",
        f"<lastBuildDate>{stamp(now)}</lastBuildDate>",
        f'<atom:link rel="self" type="application/rss+xml" href={quoteattr(channel.feed)}/>' if channel.feed else "",
    ]
    return "\n".join([*(line for line in lines if line), ""])


def item(each: Exported) -> str:
    """One article."""
    article = each.article
    url = safe_url(each.url)
    lines = [
        f"<title>{text_of(each.title)}</title>",
        f"<link>{escape(url)}</link>" if url else "",
        f'<guid isPermaLink="false">urn:copydesk:{each.id}</guid>',
        f"<pubDate>{stamp(article.published_at)}</pubDate>" if article.published_at else "",
        *(f"<dc:creator>{text_of(author.name)}</dc:creator>" for author in article.authors),
        *(f"<category>{text_of(tag)}</category>" for tag in article.tags),
        f"<description>{text_of(article.dek)}</description>" if article.dek else "",
        f"<content:encoded>{escape(as_html(article))}</content:encoded>",
    ]
    return "\n".join(["<item>", *(line for line in lines if line), "</item>", ""])


def text_of(text: str) -> str:
    """Text on one line, as XML."""
    return escape(one_line(text))


def stamp(time: datetime) -> str:
    """A time as RFC 822 wants it."""
    return format_datetime(time.astimezone(UTC), usegmt=True)


RSS = Exporter(as_rss, ".rss")
