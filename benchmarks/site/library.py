"""A library of 100,000 articles that are read like any: the saved pages, each many times under addresses, headlines and
times of its own, with the statements and figures that copydesk finds in it.

Stories are put together by lot, one to eight articles each: settling 100,000 articles would take hours, and a page costs
the same whatever brought its story together. The saved pages are kept as they were saved, in gzip: reading a page that was
kept as plain HTML takes some .2 ms more to unpack.
"""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from benchmarks.library.searching import OUTLETS, SECTIONS
from copydesk.desk.keeping import run
from copydesk.desk.reading import Hints
from copydesk.keep import stories
from copydesk.keep.connection import transaction
from copydesk.keep.packing import pack_page, pack_record
from copydesk.keep.parcel import Parcel, article_hash, make_face, seconds, short_name, story_hash
from copydesk.keep.store import Store
from copydesk.records import Article, Page
from copydesk.relate.grouping import describe
from copydesk.relate.likeness import Weighed, weigh
from copydesk.relate.rarity import Rarity
from copydesk.relate.shelf import index_terms
from copydesk.relate.signature import sign
from training.pages import saved_pages

DAYS = 100
"""Days over which the articles are spread."""
BATCH = 1000
STORY_SIZES = (1, 1, 2, 2, 3, 4, 6, 8)
LEAST_BLOCKS = 4


@dataclass(frozen=True, slots=True)
class Read:
    """A saved page that was read: its article, its packed bytes, and what likeness needs of it."""

    page: Page
    article: Article
    packed: bytes
    weighed: Weighed


def kept_library(folder: Path, data: Path, count: int, jobs: int) -> Path:
    """The library in a folder, made there where it is not."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"library-{count}.db"
    if not path.exists():
        small = kept_small(folder / "read.db", data, jobs)
        start = time.perf_counter()
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        with Store(part) as store:
            fill(store, read_of(small), count)
            store.db.execute("INSERT INTO words (words) VALUES ('optimize')")
            store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        part.rename(path)
        print(f"made {count:,} articles in {time.perf_counter() - start:.0f} s")
    return path


def kept_small(path: Path, data: Path, jobs: int) -> Path:
    """The saved pages as a library, read with their statements and figures."""
    if not path.exists():
        part = path.with_suffix(".part")
        names = [str(page.file) for page in saved_pages(data)]
        with Store(part) as store:
            for _ in run(names, store, jobs=jobs, hints=Hints(statements=True, figures=True)):
                pass
            store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        part.rename(path)
    return path


def read_of(path: Path) -> list[Read]:
    """Every page of the small library that has a story."""
    rarity = Rarity(1, lambda term: 1)
    found = []
    with Store(path, write=False) as store:
        for name in store.ids():
            page, article = store.load_page(name), store.load(name)
            if len(article.blocks) >= LEAST_BLOCKS and article.body.strip():
                found.append(Read(page, article, pack_page(page.body), weigh(sign(article, name), rarity)))
    return found


def fill(store: Store, read: list[Read], count: int) -> None:
    """Keep so many articles and put them into stories."""
    now = datetime.now(UTC).replace(microsecond=0)
    made = (one_of(number, read[number % len(read)], now) for number in range(count))
    chance = random.Random(count)
    while batch := list(islice(made, BATCH)):
        kept = store.keep((parcel for parcel, _ in batch), now)
        with transaction(store.db):
            signed = [with_key(weighed, answer.id) for (_, weighed), answer in zip(batch, kept, strict=True)]
            for group in groups(signed, chance):
                put_together(store, group)
            stories.settled(store.db, [answer.id for answer in kept])


def one_of(number: int, read: Read, now: datetime) -> tuple[Parcel, Weighed]:
    """An article of its own out of a page that was read."""
    chance = random.Random(number)
    outlet, at = chance.choice(OUTLETS), now - timedelta(seconds=chance.randint(60, DAYS * 86_400))
    headline = f"{read.article.headline or 'Report'} ({number})"
    article = replace(
        read.article,
        headline=headline,
        outlet=outlet,
        section=read.article.section or chance.choice(SECTIONS),
        published_at=at,
        url=f"https://{outlet.replace(' ', '').lower()}.example/{number}",
        canonical_url=None,
    )
    story = story_hash(article)
    key = article_hash(article.url, story)
    parcel = Parcel(
        key=key,
        name=short_name(key),
        url=article.url,
        story=story,
        face=make_face(article, article.url),
        record=pack_record(article, read.page.body),
        page=read.packed,
        page_bytes=len(read.page.body),
        said=replace(read.page, body=b"", url=article.url),
    )
    signature = replace(read.weighed.signature, headline=headline, outlet=outlet, at=at, dated=True)
    return parcel, replace(read.weighed, signature=signature)


def with_key(weighed: Weighed, key: str) -> Weighed:
    return replace(weighed, signature=replace(weighed.signature, key=key))


def groups(articles: list[Weighed], chance: random.Random) -> Iterator[list[Weighed]]:
    """Neighbours in groups whose sizes are drawn by lot."""
    left = iter(articles)
    while group := list(islice(left, chance.choice(STORY_SIZES))):
        yield group


def put_together(store: Store, group: list[Weighed]) -> None:
    """Keep a group as one story."""
    story = describe(group[0].signature.key, group)
    for weighed in group:
        marks = [stories.TERM + term for term in index_terms(weighed)]
        marks += [f"{stories.RUN}{shingle:x}" for shingle in weighed.signature.shingles[:40]]
        stories.keep_signature(store.db, weighed.signature, stories.counted_terms(weighed.signature), marks)
        stories.put(store.db, weighed.signature.key, story.id)
    stories.keep_story(store.db, story)
    assert story.latest_at is None or seconds(story.latest_at)
