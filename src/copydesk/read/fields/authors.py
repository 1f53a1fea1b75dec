"""Authors: the names of a byline apart from "By", titles, places and agencies."""

import re

from copydesk.language import LANGUAGES
from copydesk.read.claim import Claim
from copydesk.read.fields.agency import AGENCY_KEYS, agencies_in
from copydesk.read.fields.text_of import body_end, headline_at, outlet_names
from copydesk.read.sheet import Sheet
from copydesk.records import Author, Role, Witness
from copydesk.text import letters, plain, tidy

BYLINE_WORDS = sorted({word for one in LANGUAGES.values() for word in one.byline_words}, key=len, reverse=True)
STAFF = frozenset(word for one in LANGUAGES.values() for word in one.staff_words)
JOBS = frozenset(word for one in LANGUAGES.values() for word in one.job_words)
CONJUNCTIONS = sorted({word for one in LANGUAGES.values() for word in one.conjunctions} | {"and", "&", "und", "et", "y"})
PUBLISHED_BY = re.compile(r"^\s*(?:published|posted|written|reviewed|edited|veröffentlicht|publié|publicado)\s+by\b[:\s]*", re.I)
STARTS = re.compile(r"^(?:" + "|".join(re.escape(word) for word in BYLINE_WORDS) + r")(?:\s*[:：]\s*|\s+|$)", re.I)
BETWEEN = re.compile(
    r"\s*(?:[,;/|·•＆]|、|\s(?:" + "|".join(re.escape(word) for word in CONJUNCTIONS if word) + r")\s)\s*", re.I
)
TAIL = re.compile(
    r"(?:\s+(?:in|à|aus|for|für|pour|para)\s+[A-ZÀ-Þ].*$|\s*\(.*?\)\s*|\s*\S+@\S+|\s*@\w+|\s+[-–—|]\s.*$|\s*https?:\S*)"
)
DATE_TAIL = re.compile(r"\s*(?:\||•|·|-|–|—|,|on|am|le|el)?\s*\d{1,2}[./:\s].*$|\s*(?:updated|published|posted|aktualisiert|mis à jour).*$", re.I)
SLUG = re.compile(r"^[a-z0-9]+(?:[-_.][a-z0-9]+)+$")
LONGEST_NAME = 60
MOST = 20
RANKS: tuple[tuple[Witness, str, float], ...] = (
    (Witness.JSON_LD, "author", 9.0),
    (Witness.MICRODATA, "author.name", 8.0),
    (Witness.META_TAG, "", 7.5),
    (Witness.SAILTHRU, "", 7.5),
    (Witness.MICRODATA, "itemprop:author", 7.0),
    (Witness.PARSELY, "", 7.0),
    (Witness.MARKUP, "rel=author", 6.5),
    (Witness.MICRODATA, "", 5.0),
    (Witness.RDFA, "", 5.0),
    (Witness.DUBLIN_CORE, "", 4.0),
    (Witness.OPEN_GRAPH, "", 3.0),
)
"""How far each witness is believed. Source: authors F1 on the dev pages: JSON-LD .92/.91 (fundus/other), rel=author
.79/.75, meta author .72/.83, article:author .52/.46."""


def rank_of(claim: Claim) -> float:
    """How far a claim of an author is believed."""
    for witness, key, rank in RANKS:
        if claim.witness is witness and key in ("", claim.key):
            return rank
    return 0.0


def names_in(text: str, outlets: frozenset[str] = frozenset(), *, printed: bool = True) -> tuple[Author, ...]:
    """The names in a byline: "By Jane Roe in Nairobi and John Doe, Science Editor" has two, one with a title.

    A line that is not `printed` but stands in the page's data holds no date and no clock.
    """
    shown = STARTS.sub("", PUBLISHED_BY.sub("", tidy(text)), count=1)
    if printed:
        shown = DATE_TAIL.sub("", shown)
    found: list[Author] = []
    for part in BETWEEN.split(shown)[:MOST]:
        name = TAIL.sub("", STARTS.sub("", part.strip(" .,:;|-–—•·"), count=1)).strip(" .,:;|-–—•·")
        if is_job(part) and found and found[-1].title is None:
            found[-1] = Author(found[-1].name, tidy(part), found[-1].url)
        elif is_name(name, outlets):
            found.append(Author(name))
    return merged(tuple(found))


