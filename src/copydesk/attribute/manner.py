"""How the words of a statement are given: between quotation marks, retold, or both."""

from bisect import bisect_right
from collections.abc import Sequence

from copydesk.attribute.marks import Quotation
from copydesk.records import Span
from copydesk.records.statement import Manner

NEARLY_ALL = 0.95
"""Share of the letters between marks from which a statement is direct. Source: ../shared/measure/score_statements.py."""
DASHES = "–—―"


class Manners:
    """Tells the manner of contents of one text."""

    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        self.text = text
        self.quotations = quotations
        self.starts = [quotation.start for quotation in quotations]

    def of(self, content: Sequence[Span]) -> Manner:
        """From the share of letters and digits that stand between quotation marks, or after a dash that opens speech."""
        total = inside = 0
        for piece in content:
            text = self.text[piece.start : piece.end]
            letters = sum(map(str.isalnum, text))
            total += letters
            opens = piece.start == 0 or self.text[piece.start - 1] == "\n"
            inside += letters if opens and text[:1] in DASHES else self._quoted(piece)
        if not inside:
            return Manner.INDIRECT
        return Manner.DIRECT if inside >= NEARLY_ALL * total else Manner.MIXED

    def _quoted(self, piece: Span) -> int:
        """Letters and digits of a stretch that stand between marks."""
        found = 0
        at = max(0, bisect_right(self.starts, piece.start) - 1)
        while at < len(self.quotations) and self.quotations[at].start < piece.end:
            quotation = self.quotations[at]
            inner = self.text[max(piece.start, quotation.start) : min(piece.end, quotation.end)]
            found += sum(map(str.isalnum, inner))
            at += 1
        return found
