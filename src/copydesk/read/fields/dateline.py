"""The dateline: the place that opens the story."""

import re
from itertools import islice

from copydesk.read.fields.agency import ANY
from copydesk.read.fields.text_of import first_of, of_role
from copydesk.read.sheet import Sheet
from copydesk.records import Role, Witness
from copydesk.text import tidy

WORD = r"[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w'’-]+\.?"
PLACE = rf"{WORD}(?:[ /](?:de |da |do |del |of |am |an der |sur |y )?{WORD}){{0,3}}(?:, {WORD}(?: {WORD})?)?"
DAY = r"(?:,\s*[^\W\d_]{3,12}\.?\s*\d{1,2}(?:,\s*\d{4})?|,\s*\d{1,2}\.?\s*[^\W\d_]{3,12}\.?(?:\s*\d{4})?)?"
WITH_AGENCY = re.compile(rf"^({PLACE}?){DAY}\s*[(\[]\s*(?:{ANY})[^)\]]{{0,20}}[)\]]\s*[-–—:.]?\s*\S")
CAPITALS = r"[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][A-ZÀ-ÞĀ-ŽΑ-ΩА-Я.'’-]+"
IN_CAPITALS = re.compile(
    rf"^({CAPITALS}(?: {CAPITALS}){{0,3}}(?:, (?:{WORD} ?){{1,3}}?)?){DAY}\s*(?:\([^()]{{2,20}}\))?\s*[-–—]{{1,2}}\s(?=\S)"
)
WITH_DASH = re.compile(rf"^({PLACE}){DAY}\s+[—–]\s+(?=[A-ZÀ-ÞĀ-Ž“\"«„])")
WITH_HYPHEN = re.compile(rf"^({PLACE}){DAY}\s+-\s+(?=[A-ZÀ-ÞĀ-Ž“\"«„])")
"""Not in English, where a word and a hyphen open lists of terms."""
WITH_STOP = re.compile(r"^([A-ZÄÖÜ][\wäöüß-]{2,}(?:[ /][A-ZÄÖÜ][\wäöüß-]+)?)\. (?=[A-ZÄÖÜ„\"])")
"""German papers set a full stop after the place. Source: nine of nine such openings on the dev pages are places."""
NO_PLACES = frozenset(
    "endlich nein doch nun jetzt heute gestern morgen danke ende pause stille fakt schluss und aber oder".split()
)
LONGEST, HEAD_CHARS = 50, 220
FIRST_PARAGRAPHS = 3
STOPS = " ,.-–—:"


def place_in(text: str, language: str | None = None) -> str | None:
    """The place before the first words of a story: "NAIROBI" in "NAIROBI, March 3 (Reuters) - ..."."""
    head = tidy(text[:HEAD_CHARS])
    own = {"de": (WITH_STOP, WITH_HYPHEN), "en": (), None: ()}.get(language, (WITH_HYPHEN,))
    for form in (WITH_AGENCY, IN_CAPITALS, WITH_DASH, *own):
        found = form.match(head)
        if found:
            place = found[1].strip(STOPS)
            if 2 < len(place) <= LONGEST and place.casefold() not in NO_PLACES:
                return place
    return None


def find_dateline(sheet: Sheet) -> tuple[str | None, Witness]:
    """The place as printed; None where the story opens without one."""
    printed = first_of(sheet, Role.DATELINE)
    if printed and len(printed) <= LONGEST and not any(map(str.isdigit, printed)):
        return place_in(f"{printed} — X", sheet.language) or printed.strip(STOPS), Witness.VISIBLE_TEXT
    chunks = [one.chunk for _, one in islice(of_role(sheet, Role.PARAGRAPH, Role.DEK), FIRST_PARAGRAPHS)]
    for chunk in chunks:
        place = place_in(chunk.text, sheet.language)
        if place:
            return place, Witness.VISIBLE_TEXT
    opening = chunks[0].text[:HEAD_CHARS] if chunks else ""
    for claim in sheet.claims.of("dateline"):
        if claim.value.casefold() in opening.casefold():
            return claim.value, claim.witness
    return None, Witness.VISIBLE_TEXT
