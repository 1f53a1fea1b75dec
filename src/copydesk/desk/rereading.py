"""Pages of the library read again, by a reader that may have improved."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from copydesk.desk.pool import in_order
from copydesk.desk.reading import Hints, attempt, file, told
from copydesk.errors import KeepError
from copydesk.keep.store import Store
from copydesk.records import Article, Page


@dataclass(frozen=True, slots=True)
class Kept:
    """A version whose page is read again; `fault` says why it cannot be."""

    id: str
    version: int
    page: Page | None
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of it: `changed` is whether the record differs from the one before."""

    id: str
    version: int
    changed: bool
    fault: str | None = None


Answer = tuple[Kept, Article | None, str | None]


def reread(names: Iterable[str], store: Store, jobs: int, hints: Hints) -> Iterator[Reread]:
    """Read every kept page of these articles again and put the records in the place of the old ones; corrections stay."""
    answers = in_order(partial(read_kept, hints=hints), find_kept(names, store), jobs, lost_kept)
    with closing(answers):  # type: ignore[type-var]
        for kept, article, fault in answers:
            changed = False
            if article is not None:
                changed = store.replace(kept.id, article, kept.version)
            yield Reread(kept.id, kept.version, changed, fault)


def find_kept(names: Iterable[str], store: Store) -> Iterator[Kept]:
    """The versions of articles with their pages, oldest first."""
    for name in names:
        for version in store.versions(name):
            try:
                yield Kept(name, version.number, store.load_page(name, version.number))
            except KeepError as fault:
                yield Kept(name, version.number, None, fault.reason)


def read_kept(kept: Kept, hints: Hints) -> Answer:
    """The new record of a version. Never raises."""
    page = kept.page
    if page is None:
        return kept, None, kept.fault
    article, fault = attempt(lambda: told(file(page), hints))
    return Kept(kept.id, kept.version, None), article, fault


def lost_kept(kept: Kept, reason: str) -> Answer:
    """The answer for a version whose process ended."""
    return kept, None, reason
