"""Two amounts that make one figure: ranges, scores, and "from 3,000 to 10,000"."""

from collections.abc import Sequence
from decimal import Decimal

from copydesk.attribute.figures_amounts import Amount
from copydesk.attribute.figures_hedges import hedge_before
from copydesk.attribute.figures_words import looks_plural
from copydesk.attribute.tokens import Token, touching
from copydesk.language.numbers import NumberWords
from copydesk.records import Direction, FigureKind

MOVE_REACH = 12
"""Words between "rose" and "from"."""
APART = 9
"""Words between the two ends of a movement ("20 miles per gallon in 2008 to 29 mpg")."""
STEP = 3
"""How many times the step of a movement is in the value it led to, at least. Source: "rose 5 to 10 percent" is a range."""
FAR = 5
"""How many times as great the end of a step is at least where "by" stands before the step. Source: "by 5 to 10 percent" is a range."""
MOST_APART = 10
"""How many times as great the greater of two sides of a vote is at most. Source: "2024-25" is a year."""
SMALL_SCORE = 700
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
    """Makes the left amount a range up to the right one, or what the right one moved from, where the words say so."""
    if left.low is None or left.high is None or right.high is None or left.base is not None:
        return False
    if _is_between_these(tokens, left, right, words):
        return _range(left, right)
    if right.first - left.last != 1:
        return _moved_apart(tokens, left, right, words)
    link = tokens[left.last]
    if link.low in words.from_words:
        return _moved_from(tokens, left, right, words)
    if not _same_unit(left, right) or (left.joined and link.low not in words.to_words):
        return False
    if link.shown in ("-", "~"):
        return _hyphened(tokens, left, right, words)
    if link.low in words.to_words:
        return _to(tokens, left, right, words)
    holds = _opens_between(tokens, left, words) if link.low in words.and_words else False
    return (holds or (link.low in words.or_words and _small_step(left, right))) and _range(left, right)


def _falls_from(tokens: Sequence[Token], left: Amount, right: Amount, words: NumberWords) -> int | None:
    """The opening word of "from 18,000 to 7,500", wherever the verb stands: no range goes down."""
    opening = _word_before(tokens, left, words)
    low = _scaled_low(left, right)
    if opening is None or tokens[opening].low not in words.from_words or low is None or right.high is None:
        return None
    return opening if low > right.high else None


def _hyphened(tokens: Sequence[Token], left: Amount, right: Amount, words: NumberWords) -> bool:
    if not _is_score(tokens, left, right, words):
        return not _is_other_side(left, right) and _range(left, right)
    if left.low is not None and right.high is not None:
        _merge(left, right, left.low, right.high)
    left.kind = FigureKind.SCORE
    return True


def _is_vote(left: Amount, right: Amount) -> bool:
    """ "by 89 to 52": whole numbers without unit, the greater first."""
    if left.unit or right.unit or left.number is None or right.number is None:
        return False
    both = left.number.plain_digits + right.number.plain_digits
    return both.isdecimal() and right.number.value < left.number.value


def _is_other_side(left: Amount, right: Amount) -> bool:
    """ "47% to 44%", "1,204-987": no range goes down. "2024-25" and "$3.5-4 million" are none of these. The unit of the second is
    that of the first, too."""
    low = _scaled_low(left, right)
    if low is None or right.high is None or not right.high < low < MOST_APART * right.high:
        return False
    if left.unit is None and left.kind is FigureKind.COUNT:
        left.unit, left.kind = right.unit, right.kind
    return True


def _far(left: Amount, right: Amount) -> bool:
    """ "by 9,000 to 303,000": no range."""
    return left.low is not None and right.low is not None and right.low >= FAR * left.low


def _to(tokens: Sequence[Token], left: Amount, right: Amount, words: NumberWords) -> bool:
    """ "5 to 7 percent"; "rose from 3,000 to 10,000"; "rose by $4 million to $9 million" are two figures."""
    opening = _word_before(tokens, left, words)
    fallen = _falls_from(tokens, left, right, words)
    if fallen is not None:
        return _from_to(tokens, left, right, fallen)
    if _is_vote(left, right):
        return _hyphened(tokens, left, right, words)
    if _is_other_side(left, right):
        return False
    if opening is not None and tokens[opening].low in words.from_words and _moves(tokens, opening, words):
        return _from_to(tokens, left, right, opening)
    if opening is not None and tokens[opening].low in words.by_words and (left.unit is not None or _far(left, right)):
        return False
    if opening is not None and _is_step(tokens, left, right, opening, words):
        return False
    return not left.joined and _range(left, right)


def _is_step(tokens: Sequence[Token], left: Amount, right: Amount, opening: int, words: NumberWords) -> bool:
    """ "climbed another $2.10 to $86.40": by how much it moved and where to; no range is as wide as STEP."""
    verb = opening - 1 if tokens[opening].low in ("another", "further") and opening else opening
    moved = tokens[verb].low in words.rises or tokens[verb].low in words.falls
    return moved and left.high is not None and right.low is not None and right.low > STEP * left.high


