"""Patterns of date expressions, built from a language's tables, once a language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from copydesk.language import LANGUAGES
from copydesk.language.date_words import DateWords, date_words

EDGE, AFTER = r"(?<![^\W_])", r"(?![^\W_])"
YEAR = r"(?:1[5-9]\d\d|20\d\d|21\d\d)"
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """The compiled patterns of one language, by the first word of what they match, in the order in which they are tried;
    `triggers` are for a cheap look beforehand; `months`, `weekdays` map each form to 1..12 and 0..6."""

    words: DateWords
    by_word: dict[str, tuple[tuple[str, re.Pattern[str]], ...]]
    triggers: frozenset[str]
    months: dict[str, int]
    weekdays: dict[str, int]


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for one of the phrases, the longest first; one that never matches for none."""
    found = sorted({phrase for phrase in phrases if phrase}, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in found) or r"(?!)"


@lru_cache(maxsize=32)
def date_patterns(language: str | None) -> DatePatterns:
    """The patterns of a language; English where it has no tables of its own."""
    words = date_words(language)
    tables = LANGUAGES[words.code]
    months = {form: i for i, forms in enumerate(tables.months, 1) for form in forms}
    weekdays = {form: i for i, forms in enumerate(tables.weekdays) for form in forms if len(form) > 2}
    parts = _parts(words, months, weekdays)
    patterns = {name: re.compile(_fill(pattern, parts)) for name, pattern in TEMPLATES if _fits(name, words)}
    first = _first_words(words, months, weekdays)
    starts: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for name, pattern in patterns.items():
        for word in {word for group in BEGINNINGS[name].split() for word in first.get(group, (group,))}:
            starts.setdefault(word, []).append((name, pattern))
    return DatePatterns(
        words, {word: tuple(each) for word, each in starts.items()}, _triggers(words, first), months, weekdays
    )


def _first_words(words: DateWords, months: dict[str, int], weekdays: dict[str, int]) -> dict[str, frozenset[str]]:
    """Group of words -> the first words of its phrases, with DIGIT for those that begin with one."""
    groups: dict[str, Iterable[str]] = {
        "MONTH": months, "WEEKDAY": weekdays, "DAYWORD": words.days, "TURN": words.turns, "UNIT": words.units,
        "SEASON": words.seasons, "AGO": words.ago_before, "COUNT": words.numbers, "PART": words.parts, "THE": words.articles,
        "ORDINAL": words.ordinals, "FISCAL": words.fiscal, "FEAST": words.feasts,
    }  # fmt: skip
    return {group: frozenset(_first_word(phrase) for phrase in phrases) for group, phrases in groups.items()}


def _first_word(phrase: str) -> str:
    found = WORD.match(phrase)
    return found[0] if found else DIGIT


def _triggers(words: DateWords, first: dict[str, frozenset[str]]) -> frozenset[str]:
    """Words of which a piece of text must hold one, or a digit, to hold a date at all."""
    telling = ("MONTH", "WEEKDAY", "DAYWORD", "UNIT", "SEASON", "FEAST")
    found = frozenset(word for group in telling for word in first[group]) | ENGLISH_TRIGGERS
    found |= (first["PART"] | first["FISCAL"]) - first["THE"]
    return found | frozenset(
        word for phrase in (*words.days, *words.feasts) for word in WORD.findall(phrase) if len(word) > 4
    )


