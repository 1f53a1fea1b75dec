"""What placing one article costs in libraries of growing size."""

import random
import resource
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from benchmarks.stories_data import StoryRow, article_of
from copydesk.records import Signature
from copydesk.relate.grouping import place, settle
from copydesk.relate.shelf import Shelf
from copydesk.relate.signature import sign

PROBES = 200
"""Articles placed at each size."""
START = datetime(2024, 1, 1, tzinfo=UTC)
VOCABULARY = 60_000
OWN_TERMS, SHARED_TERMS = 60, 60
STORY_SIZE = 4
NEAR = 1_000_000_000


def made_event(rng: random.Random, size: int) -> int:
    """The number of an event, of which a library of `size` has STORY_SIZE articles on average."""
    return rng.randrange(max(1, size // STORY_SIZE))


def made_signature(key: str, number: int, models: Sequence[Signature], rng: random.Random) -> Signature:
    """A signature as long as a real one: half of its terms from a real article, half of the event with that number, with
    names drawn by Zipf's law. The events come half an hour apart."""
    model = rng.choice(models)
    event = random.Random(number)
    own = {f"t{int(VOCABULARY ** event.random()):05d}" for _ in range(OWN_TERMS)} | {f"n{number}"}
    known = rng.sample(model.terms, min(SHARED_TERMS, len(model.terms)))
    terms = tuple(sorted({*own, *known}))
    return replace(
        model,
        key=key,
        terms=terms,
        strengths=tuple(rng.choice((10, 10, 10, 17, 21, 24)) for _ in terms),
        title_terms=tuple(sorted(rng.sample(terms, 8))),
        at=START + timedelta(minutes=number * 30 + rng.randrange(2000)),
        shingles=(),
    )


def cost_curve(rows: Sequence[StoryRow], sizes: Sequence[int]) -> list[dict[str, float]]:
    """For each size: CPU milliseconds of signing, placing and settling one article, and memory of the process."""
    articles = [article_of(row) for row in rows]
    started = time.process_time()
    models = [sign(article, row.id) for article, row in zip(articles, rows, strict=True)]
    signing = (time.process_time() - started) / len(rows)
    rng, shelf, found = random.Random(1), Shelf(), []
    for size in sizes:
        for number in range(len(shelf.signatures), size):
            event = made_event(rng, max(sizes))
            shelf.add(made_signature(f"a{number}", event, models, rng))
            shelf.put(f"a{number}", f"s{event}")
        found.append({"articles": size, "sign_ms": signing * 1000, **probe(shelf, models, rng, max(sizes))})
    return found


def probe(shelf: Shelf, models: Sequence[Signature], rng: random.Random, size: int) -> dict[str, float]:
    """Places PROBES new articles, settles them, and takes them out again."""
    new = [made_signature(f"p{number}", made_event(rng, size), models, rng) for number in range(PROBES)]
    started = time.process_time()
    for signature in new:
        shelf.put(signature.key, place(shelf.add(signature), shelf).story)
    placed = time.process_time()
    settle([signature.key for signature in new], shelf)
    settled = time.process_time()
    for signature in new:
        shelf.remove(signature.key)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "place_ms": (placed - started) / PROBES * 1000,
        "settle_ms": (settled - placed) / PROBES * 1000,
        "memory_mib": round(memory, 1),
    }
