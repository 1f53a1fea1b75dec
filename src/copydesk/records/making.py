"""Many records of one type at once."""

from collections import deque
from collections.abc import Iterable, Sized
from itertools import repeat
from typing import Any, Protocol, TypeVar

Record = TypeVar("Record")


class Column(Iterable[Any], Sized, Protocol):
    """The values of one field, one for each record."""


def made(record: type[Record], **columns: Column) -> list[Record]:
    """As many records as the columns, which name every field, have values.

    Each field's slot is filled for all records in one go. A frozen dataclass's own `__init__` does the same one record
    at a time, through `object.__setattr__`. Source: measured, a page's blocks in .13 ms instead of 1.1.
    """
    count = max(map(len, columns.values()), default=0)
    found = list(map(object.__new__, repeat(record, count)))
    for name, column in columns.items():
        deque(map(getattr(record, name).__set__, found, column), maxlen=0)
    return found
