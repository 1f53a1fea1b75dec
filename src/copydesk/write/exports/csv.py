"""CSV (RFC 4180): a row an article, for spreadsheets."""

import csv
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import StringIO

from copydesk.text import whole_characters
from copydesk.write.exports.exported import Exported, Exporter, Piece, credited, iso
from copydesk.write.parts import clean

COLUMNS = (
    "id url outlet kind language section kicker headline dek authors agency dateline published_at updated_at "
    "fetched_at tags paywalled statements figures body"
).split()
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings that a spreadsheet takes as a formula. Source: OWASP, CSV injection."""


def as_csv(articles: Iterable[Exported], _: datetime) -> Iterator[Piece]:
    """The head, then the rows; lists are joined with "; ", text that could be a formula gets a quote before it."""
    yield "", _line(COLUMNS)
    for each in articles:
        yield "", _line([cell_text(value) for value in row_of(each)])


def row_of(each: Exported) -> list[object]:
    """The values of COLUMNS."""
    article = each.article
    return [
        each.id,
        each.url,
        each.outlet,
        article.kind.value,
        article.language,
        article.section,
        article.kicker,
        article.headline,
        article.dek,
        credited(article).replace(", ", "; "),
        article.agency,
        article.dateline,
        iso(article.published_at),
        iso(article.updated_at),
        iso(article.fetched_at),
        "; ".join(article.tags),
        article.paywalled,
        len(article.statements),
        len(article.figures),
        article.body,
    ]


def cell_text(value: object) -> str:
    """A value as a cell that no spreadsheet runs."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = clean(str(whole_characters(value)))
    return "'" + text if text.startswith(FORMULAS) else text


def _line(cells: Iterable[str]) -> bytes:
    stream = StringIO()
    csv.writer(stream).writerow(cells)
    return stream.getvalue().encode("utf-8", "replace")


CSV = Exporter(as_csv, ".csv")
