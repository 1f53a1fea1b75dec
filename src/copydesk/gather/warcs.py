"""Web archives: WARC, ARC and WACZ, plain or packed, a record at a time."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from copydesk.errors import GatherError
from copydesk.gather.intake import Intake
from copydesk.gather.target import Item, Target, faults
from copydesk.gather.unpack import GZIP_MAGIC, STEP_BYTES, ZSTD_MAGIC, Limits, Source, split_codings, unpack
from copydesk.records import Origin, Page
from copydesk.records.page import OriginKind
from copydesk.settings import GatherSettings, WebSettings

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
CHUNK_SIZE = re.compile(rb"(?:\r?\n)?([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.I)
PAGE_RECORDS = frozenset({"response", "resource", "conversion"})
GZIP_MEMBER = b"\x1f\x8b\x08"
LAST_BYTES = 64
"""A gzip member that begins this near to the end is not whole: a packed record takes more. Source: the smallest that
could be made, of an empty body, takes 150 bytes."""
ENDINGS = (".warc", ".arc", ".wacz")
ZIP_MAGIC = b"PK\x03\x04"
IN_WACZ = re.compile(r"(?:.*/)?archive/[^/]+\.warc(?:\.gz)?\Z", re.I)


def _is_warc(target: Target) -> bool:
    return target.head.startswith((b"WARC/", b"\r\nWARC/"))


def _is_arc(target: Target) -> bool:
    return target.head.startswith(b"filedesc://")


def _is_wacz(target: Target) -> bool:
    return target.head.startswith(ZIP_MAGIC) and (target.ending in (".wacz", ".zip") or b"archive/" in target.head)


def warc_items(target: Target, settings: GatherSettings) -> Iterator[Item]:
    """The pages of a WARC: HTML and text of response, resource and conversion records that are whole and no error.

    A revisit record says that the page was as before: it gives nothing. An archive that breaks off gives what is there
    and then an error.
    """
    try:
        with target.raw() as source:
            yield from _from_warc(source, target.name, settings.web)
    except GatherError as fault:
        yield fault


class Tape:
    """A source that knows how far it was read, as fastwarc asks for."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.at = 0
        self.last = b""

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes."""
        out = self.source.read(size if size >= 0 else STEP_BYTES)
        self.at += len(out)
        self.last = (self.last + out[-LAST_BYTES:])[-LAST_BYTES:]
        return out

    def tell(self) -> int:
        """Bytes read so far."""
        return self.at


def _from_warc(source: Source, name: str, limits: WebSettings) -> Iterator[Item]:
    from fastwarc.warc import ArchiveIterator

    tape = Tape(source)
    try:
        for record in ArchiveIterator(cast(Any, tape), parse_http=False):
            item = _warc_page(record, f"{name}#{record.stream_pos}", limits)
            if item is not None:
                yield item
            if record.consume() < record.content_length - record.reader.tell() or not record.headers.get(
                "Content-Length"
            ):
                yield GatherError(name, "the archive breaks off in a record")
                return
    except OSError as fault:
        yield GatherError(name, f"the archive is broken ({fault})")
    else:
        if GZIP_MEMBER in tape.last:
            yield GatherError(name, "the archive breaks off in a record")


def _warc_page(record: "WarcRecord", name: str, limits: WebSettings) -> Page | GatherError | None:
    """The page in a record, None where it holds none or is not there to its end."""
    if str(record.record_type) not in PAGE_RECORDS:
        return None
    url = (record.headers.get("WARC-Target-URI") or "").strip().strip("<>") or None
    said, charset, heads = record.headers.get("Content-Type"), None, None
    if record.is_http:
        record.parse_http(auto_decode="none")
        heads = record.http_headers
        if not 200 <= (heads.status_code or 0) < 300:
            return None
        said, charset = record.http_content_type, record.http_charset
    length = min(record.content_length, limits.page_bytes + 1)
    if not _may_be_page(said) or len(body := record.reader.read(length)) < length:
        return None
    found = Found(body, name, url, said, charset, record.record_date)
    header = heads.get if heads else dict[str, str]().get
    return found.page(limits, header("Transfer-Encoding"), header("Content-Encoding"))


@dataclass(frozen=True, slots=True)
class Found:
    """What a record holds: the bytes as they were sent, and what was said of them."""

    body: bytes
    name: str
    url: str | None
    media_type: str | None
    charset: str | None
    fetched_at: datetime | None

    def page(self, limits: WebSettings, transfer: str | None, packing: str | None) -> Page | GatherError | None:
        """The page, unpacked as its headers ask; None where the bytes are no page."""
        body = unchunked(self.body) if "chunked" in (transfer or "").lower() else self.body
        codings = split_codings(packing)
        if codings and codings[-1:] and coding_missing(body, codings[0]):
            codings = []
        try:
            body = unpack((body,), codings, Limits(limits.page_bytes, limits.unpack_ratio), self.name)
        except GatherError as fault:
            return fault
        if not body.strip() or not (self.media_type or HTML.match(body[:1024])):
            return None
        media_type = self.media_type.partition(";")[0].strip().lower() if self.media_type else "text/html"
        origin = Origin(OriginKind.WARC, self.name)
        return Page(body, origin, self.url, media_type, self.charset, self.fetched_at)


def _may_be_page(said: str | None) -> bool:
    return not said or said.partition(";")[0].strip().lower() in PAGE_TYPES


def coding_missing(body: bytes, coding: str) -> bool:
    """Whether a body is not packed after all: many crawlers keep the header of what they have unpacked."""
    magic = {"gzip": GZIP_MAGIC, "x-gzip": GZIP_MAGIC, "zstd": ZSTD_MAGIC}.get(coding)
    if magic is not None:
        return not body.startswith(magic)
    return bool(HTML.match(body[:1024]))


def unchunked(body: bytes) -> bytes:
    """A body without the sizes of HTTP's chunks; as it is where it has none, as crawlers drop them and keep the header."""
    out = bytearray()
    at = 0
    while size := CHUNK_SIZE.match(body, at):
        length = int(size[1], 16)
        out += body[size.end() : size.end() + length]
        at = size.end() + length
        if length == 0:
            break
    return bytes(out) if at else body


