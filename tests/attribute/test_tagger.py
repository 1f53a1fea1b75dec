"""The tagger with the shipped network: what it finds in plain news, and that no text breaks it."""

import subprocess
import sys
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.attribute import network
from copydesk.attribute.tagged import Tagged
from copydesk.attribute.tagger import find_tagged
from copydesk.errors import MissingExtraError
from copydesk.records import Span

NEWS = (
    "Harbour wall to be raised after flood\n\n"
    "The harbour wall at Tollhaven will be raised by two metres, the town's mayor said on Tuesday.\n\n"
    '"We cannot wait for another winter like this one," Ingrid Vale told reporters. "The sea does not negotiate."\n\n'
    "According to the port authority, the work will cost 40 million euros. Critics argue that the money would be better "
    "spent on the old town."
)


def words(text: str, spans: Sequence[Span]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def test_plain_news() -> None:
    found = find_tagged(NEWS)
    by_cue = {" ".join(words(NEWS, each.cue)): each for each in found}
    told = by_cue["told reporters"] if "told reporters" in by_cue else by_cue["told"]
    assert words(NEWS, told.source) == ["Ingrid Vale"]
    assert words(NEWS, told.content)[0] == '"We cannot wait for another winter like this one,"'
    assert words(NEWS, by_cue["According to"].source) == ["the port authority"]
    assert words(NEWS, by_cue["According to"].content) == ["the work will cost 40 million euros"]
    assert words(NEWS, by_cue["argue"].source) == ["Critics"]


def check_laws(text: str, found: Sequence[Tagged]) -> None:
    starts = []
    for each in found:
        spans = sorted((*each.content, *each.source, *each.cue))
        assert each.content
        assert 0.0 <= each.confidence <= 1.0
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(before.end <= after.start for before, after in pairwise(spans))
        assert all(list(part) == sorted(part) for part in (each.content, each.source, each.cue))
        starts.append(spans[0].start)
    assert starts == sorted(starts)


BAD = {
    "nothing": "",
    "white space": " \n\t\u2028\n ",
    "a mark": '"',
    "odd marks": 'He said "it never ends, she said. “Nor „this« »one',
    "a hundred thousand marks": '"' * 100_000,
    "marks apart": '" ' * 3_000,
    "one long word": "a" * 50_000,
    "one long paragraph": "The mayor said that the wall would hold, and nobody believed him. " * 400,
    "only line ends": "\n" * 10_000,
    "many paragraphs": "She said so.\n" * 500,
    "emoji": "😀 “👍🏽,” said 👩‍👩‍👧‍👦 Vale 🇫🇮",
    "lone surrogates": "\ud800 said \udfff that \ud83d",
    "zero width": "\u200bThe\u200d mayor\ufeff sa\u00adid\u2060 so",
    "right to left": "قال رئيس البلدية إن الجدار سيصمد. \u202eשלום\u202c",
    "Chinese": "市长说：“墙会挺住。”",
    "control characters": "\x00The\x01 mayor\x7f said\x85 so\x00",
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
def test_no_text_breaks_it(text: str) -> None:
    check_laws(text, find_tagged(text))


PARTS = [
    "said",
    "The mayor",
    "“",
    "”",
    '"',
    ",",
    ".",
    " ",
    "\n\n",
    "according to",
    "that",
    "\u200b",
    "😀",
    "\ud800",
    "42",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PARTS) | st.text(max_size=8), max_size=40).map(" ".join))
def test_laws_hold_for_any_text(text: str) -> None:
    found = find_tagged(text)
    check_laws(text, found)
    assert find_tagged(text) == found


def test_paragraphs_far_apart_do_not_disturb_each_other() -> None:
    filler = "The ferry left at noon and came back at six with nobody on board.\n\n" * 40
    alone = find_tagged(NEWS)
    later = find_tagged(filler + NEWS)
    assert len(later) >= len(alone) - 1


def test_importing_copydesk_loads_no_network() -> None:
    code = "import sys, copydesk; print('onnxruntime' in sys.modules or 'numpy' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert shown.strip() == "False"


def test_without_the_runtime_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(MissingExtraError, match="pip install onnxruntime"):
        network.open_network(b"")
