"""Answers of the library in the terminal: a table for people, a line of JSON each for programs."""

import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import click
import msgspec

from copydesk.write.parts import one_line

TABLE, JSON = "table", "json"


def picked_form(form: str | None) -> str:
    """The form asked for; without one a table in a terminal, else JSON lines."""
    return form or (TABLE if sys.stdout.isatty() else JSON)


def write_lines(records: Iterable[Any]) -> None:
    """One line of JSON a record."""
    for record in records:
        click.echo(msgspec.json.encode(record).decode())


def write_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], wide: str | None = None) -> None:
    """A table as wide as the terminal; the column `wide` takes the room that is left and may run over lines."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold", expand=wide is not None)
    for column in columns:
        numbers = column in ("articles", "versions", "score")
        table.add_column(
            column,
            justify="right" if numbers else "left",
            no_wrap=column != wide,
            ratio=1 if column == wide else None,
            overflow="fold" if column == wide else "ellipsis",
        )
    for row in rows:
        table.add_row(*(cell if isinstance(cell, Text) else Text(shown(cell)) for cell in row))
    Console(highlight=False).print(table)


def shown(value: Any) -> str:
    """A value as people read it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, float):
        return f"{value:.2f}"
    return f"{value:,}" if isinstance(value, int) else one_line(str(value))


def sized(count: int) -> str:
    """A number of bytes as people read it."""
    size = float(count)
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"
