"""The page that is kept of the desk's own piece: clean HTML for anybody, with its record in it for reading it again."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import escape

from copydesk.compose.article import Composed
from copydesk.compose.markup import as_markup
from copydesk.errors import ReadError, SettingError
from copydesk.records import Article, Origin, Page
from copydesk.records.page import OriginKind
from copydesk.write.exports import Exported
from copydesk.write.exports.json_ld import news_article
from copydesk.write.json import as_json, encode, from_json
from copydesk.write.parts import one_line

RECORD_TYPE = "application/vnd.copydesk.article+json"
RECORD = re.compile(rf'<script type="{re.escape(RECORD_TYPE)}">(.*?)</script>'.encode(), re.S)
MEDIA_TYPE = "text/html"


def own_page(name: str, composed: Composed, id_: str, picture_address: Callable[[str], str]) -> Page:
    """The page of a piece. `id_` is that of its article."""
    article = composed.article
    at = article.updated_at or article.published_at
    return Page(
        page_of(composed, id_, picture_address).encode("utf-8", "replace"),
        Origin(OriginKind.DESK, name),
        article.url,
        MEDIA_TYPE,
        "utf-8",
        at,
    )


def page_of(composed: Composed, id_: str, picture_address: Callable[[str], str]) -> str:
    """The HTML: JSON-LD and the record in the head, the story in the body."""
    article = composed.article
    at = article.updated_at or article.published_at
    language = f' lang="{escape(article.language)}"' if article.language else ""
    canonical = f'<link rel="canonical" href="{escape(article.url)}">\n' if article.url else ""
    told = Exported(id_, article, article.url, article.outlet, at, at) if at is not None else None
    data = {"@context": "https://schema.org", **news_article(told)} if told is not None else {}
    return (
        f'<!doctype html>\n<html{language}>\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(one_line(article.headline or id_))}</title>\n{canonical}"
        f'<script type="application/ld+json">{in_script(encode(data).decode())}</script>\n'
        f'<script type="{RECORD_TYPE}">{in_script(as_json(article).strip())}</script>\n'
        f"</head>\n<body>\n<main>\n<article>\n{as_markup(composed.told, picture_address)}\n</article>\n</main>\n</body>\n</html>\n"
    )


def in_script(json: str) -> str:
    """JSON in which no "<" can end the element that it stands in."""
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def read_own(page: Page) -> Article:
    """The record of the desk's own page, as it was written. Raises: ReadError for a page that holds none."""
    found = RECORD.search(page.body)
    if found is None:
        raise ReadError(page.origin.name, "is a page of the desk without its record")
    try:
        article = from_json(found[1])
    except SettingError as fault:
        raise ReadError(page.origin.name, fault.reason) from None
    return replace(article, fetched_at=page.fetched_at)
