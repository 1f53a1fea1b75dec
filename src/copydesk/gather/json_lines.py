"""JSON lines of other crawlers: one page a line, under the names that they give its parts."""

import base64
import binascii
import math
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from copydesk.errors import GatherError
from copydesk.gather.intake import Intake
from copydesk.gather.pages import Fields, has_markup, page_of_fields
from copydesk.gather.target import Item, Target
from copydesk.records import Origin, Page
from copydesk.records.page import OriginKind
from copydesk.settings import GatherSettings

Entry = Mapping[str, Any]

MARKUP_KEYS = (
    "html",
    "raw_html",
    "html_content",
    "page_html",
    "source_html",
    "rawhtml",
    "raw_content",
    "response_body",
)
"""Names for the page as it was sent. Source: the README or output of Scrapy tutorials, news-please, newspaper4k
(`html`), Fundus (`html.content` flattened), Common Crawl's news tools and GDELT's web ngrams."""
CONTENT_KEYS = (
    "content", "body", "text", "maintext", "article_html", "content_html", "articleBody", "article_body", "article",
    "full_text", "fulltext", "cleaned_text", "raw_text", "plaintext", "plain_text", "article_text", "content_text",
)  # fmt: skip
"""Names for the story, as markup or as text: trafilatura `text`, news-please `maintext`, goose `cleaned_text`,
schema.org `articleBody`, JSON Feed `content_html`."""
URL_KEYS = (
    "url", "link", "source_url", "target_uri", "WARC-Target-URI", "warc_target_uri", "page_url", "article_url",
    "canonical_url", "requested_url", "final_url", "source", "id",
)  # fmt: skip
FETCHED_KEYS = (
    "fetched_at", "crawled_at", "crawl_date", "date_download", "date_crawled", "scraped_at", "fetch_time",
    "WARC-Date", "warc_date", "crawl_time", "timestamp",
)  # fmt: skip
PUBLISHED_KEYS = (
    "published_at", "date_publish", "date_published", "datePublished", "publish_date", "published", "published_date",
    "publishing_date", "pub_date", "pubDate", "publication_date", "date", "datetime",
)  # fmt: skip
UPDATED_KEYS = ("updated_at", "date_modify", "date_modified", "dateModified", "modified", "updated")
HEADLINE_KEYS = ("headline", "title", "title_page")
AUTHOR_KEYS = ("authors", "author", "byline", "creator")
OUTLET_KEYS = ("outlet", "sitename", "site_name", "publisher", "source_name", "hostname", "source_domain")
DEK_KEYS = ("dek", "description", "excerpt", "summary")
LANGUAGE_KEYS = ("language", "lang")
TAG_KEYS = ("tags", "keywords", "categories")
ADDRESS = re.compile(r"https?://\S", re.I)
ENDINGS = (".jsonl", ".ndjson", ".jsonlines", ".jl")


def _is_json_lines(target: Target) -> bool:
    if target.ending in ENDINGS:
        return True
    line, _, rest = target.head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    if not line.startswith(b"{") or not rest.strip():
        return False
    try:
        return isinstance(msgspec.json.decode(line), dict)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False


def json_line_items(target: Target, settings: GatherSettings) -> Iterator[Item]:
    """The page of each line; a line without one is an error that names the line."""
    try:
        with target.opened() as stream:
            for number, line in _lines(stream, settings.web.page_bytes):
                name = f"{target.name}:{number}"
                yield (
                    GatherError(name, f"a line of more than {settings.web.page_bytes:,} bytes")
                    if line is None
                    else (line_page(line, name))
                )
    except GatherError as fault:
        yield fault


