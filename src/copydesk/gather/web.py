"""One page from the web."""

import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message

import httpcore2
import httpx2

from copydesk.errors import GatherError
from copydesk.gather.guard import Deadline, GuardedBackend, Resolver, look_up
from copydesk.records import Origin, Page
from copydesk.records.page import OriginKind
from copydesk.settings import WebSettings

DEFAULT = WebSettings()
HEADERS = (
    ("User-Agent", "Mozilla/5.0 (compatible; copydesk)"),
    ("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"),
    ("Accept-Encoding", "gzip"),
    ("Connection", "close"),
)
REDIRECTS = frozenset({301, 302, 303, 307, 308})
NO_PAGE = re.compile(r"(?:image|video|audio|font)/|application/(?:pdf|zip|octet-stream|gzip|x-tar)\Z", re.I)
GZIP = frozenset({"gzip", "x-gzip"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent: `location` is where a redirect leads."""

    status: int
    media_type: str | None
    charset: str | None
    location: str | None
    body: bytes


def fetch_page(url: str, settings: WebSettings = DEFAULT, resolver: Resolver = look_up) -> Page:
    """The page at an http or https address; `url` of the page is where the redirects ended.

    Raises: GatherError for other addresses, for hosts that are not on the public internet, at a limit of the
    settings, and for an answer that is an error or no page.
    """
    deadline = Deadline(url, settings.seconds)
    backend = GuardedBackend(deadline, settings.allow_private, resolver)
    place = _parse_address(url, url)
    for _ in range(settings.redirects + 1):
        with _faults(url):
            answer = _ask(place, url, backend, settings)
        if answer.location is None:
            return _page(url, place, answer)
        place = _parse_address(url, _join(place, answer.location, url))
    raise GatherError(url, f"more than {settings.redirects} redirects")


def _parse_address(subject: str, address: str) -> httpx2.URL:
    try:
        place = httpx2.URL(address)
    except (httpx2.InvalidURL, ValueError, TypeError) as fault:
        raise GatherError(subject, f"no address ({fault})") from None
    if place.scheme not in ("http", "https"):
        raise GatherError(subject, f"refused: only http and https, not {place.scheme or 'this'}")
    if not place.host:
        raise GatherError(subject, "no address (without a host)")
    if place.userinfo:
        raise GatherError(subject, "refused: an address with a name or password in it")
    return place.copy_with(fragment=None)


def _join(place: httpx2.URL, location: str, subject: str) -> str:
    try:
        return str(place.join(location))
    except (httpx2.InvalidURL, ValueError) as fault:
        raise GatherError(subject, f"redirects to what is no address ({fault})") from None


@contextmanager
def _faults(subject: str) -> Iterator[None]:
    """Errors of the network as GatherError."""
    try:
        yield
    except httpcore2.TimeoutException:
        raise GatherError(subject, "no answer in time") from None
    except httpcore2.ConnectError as fault:
        raise GatherError(subject, f"no connection ({fault})") from None
    except (httpcore2.NetworkError, httpcore2.ProtocolError, OSError) as fault:
        raise GatherError(subject, f"the connection broke ({str(fault) or type(fault).__name__})") from None


def _ask(place: httpx2.URL, subject: str, backend: GuardedBackend, settings: WebSettings) -> Answer:
    """One request, without following where its answer leads."""
    target = httpcore2.URL(scheme=place.raw_scheme, host=place.raw_host, port=place.port, target=place.raw_path)
    port = f":{place.port}" if place.port else ""
    host = f"[{place.host}]" if ":" in place.host else place.raw_host.decode("ascii")
    headers = [("Host", host + port), *HEADERS]
    with (
        httpcore2.ConnectionPool(network_backend=backend, http2=False) as pool,
        pool.stream("GET", target, headers=headers) as response,
    ):
        said = Message()
        for name, value in response.headers:
            said[name.decode("latin-1")] = value.decode("latin-1")
        location = said["location"] if response.status in REDIRECTS else None
        media_type = said.get_content_type() if said["content-type"] else None
        _check(subject, response.status, media_type, location)
        body = b"" if location else _body(response.iter_stream(), said["content-encoding"], subject, settings)
        return Answer(response.status, media_type, said.get_content_charset(), location, body)


def _check(subject: str, status: int, media_type: str | None, location: str | None) -> None:
    if location is not None:
        return
    if not 200 <= status < 300:
        phrase = httpx2.codes.get_reason_phrase(status)
        raise GatherError(subject, f"the server answered {status} {phrase}".rstrip())
    if media_type and NO_PAGE.match(media_type):
        raise GatherError(subject, f"no page but {media_type}")


def _body(chunks: Iterable[bytes], coding: str | None, subject: str, settings: WebSettings) -> bytes:
    """The body, unpacked as it comes in, so that a small answer cannot grow past the limit."""
    coding = (coding or "identity").strip().lower()
    if coding not in GZIP and coding not in ("identity", ""):
        raise GatherError(subject, f"packed in a way that was not asked for ({coding})")
    unzip = zlib.decompressobj(wbits=31) if coding in GZIP else None
    whole = bytearray()
    for chunk in chunks:
        room = settings.page_bytes + 1 - len(whole)
        try:
            whole += unzip.decompress(chunk, room) if unzip else chunk
        except zlib.error as fault:
            raise GatherError(subject, f"broken gzip data ({fault})") from None
        if len(whole) > settings.page_bytes:
            raise GatherError(subject, f"more than {settings.page_bytes:,} bytes")
        if unzip is not None and unzip.eof:
            break
    return bytes(whole)


def _page(subject: str, place: httpx2.URL, answer: Answer) -> Page:
    return Page(
        answer.body,
        Origin(OriginKind.URL, subject),
        url=str(place),
        media_type=answer.media_type,
        charset=answer.charset,
        fetched_at=datetime.now(UTC).replace(microsecond=0),
    )
