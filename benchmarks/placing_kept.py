"""What placing one article costs through the library's file, by how many articles it holds."""

import random
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from benchmarks.placing import made_event, made_signature
from benchmarks.stories_data import StoryRow, article_of
from copydesk.desk.relating import LibraryShelf, settle_batch
from copydesk.keep.store import Store
from copydesk.records import Signature
from copydesk.relate.grouping import place
from copydesk.relate.signature import sign

PROBES = 100
BATCH = 1000
RUN_BITS = 32


def kept_curve(rows: Sequence[StoryRow], sizes: Sequence[int]) -> list[dict[str, float]]:
    """For each size: CPU milliseconds of placing one article by itself, of all that keeping it and settling its story
    takes, by itself and in a batch of PROBES, and the size of the file. Signatures only, no pages."""
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
    """Keeps made signatures, each in the story of its event."""
    with store.relations.at_once():
        add_rows(store, names)
        shelf = LibraryShelf(store.relations)
        events = {name: made_event(rng, max(sizes)) for name in names}
        made = [made_article(name, event, models, rng) for name, event in events.items()]
        shelf.count_in(made)
        for signature in made:
            shelf.keep(signature)
        shelf.put({name: f"s{event}" for name, event in events.items()})


def made_article(name: str, event: int, models: Sequence[Signature], rng: random.Random) -> Signature:
    """A made signature with fingerprints of its own, as many as a real one has."""
    runs = {rng.getrandbits(RUN_BITS) for _ in rng.choice(models).shingles}
    return replace(made_signature(name, event, models, rng), shingles=tuple(sorted(runs)))


def add_rows(store: Store, names: Sequence[str]) -> None:
    """Articles that have a name and nothing else."""
    store.db.executemany(
        "INSERT INTO articles (name, key, kind, shown_at, added_at, checked_at) VALUES (?, ?, 'article', 0, 0, 0)",
        ((name, blake2b(name.encode(), digest_size=8).digest()) for name in names),
    )


def place_one(store: Store, made: Sequence[Signature]) -> None:
    """Keeps a signature and places it."""
    shelf = LibraryShelf(store.relations)
    shelf.count_in(made)
    for signature in made:
        shelf.put({signature.key: place(shelf.keep(signature), shelf).story})


def settle_made(store: Store, made: Sequence[Signature]) -> None:
    """All that becomes of new signatures in a library."""
    settle_batch(store.relations, made)


def probe(store: Store, models: Sequence[Signature], rng: random.Random, most: int, held: int) -> dict[str, float]:
    """New articles: PROBES placed one by one, each on a shelf of its own; as many settled one by one, in a transaction
    each; and as many in one batch."""

    def spent(work: Callable[[Store, Sequence[Signature]], None], step: int, batch: int) -> list[float]:
        """Milliseconds of CPU time for each of PROBES articles, `batch` at once."""
        names = [f"p{held}-{step}-{number}" for number in range(PROBES)]
        add_rows(store, names)
        made = [made_article(name, made_event(rng, most), models, rng) for name in names]
        found = []
        for start in range(0, PROBES, batch):
            started = time.process_time()
            with store.relations.at_once():
                work(store, made[start : start + batch])
            found.append((time.process_time() - started) * 1000 / batch)
        return found

    placed, alone, together = spent(place_one, 1, 1), spent(settle_made, 2, 1), spent(settle_made, 3, PROBES)
    (pages,) = next(islice(store.db.execute("PRAGMA page_count"), 1))
    (page_bytes,) = next(islice(store.db.execute("PRAGMA page_size"), 1))
    return {
        "place_ms": sum(placed) / PROBES,
        "place_slowest_ms": sorted(placed)[int(0.95 * PROBES)],
        "alone_ms": sum(alone) / PROBES,
        "alone_slowest_ms": sorted(alone)[int(0.95 * PROBES)],
        "batch_ms": sum(together),
        "file_mib": round(int(pages) * int(page_bytes) / 2**20, 1),
        "memory_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }
