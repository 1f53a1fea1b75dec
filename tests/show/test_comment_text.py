"""What readers write, made harmless; threads; how often one may write."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.keep.rows import Comment, CommentState
from copydesk.show.comment_text import paragraphs, tidied
from copydesk.show.pace import Limit, Pace
from copydesk.show.threads import DEEPEST, threaded
from tests.show.conftest import NOW


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (" a \r\n b\r\r\n\n\n c ", "a\nb\n\nc"),
        ("\u202eturned\u202c \u2066x\u2069", "turned x"),
        ("a\u200bb\ufeff\x00\x1b[31m", "ab[31m"),
        ("Z" + "\u0301" * 50 + "a", "Z" + "\u0301" * 4 + "a"),
        ("नमस्ते שָׁלוֹם العربية 👩‍👩‍👧", "नमस्ते שָׁלוֹם العربية 👩‍👩‍👧"),
        ("half \ud800", "half \ufffd"),
    ],
)
def test_text_is_kept_without_what_is_never_seen(said: str, kept: str) -> None:
    assert tidied(said) == kept


TAG = re.compile(r'<br>|<a href="https?://[^"<>]+" rel="nofollow ugc noopener">|</a>', re.I)


def link(url: str, words: str | None = None) -> str:
    return f'<a href="{url}" rel="nofollow ugc noopener">{words or url}</a>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<b>&", ["&lt;b&gt;&amp;"]),
        ("one\ntwo\n\nthree", ["one<br>two", "three"]),
        ("See https://a.example/b.", [f"See {link('https://a.example/b')}."]),
        ("(https://a.example/b_(c))", [f"({link('https://a.example/b_(c)')})"]),
        ("“http://a.example/?q=1&r=2”", [f"“{link('http://a.example/?q=1&amp;r=2')}”"]),
        ('https://a.example/"onload=x', [link("https://a.example/") + "&#34;onload=x"]),
        ("javascript:x data:text/html,x https:// HTTPS://A.example", [
            f"javascript:x data:text/html,x https:// {link('HTTPS://A.example')}"
        ]),
        ("https://a.example/" + "x" * 100, [link("https://a.example/" + "x" * 100, "https://a.example/" + "x" * 62 + "…")]),
    ],
)  # fmt: skip
def test_paragraphs_and_links(text: str, html: list[str]) -> None:
    assert [str(each) for each in paragraphs(text)] == html


@given(st.text())
def test_whatever_is_written_is_text_and_tidied_once(text: str) -> None:
    kept = tidied(text)
    assert tidied(kept) == kept
    for each in paragraphs(text):
        assert set(TAG.sub("", str(each))) & set("<>") == set()


def comment(name: str, answers: str | None = None, state: CommentState = CommentState.SHOWN) -> Comment:
    return Comment(name, "article", answers, "Ann", None, None, name, state, NOW, None)


def shape(comments: list[Comment]) -> list[tuple[str, int, bool]]:
    thread = threaded(comments, lambda each: each.state is CommentState.SHOWN)
    return [(each.comment.name, each.depth, each.is_seen) for each in thread]


def test_only_places_with_answers_stay() -> None:
    gone, hidden = CommentState.DELETED, CommentState.HIDDEN
    comments = [
        comment("a", None, gone), comment("b", "a"), comment("c", None, gone), comment("d", "c", hidden),
        comment("e", "a", hidden), comment("f"), comment("g", "lost"),
    ]  # fmt: skip
    assert shape(comments) == [("a", 0, False), ("b", 1, True), ("f", 0, True), ("g", 0, True)]


def test_a_thread_as_deep_as_can_be() -> None:
    comments = [comment("0"), *(comment(str(number), str(number - 1)) for number in range(1, 5_000))]
    found = shape(comments)
    assert [name for name, *_ in found] == [str(number) for number in range(5_000)]
    assert max(depth for _, depth, _ in found) == DEEPEST


def test_pace_is_by_each_key_and_forgets() -> None:
    now = 0.0
    pace = Pace((Limit(2, 60), Limit(3, 3600)), clock=lambda: now, most=3)
    assert [pace.take(("ann", "10.0.0.1")) for _ in range(3)] == [0, 0, 60]
    now = 20.0
    assert pace.take(("bo", "10.0.0.1")) == 40
    assert pace.take(("bo", "")) == 0
    now = 60.0
    assert pace.take(("ann", "10.0.0.1")) == 0
    now = 120.0
    assert pace.take(("ann",)) == 3600 - 120
    for name in "cdef":
        pace.take((name,))
    assert len(pace.times) == 3
