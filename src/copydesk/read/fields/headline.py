"""The headline, without the outlet's name."""

import re

from copydesk.read.fields.slugs import spelled
from copydesk.read.fields.text_of import first_of, headline_at, outlet_names
from copydesk.read.sheet import Sheet
from copydesk.read.story import HEADINGS
from copydesk.records import Role, Witness
from copydesk.text import letters, plain, tidy

SEPARATED = re.compile(r"\s+[|–—\-•·:»/]+\s+|\s*[|｜]\s*")
CUT = ("...", "…")
LONGEST = 400
NEAR = 8
"""Chunks after the headline among which it may be printed a second time."""
KICKER_END = re.compile(r"[:.|/–—-]\s*[\"'«„“‘]?$|\s$")
KICKER = re.compile(r"^(.{3,60}?)(?:: | [–—-] )")
SHORTEST_AFTER_KICKER = 20
INSISTING = 4
PRINTED_TOO = (Witness.OPEN_GRAPH, Witness.JSON_LD)

WEIGHTS: dict[Witness, tuple[float, float]] = {
    Witness.VISIBLE_TEXT: (3.0, 3.0),
    Witness.JSON_LD: (2.5, 0.5),
    Witness.MARKUP: (7.0, 7.0),
    Witness.OPEN_GRAPH: (1.5, 1.2),
    Witness.TITLE_ELEMENT: (1.0, 0.8),
    Witness.PARSELY: (0.6, 0.6),
    Witness.SAILTHRU: (0.6, 0.6),
    Witness.META_TAG: (0.4, 0.4),
    Witness.MICRODATA: (0.4, 0.4),
    Witness.TWITTER: (0.3, 0.2),
    Witness.DUBLIN_CORE: (0.2, 0.2),
    Witness.RDFA: (0.2, 0.2),
    Witness.ADDRESS: (0.0, 2.5),
}
"""What a witness adds to the wording it gives: on pages that call themselves news, on others.

Source: dev pages, which wording is the truth's where they differ. On news pages print and data agree against og:title
in 14 of 15, data with og:title and title against print in 3 of 3; on others print stands alone against og:title and
title in 73 of 114. Weights fitted freely do no better across sites. Where the address
spells another wording than the rest would choose, that is the truth's on three of five others and two of seven news pages.
"""

PUNCTUATION_IN_PRINT = 1.0
"""Weight of print on news pages where only punctuation differs: a kicker inside the headline loses its colon there."""


def without_outlet(title: str, outlets: tuple[str, ...]) -> str:
    """A title without the outlet's name at its end (or start): "Flood kills 19 | The Harbour Courier"."""
    shown = tidy(title)
    parts = [part for part in SEPARATED.split(shown) if part]
    if len(parts) < 2:
        return shown
    names = [plain(name) for name in outlets if len(name) > 1]
    last, first = plain(parts[-1]), plain(parts[0])
    if any(last == name or (len(last) > 3 and (name in last or last in name)) for name in names):
        return shown[: shown.rindex(parts[-1])].rstrip(" |–—-•·:»/｜")
    if any(first == name for name in names):
        return shown[shown.index(parts[0]) + len(parts[0]) :].lstrip(" |–—-•·:»/｜")
    return shown


def wordings(sheet: Sheet) -> list[tuple[str, Witness]]:
    """Every headline that the page gives, the outlet's name taken off, the printed one first."""
    outlets = (*outlet_names(sheet), *(claim.value for claim in sheet.claims.of("section") if len(claim.value) > 3))
    printed = first_of(sheet, Role.HEADLINE)
    found = [(printed, Witness.VISIBLE_TEXT)] if printed else []
    seen: set[Witness] = set()
    for claim in (*sheet.claims.of("headline"), *sheet.claims.of("title")):
        if claim.witness not in seen and not claim.key.endswith("name"):
            seen.add(claim.witness)
            found.append((claim.value, claim.witness))
    beside = printed_beside(sheet, found)
    if beside:
        found.append((beside, Witness.MARKUP))
    shown = [(without_outlet(text, outlets), witness) for text, witness in found]
    return [(text, witness) for text, witness in shown if text and len(text) < LONGEST]


