"""Names among the capitalised words of a text, with the role or title printed before them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from copydesk.attribute.roles import OFFICES, is_role
from copydesk.attribute.words import Word, keys_of, language_of, words_in
from copydesk.language.given_names import HE_NAMES, SHE_NAMES

JOIN = re.compile(r"[ \u00a0]|\.[ \u00a0]|[ \u00a0]?-[ \u00a0]?\Z")
POSSESSIVE = re.compile(r"['’]s?\Z")
NAME_WORDS = 6
LEAD_WORDS = 9
"""Words of a role before a name that are looked at."""
SHORT_TITLES = frozenset(
    "sen. sens. rep. reps. gov. gen. col. lt. maj. capt. sgt. adm. dr. dr prof. prof pres. sec. amb. det. insp. cllr".split()
)
"""Shortened roles that stand before a name as honorifics do."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands: its words without titles; `title` is a printed honorific's key, `lead` the role before it."""

    start: int
    end: int
    words: tuple[str, ...]
    lead: str = ""
    title: str = ""
    owner: bool = False
    begin: int = 0
    """Where the titles and roles in capitals before it begin."""

    @property
    def text(self) -> str:
        """The words as printed."""
        return " ".join(self.words)

    @property
    def keys(self) -> tuple[str, ...]:
        """The words for comparing."""
        return tuple(name_key(word) for word in self.words)


def name_key(word: str) -> str:
    """Equal for forms of one name that differ in case and full stops only."""
    return word.lower().replace(".", "").replace("’", "'")


def given_gender(word: str) -> str:
    """ "he" or "she" where a given name tells it, else ""."""
    key = name_key(word).split("-")[0]
    return "he" if key in HE_NAMES else "she" if key in SHE_NAMES else ""


def is_given(word: str) -> bool:
    """Whether it is a given name that the tables know."""
    return bool(given_gender(word))


def find_names(text: str, start: int, end: int, code: str) -> Iterator[Name]:
    """Runs of capitalised words in a stretch, cut to the names in them; organisations and places are among them."""
    run: list[Word] = []
    for word in words_in(text, start, end):
        if run and not _joined(text, run, word, code):
            yield from _cut(text, run, start, code)
            run = []
        if run or _has_capital(text, word):
            run.append(word)
        if run and POSSESSIVE.search(text[run[-1].start : run[-1].end]):
            yield from _cut(text, run, start, code)
            run = []
    if run:
        yield from _cut(text, run, start, code)


def _joined(text: str, run: list[Word], word: Word, code: str) -> bool:
    """The word goes on with the run: a capital, or a particle or "of the" inside a name."""
    last = run[-1]
    gap = text[last.end : word.start]
    if not JOIN.fullmatch(gap) or len(run) >= 2 * NAME_WORDS:
        return False
    if gap.startswith(".") and not _takes_stop(text[last.start : last.end], last.key, code):
        return False
    if _has_capital(text, word):
        return True
    in_office = word.key == "of" and is_role(last.key, code) or word.key == "the" and last.key == "of"
    return in_office or word.key in keys_of(code, "family_particles")


def _has_capital(text: str, word: Word) -> bool:
    """It begins with a capital, or with an article of its own: "al-Amiri"."""
    first, hyphen, rest = text[word.start : word.end].partition("-")
    return first[:1].isupper() or (
        bool(hyphen) and first in ("al", "el", "ul", "as", "ash", "at") and rest[:1].isupper()
    )


def _takes_stop(word: str, key: str, code: str) -> bool:
    """The word is an initial or shortened, so that the full stop after it ends no sentence."""
    return (
        len(word) == 1
        or "." in word
        or f"{key}." in language_of(code).role_short
        or f"{key}." in keys_of(code, "honorifics")
        or key in ("jr", "st")
    )


def _cut(text: str, run: list[Word], start: int, code: str) -> Iterator[Name]:
    """The name in a run of capitals, without what opens a sentence, roles, titles and days."""
    words = _without_ends(text, run, code)
    if not words:
        return
    at = _after_roles(words, code)
    title = ""
    while at < len(words) and _is_title(words[at], code):
        title = words[at].key.rstrip(".")
        at += 1
    at = _from_given(text, words, at)
    named = words[at:]
    while len(named) > 1 and named[-1].end - named[-1].start == 1:
        named.pop()
    if not named or len(named) > NAME_WORDS:
        return
    last = text[named[-1].start : named[-1].end]
    owner = POSSESSIVE.search(last)
    printed = [text[word.start : word.end] + ("." if _is_initial(text, word) else "") for word in named]
    if owner:
        printed[-1] = last[: owner.start()]
    end = named[-1].end - (len(last) - owner.start() if owner else 0)
    lead = text[words[0].start : _stop_after(text, words[at - 1])] if at else ""
    if not lead or lead[0].isupper():
        lead = f"{_lead_before(text, words[0].start, start, code)} {lead}".strip()
    if not title and at and is_title_key(words[at - 1].key, code):
        title = words[at - 1].key
    yield Name(named[0].start, end, tuple(printed), lead, title, bool(owner), words[0].start)


