"""A library of articles made by recombining real text, and how fast it answers."""

import json
import random
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import partial
from itertools import islice
from pathlib import Path

from copydesk.desk.pool import in_order
from copydesk.desk.reading import file
from copydesk.errors import CopydeskError
from copydesk.keep.folding import TOKEN
from copydesk.keep.parcel import Parcel, make_parcel
from copydesk.keep.query import parse_query
from copydesk.keep.store import Store
from copydesk.records import (
    Article,
    Author,
    Block,
    Figure,
    Kind,
    Manner,
    Origin,
    Page,
    Role,
    Span,
    Statement,
    Witness,
)
from copydesk.records.page import OriginKind
from training.pages import saved_pages

NOW = datetime(2026, 11, 1, tzinfo=UTC)
TOWNS = "Harbour Northgate Valley Lagoon Island Summit Border River".split()
OUTLETS = tuple(f"{town} {paper}" for town in TOWNS for paper in "Courier Herald Gazette Post Zeitung Tribune".split())
SECTIONS = ("World", "Politics", "Business", "Sport", "Culture", "Science")
Pool = list[tuple[str | None, str, list[str]]]
"""Language, headline, paragraphs of each story that the text is taken from."""


clock = time.process_time
"""CPU time: nothing of a warm search waits, and other work on the machine should not count."""


def measure_searching(data: Path, folder: Path, count: int, jobs: int) -> None:
    """Print how fast a library of `count` articles answers."""
    path = folder / f"searched-{count}.db"
    pool = kept_pool(folder / "stories.json", data, jobs)
    if not path.exists():
        make_library(path, pool, count, jobs)
    with Store(path, write=False) as store:
        stats = store.stats()
        print(
            f"\nsearch: {stats.articles:,} articles, {stats.bytes / 1e9:.2f} GB, index {(stats.index_bytes or 0) / 1e6:.0f} MB"
        )
        queries = list(islice(make_queries(pool), 2400))
        for query, _ in queries[:400]:
            search(store, query)
        times: dict[str, list[float]] = {}
        for query, kind in queries[400:]:
            start = clock()
            search(store, query)
            times.setdefault(kind, []).append((clock() - start) * 1000)
    everything = sorted(each for found in times.values() for each in found)
    for kind, found in sorted(times.items()):
        print(f"  {kind:22} p50 {at(found, 0.5):6.1f} ms   p99 {at(found, 0.99):6.1f} ms")
    print(
        f"  {'all':22} p50 {at(everything, 0.5):6.1f} ms   p99 {at(everything, 0.99):6.1f} ms (bar 20 / 100, aim 5 / 40)"
    )


def search(store: Store, query: str) -> None:
    store.search(parse_query(query), NOW, newest=query.startswith("after:2026-06"))


