"""XML from strangers: no DTD, no entities but the five of XML, no network; broken XML gives what it holds."""

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import Any

from copydesk.errors import GatherError

DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]{0,1000}(?:\[(?:[^\]\"']|\"[^\"]*\"|'[^']*')*\]\s*)?>", re.I)
ENTITY = re.compile(rb"<!ENTITY", re.I)
DECLARED = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']", re.I)
DECLARATION = re.compile(rb"\A\s*<\?xml.{0,500}?\?>", re.S)
MARK = re.compile(rb"\A(?:\xff\xfe|\xfe\xff)")
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
OPENINGS = (
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0<\0", "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
"""How XML without a mark begins in charsets that are not supersets of ASCII. Source: XML 1.0, appendix F."""
HIDING = re.compile(r"utf[-_]?7\b|hz\b|hz-|iso-2022", re.I)
"""Charsets that look like ASCII and in which markup could hide from a look at the bytes."""
WIDE = re.compile(r"(?:utf|ucs|iso-10646-ucs)[-_]?(?:2|4|16|32)|cp037|ibm037|ebcdic|cp500|cp1140", re.I)
"""Charsets that XML cannot be in when its first line could be read as ASCII: the name is wrong, and is dropped."""


def in_ascii(body: bytes) -> bytes:
    """`body` in a charset whose markup is ASCII: in UTF-8 where it was in UTF-16, UTF-32, UTF-7, EBCDIC or a stateful one."""
    charset = next((name for mark, name in (*BOMS, *OPENINGS) if body.startswith(mark)), None)
    said = None if charset else DECLARED.match(body[:500])
    name = said[1].decode("ascii", "replace") if said else ""
    if WIDE.match(name):
        return DECLARATION.sub(b"", body, count=1)
    if HIDING.match(name):
        charset = name
    if charset is None:
        return body
    try:
        text = body.decode(charset, "replace").removeprefix("\ufeff").encode("utf-8", "replace")
    except LookupError:
        return body
    bare = MARK.sub(b"", body.replace(b"\0", b""))  # where it is not in that charset after all, or loses its step
    return DECLARATION.sub(b"", max(text, bare, key=lambda each: each.count(b"<")), count=1)


def without_dtd(body: bytes) -> bytes:
    """XML in an ASCII charset without its document type: nothing is left for an entity to stand for."""
    if ENTITY.search(body) is None:
        return body
    body = DOCTYPE.sub(b"", body, count=1)
    return ENTITY.sub(b"<!ELEMENT", body) if ENTITY.search(body[: _root(body)]) else body


def _root(body: bytes) -> int:
    """Where the first element begins."""
    found = re.search(rb"<[A-Za-z_]", body)
    return found.start() if found else len(body)


def elements(chunks: Iterable[bytes], subject: str) -> Iterator[tuple[str, Any]]:
    """Elements as they end, each with its name in small letters and without its namespace; none is kept in memory.

    Whoever takes an element must `clear` it when done. Raises: GatherError for XML with entities of its own.
    """
    from lxml import etree

    parser = etree.XMLPullParser(
        ("end",), recover=True, resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    before_root = True
    try:
        for chunk in chunks:
            if before_root:
                if ENTITY.search(chunk):
                    raise GatherError(subject, "refused: XML with entities of its own")
                before_root = re.search(rb"<[A-Za-z_]", chunk) is None
            parser.feed(chunk)
            yield from _named(parser)
        parser.close()
        yield from _named(parser)
    except etree.LxmlError:
        yield from _named(parser)


def _named(parser: Any) -> Iterator[tuple[str, Any]]:
    for _, element in parser.read_events():
        if isinstance(element.tag, str):
            yield element.tag.rpartition("}")[2].lower(), element


def text_of(element: Any) -> str:
    """The text inside an element, on one line."""
    return " ".join("".join(element.itertext()).split())
