"""Statements and figures as JSON and CSV. `STATEMENT_FORMATS` is the visible table."""

import csv
import io
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from copydesk.records import Article, Figure, Span, Statement
from copydesk.write.annotations import as_annotations
from copydesk.write.json import encode
from copydesk.write.parts import clean

COLUMNS = (
    "page",
    "number",
    "speaker",
    "speaker_role",
    "organisation",
    "speaker_confidence",
    "source",
    "cue",
    "manner",
    "certainty",
    "certainty_words",
    "content",
    "figures",
    "confidence",
    "found_by",
    "start",
    "end",
)
"""The columns of the CSV form; `start` and `end` are those of the content."""
GAP = " … "
"""Stands where a role in several pieces leaves text out."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings that a spreadsheet would run. Source: OWASP, "CSV Injection"."""


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as [start, end]."""
    return [[span.start, span.end] for span in spans]


def worker_entry(statement: Statement) -> dict[str, Any]:
    """A statement as the streaming worker writes it: spans as [start, end], names and confidences."""
    return {
        "source": pairs(statement.source),
        "cue": pairs(statement.cue),
        "content": pairs(statement.content),
        "speaker": statement.speaker,
        "speaker_role": statement.speaker_role,
        "organisation": statement.organisation,
        "speaker_confidence": statement.speaker_confidence,
        "manner": statement.manner,
        "certainty": statement.certainty,
        "certainty_words": pairs(statement.certainty_words),
        "confidence": statement.confidence,
        "found_by": statement.found_by,
    }


def figure_entry(figure: Figure) -> dict[str, Any]:
    """A figure as the streaming worker writes it: its fields, the span as [start, end], numbers as strings."""
    entry: dict[str, Any] = msgspec.to_builtins(figure)
    entry["span"] = [figure.span.start, figure.span.end]
    return entry


def text_of(article: Article, spans: Iterable[Span]) -> str:
    """The words of a role on one line, its pieces apart by an ellipsis."""
    return GAP.join(" ".join(clean(article.text[span.start : span.end]).split()) for span in spans)


def figures_in(article: Article, number: int) -> list[Figure]:
    """The figures that stand in a statement, given by its number from 0."""
    return [figure for figure in article.figures if figure.statement == number]


def as_json_line(article: Article, name: str) -> str:
    """One line of JSON: {"id", "url", "headline", "language", "statements", "figures"}, each with its words too."""
    told = []
    for statement in article.statements:
        words = {f"{role}_text": text_of(article, getattr(statement, role)) for role in ("source", "cue", "content")}
        told.append({**worker_entry(statement), **words})
    figures = [{**figure_entry(one), "text": text_of(article, (one.span,))} for one in article.figures]
    head = {"id": name, "url": article.url, "headline": article.headline, "language": article.language}
    return encode({**head, "statements": told, "figures": figures}).decode() + "\n"


def as_csv(article: Article, name: str) -> str:
    """One row a statement, without a header; `csv_header` has the columns."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    for number, statement in enumerate(article.statements):
        writer.writerow([_safe(cell) for cell in _cells(article, name, number, statement)])
    return stream.getvalue()


def csv_header() -> str:
    """The first line of the CSV form."""
    return ",".join(COLUMNS) + "\n"


def _cells(article: Article, name: str, number: int, statement: Statement) -> list[str]:
    values: dict[str, object] = {column: getattr(statement, column, "") for column in COLUMNS}
    for role in ("source", "cue", "content", "certainty_words"):
        values[role] = text_of(article, getattr(statement, role))
    values["figures"] = "; ".join(text_of(article, (figure.span,)) for figure in figures_in(article, number))
    values |= {"page": name, "number": number + 1}
    values |= {"start": statement.content[0].start, "end": statement.content[-1].end}
    return ["" if values[column] is None else str(values[column]) for column in COLUMNS]


def _safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


STATEMENT_FORMATS: dict[str, Callable[[Article, str], str]] = {
    "json": as_json_line,
    "csv": as_csv,
    "webannotation": as_annotations,
}
"""Format -> what writes an article's statements; the second argument is the page's name."""
