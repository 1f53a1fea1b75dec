"""Texts that nobody should send: an answer, spans inside the text, and no more than linear work."""

import time

import pytest

import copydesk
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
def test_an_answer(name: str) -> None:
    text = TEXTS[name]
    for one in copydesk.statements(text):
        check(text, one)


@pytest.mark.parametrize(
    "bit", [LINE, "“a b c” said Jane. ", '"', "“", "Jane Doe said. ", "said ", "田中首相は「税」と述べた。"]
)
def test_work_is_linear(bit: str) -> None:
    def seconds(count: int) -> float:
        text = bit * count
        start = time.process_time()
        copydesk.statements(text)
        return time.process_time() - start

    small = 3_000 if len(bit) > 8 else 20_000
    seconds(small // 10)
    assert seconds(small * 4) < 10 * max(seconds(small), 0.05)  # 16 and more were it quadratic
