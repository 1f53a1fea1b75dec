"""Pages that a browser saved: MHTML, and the folder of resources beside a "complete" page."""

import re
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes
from email.message import Message

from copydesk.errors import GatherError
from copydesk.gather.dates import parse_time
from copydesk.gather.intake import Intake
from copydesk.gather.target import Item, Target
from copydesk.records import Origin, Page
from copydesk.records.page import OriginKind
from copydesk.settings import GatherSettings

ENDINGS = (".mht", ".mhtml")
HEADER = re.compile(rb"\A(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+")
RELATED = re.compile(rb"^content-type:\s*multipart/related", re.I | re.M)
SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d+\)\s*(https?://[^\s>]{1,2000}?)\s*-->", re.I)
SINGLE_FILE = re.compile(
    rb"<!--\s*Page saved with SingleFile\s*\n\s*url:\s*(https?://\S{1,2000})\s*\n(?:\s*saved date:\s*([^\n(]{10,60}))?",
    re.I,
)
"""Marks that browsers and SingleFile leave at the top of a page they save."""


def saved_from(head: bytes) -> tuple[str | None, datetime | None]:
    """Where and when the page that begins with `head` was saved, as its mark says; None for what it does not say."""
    if single := SINGLE_FILE.search(head):
        return single[1].decode("utf-8", "replace"), parse_time((single[2] or b"").decode("ascii", "replace"))
    mark = SAVED_FROM.search(head)
    return (mark[1].decode("utf-8", "replace") if mark else None), None


def _is_mhtml(target: Target) -> bool:
    if target.ending in ENDINGS:
        return True
    header = HEADER.match(target.head)
    return header is not None and RELATED.search(header[0]) is not None


def mhtml_items(target: Target, settings: GatherSettings) -> Iterator[Item]:
    """The page in an MHTML file; its pictures and frames are left. Source: RFC 2557."""
    try:
        yield parse_mhtml(target.unpacked(settings.web.page_bytes), target.name)
    except GatherError as fault:
        yield fault


def parse_mhtml(body: bytes, name: str) -> Page:
    """The root page of an MHTML message. Raises: GatherError where it has none."""
    message = message_from_bytes(body)
    root = _root(message)
    if root is None:
        raise GatherError(name, "no page in this MHTML file")
    packed = root.get_payload(decode=True)
    said = message["Snapshot-Content-Location"] or root["Content-Location"] or ""
    url = "".join(str(said).split())
    return Page(
        packed if isinstance(packed, bytes) else b"",
        Origin(OriginKind.SAVED, name),
        url if url.lower().startswith(("http://", "https://")) else None,
        root.get_content_type(),
        root.get_content_charset(),
        parse_time(str(message["Date"] or "")),
    )


def _root(message: Message) -> Message | None:
    """The part that the message starts with, or else its first page."""
    pages = [
        part
        for part in message.walk()
        if part.get_content_type() in ("text/html", "application/xhtml+xml", "text/plain")
    ]
    start = str(message.get_param("start") or "")
    return next(
        (part for part in pages if start and str(part["Content-ID"]).strip() == start), pages[0] if pages else None
    )


MHTML = Intake("MHTML", _is_mhtml, mhtml_items)
