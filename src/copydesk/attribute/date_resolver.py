"""What a date expression means beside the article's date."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from copydesk.attribute.date_patterns import DatePatterns

Around = tuple[str, str]
"""The text before and after an expression, in lower case."""

Match = re.Match[str]
LAST_WORD = re.compile(r"([^\W\d_]+)[\s,(\"'-]*$")
NEXT_WORD = re.compile(r"^[\s]*([^\W\d_]+(?:-[^\W\d_]+)*)")
COUNTED = re.compile(
    r"^\s+(?:[^\W\d_]+\s+)?(?:people|men|women|children|troops|[a-z]{2,}[^sui\W]s)\b|^\s*(?:percent|per\s+cent|million|billion|km|kg|metres|meters|feet|miles)\b"
)
TENSE_DAYS = 75
"""By how many days the tense shifts what counts as near, for a month. Source: best on TimeBank between 0 and 180."""
UNRESOLVED = ""
"""Stands for a date that is one but means nothing without the article's."""


class Resolver:
    """Gives the value of a match: a string, UNRESOLVED, or None where it is no date after all."""

    def __init__(self, patterns: DatePatterns, base: date | None) -> None:
        self.patterns, self.words, self.base = patterns, patterns.words, base
        self.tense = tense_patterns(patterns.words.future, patterns.words.past)

    def meaning(self, name: str, match: Match, shown: str, around: Around) -> str | None:
        """The value that the match of pattern `name` means."""
        return RESOLVERS[name](self, match, shown, around)

    def tense_of(self, around: Around) -> str:
        """ "future" or "past" by the words nearest to a date, before it and else after it; "" where none tells."""
        before, after = around
        found = None
        for found in self.tense.finditer(before):  # noqa: B007 -- the last one counts
            pass
        found = found or self.tense.search(after)
        return "" if found is None else "past" if found["future"] is None else "future"

    def is_future(self, around: Around) -> bool:
        """Whether the words nearest to a date speak of what is to come."""
        return self.tense_of(around) == "future"

    def year_near(self, month: int, day: int | None, around: Around) -> date | None:
        """The day, or the middle of the month, in the year that brings it nearest to the article's date; of a month the
        tense decides where it tells."""
        if self.base is None:
            return None
        years = [self.base.year - 1, self.base.year, self.base.year + 1]
        days = [made for year in years if (made := _day(year, month, day or 15))]
        base, tense = self.base, self.tense_of(around) if day is None else ""
        ahead = 1 if tense == "past" else -1 if tense == "future" else 0
        return min(days, key=lambda each: abs((each - base).days + ahead * TENSE_DAYS), default=None)

    def moved(self, unit: str, count: int) -> str:
        """The value `count` units from the article's date, to the unit's precision."""
        base = self.base
        if base is None:
            return UNRESOLVED
        if unit in ("day", "week", "weekend"):
            moved = _shifted(base, count * (1 if unit == "day" else 7))
            return _as_unit(moved, unit) if moved else UNRESOLVED
        months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit] * count
        index = base.year * 12 + base.month - 1 + months
        year, month = index // 12, index % 12 + 1
        if not 1 <= year <= 9999:
            return UNRESOLVED
        return _as_unit(date(year, month, 1), unit)

    def turned_month(self, month: int, turn: str) -> str:
        """ "last November", "next May", "this June"."""
        base = self.base
        if base is None:
            return f"--{month:02}"
        year = base.year
        if turn == "last" and month >= base.month:
            year -= 1
        elif turn == "next" and month <= base.month:
            year += 1
        return f"{year}-{month:02}"

    def feast(self, phrase: str) -> tuple[int, int]:
        """Month and day of a feast."""
        month, day = self.words.feasts[_blank(phrase)].split("-")
        return int(month), int(day)

    def turned_feast(self, month: int, day: int, turn: str) -> str:
        """ "last Christmas", "this Halloween"."""
        base = self.base
        if base is None:
            return f"--{month:02}-{day:02}"
        passed = (month, day) < (base.month, base.day)
        year = base.year + (turn == "next" and passed) - (turn == "last" and not passed)
        return f"{year:04}-{month:02}-{day:02}"

    def turned_weekday(self, weekday: int, turn: str, around: Around) -> str:
        """ "last Friday", "next Monday", "Tuesday": before the article's day, after it, or as the tense says."""
        base = self.base
        if base is None:
            return UNRESOLVED
        back = (base.weekday() - weekday) % 7
        if turn == "last":
            moved = _shifted(base, -(back or 7))
        elif turn == "next" or self.is_future(around):
            moved = _shifted(base, (-back) % 7 or (7 if turn == "next" else 0))
        else:
            moved = _shifted(base, -back)
        return moved.isoformat() if moved else UNRESOLVED

    def turned_season(self, season: str, turn: str) -> str:
        """ "last summer"."""
        base = self.base
        if base is None:
            return UNRESOLVED
        starts = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
        year = base.year
        if turn == "last" and base.month < starts + 3:
            year -= 1
        elif turn == "next" and base.month >= starts:
            year += 1
        return f"{year}-{season}"


