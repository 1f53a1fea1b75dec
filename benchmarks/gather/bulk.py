"""Pages per second of CPU and bytes of Parquet, from a WARC of the saved pages to tables."""

import gzip
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from copydesk.desk.bulk import Bulk, Shard, find_shards, write_shard
from copydesk.desk.reading import Hints

MONTH_PAGES = 15_000_000
"""Pages of a public news crawl in a month: taken, not measured."""


def measure_bulk(pages: list[Path], statements: bool) -> str:
    """A line: what one core does, and what a month's crawl takes of that."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "saved.warc.gz"
        path.write_bytes(b"".join(gzip.compress(record(page), 6) for page in pages))
        (shard,) = (each for each in find_shards([str(path)]) if isinstance(each, Shard))
        bulk = Bulk(folder + "/out", Hints(statements=statements, figures=statements))
        write_shard(shard, Bulk(folder + "/warm", bulk.hints))
        start = time.process_time()
        manifest = write_shard(shard, bulk)
        seconds = time.process_time() - start
        size = sum(each.stat().st_size for each in Path(bulk.out).rglob("*.parquet"))
    rate = manifest.pages / seconds
    hours = MONTH_PAGES / rate / 3600
    name = "with statements and figures" if statements else "without statements"
    return (
        f"{name}: {manifest.pages:,} pages, {manifest.failed} failed, {seconds:.1f} s of CPU: {rate:.1f} pages a second and core;"
        f" {size / manifest.pages / 1000:.1f} kB of Parquet a page; {MONTH_PAGES:,} pages: {hours:,.0f} core hours,"
        f" {size / manifest.pages * MONTH_PAGES / 1e9:,.0f} GB"
    )


def record(page: Path) -> bytes:
    """A response record with a saved page in it."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + gzip.decompress(page.read_bytes())
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://www.harbour.example/{page.stem}\r\n"
        "WARC-Date: 2026-10-01T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"
