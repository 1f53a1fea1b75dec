"""The headline, without the outlet's name."""

import re

from copydesk.read.fields.text_of import first_of, headline_at, outlet_names
from copydesk.read.sheet import Sheet
from copydesk.records import Role, Witness
from copydesk.text import letters, plain, tidy

SEPARATED = re.compile(r"\s+[|–—\-•·:»/]+\s+|\s*[|｜]\s*")
NEWS_TYPES = ("NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "LiveBlogPosting")
CUT = ("...", "…")
LONGEST, NEAR = 400, 8
KICKER_END = re.compile(r"[:.|/–—-]\s*[\"'«„“‘]?$|\s$")
SHORTEST_AFTER_KICKER = 20

WEIGHTS: dict[Witness, tuple[float, float]] = {
    Witness.VISIBLE_TEXT: (3.0, 3.0),
    Witness.JSON_LD: (2.5, 0.5),
    Witness.MARKUP: (3.8, 1.0),
    Witness.OPEN_GRAPH: (1.5, 1.2),
    Witness.TITLE_ELEMENT: (1.0, 0.8),
    Witness.PARSELY: (0.6, 0.6),
    Witness.SAILTHRU: (0.6, 0.6),
    Witness.META_TAG: (0.4, 0.4),
    Witness.MICRODATA: (0.4, 0.4),
    Witness.TWITTER: (0.3, 0.2),
    Witness.DUBLIN_CORE: (0.2, 0.2),
    Witness.RDFA: (0.2, 0.2),
}
"""What a witness adds to the wording it gives: on pages that call themselves news, on others.

Source: dev pages, which wording is the truth's where they differ. On news pages print and data agree against og:title
in 14 of 15, data with og:title and title against print in 3 of 3; on others print stands alone against og:title and
title in 73 of 114. Weights fitted freely do no better across sites.
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
    keys = {letters(text) for text, witness in found if witness is Witness.JSON_LD} - {letters(printed or "")}
    found.extend((text, Witness.MARKUP) for text in headings(sheet) if letters(text) in keys)
    shown = [(without_outlet(text, outlets), witness) for text, witness in found]
    return [(text, witness) for text, witness in shown if text and len(text) < LONGEST]


def headings(sheet: Sheet) -> list[str]:
    """The headings around the one taken for the headline: some pages hide an h1 for search engines over the printed h2.

    Counted only where it is the headline of the page's JSON-LD.
    """
    start = headline_at(sheet)
    near = sheet.marked[max(0, start - NEAR) : start + NEAR]
    return [
        tidy(one.chunk.text)
        for one in near
        if one.chunk.element.tag in ("h1", "h2", "h3") and one.role is not Role.HEADLINE
    ]


def find_headline(sheet: Sheet) -> tuple[str | None, Witness]:
    """The headline: the wording that the most trusted witnesses share; punctuation is compared only in the second place."""
    found = wordings(sheet)
    if not found:
        names = sheet.claims.of("headline")
        return (tidy(names[0].value), names[0].witness) if names else (None, Witness.VISIBLE_TEXT)
    news = any(claim.value in NEWS_TYPES for claim in sheet.claims.of("type"))
    best = heaviest([(letters(text) or text, weight_of(text, witness, news)) for text, witness in found])
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
    short = without_kicker(form, [plain(text) for text, witness in found if witness is Witness.OPEN_GRAPH])
    return next((text, witness) for text, witness in found if plain(text) == short)


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


def without_kicker(best: str, shorter: list[str]) -> str:
    """The wording itself, or og:title where that leaves off no more than the kicker ("Flood: " before the headline)."""
    for key in shorter:
        if (
            key != best
            and len(key) >= SHORTEST_AFTER_KICKER
            and best.endswith(key)
            and KICKER_END.search(best[: -len(key)])
        ):
            return key
    return best
