"""Every other page of the site, made anew for each request: none should take a reader's patience."""

import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.site.servers import Running
from copydesk.keep.store import Store
from copydesk.show import urls

TIMES = 5
ANEW = {"cookie": "anew=1", "accept-encoding": "gzip"}
"""Answers to requests with a cookie are never kept."""


@dataclass(frozen=True, slots=True)
class PageTime:
    """How long one address took, in milliseconds: the median of TIMES requests, and the first one."""

    path: str
    status: int
    median_ms: float
    first_ms: float
    bytes: int


def time_pages(site: Running, library: Path) -> list[PageTime]:
    return [time_page(site, path) for path in addresses(library)]


def time_page(site: Running, path: str) -> PageTime:
    replies = [site.ask(path, ANEW) for _ in range(TIMES)]
    times = [reply.seconds * 1000 for reply in replies]
    return PageTime(path, replies[0].status, statistics.median(times), times[0], len(replies[0].body))


def addresses(library: Path) -> Iterator[str]:
    """One address of each kind, of the names that the library has most of."""
    with Store(library, write=False) as store:
        entry = store.entries(1)[0]
        story = next(story for story in store.relations.stories(50, 2) if len(story.keys) > 4)
        speaker = store.lists.most_quoted(entry.shown_at.replace(year=2000), 1)[0].name
        labels = {kind: store.lists.labels(kind, 1)[0].name for kind in ("section", "tag", "outlet", "author")}
    yield from (urls.FRONT, urls.article(entry.id), urls.reading(entry.id), urls.versions(entry.id))
    yield from (urls.copies(entry.id), urls.story(story.id), urls.STORIES, urls.page_of(urls.STORIES, 100))
    for kind, name in labels.items():
        yield from (urls.label(kind, name), urls.page_of(urls.label(kind, name), 20))
    yield from (urls.SECTIONS, urls.TAGS, urls.OUTLETS, urls.label("speaker", speaker))
    yield from (urls.search("police"), urls.search('"the government" after:2026-10'), urls.search("outlet:harbour the"))
    yield from (f"{urls.SEARCH}?q=police&order=newest", urls.search("speaker:minister climate"))
    yield from (
        urls.QUOTES,
        f"{urls.QUOTES}?words=climate",
        f"{urls.QUOTES}?certainty=doubted",
        f"{urls.QUOTES}?outlet=none",
    )
    yield from (urls.FIGURES, f"{urls.FIGURES}?unit=percent&low=90", f"{urls.FIGURES}?counted=people", urls.FEEDS)
    yield from (
        urls.NEWS_SITEMAP,
        "/?form=atom",
        urls.with_query(urls.label("section", labels["section"]), form="json"),
    )
    yield from api_addresses(entry.id, story.id)


def api_addresses(article: str, story: str) -> Iterator[str]:
    """The lists of the API, and what belongs to an article and a story."""
    for path in (
        "articles",
        "articles?page=1000&limit=100",
        "stories",
        "search?q=police",
        "outlets",
        "feeds",
        "corrections",
    ):
        yield f"/api/{path}"
    yield "/api/stats"
    yield from (f"/api/articles/{article}{part}" for part in ("", "/entry", "/versions", "/copies"))
    yield from (f"/api/stories/{story}{part}" for part in ("", "/trails", "/voices", "/why"))
