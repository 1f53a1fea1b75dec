"""Phrases are found where they are, and nowhere else; keys made all at once are those made one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.read.phrases import Phrases, phrases_of
from copydesk.text import RECORD_MARK, letters, letters_of

WORDS = ("cookie policy", "für abonnenten", "登録する", "app", "subscribe now")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    "text", ["", "a", "ap", "app", "our cookie policy", "Für abonnenten", "für abonnenten", "今すぐ登録する。"]
)
def test_the_phrases_of_a_text_are_those_in_it(text: str) -> None:
    assert phrases_of(WORDS).within(text) == [word for word in WORDS if word in text]


@given(TEXTS, st.lists(st.text("abc é日", min_size=1, max_size=7), min_size=1, max_size=6))
def test_any_phrases_are_found_in_any_text(text: str, phrases: list[str]) -> None:
    joined = text + phrases[0] + text[:3]
    assert Phrases(phrases).within(joined) == [phrase for phrase in phrases if phrase in joined]


def test_halves_of_characters_are_looked_through() -> None:
    assert Phrases(["app"]).within("\ud800 app") == ["app"]


@given(st.lists(TEXTS.filter(lambda text: RECORD_MARK not in text)))
def test_keys_made_at_once_are_those_made_one_by_one(texts: list[str]) -> None:
    assert letters_of(texts) == list(map(letters, texts))