@lru_cache(maxsize=32)
def tense_patterns(future: str, past: str) -> re.Pattern[str]:
    """One pattern for words of either tense; its group `future` tells which."""
    return re.compile(f"(?P<future>{future})|(?:{past})")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _shifted(base: date, days: int) -> date | None:
    try:
        return base + timedelta(days=days)
    except OverflowError:
        return None


def _as_unit(moved: date, unit: str) -> str:
    if unit == "day":
        return moved.isoformat()
    if unit in ("week", "weekend"):
        year, week, _ = moved.isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "quarter":
        return f"{moved.year:04}-Q{(moved.month + 2) // 3}"
    if unit == "decade":
        return f"{moved.year // 10:03}X"
    return f"{moved.year:04}-{moved.month:02}" if unit == "month" else f"{moved.year:04}"


def _iso(_: Resolver, match: Match, _shown: str, _around: Around) -> str | None:
    made = _day(int(match["year"]), int(match["monthno"]), int(match["day"]))
    return made.isoformat() if made else None


def _numeric(self: Resolver, match: Match, _shown: str, _around: Around) -> str | None:
    """Day first where the language or the numbers say so; in English both below 13 is not resolved."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    if len(match["year"]) == 2:
        if match["mark"] == "." and self.words.code == "en" or match["mark"] == "/" and a == 24:
            return None
        year += 2000 if year < 70 else 1900
    english = self.words.code == "en"
    if english and match["mark"] == "/" and a <= 12 and b <= 12 and a != b:
        return UNRESOLVED
    month, day = (a, b) if english and match["mark"] == "/" and a <= 12 else (b, a)
    made = _day(year, month, day)
    return made.isoformat() if made else None


def _full(self: Resolver, match: Match, _shown: str, around: Around) -> str | None:
    month, day = self.patterns.months[match["month"]], int(match["day"])
    year = match["year"]
    if _day(2024, month, day) is None:
        return None
    if year:
        made = _day(int(year), month, day)
        return made.isoformat() if made else None
    made = self.year_near(month, day, around)
    return made.isoformat() if made else f"--{month:02}-{day:02}"


def _month_year(self: Resolver, match: Match, _shown: str, _around: Around) -> str | None:
    return f"{int(match['year']):04}-{self.patterns.months[match['month']]:02}"


def _month_turn(self: Resolver, match: Match, _shown: str, _around: Around) -> str | None:
    month = self.patterns.months[match["month"]]
    if self.base is None:
        return f"--{month:02}"
    return f"{self.base.year + {'last': -1, 'this': 0, 'next': 1}[match['turn']]}-{month:02}"


ONES = {w: i for i, w in enumerate("one two three four five six seven eight nine".split(), 1)}
TENS = {w: i * 10 for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}


def _spelled_year(_: Resolver, match: Match, _shown: str, _around: Around) -> str | None:
    if match["twothousand"]:
        return str(2000 + ONES.get(match["twoones"] or "", 0))
    return str(1900 + TENS.get(match["tens"], 0) + ONES.get(match["ones"] or "", 0))


def _quarter(self: Resolver, match: Match, _shown: str, around: Around) -> str | None:
    number = self.words.ordinals.get(match["ordinal"] or match["ordinal2"] or "")
    sign = "Q" if match["q"] else "H"
    if number is None or (sign == "H" and number > 2):
        return None
    turned = match["yearturn"] or (
        "last" if match["turn"] and self.words.turns[_blank(match["turn"])] == "last" else ""
    )
    return _part_of_year(self, sign, number, match["year"], turned, around)


def _part_of_year(self: Resolver, sign: str, number: int, year: str | None, turned: str, around: Around) -> str:
    if year:
        return f"{year}-{sign}{number}"
    if self.base is None:
        return UNRESOLVED
    if turned in ("last", "next", "this"):
        return f"{self.base.year + {'last': -1, 'this': 0, 'next': 1}[turned]}-{sign}{number}"
    starts = (number - 1) * (3 if sign == "Q" else 6) + 1
    past = starts > self.base.month and not self.is_future(around)
    return f"{self.base.year - past}-{sign}{number}"


def _quarter_sign(self: Resolver, match: Match, shown: str, around: Around) -> str | None:
    if match["qh"] != "q" and not match["year"] or not shown[0].isupper():
        return None
    return _part_of_year(self, "Q" if match["qh"] == "q" else "H", int(match["no"]), match["year"], "", around)


def _season_year(self: Resolver, match: Match, _shown: str, _around: Around) -> str | None:
    season = self.words.seasons[match["season"]]
    if match["year"]:
        return f"{match['year']}-{season}"
    if self.base is None:
        return UNRESOLVED
    return f"{self.base.year + {'last': -1, 'this': 0, 'next': 1}[match['yearturn']]}-{season}"


def _ago(self: Resolver, match: Match, _shown: str, _around: Around) -> str | None:
    count = match["count"]
    many = int(count) if count.isdecimal() else self.words.numbers[_blank(count)]
    unit = self.words.units[match["unit"]]
    if unit == "day" and many > 40000:
        return None
    return self.moved(unit, -many)


def _year_ago(self: Resolver, match: Match, _shown: str, _around: Around) -> str | None:
    return self.moved(self.words.units[match["unit"]], -1)


def _dayword(self: Resolver, match: Match, _shown: str, _around: Around) -> str | None:
    return self.moved("day", self.words.days[_blank(match["dayword"])])


def _turn(self: Resolver, match: Match, shown: str, around: Around) -> str | None:
    turn = self.words.turns[_blank(match["turn"])]
    return _by_turn(self, match, turn, around)


def _turned(self: Resolver, match: Match, shown: str, around: Around) -> str | None:
    return _by_turn(self, match, self.words.turns_after[_blank(match["back"])], around)


def _by_turn(self: Resolver, match: Match, turn: str, around: Around) -> str | None:
    named = match.groupdict()
    if named.get("weekday"):
        return self.turned_weekday(self.patterns.weekdays[named["weekday"]], turn, around)
    if named.get("month"):
        return self.turned_month(self.patterns.months[named["month"]], turn)
    if named.get("season"):
        return self.turned_season(self.words.seasons[named["season"]], turn)
    if named.get("feast"):
        return self.turned_feast(*self.feast(named["feast"]), turn)
    unit, word = self.words.units[named["unit"]], named["unit"]
    if word.endswith("s") and unit + "s" == word:
        return None
    return self.moved(unit, {"last": -1, "this": 0, "next": 1}[turn])


def _part_unit(self: Resolver, match: Match, _shown: str, _around: Around) -> str | None:
    return self.moved(self.words.units.get(match["unit"], match["unit"]), 0)


def _year_end(self: Resolver, _match: Match, _shown: str, _around: Around) -> str | None:
    return self.moved("year", 0)


def _weekday(self: Resolver, match: Match, shown: str, around: Around) -> str | None:
    word = match["weekday"]
    if self.words.code == "en" and not shown[match.start("weekday") - match.start()].isupper():
        return None
    if len(word) < 4 and self.words.code == "en" and word in ("sun", "sat", "wed"):
        return None
    return self.turned_weekday(self.patterns.weekdays[word], "", around)


def _feast(self: Resolver, match: Match, _shown: str, around: Around) -> str | None:
    month, day = self.feast(match["feast"])
    made = self.year_near(month, day, around)
    return made.isoformat() if made else f"--{month:02}-{day:02}"


def _decade(_: Resolver, match: Match, _shown: str, _around: Around) -> str | None:
    return f"{match['decade'][:3]}X"


def _fiscal(_: Resolver, match: Match, _shown: str, _around: Around) -> str | None:
    return match["year"]


def _month(self: Resolver, match: Match, shown: str, around: Around) -> str | None:
    word, at = match["month"], match.start("month") - match.start()
    if self.words.code == "en" and not shown[at].isupper():
        return None
    if word in self.words.doubtful and not match["part"]:
        before = LAST_WORD.search(around[0])
        if before is None or before[1] not in self.words.month_before:
            return None
    month = self.patterns.months[word]
    made = self.year_near(month, None, around)
    return f"{made.year:04}-{made.month:02}" if made else f"--{month:02}"


def _year(self: Resolver, match: Match, _shown: str, around: Around) -> str | None:
    """Four digits that are a year and no count: by the word before, else by what follows."""
    year, before = match["year"], around[0]
    if before[-1:] in tuple("$€£¥#₹/.,-+@&_") and before[-2:] != ", ":
        return None
    found = LAST_WORD.search(before)
    word = found[1] if found else ""
    if year >= "1900" and word in self.words.articles:
        return year
    if (
        word in self.words.surely_year_before
        or match["part"]
        or YEARS_BETWEEN.search(before)
        or YEARS_AFTER.match(around[1])
    ):
        return year
    if year < "1800" or word in self.words.count_before or COUNT_OF.search(before) or COUNTED.match(around[1]):
        return None
    return year


YEARS_BETWEEN = re.compile(r"\b(?:1[5-9]|20)\d\d\s*(?:and|to|or|,|-)\s*$")
YEARS_AFTER = re.compile(r"^\s*(?:and|to|-)\s*(?:1[5-9]|20)\d\d\b(?![,.]\d)")
COUNT_OF = re.compile(r"(?:average|total|number|sum|maximum|minimum|cost|price|fee|fine|toll|crowd) of\s*$")


def _blank(phrase: str) -> str:
    return " ".join(phrase.split())


RESOLVERS: dict[str, Callable[[Resolver, Match, str, Around], str | None]] = {
    "iso": _iso, "numeric": _numeric, "full": _full, "day_first": _full, "month_year": _month_year, "month_turn": _month_turn,
    "spelled_year": _spelled_year, "quarter": _quarter, "quarter_sign": _quarter_sign, "season_year": _season_year,
    "ago": _ago, "ago_after": _ago, "year_ago": _year_ago, "dayword": _dayword, "part_turn_unit": _turn, "turn": _turn,
    "turned": _turned, "part_unit": _part_unit, "year_end": _year_end, "weekday": _weekday, "feast": _feast,
    "decade": _decade, "fiscal": _fiscal, "month": _month, "year": _year,
}  # fmt: skip
"""What each pattern of `date_patterns.TEMPLATES` means."""
