"""Moments out of text: every machine format, printed dates in the languages of the tables, ages."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from copydesk.language import LANGUAGES
from copydesk.text import plain

ISO = re.compile(
    r"((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:[T\s]+|\s*,\s*)(\d{1,2})[:.](\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d(?::?\d\d)?|[+-]\d\d(?!\d))?)?",
    re.I,
)
COMPACT = re.compile(r"^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$")
EPOCH = re.compile(r"^\d{10}(?:\d{3})?$")
ASIAN = re.compile(r"((?:19|20)\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?(?:\D{0,8}?(\d{1,2})\s*[:時시点]\s*(\d\d)?)?")
NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)(?!\d)")
CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.h](\d\d)(?::\d\d)?\s*(am|pm|a\.m\.|p\.m\.)?(?:\s*(?:uhr)?\s*\(?([a-z]{2,5}|[+-]\d\d:?\d\d)\)?)?", re.I)
ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "cet": 60, "mez": 60, "west": 60, "cest": 120, "mesz": 120, "eet": 120,
    "sast": 120, "cat": 120, "eest": 180, "msk": 180, "eat": 180, "ist": 330, "wib": 420, "sgt": 480, "hkt": 480, "jst": 540,
    "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "pt": -480, "wat": 60, "brt": -180, "art": -180,
}  # fmt: skip
"""Minutes east of Greenwich. Source: common newsroom use (IST as in India, CST and PST as in North America)."""
MONTHS: dict[str, int] = {}
for _language in LANGUAGES.values():
    for _number, _forms in enumerate(_language.months, 1):
        for _form in _forms:
            MONTHS.setdefault(_form.rstrip("."), _number)
_NAMES = "|".join(re.escape(name) for name in sorted(MONTHS, key=len, reverse=True) if len(name) > 2 and not name[0].isdigit())
DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?\s+(?:de\s+|of\s+|d['’]\s*)?({_NAMES})\.?,?\s+(?:de\s+|del\s+)?((?:19|20)\d\d)")
MONTH_FIRST = re.compile(rf"(?<!\w)({_NAMES})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)")
EARLIEST, LATEST = 1990, 2100
"""Years outside are mistakes of templates ("0001-01-01", "9999-12-31")."""
UNITS: dict[str, int] = {unit: seconds for one in LANGUAGES.values() for unit, seconds in one.age_units.items()}
ONE = frozenset(("a", "an", "one", "eine", "einer", "einem", "un", "une", "una", "uma", "een", "en", "ett"))
AFTER = sorted({word for one in LANGUAGES.values() for word in one.age_after}, key=len, reverse=True)
BEFORE = sorted({word for one in LANGUAGES.values() for word in one.age_before}, key=len, reverse=True)
AGE_TEXT = re.compile(
    r"(?:(?P<before>" + "|".join(map(re.escape, BEFORE)) + r")\s*)?(?P<count>\d{1,3}|\b(?:" + "|".join(ONE) + r")\b)\s*(?P<unit>"
    + "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
    + r")\.?(?:\s*(?P<after>" + "|".join(map(re.escape, AFTER)) + r"))?(?!\w)"
)  # fmt: skip


def parse_moment(text: str) -> datetime | None:
    """The moment that a machine-written text means, aware and in UTC; a text without a zone is taken as UTC.

    None for what is no date and for years before 1990 or after 2100.
    """
    shown = text.strip()[:80]
    if EPOCH.match(shown):
        return checked(datetime.fromtimestamp(int(shown[:10]), UTC))
    compact = COMPACT.match(shown)
    if compact:
        return built([int(part or 0) for part in compact.groups()[:6]], compact[7])
    found = ISO.search(shown)
    if found:
        return built([int(part or 0) for part in found.groups()[:6]], found[7])
    return parse_mail_date(shown) or parse_printed(shown)


UNIX_DATE = re.compile(rf"({_NAMES})\s+(\d{{1,2}})\s+(\d\d:\d\d)(?::\d\d)?\s+([a-z]{{2,5}}|[+-]\d\d:?\d\d)?\s*((?:19|20)\d\d)")


def parse_mail_date(text: str) -> datetime | None:
    """A date as in mail and HTTP headers: "Fri, 22 Nov 2024 22:00:00 GMT"."""
    if not re.match(r"[A-Za-z]{3},? \d", text):
        return None
    try:
        return checked(aware(parsedate_to_datetime(text)))
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def built(parts: list[int], zone: str | None) -> datetime | None:
    """A moment from year, month, day, hour, minute, second and a zone."""
    try:
        moment = datetime(*parts, tzinfo=zone_of(zone))  # type: ignore[misc,arg-type]
    except (ValueError, OverflowError):
        return None
    return checked(moment)


def zone_of(name: str | None) -> timezone:
    """A zone from "+02:00", "CEST" and the like; UTC for none and for unknown ones."""
    if not name:
        return UTC
    offset = re.match(r"([+-])(\d\d):?(\d\d)?", name)
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        minutes = -minutes if offset[1] == "-" else minutes
    else:
        minutes = ZONES.get(name.lower(), 0)
    return timezone(timedelta(minutes=minutes)) if abs(minutes) < 1440 else UTC


def aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def checked(moment: datetime) -> datetime | None:
    """The moment in UTC, None outside of the years that pages can mean."""
    try:
        utc = moment.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return utc.replace(microsecond=0) if EARLIEST <= utc.year <= LATEST else None


def parse_printed(text: str, month_first: bool = False) -> datetime | None:
    """The moment in a printed line: "Updated 3 May 2024, 14:30 CEST", "2024年5月3日". `month_first` settles 03/05/2024."""
    low = plain(text[:200])
    unix = UNIX_DATE.search(low)
    if unix:
        low = f"{unix[1]} {unix[2]}, {unix[5]} {unix[3]} {unix[4] or ''}"
    asian = ASIAN.search(low)
    if asian:
        return built([int(part or 0) for part in asian.groups()] + [0], None)
    day = day_in(low, month_first)
    if day is None:
        iso = ISO.search(low)
        return built([int(part or 0) for part in iso.groups()[:6]], iso[7]) if iso else None
    (year, month, number), rest = day
    clock = CLOCK.search(rest)
    hour, minute = (int(clock[1]), int(clock[2])) if clock else (0, 0)
    if clock and clock[3]:
        hour = hour % 12 + (12 if clock[3][0].lower() == "p" else 0)
    return built([year, month, number, hour if hour < 24 else 0, minute if minute < 60 else 0, 0], clock[4] if clock else None)


def day_in(low: str, month_first: bool) -> tuple[tuple[int, int, int], str] | None:
    """A printed day, and the text around it."""
    found = DAY_FIRST.search(low)
    if found:
        return (int(found[3]), MONTHS[found[2]], int(found[1])), low[found.end() :] + " " + low[: found.start()]
    found = MONTH_FIRST.search(low)
    if found:
        return (int(found[3]), MONTHS[found[1]], int(found[2])), low[found.end() :] + " " + low[: found.start()]
    found = NUMERIC.search(low)
    if found:
        one, two = int(found[1]), int(found[2])
        day, month = (two, one) if (month_first and one <= 12) or two > 12 else (one, two)
        return (int(found[3]), month, day), low[found.end() :] + " " + low[: found.start()]
    return None


def age_seconds(text: str) -> int | None:
    """Seconds of an age: "28 mins ago" is 1680. None for a text that tells none."""
    low = plain(text)
    if len(low) > 60:
        return None
    for one in LANGUAGES.values():
        if low in one.now_words:
            return 0
    found = AGE_TEXT.search(low)
    if not found or not (found["before"] or found["after"]):
        return None
    count = 1 if found["count"] in ONE else int(found["count"])
    return count * UNITS[found["unit"]]
