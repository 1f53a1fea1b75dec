"""Words of a text and the pieces a network reads them in: BERT's uncased word pieces, with places in the text.

Source: the tokenisation of Devlin et al. 2018 (lower case, no accents, marks apart, greedy longest pieces). Own code, as
the `tokenizers` package brings a hub client with it, and only words need places here.
"""

import re
import unicodedata
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
LONGEST_WORD = 100
"""Letters; a longer word is unknown. Source: the original tokenisation."""
KEPT = 60_000
"""Words whose pieces are remembered."""
ASCII_MARKS = r"!-/:-@\[-`{-~"
MARKS = (
    ASCII_MARKS
    + r"\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205e"
    + r"\u2e00-\u2e2e\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff20"
)
IDEOGRAPHS = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
WORD = re.compile(
    rf"(?P<run>([{MARKS}])\2{{7,}})|[{MARKS}{IDEOGRAPHS}]|[^\s{MARKS}{IDEOGRAPHS}]+|(?P<line>[\r\n\u2028\u2029]+)"
)
"""A run of eight and more of one mark (a ruled line, a torn file) is one word."""
OPENING, CLOSING, EITHER = "“„«", "”»", '"'
LOWER, CAPITAL, UPPER, MIXED = range(4)
UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"


@dataclass(frozen=True, slots=True)
class Words:
    """n words in m pieces. A piece that marks a paragraph stands before the first word of each paragraph.

    `start` and `end`: (n,) code points; `first`: (n + 1,) the place of a word's first piece, at the end m; `opens`: (n,)
    whether the word begins a paragraph. `ids`, `case`, `quoted`: (m,) pieces, case class of their word, inside quotation
    marks or not.
    """

    start: Ints
    end: Ints
    first: Ints
    opens: NDArray[np.bool_]
    ids: Ints
    case: Ints
    quoted: Ints


def case_of(word: str) -> int:
    """How a word is written."""
    if word.islower() or not any(letter.isalpha() for letter in word):
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else CAPITAL
    return CAPITAL if word[0].isupper() and word[1:].islower() else MIXED


def folded(word: str) -> str:
    """The word as the vocabulary has it: lower case, no accents, no invisible characters."""
    if word.isascii() and word.isprintable():
        return word.lower()
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(
        c for c in apart if unicodedata.category(c)[0] != "C" and unicodedata.category(c) != "Mn" and c != "\ufffd"
    )


class WordPieces:
    """Cuts words by a vocabulary (piece to number)."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self.vocabulary = vocabulary
        self.unknown, self.start, self.end = (vocabulary[name] for name in (UNKNOWN, START, END))
        self.kept: dict[str, tuple[int, ...]] = {}

    def pieces(self, word: str) -> tuple[int, ...]:
        """The pieces of one word; () where nothing of it can be seen."""
        found = self.kept.get(word)
        if found is None:
            found = self.cut(folded(word))
            if len(self.kept) < KEPT and len(word) <= LONGEST_WORD:
                self.kept[word] = found
        return found

    def cut(self, word: str) -> tuple[int, ...]:
        """Longest pieces first, from the left."""
        if len(word) > LONGEST_WORD:
            return (self.unknown,)
        found: list[int] = []
        at = 0
        while at < len(word):
            lead = "##" if at else ""
            for end in range(len(word), at, -1):
                piece = self.vocabulary.get(lead + word[at:end])
                if piece is not None:
                    break
            else:
                return (self.unknown,)
            found.append(piece)
            at = end
        return tuple(found)

    def read(self, text: str) -> Words:
        """All words of a text."""
        rows = array("q")
        ids, case, quoted = array("q"), array("q"), array("q")
        opens, inside = True, False
        for start, end, word in words_of(text):
            if not word:
                opens, inside = True, False
                continue
            pieces = self.pieces(word)
            if not pieces:
                continue
            if opens:
                pieces = (self.end, *pieces)
            inside, shown = quotation(word, inside)
            rows.extend((start, end, len(ids) + opens, opens))
            ids.extend(pieces)
            case.extend([case_of(word)] * len(pieces))
            quoted.extend([shown] * len(pieces))
            opens = False
        table = as_ints(rows).reshape(-1, 4)
        return Words(
            start=table[:, 0],
            end=table[:, 1],
            first=np.append(table[:, 2], len(ids)),
            opens=table[:, 3] > 0,
            ids=as_ints(ids),
            case=as_ints(case),
            quoted=as_ints(quoted),
        )


def as_ints(values: "array[int]") -> Ints:
    """The same numbers as numpy has them."""
    return np.frombuffer(values, dtype=np.int64) if values else np.zeros(0, dtype=np.int64)


def words_of(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and letters of each word; the end of a line is a word without letters, a run of marks one mark."""
    for match in WORD.finditer(text):
        start, end = match.span()
        if match["line"]:
            yield start, end, ""
        else:
            yield start, end, text[start] if match["run"] else text[start:end]


def quotation(word: str, inside: bool) -> tuple[bool, bool]:
    """Whether the text after the word, and the word itself, are inside quotation marks."""
    if word in OPENING:
        return True, True
    if word in CLOSING:
        return False, True
    if word in EITHER:
        return not inside, True
    return inside, inside
