"""Small questions about single words around numbers."""

from copydesk.attribute.tokens import Token, touching
from copydesk.language.numbers import NumberWords
from copydesk.language.numbers.signs import ISO_CODES, LETTER_SIGNS, MONEY_SIGNS

BARE_SIGNS = frozenset("$€£¥₹₦₩₽₺₴₪₫₱฿₵₸")
"""Single signs that are money wherever they stand."""
CLEAR_LETTERS = frozenset("rs rp ksh ugx tsh kr zł rmb dh dhs tk sr fr sfr".split())
"""Letters before digits that mean money and nothing else."""
TIGHT_LETTERS = frozenset(("N", "RM", "R", "PS"))
"""Letters that mean money only in capitals and where the digits touch them: "N50m", "RM79"."""


def is_money_sign(sign: Token, number: Token) -> bool:
    """Whether a token before a number is a sign of money."""
    if sign.shown in BARE_SIGNS or sign.shown in ISO_CODES or sign.low in CLEAR_LETTERS:
        return True
    if not touching(sign, number):
        return False
    return sign.shown in TIGHT_LETTERS or sign.low in MONEY_SIGNS and sign.low not in LETTER_SIGNS


def looks_plural(low: str, words: NumberWords) -> bool:
    """Whether a word looks like a noun in the plural."""
    return low in words.plurals or (len(low) > 3 and low[-1] == "s" and low[-2] not in "su'" and low not in words.stops)