DIGIT = "0"
"""Stands for any digit among the first words."""
ENGLISH_TRIGGERS = frozenset(("nineteen", "thousand"))
BEGINNINGS = {
    "iso": DIGIT, "numeric": DIGIT, "full": "WEEKDAY PART THE MONTH", "day_first": f"WEEKDAY THE {DIGIT}",
    "month_year": "PART THE MONTH", "month_turn": "PART MONTH", "spelled_year": "the year nineteen",
    "quarter": f"PART THE TURN ORDINAL fiscal {DIGIT}", "quarter_sign": "q h t", "season_year": "PART THE SEASON", "ago": "AGO",
    "ago_after": f"COUNT {DIGIT} about around nearly almost some roughly over more", "year_ago": "UNIT", "dayword": "PART DAYWORD",
    "part_turn_unit": "PART", "turn": "PART TURN", "turned": "PART THE WEEKDAY UNIT MONTH SEASON", "part_unit": "PART",
    "year_end": "year yearend the full", "weekday": "PART WEEKDAY", "feast": "FEAST", "decade": f"PART THE {DIGIT}",
    "fiscal": "PART FISCAL", "month": "PART MONTH", "year": f"PART {DIGIT}",
}  # fmt: skip
"""Pattern -> what it may begin with: groups of words, or words themselves. So few patterns are tried at each word."""


def _fits(name: str, words: DateWords) -> bool:
    return words.code == "en" or name not in ("spelled_year", "earlier_year")


def _parts(words: DateWords, months: dict[str, int], weekdays: dict[str, int]) -> dict[str, str]:
    """What stands in the templates in capitals."""
    return {
        "MONTH": rf"(?P<month>{any_of(months)})\.?{AFTER}",
        "WEEKDAY": rf"(?P<weekday>{any_of(weekdays)}){AFTER}",
        "TURN": rf"(?P<turn>{any_of(words.turns)})",
        "BACK": rf"(?P<back>{any_of(words.turns_after)})",
        "UNIT": rf"(?P<unit>{any_of(words.units)})",
        "SEASON": rf"(?P<season>{any_of(words.seasons)})",
        "PART": rf"(?:(?P<part>{any_of(words.parts)})(?:\s+|-))",
        "DAYWORD": rf"(?P<dayword>{any_of(words.days)})",
        "DAY": rf"(?P<day>3[01]|[12]\d|0?[1-9])(?:{any_of(words.day_marks)})?",
        "YEAR": rf"(?P<year>{YEAR})",
        "COUNT": rf"(?P<count>\d{{1,3}}|{any_of(words.numbers)})",
        "AGO_BEFORE": f"(?:{any_of(words.ago_before)})",
        "AGO_AFTER": f"(?P<ago>{any_of(words.ago_after)})",
        "THE": rf"(?:(?P<the>{any_of(words.articles)})\s+)?",
        "OF": rf"(?:\s*,\s*|\s+)(?:(?:{any_of(w for w in words.of_words if w != ',')})\s+)?",
        "ORDINAL": f"(?P<ordinal>{any_of(words.ordinals)})",
        "QUARTER": f"(?:{any_of(words.quarter_words)})",
        "HALF": f"(?:{any_of(words.half_words)})",
        "FISCAL": f"(?:{any_of(words.fiscal)})",
        "FEAST": f"(?P<feast>{any_of(words.feasts)})",
    }


SLOT = re.compile(r"<([A-Z_]+)>")


def _fill(template: str, parts: dict[str, str]) -> str:
    return EDGE + "(?:" + SLOT.sub(lambda found: parts[found[1]], template) + ")" + AFTER


