"""Spans to statements."""

from copydesk.attribute.decoding import Found
from copydesk.attribute.linking import link
from copydesk.attribute.tags import CONTENT_LEFT, CONTENT_RIGHT, CUE, SOURCE_LEFT, SOURCE_RIGHT

SHAPES = {
    "cue": CUE,
    "source<": SOURCE_LEFT,
    "source>": SOURCE_RIGHT,
    "content<": CONTENT_LEFT,
    "content>": CONTENT_RIGHT,
}
"""The arrow points to the side of the cue."""


def linked(line: str) -> list[tuple[str, ...]]:
    """Statements of spans given in order, "|" between sentences: places of sources, cues and contents."""
    spans: list[Found] = []
    sentence: list[int] = []
    number = 0
    for word in line.split():
        if word == "|":
            number += 1
            continue
        spans.append(Found(SHAPES[word], len(spans), len(spans) + 1, 1.0))
        sentence.append(number)
    return [
        tuple("+".join(str(span.begin) for span in part) for part in (each.sources, each.cues, each.contents))
        for each in link(spans, sentence)
    ]


def test_said_before_and_after() -> None:
    assert linked("source> cue content<") == [("0", "1", "2")]
    assert linked("content> source> cue") == [("1", "2", "0")]
    assert linked("content> cue source<") == [("2", "1", "0")]


def test_content_around_its_cue_is_one_statement() -> None:
    assert linked("content> source> cue content<") == [("1", "2", "0+3")]


def test_each_span_goes_to_the_nearest_cue_on_its_side() -> None:
    assert linked("source> cue content< | content> cue source<") == [("0", "1", "2"), ("5", "4", "3")]


def test_the_nearest_of_two_sources_is_kept() -> None:
    assert linked("source> source> cue content<") == [("1", "2", "3")]
    assert linked("source> cue source< content<") == [("0", "1", "3")]


def test_one_source_with_two_cues() -> None:
    assert linked("source> cue content< cue content<") == [("0", "1", "2"), ("0", "3", "4")]


def test_no_source_is_borrowed_from_another_sentence() -> None:
    assert linked("source> cue content< | cue content<") == [("0", "1", "2"), ("", "3", "4")]


def test_a_cue_without_content_is_no_statement() -> None:
    assert linked("source> cue") == []


def test_content_without_any_cue_stands_alone() -> None:
    assert linked("content<") == [("", "", "0")]
    assert linked("content>") == [("", "", "0")]
