"""WARC 1.1 (ISO 28500): the pages as they were received, each record packed with gzip as archives are."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from io import BytesIO

from copydesk.records import Page
from copydesk.write.exports.exported import Exported, Exporter, Piece, iso


def as_warc(articles: Iterable[Exported], now: datetime) -> Iterator[Piece]:
    """A warcinfo record, then the page of each article that has one: as a response for those of the web, else a resource."""
    yield "", information()
    for each in articles:
        if each.page is not None:
            yield "", record(each.page, each, now)


def information() -> bytes:
    """The record that says who wrote the file."""
    from warcio.warcwriter import WARCWriter  # loads what opens addresses, and hardly anybody writes WARC

    stream = BytesIO()
    writer = WARCWriter(stream, gzip=True, warc_version="1.1")
    said = {"software": "copydesk", "format": "WARC File Format 1.1"}
    made = writer.create_warcinfo_record("copydesk.warc.gz", said)
    writer.write_record(made)
    made.raw_stream.close()
    return stream.getvalue()


def record(page: Page, each: Exported, now: datetime) -> bytes:
    """The record of a page."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    stream = BytesIO()
    writer = WARCWriter(stream, gzip=True, warc_version="1.1")
    address = page.url or each.url or f"urn:copydesk:{each.id}"
    media_type = page.media_type or "text/html"
    if page.charset:
        media_type += f"; charset={page.charset}"
    said = {
        "WARC-Date": iso((page.fetched_at or now).replace(microsecond=0)),
        "WARC-Record-ID": record_id(address, page),
    }
    http = None
    if address.startswith(("http://", "https://")):
        http = StatusAndHeaders("200 OK", [("Content-Type", media_type)], protocol="HTTP/1.1")
    made = writer.create_warc_record(
        address,
        "response" if http else "resource",
        payload=BytesIO(page.body),
        http_headers=http,
        warc_content_type="" if http else media_type,
        warc_headers_dict=said,
    )
    writer.write_record(made)
    made.raw_stream.close()
    return stream.getvalue()


def record_id(address: str, page: Page) -> str:
    """The same for the same page, so that an export can be compared with another."""
    digest = sha256(address.encode("utf-8", "replace") + b"\n" + page.body).hexdigest()
    return f"<urn:uuid:{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}>"


WARC = Exporter(as_warc, ".warc.gz", pages=True)
