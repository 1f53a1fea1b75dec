"""Amounts: numbers with the money sign, unit or percent that belongs to them, told apart from numbers that count nothing."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from decimal import Decimal

from copydesk.attribute.figures_digits import Number
from copydesk.attribute.figures_numbers import NumberReader
from copydesk.attribute.figures_others import is_address_or_clock, is_age, is_no_figure
from copydesk.attribute.figures_words import BARE_SIGNS, CLEAR_LETTERS, TIGHT_LETTERS
from copydesk.attribute.tokens import Token, touching
from copydesk.language.numbers import NumberWords
from copydesk.language.numbers.signs import (
    CASED_SIGNS,
    COMMON_UNITS,
    ISO_CODES,
    LETTER_SIGNS,
    MONEY_SIGNS,
    PERCENT_SIGNS,
    UNIT_SIGNS,
)
from copydesk.records import Direction, FigureKind

LONGEST_UNIT = 4
"""Words in the longest name of a unit ("new zealand dollars", "pounds per square inch")."""
BEFORE_DEGREES = frozenset(
    "at to of hit hits reached reaches topped tops above below over under around about nearly past".split()
)
"""Before a whole number with a C or F close to it: it is a temperature."""
MINUS = "-–−"
WEATHER = frozenset(
    "heat hot hotter hottest heatwave temperature temperatures thermometer thermometers mercury degrees cold colder coldest cool cooler warm warmer warmest"
    " frost freezing freeze froze weather forecast forecasts forecasters forecaster forecasting humidex sun shade snow ice icy nights lows highs summer".split()
)
"""Words of a sentence in which a C or F close to a whole number is a temperature."""
NUMBERED_WITH_LETTERS = frozenset(
    "row seat gate flat apartment room unit form exhibit block platform section line route flight house door no".split()
)
"""Before a number with a letter that names a place or a thing."""


@dataclass(slots=True)
class Amount:
    """A figure on its way: token bounds, the ends of its value, what kind and unit.

    `base` are the token bounds of the amount it moved from.
    """

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    kind: FigureKind = FigureKind.COUNT
    unit: str | None = None
    per: str | None = None
    hedge: str | None = None
    number: Number | None = None
    joined: bool = False
    direction: Direction | None = None
    base: tuple[int, int] | None = None

    @property
    def number_last(self) -> int:
        """The token after the bare number; what follows up to `last` is its unit."""
        return self.number.last if self.number else self.last


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found beside a number: what it is and up to which token it goes."""

    kind: FigureKind
    name: str
    last: int


def amounts_in(tokens: Sequence[Token], reader: NumberReader, masked: Container[int]) -> list[Amount]:
    """Every amount in the tokens, in order; `masked` are tokens of dates."""
    found: list[Amount] = []
    i = 0
    while i < len(tokens):
        number = None if i in masked else reader.number_at(tokens, i)
        if number is None:
            i += 1
            continue
        if is_base_of_rate(tokens, number):
            if found and number.first - found[-1].last <= RATE_REACH:
                found[-1].per = found[-1].per or f"{int(number.value):,}"
            i = number.last
            continue
        amount = _amount(tokens, number, reader.words)
        if amount is not None:
            found.append(amount)
        i = max(number.last, amount.last if amount else 0)
    return found


RATES = frozenset("per pro je pour por ogni cada".split())
RATE_BASES = frozenset((1_000, 10_000, 100_000, 1_000_000))
RATE_REACH = 4
"""Words between a figure and the number that it is told for ("410 new cases per 100,000 people")."""


def is_base_of_rate(tokens: Sequence[Token], number: Number) -> bool:
    """ "per 100,000 people": the number that a rate is told for, and no figure."""
    return number.first > 0 and tokens[number.first - 1].low in RATES and number.value in RATE_BASES


