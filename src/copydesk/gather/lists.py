"""Lists that lead to other lists and pages: sitemaps, OPML, plain lists of addresses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from copydesk.errors import GatherError
from copydesk.gather.dates import parse_time
from copydesk.gather.intake import Intake
from copydesk.gather.target import Item, Lead, Target
from copydesk.gather.unpack import STEP_BYTES
from copydesk.gather.xml import elements, in_ascii, text_of, without_dtd
from copydesk.records import Origin
from copydesk.records.page import OriginKind
from copydesk.settings import GatherSettings

SITEMAP = re.compile(rb"<(?:[\w.-]+:)?(?:urlset|sitemapindex)[\s>]", re.I)
OPML = re.compile(rb"<opml[\s>]", re.I)
ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}\Z", re.I)
NO_FEED_TYPES = frozenset({"link", "include"})
"""Outlines with a url that is no feed's. Source: OPML 2.0."""


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """An address in a sitemap. `is_sitemap`: in an index of sitemaps, so that another one is found there."""

    url: str
    is_sitemap: bool = False
    headline: str | None = None
    published_at: datetime | None = None
    modified_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed in an OPML list, with its name and the site that it belongs to."""

    url: str
    title: str | None = None
    home: str | None = None


def read_sitemap(chunks: Iterable[bytes], subject: str) -> Iterator[SitemapEntry]:
    """The entries of a sitemap, of a news sitemap or of an index, as a stream; a bad date is no date.

    Source: sitemaps.org, protocol 0.9; Google's news sitemaps. Raises: GatherError for XML with entities of its own.
    """
    said: dict[str, str] = {}
    for name, element in elements(chunks, subject):
        if name in ("url", "sitemap"):
            if said.get("loc"):
                yield _sitemap_entry(said, name == "sitemap")
            said = {}
            clear(element)
        elif name in ("loc", "lastmod", "publication_date", "title") and not _in_picture(element):
            said.setdefault(name, text_of(element))


def _in_picture(element: Any) -> bool:
    """Whether it belongs to a picture or a video of the page: those have a loc and a title too."""
    parent = element.getparent()
    name = parent.tag.rpartition("}")[2].lower() if parent is not None and isinstance(parent.tag, str) else ""
    return name in ("image", "video")


def _sitemap_entry(said: dict[str, str], is_sitemap: bool) -> SitemapEntry:
    published, modified = (parse_time(said.get(name)) for name in ("publication_date", "lastmod"))
    return SitemapEntry(said["loc"], is_sitemap, said.get("title") or None, published, modified)


def clear(element: Any) -> None:
    """Forget an element and those before it."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def sitemap_items(target: Target, settings: GatherSettings) -> Iterator[Item]:
    """Where a sitemap leads. With `settings.since`, entries that say they are older are left out."""
    origin = Origin(OriginKind.SITEMAP, target.name)
    left = settings.list_entries
    try:
        with target.opened() as stream:
            for entry in read_sitemap(_limited(stream, target.name, settings.web.page_bytes), target.name):
                if left == 0:
                    yield GatherError(
                        target.name, f"more than {settings.list_entries:,} entries: the others are left out"
                    )
                    return
                left -= 1
                time = entry.modified_at or entry.published_at
                if settings.since is None or time is None or time >= settings.since:
                    yield Lead(urljoin(target.url or "", entry.url), origin, target.depth + 1)
    except GatherError as fault:
        yield fault


def _limited(stream: Any, subject: str, limit_bytes: int) -> Iterator[bytes]:
    """A stream in steps, in an ASCII charset. Raises: GatherError over the limit."""
    first = stream.read(STEP_BYTES)
    if in_ascii(first) is not first:
        first = in_ascii(first + stream.read(limit_bytes))
    taken = len(first)
    yield first
    while chunk := stream.read(STEP_BYTES):
        taken += len(chunk)
        if taken > limit_bytes:
            raise GatherError(subject, f"more than {limit_bytes:,} bytes")
        yield chunk


def parse_opml(body: bytes, subject: str = "OPML") -> tuple[Outline, ...]:
    """The feeds of an OPML list, each once, in the list's order. Source: OPML 2.0."""
    found: dict[str, Outline] = {}
    for name, element in elements((without_dtd(in_ascii(body)),), subject):
        if name == "outline":
            said = {key.lower(): value.strip() for key, value in element.attrib.items()}
            url = said.get("xmlurl") or (
                said.get("url", "") if said.get("type", "").lower() not in NO_FEED_TYPES else ""
            )
            if ADDRESS.match(url):
                found.setdefault(
                    url, Outline(url, said.get("title") or said.get("text") or None, said.get("htmlurl") or None)
                )
    return tuple(found.values())


def write_opml(outlines: Iterable[Outline], title: str = "copydesk") -> bytes:
    """An OPML 2.0 list of feeds."""
    from lxml import etree

    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for outline in outlines:
        said = {"type": "rss", "text": outline.title or outline.url, "xmlUrl": outline.url}
        if outline.home:
            said["htmlUrl"] = outline.home
        etree.SubElement(body, "outline", {key: XML_UNFIT.sub("", value) for key, value in said.items()})
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


XML_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def opml_items(target: Target, settings: GatherSettings) -> Iterator[Item]:
    """The feeds that an OPML list names."""
    origin = Origin(OriginKind.FEED, target.name)
    try:
        outlines = parse_opml(target.unpacked(settings.web.page_bytes), target.name)
    except GatherError as fault:
        yield fault
        return
    if not outlines:
        yield GatherError(target.name, "no feed in this OPML list")
    for outline in outlines[: settings.list_entries]:
        yield Lead(outline.url, origin, target.depth + 1)


def address_items(target: Target, settings: GatherSettings) -> Iterator[Item]:
    """The addresses of a text file that has one a line."""
    origin = Origin(OriginKind.URL, target.name)
    left = settings.list_entries
    try:
        with target.opened() as stream:
            for line in stream:
                address = line[:3000].decode("utf-8", "replace").strip()
                if ADDRESS.match(address) and left:
                    left -= 1
                    yield Lead(address, origin, target.depth + 1)
    except GatherError as fault:
        yield fault


def _is_sitemap(target: Target) -> bool:
    return SITEMAP.search(in_ascii(target.head)) is not None and _is_xml(target)


def _is_opml(target: Target) -> bool:
    return (target.ending == ".opml" or _is_xml(target)) and OPML.search(in_ascii(target.head)) is not None


def _is_xml(target: Target) -> bool:
    head = in_ascii(target.head).lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and not re.match(rb"<!doctype\s+html|<html", head, re.I)


def _is_addresses(target: Target) -> bool:
    lines = target.head.decode("utf-8", "replace").split()
    return len(lines) > 0 and all(ADDRESS.match(line) for line in (lines[:-1] or lines))


SITEMAPS = Intake("sitemap", _is_sitemap, sitemap_items)
OPML_LISTS = Intake("OPML list", _is_opml, opml_items)
ADDRESSES = Intake("list of addresses", _is_addresses, address_items)
