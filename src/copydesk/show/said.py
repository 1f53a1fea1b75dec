"""Rows of statements and figures with what tables show of them, out of the records of their articles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from copydesk.errors import NotKeptError
from copydesk.keep.browsing import Place, Row
from copydesk.keep.rows import Entry
from copydesk.keep.store import Store
from copydesk.records import Article, Figure, Statement
from copydesk.show import urls
from copydesk.show.answers import NotFoundError
from copydesk.write.parts import one_line

AROUND = 70
"""Characters of the text shown on either side of a figure."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in a list; `spot` leads to it in its article."""

    entry: Entry
    position: int
    statement: Statement
    text: str
    spot: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure in a list, as printed, with the words before and after it; `spot` leads to it in its article."""

    entry: Entry
    position: int
    figure: Figure
    before: str
    printed: str
    after: str
    spot: str


class Records:
    """The records of the articles of a list, each loaded once."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.loaded: dict[str, tuple[Entry, Article]] = {}

    def load(self, name: str) -> tuple[Entry, Article] | None:
        """An article; None for one that has just gone."""
        if name not in self.loaded:
            try:
                self.loaded[name] = self.store.open(name)
            except NotKeptError:
                return None
        return self.loaded[name]


def statements_of(records: Records, rows: Iterable[Row]) -> Iterator[Said]:
    """The statements of these rows."""
    for row in rows:
        found = records.load(row.id)
        if found is None or row.position >= len(found[1].statements):
            continue
        entry, article = found
        statement = article.statements[row.position]
        text = one_line(" … ".join(article.text[span.start : span.end] for span in statement.content))
        first = statement.content[0]
        yield Said(
            entry, row.position, statement, text, urls.spot(entry.id, first_line(article.text[first.start : first.end]))
        )


def figures_of(records: Records, rows: Iterable[Row]) -> Iterator[Counted]:
    """The figures of these rows."""
    for row in rows:
        found = records.load(row.id)
        if found is None or row.position >= len(found[1].figures):
            continue
        entry, article = found
        figure = article.figures[row.position]
        start, end = figure.span.start, figure.span.end
        line = article.text.rfind("\n", 0, start) + 1
        stop = article.text.find("\n", end)
        before = article.text[max(line, start - AROUND) : start]
        after = article.text[end : min(stop if stop >= 0 else len(article.text), end + AROUND)]
        whole = article.text[max(line, start - AROUND // 2) : end]
        yield Counted(
            entry,
            row.position,
            figure,
            before if start - AROUND <= line else "…" + before.partition(" ")[2],
            one_line(article.text[start:end]),
            after if end + AROUND >= (stop if stop >= 0 else len(article.text)) else after.rpartition(" ")[0] + "…",
            urls.spot(entry.id, whole if start - AROUND // 2 <= line else whole.partition(" ")[2]),
        )


def first_line(text: str) -> str:
    """The first line of a text that has more than spaces: what a browser finds in one block."""
    return next((line for line in text.splitlines() if line.strip()), "")


def place_of(said: str | None, address: str) -> Place | None:
    """Where a list goes on, as `after` in an address says it. Raises: NotFoundError."""
    if said is None:
        return None
    parts = said.split(".")
    if len(parts) != 3 or not all(
        part.lstrip("-").isascii() and part.lstrip("-").isdigit() and len(part) < 18 for part in parts
    ):
        raise NotFoundError(address, "there is no such page of this list")
    return int(parts[0]), int(parts[1]), int(parts[2])


def written(place: Place | None) -> str | None:
    """The same in an address."""
    return None if place is None else ".".join(map(str, place))
