"""Memory while an archive is streamed: in a process of its own, over an archive that is made for it."""

import gzip
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

PAGE_BYTES = 80_000
"""A page's size. Source: the median of the saved pages in the dev data."""
KINDS = 50
"""Different pages, again and again: an archive is made at the speed of the disk."""
WORDS = (
    "tide harbour council flood master noon ferry bridge quay storm rain river mayor said on Monday that the".split()
)

STREAM = """
import json, resource, sys, time
from copydesk.gather import gather_pages
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
before, start = peak(), time.process_time()
pages = faults = size = 0
for item in gather_pages([sys.argv[1]]):
    if hasattr(item, "body"):
        pages += 1
        size += len(item.body)
    else:
        faults += 1
print(json.dumps([pages, faults, size, before, peak(), time.process_time() - start]))
"""


def measure_memory(size: int, packed: bool) -> str:
    """A line: the archive, its pages, the peak of memory."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / ("news.warc.gz" if packed else "news.warc")
        with path.open("wb") as out:
            written = 0
            for record in records(packed):
                written += out.write(record)
                if written >= size:
                    break
        done = subprocess.run([sys.executable, "-c", STREAM, str(path)], capture_output=True, check=True, text=True)
    pages, faults, bodies, before, peak, seconds = json.loads(done.stdout)
    return (
        f"{path.name}: {written / 1e6:,.0f} MB, {pages:,} pages of {bodies / 1e6:,.0f} MB, {faults} errors, {seconds:.1f} s of CPU;"
        f" memory {before / 1e6:.0f} MB before, {peak / 1e6:.0f} MB at most"
    )


def records(packed: bool) -> Iterator[bytes]:
    """WARC records without end."""
    chance = random.Random(1)
    ready = [record(number, chance) for number in range(KINDS)]
    if packed:
        ready = [gzip.compress(each, 6) for each in ready]
    while True:
        yield from ready


def record(number: int, chance: random.Random) -> bytes:
    """A response record with a page in it."""
    text = " ".join(chance.choices(WORDS, k=PAGE_BYTES // 6))
    page = f"<html><head><title>Tide {number}</title></head><body><h1>Tide {number}</h1><p>{text}</p></body></html>".encode()
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/{number}\r\nWARC-Date: 2026-10-01T12:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"
