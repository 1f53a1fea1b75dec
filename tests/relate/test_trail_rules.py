"""Trails: what makes a figure no value of a trail, row by row (tests/tables/trails.tsv), and whose a figure is."""

from datetime import date

import pytest

from tests.relate.test_trails import trails, values
from tests.tables.rows import rows


@pytest.mark.parametrize(("language", "reports", "expected"), rows("trails.tsv"))
def test_rows(language: str, reports: str, expected: str) -> None:
    subject, _, told = expected.partition(": ")
    found = [values(trail) for trail in trails(*reports.split(" // ")) if trail.subject == subject]
    assert language == "en"
    assert found == [told.split()]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("A total of 12 people had been treated by Monday night, police said.", date(2025, 3, 3)),
        ("A total of 12 people were treated on Tuesday, police said.", date(2025, 3, 4)),
    ],
)
def test_a_day_to_come_in_a_sentence_of_the_past_is_last_weeks(told: str, day: date) -> None:
    (trail,) = trails("Nine people were treated.", told)
    assert [point.as_of for point in trail.points if point.low == 12] == [day]


def test_a_number_in_a_name_counts_nothing() -> None:
    assert not trails(
        "Monitors of the Five Rivers Commission put the number at 4,000.", "The Five Rivers Commission warned of war."
    )


def test_each_party_has_its_seats() -> None:
    found = trails(
        "The Harbour Party will win between 58 and 64 seats. The Land Union was put at 31 seats.",
        "The Harbour Party had 61 seats and the Land Union had 30.",
    )
    assert sorted(values(trail) for trail in found) == [["31", "30"], ["58", "61"]]


def test_a_month_before_keeps_its_place() -> None:
    (trail,) = trails(
        "Inflation slowed to 4.1 percent in February from 4.6 percent in January.", "Inflation was 3.8 percent."
    )
    assert values(trail) == ["4.6", "4.1", "3.8"]
