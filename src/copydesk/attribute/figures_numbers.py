"""Numbers in tokens: digits, number words, magnitudes, fractions, vague counts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from copydesk.attribute.figures_digits import (
    LARGEST,
    SIX_DIGITS,
    VULGAR,
    Number,
    is_written_fraction,
    parse_digits,
    trimmed,
)
from copydesk.attribute.figures_spelled import is_hyphen, is_rank, sum_of, value_of
from copydesk.attribute.figures_words import is_money_sign, looks_plural
from copydesk.attribute.tokens import Token, touching
from copydesk.language.numbers import NUMBER_WORDS, NumberWords


@dataclass(slots=True)
class NumberReader:
    """Reads numbers in one language. `starts` are words that may begin a number, `after_article` those that may follow an
    article in one; a piece of text without digits must hold one of `triggers`."""

    words: NumberWords
    starts: frozenset[str] = frozenset()
    after_article: frozenset[str] = frozenset()
    triggers: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Gathers the words that may begin a number, and those that may after an article."""
        words = self.words
        scales = words.scales.keys() | words.dozens.keys()
        self.starts = frozenset(
            words.small.keys()
            | scales
            | words.vague.keys()
            | words.halves
            | words.articles
            | words.several
            | words.and_halves.keys()
        )
        self.triggers = self.starts - words.articles - words.several | words.multiples.keys() | words.fractions.keys()
        self.after_article = frozenset(scales | words.several | words.fractions.keys())

    def _opens(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether an article begins a number: "a million", "a third", "a few hundred", "a-third"."""
        following = tokens[i + 1].low if i + 1 < len(tokens) else ""
        return following in self.after_article or following == "-" or tokens[i].low in self.words.small

    def number_at(self, tokens: Sequence[Token], i: int) -> Number | None:
        """The number that begins with token `i`; None where none does."""
        token = tokens[i]
        if token.is_digits:
            return self._digits(tokens, i)
        if token.shown in VULGAR:
            top, under = VULGAR[token.shown]
            return Number(i, i + 1, SIX_DIGITS.divide(top, under), fraction=True)
        if token.low not in self.starts and (not self.words.glued or value_of(token.low, self.words) is None):
            return None
        if token.low in self.words.articles and not self._opens(tokens, i) or is_rank(tokens, i, self.words):
            return None
        return self._vague(tokens, i) or self._fraction(tokens, i) or self._spelled(tokens, i)

    def _digits(self, tokens: Sequence[Token], i: int) -> Number | None:
        token = tokens[i]
        value, last = parse_digits(token.shown, self.words), i + 1
        if value is None:
            return None
        while self.words.groups in BLANK_GROUPS and self._is_group(tokens, i, last):
            value, last = value * 1000 + Decimal(tokens[last].shown[:3]), last + 1
            tail = parse_digits(tokens[last - 1].shown, self.words)
            if tail is not None and tail != tail.to_integral_value():
                value += tail - int(tail)
        number = self._with_fraction(tokens, i, last, value) or self._digit_share(tokens, i)
        if number is not None:
            return number
        return self._scaled(tokens, Number(i, last, value, plain_digits=token.shown if last == i + 1 else ""))

    def _is_group(self, tokens: Sequence[Token], i: int, last: int) -> bool:
        """Whether token `last` is a further group of three digits ("10 000")."""
        if last >= len(tokens) or last - i > 5:
            return False
        left, right = tokens[last - 1], tokens[last]
        whole = right.shown.partition(self.words.decimal)[0]
        return (
            right.start - left.end == 1
            and len(whole) == 3
            and whole.isdecimal()
            and left.shown.isdecimal()
            and (len(left.shown) == 3 or (last == i + 1 and len(left.shown) < 3))
        )

    def _with_fraction(self, tokens: Sequence[Token], i: int, last: int, value: Decimal) -> Number | None:
        """ "1/2", "6 3/8", "3½": a written fraction, alone or after a whole number."""
        if last < len(tokens) and tokens[last].shown in VULGAR:
            top, under = VULGAR[tokens[last].shown]
            return self._scaled(tokens, Number(i, last + 1, value + SIX_DIGITS.divide(top, under), fraction=True))
        if is_written_fraction(tokens, i):
            top, under = int(tokens[i].shown), int(tokens[i + 2].shown)
            return Number(i, i + 3, SIX_DIGITS.divide(top, under), fraction=True)
        if last + 2 < len(tokens) and tokens[i].shown.isdecimal() and is_written_fraction(tokens, last):
            if tokens[last].start - tokens[last - 1].end == 1:
                part = SIX_DIGITS.divide(int(tokens[last].shown), int(tokens[last + 2].shown))
                return Number(i, last + 3, value + part, fraction=True)
        return None

    def _scaled(self, tokens: Sequence[Token], number: Number) -> Number:
        """The number with the magnitude words after it: "1.2 million", "$1.2bn", "4 hundred million", "5 lakh crore"."""
        value, last, scaled = number.value, number.last, number.scaled
        while last < len(tokens):
            step = last + 1 if tokens[last].shown == "-" and last + 1 < len(tokens) else last
            scale = self._scale(tokens, step, number.first)
            if scale is None or value * scale > LARGEST:
                break
            value, last, scaled = value * scale, step + 1, True
        if last == number.last:
            return number
        if tokens[last - 1].low in self.words.short_scales and last < len(tokens) and tokens[last].shown == ".":
            last += touching(tokens[last - 1], tokens[last]) and last + 1 < len(tokens)
        whole = int(value / number.value) if number.value else 1
        told = Number(number.first, last, trimmed(value), None, number.spelled, scaled, number.fraction, scale=whole)
        return self._and_half(tokens, told)

    def _scale(self, tokens: Sequence[Token], i: int, first: int) -> int | None:
        token = tokens[i]
        if token.low in self.words.scales:
            return self.words.scales[token.low]
        if token.low in self.words.dozens:
            return self.words.dozens[token.low] if token.low != "score" else None
        short = self.words.short_scales.get(token.low)
        if short is None:
            return None
        if len(token.low) > 1:
            return short
        return short if self._short_holds(tokens, i, first) else None

    def _short_holds(self, tokens: Sequence[Token], i: int, first: int) -> bool:
        """Whether a single letter after digits is a magnitude: "$50m", "4.3M sales", "10k", not "50m" of a race."""
        token, before = tokens[i], tokens[i - 1]
        if not touching(before, token) or not before.is_digits:
            return False
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if after is not None and touching(token, after) and (after.is_digits or after.shown == "/"):
            return False
        sign = tokens[first - 1] if first else None
        if token.low == "k" or sign is not None and is_money_sign(sign, tokens[first]):
            return True
        if token.shown == "M" and len(before.shown) < 6:
            return True
        if token.low not in ("m", "b") or after is None or not after.is_word:
            return False
        return after.low in self.words.money or looks_plural(after.low, self.words)

    def _spelled(self, tokens: Sequence[Token], i: int) -> Number | None:
        """ "twenty-one thousand", "a million", "a dozen", "half a million", "one hundred and five"."""
        words, low = self.words, tokens[i].low
        start = i
        if low in words.and_halves:
            value = words.and_halves[low] + Decimal("0.5")
            return self._scaled(tokens, Number(i, i + 1, value, spelled=True, fraction=True))
        if low in words.articles:
            start = i + 2 if is_hyphen(tokens, i + 1) else i + 1
            after = tokens[start].low if start < len(tokens) else ""
            if after == "score" or after not in words.scales and after not in words.dozens:
                return None
        elif low not in words.small and low not in words.scales and value_of(low, words) is None:
            return None
        total, last, scaled = sum_of(tokens, start, words)
        if last == start:
            return None
        number = Number(i, last, Decimal(total), spelled=True, scaled=scaled)
        return self._with_half(tokens, self._and_half(tokens, number))

    def _and_half(self, tokens: Sequence[Token], number: Number) -> Number:
        """ "un million et demi", "dos millones y medio", "a million and a half"."""
        words, last = self.words, number.last
        scale = words.scales.get(tokens[last - 1].low, 0)
        rest = [token.low for token in tokens[last : last + 4]]
        if scale < 10**6 or len(rest) < 2 or rest[0] not in words.and_words:
            return number
        size = 2 if rest[1] in words.half_more else 3
        if size == 3 and not (len(rest) > 2 and rest[1] in words.articles and rest[2] in words.halves):
            return number
        if rest[size:] and rest[size] in words.scales:
            return number
        return replace(number, last=last + size, value=number.value + scale // 2)

    def _with_half(self, tokens: Sequence[Token], number: Number) -> Number:
        """ "two and a half million"."""
        i, words = number.last, self.words
        if i + 2 < len(tokens) and tokens[i].low in words.joins and tokens[i + 1].low in words.articles:
            if tokens[i + 2].low in words.halves:
                value = number.value + Decimal("0.5")
                return self._scaled(tokens, Number(number.first, i + 3, value, spelled=True, fraction=True))
        return number

    def _fraction(self, tokens: Sequence[Token], i: int) -> Number | None:
        """ "two-thirds", "a third of", "half of", "half a million", "one in three", "three out of ten"."""
        words, low = self.words, tokens[i].low
        rest = [token.low for token in tokens[i + 1 : i + 5]]
        if low in words.halves:
            return self._half(tokens, i, rest)
        if low in words.articles or low in words.small:
            hyphen = rest[:1] == ["-"]
            under = words.fractions.get(rest[hyphen]) if len(rest) > hyphen else None
            top = words.small.get(low, 1)
            if under and top < under * 3 and (hyphen or self._holds_fraction(tokens, i, top, rest)):
                number = Number(i, i + 2 + hyphen, SIX_DIGITS.divide(top, under), spelled=True, fraction=True)
                return self._of_scale(tokens, number)
        return self._share(tokens, i)

    def _holds_fraction(self, tokens: Sequence[Token], i: int, top: int, rest: list[str]) -> bool:
        """Whether "a third" is a part and no rank, "three quarters" a part and no length of time: what stands around."""
        words = self.words
        follows = rest[1] if len(rest) > 1 else ""
        before = tokens[i - 1].low if i else ""
        if follows in words.of_words or before in words.by_words:
            return True
        return top > 1 and rest[0] not in words.units and tokens[i].low in words.small

    def _half(self, tokens: Sequence[Token], i: int, rest: list[str]) -> Number | None:
        words = self.words
        if len(rest) > 1 and rest[0] in words.articles and (rest[1] in words.scales or rest[1] in words.dozens):
            scale = words.scales.get(rest[1]) or words.dozens[rest[1]]
            return Number(i, i + 3, Decimal(scale) / 2, spelled=True, scaled=True)
        if len(rest) > 1 and rest[0] in words.articles and (rest[1] in words.units or rest[1] in words.percents):
            return Number(i, i + 2, Decimal("0.5"), spelled=True, fraction=True)
        before = tokens[i - 1].low if i else ""
        if rest and rest[0] in words.of_words and before not in words.ordinals and before not in HALF_AFTER:
            return self._of_scale(tokens, Number(i, i + 1, Decimal("0.5"), spelled=True, fraction=True))
        return None

    def _of_scale(self, tokens: Sequence[Token], number: Number) -> Number:
        """ "a quarter of a million", "two-thirds of a billion"."""
        rest = [token.low for token in tokens[number.last : number.last + 3]]
        words = self.words
        if len(rest) == 3 and rest[0] in words.of_words and rest[1] in words.articles and rest[2] in words.scales:
            value = trimmed(number.value * words.scales[rest[2]])
            return Number(number.first, number.last + 3, value, spelled=True, scaled=True)
        return number

    def _share(self, tokens: Sequence[Token], i: int) -> Number | None:
        """ "one in three", "nine out of ten"."""
        words = self.words
        top = words.small.get(tokens[i].low)
        step = i + 1
        if top is None or step >= len(tokens) or tokens[step].low not in words.in_words:
            return None
        if tokens[step].low == "out":
            step += 1
        step += 1
        under = words.small.get(tokens[step].low) if step < len(tokens) else None
        if step < len(tokens) and tokens[step].low == "every":
            return None
        if under is None and step < len(tokens) and tokens[step].shown.isdecimal() and len(tokens[step].shown) < 5:
            under = int(tokens[step].shown)
        if not under or top >= under or (step + 1 < len(tokens) and tokens[step + 1].low in words.units):
            return None
        return Number(i, step + 1, SIX_DIGITS.divide(top, under), spelled=True, fraction=True)

    def _digit_share(self, tokens: Sequence[Token], i: int) -> Number | None:
        """ "1 in 5 patients", "7 out of 10"."""
        step = i + 2 if i + 1 < len(tokens) and tokens[i + 1].low == "out" else i + 1
        if step + 1 >= len(tokens) or tokens[i + 1].low not in self.words.in_words:
            return None
        top, under = tokens[i].shown, tokens[step + 1].shown
        if not (
            top.isdecimal() and under.isdecimal() and len(top) < 3 and len(under) < 5 and 0 < int(top) < int(under)
        ):
            return None
        after = tokens[step + 2] if step + 2 < len(tokens) else None
        if step == i + 1 and (
            after is None or not looks_plural(after.low, self.words) or after.low in self.words.units
        ):
            return None
        return Number(i, step + 2, SIX_DIGITS.divide(int(top), int(under)), fraction=True)

    def _vague(self, tokens: Sequence[Token], i: int) -> Number | None:
        """ "dozens", "hundreds of thousands", "several hundred", "a few thousand"."""
        words, low = self.words, tokens[i].low
        start, factor = i, 1
        if low in words.articles and i + 1 < len(tokens) and tokens[i + 1].low in words.several:
            start = i + 1
        if tokens[start].low in words.several:
            if (
                start + 1 >= len(tokens)
                or tokens[start + 1].low not in words.scales
                and tokens[start + 1].low not in words.dozens
                and tokens[start + 1].low not in words.vague
            ):
                return None
            factor, start = (2 if tokens[start + 1].low not in words.vague else 1), start + 1
            scale = (
                words.scales.get(tokens[start].low)
                or words.dozens.get(tokens[start].low)
                or words.vague[tokens[start].low]
            )
        elif low in words.vague and start == i:
            scale = words.vague[low]
        else:
            return None
        value, last = scale * factor, start + 1
        while (
            last + 1 < len(tokens)
            and tokens[last].low in words.of_words
            and tokens[last + 1].low in (words.vague.keys() | words.scales.keys())
        ):
            value *= words.vague.get(tokens[last + 1].low) or words.scales[tokens[last + 1].low]
            last += 2
        while last < len(tokens) and tokens[last].low in words.scales:
            value, last = value * words.scales[tokens[last].low], last + 1
        shown = " ".join(token.low for token in tokens[i:last])
        return Number(i, last, Decimal(value), vague=shown, spelled=True, scaled=True)


BLANK_GROUPS = (" ", ".")
"""Marks of languages whose digits stand in groups with blanks between, too: "34 000"."""
HALF_AFTER = frozenset("other latter former final better top bottom back front upper lower opening closing".split())
"""Words before "half of" that make it a part of a game or a page, and no count."""


@lru_cache(maxsize=64)
def number_reader(code: str) -> NumberReader:
    """The reader of a language, by the code of its tables."""
    return NumberReader(NUMBER_WORDS[code])
