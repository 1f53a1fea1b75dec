"""Number words that follow each other, and what they make together."""

from collections.abc import Sequence

from copydesk.attribute.figures_digits import LARGEST, take_apart
from copydesk.attribute.tokens import Token, touching
from copydesk.language.numbers import NumberWords

FOURSCORE = ("vingt", "vingts")
"""Behind "quatre" they make it eighty."""
RANK_ENDS = {"fr": ("ième", "ièmes")}
"""Ends of the last word that make a hyphened number a rank: "dix-huitième"."""
ONES_BARE = frozenset(("fr", "es"))
"""Languages that say one behind a hundred or a thousand without "and": "deux cent une", "ciento un mil"."""
OPEN = 10**18
"""What was added last, where nothing was yet."""


def sum_of(tokens: Sequence[Token], i: int, words: NumberWords) -> tuple[int, int, bool]:
    """Adds and multiplies number words from token `i` on: the value, the token after them, whether a scale came."""
    total, part, last, scaled, seen = 0, 0, i, False, OPEN
    while last < len(tokens):
        step = next_word(tokens, last, i, words)
        low = tokens[step].low if step < len(tokens) else ""
        joined = step > last or (last > i and is_bare_one(tokens, last, words))
        glued = joined_value(low, words) if joined else value_of(low, words)
        if low in words.scales or low in words.dozens:
            if low == "score" or (step > i and part == 0 and total == 0):
                break
            total, part = multiplied(total, part, words.scales.get(low) or words.dozens[low])
            scaled, seen = True, OPEN
        elif seen == 4 and low in FOURSCORE:
            part, seen = part + 76, 60
        elif glued is not None and adds(part, glued, seen, words):
            part, seen = part + glued, glued
        else:
            break
        last = step + 1
        if total > LARGEST:
            return 0, i, False
    return total + part, last, scaled


def next_word(tokens: Sequence[Token], last: int, first: int, words: NumberWords) -> int:
    """Skips "and" after a scale and hyphens inside compounds ("twenty-one", "vingt-et-un")."""
    if last == first or last + 1 >= len(tokens):
        return last
    if is_hyphen(tokens, last):
        hyphened = tokens[last + 1].low in words.joins and is_hyphen(tokens, last + 2)
        return last + 3 if hyphened else last + 1
    if tokens[last].low in words.joins and joins(tokens, last, words):
        return last + 1
    return last


def joins(tokens: Sequence[Token], last: int, words: NumberWords) -> bool:
    """Whether "and" at token `last` stands inside a number."""
    before, after = tokens[last - 1].low, tokens[last + 1].low
    if joined_value(after, words) is None:
        return False
    scale = words.scales.get(before, 0)
    if words.code == "en":
        return before in words.scales and before != "million"
    if words.glued:
        return scale >= 10**6
    return scale > 0 or words.small.get(before, 0) >= 20


def is_bare_one(tokens: Sequence[Token], at: int, words: NumberWords) -> bool:
    """Whether "one" at token `at` would add to the hundred or thousand before it: "deux cent une", "ciento un mil"."""
    before = tokens[at - 1].low
    size = words.scales.get(before) or words.small.get(before, 0)
    return words.code in ONES_BARE and 100 <= size <= 1000


def adds(part: int, value: int, seen: int, words: NumberWords) -> bool:
    """Whether a word can be added: "twenty" + "one", "hundred" + "five", not "two" + "three"."""
    if part == 0:
        return True
    room = seen if seen < OPEN else 100
    if room >= 100:
        return 0 < value < 100
    return (
        0 < value < 10
        and room >= 20
        or words.code == "fr"
        and (room == 60 and value < 20 or room == 10 and 7 <= value < 10)
        or words.glued
        and 0 < value < room
    )


def value_of(low: str, words: NumberWords) -> int | None:
    """The value of one number word, or of several written as one."""
    value = words.small.get(low)
    if value is not None or not words.glued or not 6 <= len(low) <= 80:
        return value
    return take_apart(low, words.code)


def joined_value(low: str, words: NumberWords) -> int | None:
    """The value of a word that stands behind "and" or a hyphen: there "un" counts too."""
    value = value_of(low, words)
    return words.glue.get(low) if value is None else value


def is_hyphen(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` joins the tokens beside it to one word."""
    return (
        i + 1 < len(tokens)
        and tokens[i].shown == "-"
        and touching(tokens[i - 1], tokens[i])
        and touching(tokens[i], tokens[i + 1])
    )


def is_rank(tokens: Sequence[Token], i: int, words: NumberWords) -> bool:
    """Whether the hyphened word that token `i` begins, or stands in, is a rank: "dix-huitième"."""
    ends = RANK_ENDS.get(words.code)
    if ends is None:
        return False
    last = i
    while is_hyphen(tokens, last + 1):
        last += 2
    return last > i and tokens[last].low.endswith(ends)


def multiplied(total: int, part: int, scale: int) -> tuple[int, int]:
    """ "two hundred" stays open for more; "two hundred thousand" is closed; "dos mil millones" multiplies all."""
    if scale < 1000:
        return total, (part or 1) * scale
    if total and scale > total:
        return (total + part) * scale, 0
    return total + (part or 1) * scale, 0
