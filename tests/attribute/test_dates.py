"""Dates of single sentences, on an article of Friday, 22 November 2024."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from copydesk.attribute.dates import find_dates
from tests.tables.rows import rows

MISSED = pytest.mark.xfail(reason="a known miss")
ROWS = [*rows("text_dates.tsv"), *(pytest.param(*row, marks=MISSED) for row in rows("text_dates_misses.tsv"))]
PUBLISHED = date(2024, 11, 22)


@pytest.mark.parametrize(("language", "text", "dates"), ROWS)
def test_tables(language: str, text: str, dates: str) -> None:
    found = find_dates(text, published_at=PUBLISHED, language=language)
    assert " ; ".join(f"{text[each.span.start : each.span.end]} = {each.value}" for each in found) == dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Monday", None), ("last week", None), ("on October 23", "--10-23"), ("in October", "--10"), ("in 2016", "2016"),
        ("two days ago", None), ("the summer of 1998", "1998-SU"), ("this year", None), ("at Christmas", "--12-25"),
    ],
)  # fmt: skip
def test_without_an_articles_date(text: str, value: str | None) -> None:
    (found,) = find_dates(text)
    assert found.value == value


def test_the_day_is_that_of_utc() -> None:
    east = datetime(2024, 11, 22, 3, tzinfo=timezone(timedelta(hours=9)))
    (found,) = find_dates("today", published_at=east)
    assert found.value == east.astimezone(UTC).date().isoformat() == "2024-11-21"


@pytest.mark.parametrize(
    "text", ["", "may", "the march began", "sat down", "a second", "9" * 100_000, "31 30 29", "\ud800", "99/99/9999"]
)
def test_these_are_no_dates(text: str) -> None:
    assert find_dates(text, published_at=PUBLISHED) == ()


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_the_calendar(day: date) -> None:
    text = "yesterday, tomorrow, last week, next week, next year, last year, 900 years ago, last Friday, next Friday, last winter, this decade"
    found = find_dates(text, published_at=day)
    assert len(found) >= 10


def test_the_29th_of_february_without_a_year() -> None:
    (found,) = find_dates("on Feb. 29", published_at=date(2023, 5, 1))
    assert found.value in ("2024-02-29", "--02-29")
