"""What is measured of each server."""

import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from benchmarks.site.load import BROWSER, measure
from benchmarks.site.pages import PageTime, time_pages
from benchmarks.site.peers import Peer, peers_of
from benchmarks.site.results import Tool
from benchmarks.site.servers import Running, free_port, serving, site_command
from copydesk import __version__
from copydesk.keep.store import Store
from copydesk.show import urls

WARM_SECONDS = 1.0
CHANGE_SECONDS = 0.1
"""How often the library changes while the front is asked for: as often as a site looks whether it has."""
ENCODINGS = {"": {"Accept-Encoding": BROWSER}, ", not packed": {}}
RANDOM, HOT, FRONT = "articles at random", "one article", "front"


def measure_site(library: Path, seconds: float) -> tuple[Tool, list[PageTime]]:
    """copydesk: pages that are kept, pages made anew, and the front while the library changes."""
    names = shuffled(library)
    port = free_port()
    front = Tool("copydesk", __version__, 0.0, 0, 0)
    with serving(site_command(library, port), port, urls.FRONT) as site:
        front.started_seconds = site.started_seconds
        front.page_requests, front.page_bytes = whole_page(site, urls.article(names[0]))
        articles = list(map(urls.article, names))
        measure(site, articles[-500:], WARM_SECONDS, {})
        for said, headers in ENCODINGS.items():
            anew = {**headers, "Cookie": "anew=1"}
            front.loads[RANDOM + said] = measure(site, articles, seconds, anew)
            front.loads[HOT + said] = measure(site, articles[:1], seconds, headers)
            front.loads[FRONT + said] = measure(site, [urls.FRONT], seconds, headers)
            front.loads[f"{FRONT}, made anew{said}"] = measure(site, [urls.FRONT], seconds, anew)
            with changing(library):
                name = f"{FRONT}, library changing{said}"
                front.loads[name] = measure(site, [urls.FRONT], seconds, headers)
        return front, time_pages(site, library)


def shuffled(library: Path) -> list[str]:
    """The ids of all articles, in an order in which none comes twice."""
    with Store(library, write=False) as store:
        names = store.ids()
    random.Random(len(names)).shuffle(names)
    return names


@contextmanager
def changing(library: Path) -> Iterator[None]:
    """Another program that writes to the library every CHANGE_SECONDS."""
    over = threading.Event()

    def write() -> None:
        with Store(library) as store:
            while not over.wait(CHANGE_SECONDS):
                store.db.execute("INSERT OR REPLACE INTO library VALUES ('benchmark', '')")

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def measure_peers(library: Path, folder: Path, seconds: float) -> list[Tool]:
    """The peers, one after the other, over the same articles in the same order."""
    names = shuffled(library)
    found = []
    for peer, port in peers_of(library, folder):
        with serving(peer.command, port, peer.front) as site:
            found.append(measure_peer(peer, site, names, seconds))
    return found


def measure_peer(peer: Peer, site: Running, names: list[str], seconds: float) -> Tool:
    requests, size = whole_page(site, peer.page_of(names[0]))
    tool = Tool(peer.name, peer.version, site.started_seconds, size, requests)
    articles = [peer.page_of(name) for name in names]
    measure(site, articles[-500:], WARM_SECONDS, {})
    for said, headers in ENCODINGS.items():
        tool.loads[RANDOM + said] = measure(site, articles, seconds, headers)
        tool.loads[HOT + said] = measure(site, articles[:1], seconds, headers)
        tool.loads[FRONT + said] = measure(site, [peer.front], seconds, headers)
    return tool


def whole_page(site: Running, path: str) -> tuple[int, int]:
    """How many requests a browser makes for a page, without pictures, and how many bytes come."""
    headers = {"accept-encoding": BROWSER}
    reply = site.ask(path, headers)
    tree = LexborHTMLParser(site.ask(path).body)
    nodes = (*tree.css("link[rel=stylesheet]"), *tree.css("script[src]"))
    told = (node.attributes.get("href") or node.attributes.get("src") or "" for node in nodes)
    parts = dict.fromkeys(urljoin(path, each) for each in told)
    sizes = [len(site.ask(part, headers).body) for part in parts if part.startswith("/")]
    return 1 + len(parts), len(reply.body) + sum(sizes)
