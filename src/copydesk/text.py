"""Pure helpers for text."""

import re
import unicodedata

INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))
"""Soft hyphen, zero-width space, word joiner and byte-order mark: never seen, and in the way of every comparison."""

LETTER_RUNS = re.compile(r"[^\W_]+")
QUOTES = str.maketrans("‘’‚‛“”„‟«»‹›–—‑−", "''''\"\"\"\"\"\"''----")


def tidy(text: str) -> str:
    """`text` on one line: invisible characters dropped, each run of white space one space, ends stripped."""
    if not text.isascii():
        text = text.translate(INVISIBLE)
    return " ".join(text.split())


def plain(text: str) -> str:
    """A key for comparing texts that differ in case, width, quotes, dashes and white space only."""
    if text.isascii():
        return " ".join(text.lower().split())
    return tidy(unicodedata.normalize("NFKC", text).casefold().translate(QUOTES))


def letters(text: str) -> str:
    """Letters and digits alone, case-folded: equal for texts that differ in punctuation and space only."""
    low = text.casefold()
    return low if low.isalnum() else "".join(LETTER_RUNS.findall(low))


def lowered(text: str) -> str:
    """`text` in lower case and as long as before: the few letters that grow stay as they are."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
