"""Words of a text, and phrases of the language tables found among them in one pass."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from copydesk.language import LANGUAGES, Language
from copydesk.records import Span
from copydesk.text import plain

RUN = re.compile(r"[^\s\W_](?:[\w\u0300-\u036f\u0900-\u097f\u200c]|[.’'\-‑״](?=\w))*")
"""A word with what may stand inside it ("O'Neil", "U.S", "al-Sisi"), without a full stop at its end."""
UNSPACED = frozenset(("ja", "zh", "ko", "th"))
"""Languages whose phrases are found inside words too."""
LONGEST_PHRASE = 6
"""Words of the longest phrase in the tables."""
SAME = {"no": "nb", "nn": "nb"}
"""Other codes of languages in the tables."""
NO_LANGUAGE = Language("", "")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands, its key for look-ups, and where it is."""

    start: int
    end: int
    key: str


def key_of(word: str) -> str:
    """The form in which the tables hold it."""
    return word.lower() if word.isascii() else plain(word)


def words_in(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of a stretch, in order."""
    for match in RUN.finditer(text, start, end):
        yield Word(match.start(), match.end(), key_of(match[0]))


class Phrases:
    """Phrases to be found in running text; `inside` says that they may stand inside a word."""

    def __init__(self, listed: Iterable[str], inside: bool = False) -> None:
        self.inside = inside
        self.pattern: re.Pattern[str] | None = None
        self.firsts: dict[str, list[tuple[str, ...]]] = {}
        ordered = sorted(set(listed), key=len, reverse=True)
        if inside:
            self.pattern = re.compile("|".join(map(re.escape, ordered))) if ordered else None
            return
        for phrase in ordered:
            words = tuple(word.key for word in words_in(phrase, 0, len(phrase)))
            if words:
                self.firsts.setdefault(words[0], []).append(words)

    def find(self, text: str, start: int, end: int) -> list[Span]:
        """Where phrases stand in a stretch, the longest at each place, not overlapping."""
        if self.inside:
            return [Span(*match.span()) for match in self.pattern.finditer(text, start, end)] if self.pattern else []
        return self.among(list(words_in(text, start, end)))

    def among(self, words: list[Word]) -> list[Span]:
        """The same, in words that are cut already."""
        found: list[Span] = []
        skip = 0
        for at, word in enumerate(words):
            if at < skip or word.key not in self.firsts:
                continue
            for phrase in self.firsts[word.key]:
                last = at + len(phrase) - 1
                if last < len(words) and all(words[at + n].key == part for n, part in enumerate(phrase)):
                    found.append(Span(word.start, words[last].end))
                    skip = last + 1
                    break
        return found


@lru_cache(maxsize=512)
def phrases_of(code: str, field: str) -> Phrases:
    """The phrases of one field of a language."""
    return Phrases(getattr(language_of(code), field), inside=code in UNSPACED)


@lru_cache(maxsize=512)
def keys_of(code: str, field: str) -> frozenset[str]:
    """The phrases of one field of a language, for looking up single words."""
    return frozenset(getattr(language_of(code), field))


def language_of(code: str | None) -> Language:
    """The tables of a language; empty ones for a language without."""
    return LANGUAGES.get(SAME.get(code or "", code or ""), NO_LANGUAGE)
