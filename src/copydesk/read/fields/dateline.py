"""The dateline: the place that opens the story."""

import re

from copydesk.read.fields.agency import ANY
from copydesk.read.fields.text_of import first_of
from copydesk.read.sheet import Sheet
from copydesk.records import Role, Witness
from copydesk.records.article import BODY_ROLES
from copydesk.text import tidy

PLACE = r"[^\W\d_][\w'’. -]{1,30}(?:[/,]\s?[^\W\d_][\w'’. -]{1,24})?"
DAY = r"(?:,\s*[^\W\d_]{3,12}\.?\s*\d{1,2}(?:,\s*\d{4})?|,\s*\d{1,2}\.?\s*[^\W\d_]{3,12}\.?(?:\s*\d{4})?)?"
WITH_AGENCY = re.compile(rf"^({PLACE}?){DAY}\s*[(\[]\s*(?:{ANY})[^)\]]{{0,20}}[)\]]\s*[-–—:.]?\s*\S")
IN_CAPITALS = re.compile(
    rf"^([^\W\d_a-zà-ÿ][^\Wa-zà-ÿ\d_'’. -]*(?:[ '’.-][^\Wa-zà-ÿ\d_]+)*(?:, [A-ZÀ-Þ][\w. ]{{1,20}}?)?){DAY}\s*(?:[-–—]{{1,2}}\s|:\s)(?=\S)"
)
WITH_DASH = re.compile(rf"^([A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){{0,3}}){DAY}\s+[—–]\s+(?=[A-ZÀ-Þ“\"«])")
LONGEST = 50


def place_in(text: str) -> str | None:
    """The place before the first words of a story: "NAIROBI" in "NAIROBI, March 3 (Reuters) - ..."."""
    head = tidy(text[:220])
    for form in (WITH_AGENCY, IN_CAPITALS, WITH_DASH):
        found = form.match(head)
        if found:
            place = found[1].strip(" ,.-–—")
            if 2 < len(place) <= LONGEST and len(place.split()) <= 5:
                return place
    return None


def find_dateline(sheet: Sheet) -> tuple[str | None, Witness]:
    """The place as printed; None where the story opens without one."""
    printed = first_of(sheet, Role.DATELINE)
    if printed and len(printed) <= LONGEST:
        return place_in(f"{printed} — X") or printed.strip(" ,.-–—:"), Witness.VISIBLE_TEXT
    for claim in sheet.claims.of("dateline"):
        return claim.value, claim.witness
    opening = next(
        (one.chunk.text for one in sheet.marked if one.role in BODY_ROLES and one.role is Role.PARAGRAPH), ""
    )
    return place_in(opening), Witness.VISIBLE_TEXT
