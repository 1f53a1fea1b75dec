"""What may become of a piece, and what stands in the way of its going out."""

from dataclasses import replace

import pytest

from copydesk.compose.faults import MANY, faults_before_going_out, faults_of_change, find_faults
from copydesk.compose.moves import MOVES, find_move, moves_of
from copydesk.records import Piece, PieceLink, PiecePicture, PieceState

GOOD = Piece(headline="Tunnel opens", text="It opened.")


@pytest.mark.parametrize(
    ("state", "names"),
    [
        ("draft", ["review"]),
        ("review", ["draft", "schedule", "publish"]),
        ("scheduled", ["draft", "publish"]),
        ("published", ["correct", "withdraw"]),
        ("withdrawn", ["resume"]),
    ],
)
def test_moves_of_editors(state: str, names: list[str]) -> None:
    assert [move.name for move in moves_of(PieceState(state), "editor")] == names
    assert [move.name for move in moves_of(PieceState(state), "admin")] == names
    assert moves_of(PieceState(state), "reader") == moves_of(PieceState(state), "visitor") == ()


def test_no_other_moves() -> None:
    assert find_move("publish", PieceState.DRAFT, "admin") is None
    assert find_move("correct", PieceState.WITHDRAWN, "admin") is None
    assert find_move("nothing", PieceState.DRAFT, "admin") is None
    assert {move.after for move in MOVES if move.goes_out} == {PieceState.PUBLISHED, PieceState.SCHEDULED}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"headline": " "}, "no headline"),
        ({"text": "\n"}, "no text"),
        ({"pictures": (PiecePicture("aa", credit="AP"),)}, "Picture 1 has no caption"),
        ({"pictures": (PiecePicture("aa", caption="A boat"),)}, "Picture 1 does not say whose"),
        ({"text": "![x](bb)"}, "none of the piece's own"),
        ({"read_also": (PieceLink("javascript:x", "A"),)}, "neither an article"),
        ({"read_also": (PieceLink("mailto:a@b.example", "A"),)}, "neither an article"),
        ({"read_also": (PieceLink("https://a.example/", ""),)}, "has no headline"),
        ({"headline": "x" * 301}, "headline has more than 300"),
        ({"dek": "x" * 901}, "dek has more than 900"),
        ({"tags": ("x",) * (MANY + 1)}, "more than 30 tags"),
        ({"authors": ("x" * 301,)}, "a name has more than"),
        ({"language": "<b>"}, "language is no code"),
        ({"text": "x" * 200_001}, "more than 200,000 letters"),
    ],
)
def test_what_stands_in_the_way(change: dict[str, object], reason: str) -> None:
    found = faults_before_going_out(replace(GOOD, **change))  # type: ignore[arg-type]
    assert len(found) == 1
    assert reason in found[0]


def test_what_may_go_out() -> None:
    links = (PieceLink("abcd234"), PieceLink("https://a.example/x", "A"))
    piece = replace(GOOD, pictures=(PiecePicture("aa", "A boat", "AP"),), read_also=links, text="![](aa) boat")
    assert faults_before_going_out(piece) == ()
    assert find_faults(Piece()) == ()


def test_a_published_piece_changes_with_a_word() -> None:
    changed = replace(GOOD, text="It opened on Friday.")
    assert faults_of_change(GOOD, changed, "", False) != ()
    assert faults_of_change(GOOD, changed, "The day was missing.", False) == ()
    assert faults_of_change(GOOD, changed, " ", True) == ()
    assert faults_of_change(GOOD, GOOD, "", True) == ("Nothing was changed.",)
    assert faults_of_change(GOOD, GOOD, "We should have said so earlier.", False) == ()
