"""A number as it stands in tokens; digits as a language marks them; number words written together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import lru_cache

from copydesk.attribute.tokens import Token, touching
from copydesk.language.numbers import NUMBER_WORDS, NumberWords

LONGEST_DIGITS = 24
"""Digits beyond which a number is not read. Source: no amount in news needs more; a limit against Decimal bombs."""
LARGEST = Decimal(10) ** 30
SIX_DIGITS = Context(prec=6)
"""Fractions are written with six digits: two-thirds is 0.666667."""
VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}  # fmt: skip
DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100))
INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in tokens `first` up to, not including, `last`. `vague` is the count as printed where it is open
    upwards ("hundreds of thousands"). `spelled` tells words from digits, `scaled` that a magnitude word took part."""

    first: int
    last: int
    value: Decimal
    vague: str | None = None
    spelled: bool = False
    scaled: bool = False
    fraction: bool = False
    plain_digits: str = ""
    scale: int = 1


@lru_cache(maxsize=64)
def _shapes(decimal: str, groups: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    group, mark = re.escape(groups.strip() or "."), re.escape(decimal)
    return (
        re.compile(rf"\d{{1,3}}(?:{group}\d{{3}})+(?:{mark}\d+)?$"),
        re.compile(rf"\d*{mark}\d+$"),
    )


def parse_digits(digits: str, words: NumberWords) -> Decimal | None:
    """The value of digits with marks, as the language marks them; None for what is no number ("1,2,3", "10.5.2")."""
    if len(digits) > LONGEST_DIGITS:
        return None
    if digits.isdecimal():
        return Decimal(digits)
    grouped, fractional = _shapes(words.decimal, words.groups)
    if grouped.match(digits):
        return Decimal(digits.replace(words.groups.strip() or ".", "").replace(words.decimal, "."))
    if fractional.match(digits):
        return Decimal(digits.replace(words.decimal, "."))
    if words.decimal == "." and INDIAN.match(digits):
        return Decimal(digits.replace(",", ""))
    return _other_marks(digits, words)


def _other_marks(digits: str, words: NumberWords) -> Decimal | None:
    """Digits marked as other languages do, where they can mean only one thing: "1.5" in German, "1,234,567" there too."""
    other, mark = (".", ",") if words.decimal == "," else (",", ".")
    grouped, fractional = _shapes(other, mark)
    if grouped.match(digits) and (digits.count(mark) > 1 or other in digits):
        return Decimal(digits.replace(mark, "").replace(other, "."))
    if words.decimal == "," and fractional.match(digits):
        return Decimal(digits)
    return None


def is_written_fraction(tokens: Sequence[Token], i: int) -> bool:
    """ "1/2" at token `i`: a small number over a usual denominator, and no date ("9/11") or rate ("24/7")."""
    if i + 2 >= len(tokens) or tokens[i + 1].shown != "/":
        return False
    top, under = tokens[i].shown, tokens[i + 2].shown
    if not (top.isdecimal() and under.isdecimal() and len(top) < 3 and len(under) < 4):
        return False
    if (
        i + 3 < len(tokens)
        and tokens[i + 3].shown in "/.-"
        and touching(tokens[i + 2], tokens[i + 3])
        and i + 4 < len(tokens)
        and tokens[i + 4].is_digits
    ):
        return False
    return touching(tokens[i], tokens[i + 1]) and int(under) in DENOMINATORS and 0 < int(top) < int(under)


def trimmed(value: Decimal) -> Decimal:
    """Without trailing zeros after the point: 1.20 million is 1200000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


@lru_cache(maxsize=8)
def _word_parts(code: str) -> tuple[tuple[str, int], ...]:
    """Parts of number words, the longest first; those that multiply as negative values."""
    words = NUMBER_WORDS[code]
    scales = ((word, -scale) for word, scale in words.scales.items() if scale <= 1000)
    return tuple(sorted((*words.small.items(), *words.glue.items(), *scales), key=lambda part: -len(part[0])))


@lru_cache(maxsize=4096)
def take_apart(low: str, code: str) -> int | None:
    """The value of number words written together ("einundzwanzigtausend", "duecentomila"); None where it is no number."""
    values = _parts_of(low, code)
    if values is None:
        return None
    total = part = 0
    for value in values:
        if value == -1000:
            total, part = total + (part or 1) * 1000, 0
        else:
            part = (part or 1) * -value if value < 0 else part + value
    return total + part


def _parts_of(low: str, code: str) -> tuple[int, ...] | None:
    """The parts that number words written together are made of, the longest that leave a number behind them:
    "centottanta" is cent and ottanta, though "cento" is longer."""
    for word, value in _word_parts(code):
        if low.startswith(word):
            rest = () if len(low) == len(word) else _parts_of(low[len(word) :], code)
            if rest is not None:
                return (value, *rest)
    return None
