"""Every address of the site, in one place: views and templates link through these functions alone."""

from urllib.parse import quote, urlencode

FRONT = "/"
SEARCH = "/search"
QUOTES = "/quotes"
FIGURES = "/figures"
STORIES = "/stories"
FEEDS = "/feeds"
ADD = "/add"
API = "/api"


def article(name: str) -> str:
    """An article's page."""
    return f"/article/{quote(name, safe='')}"


def reading(name: str) -> str:
    """How an article's page was read."""
    return f"{article(name)}/reading"


def versions(name: str) -> str:
    """An article's versions and what differs between them."""
    return f"{article(name)}/versions"


def copies(name: str) -> str:
    """What runs the text of an article."""
    return f"{article(name)}/copies"


def story(name: str) -> str:
    """A story's page."""
    return f"/story/{quote(name, safe='')}"


def label(kind: str, name: str) -> str:
    """The page of everything with one label: kind is section, tag, outlet, speaker, agency or author."""
    return f"/{kind}/{quote(name, safe='')}"


def search(query: str, page: int = 1) -> str:
    """The results of a search."""
    return f"{SEARCH}?{urlencode({'q': query} | ({'page': page} if page > 1 else {}))}"


def static(name: str, mark: str) -> str:
    """A file of the site's own; `mark` changes with its content, so that browsers may keep it for good."""
    return f"/static/{name}?v={mark}"
