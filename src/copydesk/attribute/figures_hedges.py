"""Hedges around an amount, and the sign before it."""

from collections.abc import Sequence

from copydesk.attribute.figures_amounts import Amount
from copydesk.attribute.tokens import Token, touching
from copydesk.language.numbers import NumberWords

LONGEST_HEDGE = 5
"""Words in the longest hedge ("in the order of")."""
SKIPPED = 3
"""Words that may stand between a hedge and its number ("more than a combined 500")."""


def add_hedge(tokens: Sequence[Token], amount: Amount, words: NumberWords, floor: int) -> None:
    """Widens the amount by its minus and its hedge, before and after; `floor` is the first token that may be taken."""
    _add_minus(tokens, amount, words, floor)
    found = hedge_before(tokens, amount.first, words, floor)
    if found is None and amount.first > floor and amount.joined:
        found = (
            hedge_before(tokens, amount.first - 1, words, floor)
            if tokens[amount.first - 1].low in words.from_words
            else None
        )
    if found is not None:
        first, hedge = found
        amount.first = first
        amount.hedge = amount.hedge or hedge
        return
    if any(token.shown == "+" for token in tokens[amount.first : amount.last]):
        amount.hedge = amount.hedge or "at least"
    after = hedge_after(tokens, amount.last, words)
    if after is not None and amount.hedge is None:
        amount.last, amount.hedge = after


def _add_minus(tokens: Sequence[Token], amount: Amount, words: NumberWords, floor: int) -> None:
    i = amount.first - 1
    if i < floor or amount.low is None:
        return
    sign = tokens[i]
    if sign.shown == "-" and i - 1 >= floor and tokens[i - 1].low in words.minus:
        i -= 1
    elif sign.shown == "-":
        if not touching(sign, tokens[amount.first]) or (i > 0 and touching(tokens[i - 1], sign)):
            return
    elif i > floor and tokens[i - 1].low in words.or_words:
        return
    elif sign.low not in words.minus or hedge_before(tokens, amount.first, words, floor) is not None:
        return
    amount.first, amount.low = i, -amount.low
    amount.high = -amount.high if amount.high is not None else None
    if amount.high is not None and amount.low > amount.high:
        amount.low, amount.high = amount.high, amount.low


def hedge_before(tokens: Sequence[Token], first: int, words: NumberWords, floor: int) -> tuple[int, str] | None:
    """The hedge that ends right before token `first`, or a word or two earlier: its first token and its name."""
    stop = first
    for _ in range(SKIPPED + 1):
        for length in range(LONGEST_HEDGE, 0, -1):
            if stop - length < floor:
                continue
            phrase = " ".join(token.low for token in tokens[stop - length : stop])
            hedge = words.hedges.get(phrase)
            if hedge is None or (length == 1 and not _holds(tokens, stop - 1, first)):
                continue
            if phrase in words.long_hedges and _is_length_of_time(tokens, stop - 1, first, words):
                return None
            return stop - length, hedge
        if stop - 1 < floor or not (tokens[stop - 1].low in words.hedge_gaps or tokens[stop - 1].shown == "-"):
            return None
        stop -= 1
    return None


def _holds(tokens: Sequence[Token], i: int, first: int) -> bool:
    """ "sub-500", "~80": signs and prefixes touch their number."""
    if tokens[i].shown in "<>~≈≤≥":
        return True
    return tokens[i].low not in ("sub", "min", "max") or i + 1 < first


def _is_length_of_time(tokens: Sequence[Token], i: int, first: int, words: NumberWords) -> bool:
    """ "1 million over 10 years": "over" means during, unless a word before it says how long ("for over two years")."""
    near = [token.low for token in tokens[first : first + 4]]
    if not any(words.units.get(low) in TIMES for low in near):
        return False
    return i == 0 or tokens[i - 1].low not in words.spent_before


TIMES = frozenset("second minute hour day week month year decade century".split())


def hedge_after(tokens: Sequence[Token], last: int, words: NumberWords) -> tuple[int, str] | None:
    """The hedge that begins with token `last`: the token after it, and its name ("or more", "-plus", "+")."""
    i = last
    if (
        i + 1 < len(tokens)
        and tokens[i].shown == "-"
        and touching(tokens[i], tokens[i + 1])
        and tokens[i + 1].low in ("plus", "odd")
    ):
        return i + 2, words.hedges_after.get(tokens[i + 1].low, "about")
    for length in (3, 2, 1):
        if i + length > len(tokens):
            continue
        phrase = " ".join(token.low for token in tokens[i : i + length])
        hedge = words.hedges_after.get(phrase)
        if hedge and (phrase != "+" or touching(tokens[i - 1], tokens[i])) and phrase not in ("plus", "minimum", "odd"):
            return i + length, hedge
    return None
