"""Windows: every word in one of them, none too long."""

import string

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from copydesk.attribute.windows import cut_windows, window_of
from copydesk.attribute.wordpieces import WordPieces

PIECES = [
    "[UNK]",
    "[CLS]",
    "[SEP]",
    *string.ascii_lowercase,
    *(f"##{letter}" for letter in string.ascii_lowercase),
    ".",
]
CUTTER = WordPieces({piece: number for number, piece in enumerate(PIECES)})
TEXTS = st.lists(st.sampled_from(["a", "bb", "ccc", "dddddd", ".", "\n"]), max_size=120).map(" ".join)


@given(TEXTS, st.integers(10, 40), st.integers(10, 40))
def test_every_word_is_in_one_window_that_fits(text: str, limit: int, first_limit: int) -> None:
    words = CUTTER.read(text)
    cuts = cut_windows(words, limit, first_limit)
    assert [place for begin, end in cuts for place in range(begin, end)] == list(range(len(words.start)))
    for number, (begin, end) in enumerate(cuts):
        window = window_of(words, CUTTER, begin, end)
        assert len(window.ids) <= (limit if number else first_limit)
        assert window.ids[0] == CUTTER.start
        assert window.ids[-1] == CUTTER.end
        assert len(window.heads) == end - begin
        assert np.array_equal(window.ids[window.heads], words.ids[words.first[begin:end]])


def test_a_window_ends_with_a_paragraph_where_it_can() -> None:
    words = CUTTER.read("a b c d\ne f g h\ni j k l")
    assert cut_windows(words, limit=12, first_limit=12) == [(0, 8), (8, 12)]


def test_a_long_paragraph_is_cut() -> None:
    words = CUTTER.read("a b c d e f g h i j k l m n o")
    assert cut_windows(words, limit=10, first_limit=10) == [(0, 8), (8, 15)]
