"""Markdown: what the page says stays text; the rest is structure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from copydesk.records import Article, Picture, Role
from copydesk.write import as_markdown
from copydesk.write.markdown import escape
from copydesk.write.parts import PartKind, cells, one_line, story_parts
from tests.write.articles import BODY, FULL, WORDS, article_of, articles

EXPECTED = """\
*Transport*

# Harbour tunnel opens

*Ferries stop after 90 years*

Ann Lee (Transport Editor), Bo Ray · AFP · PORT ELLEN · 2024-11-22 12:00 UTC · updated 2024-11-22 13:00 UTC

The tunnel opened on Friday.\\
Cars went first.

![A car](<https://example.test/car.jpg>)\\
*The first car · Bo Ray/AFP*

## What it costs

- Cars: 4 pounds
- Bicycles: nothing

1. Queue
2. Pay

> I have waited for this.
>
> All my life.

| Year | Cost |
| --- | --- |
| 2023 | 4 |

It closes at night.

*An earlier version named the wrong year.*
"""


def shown(markdown: str) -> LexborHTMLParser:
    """What a reader of the Markdown sees, as a tree; raw HTML would be let through."""
    return LexborHTMLParser(MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown))


def test_one_of_everything() -> None:
    assert as_markdown(FULL) == EXPECTED


def test_a_page_without_anything_is_empty() -> None:
    assert as_markdown(article_of([])) == ""


@pytest.mark.parametrize(
    "text",
    [
        "# no headline",
        "#hash #",
        "- no item",
        "+ 1",
        "1. no item",
        "2024) no item",
        "> no quote",
        "===",
        "---",
        "***bold***",
        "_under_ snake_case __init__",
        "`code`",
        "[link](javascript:alert(1))",
        "![picture](x)",
        "<script>alert(1)</script>",
        "&lt;script&gt; &amp; &copy &#60;",
        "a | b",
        "|---|---|",
        ":--|--:",
        "~~~",
        "~~gone~~",
        "<https://example.test>",
        "[note]: https://example.test",
        "ends in a backslash \\",
        "\\* \\\\",
        "$x$",
        "!",
    ],
)
@pytest.mark.parametrize("role", [Role.PARAGRAPH, Role.SUBHEAD, Role.LIST_ITEM, Role.BLOCK_QUOTE, Role.CORRECTION])
def test_markup_in_a_page_is_shown_as_it_is(role: Role, text: str) -> None:
    body = shown(as_markdown(article_of([(role, text)]))).body
    assert body is not None
    assert body.text().strip() == text
    assert body.css("script, a, img, table, code, strong, del, hr, h1") == []


@given(articles(st.sampled_from(BODY)))
def test_a_reader_sees_the_words_of_the_page_and_no_markup_of_its_own(article: Article) -> None:
    tree = shown(as_markdown(article))
    allowed = "html, head, body, h1, h2, p, em, br, ul, ol, li, blockquote, table, thead, tbody, tr, th, td, img"
    assert {node.tag for node in tree.css("*")} <= set(allowed.split(", "))
    said = [
        " ".join(cells(line)) if part.kind is PartKind.TABLE else line
        for part in story_parts(article)
        for line in part.lines
    ]
    assert contains_in_order(
        " ".join(node.text(separator=" ") for node in tree.css("p, h2, li, td, th")), " ".join(said)
    )


def contains_in_order(seen: str, said: str) -> bool:
    """All letters of `said` come in `seen`, in order."""
    letters = iter(seen)
    return all(letter in letters for letter in "".join(said.split()))


@given(WORDS)
def test_escaped_text_reads_as_it_is(text: str) -> None:
    tree = shown(f"x{escape(text)}")
    assert tree.body is not None
    assert tree.body.text().strip() == f"x{one_line(text)}".strip()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://a.test/> <b", "//a.test/x", ""])
def test_a_picture_with_no_web_address_is_its_caption(url: str) -> None:
    article = article_of([], pictures=(Picture(url, 0, "alt", "The [caption]"),))
    assert as_markdown(article) == "*The \\[caption\\]*\n"
