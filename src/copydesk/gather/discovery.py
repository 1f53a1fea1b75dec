"""The feeds of a site, from its home page."""

from collections.abc import Callable, Iterator
from urllib.parse import urljoin

from copydesk.errors import GatherError
from copydesk.gather.feeds import FEED_TYPES, parse_feed
from copydesk.gather.lists import ADDRESS, Outline
from copydesk.gather.web import Answer, refusal_of

COMMON_PATHS = (
    "/feed",
    "/rss",
    "/rss.xml",
    "/feed.xml",
    "/atom.xml",
    "/index.xml",
    "/feeds/posts/default",
    "/feed.json",
)
"""Where feeds often are. Source: the paths of WordPress, Ghost, Hugo, Jekyll and Blogger."""
ALTERNATE_TYPES = FEED_TYPES | {"application/json", "text/xml", "application/xml"}

Fetch = Callable[[str], Answer]


def find_links(page: bytes, url: str) -> tuple[Outline, ...]:
    """The feeds that a page names in `<link rel="alternate">`, in its order. Source: the RSS Board's autodiscovery."""
    from selectolax.lexbor import LexborHTMLParser

    found: dict[str, Outline] = {}
    for link in LexborHTMLParser(page.decode("utf-8", "replace")).css("link[href]"):
        said = {key.lower(): (value or "").strip() for key, value in link.attributes.items()}
        rels = said.get("rel", "").lower().split()
        named = "alternate" in rels and said.get("type", "").partition(";")[0].strip().lower() in ALTERNATE_TYPES
        if named or "feed" in rels:
            address = _joined(url, said["href"])
            if ADDRESS.match(address):
                found.setdefault(address, Outline(address, said.get("title") or None, url))
    return tuple(found.values())


def _joined(url: str, href: str) -> str:
    try:
        return urljoin(url, "".join(href.split()))
    except ValueError:
        return ""


def discover(url: str, fetch: Fetch, guess: bool = False) -> tuple[Outline, ...]:
    """The feeds at an address: itself where it is one, else those that its page names. With `guess`, where it names none,
    those of the common paths that are feeds.

    Raises: GatherError where the address cannot be fetched or no feed is found.
    """
    answer = fetch(url)
    reason = refusal_of(answer)
    if reason:
        raise GatherError(url, reason)
    itself = _as_feed(answer)
    if itself:
        return (itself,)
    found = find_links(answer.body, answer.url) or (tuple(_guessed(answer.url, fetch)) if guess else ())
    if not found:
        raise GatherError(url, "no feed is named there")
    return found


def _as_feed(answer: Answer) -> Outline | None:
    if b"<html" in answer.body[:2000].lower():
        return None
    try:
        feed = parse_feed(answer.body, answer.url)
    except GatherError:
        return None
    return Outline(answer.moved_to or answer.url, feed.title, feed.home)


def _guessed(url: str, fetch: Fetch) -> Iterator[Outline]:
    for path in COMMON_PATHS:
        try:
            answer = fetch(urljoin(url, path))
        except GatherError:
            continue
        feed = _as_feed(answer) if refusal_of(answer) is None else None
        if feed:
            yield feed
