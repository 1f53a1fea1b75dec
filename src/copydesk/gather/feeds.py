"""Feeds: RSS, Atom, RDF and JSON Feed, well-formed or not."""

import html
import io
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from copydesk.errors import GatherError
from copydesk.gather.dates import parse_time
from copydesk.gather.intake import Intake
from copydesk.gather.pages import Fields, page_of_fields
from copydesk.gather.target import Item, Lead, Target
from copydesk.gather.xml import in_ascii, without_dtd
from copydesk.records import Feed, FeedEntry, Origin, Page
from copydesk.records.page import OriginKind
from copydesk.settings import GatherSettings

FEED_BYTES = 16 * 1024 * 1024
"""A feed of more is refused. Source: the largest of the saved feeds in the dev data has 0.7 MB."""
SECOND_BYTES = 4 * 1024 * 1024
"""The second parser is not asked about more: it takes up to 10 seconds a megabyte on hostile markup (measured)."""
ENTRY_TAG = re.compile(rb"<(?:[\w.-]+:)?(?:item|entry)[\s/>]", re.I)
FEED_HEAD = re.compile(rb"<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)[\s>]", re.I)
HTML_HEAD = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>])", re.I | re.S)
JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org', re.I)
FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"})
ADDRESS = re.compile(r"https?://", re.I)
MARKUP_TAG = re.compile(r"<[^<>]*>")
INLINE_TAG = re.compile(r"</?[a-z][a-z0-9:]*(?:\s[^<>]*)?/?>", re.I)
CUT = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[&#8230;\]|&hellip;|&#8230;|read more|continue reading|weiterlesen|lire la suite|leer más|leggi tutto"
    r"|more»|read the full story|full story)\W{0,8}\Z",
    re.I,
)
WHOLE_LETTERS = 700
"""Content with fewer characters of text is taken for a teaser. Source: of the 133 news pages in the dev data 1 has a shorter body."""

Said = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a feed came from, when, and how many lists led there."""

    name: str
    fetched_at: datetime | None = None
    depth: int = 0


def parse_feed(body: bytes, url: str | None = None, limit: int | None = None) -> Feed:
    """What a feed says, however broken; `url` is where it came from, which relative addresses count from.

    Two parsers: a fast one, and feedparser where that one raises or finds nothing, fewer entries than there are tags of
    entries, or entries without a headline or an address. The one that finds more is believed.

    Raises: GatherError for what is no feed.
    """
    if len(body) > FEED_BYTES:
        raise GatherError(url or "feed", f"a feed of more than {FEED_BYTES:,} bytes")
    body = without_dtd(in_ascii(body))
    best = _parsed(_fast, body, url)
    if len(body) <= SECOND_BYTES and (best is None or _is_poor(best, body)):
        best = max((feed for feed in (best, _parsed(_slow, body, url)) if feed), key=_worth, default=None)
    if best is None or not (best.entries or FEED_HEAD.search(body) or JSON_FEED.search(body)):
        raise GatherError(url or "feed", "no feed")
    return replace(best, entries=best.entries[:limit])


def _is_poor(feed: Feed, body: bytes) -> bool:
    entries, found = feed.entries, len(feed.entries)
    return (
        not found or found < len(ENTRY_TAG.findall(body)) or any(not (each.headline and each.url) for each in entries)
    )


def _worth(feed: Feed) -> tuple[int, int]:
    """More entries are better; of equally many, more that they say."""
    return len(feed.entries), sum(bool(each.headline) + bool(each.url) for each in feed.entries)


def _fast(body: bytes) -> Any:
    import fastfeedparser

    return fastfeedparser.parse(body)


def _slow(body: bytes) -> Any:
    import feedparser

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own old ways with dates
        return feedparser.parse(io.BytesIO(body), sanitize_html=False)


def _parsed(parser: Callable[[bytes], Any], body: bytes, url: str | None) -> Feed | None:
    """What a parser makes of a feed; None where it raises, whatever it raises: both do so on some odd feeds."""
    try:
        return _feed(parser(body), url)
    except Exception:
        return None


def _feed(parsed: Said, url: str | None) -> Feed:
    said, entries = parsed.get("feed") or {}, parsed.get("entries") or []
    home = _address(said, url)
    return Feed(
        _line(said.get("title")),
        home,
        _line(said.get("language")),
        tuple(_entry(each, url or home) for each in entries),
    )


def _entry(said: Said, base: str | None) -> FeedEntry:
    url = _address(said, base)
    headline, published, updated = _line(said.get("title")), _time(said, "published"), _time(said, "updated")
    content = _content(said)
    teaser = _text(said.get("summary")) or _text(said.get("description"))
    key = (
        _line(said.get("id"))
        or url
        or "\n".join((headline or "", published.isoformat() if published else "", teaser or ""))
    )
    return FeedEntry(
        key[:2000],
        url,
        headline,
        teaser,
        content,
        tuple(_names(said.get("authors"), "name")) or tuple(_names([said], "author")),
        tuple(_names(said.get("tags"), "term")),
        published,
        updated,
    )


def _address(said: Said, base: str | None) -> str | None:
    """The web address of an entry or a feed: its link, one of its links, or an id that is an address."""
    links = [link for link in said.get("links") or () if isinstance(link, dict)]
    alternate = (link.get("href") for link in links if link.get("rel", "alternate") == "alternate")
    named = said.get("id")
    itself = named if isinstance(named, str) and ADDRESS.match(named) else None
    for value in (said.get("link"), *alternate, itself):
        address = _join(base, value) if isinstance(value, str) and value.strip() else ""
        if ADDRESS.match(address):
            return address
    return None


def _join(base: str | None, value: str) -> str:
    try:
        return urljoin(base or "", "".join(value.split()))
    except ValueError:
        return ""


def _content(said: Said) -> str | None:
    """The longest of an entry's contents that are text."""
    parts = said.get("content")
    values = (_text(part.get("value")) for part in parts if isinstance(part, dict)) if isinstance(parts, list) else ()
    return max((value for value in values if value), key=len, default=None)


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _line(value: Any) -> str | None:
    """A text on one line, without markup."""
    if not isinstance(value, str):
        return None
    if INLINE_TAG.search(value):
        value = html.unescape(INLINE_TAG.sub("", value))
    return " ".join(value.split()) or None


