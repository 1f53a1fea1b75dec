"""Packed bytes to bytes, step by step, so that a small input cannot grow past the limits."""

import io
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from copydesk.errors import GatherError

STEP_BYTES = 64 * 1024
FREE_BYTES = 1024 * 1024
"""What is unpacked without a look at the ratio."""
LAYERS = 3
"""Codings one over the other. Source: more than one is rare and more than two was never seen; each costs work."""
WINDOW_BYTES = 8 * 1024 * 1024
"""Memory that a zstd frame may ask for. Source: RFC 9659 for content coding on the web."""
GZIP_MAGIC = b"\x1f\x8b"
ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"


@dataclass(frozen=True, slots=True)
class Limits:
    """How large something may become: in bytes, and as a multiple of its packed size once it is over a mebibyte."""

    bytes: int
    ratio: int
    cut: bool = False
    """Whether what is over the limit of bytes is left out, instead of refusing the whole."""


class Source(Protocol):
    """What can be read from: b"" is the end."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes."""


class PackingFault(Exception):
    """Packed data that cannot be unpacked; the reason is its text."""


class TooLarge(PackingFault):
    """It is over the limit of bytes."""


class Chunks:
    """Chunks as they come in, as a source; counts them."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self.chunks = iter(chunks)
        self.left = b""
        self.taken = 0

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes."""
        while not self.left:
            chunk = next(self.chunks, None)
            if chunk is None:
                return b""
            self.left = chunk
        head, self.left = self.left[:size], self.left[size:]
        self.taken += len(head)
        return head


class Inflated:
    """gzip (its members one after the other) or deflate data, unpacked; data that is cut gives what it holds."""

    def __init__(self, source: Source, wbits: int) -> None:
        self.source = source
        self.wbits = wbits
        self.unzip: Any = zlib.decompressobj(wbits)
        self.packed = b""
        self.some = False

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes."""
        while True:
            self.packed = self.packed or self.source.read(STEP_BYTES)
            if not self.packed or not self.next_member():
                return b""
            try:
                out: bytes = self.unzip.decompress(self.packed, size)
            except zlib.error as fault:
                if self.some:
                    return self.end()
                raise PackingFault(f"broken gzip data ({fault})") from None
            self.packed = self.unzip.unused_data if self.unzip.eof else self.unzip.unconsumed_tail
            if out:
                self.some = True
                return out

    def next_member(self) -> bool:
        """Begin the next member where one has ended; False where only a tail of something else is left."""
        if self.unzip.eof:
            if not self.packed.startswith(GZIP_MAGIC):
                return bool(self.end())
            self.unzip = zlib.decompressobj(self.wbits)
        return True

    def end(self) -> bytes:
        """Nothing more, whatever is left."""
        self.source, self.packed = Chunks(()), b""
        return b""


class Brotli:
    """Brotli data, unpacked."""

    def __init__(self, source: Source) -> None:
        import brotli

        self.source = source
        self.unpack = brotli.Decompressor()
        self.fault: type[Exception] = brotli.error

    def read(self, size: int, /) -> bytes:
        """About `size` bytes."""
        while not self.unpack.is_finished():
            packed = self.source.read(STEP_BYTES) if self.unpack.can_accept_more_data() else b""
            last = not packed and self.unpack.can_accept_more_data()
            try:
                out: bytes = self.unpack.process(packed, output_buffer_limit=size)
            except self.fault as fault:
                raise PackingFault(f"broken brotli data ({fault})") from None
            if out or last:
                return out
        return b""


class Zstd:
    """zstd data, unpacked; data that is cut gives what it holds."""

    def __init__(self, source: Source) -> None:
        import zstandard

        unpacker = zstandard.ZstdDecompressor(max_window_size=WINDOW_BYTES)
        self.reader = unpacker.stream_reader(source, read_size=STEP_BYTES, read_across_frames=True)  # type: ignore[arg-type]
        self.fault = zstandard.ZstdError

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes."""
        try:
            return self.reader.read(size)
        except self.fault as fault:
            raise PackingFault(f"broken zstd data ({fault})") from None


