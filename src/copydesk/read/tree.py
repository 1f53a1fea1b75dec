"""Bytes or text to an HTML tree: unpacking, charset."""

import codecs
import re
import zlib

from selectolax.lexbor import LexborHTMLParser, LexborNode

from copydesk.errors import ReadError
from copydesk.settings import ReadSettings

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.I,
)
CHARSET_WITHIN_BYTES = 4096
"""How far a charset declaration is looked for. Source: HTML says 1024; real pages put it later."""

WEB_NAMES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "big5": "big5hkscs",
    "x-euc-jp": "euc-jp",
    "unicode": "utf-8",
}
"""Labels that browsers read as a wider charset. Source: the WHATWG Encoding standard."""

STATEFUL = frozenset({"iso-2022-jp", "iso-2022-kr", "hz", "hz-gb-2312", "utf-7"})
"""Charsets written in ASCII bytes, which would pass for UTF-8."""

MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x7fELF", "a program"),
    (b"RIFF", "a media file"),
    (b"\x00\x00\x00\x18ftyp", "a video"),
    (b"\x00\x00\x00\x20ftyp", "a video"),
    (b"ID3", "a sound file"),
    (b"OggS", "a media file"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed data"),
    (b"BZh", "bzip2-compressed data"),
    (b"\xfd7zXZ", "xz-compressed data"),
)

MARKUP = re.compile(
    r"<(?:!doctype\s+html|/?(?:html|head|body|meta|title|script|div|span|p|br|a|h[1-6]|article|section|main|table|ul|ol|li|dl|dd|img|form|header|footer|aside|figure|nav|svg|b|i|em|strong)\b[^<>]{0,2000}>)",
    re.I,
)
MARKUP_WITHIN = 200_000
SURROGATES = re.compile("[\ud800-\udfff]")


def unpack(body: bytes, subject: str, settings: ReadSettings) -> bytes:
    """`body`, gunzipped where it is gzip. Raises ReadError over the size limit; a cut gzip gives what it holds."""
    if body[:2] == b"\x1f\x8b":
        body = _gunzip(body, subject, settings.page_bytes)
    if len(body) > settings.page_bytes:
        raise ReadError(subject, f"the page has more than {settings.page_bytes:,} bytes")
    return body


def _gunzip(body: bytes, subject: str, limit: int) -> bytes:
    unzip = zlib.decompressobj(wbits=31)
    try:
        plain = unzip.decompress(body, limit + 1)
    except zlib.error as fault:
        raise ReadError(subject, f"broken gzip data ({fault})") from None
    if not plain and not unzip.eof:
        raise ReadError(subject, "gzip data that ends before its first byte")
    return plain


def refuse_binary(body: bytes, subject: str) -> None:
    """Raises ReadError for bytes that are no text: known file types, and control characters all over."""
    for magic, what in MAGIC:
        if body.startswith(magic):
            raise ReadError(subject, f"no page but {what}")
    sample = body[:8192]
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _utf16_without_bom(sample):
        return
    controls = len(sample) - len(sample.translate(None, bytes((*range(9), 11, *range(14, 27), *range(28, 32), 127))))
    if controls > 0.1 * len(sample):
        raise ReadError(subject, "binary data, no page")


def _utf16_without_bom(sample: bytes) -> str | None:
    half = len(sample) // 2
    if half < 8:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def decode(body: bytes, charset: str | None = None) -> str:
    """The text of `body`. Tried in order: a byte-order mark, UTF-8, UTF-8 mixed with windows-1252, the charset said by the sender, the
    one the page declares, UTF-8 with a few broken bytes, a guess from the bytes, windows-1252. Never fails."""
    for bom, name in BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, "replace")
    declared = [name for name in (_codec(charset), _codec(_declared(body))) if name]
    wide = _utf16_without_bom(body[:8192])
    if wide:
        return body.decode(wide, "replace")
    if STATEFUL.isdisjoint(declared):
        try:
            return body.decode("utf-8")
        except UnicodeError:
            if is_mixed(body, MIXED_DECLARED if declared not in ([], ["utf-8"]) else MIXED):
                return mixed(body)
    for name in declared:
        try:
            return body.decode(name)
        except UnicodeError:
            continue
    return _mended(body, declared)


CHARACTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|(?<![\x80-\xff])([\x80-\xff])(?![\x80-\xff])|([\x80-\xff])"
)
"""A character of UTF-8; or a byte beyond ASCII that stands alone, or beside others, and is none."""
MIXED, MIXED_DECLARED = 0.04, 1.0
"""Characters of UTF-8 for each byte that is none, from which on a page is taken for UTF-8 with windows-1252 in it; more where it says
that it is something else, as two letters of that look like one of UTF-8 now and then ("É»")."""
FEWEST_MIXED = 3
"""Fewer broken bytes are characters that were cut."""
MIXED_WITHIN_BYTES = 1 << 20


def is_mixed(body: bytes, least: float) -> bool:
    """Whether a page is UTF-8 and windows-1252 by turns: a template with text pasted in. Bytes of the latter stand alone among
    ASCII; those of other scripts stand side by side."""
    found = CHARACTER.findall(body[:MIXED_WITHIN_BYTES])
    alone = sum(1 for one, _ in found if one)
    beside = sum(1 for _, one in found if one)
    whole = len(found) - alone - beside
    return alone >= FEWEST_MIXED and beside * 3 <= alone and whole > 0 and whole >= least * alone


def mixed(body: bytes) -> str:
    """UTF-8 with windows-1252 between its characters."""
    return CHARACTER.sub(_as_utf8, body).decode("utf-8", "replace")


def _as_utf8(match: re.Match[bytes]) -> bytes:
    byte: bytes = match[1] or match[2] or b""
    return byte.decode("cp1252", "replace").encode() if byte else match[0]


def _declared(body: bytes) -> str | None:
    found = CHARSET.search(body[:CHARSET_WITHIN_BYTES])
    return (found[1] or found[2]).decode("ascii") if found else None


def _codec(label: str | None) -> str | None:
    if not label:
        return None
    label = label.strip().strip("\"'").lower()
    name = WEB_NAMES.get(label, label)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    is_text: bool = getattr(info, "_is_text_encoding", True)
    return name if is_text and name not in ("idna", "punycode", "undefined") else None


GUESS_BYTES = 100_000
FEW = 0.05
"""With fewer bytes beyond ASCII than this a guess has too little to go by; windows-1252 is right most often."""


def _mended(body: bytes, declared: list[str]) -> str:
    """Bytes that no candidate decodes in full: the candidate with few faults, else a guess."""
    text = body.decode("utf-8", "replace")
    wide = sum(1 for char in text[:200_000] if char > "\x7f")
    if text.count("\ufffd", 0, 200_000) * 4 <= wide:
        return text
    for name in declared:
        if name != "utf-8":
            try:
                return body.decode(name, "replace")
            except (UnicodeError, LookupError):
                continue
    if sum(byte > 0x7F for byte in body[:GUESS_BYTES]) < FEW * len(body[:GUESS_BYTES]):
        return body.decode("cp1252", "replace")
    from charset_normalizer import from_bytes  # only for broken pages: its tables take a while to load

    best = from_bytes(body[:GUESS_BYTES]).best()
    return body.decode(best.encoding if best else "cp1252", "replace")


def is_markup(text: str) -> bool:
    """Whether the text holds HTML at all; a page without any is read as plain text."""
    return MARKUP.search(text, 0, MARKUP_WITHIN) is not None


def encoded(text: str) -> bytes:
    """The text as the parser takes it, in UTF-8; halves of surrogate pairs become U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return whole_characters(text).encode()


def whole_characters(text: str) -> str:
    """The text with U+FFFD for each half of a surrogate pair."""
    return SURROGATES.sub("\ufffd", text)


def parse(page: bytes) -> LexborNode | None:
    """The root of the HTML5 tree, or None where the parser finds none."""
    return LexborHTMLParser(page).root
