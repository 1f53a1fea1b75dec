"""Text of others in a draft that does not name them."""

from collections.abc import Iterator
from dataclasses import replace

from copydesk.check.case import Case, Found
from copydesk.check.pieces import Piece
from copydesk.records import CheckKind, Finding, Span, Verdict
from copydesk.text import plain

COPIED_RATIO = 0.2
"""Share of the draft's runs of five words from which text is taken over. Source: `copydesk.relate.same_copy` takes 0.15 of
articles, of which 3 in 100 reports of one event have more; a draft cites the record on purpose."""
COPIED_RUNS = 20
OWN_RATIO = 0.5
"""Of two articles with the same text, the second counts where it has so much more of the draft."""


def check_copies(case: Case) -> Found:
    """Every text that was taken over, credited or not."""
    return list(copied(case))


def copied(case: Case) -> Iterator[Finding]:
    """The article that the draft has most of; others only for what that one lacks."""
    near = [piece for piece in case.record if is_copied(piece)]
    near.sort(key=lambda piece: (-(piece.shared.of_first if piece.shared else 0), piece.agency is None))
    covered: list[Span] = []
    for piece in near:
        fresh = [
            span for span in piece.copied if not any(span.start < end.end and end.start < span.end for end in covered)
        ]
        if sum(span.end - span.start for span in fresh) < OWN_RATIO * sum(s.end - s.start for s in piece.copied):
            continue
        covered += piece.copied
        yield copy_finding(case, piece, fresh)


def is_copied(piece: Piece) -> bool:
    """Enough of the draft is in the article."""
    shared = piece.shared
    return bool(piece.copied) and shared is not None and shared.of_first >= COPIED_RATIO and shared.runs >= COPIED_RUNS


def copy_finding(case: Case, piece: Piece, spans: list[Span]) -> Finding:
    """What was taken over, and whether the draft says so."""
    share = piece.shared.of_first if piece.shared else 0.0
    whose = piece.agency or piece.outlet or piece.key
    longest = max(spans, key=lambda span: span.end - span.start)
    evidence = [piece.evidence(piece.prose[0])]
    if is_credited(case.draft, piece):
        says = f"{share:.0%} is the text of {piece.where()}; {whose} is named"
        found = case.finding(longest, CheckKind.COPY, says, 0.9, evidence, Verdict.AGREES)
    else:
        says = f"{share:.0%} of the draft is the text of {whose} ({piece.where()}), which is not named"
        found = case.finding(longest, CheckKind.COPY, says, min(0.98, 0.6 + share / 2), evidence)
    return replace(found, share=round(share, 3))


def is_credited(draft: Piece, piece: Piece) -> bool:
    """The draft names the agency, or for text of an outlet's own the outlet."""
    names = [piece.agency] if piece.agency else [piece.outlet]
    text = f" {' '.join(''.join(char if char.isalnum() else ' ' for char in plain(draft.text + ' ' + (draft.agency or ''))).split())} "
    return any(f" {' '.join(plain(name).replace('.', ' ').split())} " in text for name in names if name)