def is_job(part: str) -> bool:
    """Whether a part of a byline is a job: "Science Editor"."""
    words = plain(part).split()
    return any(word in JOBS for word in words) or plain(part) in JOBS


def is_name(name: str, outlets: frozenset[str]) -> bool:
    """Whether a part of a byline can be a person's name."""
    key = plain(name)
    if not 1 < len(name) <= LONGEST_NAME or len(name.split()) > 6 or sum(map(str.isdigit, name)) > 2:
        return False
    if SLUG.match(name):
        return False
    own = letters(name)
    if key in STAFF or any(own == outlet or (len(own) > 5 and outlet.startswith(own)) for outlet in outlets) or own in AGENCY_KEYS or "http" in key or "www." in key:
        return False
    return not any(word in ("admin", "administrator", "editor", "redaktion", "newsroom", "staff", "desk") for word in key.split())


def find_authors(sheet: Sheet) -> tuple[tuple[Author, ...], Witness]:
    """The authors and the witness believed; () where the page names none.

    Persons go before organisations: only where no person is named anywhere does the outlet, desk or agency that the
    page's data call its author stand as one.
    """
    outlets = frozenset(letters(name) for name in outlet_names(sheet))
    by_rank: dict[tuple[float, Witness, str], list[str]] = {}
    for claim in sheet.claims.of("author"):
        rank = rank_of(claim)
        if rank and not claim.value.startswith(("http", "/")):
            by_rank.setdefault((rank, claim.witness, claim.key), []).append(claim.value)
    ranked = sorted(by_rank.items(), key=lambda item: -item[0][0])
    for (_, witness, _), values in ranked:
        names = merged(tuple(author for value in values for author in names_in(value, outlets, printed=False)))
        if names:
            return names, witness
    printed = printed_authors(sheet, outlets)
    return printed if printed[0] else organisation(sheet)


def organisation(sheet: Sheet) -> tuple[tuple[Author, ...], Witness]:
    """The organisations that the page's own data call its authors."""
    claims = [claim for claim in sheet.claims.of("author") if claim.witness is Witness.JSON_LD] or [
        claim for claim in sheet.claims.of("author") if claim.witness is Witness.META_TAG
    ]
    names = [tidy(claim.value) for claim in claims if 1 < len(claim.value) <= LONGEST_NAME and "http" not in claim.value]
    return merged(tuple(Author(name) for name in names[:3])), claims[0].witness if claims else Witness.JSON_LD


def merged(names: tuple[Author, ...]) -> tuple[Author, ...]:
    """Authors whose names differ in letters."""
    return tuple({letters(one.name): one for one in reversed(names)}.values())[::-1]


def printed_authors(sheet: Sheet, outlets: frozenset[str]) -> tuple[tuple[Author, ...], Witness]:
    """Names in the byline near the headline or at the end of the story."""
    start, end = headline_at(sheet), body_end(sheet)
    for i, one in enumerate(sheet.marked):
        if one.role is Role.BYLINE and start - 6 <= i <= max(end, start) + 8 and len(one.chunk.text) < 200:
            names = tuple(name for name in names_in(one.chunk.text, outlets) if looks_human(name.name))
            if names and not agencies_in(one.chunk.text, whole=True):
                return names, Witness.VISIBLE_TEXT
    return (), Witness.VISIBLE_TEXT


def looks_human(name: str) -> bool:
    """Whether a printed part reads like a person's name: two to five words with capitals, or a script without them."""
    words = name.split()
    if not name.isascii() and not any(char.isupper() or char.islower() for char in name):
        return len(name) <= 20
    capitals = sum(word[0].isupper() for word in words)
    return 2 <= len(words) <= 5 and capitals >= 2 and words[0][0].isupper() and words[-1][0].isupper()
