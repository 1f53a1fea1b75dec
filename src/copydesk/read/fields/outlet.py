"""The publication's name."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from copydesk.read.fields.headline import SEPARATED
from copydesk.read.fields.text_of import first_of
from copydesk.read.sheet import Sheet
from copydesk.records import Role, Witness
from copydesk.text import letters, tidy

RANKS: tuple[tuple[Witness, str], ...] = (
    (Witness.JSON_LD, "publisher"),
    (Witness.OPEN_GRAPH, "og:site_name"),
    (Witness.JSON_LD, "name"),
    (Witness.META_TAG, "application-name"),
    (Witness.DUBLIN_CORE, ""),
    (Witness.MICRODATA, ""),
    (Witness.META_TAG, ""),
    (Witness.RDFA, ""),
)
"""Publisher data before og:site_name, which often carries an address or a section ("Le Courrier.fr", "BBC News")."""
LONGEST, LONGEST_LINE = 60, 90
SHORTEST_HOST = 4
SENTENCE_WORDS = 4
ARTICLES = ("", "the")
PARTS = re.compile(r"\s*(?:[|>›»/·•]|\s-\s|\s–\s)\s*")


def find_outlet(sheet: Sheet) -> tuple[str | None, Witness]:
    """The publication: its own data first, then the printed form of its address, what titles end in, a printed name."""
    for witness, key in RANKS:
        for claim in sheet.claims.of("outlet"):
            name = tidy(claim.value)
            if claim.witness is witness and key in ("", claim.key) and 1 < len(name) <= LONGEST and "http" not in name:
                return name, witness
    printed = spelled_host(sheet)
    if printed:
        return printed, Witness.ADDRESS
    headline = letters(first_of(sheet, Role.HEADLINE) or "")
    for claim in sheet.claims.of("title"):
        parts = [part for part in SEPARATED.split(tidy(claim.value)) if part]
        named = len(parts) > 1 and headline and letters(parts[0]) in headline and len(parts[-1]) < LONGEST
        if named and not goes_on(parts[-1]):
            return parts[-1], Witness.TITLE_ELEMENT
    return first_of(sheet, Role.OUTLET), Witness.VISIBLE_TEXT


def goes_on(part: str) -> bool:
    """Whether the end of a title is more of its headline: several words that begin without a capital ("Magnitude - 6.1 quake hits coast")."""
    return len(part.split()) >= SENTENCE_WORDS and not part[0].isupper() and part[0].isascii()


def spelled_host(sheet: Sheet) -> str | None:
    """The words of the page that spell its host: "Nordlicht Zeitung" on nordlichtzeitung.example."""
    try:
        labels = (urlsplit(sheet.url or "").hostname or "").split(".")
    except ValueError:
        return None
    host = letters(max(labels[:-1], key=len, default=""))
    if len(host) < SHORTEST_HOST:
        return None
    wanted = frozenset(article + host for article in ARTICLES)
    for text in short_texts(sheet):
        if host in letters(text):
            for part in (text, *PARTS.split(text)):
                name = words_that_spell(part, wanted)
                if name:
                    return name
    return None


def short_texts(sheet: Sheet) -> Iterator[str]:
    """Lines in which an outlet names itself, the title first."""
    yield sheet.scan.title
    yield from (one.chunk.text for one in sheet.marked if len(one.chunk.text) <= LONGEST_LINE)


def words_that_spell(text: str, wanted: frozenset[str]) -> str | None:
    """The longest run of words in a text that spells one of the keys."""
    words = tidy(text).split()
    keys = [letters(word) for word in words]
    best: str | None = None
    for start in range(len(words)):
        joined = ""
        for end in range(start, len(words)):
            joined += keys[end]
            if joined in wanted:
                name = " ".join(words[start : end + 1]).strip(",.:;|-–— ")
                best = name if best is None or len(name) > len(best) else best
            if len(joined) > LONGEST:
                break
    return best
