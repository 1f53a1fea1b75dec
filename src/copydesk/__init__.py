"""Read news pages: any page in, the whole record out."""

import copydesk.attribute as _attribute  # noqa: F401  bound first: importing a room later would put it in its function's place
import copydesk.read as _read  # noqa: F401
from copydesk import errors, records
from copydesk.errors import (
    CopydeskError,
    GatherError,
    KeepError,
    MissingExtraError,
    QueryError,
    ReadError,
    SettingError,
)
from copydesk.records import Article, Figure, Statement
from copydesk.settings import DEFAULT, ReadSettings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

__all__ = [
    "Article",
    "CopydeskError",
    "Figure",
    "GatherError",
    "KeepError",
    "MissingExtraError",
    "QueryError",
    "ReadError",
    "SettingError",
    "Statement",
    "attribute",
    "errors",
    "figures",
    "read",
    "records",
    "statements",
]


def read(
    page: bytes | str,
    *,
    url: str | None = None,
    media_type: str | None = None,
    charset: str | None = None,
    fetched_at: "datetime | None" = None,
    settings: ReadSettings = DEFAULT,
) -> Article:
    """The record of one page, given as bytes (also gzip) or as text that is already decoded.

    Everything else is what the sender said, and may be left out: `url` is where the page came from, `media_type` says
    "text/plain" of a page without markup (without it the page itself decides), `charset` is what the HTTP header
    named, and `fetched_at` (aware) resolves ages like "28 mins ago". Statements and figures are added by `attribute`.

    Raises: ReadError for what cannot be read at all; something absent from a page is None or ().
    """
    from copydesk.read.assemble import read_page  # numpy and the parser: `import copydesk` should not wait for them

    return read_page(page, url=url, media_type=media_type, charset=charset, fetched_at=fetched_at, settings=settings)


def attribute(article: Article, *, statements: bool = True, figures: bool = True) -> Article:
    """The article with its statements and figures in it; what is not asked for stays as it is.

    It takes many times as long as reading the page. Figures say in which statement they stand where both are asked for.
    """
    from copydesk.attribute.articles import attributed

    return attributed(article, statements=statements, figures=figures)


def statements(text: str | Article, *, language: str | None = None) -> tuple[Statement, ...]:
    """Who said what: the attributed statements of a text, or of an article's headline and body, in order.

    Spans are code points of the text given, of `Article.text` for an article. `language` is a two-letter code; without it
    the article's counts, or the text itself decides. English is found by a model where onnxruntime is
    installed, all else by rules (`Statement.found_by`); in a language without tables nothing is found. Never raises for what the text says.
    """
    from copydesk.attribute.articles import statements_of
    from copydesk.attribute.assemble import find_statements

    if isinstance(text, str):
        return find_statements(text, language=language)
    return statements_of(text, language=language)


def figures(
    text: str | Article, *, language: str | None = None, published_at: "datetime | None" = None
) -> tuple[Figure, ...]:
    """The numbers of a text, or of an article's headline and body, in order: value, unit, what is counted, hedge, date.

    Spans as those of `statements`. `published_at` (aware) is what "Monday" counts from; without it the article's counts.
    `Figure.statement` is set only where both are found together, by `attribute`.
    """
    from copydesk.attribute.articles import figures_of
    from copydesk.attribute.figures import find_figures

    if isinstance(text, str):
        return find_figures(text, language=language, published_at=published_at)
    return figures_of(text, language=language, published_at=published_at)


def __getattr__(name: str) -> str:
    if name == "__version__":
        from importlib.metadata import PackageNotFoundError, version  # takes 20 ms that few callers need

        try:
            return version("copydesk")
        except PackageNotFoundError:
            return "0"
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
