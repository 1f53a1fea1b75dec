"""Where a figure stands: its sentence and its clause."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from copydesk.records import Figure
from copydesk.relate.cues import CLAUSE_END, NEAR, SENTENCE_END
from copydesk.text import QUOTE, QUOTES


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A figure's sentence and clause as code points of the text, in lower case with plain quotes; `others` are the
    clauses of other figures, `shown` is the text as printed."""

    shown: str
    text: str
    start: int
    end: int
    clause_start: int
    clause_end: int
    others: tuple[tuple[int, int], ...] = ()

    def before(self, figure: Figure) -> str:
        """What stands before the figure in its sentence, the nearest NEAR characters."""
        return self.text[max(self.start, figure.span.start - NEAR) : figure.span.start]

    def after(self, figure: Figure) -> str:
        """What stands after it."""
        return self.text[figure.span.end : min(self.end, figure.span.end + NEAR)]

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return self.text[self.start : self.end]


def surroundings(text: str, figures: Sequence[Figure]) -> list[Surroundings]:
    """The sentence and clause of each figure."""
    low = QUOTE.sub(lambda found: QUOTES[found[0]], text).lower()
    if len(low) != len(text):
        low = text.lower() if len(text.lower()) == len(text) else text
    ends = [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]
    found = []
    for figure in figures:
        at = bisect_right(ends, figure.span.start)
        start, end = ends[at - 1], ends[min(at, len(ends) - 1)]
        cuts = [start, *(match.end() for match in CLAUSE_END.finditer(low, start, end)), end]
        place = bisect_right(cuts, figure.span.start)
        found.append(Surroundings(text, low, start, end, cuts[place - 1], cuts[min(place, len(cuts) - 1)]))
    clauses = [(each.clause_start, each.clause_end) for each in found]
    return [
        replace(
            each, others=tuple(clause for clause in clauses if each.start <= clause[0] < each.end and clause != own)
        )
        for each, own in zip(found, clauses, strict=True)
    ]
