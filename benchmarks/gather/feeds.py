"""Entries that copydesk finds in feeds, beside those that feedparser finds."""

import io
import random
import re
import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

import feedparser

from copydesk.errors import GatherError
from copydesk.gather.feeds import parse_feed

LARGE_BYTES = 100_000
"""Of larger feeds only some mangled copies are made: feedparser takes a second for each."""
BITS = (
    b"<",
    b"&",
    b"\x00",
    b"]]>",
    b"<!--",
    b"<![CDATA[",
    b"&nbsp;",
    b"\xff\xfe",
    b"<item>",
    b"</item>",
    b"</channel>",
    b"<entry>",
)
ITEM = "<item><title>Tide {n}</title><link>http://a.example/{n}</link><pubDate>Thu, 01 Oct 2026 10:00:00 GMT</pubDate></item>"
ENTRY = '<entry><title>Tide {n}</title><link href="http://a.example/{n}"/><id>{n}</id><updated>2026-10-01T10:00:00Z</updated></entry>'


@dataclass
class Count:
    """What was found in some feeds."""

    feeds: int = 0
    ours: int = 0
    theirs: int = 0
    fewer: int = 0
    more: int = 0
    refused: int = 0
    crashed: int = 0
    their_crashes: int = 0
    seconds: float = 0.0
    their_seconds: float = 0.0
    slowest: float = 0.0

    def line(self, name: str) -> str:
        """One row of the table."""
        return (
            f"{name:>10} {self.feeds:>6,} {self.theirs:>10,} {self.ours:>9,} {self.fewer:>6} {self.more:>5} {self.crashed:>7}"
            f" {self.their_crashes:>7} {self.their_seconds:>8.1f} s {self.seconds:>6.1f} s {self.slowest:>7.2f} s"
        )


HEAD = "     feeds  count feedparser  copydesk  fewer  more crashes (its)    CPU its       ours   slowest"


def compare_feeds(saved: list[bytes], mangled: int, seed: int) -> str:
    """A table: saved feeds, odd ones, mangled copies of both."""
    chance = random.Random(seed)
    odd = list(odd_feeds())
    small = [body for body in saved + odd if 10 < len(body)]
    copies = [mangle(pick(small, chance), chance) for _ in range(mangled)]
    groups = (("saved", saved), ("odd", odd), ("mangled", copies))
    return "\n".join([HEAD, *(count(bodies).line(name) for name, bodies in groups)])


def pick(bodies: list[bytes], chance: random.Random) -> bytes:
    """One of the feeds, a large one seldom."""
    body = chance.choice(bodies)
    return body if len(body) < LARGE_BYTES or chance.random() < 0.1 else pick(bodies, chance)


def count(bodies: list[bytes]) -> Count:
    """What both find in feeds."""
    result = Count(len(bodies))
    for body in bodies:
        theirs, ours = their_entries(body, result), our_entries(body, result)
        result.theirs += theirs
        result.ours += ours
        result.fewer += ours < theirs
        result.more += ours > theirs
    return result


def their_entries(body: bytes, result: Count) -> int:
    """How many feedparser finds; none where it raises."""
    start = time.process_time()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return len(feedparser.parse(io.BytesIO(body)).entries)
    except Exception:
        result.their_crashes += 1
        return 0
    finally:
        result.their_seconds += time.process_time() - start


def our_entries(body: bytes, result: Count) -> int:
    """How many copydesk finds; none in what it says is no feed."""
    start = time.process_time()
    try:
        return len(parse_feed(body).entries)
    except GatherError:
        result.refused += 1
    except Exception:
        result.crashed += 1
    finally:
        seconds = time.process_time() - start
        result.seconds += seconds
        result.slowest = max(result.slowest, seconds)
    return 0


def odd_feeds() -> Iterator[bytes]:
    """Feeds of every kind, each with one thing that feeds do wrong."""
    for kind in (rss, rdf, atom):
        for entries in (0, 1, 3, 40):
            feed = kind(entries)
            yield feed.encode()
            for charset in ("utf-16", "utf-32", "utf-7", "cp037", "latin-1"):
                yield feed.replace('"1.0"?', f'"1.0" encoding="{charset}"?').encode(charset)
            for old, new in WRONGS:
                yield re.sub(old, new, feed).encode("utf-8", "surrogateescape")


WRONGS = (
    (r"<\?xml.*?\?>", ""),
    (r"\A", "\n\n Warning: cannot connect\n"),
    (r"\Z", "<!-- cached --><script>1</script>"),
    (r"xmlns(:\w+)?=\"[^\"]*\"", ""),
    ("</(item|entry)>", ""),
    ("<(/?)(item|entry)", r"<\1x:\2"),
    ("item>|entry>", lambda found: found[0].upper()),
    ("<(/?)channel>", ""),
    ("Tide", "Tide & time < noon"),
    ("Tide", "Tide&nbsp;&mdash;&eacute;&bogus;"),
    ("Tide", "Tide\x00\x08"),
    ("Tide", "Tide \udcff\udcfe"),
    ("Tide", "<![CDATA[Tide"),
    ("<title>", "<title><item>"),
    ("<link", "<!-- <link"),
    ("http:", "http&#58;"),
    (r"</(rss|feed|rdf:RDF)>", ""),
    (r"<(rss|feed|rdf:RDF)", r'<!DOCTYPE \1 [<!ENTITY a "b">]><\1'),
)


def rss(entries: int) -> str:
    """An RSS feed."""
    return f'<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Courier</title>{body(ITEM, entries)}</channel></rss>'


def rdf(entries: int) -> str:
    """An RSS 1.0 feed."""
    spaces = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    return f'<?xml version="1.0"?>\n<rdf:RDF {spaces}><channel><title>Courier</title></channel>{body(ITEM, entries)}</rdf:RDF>'


def atom(entries: int) -> str:
    """An Atom feed."""
    return f'<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>{body(ENTRY, entries)}</feed>'


def body(entry: str, entries: int) -> str:
    """So many entries."""
    return "\n".join(entry.format(n=number) for number in range(entries))


def mangle(feed: bytes, chance: random.Random) -> bytes:
    """A feed with something done to it."""
    size = len(feed)
    at, end = sorted((chance.randrange(size), chance.randrange(size)))
    tags = [found.span() for found in re.finditer(rb"<[^>]{1,200}>", feed)] or [(at, end)]
    some = sorted(chance.sample(tags, min(len(tags), chance.randint(1, 4))), reverse=True)
    without = feed
    for first, last in some:
        without = without[:first] + without[last:]
    noisy = bytearray(feed)
    for _ in range(chance.randint(1, 20)):
        noisy[chance.randrange(size)] = chance.randrange(256)
    changes = (
        feed[:end],
        feed[:at] + feed[end:],
        feed[:at] + chance.choice(BITS) + feed[at:],
        without,
        bytes(noisy),
        re.sub(rb'xmlns(:\w+)?="[^"]*"', b"", feed, count=chance.randint(1, 4)),
        feed[:end] + feed[at:],
    )
    return chance.choice(changes)
