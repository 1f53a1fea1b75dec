"""Small archives, made for the tests."""

import gzip
from collections.abc import Iterable


def page(headline: str) -> bytes:
    """A page of an invented outlet."""
    return (
        f"<!DOCTYPE html><html><head><title>{headline}</title></head><body><h1>{headline}</h1></body></html>".encode()
    )


def http(body: bytes, media_type: str = "text/html; charset=utf-8", status: str = "200 OK", more: str = "") -> bytes:
    """An HTTP answer."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n{more}\r\n".encode() + body


def record(
    block: bytes, kind: str = "response", media_type: str = "application/http; msgtype=response", url: str = ""
) -> bytes:
    """A WARC record."""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url or 'https://www.harbour.example/a'}\r\n"
        f"WARC-Date: 2026-10-01T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
        f"Content-Type: {media_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def warc(blocks: Iterable[bytes], packed: bool = False) -> bytes:
    """A WARC of records, each its own gzip member where `packed`."""
    return b"".join(gzip.compress(block, 1) if packed else block for block in blocks)


def arc(body: bytes, url: str = "http://www.harbour.example/old") -> bytes:
    """An ARC archive of one page."""
    block = http(body, "text/html")
    head = "1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n"
    return (
        f"filedesc://old.arc 0.0.0.0 20140216050221 text/plain {len(head)}\n{head}\n".encode()
        + f"{url} 192.0.2.7 20140216050221 text/html {len(block)}\n".encode()
        + block
        + b"\n"
    )
