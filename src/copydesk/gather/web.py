"""One answer from the web: a page, a feed, a robots.txt."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.message import Message

import httpcore2
import httpx2

from copydesk.errors import GatherError
from copydesk.gather.dates import parse_time
from copydesk.gather.guard import Deadline, GuardedBackend, Resolver, look_up
from copydesk.gather.unpack import ACCEPTED, Limits, split_codings, unpack
from copydesk.records import Origin, Page
from copydesk.records.page import OriginKind
from copydesk.settings import WebSettings

DEFAULT = WebSettings()
ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"
REDIRECTS = frozenset({301, 302, 303, 307, 308})
FOREVER = frozenset({301, 308})
UNREAD = re.compile(r"(?:image|video|audio|font)/|application/pdf\Z", re.I)
"""What is neither a page nor a list or archive of pages: its body is not asked for."""
NO_PAGE = re.compile(r"(?:image|video|audio|font)/|application/(?:pdf|zip|octet-stream|gzip|x-tar)\Z", re.I)
AGENT = "Mozilla/5.0 (compatible; copydesk%s)"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent. `url` is where redirects ended, `moved_to` where those that are meant to last did (None without).

    `retry_after` is as the server wrote it; `wait_seconds` says what it means.
    """

    url: str
    status: int
    body: bytes
    media_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    retry_after: str | None = None
    moved_to: str | None = None
    fetched_at: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))

    @property
    def is_no_page(self) -> bool:
        """Whether it says of itself that it is neither a page nor anything with pages in it."""
        return UNREAD.match(self.media_type or "") is not None

    def wait_seconds(self) -> float | None:
        """How long Retry-After asks to wait, None where it says nothing. Source: RFC 9110, 10.2.3."""
        said = (self.retry_after or "").strip()
        if said.isdigit():
            return float(min(int(said[:12]), 10**9))
        time = parse_time(said)
        return max(0.0, (time - self.fetched_at).total_seconds()) if time else None


@dataclass(frozen=True, slots=True)
class Step:
    """One request's answer; `location` is where a redirect leads."""

    answer: Answer
    location: str | None


@dataclass(frozen=True, slots=True)
class Wish:
    """What a request says beside its address. With `cut` a body over the limit is cut there instead of refused; with
    `pictures` the body is read whatever it says of itself."""

    headers: tuple[tuple[str, str], ...] = ()
    cut: bool = False
    pictures: bool = False


PLAIN = Wish()


def agent(settings: WebSettings) -> str:
    """The User-Agent: a product's name that robots.txt can name, and whom to write to."""
    return AGENT % (f"; +{settings.contact}" if settings.contact else "")


def fetch_page(url: str, settings: WebSettings = DEFAULT, resolver: Resolver = look_up) -> Page:
    """The page at an http or https address; `url` of the page is where the redirects ended.

    Raises: GatherError for other addresses, for hosts that are not on the public internet, at a limit of the
    settings, and for an answer that is an error or no page.
    """
    answer = fetch(url, settings, resolver)
    reason = refusal_of(answer) or (
        f"no page but {answer.media_type}" if NO_PAGE.match(answer.media_type or "") else None
    )
    if reason:
        raise GatherError(url, reason)
    origin = Origin(OriginKind.URL, url)
    return Page(answer.body, origin, answer.url, answer.media_type, answer.charset, answer.fetched_at)


def refusal_of(answer: Answer) -> str | None:
    """Why an answer is none, None where it is one."""
    if 200 <= answer.status < 300:
        return None
    return f"the server answered {answer.status} {httpx2.codes.get_reason_phrase(answer.status)}".rstrip()


def fetch(url: str, settings: WebSettings = DEFAULT, resolver: Resolver = look_up, wish: Wish = PLAIN) -> Answer:
    """The answer at an http or https address, whatever its status, redirects followed.

    Raises: GatherError for other addresses, for hosts that are not on the public internet and at a limit of the settings.
    """
    deadline = Deadline(url, settings.seconds)
    backend = GuardedBackend(deadline, settings.allow_private, resolver, settings.proxy)
    place = parse_address(url, url)
    moved_to: str | None = None
    lasting = True
    for _ in range(settings.redirects + 1):
        with _faults(url):
            step = _ask(place, url, backend, settings, wish)
        if step.location is None:
            return replace(step.answer, moved_to=moved_to)
        place = parse_address(url, _join(place, step.location, url))
        lasting = lasting and step.answer.status in FOREVER
        moved_to = str(place) if lasting else moved_to
    raise GatherError(url, f"more than {settings.redirects} redirects")


def parse_address(subject: str, address: str) -> httpx2.URL:
    """An address that may be asked, without its fragment. Raises: GatherError, naming `subject`, for any other."""
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


def _ask(place: httpx2.URL, subject: str, backend: GuardedBackend, settings: WebSettings, wish: Wish) -> Step:
    """One request, without following where its answer leads."""
    target = httpcore2.URL(scheme=place.raw_scheme, host=place.raw_host, port=place.port, target=place.raw_path)
    port = f":{place.port}" if place.port else ""
    host = f"[{place.host}]" if ":" in place.host else place.raw_host.decode("ascii")
    headers = {
        "Host": host + port, "User-Agent": agent(settings), "Accept": ACCEPT, "Accept-Encoding": ACCEPTED,
        "Connection": "close", **dict(wish.headers),
    }  # fmt: skip
    with _pool(place, backend, settings) as pool, pool.stream("GET", target, headers=list(headers.items())) as response:
        said = Message()
        for name, value in response.headers:
            said[name.decode("latin-1")] = value.decode("latin-1")
        location = said["location"] if response.status in REDIRECTS else None
        media_type = said.get_content_type() if said["content-type"] else None
        unread = location is not None or (not wish.pictures and UNREAD.match(media_type or "") is not None)
        limits = Limits(settings.page_bytes, settings.unpack_ratio, wish.cut)
        coding = split_codings(said["content-encoding"])
        body = b"" if unread else unpack(response.iter_stream(), coding, limits, subject)
        answer = Answer(
            str(place), response.status, body, media_type, said.get_content_charset(), said["etag"], said["last-modified"],
            said["retry-after"],
        )  # fmt: skip
        return Step(answer, location)


def _pool(place: httpx2.URL, backend: GuardedBackend, settings: WebSettings) -> httpcore2.ConnectionPool:
    """Connections to the host itself, or through the proxy: then the host is checked here, as the proxy looks it up."""
    if settings.proxy is None:
        return httpcore2.ConnectionPool(network_backend=backend, http2=False)
    backend.check_behind_proxy(place.host, place.port or (443 if place.scheme == "https" else 80))
    return httpcore2.HTTPProxy(settings.proxy, network_backend=backend, http2=False)
