"""Facts of texts alone, all texts of a page at once: each character is looked up in a table of classes and counted."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

TEXT_FACTS = 26
SEEN_CHARS = 1500
"""How much of a long text is counted; its length enters whole."""
TABLE_SIZE = 0x3000
WIDE_FROM = 0x2E80
"""From here on nearly all characters are CJK, Kana or Hangul; Thai lies in the table."""
WIDE_WEIGHT = 2.5
"""A CJK or Thai character stands for about this many Latin ones."""

UPPER, LOWER, DIGIT, SPACE, COMMA, TERMINAL, QUOTE, SEPARATOR, SIGN, COLON, BULLET, WIDE = (
    1 << bit for bit in range(12)
)
SETS = (
    (COMMA, ",、，،"),
    (TERMINAL, ".!?…。！？؟।"),
    (QUOTE, '"“”„«»「」『』'),
    (SEPARATOR, "|•·/›»→"),
    (SIGN, "@©#"),
    (COLON, ":："),
    (BULLET, "-–—•*·►>"),
    (SPACE, " \n"),
)
YEAR_OR_CLOCK = re.compile(r"[\d年月日](?:(?<=[年月日])|(?<!\w.)(?:(?<=1)9\d\d\b|(?<=2)0\d\d\b|\d?[:.h]\d\d\b))")
"""A year, a time of day or a part of a date in Japanese or Chinese. One character is matched before what it must be, as
that is the quickest way past all the others."""
AGE_UNIT = re.compile(r"\d ?(?:分|時間|小时|시간|min\b|hrs?\b|h\b)", re.I)
AGE_WORDS = re.compile(r"\bago\b|\bvor \d|\bil y a\b|\bhace \d|\bhá \d")
IN_AGE_WORDS = ("ago", "vor ", "il y a", "hace ", "há ")
SHORT_CHARS = 200


@cache
def class_table() -> NDArray[np.uint16]:
    """Classes of the characters below TABLE_SIZE, as bits."""
    table = np.zeros(TABLE_SIZE, dtype=np.uint16)
    kinds = {"Lu": UPPER, "Lt": UPPER, "Ll": LOWER, "Nd": DIGIT}
    for code in range(TABLE_SIZE):
        table[code] = kinds.get(unicodedata.category(chr(code)), 0)
    for bit, chars in SETS:
        for char in chars:
            if ord(char) < TABLE_SIZE:
                table[ord(char)] |= bit
    table[0x0E00:0x0E80] |= WIDE
    table[WIDE_FROM:] |= WIDE
    return table


def classes_of(text: str) -> NDArray[np.uint16]:
    """The classes of each character of a text."""
    codes = np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32)
    found = class_table().take(np.minimum(codes, TABLE_SIZE - 1))
    if codes.max(initial=0) >= TABLE_SIZE:
        for bit, chars in SETS:
            for char in chars:
                if ord(char) >= TABLE_SIZE and char in text:
                    found[codes == ord(char)] |= bit
    return found


PACK = 1 << 12
"""Counts of up to SEEN_CHARS characters fit in twelve bits, five of them in one integer."""
COUNTED = (UPPER, LOWER, DIGIT, TERMINAL, COMMA), (WIDE, QUOTE, SEPARATOR, SIGN)


@cache
def packed_tables() -> tuple[NDArray[np.int64], ...]:
    """For every combination of class bits, one in the place of each class that is counted."""
    bits = np.arange(1 << 12)
    return tuple(
        np.array(
            sum(((bits & bit) != 0).astype(np.int64) * PACK**place for place, bit in enumerate(group)), dtype=np.int64
        )
        for group in COUNTED
    )


def unpacked(sums: NDArray[np.int64], count: int) -> list[NDArray[np.float64]]:
    """The counts packed into each integer."""
    return [((sums >> (12 * place)) & (PACK - 1)).astype(np.float64) for place in range(count)]


def counts_of(classes: NDArray[np.uint16], starts: NDArray[np.int64]) -> list[NDArray[np.float64]]:
    """How many characters of each counted class every text has."""
    found: list[NDArray[np.float64]] = []
    for table, group in zip(packed_tables(), COUNTED, strict=True):
        found += unpacked(np.add.reduceat(table.take(classes), starts), len(group))
    return found


def table_of(columns: Sequence[Sequence[float] | NDArray[np.generic]], count: int) -> Floats:
    """Columns of `count` values each, side by side."""
    table = np.empty((count, len(columns)), dtype=np.float32)
    for place, column in enumerate(columns):
        table[:, place] = column
    return table


def text_numbers(texts: Sequence[str]) -> Floats:
    """(n, TEXT_FACTS): facts of each text alone; no text may be empty."""
    cut = [text[:SEEN_CHARS] for text in texts]
    sizes = np.array([len(text) for text in texts], dtype=np.float64)
    seen = np.array([len(text) for text in cut], dtype=np.int64)
    starts = np.cumsum(seen) - seen
    classes = classes_of("".join(cut))
    upper, lower, digits, terminals, commas, wide, quotes, separators, signs = counts_of(classes, starts)
    word_start = np.empty(len(classes), dtype=bool)
    word_start[0] = True
    np.not_equal(classes[:-1] & SPACE, 0, out=word_start[1:])
    word_start[starts] = True
    both = word_start + (word_start & ((classes & UPPER) != 0)).astype(np.int64) * PACK
    words, capitals = unpacked(np.add.reduceat(both, starts), 2)
    first, last = classes[starts], classes[starts + seen - 1]
    weight = sizes + wide * (WIDE_WEIGHT - 1)
    dated, aged = clock_facts(cut, digits)
    columns: tuple[Sequence[float] | NDArray[np.generic], ...] = (
        np.log1p(weight),
        np.log1p(words * sizes / seen),
        np.minimum(seen / words, 20) / 10,
        (last & (TERMINAL | QUOTE)) != 0,
        (first & UPPER) != 0,
        (first & LOWER) != 0,
        (first & DIGIT) != 0,
        capitals / words,
        digits / seen,
        np.log1p(commas),
        np.log1p(terminals),
        np.minimum(terminals / (weight / 100 + 1), 2),
        quotes > 0,
        (last & COLON) != 0,
        [text[-1] in "?？!" for text in texts],
        separators > 0,
        signs > 0,
        dated,
        aged,
        (upper > 0) & (lower == 0),
        wide > seen / 4,
        weight < 25,
        weight > 80,
        weight > 250,
        (first & BULLET) != 0,
        upper / seen,
    )
    return table_of(columns, len(texts))


def clock_facts(texts: Sequence[str], digits: NDArray[np.float64]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which texts hold a year or a time of day, and which hold an age ("2 hours ago")."""
    dated, aged = np.zeros((2, len(texts)), dtype=bool)
    for i in np.flatnonzero(digits).tolist():
        text = texts[i]
        dated[i] = YEAR_OR_CLOCK.search(text[:SHORT_CHARS]) is not None
        aged[i] = len(text) < SHORT_CHARS and is_aged(text)
    for i, text in enumerate(texts):
        if "ago" in text and len(text) < SHORT_CHARS:
            aged[i] = is_aged(text)
    return dated, aged


def is_aged(text: str) -> bool:
    """Whether a text holds an age."""
    low = text.lower()
    named = any(map(low.__contains__, IN_AGE_WORDS)) and AGE_WORDS.search(low)
    return bool(named or AGE_UNIT.search(text))
