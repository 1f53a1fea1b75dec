"""Single pages: what is no list and no archive. And pages made of the fields that a list gives."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.errors import GatherError
from copydesk.gather.files import media_type
from copydesk.gather.intake import Intake
from copydesk.gather.saved import saved_from
from copydesk.gather.target import Item, Target
from copydesk.records import Origin, Page
from copydesk.records.page import OriginKind
from copydesk.settings import GatherSettings

MARKUP = re.compile(
    r"<(?:p|div|br|html|body|article|span|h[1-6]|ul|ol|a|img|figure|blockquote|section|!doctype)\b[^<>]*>", re.I
)
BLANK_LINES = re.compile(r"\n\s*\n")


def _any(_: Target) -> bool:
    return True


def page_items(target: Target, settings: GatherSettings) -> Iterator[Item]:
    """The one page that the target is."""
    try:
        body = target.whole(settings.web.page_bytes)
    except GatherError as fault:
        yield fault
        return
    if target.url:
        origin = target.origin or Origin(OriginKind.URL, target.name)
        yield Page(body, origin, target.url, target.media_type, target.charset, target.fetched_at)
        return
    url, saved_at = saved_from(target.head)
    kind = OriginKind.SAVED if url else OriginKind.FILE
    yield Page(body, Origin(kind, target.name), url, media_type(target.name), None, saved_at)


PAGE = Intake("page", _any, page_items)


@dataclass(frozen=True, slots=True)
class Fields:
    """What a list says of a story: each a text, "" where it says nothing. `content` is markup or text."""

    content: str
    headline: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    updated: str = ""
    url: str = ""
    outlet: str = ""
    language: str = ""
    dek: str = ""
    tags: tuple[str, ...] = ()


def page_of_fields(fields: Fields) -> bytes:
    """A small page in UTF-8 that says the fields as pages do, so that they are read like any other page."""
    said = [
        ("property", "og:title", fields.headline),
        ("property", "og:url", fields.url),
        ("property", "og:site_name", fields.outlet),
        ("name", "description", fields.dek),
        ("property", "article:published_time", fields.published),
        ("property", "article:modified_time", fields.updated),
        *(("name", "author", author) for author in fields.authors),
        *(("property", "article:tag", tag) for tag in fields.tags),
    ]
    metas = "\n".join(f'<meta {key}="{name}" content="{html.escape(value)}">' for key, name, value in said if value)
    language = f' lang="{html.escape(fields.language)}"' if fields.language else ""
    headline = html.escape(fields.headline)
    heading = f"<h1>{headline}</h1>\n" if headline else ""
    page = (
        f'<!DOCTYPE html>\n<html{language}>\n<head><meta charset="utf-8">\n<title>{headline}</title>\n{metas}\n</head>\n'
        f"<body><article>\n{heading}{as_markup(fields.content)}\n</article></body>\n</html>\n"
    )
    return page.encode("utf-8", "replace")


def as_markup(content: str) -> str:
    """Markup as it is; text with its paragraphs as elements."""
    if has_markup(content):
        return content
    parts = BLANK_LINES.split(content) if BLANK_LINES.search(content.strip()) else content.splitlines()
    return "\n".join(f"<p>{html.escape(part.strip())}</p>" for part in parts if part.strip())


def has_markup(text: str) -> bool:
    """Whether a text is markup: it has one of the elements that stories are set in."""
    return MARKUP.search(text) is not None
