"""Text cut into sentence-like pieces and those into tokens, by rules that hold for any language with blanks."""

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST_PIECE = 2000
"""Characters that are looked at together; a longer sentence is cut at a blank, so that all work stays linear."""

WIDE = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९０１２３４５６７８９％＄￡￥，．：－‐‑−‒–＋〜～٫٬،’‘`´“”„«»\u00a0\u202f\u2009\u2007",
    "0123456789" * 4 + '%$£¥,.:------+~~.,,\'\'\'\'"""""    ',
)
"""Digits and signs of other scripts and widths, each to one of ASCII, so that offsets stay."""
WIDE_LETTERS = re.compile(f"[{''.join(map(chr, WIDE))}]+")

END = re.compile(r"[.!?…]{1,8}+[\"')\]]*+\s++(?=[\"'(\[]{0,3}+[^\W_])|[。！？]|[\n\r\u2028\u2029]\s*+")
LETTER = r"[^\W\d_]"
MARK = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u093c\u093e-\u094f"
EAST = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
DIGITS = r"(?<![\w.,])\.\d+|\d+(?:[.,]\d+)*"
TOKEN = re.compile(rf"{DIGITS}|{LETTER}+(?:[{MARK}]+{LETTER}*)*(?:'{LETTER}+)*|[^\s\w]|_")
EAST_TOKEN = re.compile(rf"{DIGITS}|[{EAST}]|[a-zA-Z]+|{LETTER}|[^\s\w]|_")
EAST_CODES = frozenset(("ja", "zh", "ko"))
"""Languages that write words and units without blanks: there every letter of their scripts is a token."""
WORD_BEFORE = re.compile(r"[^\s(\[]+$")


class Token(NamedTuple):
    """A word, a run of digits with its marks, or a single sign; `low` is it in lower case."""

    start: int
    end: int
    low: str
    shown: str

    @property
    def is_digits(self) -> bool:
        """Whether it is a number in digits."""
        return self.shown[-1].isdigit()

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.shown[0].isalpha()

    @property
    def is_east(self) -> bool:
        """Whether it is a letter of a script that writes without blanks."""
        return "\u3040" <= self.shown[0] <= "\ud7af"

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.shown[0].isupper()


def flat(text: str) -> str:
    """The text with digits, blanks, quotation marks and dashes of every script as those of ASCII; as long as before."""
    return text if text.isascii() else WIDE_LETTERS.sub(_narrow, text)


def _narrow(found: re.Match[str]) -> str:
    return found[0].translate(WIDE)


def pieces(text: str, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Sentences, roughly: bounds in order, none longer than LONGEST_PIECE."""
    start = 0
    for mark in END.finditer(text):
        if mark[0][0] == "." and _is_short(text, start, mark.start(), abbreviations):
            continue
        yield from _cut(text, start, mark.end())
        start = mark.end()
    yield from _cut(text, start, len(text))


def _is_short(text: str, start: int, stop: int, abbreviations: frozenset[str]) -> bool:
    """Whether the full stop at `stop` only shortens a word ("Sept.", "J.", "5 Mio.")."""
    word = WORD_BEFORE.search(text, max(start, stop - 12), stop)
    if word is None:
        return False
    low = word[0].lower().strip("\"'")
    return low in abbreviations or (len(low) == 1 and low.isalpha())


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_PIECE:
        blank = text.rfind(" ", start + LONGEST_PIECE // 2, start + LONGEST_PIECE)
        middle = blank + 1 if blank >= 0 else start + LONGEST_PIECE
        yield start, middle
        start = middle
    if start < end:
        yield start, end


def tokens_of(text: str, low: str, start: int, end: int, code: str = "en") -> list[Token]:
    """The tokens between two offsets of a text that `flat` has gone over; `low` is that text in lower case."""
    pattern = EAST_TOKEN if code in EAST_CODES else TOKEN
    spans = [found.span() for found in pattern.finditer(text, start, end)]
    return [Token(first, last, low[first:last], text[first:last]) for first, last in spans]


def touching(left: Token, right: Token) -> bool:
    """Whether nothing stands between two tokens."""
    return left.end == right.start
