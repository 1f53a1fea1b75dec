"""Attributed statements of a text, by the learned tagger: source, cue and content as spans."""

import math
from collections.abc import Iterator, Sequence

import numpy as np

from copydesk.attribute.decoding import TOGETHER, Found, decode
from copydesk.attribute.linking import Link, link
from copydesk.attribute.network import Network, shipped_network
from copydesk.attribute.sentences import sentences
from copydesk.attribute.tagged import Tagged
from copydesk.attribute.windows import cut_windows, window_of
from copydesk.attribute.wordpieces import Words
from copydesk.records import Span

SUREST = 0.999
"""Odds are kept this far from 0 and 1, as no calibration can be checked beyond."""


def find_tagged(text: str) -> tuple[Tagged, ...]:
    """Every attributed statement of a text, in order of text. Line ends part paragraphs.

    Time grows with the text, about 8,000 word pieces a second; the same text gives the same answer.
    Raises: MissingExtraError where onnxruntime is not installed.
    """
    return tag_with(shipped_network(), text)


def tag_with(network: Network, text: str) -> tuple[Tagged, ...]:
    """The same with a network that is given."""
    words = network.pieces.read(text)
    links = link(list(find_spans(network, words)), sentence_numbers(text, words))
    found = [tagged_of(each, words, network.calibration) for each in links]
    return tuple(sorted(found, key=first_place))


def find_spans(network: Network, words: Words) -> Iterator[Found]:
    """The spans of a text, some windows at a time, which bounds the memory."""
    cuts = cut_windows(words)
    for low in range(0, len(cuts), TOGETHER):
        group = cuts[low : low + TOGETHER]
        rows = [network.emissions(window_of(words, network.pieces, begin, end)) for begin, end in group]
        for (begin, _), spans in zip(group, decode(rows, network.chain), strict=True):
            for span in spans:
                yield Found(span.kind, span.begin + begin, span.end + begin, span.sure)


def sentence_numbers(text: str, words: Words) -> list[int]:
    """The number of the sentence that each word stands in, rising."""
    starts = np.array([span.start for span in sentences(text, 0, len(text))], dtype=np.int64)
    numbers: list[int] = np.searchsorted(starts, words.start, "right").tolist()
    return numbers


def tagged_of(found: Link, words: Words, calibration: Sequence[float]) -> Tagged:
    """A statement with places in the text instead of words."""

    def places(spans: Sequence[Found]) -> tuple[Span, ...]:
        return tuple(Span(int(words.start[span.begin]), int(words.end[span.end - 1])) for span in spans)

    return Tagged(places(found.contents), places(found.sources), places(found.cues), confidence(found, calibration))


def confidence(found: Link, calibration: Sequence[float]) -> float:
    """How often a statement is right that is as sure of its spans.

    Source: a logistic curve over the log odds of the least sure content, of the cue and of the source, fitted on dev.
    """
    base, by_content, by_cue, by_source, without_source = calibration
    score = base + by_content * log_odds(found.contents) + by_cue * log_odds(found.cues)
    score += by_source * log_odds(found.sources) if found.sources else without_source
    return 1.0 / (1.0 + math.exp(-score))


def log_odds(spans: Sequence[Found]) -> float:
    """Of the least sure span; 0 where there is none."""
    least = min((span.sure for span in spans), default=0.5)
    least = min(SUREST, max(1.0 - SUREST, least))
    return math.log(least / (1.0 - least))


def first_place(tagged: Tagged) -> tuple[int, int]:
    """Where a statement begins: its first span of any role, then its content."""
    return min(span.start for span in (*tagged.content, *tagged.source, *tagged.cue)), tagged.content[0].start
