"""How much work a read is, counted rather than timed: calls of Python functions, and the size of matrix products."""

import gc
import sys
from collections.abc import Callable
from types import FrameType

import numpy as np
import pytest

import copydesk
from copydesk.read.clues import names_bag, tag_bag, tag_facts
from copydesk.read.furniture import label_key, role_of_names
from copydesk.read.network import SMALL_PRODUCT, times
from copydesk.read.scan import name_words
from tests.golden.cases import PAGES

CALLS_A_TAG = 16.5
"""Of the golden pages together. Source: 14.7 when this was written, 19.6 before decision 0010."""


def calls_of(page: bytes) -> int:
    """The calls of Python functions in a second read, when all that is kept is there."""
    copydesk.read(page)
    count = 0

    def seen(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        copydesk.read(page)
    finally:
        sys.setprofile(before)
    return count


def test_a_read_takes_few_calls() -> None:
    pages = [file.read_bytes() for file in sorted(PAGES.glob("*/page.html"))]
    assert len(pages) > 20
    assert sum(map(calls_of, pages)) < CALLS_A_TAG * sum(page.count(b"<") for page in pages)


@pytest.mark.parametrize("count", [1, 20, 21, 22, 63, 64, 500])
def test_products_in_pieces_are_the_product(count: int) -> None:
    chance = np.random.default_rng(count)
    left = chance.standard_normal((count, 192)).astype(np.float32)
    right = chance.standard_normal((192, 64)).astype(np.float32)
    assert np.allclose(times(left, right), left @ right, atol=1e-4)
    assert SMALL_PRODUCT // right.size == 21


@pytest.mark.parametrize("kept", [tag_bag, names_bag, tag_facts, name_words, role_of_names, label_key])
def test_the_collector_does_not_look_through_what_is_kept(kept: Callable[[str], object]) -> None:
    copydesk.read(b"<div class='story lead'><p class='text'>The harbour was closed on Monday.</p><p>Tags</p></div>")
    tables = [one for one in gc.get_referents(kept) if type(one) is dict and one is not kept.__dict__]
    assert any(tables)
    assert not any(map(gc.is_tracked, tables))
