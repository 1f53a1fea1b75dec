"""Words and their pieces: where they stand, how they are cut, what is remembered of how they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.attribute.wordpieces import CAPITAL, LOWER, MIXED, UPPER, WordPieces, case_of, folded, words_of

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "mayor", "said", "harbour", "##s", "##side", "un", "##happ", "##y"]
PIECES += list('abcdefghijklmnopqrstuvwxyz.,"“”-') + [f"##{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
CUTTER = WordPieces({piece: number for number, piece in enumerate(PIECES)})


def shown(text: str) -> list[str]:
    return [PIECES[number] for number in CUTTER.read(text).ids.tolist()]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("The mayor said", ["[SEP]", "the", "mayor", "said"]),
        ("Unhappy harbourside.", ["[SEP]", "un", "##happ", "##y", "harbour", "##side", "."]),
        ("Mâyor", ["[SEP]", "mayor"]),
        ("may\u200bor", ["[SEP]", "mayor"]),
        ("mayor\n\nsaid", ["[SEP]", "mayor", "[SEP]", "said"]),
        ("mayor \u2603 said", ["[SEP]", "mayor", "[UNK]", "said"]),
        ("\u200b \ud800", []),
        ("a" * 101, ["[SEP]", "[UNK]"]),
        ("-" * 50, ["[SEP]", "-"]),
        ("---", ["[SEP]", "-", "-", "-"]),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert shown(text) == pieces


@pytest.mark.parametrize(
    ("word", "case"),
    [("mayor", LOWER), ("1,200", LOWER), ("Mayor", CAPITAL), ("A", CAPITAL), ("BBC", UPPER), ("McKay", MIXED)],
)
def test_case_is_kept_beside(word: str, case: int) -> None:
    assert case_of(word) == case


def test_quotation_ends_with_its_paragraph() -> None:
    words = CUTTER.read('the “mayor said\nthe "mayor" said')
    assert words.quoted.tolist() == [0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0]


@given(st.text())
def test_words_stand_in_order_inside_the_text(text: str) -> None:
    words = CUTTER.read(text)
    places = [place for pair in zip(words.start.tolist(), words.end.tolist(), strict=True) for place in pair]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    assert all(start < end for start, end in zip(words.start.tolist(), words.end.tolist(), strict=True))


@given(st.text())
def test_every_piece_belongs_to_one_word(text: str) -> None:
    words = CUTTER.read(text)
    assert len(words.ids) == len(words.case) == len(words.quoted) == words.first[-1]
    assert len(words.first) == len(words.start) + 1
    assert all(low < high for low, high in zip(words.first, words.first[1:], strict=False))
    marks = sum(1 for number in words.ids.tolist() if number == CUTTER.end)
    assert marks == int(words.opens.sum())


@given(st.text(st.characters(categories=["Lu", "Ll", "Mn", "Cf"]), max_size=20))
def test_pieces_spell_the_word(word: str) -> None:
    spelled = "".join(PIECES[number].removeprefix("##") for number in CUTTER.pieces(word))
    assert spelled in (folded(word), "[UNK]")


@given(st.text())
def test_only_white_space_is_between_words(text: str) -> None:
    covered = [(start, end) for start, end, _ in words_of(text)]
    edges = [0, *(place for pair in covered for place in pair), len(text)]
    assert all(not text[low:high].strip() for low, high in zip(edges[::2], edges[1::2], strict=True))
