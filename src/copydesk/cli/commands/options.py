"""Kinds of values that several commands take."""

from datetime import UTC, datetime
from typing import Any

import click


class Time(click.ParamType[datetime]):
    """A time in ISO 8601; one without a zone is taken as UTC."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """As click wants it."""
        try:
            time = datetime.fromisoformat(value)
            return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is no ISO 8601 time like 2024-11-22T22:00:00Z", param, ctx)


with_library = click.option(
    "--library", metavar="PATH", help="The library's file. Default: COPYDESK_LIBRARY, else in the user's data folder."
)
listed = click.option(
    "--as", "form", type=click.Choice(("table", "json")), help="Default: a table in a terminal, else JSON lines."
)
