"""Parquet: a row an article, with its statements and figures as lists. Needs pyarrow: `copydesk[parquet]`."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from copydesk.errors import SettingError
from copydesk.records import Article, Span
from copydesk.text import whole_characters
from copydesk.write.exports.exported import Exported, Exporter, Piece

ROWS = 1000
"""Articles of one row group, which is held in memory."""


def as_parquet(articles: Iterable[Exported], _: datetime) -> Iterator[Piece]:
    """The file, row group by row group. Raises: SettingError where pyarrow is missing."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise SettingError("parquet", "needs pyarrow: install copydesk[parquet]") from None
    schema = make_schema(pyarrow)
    sink = Sink()
    with pyarrow.parquet.ParquetWriter(sink, schema, compression="zstd") as writer:
        for rows in in_rows(articles):
            writer.write_table(pyarrow.Table.from_pylist(rows, schema=schema))
            yield "", sink.taken()
    yield "", sink.taken()


class Sink:
    """A file that is only written to, and gives away what it was given."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self.at = 0
        self.closed = False

    def write(self, some: Any) -> int:
        """Take some bytes."""
        part = bytes(some)
        self.parts.append(part)
        self.at += len(part)
        return len(part)

    def tell(self) -> int:
        """How many were written."""
        return self.at

    def flush(self) -> None:
        """Nothing waits."""

    def close(self) -> None:
        """No more is written."""
        self.closed = True

    def taken(self) -> bytes:
        """What was written since the last time."""
        whole = b"".join(self.parts)
        self.parts.clear()
        return whole


def in_rows(articles: Iterable[Exported]) -> Iterator[list[dict[str, Any]]]:
    """The rows in groups."""
    rows = map(row_of, articles)
    while group := list(islice(rows, ROWS)):
        yield group


def make_schema(pyarrow: Any) -> Any:
    """The columns."""
    text, time = pyarrow.string(), pyarrow.timestamp("us", tz="UTC")
    number = pyarrow.float64()
    texts = "id url outlet kind language section kicker headline dek agency dateline body".split()
    statement = pyarrow.struct([(name, text) for name in "speaker source cue content manner certainty".split()])
    figure = pyarrow.struct(
        [("text", text), ("low", number), ("high", number)]
        + [(name, text) for name in "kind unit counted hedge as_of".split()]
    )
    return pyarrow.schema(
        [(name, text) for name in texts]
        + [(name, pyarrow.list_(text)) for name in ("authors", "tags")]
        + [(name, time) for name in ("published_at", "updated_at", "fetched_at", "shown_at")]
        + [("paywalled", pyarrow.bool_())]
        + [("statements", pyarrow.list_(statement)), ("figures", pyarrow.list_(figure))]
    )


def row_of(each: Exported) -> dict[str, Any]:
    """The values of one article."""
    article = each.article
    names = "language section kicker headline dek agency dateline".split()
    row: dict[str, Any] = {name: whole_characters(getattr(article, name)) for name in names}
    row |= {"id": each.id, "url": each.url, "outlet": whole_characters(each.outlet), "kind": article.kind.value}
    row |= {"body": whole_characters(article.body), "paywalled": article.paywalled, "shown_at": each.shown_at}
    row |= {name: getattr(article, name) for name in ("published_at", "updated_at", "fetched_at")}
    row["authors"] = whole_characters([author.name for author in article.authors])
    row["tags"] = whole_characters(article.tags)
    row["statements"] = whole_characters(_statements(article))
    row["figures"] = whole_characters(_figures(article))
    return row


def _cut(article: Article, spans: Iterable[Span]) -> str:
    return " ".join(article.text[span.start : span.end] for span in spans)


def _statements(article: Article) -> list[dict[str, Any]]:
    return [
        {
            "speaker": statement.speaker,
            "source": _cut(article, statement.source),
            "cue": _cut(article, statement.cue),
            "content": _cut(article, statement.content),
            "manner": statement.manner.value,
            "certainty": statement.certainty.value,
        }
        for statement in article.statements
    ]


def _figures(article: Article) -> list[dict[str, Any]]:
    return [
        {
            "text": _cut(article, [figure.span]),
            "low": None if figure.low is None else float(figure.low),
            "high": None if figure.high is None else float(figure.high),
            "kind": figure.kind.value,
            "unit": figure.unit,
            "counted": figure.counted,
            "hedge": figure.hedge,
            "as_of": figure.as_of,
        }
        for figure in article.figures
    ]


PARQUET = Exporter(as_parquet, ".parquet")
