"""Addresses in a page, made whole."""

import re
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from copydesk.read.sheet import Sheet

WHOLE = re.compile(r"https?://[^\s/?#@:\[\]\\]+(?:[/?#][^\s\\]*)?\Z")
"""An address that needs no second look: a plain host and no white space."""


def web_address(value: str | None) -> str | None:
    """An address as given if it is an http(s) one, else None."""
    shown = (value or "").strip()
    if WHOLE.match(shown):
        return shown
    try:
        parts = urlsplit(shown)
        return shown if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


@lru_cache(maxsize=16)
def base_of(url: str | None, base: str) -> tuple[str, str]:
    """What a page's links are relative to, and its scheme and host alone. Raises: ValueError for what is no address."""
    whole = urljoin(url or "", base) if base else url or ""
    parts = urlsplit(whole)
    return whole, f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def address_of(sheet: Sheet, href: str) -> str | None:
    """A link's address made whole; None for what is no web address."""
    href = href.strip()
    if WHOLE.match(href) and "/../" not in href:
        return href
    try:
        base, origin = base_of(sheet.url, sheet.scan.base)
        if origin and href[:1] == "/" and href[1:2] != "/" and "/." not in href:
            return web_address(origin + href)
        return web_address(urljoin(base, href))
    except ValueError:
        return None
