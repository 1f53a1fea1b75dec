"""Answers kept in memory: the same page is made once for all who ask until the library changes or the minute is over."""

import gzip
import re
import time
from collections import OrderedDict, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from threading import Lock, local
from typing import Any, TypeVar, cast

import apsw
import zstandard

LOOK_SECONDS = 0.1
"""How long the library is taken to be unchanged without looking. A change by the site itself is seen at once."""
GZIP_LEVEL, ZSTD_LEVEL = 3, 3
"""Source: 300 article pages of 22.6 kB on average: gzip 5 takes 0.40 ms and gives 7.2 kB, gzip 3 0.25 and 7.7, Zstandard 3
0.09 and 7.5, Brotli 3 0.24 and 7.5. Chromium takes Zstandard on loopback and https, all browsers do on https."""
REFUSED = re.compile(r";\s*q=0(?:\.0*)?\s*\Z")
LEAST_BYTES = 600
"""Shorter bodies are sent as they are: they fit into one packet."""
PACKED = (
    "text/",
    "application/json",
    "application/problem+json",
    "application/xml",
    "application/rss",
    "application/atom",
    "image/svg",
)

Header = tuple[bytes, bytes]
HoldsFor = tuple[int, int]
"""The state of the library and the minute: ages change with the one, all else with the other."""
Key = tuple[str, str]
"""What an answer is kept under: the address, and how it is packed."""
Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer ready to be sent, and what it holds for: the state of the library and the minute."""

    holds_for: HoldsFor
    status: int
    headers: tuple[Header, ...]
    body: bytes
    mark: bytes


class Watch:
    """Sees changes of the library, whoever makes them."""

    def __init__(
        self, open_library: Callable[[], apsw.Connection], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.open_library = open_library
        self.clock = clock
        self.db: apsw.Connection | None = None
        self.looked = 0.0
        self.state = -1

    def look(self) -> int:
        """A number that changes with the library."""
        now = self.clock()
        if self.db is None or now - self.looked > LOOK_SECONDS:
            self.db = self.db or self.open_library()
            self.state = int(self.db.pragma("data_version"))
            self.looked = now
        return self.state

    def changed(self) -> None:
        """Look again at the next question."""
        self.looked = float("-inf")

    def close(self) -> None:
        """Let go of the library."""
        if self.db is not None:
            self.db.close()
            self.db = None


class KeptAnswers:
    """Answers by address, those asked for last; together no larger than `most_bytes`."""

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self.bytes = 0
        self.answers: OrderedDict[Key, KeptAnswer] = OrderedDict()
        self.lock = Lock()

    def find(self, key: Key, holds_for: HoldsFor) -> KeptAnswer | None:
        """The answer kept for an address, where it still holds."""
        found = self.answers.get(key)
        return found if found is not None and found.holds_for == holds_for else None

    def keep(self, key: Key, answer: KeptAnswer) -> None:
        """Keep an answer; the ones asked for longest ago make room."""
        with self.lock:
            old = self.answers.pop(key, None)
            self.bytes += len(answer.body) - (len(old.body) if old else 0)
            self.answers[key] = answer
            while self.bytes > self.most_bytes:
                _, gone = self.answers.popitem(last=False)
                self.bytes -= len(gone.body)


class KeptParts:
    """Parts of pages that are the same for all who ask, by name: each made once until what it holds for is over.

    While one thread makes a part, others that need it wait instead of making it too.
    """

    def __init__(self) -> None:
        self.parts: dict[str, tuple[HoldsFor, Any]] = {}
        self.locks: defaultdict[str, Lock] = defaultdict(Lock)

    def find(self, name: str, holds_for: HoldsFor | None, make: Callable[[], Part]) -> Part:
        """The part of a name; made anew where none is kept, and always with None."""
        if holds_for is None:
            return make()
        with self.locks[name]:
            kept_for, part = self.parts.get(name, (None, None))
            if kept_for != holds_for:
                part = make()
                self.parts[name] = holds_for, part
            return cast(Part, part)


def is_packed(media_type: str, body: bytes) -> bool:
    """Whether a body is worth packing."""
    return len(body) >= LEAST_BYTES and media_type.startswith(PACKED)


@lru_cache(256)
def coding_of(accepted: str) -> str:
    """The best packing that an Accept-Encoding takes: zstd, gzip, or "" for none."""
    taken = {part.partition(";")[0].strip().lower() for part in accepted.split(",") if not REFUSED.search(part.lower())}
    return next((coding for coding in PACKERS if coding in taken), "")


def pack(body: bytes, coding: str) -> bytes:
    """A packed body, the same bytes for the same body."""
    return PACKERS[coding](body)


def as_zstd(body: bytes) -> bytes:
    """Packed by Zstandard, with a compressor of each thread's own: making one costs as much as packing a small page."""
    if not hasattr(OWN, "compressor"):
        OWN.compressor = zstandard.ZstdCompressor(level=ZSTD_LEVEL)
    packed: bytes = OWN.compressor.compress(body)
    return packed


def as_gzip(body: bytes) -> bytes:
    """Packed by gzip, without a time in it."""
    return gzip.compress(body, GZIP_LEVEL, mtime=0)


OWN = local()
PACKERS: dict[str, Callable[[bytes], bytes]] = {"zstd": as_zstd, "gzip": as_gzip}
"""The packings, the best first."""


def mark_of(body: bytes) -> bytes:
    """The ETag of a body; weak, as a packed body and a plain one share it."""
    return b'W/"%s"' % blake2b(body, digest_size=9).hexdigest().encode()
