"""How each language speaks of dates in running text, as data: DATE_WORDS by ISO 639-1 code."""

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


ENGLISH = DateWords(
    code="en",
    days={
        "today": 0,
        "tonight": 0,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
        "yesterday": -1,
        "last night": -1,
        "yesterday morning": -1,
        "yesterday afternoon": -1,
        "yesterday evening": -1,
        "tomorrow": 1,
        "tomorrow morning": 1,
        "tomorrow night": 1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
    },
    turns=named(
        last="last|the last|past|the past|previous|the previous|the prior|prior|this past",
        this="this|the current|current|this same|the same",
        next="next|the next|coming|the coming|this coming|the following|upcoming|the upcoming",
    ),
    turns_after=named(last="last", this="this", next="next"),
    units=named(
        day="day|days",
        week="week|weeks",
        month="month|months",
        year="year|years",
        quarter="quarter|quarters",
        weekend="weekend|weekends",
        decade="decade|decades",
    ),
    seasons=named(SP="spring|springtime", SU="summer|summertime", FA="autumn|fall", WI="winter|wintertime"),
    ago_after=words("ago|earlier|before|previously"),
    numbers={
        "a": 1,
        "an": 1,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "thirteen": 13,
        "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16,
        "eighteen": 18,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "a hundred": 100,
        "a couple of": 2,
    },
    parts=words(
        "early in|early|earlier in|earlier|later in|late in|later|late|mid|middle of|the middle of|the beginning of|beginning of|the start of|start of|the end of|end of|the close of"
    ),
    articles=words("the"),
    of_words=words("of|in|,"),
    day_marks=words("st|nd|rd|th"),
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4},
    quarter_words=words("quarter"),
    half_words=words("half"),
    fiscal=words("fiscal year|fiscal|financial year|calendar year|the year|tax year"),
    surely_year_before=frozenset(
        "in since until till during circa fiscal ending ended spring summer autumn winter".split()
    ),
    count_before=frozenset(
        "about some nearly almost over than least record all only total roughly approximately estimated under up many"
        " killed injured another additional exactly just additional".split()
    ),
    doubtful=frozenset(
        ("may", "march", "mar", "dec", "sep", "jan", "jun", "jul", "nov", "oct", "apr", "feb", "aug", "sept", "febr")
    ),
    month_before=frozenset(
        "in by since until till from last next this of early late mid through during before after between and to for".split()
    ),
    future=r"\b(?:will|would|shall|won't|scheduled|due|set|expected|plans?|planned|planning|is to|are to|be|until|upcoming|starting|"
    r"beginning|begins|starts|opens|faces|going|must|should|could|may|might|can|ahead|tries to|wants to|hopes? to|prepares?|by|deadline|payable|"
    r"arrives|effective)\b",
    past=r"\b(?:said|says|told|was|were|had|did|has|have|been|rose|fell|won|lost|came|went|began|met|took|made|left|gave|held|got|saw|sent|ran|"
    r"cut|hit|shot|put|spoke|wrote|found|led|sold|struck|broke|drove|flew|fought|set off|became|grew|drew|sank|\w{2,}ed)\b",
    feasts={
        "christmas": "12-25",
        "christmas day": "12-25",
        "christmas eve": "12-24",
        "new year's day": "01-01",
        "new year's eve": "12-31",
        "halloween": "10-31",
        "valentine's day": "02-14",
    },
)

DATE_WORDS: dict[str, DateWords] = {each.code: each for each in (ENGLISH,)}


def date_words(language: str | None) -> DateWords:
    """The tables of a language; English where it is not known or has none."""
    return DATE_WORDS.get((language or "en")[:2].lower(), ENGLISH)
