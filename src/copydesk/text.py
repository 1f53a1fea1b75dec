"""Pure helpers for text."""

import re
import unicodedata

INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))
"""Soft hyphen, zero-width space, word joiner and byte-order mark: never seen, and in the way of every comparison."""

OTHER_RUNS = re.compile(r"[\W_]+")
SMALL = bytes(range(128)).lower() + bytes(128)
NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())
QUOTE = re.compile("[‘’‚‛“”„‟«»‹›–—‑−]")
QUOTES = dict(zip(QUOTE.pattern[1:-1], "''''\"\"\"\"\"\"''----", strict=True))


def without_invisible(text: str) -> str:
    """`text` without the characters that are never seen."""
    if "\u00ad" in text or "\u200b" in text or "\u2060" in text or "\ufeff" in text:
        return text.translate(INVISIBLE)
    return text


def tidy(text: str) -> str:
    """`text` on one line: invisible characters dropped, each run of white space one space, ends stripped."""
    if not text.isascii():
        text = without_invisible(text)
    return " ".join(text.split())


def plain(text: str) -> str:
    """A key for comparing texts that differ in case, width, quotes, dashes and white space only."""
    if text.isascii():
        return " ".join(text.lower().split())
    low = unicodedata.normalize("NFKC", text).casefold()
    return tidy(QUOTE.sub(lambda found: QUOTES[found[0]], low))


def letters(text: str) -> str:
    """Letters and digits alone, case-folded: equal for texts that differ in punctuation and space only."""
    if text.isascii():
        return text.encode().translate(SMALL, NO_LETTERS).decode()
    return OTHER_RUNS.sub("", text.casefold())
