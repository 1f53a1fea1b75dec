"""A folder of Markdown files, one an article, each with its fields in a head of YAML."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from copydesk.text import plain
from copydesk.write.exports.exported import Exported, Exporter, Piece, iso
from copydesk.write.markdown import as_markdown

UNFIT = re.compile(r"[^\w]+")
NAME_LETTERS = 60


def as_files(articles: Iterable[Exported], _: datetime) -> Iterator[Piece]:
    """One file an article, named by its day, headline and id."""
    for each in articles:
        yield file_name(each), (head(each) + as_markdown(each.article)).encode("utf-8", "replace")


def file_name(each: Exported) -> str:
    """ "2026-10-05-river-rises-gh3ytu6.md"."""
    words = UNFIT.sub("-", plain(each.article.headline or each.article.kind)).strip("-_")
    return f"{each.shown_at:%Y-%m-%d}-{words[:NAME_LETTERS].strip('-_') or 'page'}-{each.id}.md"


def head(each: Exported) -> str:
    """The fields; strings and lists as JSON, which YAML takes as it is."""
    article = each.article
    fields: dict[str, object] = {
        "id": each.id,
        "url": each.url,
        "outlet": each.outlet,
        "headline": article.headline,
        "authors": [author.name for author in article.authors],
        "agency": article.agency,
        "section": article.section,
        "tags": list(article.tags),
        "language": article.language,
        "published_at": iso(article.published_at),
        "updated_at": iso(article.updated_at),
    }
    lines = [f"{name}: {json.dumps(value)}" for name, value in fields.items() if value]
    return "\n".join(["---", *lines, "---", "", ""])


MARKDOWN = Exporter(as_files, "", folder=True)
