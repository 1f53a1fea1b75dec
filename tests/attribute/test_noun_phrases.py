"""Heads of sources: what is hung on them is cut off, whatever stands there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.attribute.noun_phrases import head_segment
from copydesk.records import Span

BODIES, ROLES = frozenset(("ministry", "council")), frozenset(("minister",))


@pytest.mark.parametrize(
    ("source", "head"),
    [
        ("the Health Ministry(MOH", "the Health Ministry(MOH"),
        ("the Police Chiefs Council,Ltd", "the Police Chiefs Council,Ltd"),
        ("the Police Chiefs Council, which met", "the Police Chiefs Council"),
        ("a spokesman for the Ministry", "a spokesman"),
    ],
)
def test_the_head_of_a_source(source: str, head: str) -> None:
    found = head_segment(source, Span(0, len(source)), BODIES, ROLES)
    assert source[found.start : found.end] == head


@given(
    st.lists(st.sampled_from(["Council", "Ministry", "(", ",", ";", " ", " of ", "X", "the "]), min_size=1).map("".join)
)
def test_every_source_has_an_end(source: str) -> None:
    found = head_segment(source, Span(0, len(source)), BODIES, ROLES)
    assert 0 <= found.start <= found.end <= len(source)
