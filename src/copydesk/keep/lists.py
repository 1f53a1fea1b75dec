"""The part of the library's door that has to do with lists: by label, by speaker, statements, figures."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import apsw

from copydesk.keep import articles, browsing, labels
from copydesk.keep.browsing import FigureFilter, Place, Rows, Speaker, StatementFilter
from copydesk.keep.connection import guarded, transaction
from copydesk.keep.filtering import EntryFilter, list_filtered
from copydesk.keep.labels import Label
from copydesk.keep.parcel import label_of, seconds
from copydesk.keep.rows import Entry

FILLED_AT_ONCE = 1000
"""Articles of an older library whose labels are written in one transaction."""


class Lists:
    """Lists of an open library, all answered by its indexes. Names of labels and speakers are exact; spaces in them are
    taken as one, and what is longer than a label is cut as the label was. Every method may raise KeepError."""

    def __init__(self, db: apsw.Connection, path: Path) -> None:
        self.db = db
        self.path = path

    @guarded
    def fill(self) -> None:
        """Write the labels of a library from before there were any; nothing in others."""
        left = 1
        while left and self.db.execute("SELECT 1 FROM unlabelled LIMIT 1").fetchall():
            with transaction(self.db):
                left = articles.fill_labels(self.db, FILLED_AT_ONCE)

    @guarded
    def entries(self, kind: str, name: str, limit: int, offset: int = 0) -> list[Entry]:
        """The articles with a label, newest first."""
        found = labels.list_articles(self.db, kind, label_of(name), limit, offset)
        return [articles.load_entry(self.db, article_id) for article_id in found]

    @guarded
    def filtered(self, wanted: EntryFilter, limit: int, offset: int = 0) -> list[Entry]:
        """The articles that pass a filter, newest first."""
        labels = {kind: label_of(name) for kind, name in wanted.labels.items()}
        return list_filtered(self.db, replace(wanted, labels=labels), limit, offset)

    @guarded
    def content_mark(self, names: Iterable[str]) -> bytes:
        """What changes whenever a record or a correction of one of these articles does; ids are whole."""
        return articles.content_mark(self.db, names)

    @guarded
    def count(self, kind: str, name: str) -> int:
        """How many articles have a label."""
        return labels.count_articles(self.db, kind, label_of(name))

    @guarded
    def labels(self, kind: str, limit: int, offset: int = 0) -> list[Label]:
        """The labels of a kind, those with most articles first."""
        return labels.list_labels(self.db, kind, limit, offset)

    @guarded
    def fresh_sections(self, newest: int, limit: int) -> list[Label]:
        """The sections of the `newest` articles, those with most of these first."""
        return labels.fresh_sections(self.db, newest, limit)

    @guarded
    def statements(self, wanted: StatementFilter, limit: int, after: Place | None = None) -> Rows:
        """Statements that pass a filter, newest first; of a page that looked at many rows in vain, what it found."""
        return browsing.list_statements(self.db, wanted, limit, after)

    @guarded
    def figures(self, wanted: FigureFilter, limit: int, after: Place | None = None) -> Rows:
        """Figures that pass a filter, newest first; as `statements`."""
        return browsing.list_figures(self.db, wanted, limit, after)

    @guarded
    def said_by(self, speaker: str) -> int:
        """How many statements are a speaker's."""
        return browsing.count_of_speaker(self.db, label_of(speaker))

    @guarded
    def most_quoted(self, since: datetime, limit: int) -> list[Speaker]:
        """The speakers who are quoted in most articles since a time."""
        return browsing.most_quoted(self.db, seconds(since) or 0, limit)
