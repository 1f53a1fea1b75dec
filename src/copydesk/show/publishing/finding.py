"""The index that the public site's search looks words up in: files of words that begin alike, which browsers load singly.

A line is a word and the articles that have it: first those in whose headline or labels it stands, then the others, as
numbers in base 36. The files are a function of these lines alone, so that an index brought up to date is the same, byte for
byte, as one made from nothing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
WORDS = "search/words/"
WORD_LETTERS, PREFIX_LETTERS = 40, 12
"""Longer words are left out; files are cut by no more letters."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words that an article is found by: those that weigh more, and the others."""

    number: int
    heavy: tuple[str, ...]
    light: tuple[str, ...]


def base36(number: int) -> str:
    """A number as JavaScript's parseInt(text, 36) reads it."""
    found = ""
    while True:
        number, digit = divmod(number, 36)
        found = DIGITS[digit] + found
        if not number:
            return found


class Index:
    """Lines by their words."""

    def __init__(self) -> None:
        self.lines: dict[str, tuple[str, str]] = {}

    def load(self, files: Iterable[str]) -> None:
        """Take in the lines of files as `files` made them."""
        for text in files:
            for line in text.splitlines():
                word, heavy, light = line.split("\t")
                self.lines[word] = heavy, light

    def drop(self, numbers: Iterable[int]) -> None:
        """Forget articles, wherever they stand."""
        gone = "|".join(map(base36, numbers))
        if not gone:
            return
        found = re.compile(rf"(?:^| )(?:{gone})(?= |\Z)")
        for word, (heavy, light) in list(self.lines.items()):
            left = found.sub("", heavy).lstrip(" "), found.sub("", light).lstrip(" ")
            if left != (heavy, light):
                self.put(word, *left)

    def put(self, word: str, heavy: str, light: str) -> None:
        """The articles of a word; a word without any goes."""
        if heavy or light:
            self.lines[word] = heavy, light
        else:
            del self.lines[word]

    def add(self, articles: Iterable[Words]) -> None:
        """Take in articles that are not there yet."""
        found: dict[str, tuple[list[str], list[str]]] = {}
        for article in articles:
            number = base36(article.number)
            for place, words in enumerate((article.heavy, article.light)):
                for word in words:
                    if len(word) <= WORD_LETTERS:
                        found.setdefault(word, ([], []))[place].append(number)
        for word, more in found.items():
            known = self.lines.get(word, ("", ""))
            self.lines[word] = merged(known[0], more[0]), merged(known[1], more[1])

    def files(self, most_bytes: int) -> Iterator[tuple[str, bytes]]:
        """The index cut into files by the first letters of words: of those that begin alike, as many letters as make files
        of no more than `most_bytes`, where there are letters to cut by."""
        lines = [(word, f"{word}\t{heavy}\t{light}\n".encode()) for word, (heavy, light) in sorted(self.lines.items())]
        for prefix, own in cut(lines, 1, most_bytes):
            yield prefix, b"".join(own)


def merged(known: str, more: list[str]) -> str:
    """Numbers in their order."""
    if not more:
        return known
    numbers = [*known.split(), *more] if known else more
    return " ".join(sorted(numbers, key=lambda number: (len(number), number)))


def cut(lines: list[tuple[str, bytes]], letters: int, most_bytes: int) -> Iterator[tuple[str, list[bytes]]]:
    """Lines by the first letters of their words. A word that has no more letters to cut by stands in a file of its own,
    under its whole self."""
    for prefix, group in groupby(lines, key=lambda line: line[0][:letters]):
        own = list(group)
        if letters == PREFIX_LETTERS or sum(len(line) for _, line in own) <= most_bytes:
            yield prefix, [line for _, line in own]
            continue
        whole = [line for word, line in own if word == prefix]
        if whole:
            yield prefix, whole
        rest = [each for each in own if each[0] != prefix]
        yield from cut(rest, letters + 1, most_bytes)


def file_of(prefix: str) -> str:
    """The path of the words that begin so."""
    return f"{WORDS}{prefix.encode().hex()}.txt"
