"""Times as readers want them: "28 mins ago" while that is fresh, then the day."""

from datetime import UTC, datetime

MINUTE, HOUR, DAY = 60, 3600, 86_400
JUST_NOW = 60
"""Seconds. Source: Intl.RelativeTimeFormat users and news sites say "just now" up to a minute."""


def age(at: datetime | None, now: datetime) -> str:
    """How long ago `at` was, for people; a day where that is longer ago than a week or lies ahead; "" for None."""
    if at is None:
        return ""
    passed = (now - at).total_seconds()
    if not 0 <= passed < 7 * DAY:
        return day(at, now)
    if passed < JUST_NOW:
        return "just now"
    if passed < HOUR:
        return counted(int(passed // MINUTE), "min")
    if passed < DAY:
        return counted(int(passed // HOUR), "hour")
    return counted(int(passed // DAY), "day")


def counted(number: int, noun: str) -> str:
    """A number with its noun, as an age."""
    return f"{number} {noun}{'' if number == 1 else 's'} ago"


def day(at: datetime, now: datetime) -> str:
    """A day, with its year where that is not this one."""
    return f"{at.day} {at:%b}" if at.year == now.year else f"{at.day} {at:%b} {at.year}"


def long_day(at: datetime) -> str:
    """A day in full."""
    return f"{at:%A}, {at.day} {at:%B} {at.year}"


def exact(at: datetime | None) -> str:
    """A time to the minute, in UTC; "" for None."""
    return "" if at is None else f"{at.day} {at:%B} {at.year}, {at:%H:%M} UTC"


def iso(at: datetime | None) -> str:
    """A time as `<time datetime>` wants it; "" for None."""
    return "" if at is None else at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
