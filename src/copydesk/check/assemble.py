"""Every check of a draft, and the report."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from copydesk.check.arithmetic import check_arithmetic
from copydesk.check.case import Case, Found
from copydesk.check.copies import check_copies
from copydesk.check.dates import check_dates
from copydesk.check.figures import check_figures
from copydesk.check.names import check_names
from copydesk.check.pieces import Piece
from copydesk.check.quotations import check_quotations
from copydesk.check.sources import check_sources
from copydesk.check.words import weights_of
from copydesk.records import CheckKind, CheckReport, Finding, Span, Trail, Unchecked, Verdict

CHECKS = (
    check_quotations,
    check_figures,
    check_arithmetic,
    check_names,
    check_dates,
    check_sources,
    check_copies,
)
"""Every check; each takes the case and gives what it found."""
NOTHING = "nothing in the library tells of this"


def check_piece(draft: Piece, record: Sequence[Piece], trails: Sequence[Trail], now: datetime) -> CheckReport:
    """A draft against the articles that may speak of it, the nearest first. Spans of the report are places in `draft.text`."""
    sets = [sentence.terms for piece in (draft, *record) for sentence in piece.sentences]
    case = Case(draft, tuple(record), tuple(trails), weights_of(sets), now)
    found: Found = [each for check in CHECKS for each in check(case)]
    if not record:
        found = [unknown(each) if isinstance(each, Finding) and needs_record(each) else each for each in found]
    findings = tidied(each for each in found if isinstance(each, Finding))
    return CheckReport(
        text=draft.text,
        findings=tuple(each for each in findings if each.verdict is not Verdict.AGREES),
        agreeing=tuple(each for each in findings if each.verdict is Verdict.AGREES),
        unchecked=tuple(sorted((each for each in found if isinstance(each, Unchecked)), key=lambda each: each.span)),
        articles=tuple(piece.key for piece in record),
        checked_at=now,
    )


def needs_record(finding: Finding) -> bool:
    """Without a record nothing can be missing in it."""
    return finding.verdict is Verdict.NOT_FOUND and finding.kind in (CheckKind.QUOTATION, CheckKind.FIGURE)


def unknown(finding: Finding) -> Unchecked:
    """What is not found in a record that there is not."""
    return Unchecked(finding.span, finding.text, finding.kind, NOTHING)


def tidied(findings: Iterable[Finding]) -> list[Finding]:
    """In the order of the draft, each place and kind once."""
    seen: dict[tuple[Span, CheckKind], Finding] = {}
    for each in findings:
        known = seen.get((each.span, each.kind))
        if known is None or each.confidence > known.confidence:
            seen[each.span, each.kind] = each
    return sorted(seen.values(), key=lambda each: (each.span, each.kind))


def moved(report: CheckReport, text: str, places: Sequence[int]) -> CheckReport:
    """The report with spans of another text: `places` gives, for each place of the old text and its end, that in `text`."""

    def move(span: Span) -> Span:
        start = places[span.start]
        return Span(start, max(start + 1, places[span.end - 1] + 1))

    return replace(
        report,
        text=text,
        findings=tuple(replace(each, span=move(each.span)) for each in report.findings),
        agreeing=tuple(replace(each, span=move(each.span)) for each in report.agreeing),
        unchecked=tuple(replace(each, span=move(each.span)) for each in report.unchecked),
    )
