"""Where the outlet files the page."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from copydesk.language import gathered
from copydesk.read.fields.bylines import READING_TIME
from copydesk.read.fields.outlet import find_outlet
from copydesk.read.fields.text_of import headline_at, of_role, outlet_names
from copydesk.read.furniture import label_role
from copydesk.read.sheet import Marked, Sheet
from copydesk.records import Role, Witness
from copydesk.text import letters, plain, tidy

TRAIL = re.compile(r"\s*(?:[>›»/|→▸]|\s-\s|\s·\s)\s*")
HOME = frozenset(letters(word) for word in gathered("home_words"))
LONGEST = 40
SHORT_LINES = (Role.NAVIGATION, Role.SECTION, Role.KICKER, Role.CHROME, Role.RECENT)
LEAST_LETTERS = 2
LABELS = gathered("updated_words") | gathered("published_words")
SKIPS = re.compile(
    r"(?:skip|jump|go|zum|zur|aller|passer|ir|saltar|pular|vai|salta|ga|naar|till?|gå|siirry|przejdź|přejít) (?:to |au |a |al |à |naar |til |do |na )?"
    r"(?:the )?(?:main )?(?:article|content|inhalt|contenu|contenido|conteúdo|contenuto|inhoud|innehåll|indhold|innhold|sisältöön|treści|obsah)"
    r"|(?:main )?contents?$|inhalt$|contenu$|contenido$|conteúdo$|contenuto$|inhoud$|innehåll$"
)
"""Where a page lets those jump who hear it."""
COUNTED = re.compile(
    r"\b\d+ (?:of|von|de|sur|di|van|av|out of) \d|\d (?:reviews?|ratings?|votes?|bewertungen)\b|^image \d"
)
STEPS = 2
"""How many steps of an address are tried as a section."""


def find_section(sheet: Sheet) -> tuple[str | None, Witness]:
    """The section as the page's data says, else as printed near the headline, in the trail, or in the address."""
    printed = list(printed_sections(sheet))
    keys = {letters(name): name for name in printed}
    said = [(tidy(claim.value), claim.witness) for claim in sheet.claims.of("section")]
    for name, witness in said:
        if letters(name) in keys:
            return keys[letters(name)], Witness.VISIBLE_TEXT
        if 1 < len(name) <= LONGEST and not name.startswith("http") and "/" not in name and letters(name) not in HOME:
            return name, witness
    if printed:
        return printed[0], Witness.VISIBLE_TEXT
    for claim in sheet.claims.of("section_trail"):
        return tidy(claim.value), claim.witness
    return in_address(sheet)


def printed_sections(sheet: Sheet) -> Iterator[str]:
    """The steps of each printed section line near the headline, home and the outlet left out."""
    start = headline_at(sheet)
    lines = [one for i, one in of_role(sheet, Role.SECTION, Role.KICKER) if i <= start + 4]
    if not lines:
        return
    outside = HOME | {letters(name) for name in (*outlet_names(sheet), find_outlet(sheet)[0] or "")}
    menu = {letters(one.chunk.text) for _, one in of_role(sheet, Role.NAVIGATION) if len(one.chunk.text) <= LONGEST}
    for one in lines:
        for name in steps_of(one):
            known = one.role is Role.SECTION or letters(name) in menu
            if known and letters(name) not in outside and 1 < len(name) <= LONGEST:
                yield name


def steps_of(one: Marked) -> list[str]:
    """The steps of a trail printed in one line: its links, or what stands between its arrows."""
    text = one.chunk.text
    linked = [tidy(text[start:end]) for start, end, _ in one.chunk.anchors]
    if len(linked) > 1 and sum(map(len, linked)) > 0.6 * len(text):
        return linked
    return [step for step in TRAIL.split(tidy(text)) if step]


def find_kicker(sheet: Sheet) -> tuple[str | None, Witness]:
    """The short line above the headline that is neither the section nor a trail."""
    start = headline_at(sheet)
    if not any(True for _ in of_role(sheet, Role.KICKER, Role.SECTION)):
        return None, Witness.VISIBLE_TEXT
    section = find_section(sheet)[0] or ""
    filed = {"", letters(section), *(letters(claim.value) for claim in sheet.claims.of("section"))}
    for i, one in of_role(sheet, Role.KICKER, Role.SECTION):
        text = tidy(one.chunk.text).rstrip(":")
        if not start - 4 <= i <= start + 2 or len(steps_of(one)) > 1:
            continue
        if section and text.startswith(section + " "):
            text = text[len(section) :].strip()
        if letters(text) not in filed and (one.role is Role.KICKER or section) and not is_furniture(text):
            return text, Witness.VISIBLE_TEXT
    return None, Witness.VISIBLE_TEXT


def is_furniture(text: str) -> bool:
    """Whether a short line is no kicker but a label, a count, a reading time, or what only a screen reader hears."""
    shown = plain(text)
    return (
        sum(map(str.isalpha, text)) < LEAST_LETTERS
        or label_role(text) is not None
        or shown in LABELS
        or SKIPS.match(shown) is not None
        or COUNTED.search(shown) is not None
        or READING_TIME.search(text) is not None
    )


def in_address(sheet: Sheet) -> tuple[str | None, Witness]:
    """A first step of the address that a link of the page spells out: "/world/..." and a menu's "World"."""
    try:
        steps = [letters(step) for step in urlsplit(sheet.url or "").path.split("/")[1 : 1 + STEPS]]
    except ValueError:
        return None, Witness.ADDRESS
    wanted = [step for step in steps if 2 < len(step) < 25 and step.isalpha() and step not in HOME]
    for step in wanted:
        for one in sheet.marked:
            if one.role in SHORT_LINES and len(one.chunk.text) <= LONGEST and letters(one.chunk.text) == step:
                return tidy(one.chunk.text), Witness.ADDRESS
    return None, Witness.ADDRESS