TEMPLATES: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<year>(?:1[5-9]|20|21)\d\d)-(?P<monthno>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"),
    ("numeric", r"(?P<a>\d{1,2})(?P<mark>[./])(?P<b>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|\d\d(?![\d]))"),
    (
        "full",
        r"(?:<WEEKDAY>\.?,?\s+)?(?:<PART>)?(?:<THE>)<MONTH>\s+<DAY>(?:\s?-\s?\d{1,2}(?![\d-]))?(?![\d:]|[.,]\d|\s*(?:percent|%|million|billion))(?:<OF>(?P<year>(?:1[5-9]|20|21)\d\d)(?!\d))?",
    ),
    (
        "day_first",
        r"(?:<WEEKDAY>\.?,?\s+)?(?:<THE>)<DAY>\.?(?:\s+(?:of|de|di|do)\s+|\s+|-)<MONTH>(?:(?:\s*,?\s+|\s+(?:de|del|do)\s+|-)(?P<year>(?:1[5-9]|20|21)\d\d)(?!\d))?",
    ),
    ("month_year", r"(?:<PART>)?(?:<THE>)<MONTH>(?:<OF>|\s+(?:de|del|do)\s+|-)<YEAR>"),
    ("month_turn", r"(?:<PART>)?<MONTH>\s+(?:of\s+)?(?P<turn>last|this|next)\s+year"),
    (
        "spelled_year",
        r"(?:(?:the\s+)?year\s+(?P<twothousand>two\s+thousand(?:\s+(?:and\s+)?(?P<twoones>one|two|three|four|five|six|seven|eight|nine))?)|nineteen\s+(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)(?:[\s-](?P<ones>one|two|three|four|five|six|seven|eight|nine))?)",
    ),
    (
        "quarter",
        r"(?:<PART>)?(?:<THE>)(?:<TURN>\s+)?(?:<ORDINAL>|fiscal[\s-](?P<ordinal2>first|second|third|fourth))[\s-](?:fiscal[\s-])?(?:(?P<q><QUARTER>)|(?P<h><HALF>))(?:<OF>(?:<FISCAL>\s+)?(?:(?P<year>(?:19|20|21)\d\d)(?!\d)|(?P<yearturn>last|this|next)\s+year|the\s+year))?",
    ),
    ("quarter_sign", r"(?P<qh>[qht])(?P<no>[1-4])(?:\s+(?:of\s+)?(?:fy\s*)?(?P<year>(?:19|20)\d\d))?"),
    (
        "season_year",
        r"(?:<PART>)?(?:<THE>)<SEASON>(?:<OF>|\s+(?:de|del|do)\s+)(?:<YEAR>|(?P<yearturn>last|this|next)\s+year)",
    ),
    ("ago", r"(?:<AGO_BEFORE>\s+)(?:\w+\s+)?<COUNT>\s+<UNIT>"),
    (
        "ago_after",
        r"(?:(?:about|around|nearly|almost|some|roughly|over|more\s+than)\s+)?<COUNT>(?:\s+full)?[\s-]+<UNIT>(?:\s+or\s+so)?(?:\s+|-)<AGO_AFTER>",
    ),
    ("year_ago", r"<UNIT>-(?:ago|earlier)"),
    ("dayword", r"(?:<PART>)?<DAYWORD>"),
    ("part_turn_unit", r"<PART><TURN>\s+<UNIT>"),
    (
        "turn",
        r"(?:<PART>)?<TURN>\s+(?:full\s+|fiscal\s+|calendar\s+|school\s+)?(?:<UNIT>(?!\s+(?:ago|earlier))|<WEEKDAY>|<SEASON>|<MONTH>|<FEAST>)",
    ),
    ("turned", r"(?:<PART>)?(?:<THE>)(?:<WEEKDAY>|<UNIT>|<MONTH>|<SEASON>)\s+<BACK>"),
    ("part_unit", r"(?:<PART>)(?:<THE>)(?P<unit>year|month|week)(?:<OF>)?"),
    ("year_end", r"year-?end|the\s+full\s+year|full-year"),
    ("weekday", r"(?:<PART>)?<WEEKDAY>"),
    ("feast", r"<FEAST>"),
    ("decade", r"(?:<PART>)?(?:<THE>)(?P<decade>(?:1[5-9]|20)\d0)'?s"),
    ("fiscal", r"(?:<PART>)?<FISCAL>\s+(?P<year>(?:19|20|21)\d\d)(?:[-/]\d\d(?:\d\d)?)?"),
    ("month", r"(?:<PART>)?<MONTH>"),
    ("year", r"(?:<PART>)?(?P<year>(?:1[5-9]|20)\d\d)(?![\d%°$€£]|[.,:]\d|-\w*[a-z]{3})(?:[-/]\d\d(?!\d))?(?:'?s)?"),
)
"""Name and pattern of each form, the more telling first. Slots in angle brackets are filled from the tables."""