def _lines(stream: Any, limit_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """Each line that holds anything, with its number; None for one over the limit, which is never held whole."""
    number = 0
    while line := stream.readline(limit_bytes + 1):
        number += 1
        if len(line) > limit_bytes and not line.endswith(b"\n"):
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        elif not line.isspace():
            yield number, line


def line_page(line: bytes, name: str) -> Page | GatherError:
    """The page in one line of JSON, named `name`."""
    try:
        entry = msgspec.json.decode(line.lstrip(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        return GatherError(name, f"no JSON ({fault})")
    if not isinstance(entry, dict):
        return GatherError(name, "no JSON object")
    try:
        body, media_type = _body(entry)
    except (binascii.Error, ValueError) as fault:
        return GatherError(name, f"its page is no base64 ({fault})")
    if not body.strip():
        return GatherError(name, "no page in this line and no headline: none of its keys has a name known for one")
    charset = "utf-8" if media_type else _text(entry, ("charset",)) or None
    return Page(
        body, Origin(OriginKind.JSONL, name), _address(entry) or None, media_type or _text(entry, ("media_type",)) or None, charset,
        time_of(_first(entry, FETCHED_KEYS)),
    )  # fmt: skip


def _body(entry: Entry) -> tuple[bytes, str | None]:
    """The bytes of the page, and their media type where they were text already; of an entry that has no text, but a headline, a page of
    that alone. Raises: ValueError for bad base64."""
    packed = entry.get("html_base64")
    if isinstance(packed, str) and packed:
        return base64.b64decode("".join(packed.split()), validate=True), None
    markup = _text(entry, MARKUP_KEYS)
    if markup and has_markup(markup):
        return markup.encode("utf-8", "replace"), "text/html"
    content = _text(entry, CONTENT_KEYS) or markup
    if not content:
        headline = _text(entry, HEADLINE_KEYS)
        return (page_of_fields(_fields(entry, "")), "text/html") if headline else (b"", None)
    if "<html" in content[:2000].lower():
        return content.encode("utf-8", "replace"), "text/html"
    fields = _fields(entry, content)
    if not has_markup(content) and fields == Fields(content, url=fields.url):
        return content.encode("utf-8", "replace"), "text/plain"
    return page_of_fields(fields), "text/html"


def _fields(entry: Entry, content: str) -> Fields:
    published, updated = (time_of(_first(entry, keys)) for keys in (PUBLISHED_KEYS, UPDATED_KEYS))
    return Fields(
        content,
        headline=_text(entry, HEADLINE_KEYS),
        authors=_texts(entry, AUTHOR_KEYS),
        published=published.isoformat() if published else "",
        updated=updated.isoformat() if updated else "",
        url=_address(entry),
        outlet=_text(entry, OUTLET_KEYS),
        language=_text(entry, LANGUAGE_KEYS),
        dek=_text(entry, DEK_KEYS),
        tags=_texts(entry, TAG_KEYS),
    )


def _first(entry: Entry, keys: tuple[str, ...]) -> Any:
    return next((entry[key] for key in keys if entry.get(key)), None)


def _text(entry: Entry, keys: tuple[str, ...]) -> str:
    """The first of the keys that holds a text."""
    return next((value for key in keys if isinstance(value := entry.get(key), str) and value.strip()), "")


def _texts(entry: Entry, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The names under the first key that holds any: a list of texts or of objects with a name, or one text."""
    value = _first(entry, keys)
    many = value if isinstance(value, list) else [value]
    names = (each.get("name") if isinstance(each, dict) else each for each in many)
    return tuple(name.strip() for name in names if isinstance(name, str) and name.strip())


def _address(entry: Entry) -> str:
    """The first value that is a web address, of the keys that may hold the page's; "" where there is none."""
    values = (entry.get(key) for key in URL_KEYS)
    return next((value for value in values if isinstance(value, str) and ADDRESS.match(value)), "")


def time_of(value: Any) -> datetime | None:
    """A time in ISO 8601 or in seconds (or milliseconds) since 1970; without a zone it is UTC. None for anything else."""
    try:
        if isinstance(value, str) and value.strip():
            time = datetime.fromisoformat(value.strip())
            return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
        if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value) and value > 0:
            return datetime.fromtimestamp(value / 1000 if value > MILLISECONDS_FROM else value, UTC)
    except (ValueError, OverflowError, OSError):
        pass
    return None


MILLISECONDS_FROM = 1e11
"""A number above is meant in milliseconds: as seconds it would lie after the year 5000."""

JSON_LINES = Intake("JSON lines", _is_json_lines, json_line_items)
