"""`add` against reading alone, and the size of what is kept."""

import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from multiprocessing import forkserver
from pathlib import Path
from urllib.parse import urlsplit

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from copydesk.desk.keeping import run
from copydesk.desk.pool import in_order
from copydesk.desk.reading import file
from copydesk.errors import CopydeskError, GatherError
from copydesk.gather import gather_pages
from copydesk.keep.store import Store
from copydesk.records import Page
from training.pages import SavedPage, saved_pages

PARTS = 10
"""Archives that are read and added in turn, so that both see the same machine."""


@dataclass
class Cost:
    wall_seconds: float = 0.0
    cpu_seconds: float = 0.0
    pages: int = 0


def measure_adding(data: Path, folder: Path, count: int, jobs: int) -> None:
    """Print add and read side by side, and the size."""
    archives = write_archives(data, folder, count)
    reading, adding = Cost(), Cost()
    path = folder / "added.db"
    for old in folder.glob("added.db*"):
        old.unlink()
    with Store(path) as store:
        for number, archive in enumerate(archives):
            for step in (read_archive, add_archive) if number % 2 else (add_archive, read_archive):
                step(archive, store, adding if step is add_archive else reading, jobs)
        store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        stats = store.stats()
    print(f"\nadd: {adding.pages:,} pages of {len(archives)} WARC files, {jobs} processes, without statements")
    for name, cost in (("reading alone", reading), ("add", adding)):
        rate = cost.pages / cost.wall_seconds
        print(f"  {name:14} {rate:6.1f} pages/s  {cost.cpu_seconds / cost.pages * 1000:6.1f} ms CPU a page")
    print(f"  ratio          {adding.wall_seconds / reading.wall_seconds:.2f} of the time, "
          f"{adding.cpu_seconds / reading.cpu_seconds:.2f} of the CPU time (bar 1.5, aim 1.2)")  # fmt: skip
    gzipped = sum(len(zlib.compress(page.body, 6)) for page in saved_pages(data)[:count])
    gzipped = gzipped * adding.pages // min(count, len(saved_pages(data)))
    print(f"size: {stats.articles:,} articles, {stats.bytes / stats.articles / 1000:.1f} kB an article: "
          f"pages {stats.packed_page_bytes / stats.articles / 1000:.1f}, records "
          f"{stats.packed_record_bytes / stats.articles / 1000:.1f}, index {(stats.index_bytes or 0) / stats.articles / 1000:.1f}")  # fmt: skip
    print(f"  {stats.bytes / gzipped:.2f} of the pages in gzip, {stats.bytes / stats.packed_page_bytes:.2f} of them "
          f"as packed here (bar 1.5, aim 1.2)")  # fmt: skip


def read_archive(archive: Path, _: Store, cost: Cost, jobs: int) -> None:
    with timed(cost, jobs):
        cost.pages += sum(1 for _ in in_order(read_one, gather_pages([str(archive)]), jobs, lost))


def add_archive(archive: Path, store: Store, cost: Cost, jobs: int) -> None:
    with timed(cost, jobs):
        cost.pages += sum(1 for _ in run(gather_pages([str(archive)]), store, jobs=jobs))


def read_one(page: Page | GatherError) -> int:
    try:
        return len(file(page).text) if isinstance(page, Page) else 0
    except CopydeskError:
        return 0


def lost(_: object, __: str) -> int:
    return 0


class timed:
    """Adds what happens inside to a cost: time, and CPU time here and in the worker processes."""

    def __init__(self, cost: Cost, jobs: int) -> None:
        self.cost = cost
        self.jobs = jobs

    def __enter__(self) -> None:
        self.wall = time.perf_counter()
        self.cpu = time.process_time() + workers_cpu()

    def __exit__(self, *_: object) -> None:
        self.cost.wall_seconds += time.perf_counter() - self.wall
        if self.jobs > 1:
            time.sleep(0.5)  # the workers end, and are counted
        self.cost.cpu_seconds += time.process_time() + workers_cpu() - self.cpu


def workers_cpu() -> float:
    """CPU seconds of all worker processes that ended, by their parent's /proc entry; 0 where there is none."""
    pid = forkserver._forkserver._forkserver_pid  # type: ignore[attr-defined]
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[13]) + int(fields[14])) / 100  # cutime and cstime, in hundredths


def write_archives(data: Path, folder: Path, count: int) -> list[Path]:
    """WARC files of `count` pages: the saved ones, again and again under other hosts, without canonical addresses."""
    archives = []
    pages = copies(saved_pages(data), count)
    size = -(-count // PARTS)
    for number in range(PARTS):
        path = folder / f"pages-{count}-{number}.warc.gz"
        archives.append(path)
        part = islice(pages, size)
        if path.exists():
            list(part)
            continue
        with path.open("wb") as out:
            writer = WARCWriter(out, gzip=True)
            for url, body in part:
                headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
                writer.write_record(writer.create_warc_record(url, "response", BytesIO(body), http_headers=headers))
    return archives


def copies(pages: list[SavedPage], count: int) -> Iterator[tuple[str, bytes]]:
    for number in range(count):
        page = pages[number % len(pages)]
        host = urlsplit(page.url or "").hostname or "none.example"
        url = f"https://{host}.copy{number // len(pages)}.example/{page.id}"
        yield url, page.body.replace(b'"canonical"', b'"canonicax"').replace(b"og:url", b"og:uxl")
