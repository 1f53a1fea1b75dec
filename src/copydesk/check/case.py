"""A draft with the record it is held against, and the ways in which findings are told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from copydesk.check.pieces import Piece
from copydesk.check.words import Weights
from copydesk.records import CheckKind, Evidence, Finding, Span, Trail, Unchecked, Verdict


@dataclass(frozen=True, slots=True)
class Case:
    """The draft, the articles it is held against (the nearest first), their trails, and the time (aware) at which it is checked."""

    draft: Piece
    record: tuple[Piece, ...]
    trails: tuple[Trail, ...]
    weights: Weights
    now: datetime

    @property
    def today(self) -> date:
        """The day of the check in UTC."""
        return self.now.astimezone(UTC).date()

    def finding(
        self,
        span: Span,
        kind: CheckKind,
        says: str,
        confidence: float,
        evidence: Sequence[Evidence] = (),
        verdict: Verdict = Verdict.DIFFERS,
    ) -> Finding:
        """A finding at a place of the draft."""
        told = tuple(evidence[:EVIDENCE])
        return Finding(span, self.draft.cut(span), kind, verdict, says, round(confidence, 2), told)

    def unchecked(self, span: Span, kind: CheckKind, reason: str) -> Unchecked:
        """A place that nothing speaks of."""
        return Unchecked(span, self.draft.cut(span), kind, reason)

    def article(self, key: str) -> Piece | None:
        """An article of the record by its id."""
        return next((piece for piece in self.record if piece.key == key), None)


EVIDENCE = 5
"""Places of the record that a finding names at most."""
Found = list[Finding | Unchecked]
"""What a check says: findings of every verdict, and what could not be checked."""
