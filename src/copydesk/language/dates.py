"""Dates as pages write them: for machines (ISO 8601, RFC 2822, epoch) and for readers (27 languages)."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

from copydesk.language import LANGUAGES
from copydesk.text import plain

EARLIEST, LATEST = 1990, 2100
"""Years outside are no dates of a news page. Source: nothing on the 916 dev pages is older than 1996."""

HOURS: dict[str, float] = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 1, "west": 1, "cet": 1, "mez": 1, "wat": 1, "cest": 2, "mesz": 2,
    "eet": 2, "sast": 2, "cat": 2, "eest": 3, "msk": 3, "eat": 3, "trt": 3, "gst": 4, "pkt": 5, "ist": 5.5, "wib": 7,
    "ict": 7, "hkt": 8, "sgt": 8, "awst": 8, "wita": 8, "myt": 8, "pht": 8, "jst": 9, "kst": 9, "wit": 9, "acst": 9.5,
    "aest": 10, "acdt": 10.5, "aedt": 11, "nzst": 12, "nzdt": 13, "brt": -3, "art": -3, "adt": -3, "ast": -4, "edt": -4,
    "est": -5, "et": -5, "cdt": -5, "cst": -6, "mdt": -6, "mst": -7, "pdt": -7, "pst": -8, "pt": -8, "akst": -9, "hst": -10,
}  # fmt: skip
"""Names of zones to hours east of UTC; "IST" is taken as India's, "CST" as North America's."""

SEASONAL = ("et", "pt")
SUMMER_MONTHS = range(4, 11)
"""Zones whose name leaves summer time open, and the months that are taken as summer."""

ZONE = r"(?:(?P<sign>[+-])(?P<zh>\d\d):?(?P<zm>\d\d)?|(?P<name>[a-z]{1,5})(?:(?P<gsign>[+-])(?P<gh>\d{1,2}):?(?P<gm>\d\d)?)?)"
CLOCK = rf"(?P<hour>\d{{1,2}})[:.h](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?m\.?\b|am\b|pm\b)?\s*{ZONE}?"
ISO = re.compile(
    rf"(?P<year>\d{{4}})-?(?P<month>\d\d)-?(?P<day>\d\d)(?:(?:t|\s+|t\s)(?:{CLOCK}|(?P<packed>\d{{4}}(?:\d\d)?)z?))?(?![\d])"
)
CLOCK_ANYWHERE = re.compile(rf"(?<![\d.,:/-])(?<!\d\s){CLOCK}(?![\d/])")
EAST_CLOCK = re.compile(
    r"(?P<half>上午|下午|午前|午後|오전|오후|晚上)?\s*(?P<hour>\d{1,2})\s*(?:時|时|點|点|시)\s*(?:(?P<minute>\d{1,2})\s*(?:分|분))?"
)
EPOCH = re.compile(r"^\d{10}(?:\d{3})?(?:\.\d+)?$")
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९", "0123456789" * 3)

YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[-/.年년]\s?(?P<month>\d{1,2})\s?[-/.月월]\s?(?P<day>\d{1,2})(?!\d)"
)
NUMBERS = re.compile(
    r"(?<![\d.])(?P<a>\d{1,2})(?P<mark>[./-])\s?(?P<b>\d{1,2})(?P=mark)\s?(?P<year>(?:19|20)\d\d)(?!\d)"
)
SHORT_YEAR = re.compile(r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d\d)(?![\d.])")
WORD = r"[^\s\d.,/()|:-]+(?: (?:ال)[^\s\d.,/()|:-]+)?"
DAY_MONTH = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})\s?(?:st|nd|rd|th|er|º|°|-го|ª|e)?[.,]?[\s./-]{{1,2}}(?:de\s|of\s|di\s|da\s)?(?P<word>{WORD})[.,]?[\s./-]{{0,2}}(?:de\s|del\s|of\s)?,?\s?(?P<year>(?:19|20)\d\d)(?!\d)"
)
MONTH_DAY = re.compile(
    rf"(?P<word>{WORD})[.,]?[\s-](?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,|\s|\.|-)\s?(?P<year>(?:19|20)\d\d)(?!\d)"
)
UNIX = re.compile(
    r"(?P<word>[a-z]{3}) (?P<day>\d{1,2}) (?P<clock>\d\d:\d\d:\d\d(?: [a-z]{2,5})?) (?P<year>(?:19|20)\d\d)"
)
"""As the date command prints: "Fri Apr 28 19:20:36 CEST 2023"."""
YEAR_MONTH = re.compile(rf"(?<!\d)(?P<year>(?:19|20)\d\d)[.,]?\s(?P<word>{WORD})[.,]?\s(?P<day>\d{{1,2}})(?!\d)")
LONGEST = 400
AMERICAN = "en-us"
"""Stands for English that writes the month before the day."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A point in time as written: `moment` is aware, in UTC. Without `has_zone` the clock is as printed and counts as
    UTC; without `has_time` it is midnight, so that the day stays the one printed."""

    moment: datetime
    has_time: bool
    has_zone: bool


@lru_cache(maxsize=1)
def month_numbers() -> dict[str, int]:
    """Every form of a month's name in every language, 1 to 12. Forms that mean different months are left out."""
    found: dict[str, set[int]] = {}
    for language in LANGUAGES.values():
        for number, forms in enumerate(language.months, 1):
            for form in forms:
                found.setdefault(form.rstrip(".").replace("_", " "), set()).add(number)
    return {form: numbers.pop() for form, numbers in found.items() if len(numbers) == 1}


def month_of(word: str, language: str | None) -> int | None:
    """The month a word names, first in the language given: "mar" is March, in Italian too."""
    key = word.casefold().rstrip(".").removeprefix("ב")
    known = LANGUAGES.get((language or "")[:2])
    for number, forms in enumerate(known.months if known else (), 1):
        if key in forms:
            return number
    return month_numbers().get(key)


