"""What placing one article costs through the library's file, by how many articles it holds."""

import random
import resource
import tempfile
import time
from collections.abc import Sequence
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from benchmarks.placing import STORY_SIZE, made_signature
from benchmarks.stories_data import StoryRow, article_of
from copydesk.desk.relating import LibraryShelf
from copydesk.keep.store import Store
from copydesk.records import Signature
from copydesk.relate.grouping import place, settle
from copydesk.relate.signature import sign

PROBES = 100
BATCH = 1000


def kept_curve(rows: Sequence[StoryRow], sizes: Sequence[int]) -> list[dict[str, float]]:
    """For each size: CPU milliseconds of placing one article by itself and of settling it in a batch of PROBES, and the
    size of the file. Signatures only, no pages: what `copydesk stories` works on."""
    models = [sign(article_of(row), row.id) for row in rows]
    rng, found, held = random.Random(1), [], 0
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "made.db") as store:
        for size in sizes:
            for start in range(held, size, BATCH):
                keep_made(
                    store, [f"a{number}" for number in range(start, min(size, start + BATCH))], models, rng, sizes
                )
            held = size
            found.append({"articles": size, **probe(store, models, rng, max(sizes), held)})
    return found


def keep_made(
    store: Store, names: Sequence[str], models: Sequence[Signature], rng: random.Random, sizes: Sequence[int]
) -> None:
    """Keeps made signatures, four to a story."""
    with store.relations.at_once():
        add_rows(store, names)
        shelf = LibraryShelf(store.relations)
        made = [made_signature(name, models, rng, max(sizes)) for name in names]
        shelf.count_in(made)
        for number, signature in enumerate(made):
            shelf.keep(signature)
            store.relations.put({signature.key: f"s{names[0]}-{number // STORY_SIZE}"})


def add_rows(store: Store, names: Sequence[str]) -> None:
    """Articles that have a name and nothing else."""
    store.db.executemany(
        "INSERT INTO articles (name, key, kind, shown_at, added_at, checked_at) VALUES (?, ?, 'article', 0, 0, 0)",
        ((name, blake2b(name.encode(), digest_size=8).digest()) for name in names),
    )


def probe(store: Store, models: Sequence[Signature], rng: random.Random, most: int, held: int) -> dict[str, float]:
    """Places PROBES new articles one by one, each on a shelf of its own, then settles them together."""
    names = [f"p{held}-{number}" for number in range(PROBES)]
    add_rows(store, names)
    spent = []
    for name in names:
        signature = made_signature(name, models, rng, most)
        started = time.process_time()
        with store.relations.at_once():
            shelf = LibraryShelf(store.relations)
            shelf.count_in([signature])
            placed = place(shelf.keep(signature), shelf)
            store.relations.put({name: placed.story})
        spent.append((time.process_time() - started) * 1000)
    started = time.process_time()
    settle(names, LibraryShelf(store.relations))
    settled = (time.process_time() - started) / PROBES * 1000
    (pages,) = next(islice(store.db.execute("PRAGMA page_count"), 1))
    (page_bytes,) = next(islice(store.db.execute("PRAGMA page_size"), 1))
    return {
        "place_ms": sum(spent) / PROBES,
        "place_slowest_ms": sorted(spent)[int(0.95 * PROBES)],
        "settle_ms": settled,
        "file_mib": round(int(pages) * int(page_bytes) / 2**20, 1),
        "memory_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }
