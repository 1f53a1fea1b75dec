"""Who says what across outlets."""

from copydesk.records import Manner, Span, Statement
from copydesk.relate.trail import Report
from copydesk.relate.voices import find_voices
from tests.relate.made import MONDAY


def report(key: str, outlet: str, hours: int, *said: tuple[str, str]) -> Report:
    """An article of quotations, each with its speaker."""
    text, statements = "", []
    for speaker, words in said:
        start = len(text)
        text += f"“{words}”"
        span = Span(start, len(text))
        statements.append(Statement(content=(span,), speaker=speaker or None, manner=Manner.DIRECT))
        text += f" said {speaker}.\n"
    return Report(key, text, (), tuple(statements), outlet, MONDAY.replace(hour=9 + hours))


LONG = "We will rebuild every house in this valley, and nobody here will carry the cost alone"
CUT = "We will rebuild every house in this valley"
CHANGED = "We shall rebuild each house in this valley, and nobody here will carry the cost alone"
OTHER = "The army has sent forty boats and they will stay as long as the water does"


def test_one_quotation_with_its_wordings() -> None:
    voices = find_voices(
        [
            report("c", "Northern Ledger", 4, ("Marr", CHANGED)),
            report("a", "Harbour Courier", 0, ("Ilse Marr", LONG), ("Tomas Veen", OTHER)),
            report("b", "Eastvale Post", 2, ("Governor Marr", CUT), ("Marr", OTHER)),
        ]
    )
    marr = next(voice for voice in voices if voice.speaker == "Ilse Marr")
    assert [len(quotation.wordings) for quotation in marr.quotations] == [3, 1]
    assert [wording.key for wording in marr.quotations[0].wordings] == ["a", "b", "c"]
    assert marr.quotations[0].text == f"“{CHANGED}”" or marr.quotations[0].text == f"“{LONG}”"
    assert marr.outlets == ("Harbour Courier", "Eastvale Post", "Northern Ledger")
    assert {voice.speaker for voice in voices} == {"Ilse Marr", "Tomas Veen"}


def test_two_people_of_one_last_name_are_not_joined_by_it() -> None:
    voices = find_voices(
        [
            report("a", "A", 0, ("Ilse Marr", LONG), ("Joren Marr", OTHER)),
            report("b", "B", 1, ("Marr", "It rains a lot here")),
        ]
    )
    assert {voice.speaker for voice in voices} == {"Ilse Marr", "Joren Marr", "Marr"}


def test_statements_without_a_speaker_are_left_out() -> None:
    assert find_voices([report("a", "A", 0, ("", LONG))]) == ()
