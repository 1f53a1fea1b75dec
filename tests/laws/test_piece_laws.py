"""Whatever a piece is, its record is valid, holds every word that its page shows, and the page can do nothing."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from copydesk.compose.article import Composed, Setting, compose
from copydesk.compose.markup import ATTRIBUTES, ELEMENTS, as_markup
from copydesk.records import Link, Piece, PieceNote, PiecePicture
from fuzz.laws import check

FRAGMENTS = (
    "# ", "## ", "- ", "1. ", "7. ", "> ", "    ", "\t", "\n", "\n\n", "  \n", "```\n", "~~~", "---\n", "***", "*", "**", "_", "`",
    "~~", "[", "](", ")", "![", "](aa)", "](https://x.example/)", "](javascript:alert(1))", "](data:text/html,x)", "<", ">", "|",
    "|-|-|\n", "|a|b|\n", "\\", "&", "&amp;", "&#60;", "<script>", "</script>", "<img src=x onerror=y>", "<!--", "-->",
    "<a href=javascript:x>", "[r]: javascript:x", "[r]: https://x.example 'title'\n", "[r]", "<https://x.example>", "é", "漢字",
    "\u202e", "\u200b", "\x00", "\x1b", "\ud800", "word", "two words ", '"', "'", "{{ 7*7 }}", "style=x", "<b onclick=z>", "\r\n",
)  # fmt: skip
MARKDOWN = st.one_of(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join), st.text(max_size=120))
LINES = st.one_of(st.just(""), st.text(max_size=20), st.sampled_from(FRAGMENTS))
NOTES = st.builds(PieceNote, LINES, st.datetimes(timezones=st.just(UTC)))
PICTURES = st.builds(PiecePicture, st.sampled_from(["aa", "bb"]), LINES, LINES, LINES)
PIECES = st.builds(
    Piece,
    headline=LINES,
    dek=LINES,
    kicker=LINES,
    section=LINES,
    tags=st.lists(LINES, max_size=2).map(tuple),
    authors=st.lists(LINES, max_size=2).map(tuple),
    agency=LINES,
    dateline=LINES,
    text=MARKDOWN,
    pictures=st.lists(PICTURES, max_size=2, unique_by=lambda each: each.name).map(tuple),
    corrections=st.lists(NOTES, max_size=2).map(tuple),
)
SETTING = Setting(
    "Desk",
    "https://desk.example/article/x",
    datetime(2026, 5, 3, tzinfo=UTC),
    links=(Link("Other <news>", "https://o.example/?a&b"),),
)
lawful = settings(max_examples=400, deadline=None, derandomize=True)


def composed(piece: Piece) -> tuple[Composed, LexborHTMLParser]:
    made = compose(piece, SETTING)
    return made, LexborHTMLParser(as_markup(made.told, lambda name: f"/picture/{name}"))


@given(piece=PIECES)
@lawful
def test_the_record_is_valid(piece: Piece) -> None:
    made, _ = composed(piece)
    check(made.article)
    assert all(0 <= each.span.start < each.span.end <= len(made.article.text) for each in made.inlines)
    assert compose(piece, SETTING) == made


@given(piece=PIECES)
@lawful
def test_record_and_page_have_the_same_words(piece: Piece) -> None:
    made, page = composed(piece)
    shown = page.body.text(separator=" ").split() if page.body else []
    assert "".join(shown) == "".join(made.article.text.split())


@given(piece=PIECES)
@lawful
def test_the_page_can_do_nothing(piece: Piece) -> None:
    _, page = composed(piece)
    for node in page.css("body *"):
        assert node.tag in ELEMENTS | {"tbody"}, node.html
        allowed = ATTRIBUTES.get(node.tag, set()) | ({"rel"} if node.tag == "a" else set())
        assert set(node.attributes) <= allowed, node.html
        if node.tag == "a":
            assert (node.attributes["href"] or "").lower().startswith(("http://", "https://", "mailto:"))
        if node.tag == "img":
            assert node.attributes["src"] in ("/picture/aa", "/picture/bb")


@given(piece=PIECES)
@lawful
def test_no_word_of_a_plain_text_is_lost(piece: Piece) -> None:
    words = [word for word in piece.text.split() if word.isalnum() and word.isascii() and len(word) > 3]
    if (
        "[r]:" in piece.text or "`" in piece.text or "~" in piece.text
    ):  # definitions and the names of fences are no words
        return
    made, _ = composed(piece)
    assert [word for word in words if word not in made.article.text] == []
