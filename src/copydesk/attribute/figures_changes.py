"""Movement: which figures say by how much something rose or fell, from what, and multiples without a number."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from copydesk.attribute.figures_amounts import Amount
from copydesk.attribute.tokens import Token
from copydesk.language.numbers import NumberWords
from copydesk.records import Change, Direction, FigureKind

REACH = 10
"""Words between a verb of movement and "by 5 percent". Source: the longest on NewsQuant's dev half, and a little."""
SOFT = frozenset(
    "added adding raise raised raises raising lost lose loses losing cut cuts cutting gained gain gains gaining shed shedding sheds lift lifts"
    " lifted reduce reduced reducing improve improved boost boosted ease eased crash crashed collapsed advanced advance leap leapt rally rallied"
    " lower higher double".split()
)
"""Verbs that with a bare count or money say what was won or lost, not a movement ("raised $5 million", "lost 3 games")."""
POINTS = frozenset(("point", "basis point", "percentage point"))


@dataclass(slots=True)
class Movement:
    """What is known of a figure's movement; `base` as token bounds."""

    change: Change | None = None
    direction: Direction | None = None
    base: tuple[int, int] | None = None


def direction_of(low: str, words: NumberWords) -> Direction | None:
    """The direction that a word tells."""
    if low in words.rises:
        return Direction.UP
    return Direction.DOWN if low in words.falls else None


def movement(tokens: Sequence[Token], amount: Amount, words: NumberWords, floor: int) -> Movement:
    """What the words around an amount (whose bounds include its hedge) say of a movement."""
    if amount.base is not None:
        return Movement(None, amount.direction)
    i = amount.first - 1
    if amount.joined and i > floor and tokens[i].low in words.between_words:
        i -= 1
    if i >= floor:
        before = tokens[i]
        found = direction_of(before.low, words)
        if found is not None and not _is_soft(before, amount) and not _is_bound(tokens, i):
            return Movement(_kind(amount), found)
        if before.low in words.by_words or before.low in words.of_words:
            found = _earlier(tokens, i, words, floor, 1 if before.low in words.of_words else REACH)
            if found is not None:
                return Movement(_kind(amount), found)
        if before.low in words.to_words:
            found = _earlier(tokens, i, words, max(0, i - REACH), REACH)
            if found is not None:
                return Movement(None, found)
    found_after = _after(tokens, amount, words)
    if i >= floor and tokens[i].low in words.to_words and words.code != "en":
        return Movement(None, found_after.direction)
    return found_after


def _is_soft(word: Token, amount: Amount) -> bool:
    if word.low not in SOFT:
        return False
    return amount.kind is not FigureKind.PERCENT and amount.unit not in POINTS and amount.kind is not FigureKind.MEASURE


def _is_bound(tokens: Sequence[Token], i: int) -> bool:
    """ "made up 5 percent", "set up 12 tents": "up" and "down" that belong to a verb."""
    return tokens[i].low in ("up", "down") and i > 0 and tokens[i - 1].low in PARTICLE_VERBS


PARTICLE_VERBS = frozenset(
    "made make makes making set sets setting took take takes taking picked pick give gave gives giving put puts putting turned turn"
    " round rounded open opened sign signed line lined pull pulled show showed break broke broken rack racked snap snapped to".split()
)


def _kind(amount: Amount) -> Change:
    if amount.kind is FigureKind.PERCENT:
        return Change.PERCENT
    return Change.TIMES if amount.kind is FigureKind.TIMES else Change.ABSOLUTE


def _earlier(tokens: Sequence[Token], i: int, words: NumberWords, floor: int, reach: int) -> Direction | None:
    """The direction of the nearest word of movement before token `i`, within reach and the clause."""
    for step in range(1, reach + 1):
        at = i - step
        if at < floor or tokens[at].shown in ";:()":
            return None
        found = direction_of(tokens[at].low, words)
        if found is not None and not _is_bound(tokens, at):
            return found
    return None


def _after(tokens: Sequence[Token], amount: Amount, words: NumberWords) -> Movement:
    """ "a 4 percent drop", "5 points higher", "a 7% share price increase"."""
    for step in range(3):
        i = amount.last + step
        if i >= len(tokens) or not tokens[i].is_word and tokens[i].shown != "-":
            break
        low = tokens[i].low
        found = direction_of(low, words)
        if found is not None and (low in AFTER_NOUNS or words.code != "en"):
            measured = amount.unit is not None or low in ("higher", "lower", "more", "fewer")
            return Movement(_kind(amount), found) if measured else Movement()
        if low in words.stops or low in words.of_words:
            break
    return Movement()


AFTER_NOUNS = frozenset(
    "rise increase gain jump surge climb growth spike hike boost advance rally leap improvement drop fall decline decrease loss slide plunge slump"
    " reduction dip cut contraction higher lower down up".split()
)


def multiples_in(tokens: Sequence[Token], words: NumberWords) -> list[tuple[Amount, Movement]]:
    """ "tripled", "more than doubling last year's figure", "twice as many": multiples that no number says."""
    found = []
    for i, token in enumerate(tokens):
        times = words.multiples.get(token.low)
        if times is None or not _is_movement(tokens, i, words):
            continue
        top, _, under = times.partition("/")
        value = Decimal(top) / Decimal(under or 1)
        amount = Amount(i, i + 1, value, value, kind=FigureKind.TIMES, unit="times")
        way = Direction.DOWN if under else Direction.UP
        found.append((amount, Movement(Change.TIMES, way, base_after(tokens, i + 1, words))))
    return found


def _is_movement(tokens: Sequence[Token], i: int, words: NumberWords) -> bool:
    low = tokens[i].low
    following = tokens[i + 1].low if i + 1 < len(tokens) else ""
    before = tokens[i - 1].low if i else ""
    if following in ("-", "down", "up", "over"):
        return False
    if low in ("twice", "thrice"):
        return following in ("as", "the", "its", "their", "that", "what", "last")
    if low in ("double", "triple", "quadruple", "treble", "doubles", "triples", "trebles", "halves"):
        return following in (
            "the",
            "its",
            "their",
            "that",
            "what",
            "last",
            "in",
            "to",
            "by",
            "his",
            "her",
            "",
        ) or before in ("to", "will", "would", "could", "may", "might", "than", "nearly", "almost")
    return True


def base_after(tokens: Sequence[Token], i: int, words: NumberWords) -> tuple[int, int] | None:
    """The noun phrase right after a multiple: "the previous estimate", "last year's total"."""
    j = i
    while j < len(tokens) and j - i < 6 and (tokens[j].is_word or tokens[j].shown in "-"):
        low = tokens[j].low
        if (
            j > i
            and low in words.stops
            and low not in words.of_words
            or j == i
            and not (low in BASE_STARTS or low.endswith("'s"))
        ):
            break
        j += 1
    while j > i and tokens[j - 1].low in words.of_words:
        j -= 1
    if j - i < 2 and not (j > i and tokens[i].low not in BASE_STARTS):
        return None
    return i, j


BASE_STARTS = frozenset("the its their last this his her our previous that".split())
