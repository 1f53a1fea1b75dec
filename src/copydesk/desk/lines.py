"""The streaming worker's line: a page as JSON in, its record or an error as JSON out."""

import base64
import binascii
import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgspec

from copydesk.desk.reading import NO_HINTS, Hints, Outcome, attempt, told
from copydesk.errors import GatherError
from copydesk.read.assemble import read_page
from copydesk.settings import DEFAULT
from copydesk.write.json import encode, to_dict

FORMS = ("html", "text", "html_base64")
"""The keys of which a line has one: markup, text without markup, and markup as bytes in base64."""
HINT_KEYS = ("url", "media_type", "charset")


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it came in; `number` counts from 1."""

    number: int
    text: bytes


def read_line(line: Line, hints: Hints = NO_HINTS) -> Outcome:
    """The answer to one line: the page's record with the line's "id", or {"id", "error"}. Never raises.

    The line's own "url", "media_type", "charset" and "fetched_at" go before `hints`.
    """
    return answer_line(line, lambda entry: read_entry(entry, hints))


def answer_line(line: Line, answer: Callable[[dict[str, Any]], dict[str, Any]]) -> Outcome:
    """What `answer` says to the object of a line, with the line's "id" before it; {"id", "error"} where that fails. Never raises."""
    name = f"line {line.number}"
    key: Any = None

    def work() -> str:
        nonlocal key, name
        entry = parse_line(line.text)
        if "id" in entry:
            key = entry["id"]
            name = f"line {line.number} ({key})"
        return encode({"id": key, **answer(entry)}).decode() + "\n"

    written, fault = attempt(work)
    return failed_line(name, key, fault or "") if written is None else Outcome(name, written)


def lost_line(line: Line, reason: str) -> Outcome:
    """The answer to a line whose process ended before it answered."""
    try:
        key = parse_line(line.text).get("id")
    except GatherError:
        key = None
    return failed_line(f"line {line.number}", key, reason)


def failed_line(name: str, key: Any, fault: str) -> Outcome:
    """The answer to a line that failed: {"id", "error"}."""
    error = fault if key is not None else f"{name}: {fault}"
    return Outcome(name, encode({"id": key, "error": error}).decode() + "\n", fault)


def parse_line(text: bytes) -> dict[str, Any]:
    """The JSON object of a line. Raises: GatherError."""
    try:
        entry = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise GatherError("line", f"no JSON ({fault})") from None
    if not isinstance(entry, dict):
        raise GatherError("line", "no JSON object")
    return entry


def read_entry(entry: dict[str, Any], hints: Hints) -> dict[str, Any]:
    """The record of the page in a line. Raises: GatherError for a line without a page, ReadError."""
    forms = [form for form in FORMS if entry.get(form) is not None]
    if len(forms) != 1:
        raise GatherError("line", f"one of {', '.join(FORMS)} is needed, not {' and '.join(forms) or 'none'}")
    page = text_at(entry, forms[0]) or ""
    said: dict[str, Any] = {key: text_at(entry, key) or getattr(hints, key) for key in HINT_KEYS}
    if forms[0] == "text":
        said["media_type"] = "text/plain"
    article = read_page(
        _bytes(page) if forms[0] == "html_base64" else page,
        **said,
        fetched_at=time_of(entry.get("fetched_at")) or hints.fetched_at,
        settings=DEFAULT,
    )
    return to_dict(told(article, hints))


def text_at(entry: dict[str, Any], key: str) -> str | None:
    """The string under a key of a line; None where it is not there. Raises: GatherError for anything else."""
    value = entry.get(key)
    if value is not None and not isinstance(value, str):
        raise GatherError("line", f'"{key}" is no string')
    return value


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError) as fault:
        raise GatherError("line", f'"html_base64" is no base64 ({fault})') from None


def time_of(value: Any, key: str = "fetched_at") -> datetime | None:
    """ISO 8601, or seconds since 1970; a time without a zone is taken as UTC. Raises: GatherError for anything else."""
    try:
        if value is None:
            return None
        if isinstance(value, str):
            return aware(datetime.fromisoformat(value))
        if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
            return datetime.fromtimestamp(value, UTC)
    except (ValueError, OverflowError, OSError):
        pass
    raise GatherError("line", f'"{key}" is no ISO 8601 time ({str(value)[:40]})')


def aware(time: datetime) -> datetime:
    """`time` in UTC; one without a zone is taken as UTC. Raises: OverflowError at the ends of the calendar."""
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
