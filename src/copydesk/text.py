"""Pure helpers for text."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))
"""Soft hyphen, zero-width space, word joiner and byte-order mark: never seen, and in the way of every comparison."""

SURROGATES = re.compile("[\ud800-\udfff]")
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no output may pass on: terminal escapes, halves of characters, what HTML and XML forbid."""
WEB = re.compile(r"https?://[^\s<>\"\\^`{|}]+\Z|mailto:[^\s<>\"\\^`{|}]+\Z", re.I)
OTHER_RUNS = re.compile(r"[\W_]+")
SMALL = bytes(range(128)).lower() + bytes(128)
NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())
RECORD_MARK = "\x1e"
NO_LETTERS_OR_MARK = NO_LETTERS.replace(RECORD_MARK.encode(), b"")
QUOTE = re.compile("[‘’‚‛“”„‟«»‹›–—‑−]")
QUOTES = dict(zip(QUOTE.pattern[1:-1], "''''\"\"\"\"\"\"''----", strict=True))


def without_invisible(text: str) -> str:
    """`text` without the characters that are never seen."""
    if "\u00ad" in text or "\u200b" in text or "\u2060" in text or "\ufeff" in text:
        return text.translate(INVISIBLE)
    return text


def clean(text: str) -> str:
    """`text` without control characters, line feeds kept and tabs made spaces."""
    if text.isprintable():
        return text
    return CONTROLS.sub(_shown, text.replace("\t", " "))


def _shown(match: re.Match[str]) -> str:
    return "\ufffd" if match[0] >= "\ud800" else ""


def safe_url(url: str | None) -> str | None:
    """`url` where it is an http, https or mailto address that can stand in an attribute; else None."""
    return url if url and WEB.match(url) else None


def tidy(text: str) -> str:
    """`text` on one line: invisible characters dropped, each run of white space one space, ends stripped."""
    if text.isprintable() and "  " not in text:  # no white space but single spaces, and nothing invisible
        return text.strip()
    if not text.isascii():
        text = without_invisible(text)
    return " ".join(text.split())


def plain(text: str) -> str:
    """A key for comparing texts that differ in case, width, quotes, dashes and white space only."""
    if text.isascii():
        if text.isprintable() and "  " not in text:
            return text.strip().lower()
        return " ".join(text.lower().split())
    low = unicodedata.normalize("NFKC", text).casefold()
    for mark, simple in QUOTES.items():
        if mark in low:
            low = low.replace(mark, simple)
    return tidy(low)


def letters(text: str) -> str:
    """Letters and digits alone, case-folded: equal for texts that differ in punctuation and space only."""
    if text.isascii():
        return text.encode().translate(SMALL, NO_LETTERS).decode()
    low = text.casefold().encode(errors="surrogatepass").translate(None, NO_LETTERS).decode(errors="surrogatepass")
    if low.isalnum():
        return low
    for mark in QUOTES:
        low = low.replace(mark, "")
    return low if low.isalnum() else OTHER_RUNS.sub("", low)


def letters_of(texts: Sequence[str]) -> list[str]:
    """The `letters` of each text, all texts at once; none may hold RECORD_MARK, which is white space and so in no tidy text."""
    narrow, wide = ascii_apart(texts)
    narrow_keys = iter(
        RECORD_MARK.join(narrow).encode().translate(SMALL, NO_LETTERS_OR_MARK).decode().split(RECORD_MARK)
    )
    wide_keys = iter(wide_letters(wide))
    return [next(narrow_keys) if text.isascii() else next(wide_keys) for text in texts]


def ascii_apart(texts: Iterable[str]) -> tuple[list[str], list[str]]:
    """The texts in ASCII, and the others: one wide letter in a joined text makes all of it slow to fold and to search."""
    narrow: list[str] = []
    wide: list[str] = []
    for text in texts:
        (narrow if text.isascii() else wide).append(text)
    return narrow, wide


def wide_letters(texts: Sequence[str]) -> list[str]:
    """The `letters` of texts with characters beyond ASCII."""
    joined = RECORD_MARK.join(texts).casefold().encode(errors="surrogatepass").translate(None, NO_LETTERS_OR_MARK)
    low = joined.decode(errors="surrogatepass")
    for mark in QUOTES:
        if mark in low:
            low = low.replace(mark, "")
    return [key if not key or key.isalnum() else OTHER_RUNS.sub("", key) for key in low.split(RECORD_MARK)]


def whole_characters(value: Any) -> Any:
    """`value`, a text or texts in lists and dicts, with each half of a surrogate pair replaced by U+FFFD.

    UTF-8 cannot hold halves of characters; one comes for one, so that spans stay true.
    """
    if isinstance(value, str):
        return SURROGATES.sub("\ufffd", value)
    if isinstance(value, dict):
        return {whole_characters(key): whole_characters(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [whole_characters(item) for item in value]
    return value


def lowered(text: str) -> str:
    """`text` in lower case and as long as before: the few letters that grow stay as they are."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