def at(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def kept_pool(path: Path, data: Path, jobs: int) -> Pool:
    """The stories, read once for a folder."""
    if not path.exists():
        path.write_text(json.dumps(read_pool(data, jobs)), "utf8")
    return [(language, headline, paragraphs) for language, headline, paragraphs in json.loads(path.read_text("utf8"))]


def read_pool(data: Path, jobs: int) -> Pool:
    """The stories of the saved pages that have some paragraphs."""
    names = [str(page.file) for page in saved_pages(data)]
    return [found for found in in_order(read_story, names, jobs, lost) if found is not None]


def read_story(name: str) -> tuple[str | None, str, list[str]] | None:
    from copydesk.gather.files import load_page

    try:
        article = file(load_page(name, 1 << 26))
    except CopydeskError:
        return None
    paragraphs = [article.block_text(block) for block in article.blocks if block.role is Role.PARAGRAPH]
    return (article.language, article.headline or "", paragraphs) if len(paragraphs) > 3 else None


def lost(_: str, __: str) -> None:
    return None


def make_library(path: Path, pool: Pool, count: int, jobs: int) -> None:
    start = time.perf_counter()
    work = partial(make_many, pool=pool)
    part = path.with_suffix(".part")
    with Store(part) as store:
        for parcels in in_order(work, [(n, min(n + 200, count)) for n in range(0, count, 200)], jobs, no_parcels):
            store.keep(parcels, NOW)
        store.db.execute("INSERT INTO words (words) VALUES ('optimize')")
        store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    part.rename(path)
    print(f"made {count:,} articles in {time.perf_counter() - start:.0f} s")


def no_parcels(_: tuple[int, int], __: str) -> list[Parcel]:
    return []


def make_many(numbers: tuple[int, int], pool: Pool) -> list[Parcel]:
    return [make_one(number, pool) for number in range(*numbers)]


def make_one(number: int, pool: Pool) -> Parcel:
    """An article of paragraphs of stories in one language, with statements and figures at random places."""
    chance = random.Random(number)
    language, headline, _ = chance.choice(pool)
    like = [story for story in chance.sample(pool, 40) if story[0] == language] or [chance.choice(pool)]
    paragraphs = [chance.choice(chance.choice(like)[2]) for _ in range(chance.randint(6, 24))]
    words = [headline, *paragraphs]
    text, blocks = "", []
    for place, each in enumerate(words):
        role = Role.PARAGRAPH if place else Role.HEADLINE
        start = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + (each or "–")
        blocks.append(Block(Span(start, len(text)), role, "body/main/p", 0.9, Witness.MODEL))
    spans = [block.span for block in chance.sample(blocks[1:], min(5, len(blocks) - 1))]
    names = [chance.choice(chance.choice(like)[1].split() or ["Nobody"]) for _ in spans]
    article = Article(
        text=text,
        blocks=tuple(blocks),
        kind=Kind.ARTICLE,
        language=language,
        headline=headline,
        outlet=chance.choice(OUTLETS),
        section=chance.choice(SECTIONS),
        authors=(Author(f"{chance.choice(names)} {chance.choice(names)}"),),
        tags=tuple(names[:3]),
        published_at=NOW - timedelta(hours=chance.randint(0, 24 * 900)),
        statements=tuple(
            Statement((span,), speaker=name, manner=Manner.DIRECT) for span, name in zip(spans, names, strict=True)
        ),
        figures=tuple(Figure(span, (value := Decimal(int(10 ** chance.uniform(0, 7)))), value) for span in spans),
    )
    url = f"https://{article.outlet.replace(' ', '').lower()}.example/{number}" if article.outlet else None
    page = "<html><body>" + "".join(f"<p>{each}</p>" for each in words)
    return make_parcel(Page(page.encode("utf8", "replace"), Origin(OriginKind.FILE, "x"), url), article)


def make_queries(pool: Pool) -> Iterator[tuple[str, str]]:
    """Queries of every kind in turn, of words as they occur in the text: frequent words often."""
    chance = random.Random(7)
    while True:
        for kind, make in QUERIES.items():
            query = make(Words(chance, pool))
            if TOKEN.search(query):
                yield query, kind


class Words:
    """Words taken at random from the stories."""

    def __init__(self, chance: random.Random, pool: Pool) -> None:
        self.chance = chance
        language, headline, paragraphs = chance.choice(pool)
        self.headline = TOKEN.findall(headline) or ["one"]
        self.tokens = TOKEN.findall(" ".join(paragraphs)) or ["one"]

    def one(self) -> str:
        return str(self.chance.choice(self.tokens))

    def rare(self) -> str:
        return max((self.one() for _ in range(4)), key=len)

    def phrase(self, length: int) -> str:
        start = self.chance.randrange(max(1, len(self.tokens) - length))
        return '"' + " ".join(self.tokens[start : start + length]) + '"'

    def month(self) -> str:
        return f"2026-{self.chance.randint(1, 9):02}"


QUERIES: dict[str, Callable[[Words], str]] = {
    "one word": lambda words: words.one(),
    "one rarer word": lambda words: words.rare(),
    "two words": lambda words: f"{words.one()} {words.rare()}",
    "three words": lambda words: f"{words.rare()} {words.rare()} {words.one()}",
    "phrase": lambda words: words.phrase(2),
    "longer phrase": lambda words: words.phrase(4),
    "headline:": lambda words: f"headline:{words.chance.choice(words.headline)}",
    "outlet: and word": lambda words: f'outlet:"{words.chance.choice(OUTLETS)}" {words.rare()}',
    "speaker: after:": lambda words: f"speaker:{words.chance.choice(words.headline)} after:{words.month()}",
    "prefix*": lambda words: f"{words.rare()[:5]}*",
    "OR, -not": lambda words: f"({words.rare()} OR {words.rare()}) -{words.one()}",
    "figure:, word": lambda words: f"figure:>{words.chance.randint(1, 10**6)} {words.rare()}",
    "newest of a word": lambda words: f"after:2026-06 {words.rare()}",
}
