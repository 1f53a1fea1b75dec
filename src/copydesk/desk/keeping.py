"""Pages brought in, read in worker processes, and kept; only here is anything written to a library."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from copydesk.desk.pool import in_order
from copydesk.desk.reading import NO_HINTS, Hints, attempt, bring, file, hinted, told
from copydesk.errors import GatherError
from copydesk.keep.parcel import Parcel, make_parcel
from copydesk.keep.rows import Kept
from copydesk.keep.store import Store
from copydesk.records import Page

Item = str | Page | GatherError
"""What a run takes: the name of a page (a path or an address), a page, or why one could not be had."""

BATCH_PAGES = 200
BATCH_SECONDS = 1.0
"""A transaction holds at most so many pages and is open to more for so long: what a crash can cost. Source: each
takes some 10 ms to reach a disk, however much is in it."""


@dataclass(frozen=True, slots=True)
class Packed:
    """What a worker makes of an item: a parcel, or None and why there is none. `size` is the page's, in bytes."""

    name: str
    size: int
    parcel: Parcel | None
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of an item of a run; `kept` is None where it failed (`fault`) or was left out as too old."""

    name: str
    size: int
    kept: Kept | None
    fault: str | None = None


def now() -> datetime:
    """The time, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def run(
    items: Iterable[Item],
    store: Store,
    since: datetime | None = None,
    jobs: int = 1,
    hints: Hints = NO_HINTS,
    clock: Callable[[], datetime] = now,
) -> Iterator[Stored]:
    """Bring in, read and keep pages; each answer comes when its page is safe on the disk, in the order of the items.

    Pages that say they are from before `since` are left out. A page that fails is a value like any other.
    Raises: KeepError where the library cannot go on; what was answered until then is kept.
    """
    answers = in_order(partial(pack_item, hints=hints), items, jobs, lost_packed)
    with closing(answers):  # type: ignore[type-var]
        for batch in batched(answers):
            parcels = [packed.parcel for packed in batch if is_wanted(packed.parcel, since)]
            kept = iter(store.keep((parcel for parcel in parcels if parcel), clock()))
            for packed in batch:
                wanted = is_wanted(packed.parcel, since)
                yield Stored(packed.name, packed.size, next(kept) if wanted else None, packed.fault)


def is_wanted(parcel: Parcel | None, since: datetime | None) -> bool:
    """Whether there is something to keep that is not too old."""
    if parcel is None:
        return False
    published = parcel.face.published_at
    return since is None or published is None or published >= since.timestamp()


def batched(answers: Iterable[Packed]) -> Iterator[list[Packed]]:
    """Answers in groups, each to be kept in one transaction; none waits for a late one after it."""
    batch: list[Packed] = []
    last = time.monotonic()
    for packed in answers:
        batch.append(packed)
        if len(batch) >= BATCH_PAGES or time.monotonic() - last >= BATCH_SECONDS:
            yield batch
            batch = []
            last = time.monotonic()
    if batch:
        yield batch


def pack_item(item: Item, hints: Hints) -> Packed:
    """Bring in, read and pack one page. Never raises."""
    if isinstance(item, GatherError):
        return Packed(item.subject, 0, None, item.reason)
    name = item if isinstance(item, str) else item.origin.name
    size = 0

    def work() -> Parcel:
        nonlocal size
        page = hinted(bring(item, hints) if isinstance(item, str) else item, hints)
        size = len(page.body)
        return make_parcel(page, told(file(page), hints))

    parcel, fault = attempt(work)
    return Packed(name, size, parcel, fault)


def lost_packed(item: Item, reason: str) -> Packed:
    """The answer for an item whose process ended."""
    if isinstance(item, GatherError):
        return Packed(item.subject, 0, None, item.reason)
    return Packed(item if isinstance(item, str) else item.origin.name, 0, None, reason)