def parse_stamp(text: str) -> Stamp | None:
    """A date in a form meant for machines; None for anything else."""
    shown = text.strip().lower()
    if len(shown) > 80 or not shown[:1]:
        return None
    if EPOCH.match(shown):
        return _from_epoch(shown)
    found = ISO.match(shown)
    return _stamp(found, int(found["month"]), int(found["day"])) if found else None


def parse_date(text: str, language: str | None = None) -> Stamp | None:
    """The first date in a text of any of the forms known; None where there is none, or where day and month could be
    either ("03/04/2024" in English)."""
    stamp = parse_stamp(text)
    return stamp or find_date(text, language)


def find_date(text: str, language: str | None, month_first: bool = False) -> Stamp | None:
    """The first date in a printed line ("Published 3 March 2024 at 14:05"), with its clock where one is printed.

    `month_first` settles "03/04/2024" on pages that are known to be American.
    """
    shown = plain(text[:LONGEST]).translate(DIGITS)
    shown = UNIX.sub(r"\g<word> \g<day> \g<year> \g<clock>", shown)
    found = first_day(shown, AMERICAN if month_first else language)
    if found is None:
        return None
    year, month, day, start, end = found
    rest = f"{shown[:start]} \n {shown[end:]}"
    clock = CLOCK_ANYWHERE.search(rest)
    if clock and int(clock["hour"]) < 25:
        return _made(year, month, day, clock)
    east = EAST_CLOCK.search(rest)
    if east:
        hour = int(east["hour"]) % 24
        late = east["half"] in ("下午", "午後", "오후", "晚上") and hour < 12
        return _clocked(year, month, day, hour + 12 * late, int(east["minute"] or 0))
    return _made(year, month, day, None)


def first_day(text: str, language: str | None) -> tuple[int, int, int, int, int] | None:
    """Year, month, day of the first date in `text`, and where it stands."""
    found = []
    for form in (YEAR_FIRST, DAY_MONTH, MONTH_DAY, YEAR_MONTH, NUMBERS):
        for match in form.finditer(text):
            day = _day_of(match, language)
            if day:
                found.append((match.start(), *day, match.end()))
                break
    if not found:
        short = SHORT_YEAR.search(text)
        if short and 1 <= int(short["month"]) <= 12:
            return 2000 + int(short["year"]), int(short["month"]), int(short["day"]), short.start(), short.end()
        return None
    start, year, month, day_number, end = min(found)
    return year, month, day_number, start, end


def _day_of(match: re.Match[str], language: str | None) -> tuple[int, int, int] | None:
    named = match.groupdict()
    year = int(named["year"])
    if "mark" in named:
        month_day = _ordered(int(named["a"]), int(named["b"]), named["mark"], language)
        return (year, *month_day) if month_day else None
    month = month_of(named["word"], language) if "word" in named else int(named["month"])
    day = int(named["day"])
    return (year, month, day) if month and 1 <= month <= 12 and 1 <= day <= 31 else None


def _ordered(first: int, second: int, mark: str, language: str | None) -> tuple[int, int] | None:
    """Month and day of two numbers; English writes both orders, so there only a number over 12 tells."""
    if first > 12:
        return (second, first) if second <= 12 else None
    if second > 12:
        return (first, second)
    if language == AMERICAN:
        return (first, second)
    if mark == "." or first == second or language not in (None, "en"):
        return (second, first)
    return None


def _from_epoch(text: str) -> Stamp | None:
    seconds = float(text)
    try:
        moment = datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return Stamp(moment, True, True) if EARLIEST <= moment.year < LATEST else None


def _stamp(found: re.Match[str], month: int, day: int) -> Stamp | None:
    packed = found["packed"]
    if packed:
        return _clocked(int(found["year"]), month, day, int(packed[:2]), int(packed[2:4]))
    return _made(int(found["year"]), month, day, found if found["hour"] else None)


def _made(year: int, month: int, day: int, clock: re.Match[str] | None) -> Stamp | None:
    if clock is None:
        stamp = _clocked(year, month, day, 0, 0)
        return Stamp(stamp.moment, False, False) if stamp else None
    hour = int(clock["hour"])
    half = (clock["half"] or "")[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    stamp = _clocked(year, month, day, hour, int(clock["minute"]), int(clock["second"] or 0))
    shift = _shift(clock, month)
    if stamp is None or shift is None:
        return stamp
    moment = stamp.moment.replace(tzinfo=timezone(shift)).astimezone(UTC)
    return Stamp(moment, True, True)


def _clocked(year: int, month: int, day: int, hour: int, minute: int, second: int = 0) -> Stamp | None:
    if not EARLIEST <= year < LATEST:
        return None
    try:
        moment = datetime(year, month, day, hour % 24, minute, min(second, 59), tzinfo=UTC)
    except ValueError:
        return None
    return Stamp(moment + timedelta(days=hour // 24), True, False)


def _shift(clock: re.Match[str], month: int) -> timedelta | None:
    """How far east of UTC a clock says it is; None where it does not say."""
    sign, hours, minutes = clock["sign"], clock["zh"], clock["zm"]
    east = 0.0
    if not sign:
        name = clock["name"]
        if name is None or name not in HOURS:
            return None
        east = HOURS[name] + (name in SEASONAL and month in SUMMER_MONTHS)
        sign, hours, minutes = clock["gsign"] or "+", clock["gh"] or "0", clock["gm"]
    offset = int(hours) + int(minutes or 0) / 60
    east += offset if sign == "+" else -offset
    return timedelta(hours=east) if -15 < east < 15 else None
