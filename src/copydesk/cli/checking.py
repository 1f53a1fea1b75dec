"""The `check` command: a draft, and how its report is told in the terminal."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click
import msgspec

from copydesk.cli.stories import settled_store
from copydesk.cli.terminal import is_terminal, wants_color
from copydesk.cli.wordings import change_line
from copydesk.desk.checking import HTML, MARKDOWN, PLAIN, check_draft
from copydesk.errors import CopydeskError
from copydesk.records import CheckReport, Finding, Unchecked, Verdict
from copydesk.write.json import encode
from copydesk.write.parts import one_line

MEDIA_TYPES = {".html": HTML, ".htm": HTML, ".xhtml": HTML, ".txt": PLAIN}
COLORS = {Verdict.AGREES: "green", Verdict.DIFFERS: "red", Verdict.NOT_FOUND: "yellow"}
FAILED = 2


@dataclass(frozen=True, slots=True)
class Options:
    """What was typed after `copydesk check`; each name is that of its option."""

    name: str
    library: str | None = None
    media_type: str | None = None
    now: datetime | None = None
    as_json: bool = False
    agreeing: bool = False
    color: str = "auto"


def check(options: Options) -> int:
    """`copydesk check`: the exit code."""
    try:
        text = read_text(options.name)
        kind = options.media_type or MEDIA_TYPES.get(Path(options.name).suffix.lower(), MARKDOWN)
        with settled_store(options.library) as store:
            report = check_draft(store, text, kind, options.now or datetime.now(UTC))
    except (CopydeskError, OSError, UnicodeDecodeError) as fault:
        click.echo(f"copydesk: {one_line(str(fault))}", err=True)
        return FAILED
    if options.as_json:
        click.echo(encode(msgspec.to_builtins(report)).decode())
    else:
        colored = wants_color(options.color, is_terminal(sys.stdout))
        click.echo("\n".join(lines_of(report, options.name, options.agreeing)), color=colored)
    return code_of(report)


def read_text(name: str) -> str:
    """The draft in a file, or on standard input with "-"; UTF-8."""
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return data.decode("utf-8-sig")


def code_of(report: CheckReport) -> int:
    """0 where nothing differs; 1 where something does, is not found, or where nothing at all could be checked."""
    nothing = not report.agreeing and (bool(report.unchecked) or not report.articles)
    return 1 if report.findings or nothing else 0


def lines_of(report: CheckReport, name: str, agreeing: bool) -> Iterator[str]:
    """The report for people, each place as FILE:LINE:COLUMN."""
    told = [*report.findings, *(report.agreeing if agreeing else ())]
    for each in sorted(told, key=lambda finding: finding.span):
        yield from finding_lines(report, each, name)
    for gap in report.unchecked:
        yield gap_line(report, gap, name)
    if not report.articles:
        yield click.style("not checked: nothing in the library tells of what this draft tells", fg="yellow")
    counts = f"{len(report.findings)} differ or are not found, {len(report.agreeing)} agree, {len(report.unchecked)} could not be checked"
    yield click.style(f"{counts}; {len(report.articles)} articles of the library were looked at", bold=True)


def finding_lines(report: CheckReport, found: Finding, name: str) -> Iterator[str]:
    """A finding: place, verdict, what it is about, and the evidence under it."""
    verdict = click.style(f"{found.verdict.value} the record", fg=COLORS[found.verdict])
    place = click.style(place_of(report, found.span.start, name), bold=True)
    yield f"{place} {verdict}: {found.kind.value} “{one_line(found.text)[:90]}” ({found.confidence:.0%} sure)"
    yield f"    {one_line(found.says)}"
    if found.changes:
        yield f"    {change_line(found.changes)}"
    for each in found.evidence[:2]:
        day = f"{each.at:%Y-%m-%d} " if each.at else ""
        yield f"    {each.key} {day}{each.outlet or ''}: {one_line(each.text)[:160]}"
        if each.url:
            yield click.style(f"      {each.url}", dim=True)


def gap_line(report: CheckReport, gap: Unchecked, name: str) -> str:
    """A place that could not be checked."""
    place = click.style(place_of(report, gap.span.start, name), bold=True)
    return f"{place} not checked: {gap.kind.value} “{one_line(gap.text)[:90]}”: {gap.reason}"


def place_of(report: CheckReport, at: int, name: str) -> str:
    """FILE:LINE:COLUMN, both from 1."""
    line, column = report.line_and_column(at)
    return f"{name}:{line}:{column}:"
