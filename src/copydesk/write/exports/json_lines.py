"""JSON lines: a record a line, as `copydesk read` writes it, and what the library knows beside; read back without loss."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

import msgspec

from copydesk.errors import SettingError
from copydesk.write.exports.exported import Exported, Exporter, Piece
from copydesk.write.json import encode, to_dict

KEPT = "kept"
"""The key under which stands what is no part of the record."""


def as_json_lines(articles: Iterable[Exported], _: datetime) -> Iterator[Piece]:
    """One line an article."""
    for each in articles:
        yield "", encode({"id": each.id, **to_dict(each.article), KEPT: each.history or {}}) + b"\n"


def read_json_line(line: bytes) -> dict[str, Any]:
    """The object of a line. Raises: SettingError for what is none, or was not written by `export`."""
    try:
        entry = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise SettingError("line", f"no JSON ({fault})") from None
    if not isinstance(entry, dict) or not isinstance(entry.get(KEPT), dict):
        raise SettingError("line", f'no line of `copydesk export --as jsonl`: there is no "{KEPT}"')
    return entry


JSON_LINES = Exporter(as_json_lines, ".jsonl", history=True)