def _names(value: Any, key: str) -> Iterator[str]:
    for each in value if isinstance(value, list) else ():
        name = _line(each.get(key)) if isinstance(each, Mapping) else None
        if name:
            yield name


def _time(said: Said, name: str) -> datetime | None:
    parsed = said.get(f"{name}_parsed")
    if parsed is not None:
        try:
            return datetime(*parsed[:6]).replace(tzinfo=UTC)
        except (ValueError, TypeError, OverflowError):
            return None
    return parse_time(_line(said.get(name)))


def is_whole(entry: FeedEntry) -> bool:
    """Whether an entry carries its whole story: enough text, and no sign at its end that more stands elsewhere."""
    content = entry.content or entry.teaser or ""
    if len(content) < WHOLE_LETTERS:
        return False
    text = " ".join(MARKUP_TAG.sub(" ", content).split())
    return len(text) >= WHOLE_LETTERS and CUT.search(text) is None


def entry_page(entry: FeedEntry, feed: Feed, list_name: str, fetched_at: datetime | None) -> Page:
    """The page of an entry that carries its whole story; `list_name` is the feed's address."""
    origin = Origin(OriginKind.FEED, f"{list_name}#{entry.url or entry.key}")
    fields = Fields(
        entry.content or entry.teaser or "",
        headline=entry.headline or "",
        authors=entry.authors,
        published=entry.published_at.isoformat() if entry.published_at else "",
        updated=entry.updated_at.isoformat() if entry.updated_at else "",
        url=entry.url or "",
        outlet=feed.title or "",
        language=feed.language or "",
        tags=entry.tags,
    )
    return Page(page_of_fields(fields), origin, entry.url, "text/html", "utf-8", fetched_at)


def entry_items(feed: Feed, asked: Asked, settings: GatherSettings) -> Iterator[Item]:
    """The page of each entry of a feed, or where it leads; an entry with neither gives nothing."""
    origin = Origin(OriginKind.FEED, asked.name)
    for entry in feed.entries:
        time = entry.updated_at or entry.published_at
        if settings.since and time and time < settings.since:
            continue
        if settings.whole_feeds and is_whole(entry):
            yield entry_page(entry, feed, asked.name, asked.fetched_at)
        elif entry.url:
            yield Lead(entry.url, origin, asked.depth + 1)


def feed_items(target: Target, settings: GatherSettings) -> Iterator[Item]:
    """The pages of a feed and where it leads."""
    try:
        feed = parse_feed(target.unpacked(settings.web.page_bytes), target.url, settings.list_entries)
    except GatherError as fault:
        yield GatherError(target.name, fault.reason)
        return
    yield from entry_items(feed, Asked(target.name, target.fetched_at, target.depth), settings)


def _is_feed(target: Target) -> bool:
    head = in_ascii(target.head)
    if JSON_FEED.search(head):
        return True
    if HTML_HEAD.match(head):
        return False
    said = (target.media_type or "").partition(";")[0].strip().lower()
    return FEED_HEAD.search(head) is not None and (b"<" in head[:1000] or said in FEED_TYPES)


FEEDS = Intake("feed", _is_feed, feed_items)
