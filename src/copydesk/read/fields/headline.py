"""The headline, without the outlet's name."""

import re

from copydesk.read.fields.text_of import first_of, outlet_names
from copydesk.read.sheet import Sheet
from copydesk.records import Role, Witness
from copydesk.text import plain, tidy

SEPARATED = re.compile(r"\s+[|–—\-•·:»/]+\s+|\s*[|｜]\s*")
NEWS_TYPES = ("NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "LiveBlogPosting")
CUT = ("...", "…")
WITNESSES = (Witness.OPEN_GRAPH, Witness.TWITTER, Witness.PARSELY, Witness.DUBLIN_CORE, Witness.MICRODATA, Witness.META_TAG)


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


def find_headline(sheet: Sheet) -> tuple[str | None, Witness]:
    """The printed headline; a news article's own data goes before it where the two differ.

    Source: dev pages, exact: data before print .865 fundus / .845 other articles, print before data .812 / .878;
    so the data is believed on pages that call themselves news, the print on all others.
    """
    outlets = outlet_names(sheet)
    printed = first_of(sheet, Role.HEADLINE)
    said = [claim for claim in sheet.claims.of("headline") if claim.witness is Witness.JSON_LD and claim.key == "headline"]
    news = any(claim.value in NEWS_TYPES for claim in sheet.claims.of("type"))
    if said and (news or not printed):
        text = without_outlet(said[0].value, outlets)
        if text and not text.endswith(CUT) and len(text) < 400:
            return same_print(text, printed)
    if printed:
        return without_outlet(printed, outlets), Witness.VISIBLE_TEXT
    for witness in WITNESSES:
        for claim in sheet.claims.of("headline"):
            if claim.witness is witness:
                return without_outlet(claim.value, outlets), witness
    for claim in (*sheet.claims.of("title"), *sheet.claims.of("headline")):
        return without_outlet(claim.value, outlets), claim.witness
    return None, Witness.VISIBLE_TEXT


def same_print(text: str, printed: str | None) -> tuple[str, Witness]:
    """The headline as printed where it differs from the claimed one in typography only."""
    if printed and plain(printed) == plain(text):
        return printed, Witness.VISIBLE_TEXT
    return text, Witness.JSON_LD
