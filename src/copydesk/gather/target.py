"""What is to be brought in: a file, a stream, or what came from an address."""

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from tempfile import TemporaryFile
from typing import BinaryIO

from copydesk.errors import GatherError
from copydesk.gather.unpack import STEP_BYTES, Chunks, Joined, PackingFault, Source, opened
from copydesk.records import Origin, Page

HEAD_BYTES = 8192
"""How much of a target is looked at to tell what it is."""
PACKED = (".gz", ".zst")


class Meter:
    """Bytes of files and answers that were taken so far: for whoever shows progress beside a run."""

    def __init__(self) -> None:
        self.bytes = 0


@dataclass(frozen=True, slots=True)
class Lead:
    """An address that a list names: `origin` is the list, `depth` how many lists led here."""

    url: str
    origin: Origin
    depth: int


Item = Page | GatherError | Lead


@dataclass(frozen=True, slots=True)
class Target:
    """Something with bytes. `head` is its beginning, unpacked where it is gzip or zstd.

    `media_type` and `charset` are what a server said, `url` where it answered from (None for what is no web address).
    `depth` counts the lists that led here and `origin` is the last of them. `start` opens the bytes, packed as they are.
    """

    name: str
    head: bytes
    start: Callable[[], Source]
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
    fetched_at: datetime | None = None
    origin: Origin | None = None
    depth: int = 0

    @property
    def ending(self) -> str:
        """The last ending of the name, in small letters, without the one of packing."""
        path = self.name.lower()
        if self.url:
            path = path.partition("#")[0].partition("?")[0]
        for packed in PACKED:
            path = path.removesuffix(packed)
        return os.path.splitext(path)[1]

    @contextmanager
    def raw(self) -> Iterator[Source]:
        """Its bytes as they are. Raises: GatherError for what goes wrong with them inside."""
        with faults(self.name):
            source = self.start()
            try:
                yield source
            finally:
                close = getattr(source, "close", None)
                if close is not None:
                    close()

    @contextmanager
    def seekable(self) -> Iterator[BinaryIO]:
        """Its bytes, packed as they are, in a file that can be read from any place: a copy where it is a stream."""
        with self.raw() as source:
            if isinstance(source, CountedFile):
                with open(self.name, "rb") as file:
                    yield file
                return
            with TemporaryFile() as file:
                while chunk := source.read(STEP_BYTES):
                    file.write(chunk)
                file.seek(0)
                yield file

    @contextmanager
    def opened(self) -> Iterator[io.BufferedReader]:
        """Its bytes as a stream, unpacked where they are gzip or zstd. Raises: GatherError as `raw` does."""
        with self.raw() as source:
            head = read_up_to(source, HEAD_BYTES)
            yield opened(Joined(head, source), head)

    def whole(self, limit_bytes: int) -> bytes:
        """All its bytes, packed as they are. Raises: GatherError over the limit."""
        with self.raw() as source:
            return self.limited(source, limit_bytes)

    def unpacked(self, limit_bytes: int) -> bytes:
        """All its bytes, unpacked. Raises: GatherError over the limit."""
        with self.opened() as stream:
            return self.limited(stream, limit_bytes)

    def limited(self, source: Source, limit_bytes: int) -> bytes:
        """What is left of a source. Raises: GatherError over the limit."""
        body = read_up_to(source, limit_bytes + 1)
        if len(body) > limit_bytes:
            raise GatherError(self.name, f"more than {limit_bytes:,} bytes")
        return body


@contextmanager
def faults(subject: str) -> Iterator[None]:
    """Faults of a disk and of packed data as GatherError."""
    try:
        yield
    except (OSError, PackingFault, EOFError, ValueError) as fault:
        raise GatherError(subject, reason_of(fault)) from None


def read_up_to(source: Source, size: int) -> bytes:
    """The next bytes of a source: `size` of them where there are so many."""
    whole = bytearray()
    while len(whole) < size:
        chunk = source.read(min(1 << 20, size - len(whole)))
        if not chunk:
            break
        whole += chunk
    return bytes(whole)


def reason_of(fault: BaseException) -> str:
    """Why the bytes could not be had, on one line."""
    if isinstance(fault, FileNotFoundError):
        return "no such file"
    if isinstance(fault, IsADirectoryError):
        return "is a folder"
    return (getattr(fault, "strerror", None) or str(fault) or "cannot be read").lower()


class CountedFile:
    """A file, whose bytes are counted as they are read."""

    def __init__(self, path: str, meter: Meter) -> None:
        self.file = open(path, "rb", buffering=0)
        self.meter = meter

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes."""
        out = self.file.read(size)
        self.meter.bytes += len(out)
        return out

    def close(self) -> None:
        """As for a file."""
        self.file.close()


def file_target(path: str, meter: Meter) -> Target:
    """The file at a path. Raises: GatherError where there is none or it cannot be read."""
    with faults(path):
        if os.path.isdir(path):
            raise IsADirectoryError
        with open(path, "rb") as file:
            return Target(path, head_of(file), lambda: CountedFile(path, meter))


def stream_target(stream: Source, name: str) -> Target:
    """A stream that can be read once, such as standard input."""
    with faults(name):
        ahead = read_up_to(stream, HEAD_BYTES)
        return Target(name, head_of(Chunks((ahead,))), lambda: Joined(ahead, stream))


def head_of(source: Source) -> bytes:
    """The first bytes of a source, unpacked; as they are where they cannot be unpacked."""
    raw = read_up_to(source, HEAD_BYTES)
    try:
        return opened(Chunks((raw,)), raw).read(HEAD_BYTES)
    except OSError:
        return raw


def chunked(body: bytes) -> Chunks:
    """Bytes that are there already, as a source."""
    return Chunks(body[at : at + STEP_BYTES] for at in range(0, len(body), STEP_BYTES))
