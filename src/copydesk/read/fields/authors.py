"""Authors: the persons whom the page's data or its byline name."""

import re
from collections.abc import Iterator

from copydesk.read.claim import Claim
from copydesk.read.fields.agency import agencies_in
from copydesk.read.fields.author_details import with_details
from copydesk.read.fields.bylines import LONGEST_NAME, is_labelled, looks_human, merged, names_in
from copydesk.read.fields.text_of import body_end, headline_at, outlet_names
from copydesk.read.sheet import Marked, Sheet
from copydesk.records import Author, Role, Witness
from copydesk.text import letters, tidy

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

LINES: dict[Role, float] = {
    Role.BYLINE: 2.0,
    Role.TAGLINE: 1.2,
    Role.TIMESTAMP: 0.8,
    Role.AGENCY: 0.8,
    Role.CHROME: 0.6,
    Role.NAVIGATION: 0.6,
    Role.KICKER: 0.2,
    Role.SHARE: 0.5,
    Role.SECTION: 0.3,
    Role.ADVERT: 0.3,
    Role.DATELINE: 0.3,
    Role.RECENT: 0.0,
    Role.RELATED: 0.0,
    Role.SUBHEAD: 0.0,
    Role.COMMENTS: 0.0,
    Role.NEWSLETTER: 0.0,
}
"""How far a line of a role is taken for the byline; those of 0 only with a byline's word close under the headline."""
LABELLED, IN_AUTHOR_MARKUP, BESIDE_DATE, APART_FROM_DATE = 1.2, 0.8, 0.3, 0.7
A_STEP_AWAY, AT_THE_END, A_STEP_AFTER = 0.08, 0.4, 0.04
ENOUGH = 1.0
NOT_A_BYLINE = re.compile(
    r"[©gisc](?:(?<=©)|(?<!\w.)(?:(?<=g)etty|(?<=i)mago|(?<=s)hutterstock|(?<=c)ookies?)\b)", re.I
)
APART = re.compile(r"[|•·]")
MANY_IN_MARKUP = 3
"""More authors than this in the markup are those of comments and related posts too; the first is the page's."""
ABOVE, BELOW, AFTER = 6, 12, 12
LONGEST_LINE = 200

Found = tuple[tuple[Author, ...], Witness]


def rank_of(claim: Claim) -> float:
    """How far a claim of an author is believed."""
    for witness, key, rank in RANKS:
        if claim.witness is witness and key in ("", claim.key):
            return rank
    return 0.0


def find_authors(sheet: Sheet) -> Found:
    """The authors, with title and address where they are printed, and the witness believed for the names."""
    names, witness = named_authors(sheet)
    return with_details(names, sheet), witness


def named_authors(sheet: Sheet) -> Found:
    """The names and the witness believed; () where the page names none.

    Persons go before organisations: only where no person is named anywhere does the outlet, desk or agency that the
    page's data call its author stand as one.
    """
    outlets = frozenset(letters(name) for name in outlet_names(sheet))
    for witness, values in by_rank(sheet):
        names = merged(tuple(author for value in values for author in names_in(value, outlets, printed=False)))
        if names:
            return names, witness
    return (
        printed_authors(sheet, outlets)
        or organisation(sheet)
        or printed_authors(sheet, None)
        or ((), Witness.VISIBLE_TEXT)
    )


def by_rank(sheet: Sheet) -> Iterator[tuple[Witness, list[str]]]:
    """The names claimed, each witness's together, the most believed first."""
    found: dict[tuple[float, Witness, str], list[str]] = {}
    for claim in sheet.claims.of("author"):
        rank = rank_of(claim)
        if rank and not claim.value.startswith(("http", "/")) and "www." not in claim.value:
            found.setdefault((rank, claim.witness, claim.key), []).append(claim.value)
    for (_, witness, _), values in sorted(found.items(), key=lambda item: -item[0][0]):
        many = witness in (Witness.MICRODATA, Witness.RDFA, Witness.MARKUP) and len(set(values)) > MANY_IN_MARKUP
        yield witness, values[:1] if many else values


def organisation(sheet: Sheet) -> Found | None:
    """The organisations that the page's own data call its authors."""
    claims = [claim for claim in sheet.claims.of("author") if claim.witness is Witness.JSON_LD] or [
        claim for claim in sheet.claims.of("author") if claim.witness is Witness.META_TAG
    ]
    names = [
        tidy(claim.value) for claim in claims if 1 < len(claim.value) <= LONGEST_NAME and "http" not in claim.value
    ]
    return (merged(tuple(Author(name) for name in names[:3])), claims[0].witness) if names else None


def printed_authors(sheet: Sheet, outlets: frozenset[str] | None) -> Found | None:
    """Names in the byline near the headline or at the end of the story."""
    start, end = headline_at(sheet), body_end(sheet)
    best: tuple[float, tuple[Author, ...]] = (ENOUGH, ())
    for place in dict.fromkeys([*range(max(0, start - ABOVE), start + BELOW), *range(end, end + AFTER)]):
        if place >= len(sheet.marked) or place == start:
            continue
        one = sheet.marked[place]
        if one.role not in LINES or len(one.chunk.text) > LONGEST_LINE:
            continue
        away = AT_THE_END + A_STEP_AFTER * (place - end) if place >= end else A_STEP_AWAY * abs(place - start)
        if LINES[one.role] + MOST_FOR_FORM - away <= best[0] or NOT_A_BYLINE.search(one.chunk.text):
            continue
        labelled = is_labelled(one.chunk.text)
        score = LINES[one.role] - away + form_score(sheet, place, labelled)
        names = printed_names(one, outlets, labelled) if score > best[0] else ()
        if names:
            best = (score, names)
    return (best[1], Witness.VISIBLE_TEXT) if best[1] else None


MOST_FOR_FORM = LABELLED + IN_AUTHOR_MARKUP + BESIDE_DATE + APART_FROM_DATE


def form_score(sheet: Sheet, place: int, labelled: bool) -> float:
    """How much a line looks like the byline by its words, its markup and its neighbours."""
    one = sheet.marked[place]
    names = f"{one.chunk.leaf.names} {one.chunk.element.names}".lower()
    score = LABELLED * labelled + IN_AUTHOR_MARKUP * ("author" in names or "byline" in names or "autor" in names)
    beside = any(near.role is Role.TIMESTAMP for near in sheet.marked[max(0, place - 1) : place + 3] if near is not one)
    if one.role is Role.TIMESTAMP:
        return score + APART_FROM_DATE * (APART.search(one.chunk.text) is not None)
    return score + BESIDE_DATE * (beside and one.role in (Role.BYLINE, Role.TAGLINE, Role.AGENCY))


def printed_names(one: Marked, outlets: frozenset[str] | None, labelled: bool) -> tuple[Author, ...]:
    """The persons a line names; links that make up the line are names each."""
    text = one.chunk.text
    if agencies_in(text, whole=True):
        return ()
    linked = [text[start:end] for start, end, _ in one.chunk.anchors]
    if len(linked) > 1 and sum(map(len, linked)) > 0.7 * len(text):
        names = merged(tuple(name for part in linked for name in names_in(part, outlets)))
    else:
        names = names_in(text, outlets)
    return tuple(
        name
        for name in names
        if looks_human(name.name) or (labelled and len(names) == 1 and not name.name[0].islower())
    )
