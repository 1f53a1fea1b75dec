"""Copies of one text: found, told from their original, compared sentence by sentence."""

import pytest

from copydesk.records import CopyKind, SentenceFate
from copydesk.relate import same_copy as copies_module
from copydesk.relate.comparison import compare, sentences
from copydesk.relate.same_copy import CopyIndex, find_copies, same_copy, shared_text
from copydesk.relate.shingles import fingerprints, runs
from copydesk.relate.signature import sign
from tests.relate.made import FLOOD, FLOOD_AGAIN, QUAKE_ONE, TAKEOVER, article

WIRE = (*FLOOD, "Marr said she would visit the Vell valley on Tuesday with the defence minister, Tomas Veen.")
LOCAL = "Harrow Bay, two hours down the river, was told to expect high water by Wednesday morning."
OTHER = (*TAKEOVER, "The exchange halted trading in Calder Foods for an hour before the offer was published on Monday.")

original = sign(article("Vell bursts its banks", *WIRE, outlet="Meridian Press", agency="Meridian Press"), "wire")
cut = sign(article("Twelve die in flood", *WIRE[:2], outlet="Eastvale Post", hours=2, agency="Meridian Press"), "cut")
local = sign(article("High water on its way", WIRE[0], LOCAL, *WIRE[1:3], outlet="Harrow Bay Times", hours=1), "local")
live = sign(article("Flood: live", *WIRE, LOCAL, outlet="Meridian Press", hours=4), "live")
merged = sign(article("Monday's news", *WIRE[:2], *OTHER, outlet="Northern Ledger", hours=6), "merged")
market = sign(article("Roth raises bid", *OTHER, outlet="Market Wire", hours=-1), "market")
own = sign(article("Vell flood kills 12", *FLOOD_AGAIN, outlet="Capital Desk", hours=3), "own")
quake = sign(article("Quake in Saint Orla", *QUAKE_ONE, outlet="Capital Desk", hours=3), "quake")
EVERY = (own, cut, merged, live, quake, local, market, original)


def test_copies_are_told_from_reports_of_the_same_event() -> None:
    assert same_copy(original, cut)
    assert same_copy(original, local)
    assert same_copy(original, own) is None
    assert same_copy(original, quake) is None


def test_the_original_its_copies_versions_and_merged_ones() -> None:
    found = {(copy.key, copy.original): copy.kind for copy in find_copies(EVERY)}
    assert found == {
        ("cut", "wire"): CopyKind.COPY,
        ("local", "wire"): CopyKind.COPY,
        ("live", "wire"): CopyKind.VERSION,
        ("merged", "wire"): CopyKind.MERGED,
        ("merged", "market"): CopyKind.MERGED,
    }


def test_copies_of_one_article() -> None:
    assert {copy.key for copy in find_copies(EVERY, of="cut")} == {"cut", "local", "live", "merged"}
    assert {copy.key for copy in find_copies(EVERY, of="market")} == {"merged"}
    assert find_copies(EVERY, of="own") == []


def test_what_a_copy_kept_and_has_of_its_own() -> None:
    copies = {copy.key: copy for copy in find_copies(EVERY) if copy.original == "wire"}
    assert copies["cut"].kept < 0.8
    assert copies["cut"].own < 0.1
    assert copies["local"].own > 0.1
    assert copies["live"].kept == 1.0


def test_sentences_that_were_kept_changed_cut_and_added() -> None:
    changed = FLOOD[1].replace("Some 2,400 residents were taken", "About 2,400 people were brought")
    lines = compare("\n".join(WIRE), "\n".join((FLOOD[0], LOCAL, changed)))
    assert [line.fate for line in lines] == [
        SentenceFate.KEPT,
        SentenceFate.ADDED,
        SentenceFate.KEPT,
        SentenceFate.CHANGED,
        SentenceFate.CUT,
        SentenceFate.CUT,
    ]
    assert lines[3].original == "Some 2,400 residents were taken to schools in Dunmere."
    assert lines[3].copy == "About 2,400 people were brought to schools in Dunmere."
    assert [line.original for line in lines if line.original] == sentences("\n".join(WIRE))


def test_a_comparison_leaves_nothing_out() -> None:
    lines = compare("\n".join(FLOOD), "\n".join(QUAKE_ONE))
    assert [line.original for line in lines if line.original] == sentences("\n".join(FLOOD))
    assert [line.copy for line in lines if line.copy] == sentences("\n".join(QUAKE_ONE))
    assert compare("", "") == ()


def test_sentences_end_where_they_should() -> None:
    assert sentences("Gov. Marr came. “He left.” Dr. J. Kask paid $2.4 billion!\nNext line") == [
        "Gov. Marr came.",
        "“He left.”",
        "Dr. J. Kask paid $2.4 billion!",
        "Next line",
    ]


def test_two_that_quote_the_same_speech_are_no_copies() -> None:
    quote = "“We will rebuild every house in this valley, and we will not ask anyone here to carry the cost of it alone,” she said."
    one = sign(article("a", FLOOD[0], quote, outlet="A"), "a")
    two = sign(
        article(
            "b",
            FLOOD_AGAIN[0],
            quote,
            "She spoke for an hour in the school of Dunmere, with rain on the roof.",
            outlet="B",
        ),
        "b",
    )
    assert same_copy(one, two) is None


def test_the_index_finds_the_same_pairs_and_forgets() -> None:
    index = CopyIndex()
    for signature in EVERY:
        index.add(signature)
    assert {"cut", "local", "live", "merged"} <= set(index.candidates(original))
    assert "quake" not in index.candidates(original)
    for signature in EVERY:
        index.remove(signature)
    assert index.postings == {}


def test_few_articles_and_many_give_the_same_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    few = find_copies(EVERY)
    monkeypatch.setattr(copies_module, "BUSY", len(EVERY) - 1)  # now they are found by the index
    assert find_copies(EVERY) == few


def test_runs_do_not_see_case_and_punctuation() -> None:
    assert runs("The Vell burst, its banks — early.") == runs("the vell burst its banks early")
    assert len(runs("one two three four five six")) == 2
    assert fingerprints("one two three") == ()
    assert fingerprints("one two three four five") != ()


def test_scripts_without_spaces_are_compared_letter_by_letter() -> None:
    text = "ヴェル川が月曜日の早朝にミルポート近くで氾濫し少なくとも十二人が死亡した。"
    assert shared_text(text, text[:24] + "知事が発表した。").of_second > 0.5


@pytest.mark.parametrize("text", ["", "short", "…", "“"])
def test_nothing_to_compare(text: str) -> None:
    assert shared_text(text, text).runs == 0
