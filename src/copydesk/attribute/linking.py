"""From spans to statements: each source and content goes to the nearest cue on the side that its tag names.

Source: from the tags of PolNeAR's own annotation these rules give back 98.2 % of the dev statements, 97.1 % of train's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from copydesk.attribute.decoding import Found
from copydesk.attribute.tags import CONTENT_LEFT, CONTENT_RIGHT, CUE, SOURCE_LEFT, SOURCE_RIGHT

LEFT = (SOURCE_LEFT, CONTENT_LEFT)
SOURCES = (SOURCE_LEFT, SOURCE_RIGHT)
CONTENTS = (CONTENT_LEFT, CONTENT_RIGHT)


@dataclass(slots=True)
class Link:
    """The spans of one statement."""

    cues: list[Found] = field(default_factory=list)
    sources: list[Found] = field(default_factory=list)
    contents: list[Found] = field(default_factory=list)


def link(spans: Sequence[Found], sentence: Sequence[int]) -> list[Link]:
    """Statements, in order of their first cue; `spans` in order of text, `sentence` the number of each word's."""
    cues = [span for span in spans if span.kind == CUE]
    links = [Link(cues=[cue]) for cue in cues]
    alone: list[Link] = []
    passed = 0
    for span in spans:
        if span.kind == CUE:
            passed += 1
            continue
        place = passed - 1 if span.kind in LEFT else passed
        if 0 <= place < len(links):
            (links[place].sources if span.kind in SOURCES else links[place].contents).append(span)
        elif span.kind in CONTENTS:
            alone.append(Link(contents=[span]))
    told = [each for each in links if each.contents]
    for each in told:
        each.sources = nearest(each.sources, each.cues[0])
    share_sources(told, [span for span in spans if span.kind in SOURCES], sentence)
    return told + alone


def nearest(sources: Sequence[Found], cue: Found) -> list[Found]:
    """The source nearest to the cue: in PolNeAR a statement has one, in one piece, in all but two of 20,000."""
    gaps = [
        (abs(source.end - cue.begin) if source.begin < cue.begin else abs(source.begin - cue.end)) for source in sources
    ]
    return [sources[gaps.index(min(gaps))]] if gaps else []


def share_sources(links: Sequence[Link], sources: Sequence[Found], sentence: Sequence[int]) -> None:
    """A cue without a source of its own has the one before it in its sentence ("... said A and argued B").

    Source: in PolNeAR's train articles that is right for 77 % of such cues; across sentences for 21 %.
    """
    at = -1
    for each in links:
        cue = each.cues[0]
        while at + 1 < len(sources) and sources[at + 1].begin < cue.begin:
            at += 1
        if not each.sources and at >= 0 and sentence[sources[at].begin] == sentence[cue.begin]:
            each.sources.append(sources[at])
