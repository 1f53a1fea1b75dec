"""Fields that one short choice decides: outlet, kicker, dek, addresses, paywall, language."""

import re

from copydesk.language import LANGUAGES
from copydesk.language.guess import guess_language
from copydesk.language.walls import tells_of_wall
from copydesk.read.claims import Claims
from copydesk.read.fields.addresses import web_address
from copydesk.read.fields.text_of import of_role
from copydesk.read.scan import Scan
from copydesk.read.sheet import Sheet
from copydesk.records import Role, Witness
from copydesk.records.article import BODY_ROLES
from copydesk.text import tidy

Found = tuple[str | None, Witness]
NOTHING: Found = (None, Witness.VISIBLE_TEXT)


def find_dek(sheet: Sheet) -> Found:
    """The line under the headline; only what is printed there."""
    deks = [tidy(one.chunk.text) for _, one in of_role(sheet, Role.DEK)]
    return (" ".join(deks), Witness.MODEL) if deks else NOTHING


def find_address(sheet: Sheet, field: str) -> Found:
    """The canonical or the AMP address."""
    for claim in sorted(sheet.claims.of(field), key=lambda claim: claim.witness is not Witness.LINK_ELEMENT):
        address = web_address(claim.value)
        if address:
            return address, claim.witness
    return NOTHING


NEAR_END = 6
"""Chunks after the story's last in which a notice is its own."""


def find_paywalled(sheet: Sheet) -> tuple[bool | None, Witness]:
    """Whether the story is kept from readers who do not pay; None where nothing speaks of it.

    Of what is printed only a notice near the story's end that says so counts; offers stand on free pages too.
    """
    said = sheet.claims.of("paywalled")
    if said:
        return any(claim.value == "true" for claim in said), next(
            (claim.witness for claim in said if claim.value == "true"), said[0].witness
        )
    last = max((i for i, one in enumerate(sheet.marked) if one.role in BODY_ROLES), default=0)
    for i, one in of_role(sheet, Role.PAYWALL):
        if 0 <= i - last <= NEAR_END and tells_of_wall(one.chunk.text, sheet.language):
            return True, Witness.VISIBLE_TEXT
    return None, Witness.VISIBLE_TEXT


SAMPLE_CHUNKS = 6
SAMPLE_CHARS = 400
CODE = re.compile(r"^[a-z]{2,3}(?=$|[-_.])", re.I)
SAME = {"iw": "he", "in": "id", "no": "nb", "nn": "nb"}


def find_language(scan: Scan, claims: Claims) -> str | None:
    """The two-letter code of the page's language: what the page says, unless its words plainly say otherwise."""
    longest = sorted((chunk.text for chunk in scan.chunks), key=len, reverse=True)[:SAMPLE_CHUNKS]
    guessed = guess_language(" ".join(text[:SAMPLE_CHARS] for text in longest))
    said = next((SAME.get(code, code) for claim in claims.of("language") if (code := code_of(claim.value))), None)
    return said if said and (guessed is None or said not in LANGUAGES) else guessed or said


def code_of(value: str) -> str | None:
    """The language of "en-US", "de_DE", "pt"."""
    found = CODE.match(value.strip())
    return found[0].lower() if found else None
