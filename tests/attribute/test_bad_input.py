"""Texts that nobody should send: an answer, spans inside the text, and no more than linear work."""

import time

import pytest

import copydesk
from copydesk.attribute.assemble import assemble
from copydesk.records import Finder
from tests.laws.test_statement_laws import check

LINE = "The council said on Tuesday that it would not raise the tax, which has been at the same rate. "
TEXTS = {
    "empty": "",
    "blank": " \n\n \t",
    "one mark": '"',
    "marks": '"' * 10_000,
    "open marks": "“" * 10_000,
    "pairs": "“a” " * 5_000,
    "never closed": "“a b c\n\n" * 2_000,
    "right to left": '\u202eقال أحمد سالم: "لا نعرف" \u200b' * 200,
    "zero width": "“\u200bWe\u200b won,\u200b” said\u200b Jane\u200b Doe." * 50,
    "emoji": "😀“We won 😀,” said Jane Doe 😀. " * 200,
    "lone surrogates": "\ud800“We won \udfff,” said Jane \ud800 Doe. " * 200,
    "no tables": "Zoro vana tiki ilo, “mira tan,” zeva Oru. " * 100,
    "one word": "a" * 100_000,
    "capitals": "Jane Mary " * 5_000,
    "cues": "said " * 10_000,
    "nothing but names": "Jane Doe’s " * 3_000,
    "controls": "\x00\x1b[31m“We won,” said Jane Doe.\x07" * 20,
}


@pytest.mark.parametrize("name", TEXTS)
def test_rules_answer(name: str) -> None:
    text = TEXTS[name]
    for one in assemble(text, (), "en", Finder.RULES):
        check(text, one)


@pytest.mark.parametrize("name", TEXTS)
def test_an_answer(name: str) -> None:
    text = TEXTS[name][:2_000]
    for one in copydesk.statements(text):
        check(text, one)


@pytest.mark.parametrize(
    "bit", [LINE, "“a b c” said Jane. ", '"', "“", "Jane Doe said. ", "said ", "田中首相は「税」と述べた。"]
)
def test_work_is_linear(bit: str) -> None:
    def seconds(count: int) -> float:
        text = bit * count
        taken = []
        for _ in range(3):
            start = time.process_time()
            assemble(text, (), "en", Finder.RULES)
            taken.append(time.process_time() - start)
        return min(taken)

    small = 400 if len(bit) > 8 else 4_000
    assert seconds(small * 8) < 25 * max(seconds(small), 0.02)  # 64 times were it quadratic