def _stop_after(text: str, word: Word) -> int:
    """The end of a shortened role with its full stop: "Sen."."""
    return word.end + (text[word.end : word.end + 1] == ".")


def _is_initial(text: str, word: Word) -> bool:
    short = word.end - word.start == 1 or "." in text[word.start : word.end] or word.key in ("jr", "sr")
    return short and text[word.end : word.end + 1] == "."


def is_title_key(key: str, code: str) -> bool:
    """Whether it is an honorific or a shortened role ("Sen", "mr")."""
    forms = {key, f"{key}."}
    return bool(forms & keys_of(code, "honorifics") or forms & SHORT_TITLES & language_of(code).role_short.keys())


def _is_title(word: Word, code: str) -> bool:
    return is_title_key(word.key.rstrip("."), code)


def _without_ends(text: str, run: list[Word], code: str) -> list[Word]:
    """The run without words that only open a sentence, and without days and particles at its end."""
    words = list(run)
    openers = keys_of(code, "open_words")
    days = _days(code)
    while words and (words[0].key in openers or words[0].key in keys_of(code, "stop_words")):
        titled = len(words) > 1 and is_role(words[1].key, code) and words[0].key in keys_of(code, "rank_words")
        if titled or (len(words) > 1 and is_given(text[words[0].start : words[0].end])):
            break
        words.pop(0)
    while words and (words[-1].key in days or not _has_capital(text, words[-1])):
        words.pop()
    return words


@lru_cache(maxsize=64)
def _days(code: str) -> frozenset[str]:
    language = language_of(code)
    return _day_keys(language.weekdays, language.months)


def _day_keys(*tables: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    return frozenset(form for names in tables for group in names for form in group if len(form) > 3)


def _after_roles(words: list[Word], code: str) -> int:
    """The index of the first word after the last role in a run; 0 where there is none."""
    last = -1
    for at, word in enumerate(words[:-1]):
        if is_role(word.key, code) or (word.key in keys_of(code, "rank_words") and at == last + 1):
            last = at
    if last + 1 < len(words) and words[last + 1].key == "of":
        return _after_office(words, last + 2)
    return last + 1


def _from_given(text: str, words: list[Word], at: int) -> int:
    """The given name inside a run whose first word is none: "Rival Hillary Clinton", "Miss Universe Alicia Machado"."""
    for index in range(at, len(words) - 1):
        if is_given(text[words[index].start : words[index].end]):
            return index
    return at


def _after_office(words: list[Word], at: int) -> int:
    """The name after "Secretary of State": known by its given name, or what is left after a known office."""
    for index in range(at, len(words)):
        if is_given(words[index].key) and index + 1 < len(words):
            return index
    if at < len(words) and words[at].key in OFFICES:
        return at + 1
    return max(at, len(words) - 2) if len(words) - at >= 3 else len(words)


def _lead_before(text: str, at: int, start: int, code: str) -> str:
    """The role printed before a name in small letters: "US National Security Council spokesman" before "John Kirby"."""
    begin = max(start, at - 120)
    cut = max(text.rfind(mark, begin, at) for mark in '.,;:()\n"“”—–!?')
    words = list(words_in(text, max(begin, cut + 1), at))[-LEAD_WORDS:]
    if not words or text[words[-1].end : at].strip() or not (is_role(words[-1].key, code)):
        return ""
    first = len(words) - 1
    known = keys_of(code, "rank_words")
    while first and (
        text[words[first - 1].start].isupper()
        or words[first - 1].key in known
        or is_role(words[first - 1].key, code)
        or words[first - 1].key.startswith(("vice-", "co-", "ex-"))
    ):
        first -= 1
    while first < len(words) - 1 and words[first].key in keys_of(code, "open_words"):
        first += 1
    return text[words[first].start : words[-1].end]
