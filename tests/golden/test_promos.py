"""No promo of the golden pages is left in the story: 78 of them, in some 40 forms and 12 languages."""

from copydesk.text import tidy
from tests.golden.cases import article_of, cases

FEWEST = 60


def promos(page: str) -> list[str]:
    """What article.json names as promos of a page: headlines, and lines that ask to follow, download or give."""
    expected = cases()[page].expected
    return [tidy(text) for text in [*expected.get("promos", []), *expected.get("furniture", {}).get("promo", [])]]


def test_no_promo_is_left_in_a_body() -> None:
    left = {
        page: found for page in cases() if (found := [text for text in promos(page) if text in article_of(page).body])
    }
    assert left == {}


def test_there_are_many() -> None:
    assert sum(len(promos(page)) for page in cases()) >= FEWEST
