"""Read news pages: any page in, the whole record out."""

import copydesk.read as _room  # noqa: F401  bound first: importing the room later would put it in the function's place
from copydesk import errors, records
from copydesk.errors import CopydeskError, GatherError, KeepError, QueryError, ReadError, SettingError
from copydesk.records import Article
from copydesk.settings import DEFAULT, ReadSettings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

__all__ = [
    "Article",
    "CopydeskError",
    "GatherError",
    "KeepError",
    "QueryError",
    "ReadError",
    "SettingError",
    "errors",
    "read",
    "records",
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
    named, and `fetched_at` (aware) resolves ages like "28 mins ago".

    Raises: ReadError for what cannot be read at all; something absent from a page is None or ().
    """
    from copydesk.read.assemble import read_page  # numpy and the parser: `import copydesk` should not wait for them

    return read_page(page, url=url, media_type=media_type, charset=charset, fetched_at=fetched_at, settings=settings)


def __getattr__(name: str) -> str:
    if name == "__version__":
        from importlib.metadata import PackageNotFoundError, version  # takes 20 ms that few callers need

        try:
            return version("copydesk")
        except PackageNotFoundError:
            return "0"
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
