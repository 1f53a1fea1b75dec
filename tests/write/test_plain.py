"""Plain text: for people, in a terminal."""

import pytest
from hypothesis import given

from copydesk.records import Article, Role
from copydesk.write import FORMATS, as_text
from copydesk.write.parts import safe_url
from tests.write.articles import FULL, article_of, articles

EXPECTED = """\
Transport

Harbour tunnel opens

Ferries stop after 90 years

Ann Lee (Transport Editor), Bo Ray · AFP · PORT ELLEN · 2024-11-22 12:00 UTC · updated 2024-11-22 13:00 UTC

The tunnel opened on Friday.
Cars went first.

[The first car · Bo Ray/AFP]

What it costs

- Cars: 4 pounds
- Bicycles: nothing

1. Queue
2. Pay

> I have waited for this.
>
> All my life.

Year  Cost
2023  4

It closes at night.

An earlier version named the wrong year.
"""


def test_one_of_everything() -> None:
    assert as_text(FULL) == EXPECTED


@given(articles())
def test_no_page_reaches_the_terminal(article: Article) -> None:
    text = as_text(article)
    assert not any((ord(char) < 32 and char != "\n") or 0x7F <= ord(char) < 0xA0 for char in text)
    assert text == "" or (text.endswith("\n") and not text.endswith("\n\n"))


def test_line_feeds_at_the_end_of_a_block_are_not_doubled() -> None:
    assert as_text(article_of([(Role.PARAGRAPH, "Rain\n")])) == "Rain\n"


def test_a_dek_that_is_not_the_field_stays_in_its_place() -> None:
    article = article_of([(Role.DEK, "Said on the page")], dek="Said in a meta tag")
    assert as_text(article) == "Said in a meta tag\n\nSaid on the page\n"


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_ends_in_a_line_feed(form: str) -> None:
    assert FORMATS[form](FULL).endswith("\n")


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.test/x", True),
        ("HTTP://a.test", True),
        ("mailto:desk@a.test", True),
        ("ftp://a.test", False),
        ("https://a.test/\nx", False),
        ("https://a.test/x\n", False),
        ("", False),
        (None, False),
    ],
)
def test_safe_addresses(url: str | None, safe: bool) -> None:
    assert (safe_url(url) is not None) is safe
