"""One page or one piece of plain prose from its name to its statements."""

from dataclasses import dataclass, replace

from copydesk.attribute.articles import article_of, attributed
from copydesk.desk.reading import Hints, Outcome, Writer, attempt, bring, file, hinted
from copydesk.errors import ReadError
from copydesk.records import Article, Page


@dataclass(frozen=True, slots=True)
class Asked:
    """What `attribute_item` is to do: `prose` takes the input as it is; `language` goes before what the page says."""

    prose: bool = False
    language: str | None = None


def attribute_item(item: str | Page | Outcome, hints: Hints, asked: Asked, writer: Writer) -> Outcome:
    """Bring in a page, find its statements and figures, write them; an outcome passes through. Never raises."""
    if isinstance(item, Outcome):
        return item
    name = item if isinstance(item, str) else item.origin.name

    def work() -> str:
        page = hinted(bring(item, hints) if isinstance(item, str) else item, hints)
        article = plain_article(page) if asked.prose else file(page)
        return writer(attributed(replace(article, language=asked.language or article.language)), name)

    written, fault = attempt(work)
    return Outcome(name, written or "", fault)


def plain_article(page: Page) -> Article:
    """Prose as an article, its text unchanged. Raises: ReadError for bytes that are no text in the charset named."""
    charset = page.charset or "utf-8-sig"
    try:
        text = page.body.decode(charset)
    except (UnicodeDecodeError, LookupError) as fault:
        raise ReadError(page.origin.name, f"is no text in {charset} ({fault})") from None
    return replace(article_of(text), url=page.url, published_at=page.fetched_at, fetched_at=page.fetched_at)
