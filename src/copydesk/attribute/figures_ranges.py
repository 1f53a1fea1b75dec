"""Two amounts that make one figure: ranges, scores, and "from 3,000 to 10,000"."""

from collections.abc import Sequence
from decimal import Decimal

from copydesk.attribute.figures_amounts import Amount
from copydesk.attribute.figures_words import looks_plural
from copydesk.attribute.tokens import Token, touching
from copydesk.language.numbers import NumberWords
from copydesk.records import FigureKind

SMALL_SCORE = 200
"""Beyond it two numbers with a hyphen are no score. Source: the highest results of games that news prints so."""


def join_ranges(tokens: Sequence[Token], amounts: list[Amount], words: NumberWords) -> list[Amount]:
    """The amounts with each two that make a range or a score as one."""
    found: list[Amount] = []
    for amount in amounts:
        last = found[-1] if found else None
        if last is not None and _joined(tokens, last, amount, words):
            continue
        found.append(amount)
    return found


def _joined(tokens: Sequence[Token], left: Amount, right: Amount, words: NumberWords) -> bool:
    """Makes the left amount a range up to the right one where the words between say so."""
    if left.low is None or right.high is None or left.high is None or not _same_unit(left, right) or left.joined:
        return False
    between = tokens[left.last : right.first]
    if len(between) != 1:
        return False
    link = between[0]
    before = tokens[left.first - 1] if left.first else None
    if link.shown in "-~":
        if _is_score(tokens, left, right, words):
            _merge(left, right, left.low, right.high)
            left.kind = FigureKind.SCORE
            return True
        return _range(left, right)
    if link.low in words.to_words:
        return _is_from(tokens, left, words) is not True and _range(left, right)
    if link.low in words.and_words:
        return _opens_between(tokens, left, words) and _range(left, right)
    if link.low in words.or_words:
        return _small_step(left, right) and _range(left, right)
    return False if before is None else False


def _same_unit(left: Amount, right: Amount) -> bool:
    if left.unit == right.unit and left.kind == right.kind:
        return True
    if left.unit is None and left.kind is FigureKind.COUNT:
        return right.kind is not FigureKind.RANK
    return (
        right.unit is None
        and right.kind is FigureKind.COUNT
        and left.kind is FigureKind.MONEY
        and left.number is not None
        and left.last == left.number.last
    )


def _opens_between(tokens: Sequence[Token], left: Amount, words: NumberWords) -> bool:
    return any(token.low in words.between_words for token in tokens[max(0, left.first - 2) : left.first])


def _is_from(tokens: Sequence[Token], left: Amount, words: NumberWords) -> bool:
    return False


def _small_step(left: Amount, right: Amount) -> bool:
    """ "three or four years", not "5 or 500"."""
    low, high = _scaled_low(left, right), right.high
    return (
        left.last == (left.number.last if left.number else -1)
        and low is not None
        and high is not None
        and low < high <= low * 2
    )


def _scaled_low(left: Amount, right: Amount) -> Decimal | None:
    """The left end, with the magnitude that stands only at the right one ("£3-4 million")."""
    number, other = left.number, right.number
    if left.low is None or number is None or other is None:
        return left.low
    if other.scale > 1 and not number.scaled and number.value < 1000 and left.last == number.last:
        return left.low * other.scale
    return left.low


def _range(left: Amount, right: Amount) -> bool:
    low, high = _scaled_low(left, right), right.high
    if low is None or high is None:
        return False
    _merge(left, right, low, high)
    return True


def _merge(left: Amount, right: Amount, low: Decimal, high: Decimal) -> None:
    left.low, left.high = min(low, high), max(low, high)
    left.last, left.joined = right.last, True
    left.per = left.per or right.per
    if left.unit is None:
        left.unit, left.kind = right.unit, right.kind


def _is_score(tokens: Sequence[Token], left: Amount, right: Amount, words: NumberWords) -> bool:
    """ "beat them 3-1", "a 9-2 lead", "52-48": small whole numbers without unit, and no noun that they count."""
    if left.unit or right.unit or left.number is None or right.number is None:
        return False
    if not (left.number.plain_digits.isdecimal() and right.number.plain_digits.isdecimal()):
        return False
    if (
        not touching(tokens[left.last - 1], tokens[left.last])
        or left.number.value > SMALL_SCORE
        or right.number.value > SMALL_SCORE
    ):
        return False
    after = tokens[right.last] if right.last < len(tokens) else None
    if after is not None and after.low in words.score_words:
        return True
    if any(token.low in words.score_words for token in tokens[max(0, left.first - 6) : left.first]):
        return after is None or not looks_plural(after.low, words)
    return left.number.value >= right.number.value and (after is None or not looks_plural(after.low, words))
