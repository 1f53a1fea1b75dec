"""Ages as pages print them ("28 mins ago", "vor 2 Stunden", "2小时前"), and the time they mean."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from copydesk.language import LANGUAGES, Language
from copydesk.text import plain

ONES = "a|an|one|ein|einem|einer|eine|un'|un|une|una|uno|um|uma|en|ett|et|een|jeden|jedną|jednym|jednou|bir|egy|μία|μια|ένα|o|одну|один|satu|se"
"""Words for one before a unit ("an hour ago")."""
TWOS = frozenset(
    plain(word)
    for word in "دقيقتين ساعتين يومين أسبوعين شهرين سنتين عامين שעתיים יומיים שבועיים חודשיים שנתיים".split()
)
"""Units that mean two by their form."""
GLUED = frozenset(("ja", "zh", "ko"))
LONGEST_CHARS = 60
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९", "0123456789" * 3)
HAS_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Age:
    """How long ago, in seconds, and where in the text that stands."""

    seconds: int
    start: int
    end: int


@lru_cache(maxsize=64)
def _pattern(code: str) -> re.Pattern[str]:
    """What an age looks like in one language: groups `count`, `unit`, and `count2`, `unit2` for a second part."""
    language = LANGUAGES[code]
    units = "|".join(re.escape(word) for word in sorted(language.age_units, key=len, reverse=True))
    start, edge = ("", "") if code in GLUED else (r"(?<![^\W_])", r"(?![^\W_])")
    number = rf"(?:(?P<{{0}}>\d{{{{1,4}}}}|{'' if code in GLUED else ONES})\s?\+?\s*)"
    part = number.format("count") + rf"?(?P<unit>{units}){edge}\.?"
    more = rf"(?:[,\s]\s*(?:and\s|und\s|et\s|y\s|e\s)?(?P<count2>\d{{1,4}})\s*(?P<unit2>{units}){edge}\.?)?"
    body = f"{part}{more}"
    before = _words(language.age_before)
    after = _words(language.age_after)
    frames = []
    if before:
        frames.append(rf"(?<![^\W_])(?:{before})\s+{body}")
    if after:
        frames.append(rf"{start}{body}\s*(?:{after}){edge}")
    if before and after:
        frames[1] = re.sub(r"\(\?P<(\w+)>", r"(?P<late_\1>", frames[1])
    return re.compile("|".join(frames) or r"(?!)")


@lru_cache(maxsize=64)
def _frames(code: str) -> tuple[str, ...]:
    """The words around an age; one of them stands in whatever the pattern finds."""
    language = LANGUAGES[code]
    return tuple(word.replace("_", " ") for word in (*language.age_before, *language.age_after))


def _words(phrases: tuple[str, ...]) -> str:
    return "|".join(re.escape(word.replace("_", " ")) for word in sorted(phrases, key=len, reverse=True))


@lru_cache(maxsize=64)
def _bare(code: str) -> re.Pattern[str]:
    units = "|".join(re.escape(word) for word in sorted(LANGUAGES[code].age_units, key=len, reverse=True))
    return re.compile(rf"^(?P<count>\d{{1,3}})\s?(?P<unit>{units})\.?$")


def find_age(text: str, language: str | None) -> Age | None:
    """The age in a short text, in the page's language, then in English, in any where the
    language is not known; None where there is none.

    "2h" or "28 min" alone count as an age only as the whole text.
    """
    shown = _key(text)
    if not shown or len(shown) > LONGEST_CHARS:
        return None
    asked = (language, "en") if language in LANGUAGES else ("en", *LANGUAGES)
    codes = dict.fromkeys(code for code in asked if code in LANGUAGES)
    for code in codes:
        age = _in_language(shown, LANGUAGES[code])
        if age:
            return age
    for code in list(codes)[:2]:
        found = _bare(code).match(shown)
        if found:
            return Age(int(found["count"]) * LANGUAGES[code].age_units[found["unit"]], 0, len(shown))
    return None


def _key(text: str) -> str:
    shown = plain(text[: LONGEST_CHARS * 2])
    return shown if shown.isascii() else shown.translate(DIGITS)


def _in_language(text: str, language: Language) -> Age | None:
    whole = text.strip(" .,·•|-")
    if whole in language.now_words:
        return Age(0, 0, len(text))
    if whole in language.yesterday_words:
        return Age(86400, 0, len(text))
    if not any(map(text.__contains__, _frames(language.code))):
        return None
    found = _pattern(language.code).search(text)
    if found is None:
        return None
    named = {key.removeprefix("late_"): value for key, value in found.groupdict().items() if value}
    unit = named["unit"]
    count = named.get("count")
    if count is None and unit not in TWOS and not _alone(language, unit):
        return None
    many = int(count) if count and HAS_NUMBER.match(count) else 2 if unit in TWOS else 1
    seconds = many * language.age_units[unit]
    if "unit2" in named:
        seconds += int(named["count2"]) * language.age_units[named["unit2"]]
    return Age(seconds, found.start(), found.end())


def _alone(language: Language, unit: str) -> bool:
    """Whether a unit without a number means one ("منذ ساعة", "לפני שעה", "час назад")."""
    return len(unit) > 2 and language.code in ("ar", "he", "ru", "uk", "fa", "pl", "cs", "sv", "tr", "id", "hu")


def resolved(age: Age, fetched_at: datetime) -> datetime:
    """The time an age means on a page fetched at `fetched_at`, in UTC."""
    return (fetched_at - timedelta(seconds=age.seconds)).astimezone(UTC)
