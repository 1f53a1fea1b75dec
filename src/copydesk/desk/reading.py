"""One page from its name to its record; a page that fails is a value like any other."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from copydesk.errors import CopydeskError
from copydesk.gather.files import load_page
from copydesk.read.assemble import read_page
from copydesk.records import Article, Page
from copydesk.records.page import OriginKind
from copydesk.settings import DEFAULT, ReadSettings, WebSettings

WEB = re.compile(r"https?://", re.I)

Result = TypeVar("Result")
Writer = Callable[[Article, str], str]
"""Writes an article; the second argument is the name of its page."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What the caller knows of the pages: set, it goes before what the page's file or server says."""

    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
    fetched_at: datetime | None = None
    allow_private: bool = False
    """Whether addresses of private networks may be fetched from."""
    statements: bool = False
    """Whether the records are to carry their statements."""
    figures: bool = False
    """Whether the records are to carry their figures."""


NO_HINTS = Hints()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a page: `written` in the format asked for, or the `fault` that stood in the way (None if none)."""

    name: str
    written: str
    fault: str | None = None


def file(page: Page, settings: ReadSettings = DEFAULT) -> Article:
    """The record of a page; of the desk's own, that which it was written with. Raises: ReadError."""
    if page.origin.kind is OriginKind.DESK:
        from copydesk.desk.own_pages import read_own  # brings Markdown and a sanitiser, which other pages need not

        return read_own(page)
    return read_page(
        page.body,
        url=page.url,
        media_type=page.media_type,
        charset=page.charset,
        fetched_at=page.fetched_at,
        settings=settings,
    )


def bring(name: str, hints: Hints = NO_HINTS) -> Page:
    """The page that a path or an http address names. Raises: GatherError."""
    if not WEB.match(name):
        return load_page(name, DEFAULT.page_bytes)
    from copydesk.gather.web import fetch_page  # the HTTP client takes longer to load than a page to read

    return fetch_page(name, WebSettings(page_bytes=DEFAULT.page_bytes, allow_private=hints.allow_private))


def hinted(page: Page, hints: Hints) -> Page:
    """`page` with what the caller knows of it."""
    return replace(
        page,
        url=hints.url or page.url,
        media_type=hints.media_type or page.media_type,
        charset=hints.charset or page.charset,
        fetched_at=hints.fetched_at or page.fetched_at,
    )


def told(article: Article, hints: Hints) -> Article:
    """The article with the statements and figures that were asked for."""
    if not (hints.statements or hints.figures):
        return article
    from copydesk.attribute.articles import attributed  # loads a model that reading needs not

    return attributed(article, statements=hints.statements, figures=hints.figures)


def read_item(item: str | Page | Outcome, hints: Hints, writer: Writer) -> Outcome:
    """Bring in, read and write one page, given by its name or as it is; an outcome passes through. Never raises."""
    if isinstance(item, Outcome):
        return item
    name = item if isinstance(item, str) else item.origin.name

    def work() -> str:
        page = bring(item, hints) if isinstance(item, str) else item
        return writer(told(file(hinted(page, hints)), hints), name)

    written, fault = attempt(work)
    return Outcome(name, written or "", fault)


def attempt(work: Callable[[], Result]) -> tuple[Result | None, str | None]:
    """What `work` returns and None, or None and why it failed: the one place where errors of a page end."""
    try:
        return work(), None
    except CopydeskError as fault:
        return None, fault.reason
    except Exception as fault:  # a fault of copydesk's own must not stop a run of many pages
        return None, describe(fault)


def describe(fault: Exception) -> str:
    """A fault that copydesk did not raise on purpose, on one line, with the place where it happened."""
    frames = extract_tb(fault.__traceback__)
    last = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "nowhere"
    return " ".join(f"copydesk failed at {last} ({type(fault).__name__}: {fault})".split())


def lost_item(item: str | Page | Outcome, reason: str) -> Outcome:
    """The outcome of an item whose process ended before it answered."""
    if isinstance(item, Outcome):
        return item
    return Outcome(item if isinstance(item, str) else item.origin.name, "", reason)
