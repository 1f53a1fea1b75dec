"""How each tool is asked for a page. Each is set up as its documentation shows, without network access.

Each is imported where it is loaded, so that a process measures one alone. Every tool gets the page as text, so that
no one's time or accuracy depends on guessing a charset. `TOOLS` is the visible table; a peer that is not installed
is left out of a run.
"""

from collections.abc import Iterable
from datetime import datetime
from importlib.util import find_spec
from typing import Any

from benchmarks.predictions import NOTHING, Input, Prediction, Reader, Tool

ANY_URL = "https://www.herald.example/story"
"""For tools that want an address where a page has none."""


def iso(moment: object) -> str:
    """A time as ISO 8601; a text as it stands."""
    if isinstance(moment, datetime):
        return moment.isoformat()
    return str(moment or "")


def names(found: Iterable[Any] | None) -> list[str]:
    return [str(name).strip() for name in found or () if str(name).strip()]


def load_copydesk() -> Reader:
    from benchmarks.ours import read_page

    def read(given: Input) -> Prediction:
        article = read_page(given.page, given.url, given.fold)
        return {
            "body": article.body,
            "title": article.headline or "",
            "authors": [author.name for author in article.authors],
            "date": iso(article.published_at),
            "tags": list(article.tags),
        }

    return read


def load_trafilatura() -> Reader:
    from trafilatura import bare_extraction

    def read(given: Input) -> Prediction:
        found = bare_extraction(given.page, url=given.url, with_metadata=True)
        if found is None:
            return NOTHING
        return {
            "body": found.text or "",
            "title": found.title or "",
            "authors": names((found.author or "").split(";")),
            "date": found.date or "",
            "tags": names(found.tags),
        }

    return read


def load_newspaper() -> Reader:
    from newspaper import Article

    def read(given: Input) -> Prediction:
        article = Article(given.url or ANY_URL, fetch_images=False)
        article.download(input_html=given.page, ignore_read_more=True)
        article.parse()
        return {
            "body": article.text or "",
            "title": article.title or "",
            "authors": names(article.authors),
            "date": iso(article.publish_date),
            "tags": names(sorted(article.tags or ()) or article.meta_keywords),
        }

    return read


def load_readability() -> Reader:
    from lxml.html import fromstring
    from readability import Document

    def read(given: Input) -> Prediction:
        document = Document(given.page, url=given.url)
        tree = fromstring(document.summary(html_partial=True) or "<div></div>")
        blocks = (
            " ".join(part.text_content().split()) for part in tree.iter("p", "h2", "h3", "h4", "li", "blockquote")
        )
        body = "\n".join(block for block in blocks if block) or str(tree.text_content())
        return {**NOTHING, "body": body, "title": document.short_title() or ""}

    return read


def load_resiliparse() -> Reader:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    def read(given: Input) -> Prediction:
        tree = HTMLTree.parse(given.page)
        body = extract_plain_text(tree, main_content=True, alt_texts=False, list_bullets=False)
        return {**NOTHING, "body": body, "title": tree.title or ""}

    return read


def load_goose() -> Reader:
    from goose3 import Goose

    goose = Goose({"enable_image_fetching": False})

    def read(given: Input) -> Prediction:
        article = goose.extract(raw_html=given.page)
        return {
            "body": article.cleaned_text or "",
            "title": article.title or "",
            "authors": names(article.authors),
            "date": iso(article.publish_date),
            "tags": names(article.tags),
        }

    return read


TOOLS: dict[str, Tool] = {
    tool.name: tool
    for tool in (
        Tool("copydesk", "copydesk", "copydesk", load_copydesk),
        Tool("trafilatura", "trafilatura", "trafilatura", load_trafilatura),
        Tool("newspaper4k", "newspaper4k", "newspaper", load_newspaper),
        Tool("readability", "readability-lxml", "readability", load_readability, fields=False),
        Tool("resiliparse", "resiliparse", "resiliparse.extract.html2text", load_resiliparse, fields=False),
        Tool("goose3", "goose3", "goose3", load_goose),
    )
}


def installed(wanted: Iterable[str] = ()) -> list[Tool]:
    """The tools named, or all, of those that are installed here."""
    chosen = set(wanted) or set(TOOLS)
    return [tool for name, tool in TOOLS.items() if name in chosen and find_spec(tool.module.split(".")[0])]