def _amount(tokens: Sequence[Token], number: Number, words: NumberWords) -> Amount | None:
    first, code = money_before(tokens, number)
    if not code and is_address_or_clock(tokens, number, words) and not _is_measured(tokens, number, words):
        return None
    low, high = number.value, None if number.vague else number.value
    amount = Amount(first, number.last, low, high, number=number, hedge=number.vague)
    if code:
        amount.kind, amount.unit = FigureKind.MONEY, code
        again = money_after(tokens, number.last, words)
        if again is not None:
            amount.unit, amount.last = again.name, again.last
    else:
        unit = _unit_named(tokens, number, words) or unit_after(tokens, number, words)
        if unit is not None:
            amount.kind, amount.unit, amount.last = unit.kind, unit.name, unit.last
        elif is_age(tokens, number, words):
            amount.kind, amount.unit = FigureKind.AGE, "year"
        elif is_no_figure(tokens, number, words):
            return None
        else:
            _as_rank(tokens, amount, words)
    _with_rate(tokens, amount, words)
    return amount


def _is_measured(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """ "at 3.30 euros", "at 4.10 m": a unit stands behind it."""
    unit = money_after(tokens, number.last, words) or unit_after(tokens, number, words)
    return unit is not None and unit.name not in ("hour", "minute")


def _as_rank(tokens: Sequence[Token], amount: Amount, words: NumberWords) -> None:
    """ "21st", "4th": a place in an order."""
    if amount.last < len(tokens) and touching(tokens[amount.last - 1], tokens[amount.last]):
        if tokens[amount.last].low in words.ordinal_endings and tokens[amount.last - 1].is_digits:
            amount.kind, amount.last = FigureKind.RANK, amount.last + 1


def money_before(tokens: Sequence[Token], number: Number) -> tuple[int, str | None]:
    """The first token of a money sign before a number, and its ISO code; the number's own first token and None."""
    i = number.first
    if i == 0 or not (tokens[i].is_digits or tokens[i].is_word):
        return i, None
    before = tokens[i - 1]
    if tokens[i].is_word and before.shown not in BARE_SIGNS:
        return i, None
    if i > 1 and _near(before, tokens[i]):
        code = _two_part_sign(tokens[i - 2], before)
        if code:
            return i - 2, code
    if before.shown in ISO_CODES:
        return i - 1, before.shown
    code = MONEY_SIGNS.get(before.low)
    if code is None or not _near(before, tokens[i]):
        return i, None
    if before.low in LETTER_SIGNS and not _letters_hold(tokens, i):
        return i, None
    return i - 1, code


def _two_part_sign(left: Token, right: Token) -> str | None:
    """ "US$", "US $", "$US", "A$", "Rs.", "Y="."""
    two = left.low + right.low
    if two not in MONEY_SIGNS or not _near(left, right):
        return None
    if "$" in two:
        return MONEY_SIGNS[two] if left.shown.isupper() or left.low == "$" else None
    return MONEY_SIGNS[two] if two in ("y=", "rs.") else None


def _letters_hold(tokens: Sequence[Token], i: int) -> bool:
    """Whether the letters before token `i` are a money sign: "Rs 500", "N50m", "RM79", "R18", not "N 50" nor "R2"."""
    before = tokens[i - 1]
    if before.low in CLEAR_LETTERS:
        return True
    if before.shown not in TIGHT_LETTERS or not touching(before, tokens[i]):
        return False
    if before.shown == "R" and len(tokens[i].shown) == 1:
        return False
    return not (i > 1 and touching(tokens[i - 2], before) and tokens[i - 2].shown not in "(\"'")


def _near(left: Token, right: Token) -> bool:
    return right.start - left.end <= 1


def money_after(tokens: Sequence[Token], i: int, words: NumberWords) -> Unit | None:
    """A name of money that begins with token `i`."""
    for length in range(min(3, len(tokens) - i), 0, -1):
        phrase = " ".join(token.low for token in tokens[i : i + length])
        code = words.money.get(phrase)
        if code is None and length == 1 and tokens[i].shown in ISO_CODES:
            code = tokens[i].shown
        if code:
            return Unit(FigureKind.MONEY, code, i + length)
    return None


def unit_after(tokens: Sequence[Token], number: Number, words: NumberWords) -> Unit | None:
    """The unit after a number: a sign, a symbol, a word or several, with or without a hyphen."""
    i = number.last
    if i >= len(tokens):
        return None
    if tokens[i].shown == "+" and touching(tokens[i - 1], tokens[i]) and i + 1 < len(tokens) and tokens[i + 1].is_word:
        i += 1
    hyphen = tokens[i].shown == "-" and i + 1 < len(tokens) and touching(tokens[i], tokens[i + 1])
    if hyphen and tokens[i + 1].is_word:
        i += 1
    token = tokens[i]
    if token.shown in PERCENT_SIGNS or token.low in words.percents:
        return _percent(tokens, i, i + 1)
    if i + 1 < len(tokens) and f"{token.low} {tokens[i + 1].low}" in words.percents:
        return _percent(tokens, i, i + 2)
    if number.scaled and token.low in words.of_words and i + 1 < len(tokens):
        return _word(tokens, i + 1, number, words)
    if hyphen and token.low in words.old_words:
        return Unit(FigureKind.AGE, "year", i + 1)
    if token.low in words.times_words and not (token.low == "x" and not touching(tokens[i - 1], token)):
        return Unit(FigureKind.TIMES, "times", i + 1)
    return _symbol(tokens, i, number) or _word(tokens, i, number, words)


def _unit_named(tokens: Sequence[Token], number: Number, words: NumberWords) -> Unit | None:
    """ "magnitude 6.3": the unit stands before."""
    name = words.named_units.get(tokens[number.first - 1].low) if number.first else None
    return Unit(FigureKind.MEASURE, name, number.last) if name else None


def _percent(tokens: Sequence[Token], i: int, last: int) -> Unit:
    follows = tokens[last + (last < len(tokens) and tokens[last].shown == "-")].low if last + 1 < len(tokens) else ""
    if follows in ("point", "points"):
        return Unit(FigureKind.MEASURE, "percentage point", last + 1 + (tokens[last].shown == "-"))
    return Unit(FigureKind.PERCENT, "percent", last)


def _symbol(tokens: Sequence[Token], i: int, number: Number) -> Unit | None:
    """Symbols such as "km/h", "kWh", "°C", "m2", "p", joined of touching tokens, the longest that is known."""
    if not tokens[number.last - 1].is_digits and not number.scaled and not number.fraction:
        return None
    if tokens[i].shown in MONEY_SIGNS and not tokens[i].is_word and tokens[i].shown not in "$£":
        return Unit(FigureKind.MONEY, MONEY_SIGNS[tokens[i].shown], i + 1)
    last = i + 1
    while last < len(tokens) and last - i < 6 and touching(tokens[last - 1], tokens[last]):
        last += 1
    close = touching(tokens[i - 1], tokens[i])
    for end in range(last, i, -1):
        shown = "".join(token.shown for token in tokens[i:end])
        low = shown.lower()
        if low == "p" and close and shown == "p":
            return Unit(FigureKind.MONEY, "penny", end)
        if low in ("c", "f") and shown.isupper() and (not close or _is_degrees(tokens, number)):
            return Unit(FigureKind.MEASURE, COMMON_UNITS[low], end)
        if low == "s" and number.plain_digits[-1:] == "0":
            return None
        if low in UNIT_SIGNS and _symbol_holds(shown, close):
            return Unit(FigureKind.MEASURE, UNIT_SIGNS[low], end)
    return None


def _is_degrees(tokens: Sequence[Token], number: Number) -> bool:
    """Whether the letter after a number is of a temperature, not of a seat or a form: "39.6C", "topped 41C", "-24C", but "row 12C"."""
    if number.value != int(number.value) or not number.first:
        return True
    before = tokens[number.first - 1]
    if before.shown in MINUS and touching(before, tokens[number.first]):
        return number.first < 2 or not touching(tokens[number.first - 2], before)
    if before.low in BEFORE_DEGREES:
        return True
    is_weather = any(token.low in WEATHER for token in tokens)
    return (
        is_weather
        and len(number.plain_digits) > 1
        and before.is_word
        and not before.is_capital
        and before.low not in NUMBERED_WITH_LETTERS
    )


def _symbol_holds(shown: str, close: bool) -> bool:
    """Whether one or two letters are a unit: "5W", "5 W", "10 a" is none, nor is "5 M"."""
    if len(shown) == 1 and shown.isalpha():
        return (
            shown in CASED_SIGNS and shown in "WVA" or (close and shown in "mglhst") or (shown in "mgl" and not close)
        )
    return shown.lower() not in ("in", "a", "sec", "min", "ha") or close


def _word(tokens: Sequence[Token], i: int, number: Number, words: NumberWords) -> Unit | None:
    for length in range(min(LONGEST_UNIT, len(tokens) - i), 0, -1):
        phrase = " ".join(token.low for token in tokens[i : i + length])
        if length == 1 and _is_other(tokens, i, number, words):
            return None
        if phrase in words.money:
            return Unit(FigureKind.MONEY, words.money[phrase], i + length)
        if length == 1 and tokens[i].shown in ISO_CODES:
            return Unit(FigureKind.MONEY, tokens[i].shown, i + 1)
        if phrase in ("pound", "pounds") and number.scaled:
            return Unit(FigureKind.MONEY, "GBP", i + length)
        if phrase in words.units:
            return _measured(tokens, Unit(FigureKind.MEASURE, words.units[phrase], i + length), words)
    return None


def _is_other(tokens: Sequence[Token], i: int, number: Number, words: NumberWords) -> bool:
    """ "8 Rand Paul" is a name, "22 won the vote" a verb: words that are a unit only sometimes."""
    token, after = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    if words.code == "en" and token.low == "won" and number.value < LEAST_WON:
        return True
    return (
        token.is_capital and not token.shown.isupper() and after is not None and after.is_capital and words.code == "en"
    )


LEAST_WON = 100
"""Fewer won are not written of: a coin of 10 is the smallest in use."""


def _measured(tokens: Sequence[Token], unit: Unit, words: NumberWords) -> Unit:
    """ "65-year-old" is an age."""
    i = unit.last
    if unit.name in ("year", "month", "week", "day") and i < len(tokens):
        step = i + 1 if tokens[i].shown == "-" and i + 1 < len(tokens) else i
        if tokens[step].low in words.old_words or (
            words.code == "en" and tokens[step].low.startswith("old") and step > i
        ):
            return Unit(FigureKind.AGE, unit.name, step + 1)
    return unit


def _with_rate(tokens: Sequence[Token], amount: Amount, words: NumberWords) -> None:
    """ "a barrel", "per month", "/share" after money or a measure."""
    if amount.kind not in (FigureKind.MONEY, FigureKind.MEASURE, FigureKind.TIMES) or amount.last + 1 >= len(tokens):
        return
    sign, noun = tokens[amount.last], tokens[amount.last + 1]
    if amount.last + 2 < len(tokens) and tokens[amount.last + 2].low in BACK_WORDS:
        return
    if (
        sign.low == "per"
        and noun.is_word
        or (sign.low in words.per_words and (noun.low in words.units or noun.low in RATED))
    ):
        amount.per, amount.last = words.units.get(noun.low, noun.low), amount.last + 2


BACK_WORDS = frozenset("ago earlier later before".split())
"""Words after "a year" that make a date of it."""
RATED = frozenset(
    "share barrel head person piece night ticket pop game bottle unit tonne ounce gallon litre kilo household copy seat visit".split()
)
"""Nouns after "a" that make a rate of the amount before ("$52 a barrel")."""
