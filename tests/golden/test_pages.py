"""Each golden page gives what its article.json says: one test for each page and field."""

import pytest

from tests.golden.cases import article_of, cases, known_misses
from tests.golden.fields import FIELDS

MISSES = known_misses()
SETTINGS = {"shows", "url", "fetched_at", "charset", "media_type", "strict"}


def pairs() -> list[object]:
    """A page and a field, marked as failing where the table of known misses has them."""
    found = [(name, key) for name, case in cases().items() for key in case.expected]
    return [
        pytest.param(*pair, marks=[pytest.mark.xfail(reason=MISSES[pair], strict=True)] if pair in MISSES else [])
        for pair in found
    ]


@pytest.mark.parametrize(("page", "field"), pairs())
def test_field(page: str, field: str) -> None:
    expected = cases()[page].expected[field]
    assert FIELDS[field](article_of(page), expected) == expected


@pytest.mark.parametrize("page", cases())
def test_case_is_well_made(page: str) -> None:
    case = cases()[page]
    assert set(case.setting) <= SETTINGS
    assert case.setting["shows"].strip()
    assert set(case.expected) <= set(FIELDS)
    assert "body" in case.expected
    body = [text for _, text in case.expected["body"]]
    assert [text for text in case.expected.get("not_in_body", []) if text in body] == []


def test_known_misses_are_of_pages_that_are_here() -> None:
    stale = [pair for pair in MISSES if pair[1] not in cases()[pair[0]].expected]
    assert stale == []
