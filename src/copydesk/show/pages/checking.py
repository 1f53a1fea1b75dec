"""A draft held against the library, in the browser."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from copydesk.records import CheckReport, Finding
from copydesk.show.answers import Answer, Ask, RefusedError

LETTERS = 60_000
"""A longer draft is refused here; the command takes any."""


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding with its line, and the difference of a quotation word by word."""

    finding: Finding
    line: int
    difference: Markup


def form(ask: Ask) -> Answer:
    """The form for a draft."""
    return ask.show("check.html", text="", report=None, found=[], lines={})


def check(ask: Ask) -> Answer:
    """The report on a draft."""
    text = ask.form.get("text", "").replace("\r\n", "\n")
    if not text.strip():
        raise RefusedError("draft", "there is nothing to check")
    if len(text) > LETTERS:
        raise RefusedError("draft", f"has more than {LETTERS:,} letters: `copydesk check` takes it")
    from copydesk.desk.checking import MARKDOWN, PLAIN, check_draft  # all of the reader: the site starts without it

    report = check_draft(ask.store, text, PLAIN if ask.form.get("plain") else MARKDOWN, ask.now)
    return ask.show(
        "check.html",
        text=text,
        report=report,
        found=[shown(report, finding) for finding in report.findings],
        lines={gap: report.line_and_column(gap.span.start)[0] for gap in report.unchecked},
    )


def shown(report: CheckReport, finding: Finding) -> ShownFinding:
    """A finding as the page lists it."""
    pieces = [
        escape(each.draft)
        if each.draft == each.record
        else Markup("<del>{}</del> <ins>{}</ins>").format(each.draft, each.record)
        for each in finding.changes
    ]
    return ShownFinding(finding, report.line_and_column(finding.span.start)[0], Markup(" ").join(pieces))
