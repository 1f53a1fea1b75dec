"""Markdown becomes blocks of the roles that it says, and nothing of it is lost or run."""

from datetime import UTC, datetime

import pytest

from copydesk.compose.article import Setting, compose
from copydesk.compose.markup import as_markup
from copydesk.records import Link, Piece, PieceNote, PiecePicture, Role

NOON = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)


def blocks(text: str, **fields: object) -> list[tuple[Role, str]]:
    """The roles and words of a text's blocks."""
    article = compose(Piece(text=text, **fields), Setting("Desk")).article  # type: ignore[arg-type]
    return [(block.role, article.block_text(block)) for block in article.blocks]


def html(text: str, **fields: object) -> str:
    piece = Piece(text=text, **fields)  # type: ignore[arg-type]
    return as_markup(compose(piece, Setting("Desk")).told, lambda name: f"/picture/{name}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One *line*\ngoes on.", [(Role.PARAGRAPH, "One line goes on.")]),
        ("One  \ntwo", [(Role.PARAGRAPH, "One\ntwo")]),
        ("# A\n\n### B", [(Role.SUBHEAD, "A"), (Role.SUBHEAD, "B")]),
        ("- a\n  - b\n- c", [(Role.LIST_ITEM, "a"), (Role.LIST_ITEM, "b"), (Role.LIST_ITEM, "c")]),
        ("1. a\n2. b", [(Role.LIST_ITEM, "a"), (Role.LIST_ITEM, "b")]),
        ("1986. A great year.", [(Role.PARAGRAPH, "1986. A great year.")]),
        ("5) a\n\n   more\n6) b", [(Role.PARAGRAPH, "5) a"), (Role.PARAGRAPH, "more"), (Role.PARAGRAPH, "6) b")]),
        ("1. a\n   - x\n2. b", [(Role.PARAGRAPH, "1. a"), (Role.LIST_ITEM, "x"), (Role.PARAGRAPH, "2. b")]),
        ("7.\n", [(Role.PARAGRAPH, "7.")]),
        ("> a\n>\n> b", [(Role.BLOCK_QUOTE, "a"), (Role.BLOCK_QUOTE, "b")]),
        ("|a|b|\n|-|-|\n| |c|", [(Role.TABLE_ROW, "a\tb"), (Role.TABLE_ROW, "\tc")]),
        ("a\n\n---\n\nb", [(Role.PARAGRAPH, "a"), (Role.PARAGRAPH, "b")]),
        ("    code", [(Role.PARAGRAPH, "code")]),
        ("<b>x</b>", [(Role.PARAGRAPH, "<b>x</b>")]),
        ("![A view](none.jpg)", [(Role.PARAGRAPH, "A view")]),
        ("[words](javascript:x)", [(Role.PARAGRAPH, "[words](javascript:x)")]),
        ("[words](ftp://a.example/)", [(Role.PARAGRAPH, "words")]),
        (" \n\t\n", []),
    ],
)
def test_roles(text: str, told: list[tuple[Role, str]]) -> None:
    assert blocks(text) == told


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <s>c</s> <code>d</code></p>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("- a\n  - b", "<ul><li>a</li><li>b</li></ul>"),
        ("> a\n>\n> b", "<blockquote><p>a</p><p>b</p></blockquote>"),
        ("|a|b|\n|-|-|\n| |c|", "<table><tr><td>a</td><td>b</td></tr><tr><td></td><td>c</td></tr></table>"),
        (
            "[a](https://x.example/?b=1&c)",
            '<p><a href="https://x.example/?b=1&amp;c" rel="noopener noreferrer">a</a></p>',
        ),
        ("<https://x.example>", '<p><a href="https://x.example" rel="noopener noreferrer">https://x.example</a></p>'),
        ("[a](ftp://x.example)", "<p>a</p>"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
    ],
)
def test_markup(text: str, made: str) -> None:
    assert html(text).replace("<tbody>", "").replace("</tbody>", "") == made


def test_pictures_stand_where_the_text_names_them_and_else_at_the_top() -> None:
    pictures = (PiecePicture("aa", "First", "AP"), PiecePicture("bb", "Second", "Bo Ray", "A boat"))
    made = compose(Piece(headline="H", text="One.\n\n![](aa)\n\nTwo.", pictures=pictures), Setting("Desk"))
    article = made.article
    assert [(picture.url, picture.before_block, picture.alt) for picture in article.pictures] == [
        ("bb", 1, "A boat"),
        ("aa", 4, None),
    ]
    assert [block.role for block in article.blocks] == [
        Role.HEADLINE, Role.CAPTION, Role.CREDIT, Role.PARAGRAPH, Role.CAPTION, Role.CREDIT, Role.PARAGRAPH,
    ]  # fmt: skip
    assert '<figure><img src="/aa" alt=""><figcaption>First <span class="credit">AP</span></figcaption></figure>' in (
        as_markup(made.told, lambda name: f"/{name}")
    )


def test_a_picture_without_words_is_a_picture() -> None:
    made = compose(Piece(text="One.\n\n![](aa)", pictures=(PiecePicture("aa"),)), Setting("Desk"))
    assert [(each.url, each.before_block) for each in made.article.pictures] == [("aa", 1)]
    assert as_markup(made.told, str).endswith('<figure><img src="aa" alt=""></figure>')


def test_the_whole_piece() -> None:
    piece = Piece(
        headline="Tunnel opens", dek="After years", kicker="Transport", section="City", tags=("tunnel", "city"),
        authors=("Ann Lee", "Bo Ray"), agency="AFP", dateline="PORT ELLEN", language="en", text="One.\n\nTwo.\n\nThree.",
        corrections=(PieceNote("The year was wrong.", NOON),),
    )  # fmt: skip
    links = (Link("Bridge closes", "https://desk.example/article/abcd234"),)
    article = compose(piece, Setting("Desk", "https://desk.example/article/x", NOON, links=links)).article
    assert [block.role for block in article.blocks] == [
        Role.SECTION, Role.KICKER, Role.HEADLINE, Role.DEK, Role.BYLINE, Role.AGENCY, Role.DATELINE,
        Role.PARAGRAPH, Role.PARAGRAPH, Role.PROMO, Role.PARAGRAPH, Role.CORRECTION, Role.TAGS,
    ]  # fmt: skip
    assert "Correction (3 May 2026, 12:00 UTC): The year was wrong." in article.text
    assert [author.name for author in article.authors] == ["Ann Lee", "Bo Ray"]
    assert article.promos == links
    assert set(article.decided_by) == {
        "url", "canonical_url", "outlet", "language", "section", "kicker", "headline", "dek", "authors", "agency",
        "dateline", "published_at", "tags", "promos",
    }  # fmt: skip
