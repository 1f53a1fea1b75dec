"""The shape of a language's date tables: how running text speaks of days, months and years."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def words(text: str) -> tuple[str, ...]:
    """Phrases apart by "|"."""
    return tuple(text.split("|")) if text else ()


def named(**phrases: str) -> dict[str, str]:
    """Phrases apart by "|" to the name they stand under."""
    return {phrase: name for name, each in phrases.items() for phrase in each.split("|")}


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words around dates, in lower case; months and weekdays stand in `Language`.

    `days` maps words to days from the article's own (yesterday -1). `turns` maps words to "last", "this" or "next";
    `turns_after` those that follow the noun ("lundi dernier"). `units` maps nouns to "day", "week", "month", "year",
    "quarter", "weekend", "decade"; `seasons` to "SP", "SU", "FA", "WI" (TIMEX3). `ago_before` and `ago_after` frame a
    number and a unit; `numbers` are the small ones. `parts` may come before ("early", "mid-"). `surely_year_before` are words
    after which four digits are a year, `count_before` those after which they are a count. `future` and `past` are
    patterns of words near a weekday that tell the tense. `doubtful` are names of months that are other words too.
    """

    code: str
    days: Mapping[str, int] = field(default_factory=dict)
    turns: Mapping[str, str] = field(default_factory=dict)
    turns_after: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    seasons: Mapping[str, str] = field(default_factory=dict)
    ago_before: tuple[str, ...] = ()
    ago_after: tuple[str, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    of_words: tuple[str, ...] = ()
    day_marks: tuple[str, ...] = ()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    quarter_words: tuple[str, ...] = ()
    half_words: tuple[str, ...] = ()
    fiscal: tuple[str, ...] = ()
    surely_year_before: frozenset[str] = frozenset()
    count_before: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    month_before: frozenset[str] = frozenset()
    future: str = r"(?!)"
    past: str = r"(?!)"
    feasts: Mapping[str, str] = field(default_factory=dict)
