"""Pictures of articles through the site: fetched for readers, so that no browser asks another host.

Only addresses that this site has signed are fetched, so that it is nobody's proxy.
"""

import hmac
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from copydesk.errors import CopydeskError, GatherError
from copydesk.settings import SiteSettings
from copydesk.show import urls
from copydesk.write.parts import safe_url

if TYPE_CHECKING:
    pass

KEY_BYTES, MARK_LETTERS = 32, 32
ASKED = (("Accept", "image/avif,image/webp,image/png,image/jpeg,image/gif"),)
FAILED_SECONDS = 300.0
"""How long what failed is not asked for again."""
MOST_KEPT = 10_000
LOCKS = 64
"""Pictures with one lock are fetched one after the other: above all the same one asked for twice."""
AVIF = (b"avif", b"avis")


class BrokenPictureError(CopydeskError):
    """A picture of an article cannot be had from its server; `reason` says why."""


@dataclass(frozen=True, slots=True)
class RemotePicture:
    """A picture as it came; its type is told by its bytes, whatever its server said."""

    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Failed:
    """Why there is no picture, and until when it is not asked for again."""

    reason: str
    until: float


class Pictures:
    """The pictures of one running site: signed with a key made at its start, kept in memory within bounds."""

    def __init__(self, settings: SiteSettings, clock: Callable[[], float] = time.monotonic) -> None:
        self.settings = settings
        self.clock = clock
        self.key = secrets.token_bytes(KEY_BYTES)
        self.kept: OrderedDict[str, RemotePicture | Failed] = OrderedDict()
        self.bytes = 0
        self.lock = threading.Lock()
        self.locks = [threading.Lock() for _ in range(LOCKS)]

    def address(self, url: str | None) -> str | None:
        """Where a picture is shown on the site; None where pictures are off, or it has no web address."""
        safe = safe_url(url)
        if not self.settings.pictures or safe is None or not safe.lower().startswith("http"):
            return None
        return urls.remote_picture(self.mark(safe), safe)

    def mark(self, url: str) -> str:
        """The signature of an address."""
        return hmac.new(self.key, url.encode("utf-8", "replace"), "sha256").hexdigest()[:MARK_LETTERS]

    def is_signed(self, url: str, mark: str) -> bool:
        """Whether this site made that address."""
        return hmac.compare_digest(self.mark(url).encode(), mark.encode("utf-8", "replace"))

    def load(self, url: str) -> RemotePicture:
        """A picture, fetched where it is not kept. Raises: BrokenPictureError."""
        with self.locks[crc32(url.encode("utf-8", "replace")) % LOCKS]:
            found = self.find(url)
            if found is None:
                found = self.fetch(url)
                self.keep(url, found)
        if isinstance(found, Failed):
            raise BrokenPictureError(url, found.reason)
        return found

    def find(self, url: str) -> RemotePicture | Failed | None:
        """What is kept of an address and still holds."""
        with self.lock:
            found = self.kept.get(url)
            if found is None or (isinstance(found, Failed) and found.until <= self.clock()):
                return None
            self.kept.move_to_end(url)
            return found

    def fetch(self, url: str) -> RemotePicture | Failed:
        """A picture from its server, or why there is none."""
        from copydesk.gather.web import Wish, fetch, refusal_of  # a site without pictures starts without it

        try:
            answer = fetch(url, self.settings.picture_web, wish=Wish(ASKED, pictures=True))
        except GatherError as fault:
            return Failed(fault.reason, self.clock() + FAILED_SECONDS)
        kind = media_type_of(answer.body)
        reason = refusal_of(answer) or (None if kind else "no picture of a kind that is shown")
        if reason is not None or kind is None:
            return Failed(reason or "", self.clock() + FAILED_SECONDS)
        return RemotePicture(kind, answer.body)

    def keep(self, url: str, found: RemotePicture | Failed) -> None:
        """Keep a picture or a failure; those asked for longest ago make room."""
        with self.lock:
            self.bytes += size_of(found) - size_of(self.kept.pop(url, None))
            self.kept[url] = found
            while self.bytes > self.settings.picture_kept_bytes or len(self.kept) > MOST_KEPT:
                self.bytes -= size_of(self.kept.popitem(last=False)[1])


def size_of(found: RemotePicture | Failed | None) -> int:
    """The bytes that something kept takes."""
    return len(found.body) if isinstance(found, RemotePicture) else 0


def media_type_of(body: bytes) -> str | None:
    """The type of a picture that browsers show without running anything, by its first bytes; None for all else, as SVG.

    Source: WHATWG MIME Sniffing, 6.1; ISO/IEC 23000-22 for AVIF, whose brand may stand among the compatible ones.
    """
    if body.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if body.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if body.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if body[:4] == b"RIFF" and body[8:14] == b"WEBPVP":
        return "image/webp"
    return "image/avif" if is_avif(body) else None


def is_avif(body: bytes) -> bool:
    """Whether the first box of a file names AVIF."""
    end = int.from_bytes(body[:4], "big")
    if body[4:8] != b"ftyp" or not 16 <= end <= 256:
        return False
    brands = [body[8:12], *(body[at : at + 4] for at in range(16, min(end, len(body)), 4))]
    return any(brand in AVIF for brand in brands)
