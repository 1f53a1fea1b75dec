"""What a figure counts, and where, from the words after it, else before."""

from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.attribute.figures_amounts import Amount
from copydesk.attribute.figures_words import looks_plural
from copydesk.attribute.tokens import EAST_CODES, Token
from copydesk.language.numbers import NumberWords
from copydesk.records import FigureKind

LONGEST_COUNTED = 5
"""Words in what is counted. Source: the longest on NewsQuant's dev half that is no list."""
REACH = 12
"""Words between "the number of troops" and its number."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Token bounds of what is counted and of the place after it; equal bounds where there is none."""

    first: int
    last: int
    place: tuple[int, int] | None = None


def find_counted(tokens: Sequence[Token], amount: Amount, words: NumberWords, stop: int, floor: int) -> Counted | None:
    """What an amount counts; `stop` is the token where the next amount begins, `floor` where the one before ends."""
    if amount.kind in (FigureKind.SCORE, FigureKind.AGE, FigureKind.RANK):
        return None
    i = amount.last
    if words.code in EAST_CODES:
        return None
    if i < stop and tokens[i].shown == "-" and amount.kind is FigureKind.COUNT:
        i += 1
        if i < stop and tokens[i].low in ("strong", "odd", "plus"):
            i += 1
        elif i < stop and tokens[i].is_word and tokens[i].low not in words.stops:
            return Counted(i, i + 1)
    if i < stop and tokens[i].low in words.of_words:
        return _phrase(tokens, i + 1, words, stop, after_of=True)
    if amount.kind in (FigureKind.COUNT, FigureKind.TIMES):
        found = _phrase(tokens, i, words, stop) if amount.kind is FigureKind.COUNT else None
        return found or _before(tokens, amount, words, floor)
    return None


def _phrase(tokens: Sequence[Token], i: int, words: NumberWords, stop: int, after_of: bool = False) -> Counted | None:
    """The noun phrase that begins with token `i`: up to a plural noun, or the words before one that ends it."""
    while after_of and i < stop and (tokens[i].low in DETERMINERS or tokens[i].is_digits):
        i += 1
    j = i
    while j < stop and j - i < LONGEST_COUNTED and _continues(tokens, i, j, words):
        j += 1
        if _ends(tokens[j - 1], words):
            break
        if looks_plural(tokens[j - 1].low, words) and not _plural_follows(tokens, j, words, stop):
            break
    while j > i and not (tokens[j - 1].is_word and _is_noun(tokens[j - 1], words)):
        j -= 1
    if j == i:
        return None
    return Counted(i, j, place_after(tokens, j, words, stop))


def _ends(token: Token, words: NumberWords) -> bool:
    """Whether a word ends what is counted in languages where nothing else tells: the first noun in German (capital), the
    first word where only numbers are known."""
    return not words.stops or (words.code == "de" and token.is_capital)


def _is_noun(token: Token, words: NumberWords) -> bool:
    """Whether a word can end a noun phrase: no English verb in the past, in German a word with a capital."""
    low = token.low
    if words.code == "de":
        return token.is_capital
    return words.code != "en" or not (low.endswith("ed") and len(low) > 4) or looks_plural(low, words)


DETERMINERS = frozenset("the a an these those its their his her our all them".split())


def _continues(tokens: Sequence[Token], i: int, j: int, words: NumberWords) -> bool:
    token = tokens[j]
    if token.shown == "-":
        return j > i
    if token.is_word and j > i + 1 and tokens[j - 1].shown == "-":
        return True
    if not token.is_word or token.low in words.stops:
        return False
    return not (j > i and token.low.endswith("ed") and len(token.low) > 4 and looks_plural(tokens[j - 1].low, words))


def _plural_follows(tokens: Sequence[Token], j: int, words: NumberWords, stop: int) -> bool:
    """ "sales people", "arms dealers", not "troops were"."""
    return j < stop and tokens[j].is_word and looks_plural(tokens[j].low, words)


def place_after(tokens: Sequence[Token], i: int, words: NumberWords, stop: int) -> tuple[int, int] | None:
    """ "in Russia", "in eastern Russia's Kursk": the capital words after a word of place, right there."""
    if i + 1 >= stop or tokens[i].low not in words.place_words:
        return None
    start = j = i + 1
    while j < stop and j - start < 2 and tokens[j].low in REGION_WORDS:
        j += 1
    names = j
    while (
        j < stop
        and (
            tokens[j].is_capital
            and tokens[j].is_word
            or tokens[j].shown == "-"
            or tokens[j].shown == "."
            and len(tokens[j - 1].shown) == 1
        )
        and j - names < 4
    ):
        j += 1
    while j > names and not (tokens[j - 1].is_word or tokens[j - 1].shown == "."):
        j -= 1
    if j == names or tokens[names].low in MONTHS_AND_DAYS:
        return None
    first = start if names > start and tokens[start].low != "the" else names
    return first, j


REGION_WORDS = frozenset("the eastern western northern southern central north south east west south-eastern".split())
MONTHS_AND_DAYS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)


def _before(tokens: Sequence[Token], amount: Amount, words: NumberWords, floor: int) -> Counted | None:
    """ "the number of North Korean troops in Russia at more than 3,000", "the death toll rose to 19"."""
    for step in range(1, REACH + 1):
        i = amount.first - step
        if i < floor or tokens[i].shown in ";:":
            return None
        if tokens[i].low not in words.number_of and tokens[i].low not in words.tolls:
            continue
        if i + 1 < amount.first and tokens[i + 1].low in words.of_words:
            return _phrase(tokens, i + 2, words, amount.first, after_of=True)
        if tokens[i].low not in words.tolls:
            continue
        first = i
        while (
            first > floor and first > i - 2 and tokens[first - 1].is_word and tokens[first - 1].low not in words.stops
        ):
            first -= 1
        return Counted(first, i + 1, place_after(tokens, i + 1, words, amount.first))
    return None