def arc_items(target: Target, settings: GatherSettings) -> Iterator[Item]:
    """The pages of an ARC archive, the format before WARC."""
    try:
        with target.opened() as source:
            yield from _from_arc(source, target.name, settings.web)
    except GatherError as fault:
        yield fault


def _from_arc(source: Source, name: str, limits: WebSettings) -> Iterator[Item]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    class Silent(ArchiveIterator):  # type: ignore[misc]
        INC_RECORD = ""  # what it would print to standard error, with bytes of the archive

    records = Silent(Tape(source))
    try:
        for record in records:
            if record.rec_type == "response" and (item := _arc_page(record, f"{name}#{records.offset}", limits)):
                yield item
    except (ArchiveLoadFailed, OSError, ValueError, EOFError, zlib.error) as fault:
        yield GatherError(name, f"the archive is broken ({' '.join(str(fault).split())[:200]})")


def _arc_page(record: Any, name: str, limits: WebSettings) -> Page | GatherError | None:
    heads = record.http_headers
    said = (heads and heads.get_header("Content-Type")) or record.rec_headers.get_header("content-type")
    status = (heads.get_statuscode() if heads else "") or "200"
    if not status.startswith("2") or not _may_be_page(said):
        return None
    body = record.raw_stream.read(limits.page_bytes + 1)
    if len(body) > limits.page_bytes:
        return GatherError(name, f"more than {limits.page_bytes:,} bytes")
    charset = CHARSET.search(said or "")
    found = Found(
        body,
        name,
        record.rec_headers.get_header("uri"),
        said,
        charset[1] if charset else None,
        _arc_date(record.rec_headers.get_header("archive-date")),
    )
    header = heads.get_header if heads else lambda _: None
    return found.page(limits, header("Transfer-Encoding"), header("Content-Encoding"))


def _arc_date(said: str | None) -> datetime | None:
    try:
        return datetime.strptime((said or "")[:14], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def wacz_items(target: Target, settings: GatherSettings) -> Iterator[Item]:
    """The pages of the WARCs in a WACZ. Source: WACZ 1.1.1: a zip with its WARCs in archive/."""
    try:
        with target.seekable() as file, faults(target.name), zipfile.ZipFile(file) as wacz:
            names = [each.filename for each in wacz.infolist() if IN_WACZ.match(each.filename)]
            if not names:
                yield GatherError(target.name, "no WARC in this archive")
            for name in names:
                with wacz.open(name) as source:
                    yield from _from_warc(source, f"{target.name}!{name}", settings.web)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error) as fault:
        yield GatherError(target.name, f"the archive is broken ({fault})")
    except GatherError as fault:
        yield fault


WARC = Intake("WARC", _is_warc, warc_items)
ARC = Intake("ARC", _is_arc, arc_items)
WACZ = Intake("WACZ", _is_wacz, wacz_items)
