"""Numbers that are no figures: parts of names, clock times, telephone numbers, list numbers, versions, addresses."""

import re
from collections.abc import Sequence
from itertools import pairwise

from copydesk.attribute.figures_digits import Number
from copydesk.attribute.figures_words import looks_plural
from copydesk.attribute.tokens import Token, touching
from copydesk.language.numbers import NumberWords

STREETS = frozenset(
    "st st. street ave avenue road rd rd. lane ln blvd boulevard drive dr way square sq place court ct terrace close highway hwy ranch".split()
)
"""Words that end a street's name within a few words of its number."""
NEVER_NAMES = frozenset(
    "the a an in on at of for with by from and but or as when while after before since until over about it he she they we i"
    " you his her their our its this that these those there if to more only just nearly almost some around up than so not"
    " also all both each another most least last next first other originally initially currently eventually finally previously formerly"
    " otros otras outros outras autres altri altre weitere andere statt anstatt".split()
)
"""Words that begin sentences; their capital is no sign of a name."""


def is_no_figure(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """Whether a number without unit or money counts nothing."""
    if number.spelled:
        return (
            _is_pronoun(tokens, number, words)
            or _is_top(tokens, number, words)
            or _is_spelled_name(tokens, number, words)
        )
    return (
        _is_glued(tokens, number, words)
        or _is_list_number(tokens, number, words)
        or _is_designated(tokens, number, words)
        or _is_named(tokens, number, words)
        or _is_address(tokens, number)
    )


def is_address_or_clock(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """Whether a number in digits is part of a clock time or of a chain of digits, whatever follows it."""
    return not number.spelled and (_is_clock(tokens, number, words) or _is_chain(tokens, number))


def is_age(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """ "Senard, 65, now", "Nick Hague (44)", "aged 12", "at age 40", "under the age of 5"."""
    if not (number.plain_digits.isdecimal() or number.spelled and not number.scaled) or not number.value <= OLDEST:
        return False
    before, after = _at(tokens, number.first - 1), _at(tokens, number.last)
    if before is None or number.value != int(number.value):
        return False
    earlier = _at(tokens, number.first - 2)
    if _is_told_age(tokens, number, words):
        return True
    if number.spelled or earlier is None or not earlier.is_word or number.value < 10 or earlier.low in MONTHS:
        return False
    if before.shown == "(" and after is not None and after.shown == ")":
        return earlier.is_capital
    if before.shown != "," or len(earlier.shown) < 3:
        return False
    if after is not None and after.shown == ",":
        return True
    return earlier.is_capital and (after is None or after.shown == "." or after.low in AGE_FOLLOWS)


def _is_told_age(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """ "aged 12", "under the age of 5", "children under five"."""
    before, earlier = _at(tokens, number.first - 1), _at(tokens, number.first - 2)
    if before is not None and before.low in words.age_words:
        return True
    if before is not None and before.low in words.and_words and number.first > 2 and not _counts(tokens, number, words):
        return tokens[number.first - 3].low in words.age_words and tokens[number.first - 2].is_digits
    if before is None or earlier is None:
        return False
    if before.low == "than" and earlier.low in ("older", "younger"):
        return not _counts(tokens, number, words)
    if before.low in words.of_words:
        return earlier.low in words.age_words
    return before.low in ("under", "over") and earlier.low in YOUNG and not _counts(tokens, number, words)


def _counts(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """A word right after the number that it may count."""
    after = _at(tokens, number.last)
    return after is not None and after.is_word and after.low not in words.stops


OLDEST = 120
YOUNG = frozenset("children kids boys girls infants youngsters adults people women men those".split())
"""Whom "under five" and "over 65" says the age of."""
AGE_FOLLOWS = frozenset("who was is of from and has had".split())
MONTHS = frozenset("january february march april may june july august september october november december".split())


def _is_top(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """ "the bottom three", "the final four": a place, and nothing that is counted follows."""
    before, after = _at(tokens, number.first - 1), _at(tokens, number.last)
    if before is not None and before.shown == "-" and number.first > 1:
        before, after = tokens[number.first - 2], None
    if before is None or before.low not in ("top", "bottom", "final", "big"):
        return False
    return after is None or not after.is_word or after.low in words.stops


def _is_spelled_name(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """ "at Shaft Seven": both words have capitals where most others have none."""
    before, own = _at(tokens, number.first - 1), tokens[number.first]
    if (
        number.first < 2
        or number.last - number.first > 1
        or before is None
        or not (before.is_capital and own.is_capital)
    ):
        return False
    if before.low in NEVER_NAMES or before.shown.endswith(("'s", "’s")) or _has_plural_after(tokens, number, words):
        return False
    long = [token for token in tokens if token.is_word and len(token.shown) > TITLE_LETTERS]
    return 2 * sum(token.is_capital for token in long) <= len(long) + 2


TITLE_LETTERS = 3
"""Words of more letters have capitals where a headline is set in them."""


def _at(tokens: Sequence[Token], i: int) -> Token | None:
    return tokens[i] if 0 <= i < len(tokens) else None


def _is_pronoun(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """ "one" that stands for a thing already named; a number word inside another ("no one", "one another")."""
    if number.last - number.first > 1 or tokens[number.first].low not in words.ambiguous_ones:
        return False
    before, after = _at(tokens, number.first - 1), _at(tokens, number.last)
    if before is not None and (before.low in PRONOUN_BEFORE or before.shown in "-'"):
        return True
    earlier = _at(tokens, number.first - 2)
    if before is not None and before.low == "only" and earlier is not None and earlier.low == "the":
        return True
    following = _at(tokens, number.last + 1)
    if after is not None and following is not None and after.low in words.to_words | words.or_words:
        return following.low not in words.small and not following.is_digits
    return (
        after is None
        or not after.is_word
        or after.low in words.stops
        and after.low != "of"
        or after.low in PRONOUN_AFTER
    )


PRONOUN_BEFORE = frozenset(
    "no this that which each every any another the some single top day number square someone plus".split()
)
PRONOUN_AFTER = frozenset("another day way thing such who whose reason hand time".split())


def _is_glued(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """Letters or signs touch the number: "A380", "F-16", "#1", "3G", "TA-35", "@5", "10s"."""
    before, after = _at(tokens, number.first - 1), _at(tokens, number.last)
    first, last = tokens[number.first], tokens[number.last - 1]
    if (
        before is not None
        and before.shown == "("
        and after is not None
        and after.shown == ")"
        and len(number.plain_digits) < 3
    ):
        return True
    if before is not None and touching(before, first):
        if before.is_word and not before.is_east or before.shown in "#@_&=\\":
            return True
        earlier = _at(tokens, number.first - 2)
        if before.shown in "-/." and earlier is not None and touching(earlier, before) and earlier.is_word:
            return earlier.low not in words.minus and earlier.low not in ("sub", "mid", "pre", "post")
    if after is not None and touching(last, after) and (after.is_word and not after.is_east or after.shown in "_@="):
        return after.low not in words.ordinal_endings
    return False


def _is_clock(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """ "7 PM", "10:27", "0401 GMT", "at 11.30", but no "at 7.42m"."""
    before, after = _at(tokens, number.first - 1), _at(tokens, number.last)
    digits = number.plain_digits
    if after is not None and after.low in words.clock_words:
        return True
    if after is not None and after.low + ".m." in words.clock_words:
        mark, letter = _at(tokens, number.last + 1), _at(tokens, number.last + 2)
        return mark is not None and mark.shown == "." and letter is not None and letter.low == "m"
    if after is not None and after.shown == ":" and touching(tokens[number.last - 1], after):
        following = _at(tokens, number.last + 1)
        return following is not None and following.is_digits and touching(after, following)
    if before is not None and before.shown == ":" and touching(before, tokens[number.first]):
        return True
    if after is not None and after.is_word and touching(tokens[number.last - 1], after):
        return False
    if before is not None and before.low in words.hour_before and digits.isdecimal() and number.value <= HOURS:
        return not _counts(tokens, number, words)
    return bool(
        re.fullmatch(r"(?:[01]?\d|2[0-4])[.h][0-5]\d", digits)
        and before is not None
        and before.low in words.clock_before
        and before.low in ("at", "by")
    )


HOURS = 24


def _is_chain(tokens: Sequence[Token], number: Number) -> bool:
    """Digits joined by marks: telephone and account numbers, dates in digits, addresses of machines, "24/7"."""
    if _slash(tokens, number.first - 1) or (not number.fraction and _slash(tokens, number.last)):
        return True
    if _is_code(tokens, number):
        return True
    return _chain(tokens, number.first, -1) + _chain(tokens, number.last - 1, 1) >= 2 or _plus_before(tokens, number)


def _is_code(tokens: Sequence[Token], number: Number) -> bool:
    """ "010-7788", "(555) 010-7788", "007": a zero in front, here or right before, or digits in brackets before digits."""
    digits = number.plain_digits
    if digits.isdecimal() and len(digits) > 1 and (digits[0] == "0" or len(digits) > LONGEST_BARE):
        return True
    if _chain(tokens, number.first, -1) and tokens[number.first - 2].shown[0] == "0":
        return tokens[number.first - 1].shown == "-"
    before, after, following = (_at(tokens, number.first - 1), _at(tokens, number.last), _at(tokens, number.last + 1))
    if before is None or after is None or following is None or (before.shown, after.shown) != ("(", ")"):
        return False
    return following.is_digits and len(digits) > 2


LONGEST_BARE = 12
"""Digits without marks beyond which a number is a code. Source: nobody prints a thousand billion without marks."""


def _slash(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` is a slash between two runs of digits."""
    if not 0 < i < len(tokens) - 1 or tokens[i].shown != "/":
        return False
    left, right = tokens[i - 1], tokens[i + 1]
    return left.is_digits and right.is_digits and touching(left, tokens[i]) and touching(tokens[i], right)


def _chain(tokens: Sequence[Token], i: int, step: int) -> int:
    """How many further runs of digits follow, each after one touching hyphen, slash or point."""
    count = 0
    while 0 <= i + 2 * step < len(tokens) and count < 3:
        mark, other = tokens[i + step], tokens[i + 2 * step]
        left, right = (tokens[i], other) if step > 0 else (other, tokens[i])
        if mark.shown not in "-/." or not other.is_digits or not (touching(left, mark) and touching(mark, right)):
            break
        count, i = count + 1, i + 2 * step
    return count


def _plus_before(tokens: Sequence[Token], number: Number) -> bool:
    before = _at(tokens, number.first - 1)
    after = _at(tokens, number.last)
    return (
        before is not None
        and before.shown == "+"
        and touching(before, tokens[number.first])
        and len(number.plain_digits) >= 2
        and after is not None
        and (after.is_digits or after.shown in "-(")
    )


def _is_list_number(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """ "1. Wash your hands", "(2) ..." at the beginning of a line."""
    after = _at(tokens, number.last)
    if after is None or len(number.plain_digits) > 2:
        return False
    if number.first == 0 and after.is_capital and _at(tokens, 2) is not None and tokens[2].is_capital:
        return not looks_plural(after.low, words) and not looks_plural(tokens[2].low, words)
    if not touching(tokens[number.last - 1], after):
        return False
    at_start = number.first == 0 or number.first == 1 and tokens[0].shown in "(#"
    following = _at(tokens, number.last + 1)
    return at_start and after.shown in ".):" and (following is None or not touching(after, following))


def _is_designated(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """ "page 12", "Category 4", "No. 10", "Windows 10": the number names, it does not count."""
    before = _at(tokens, number.first - 1)
    if before is not None and before.shown == "." and number.first > 1:
        before = tokens[number.first - 2] if tokens[number.first - 2].low in ("no", "nos", "art", "sec") else before
    if before is None or before.low not in words.designators:
        return False
    if before.shown == "number" and number.first > 1 and _is_numbered(tokens[number.first - 2].low, words):
        return False
    if len(number.plain_digits) > 4 or "," in number.plain_digits:
        return False
    return before.is_capital or not _has_plural_after(tokens, number, words)


def _is_numbered(low: str, words: NumberWords) -> bool:
    """Whether "number" after a word is a verb: "the dead now number 105", "passengers number 154"."""
    return low in NUMBERING or looks_plural(low, words)


NUMBERING = frozenset("now who they which that already still to dead killed wounded injured missing".split())
"""Before "number" as a verb, beside plurals."""


def _has_plural_after(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """Whether a noun in the plural follows, at most one word later: the number counts it. "Self-propelled" is one word, German
    nouns have capitals."""
    place = number.last
    for _ in range(3):
        after = _at(tokens, place)
        if after is None or not after.is_word or after.low in words.stops:
            return False
        if looks_plural(after.low, words) and not after.is_capital:
            return True
        if words.code == "de" and after.is_capital:
            return True
        hyphen = _at(tokens, place + 1)
        place += 3 if hyphen is not None and hyphen.shown == "-" and touching(after, hyphen) else 1
    return False


def _is_named(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """A capital word right before a short number makes a name of both: "Stoxx 600", "Apple Watch 5"."""
    before = _at(tokens, number.first - 1)
    if before is None or not before.is_capital or before.low in NEVER_NAMES or number.scaled or number.fraction:
        return False
    if before.shown.endswith(("'s", "’s")):
        return False
    after = _at(tokens, number.last)
    if after is not None and after.shown == "-" and touching(tokens[number.last - 1], after):
        return False
    digits = number.plain_digits
    if (
        not digits.isdecimal()
        or len(digits) > 3
        or before.low in words.hedges
        or before.low in words.small
        or before.low in words.stops
    ):
        return False
    if len(before.shown) == 1 and len(digits) > 1:
        return True
    if _is_listed(tokens, number, words) or _is_left_to_guess(tokens, number, words):
        return False
    if number.first == 1 and not _has_name_case(tokens, words):
        is_told = looks_plural(before.low, words) and _ends_part(after)
        return not is_told and not _has_plural_after(tokens, number, words)
    return not _has_plural_after(tokens, number, words) or (before.low in words.designators)


def _is_listed(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """ "Conservatives 34, Social Democrats 27", "won 63 seats and the Front 61": of a vote another name has a number behind it, or
    another number counts seats."""
    if not any(token.low in words.votes for token in tokens):
        return False
    never = {tokens[number.first - 1].low, *NEVER_NAMES, *words.designators}
    return any(
        one.is_capital and one.low not in never and other.is_digits or one.is_digits and other.low in words.votes
        for one, other in pairwise(tokens)
    )


def _is_left_to_guess(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """ "Romania sent 112 men, France 82": a name after a comma, and what is counted was said of another number."""
    place, after = number.first - 2, _at(tokens, number.last)
    mark, before = _at(tokens, place), tokens[number.first - 1]
    if mark is None or mark.shown not in ",;" or before.low in words.designators or not _ends_part(after):
        return False
    return any(
        token.is_digits and other.is_word and not other.is_capital and looks_plural(other.low, words)
        for token, other in pairwise(tokens[:place])
    )


def _ends_part(after: Token | None) -> bool:
    """Nothing follows but a mark."""
    return after is None or after.shown in ",;.:"


def _has_name_case(tokens: Sequence[Token], words: NumberWords) -> bool:
    return tokens[0].shown.isupper() and len(tokens[0].shown) > 1


def _is_address(tokens: Sequence[Token], number: Number) -> bool:
    """ "22 Avenue Foch", "9 E 71st St"."""
    if len(number.plain_digits) > 4 or not number.plain_digits.isdecimal():
        return False
    for step in range(4):
        after = _at(tokens, number.last + step)
        if after is None or not (after.is_capital or after.is_digits or after.low in ("st", "nd", "rd", "th")):
            return False
        if after.low in STREETS and after.is_capital:
            return step > 0 or after.low in ("ave", "avenue", "rue", "blvd", "boulevard")
    return False