def printed_beside(sheet: Sheet, found: list[tuple[str, Witness]]) -> str | None:
    """A claimed wording that is printed after a first heading of another wording, which some pages set for search engines:
    in a heading of its own, or under a kicker where og:title gives both as one ("Flood: Harbour town cut off").
    """
    start = headline_at(sheet)
    near = sheet.marked[start + 1 : start + NEAR]
    keys = [letters(one.chunk.text) for one in near]
    claimed = {letters(text): (text, witness) for text, witness in found if witness in PRINTED_TOO}
    first = letters(first_of(sheet, Role.HEADLINE) or "")
    for i, one in enumerate(near):
        if one.chunk.element.tag in HEADINGS and keys[i] != first and keys[i] in claimed:
            return claimed[keys[i]][0]
        if i and len(one.chunk.text) >= SHORTEST_AFTER_KICKER and keys[i - 1] and keys[i - 1] + keys[i] in claimed:
            return tidy(one.chunk.text)
    return None


def find_headline(sheet: Sheet) -> tuple[str | None, Witness]:
    """The headline: the wording that the most trusted witnesses share; punctuation is compared only in the second place."""
    found = wordings(sheet)
    if not found:
        names = sheet.claims.of("headline")
        return (tidy(names[0].value), names[0].witness) if names else (None, Witness.VISIBLE_TEXT)
    news = sheet.claims.of_news()
    told = found if news else [*found, *((text, Witness.ADDRESS) for text in spelled(found, sheet.url))]
    best = heaviest([(letters(text) or text, weight_of(text, witness, news)) for text, witness in told])
    alike = [(text, witness) for text, witness in found if (letters(text) or text) == best]
    form = heaviest(
        [
            (
                plain(text),
                PUNCTUATION_IN_PRINT if news and witness is Witness.VISIBLE_TEXT else weight_of(text, witness, news),
            )
            for text, witness in alike
        ]
    )
    return without_kicker(form, found)


def weight_of(text: str, witness: Witness, news: bool) -> float:
    """How much a witness's wording counts; one that was cut short hardly does."""
    weight = WEIGHTS.get(witness, (0.1, 0.1))[not news]
    return weight / 10 if text.endswith(CUT) else weight


def heaviest(weighed: list[tuple[str, float]]) -> str:
    """The key with the largest sum of weights, the first of equals."""
    sums: dict[str, float] = {}
    for key, weight in weighed:
        sums[key] = sums.get(key, 0.0) + weight
    return max(sums, key=lambda key: sums[key])


def without_kicker(best: str, found: list[tuple[str, Witness]]) -> tuple[str, Witness]:
    """The wording with the key `best`; og:title, where that leaves off no more than the kicker ("Flood: " before the
    headline); what both end with, where each has a kicker of its own before it.

    A kicker that INSISTING witnesses set before a colon stays.
    """
    chosen = next((text, witness) for text, witness in found if plain(text) == best)
    insisted = sum(plain(text) == best for text, _ in found) >= INSISTING
    for text, witness in found:
        key = plain(text)
        if witness is not Witness.OPEN_GRAPH or key == best:
            continue
        before = best[: -len(key)]
        if len(key) >= SHORTEST_AFTER_KICKER and best.endswith(key) and KICKER_END.search(before):
            return chosen if insisted and before.endswith(": ") else (text, witness)
        end = shared_end(chosen[0], text)
        if end:
            return end, chosen[1]
    return chosen


def shared_end(one: str, other: str) -> str | None:
    """What follows the kickers of two wordings, where it is the same and the kickers have no word in common."""
    heads = [KICKER.match(text) for text in (one, other)]
    if heads[0] is None or heads[1] is None or set(plain(heads[0][1]).split()) & set(plain(heads[1][1]).split()):
        return None
    ends = [text[head.end() :] for text, head in zip((one, other), heads, strict=True) if head]
    return ends[0] if len(ends[0]) >= SHORTEST_AFTER_KICKER and plain(ends[0]) == plain(ends[1]) else None