class Deflate:
    """HTTP's "deflate": zlib data as the RFC says, or bare deflate data as some servers send."""

    def __init__(self, source: Source) -> None:
        head = source.read(STEP_BYTES)
        wrapped = len(head) > 1 and head[0] & 0x0F == 8 and int.from_bytes(head[:2]) % 31 == 0
        self.inner = Inflated(Joined(head, source), zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes."""
        return self.inner.read(size)


class Joined:
    """Bytes that were read ahead, then the rest."""

    def __init__(self, head: bytes, rest: Source) -> None:
        self.head = head
        self.rest = rest

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes."""
        if not self.head:
            return self.rest.read(size)
        out, self.head = self.head[:size], self.head[size:]
        return out


class Capped:
    """What comes out of one layer, held against the limits."""

    def __init__(self, source: Source, packed: Chunks, limits: Limits) -> None:
        self.source = source
        self.packed = packed
        self.limits = limits
        self.given = 0

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes. Raises: PackingFault at a limit."""
        out = self.source.read(min(size, STEP_BYTES))
        self.given += len(out)
        if self.given > self.limits.bytes:
            raise TooLarge(f"more than {self.limits.bytes:,} bytes")
        if self.given > FREE_BYTES and self.given > self.limits.ratio * self.packed.taken:
            raise PackingFault(f"grows to more than {self.limits.ratio} times its size as it is unpacked")
        return out


def _gzip(source: Source) -> Source:
    return Inflated(source, zlib.MAX_WBITS + 16)


CODINGS: dict[str, Callable[[Source], Source]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": Deflate,
    "br": Brotli,
    "zstd": Zstd,
}
"""The content codings of HTTP that can be unpacked. Source: the IANA registry; compress and dcb are not in use."""
ACCEPTED = "gzip, deflate, br, zstd"


def split_codings(said: str | None) -> list[str]:
    """The codings that a Content-Encoding header names, the last applied first."""
    names = [name.strip().lower() for name in (said or "").split(",")]
    return [name for name in reversed(names) if name not in ("", "identity")]


def unpack(chunks: Iterable[bytes], codings: Sequence[str], limits: Limits, subject: str) -> bytes:
    """The bytes in `chunks`, without the codings put over them. Data that ends too early gives what it holds.

    Raises: GatherError, naming `subject`, at a limit, for a coding that is not known and for broken data.
    """
    if len(codings) > LAYERS:
        raise GatherError(subject, f"packed more than {LAYERS} times over")
    packed = Chunks(chunks)
    whole = bytearray()
    try:
        source: Source = Capped(packed, packed, limits)
        for coding in codings:
            if coding not in CODINGS:
                raise PackingFault(f"packed in a way that was not asked for ({coding[:40]})")
            source = Capped(CODINGS[coding](source), packed, limits)
        while chunk := source.read(STEP_BYTES):
            whole += chunk
    except PackingFault as fault:
        if not (limits.cut and isinstance(fault, TooLarge)):
            raise GatherError(subject, str(fault)) from None
    return bytes(whole)


class Stream(io.RawIOBase):
    """A source as a raw stream of the standard library. Its errors are OSError."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """As io.RawIOBase says."""
        try:
            out = self.source.read(len(buffer))
        except PackingFault as fault:
            raise OSError(str(fault)) from None
        buffer[: len(out)] = out
        return len(out)


def opened(source: Source, head: bytes) -> io.BufferedReader:
    """A stream over `source`, unpacked where its first bytes (`head`) say gzip or zstd."""
    coding = coding_of(head)
    return io.BufferedReader(Stream(CODINGS[coding](source) if coding else source), STEP_BYTES)


def coding_of(head: bytes) -> str | None:
    """How bytes that begin with `head` are packed, by their magic number; None where they are not."""
    if head.startswith(GZIP_MAGIC):
        return "gzip"
    return "zstd" if head.startswith(ZSTD_MAGIC) else None


def pieces(body: bytes) -> Iterator[bytes]:
    """`body` in steps, as it would come in."""
    for start in range(0, len(body), STEP_BYTES):
        yield body[start : start + STEP_BYTES]