def _word_before(tokens: Sequence[Token], amount: Amount, words: NumberWords) -> int | None:
    """The token before an amount and its hedge."""
    found = hedge_before(tokens, amount.first, words, 0)
    first = found[0] if found else amount.first
    return first - 1 if first else None


def _moves(tokens: Sequence[Token], i: int, words: NumberWords) -> bool:
    """Whether a word of movement stands before token `i` in the clause."""
    for at in range(i - 1, max(-1, i - 1 - MOVE_REACH), -1):
        low = tokens[at].low
        if tokens[at].shown in ";:()":
            return False
        if low in words.rises or low in words.falls or low in words.movers:
            return True
        if low in words.spans:
            return False
    return False


def _from_to(tokens: Sequence[Token], left: Amount, right: Amount, opening: int) -> bool:
    """One figure for "from A to B": B, which moved from A."""
    low = left.low
    if right.number is not None and left.number is not None and low is not None and left.high is not None:
        factor = (_scaled_low(left, right) or low) / low if low else 1
        left.base = (left.first, left.last)
        left.direction = _way(left.high * factor, right.low)
    _take(left, right)
    left.first = opening
    return True


def _take(left: Amount, right: Amount) -> None:
    if right.unit is not None or left.unit is None:
        left.unit, left.kind = right.unit, right.kind
    left.low, left.high, left.number, left.last = right.low, right.high, right.number, right.last
    left.per, left.joined = left.per or right.per, right.joined


def _way(start: Decimal, end: Decimal | None) -> Direction | None:
    if end is None or start == end:
        return None
    return Direction.UP if end > start else Direction.DOWN


def _moved_from(tokens: Sequence[Token], left: Amount, right: Amount, words: NumberWords) -> bool:
    """ "rose to 10,000 from 3,000": the left amount moved from the right one, which stays a figure of its own."""
    opening = _word_before(tokens, left, words)
    if opening is None or tokens[opening].low not in words.to_words or not _moves(tokens, opening, words):
        return False
    if not _same_unit(left, right) or left.high is None or right.low is None:
        return False
    left.base = (right.first, right.last)
    left.direction = _way(right.low, left.high)
    return False


def _moved_apart(tokens: Sequence[Token], left: Amount, right: Amount, words: NumberWords) -> bool:
    """ "20 people, up from 12"; "from 20 mpg in 2008 to 29 mpg": a few words stand between the two amounts."""
    between = [token.low for token in tokens[left.last : right.first]]
    if not 1 < len(between) <= APART or any(sign in ";:()" for sign in between) or not _like(left, right):
        return False
    if between[-1] in words.from_words and (between[-2] in words.rises or between[-2] in words.falls):
        left.base = (right.first, right.last)
        left.direction = Direction.UP if between[-2] in words.rises else Direction.DOWN
        return False
    edge = hedge_before(tokens, right.first, words, left.last)
    if edge is not None and tokens[edge[0] - 1].low in words.to_words and edge[0] - 1 == left.last:
        return _hedged_end(tokens, left, right, words, edge[1])
    if between[-1] in words.from_words and "," not in between:
        return _moved_from(tokens, left, right, words)
    if between[-1] in words.to_words and "," not in between and left.joined is False:
        opening = _word_before(tokens, left, words)
        if opening is not None and tokens[opening].low in words.from_words and _moves(tokens, opening, words):
            return _from_to(tokens, left, right, opening)
    return False


def _hedged_end(tokens: Sequence[Token], left: Amount, right: Amount, words: NumberWords, hedge: str) -> bool:
    """ "from 200 to more than 5,000"."""
    opening = _word_before(tokens, left, words)
    if opening is None or tokens[opening].low not in words.from_words or not _moves(tokens, opening, words):
        return False
    left.hedge = hedge
    return _from_to(tokens, left, right, opening)


def _like(left: Amount, right: Amount) -> bool:
    return _same_unit(left, right) or right.unit is None and right.kind is FigureKind.COUNT


def _same_unit(left: Amount, right: Amount) -> bool:
    if left.kind is FigureKind.AGE and right.unit is None:
        return right.kind is FigureKind.COUNT
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


def _is_between_these(tokens: Sequence[Token], left: Amount, right: Amount, words: NumberWords) -> bool:
    """ "tra i 150 e i 250": both with their article."""
    if right.first - left.last != 2 or left.first < 2 or not _same_unit(left, right):
        return False
    link, article, opening = tokens[left.last], tokens[left.last + 1], tokens[left.first - 2]
    return (
        link.low in words.and_words and opening.low in words.between_words and tokens[left.first - 1].low == article.low
    )


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
        (tokens[left.last].shown == "-" and not touching(tokens[left.last - 1], tokens[left.last]))
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
