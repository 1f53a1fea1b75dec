"""One page as rows of three tables. The same for every engine."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from copydesk.desk.reading import Hints, attempt, file, hinted, told
from copydesk.errors import GatherError
from copydesk.records import Article, Figure, Page, Span, Statement

VERSION = 1
"""Of the tables; what was written under another one is written again."""
Row = dict[str, Any]
TEXT, TEXTS, TIME, NUMBER, WHOLE, YES = "string", "list<string>", "timestamp", "double", "int32", "bool"

TABLES: dict[str, dict[str, str]] = {
    "articles": {
        "page": TEXT, "url": TEXT, "canonical_url": TEXT, "kind": TEXT, "outlet": TEXT, "language": TEXT, "section": TEXT, "kicker": TEXT,
        "headline": TEXT, "dek": TEXT, "authors": TEXTS, "agency": TEXT, "dateline": TEXT, "published_at": TIME, "updated_at": TIME,
        "fetched_at": TIME, "tags": TEXTS, "paywalled": YES, "body": TEXT, "text": TEXT,
    },
    "statements": {
        "page": TEXT, "number": WHOLE, "content": TEXT, "source": TEXT, "cue": TEXT, "speaker": TEXT, "speaker_role": TEXT,
        "organisation": TEXT, "manner": TEXT, "certainty": TEXT, "confidence": NUMBER, "start": WHOLE, "end": WHOLE,
    },
    "figures": {
        "page": TEXT, "number": WHOLE, "text": TEXT, "low": NUMBER, "high": NUMBER, "kind": TEXT, "unit": TEXT, "counted": TEXT, "place": TEXT,
        "hedge": TEXT, "as_of": TEXT, "statement": WHOLE, "change": TEXT, "direction": TEXT, "base": TEXT, "start": WHOLE, "end": WHOLE,
    },
}  # fmt: skip
"""Table -> column -> type. `page` is the page's place in its shard and ties the tables together; `start` and `end` count code points
of the article's `text`."""


@dataclass(frozen=True, slots=True)
class PageRows:
    """What one page gives: rows by table, or the fault that stood in the way."""

    name: str
    rows: dict[str, list[Row]]
    fault: str | None = None


def page_rows(item: Page | GatherError, hints: Hints) -> PageRows:
    """The rows of one page. Never raises."""
    if isinstance(item, GatherError):
        return PageRows(item.subject, {}, item.reason)
    found: list[Article] = []

    def work() -> str:
        found.append(told(file(hinted(item, hints)), hints))
        return ""

    _, fault = attempt(work)
    name = item.origin.name
    return PageRows(name, article_rows(name, found[0]) if fault is None else {}, fault)


def lost_rows(item: Page | GatherError, reason: str) -> PageRows:
    """The answer for a page whose process ended."""
    return PageRows(item.subject if isinstance(item, GatherError) else item.origin.name, {}, reason)


def article_rows(name: str, article: Article) -> dict[str, list[Row]]:
    """An article as rows."""
    return {
        "articles": [article_row(name, article)],
        "statements": [
            statement_row(name, number, each, article.text) for number, each in enumerate(article.statements)
        ],
        "figures": [figure_row(name, number, each, article.text) for number, each in enumerate(article.figures)],
    }


def article_row(name: str, article: Article) -> Row:
    """The row of an article."""
    own = {
        "page": name,
        "authors": [author.name for author in article.authors],
        "tags": list(article.tags),
        "body": article.body,
    }
    return own | {column: plain(getattr(article, column)) for column in TABLES["articles"] if column not in own}


def statement_row(name: str, number: int, statement: Statement, text: str) -> Row:
    """The row of a statement: its parts as they are printed."""
    own: Row = {
        "page": name,
        "number": number,
        "start": min(span.start for span in statement.content),
        "end": max(span.end for span in statement.content),
        **{part: printed(getattr(statement, part), text) for part in ("content", "source", "cue")},
    }
    return own | {column: plain(getattr(statement, column)) for column in TABLES["statements"] if column not in own}


def figure_row(name: str, number: int, figure: Figure, text: str) -> Row:
    """The row of a figure."""
    start, end = figure.span.start, figure.span.end
    own: Row = {"page": name, "number": number, "text": text[start:end], "start": start, "end": end}
    return own | {column: plain(getattr(figure, column)) for column in TABLES["figures"] if column not in own}


def printed(spans: Iterable[Span], text: str) -> str | None:
    """The text of spans, pieces joined by an ellipsis; None where there are none."""
    return " … ".join(" ".join(text[span.start : span.end].split()) for span in spans) or None


def plain(value: Any) -> Any:
    """A value as a column takes it."""
    if isinstance(value, Decimal):
        return float(value)
    if value is None or isinstance(value, bool | int | float | datetime):
        return value
    return str(value)
