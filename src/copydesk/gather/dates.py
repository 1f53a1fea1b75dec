"""Times as lists write them."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

PARTIAL = re.compile(r"(\d{4})(?:-(\d{1,2}))?\Z")
EXTRA_SPACE = re.compile(r"(?<=\d) (?=[+-]\d\d:?\d\d\Z)")
YEARS = range(1900, 2200)
"""Years that can be meant."""


def parse_time(said: str | None) -> datetime | None:
    """A time in ISO 8601 (W3C's profile, also a month or a year alone) or as in mail; without a zone it is UTC.

    None for what is neither and for years that cannot be meant.
    """
    text = " ".join((said or "").split())
    if not text or len(text) > 100:
        return None
    time = _iso(text) or _mail(text)
    if time is None:
        return None
    try:
        time = time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return time if time.year in YEARS else None


def _iso(text: str) -> datetime | None:
    try:
        if partial := PARTIAL.match(text):
            return datetime(int(partial[1]), int(partial[2] or 1), 1)
        return datetime.fromisoformat(EXTRA_SPACE.sub("", text))
    except ValueError:
        return None


def _mail(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
