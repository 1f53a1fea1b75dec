"""Statements of a draft without a source, and what the record only has as somebody's doubtful word."""

from collections.abc import Iterator

from copydesk.check.case import Case, Found
from copydesk.check.pieces import Claim, Piece
from copydesk.records import CheckKind, Finding, Span, Verdict

SAME_CLAIM = 0.7
"""How like a claim of the record a sentence must be to say the same. Source: our written drafts."""
DOUBLES = 0.6


def check_sources(case: Case) -> Found:
    """What is said by nobody, and what is stated that was only alleged, believed or denied."""
    return [*unsourced(case), *hardened(case)]


def unsourced(case: Case) -> Iterator[Finding]:
    """A cue without a source: "reportedly", "it is alleged"."""
    for word in case.draft.hearsay:
        sentence = next((each for each in case.draft.sentences if each.span.start <= word.start < each.span.end), None)
        if sentence is None or sentence.speakers:
            continue
        claim = Claim(sentence.span, sentence.terms, None, False, True)
        said = sorted(same_claims(case, claim), key=lambda pair: pair[1].speaker is None)
        told = [piece.evidence(other.span, other.speaker) for piece, other in said if other.has_source]
        says = "nobody is named as saying this"
        if told and told[0].speaker:
            says += f"; {told[0].outlet or told[0].key} has it from {told[0].speaker}"
        verdict = Verdict.DIFFERS if told else Verdict.NOT_FOUND
        yield case.finding(word, CheckKind.SOURCE, says, 0.6, told, verdict)


def same_claims(case: Case, claim: Claim) -> Iterator[tuple[Piece, Claim]]:
    """Claims of the record that say the same."""
    for piece in case.record:
        for other in piece.claims:
            if case.weights.likeness(claim.terms, other.terms) >= SAME_CLAIM:
                yield piece, other


def hardened(case: Case) -> Iterator[Finding]:
    """A sentence without any source that every report gives as somebody's doubtful word."""
    for sentence in case.draft.sentences:
        if sentence.attributed or len(sentence.terms) < LEAST_TERMS:
            continue
        said = [
            (piece, claim)
            for piece in case.record
            for claim in piece.claims
            if case.weights.likeness(sentence.terms, claim.terms) >= SAME_CLAIM and len(claim.terms) >= LEAST_TERMS
        ]
        own = case.draft.cut(sentence.span).casefold()
        if any(word.casefold() in own for _, claim in said for word in (claim.speaker or "").split()[-1:]):
            continue
        if said and all(claim.doubtful for _, claim in said) and not stated_elsewhere(case, sentence.terms):
            evidence = [piece.evidence(claim.span, claim.speaker) for piece, claim in said]
            who = evidence[0].speaker or "somebody"
            says = f"stated here; {said[0][0].where()} has it as the word of {who}"
            yield case.finding(Span(sentence.span.start, sentence.span.end), CheckKind.SOURCE, says, 0.5, evidence)


LEAST_TERMS = 3


def stated_elsewhere(case: Case, terms: frozenset[str]) -> bool:
    """Some report states it without a source."""
    return any(
        not sentence.attributed and case.weights.likeness(terms, sentence.terms) >= SAME_CLAIM
        for piece in case.record
        for sentence in piece.sentences
    )
