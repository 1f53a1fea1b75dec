"""What a careful reader writes down of a statement, row by row: speaker, certainty, manner, quotations."""

import pytest

from benchmarks.attribution_tables import TABLES, Tried, misses


def row_of(tried: Tried) -> str:
    return tried.given[:60]


@pytest.mark.parametrize(
    "tried", [one for name, try_rows in TABLES.items() for one in try_rows(f"{name}.tsv")], ids=row_of
)
def test_row(tried: Tried) -> None:
    assert tried.found == tried.expected, tried.given


@pytest.mark.parametrize("tried", [one for name in TABLES for one in misses(name)], ids=row_of)
@pytest.mark.xfail(reason="a known miss", strict=True)
def test_known_miss(tried: Tried) -> None:
    assert tried.found == tried.expected, tried.given
