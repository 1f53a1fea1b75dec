"""The door of the library."""

from collections.abc import Container, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from copydesk.errors import NotKeptError
from copydesk.keep import articles, care, corrections, feeds, opening, outlets
from copydesk.keep.changes import Changes, compare
from copydesk.keep.comments import Comments
from copydesk.keep.connection import guarded, open_library, transaction
from copydesk.keep.history import History, PackedHistory, load_history, restore
from copydesk.keep.lists import Lists
from copydesk.keep.opening import Beside
from copydesk.keep.packing import ALL
from copydesk.keep.parcel import Parcel, seconds
from copydesk.keep.people import People
from copydesk.keep.pieces import Pieces
from copydesk.keep.publishing import Public
from copydesk.keep.query import Node
from copydesk.keep.relations import Relations
from copydesk.keep.rows import Correction, Entry, Found, Kept, Outlet, Stats, Version
from copydesk.keep.search import find_hits, list_ids, list_newest
from copydesk.records import Article, Page, Role
from copydesk.records.feed import FeedState


class Store:
    """An open library. One object is used by one thread at a time; many may have the same file open, one of them writing.

    Ids of articles are short words; the first letters of one do where they are enough. Every method raises KeepError for
    an id that means no article, and for whatever the database cannot do.
    """

    def __init__(self, path: Path, write: bool = True) -> None:
        self.path = path
        self.db = open_library(path, write)
        self.relations = Relations(self.db, path)
        self.lists = Lists(self.db, path)
        self.pieces = Pieces(self.db, path)
        self.people = People(self.db, path)
        self.comments = Comments(self.db, path)
        self.public = Public(self.db, path)
        if write:
            self.lists.fill()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()

    @guarded
    def keep(self, parcels: Iterable[Parcel], now: datetime) -> list[Kept]:
        """Keep pages, all of them or, where something is raised, none. When this returns they are on the disk."""
        with transaction(self.db):
            return [articles.keep_parcel(self.db, parcel, now) for parcel in parcels]

    @guarded
    def load(self, name: str, version: int | None = None) -> Article:
        """An article as it is now, or as it was in a version; with the corrections of people."""
        article_id, whole = articles.find_article(self.db, name)
        record = articles.load_record(self.db, articles.find_version(self.db, article_id, whole, version))
        return corrections.corrected(record, corrections.load_corrections(self.db, article_id))

    @guarded
    def open(self, name: str, roles: Container[Role] = ALL) -> tuple[Entry, Article]:
        """An article as lists show it, with its record as `load` gives it; with `roles` it may lack blocks of others."""
        return opening.open_article(self.db, name, roles)

    @guarded
    def beside(self, name: str) -> Beside:
        """What belongs to an article beside its record, by its whole id."""
        return opening.find_beside(self.db, name)

    @guarded
    def entries_of(self, names: Sequence[str]) -> list[Entry]:
        """Articles by their whole ids, in that order; those that are gone are left out."""
        return opening.list_entries_of(self.db, names)

    @guarded
    def load_page(self, name: str, version: int | None = None) -> Page:
        """The page that an article was read from. Raises: NotKeptError also where pages were pruned."""
        article_id, whole = articles.find_article(self.db, name)
        page = articles.load_page(self.db, articles.find_version(self.db, article_id, whole, version))
        if page is None:
            raise NotKeptError(whole, "its page is no longer kept")
        return page

    @guarded
    def entry(self, name: str) -> Entry:
        """An article as lists show it."""
        return articles.load_entry(self.db, articles.find_article(self.db, name)[0])

    @guarded
    def entries(self, limit: int = 50, offset: int = 0) -> list[Entry]:
        """Articles, the newest first."""
        return list(articles.list_entries(self.db, limit, offset))

    @guarded
    def ids(self, query: Node | None = None) -> list[str]:
        """The ids of all articles, or of those that match, oldest first."""
        return list_ids(self.db, query)

    @guarded
    def versions(self, name: str) -> list[Version]:
        """The versions of an article that are kept, oldest first."""
        return articles.list_versions(self.db, articles.find_article(self.db, name)[0])

    @guarded
    def changes(self, name: str, version: int | None = None) -> Changes:
        """What differs between a version (the latest) and the one before it that is still kept."""
        article_id, whole = articles.find_article(self.db, name)
        numbers = [each.number for each in articles.list_versions(self.db, article_id)]
        number = version or numbers[-1]
        after = articles.load_record(self.db, articles.find_version(self.db, article_id, whole, number))
        earlier = [each for each in numbers if each < number]
        if not earlier:
            raise NotKeptError(whole, f"there is no version before {number} to compare with")
        before = articles.load_record(self.db, articles.find_version(self.db, article_id, whole, earlier[-1]))
        return compare(before, after)

    @guarded
    def search(self, query: Node, now: datetime, limit: int = 10, offset: int = 0, newest: bool = False) -> Found:
        """The articles that match, the best first (by words and age at `now`) or, with `newest`, the latest."""
        return find_hits(self.db, query, limit, offset, now, newest)

    @guarded
    def names_of(self, query: Node, limit: int) -> list[str]:
        """The ids of the articles that match, those kept last first: for looking up many phrases in turn."""
        return list_newest(self.db, query, limit)

    @guarded
    def history(self, name: str, whole: bool) -> History:
        """What is known of an article beside its record; only of its latest version, without the page, unless `whole`."""
        return load_history(self.db, articles.find_article(self.db, name)[0], whole)

    @guarded
    def restore(self, packed: Iterable[PackedHistory]) -> list[Kept]:
        """Keep articles with their histories, all of them or, where something is raised, none."""
        with transaction(self.db):
            return [restore(self.db, each) for each in packed]

    @guarded
    def outlets(self) -> list[Outlet]:
        """Publications, those with most articles first."""
        return outlets.list_outlets(self.db)

    @guarded
    def remove(self, name: str) -> str:
        """Take an article out with all its versions; its whole id."""
        with transaction(self.db):
            article_id, whole = articles.find_article(self.db, name)
            articles.remove_article(self.db, article_id)
            return whole

    @guarded
    def replace(self, name: str, article: Article, version: int | None = None) -> bool:
        """Put a new reading of a version's page in the place of the old one, where it differs; whether it does."""
        with transaction(self.db):
            article_id, whole = articles.find_article(self.db, name)
            version_id = articles.find_version(self.db, article_id, whole, version)
            if articles.load_record(self.db, version_id) == article:
                return False
            articles.replace_record(self.db, version_id, article)
            articles.refresh_face(self.db, article_id)
            return True

    @guarded
    def correct(self, name: str, field: str, value: Any, now: datetime) -> Entry:
        """Keep what a person says of a field: `value` as `corrections.parse_value` gives it."""
        with transaction(self.db):
            article_id, _ = articles.find_article(self.db, name)
            read = articles.load_latest(self.db, article_id)
            corrections.keep_correction(self.db, article_id, read, field, value, seconds(now) or 0)
            articles.refresh_face(self.db, article_id)
            return articles.load_entry(self.db, article_id)

    @guarded
    def uncorrect(self, name: str, field: str) -> Entry:
        """Forget what a person said of a field. Raises: KeepError where nobody did."""
        with transaction(self.db):
            article_id, whole = articles.find_article(self.db, name)
            if not corrections.drop_correction(self.db, article_id, field):
                raise NotKeptError(whole, f"nobody corrected its {field}")
            articles.refresh_face(self.db, article_id)
            return articles.load_entry(self.db, article_id)

    @guarded
    def corrections(self) -> list[Correction]:
        """All corrections, oldest first."""
        return list(corrections.list_corrections(self.db))

    @guarded
    def corrections_of(self, name: str) -> list[Correction]:
        """The corrections of one article, by field."""
        return corrections.load_corrections(self.db, articles.find_article(self.db, name)[0])

    @guarded
    def feeds(self) -> list[FeedState]:
        """Everything that is followed, by address."""
        return feeds.list_feeds(self.db)

    @guarded
    def feed(self, url: str) -> FeedState | None:
        """How a feed fares; None where it is not followed."""
        return feeds.find_feed(self.db, url)

    @guarded
    def keep_feed(self, feed: FeedState) -> None:
        """Follow a feed, or keep how it fares."""
        with transaction(self.db):
            feeds.keep_feed(self.db, feed)

    @guarded
    def remove_feed(self, url: str) -> None:
        """Follow a feed no longer. Raises: KeepError for one that is not followed."""
        with transaction(self.db):
            feeds.remove_feed(self.db, url)

    @guarded
    def stats(self, with_index: bool = True) -> Stats:
        """How much there is, and how large; without the size of the index, for which all of it is read, at once."""
        return care.load_stats(self.db, self.path, with_index)

    @guarded
    def verify(self) -> list[str]:
        """Every fault of the library, as a line; none where all is well."""
        return list(care.find_faults(self.db))

    @guarded
    def backup(self, target: Path) -> None:
        """A copy of the whole library in another file, while others read and write. Raises: KeepError where one is."""
        care.write_backup(self.db, target)

    @guarded
    def prune(self, now: datetime, raw_days: float | None, versions: int | None) -> tuple[int, int]:
        """Drop pages fetched more than `raw_days` ago, and versions older than the newest `versions`; how many of each."""
        with transaction(self.db):
            dropped = care.prune_versions(self.db, versions) if versions is not None else 0
            pages = care.prune_pages(self.db, now, raw_days) if raw_days is not None else 0
        care.give_back_room(self.db)
        return pages, dropped
