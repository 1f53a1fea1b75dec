"""Headlines that the page's address spells, as publishing systems make it do when a page is first saved."""

import unicodedata
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from copydesk.records import Witness
from copydesk.text import letters

SHORTEST = 24
"""Letters that a wording must have: an address holds shorter ones by chance, as sections and topics."""
AS_ONE = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ł": "l", "đ": "d"})
AS_TWO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
"""How addresses write what ASCII has no letter for: systems do one or the other."""


def spelled(found: Sequence[tuple[str, Witness]], url: str | None) -> list[str]:
    """The wordings that the address spells in full.

    One that is part of another says nothing, as addresses leave out kickers and ends; but titles have the outlet's or the
    section's name at their end, and of two that begin alike the longer one has.
    """
    steps = steps_of(url)
    shown = {letters(text): text for text, _ in found if len(text) >= SHORTEST} if steps else {}
    told = [key for key, text in shown.items() if any(one in step for one in spellings(text) for step in steps)]
    firm = [letters(text) for text, witness in found if witness is not Witness.TITLE_ELEMENT]
    return [
        shown[key]
        for key in told
        if not any(key != other and key in other for other in firm)
        and not any(key != other and key.startswith(other) for other in told)
    ]


def steps_of(url: str | None) -> list[str]:
    """The letters of those steps of an address that are long enough for a headline."""
    try:
        path = unquote(urlsplit(url or "").path)
    except ValueError:
        return []
    steps = [letters(unmarked(step)) for step in path.casefold().split("/") if len(step) >= SHORTEST]
    return [step for step in steps if len(step) >= SHORTEST]


def spellings(text: str) -> set[str]:
    """The letters of a text without marks on them, in both ways of writing the letters that ASCII lacks."""
    low = unicodedata.normalize("NFC", text.casefold())
    return {letters(unmarked(low.translate(AS_ONE))), letters(unmarked(low.translate(AS_TWO).translate(AS_ONE)))}


def unmarked(text: str) -> str:
    """A text without accents and other marks on its letters."""
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
