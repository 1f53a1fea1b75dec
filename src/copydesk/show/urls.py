"""Every address of the site, in one place: views and templates link through these functions alone."""

from urllib.parse import parse_qsl, quote, urlencode, urlsplit

FRONT = "/"
SEARCH = "/search"
QUOTES = "/quotes"
FIGURES = "/figures"
STORIES = "/stories"
FEEDS = "/feeds"
ADD = "/add"
CHECK = "/check"
DESK = "/desk"
NEW_PIECE = "/desk/new"
API = "/api"
OPENAPI = "/api/openapi.json"
OUTLETS = "/outlets"
SECTIONS = "/sections"
TAGS = "/tags"
ROBOTS = "/robots.txt"
NEWS_SITEMAP = "/sitemap-news.xml"
SIGN_IN = "/sign-in"
SIGN_OUT = "/sign-out"
ACCOUNT = "/account"
ACCOUNT_PASSWORD = "/account/password"
ACCOUNT_END = "/account/end"
HEALTH = "/healthz"
LONGEST_NEXT = 2_000
MODERATION = "/moderation"
MODERATION_RULES = "/moderation/rules"
SPOT_WORDS = 5
"""Words at either end of a text by which a link finds it."""


def sign_in(back: str = FRONT) -> str:
    """Where a person signs in, to go on to `back` then."""
    return SIGN_IN if back == FRONT else f"{SIGN_IN}?{urlencode({'next': back})}"


def checked_next(said: str) -> str:
    """An address on this site that somebody wrote into a link; the front page for all that may lead elsewhere.

    Source: browsers take "\\" for "/", leave out tabs and line ends, and "//host" for another host (URL Standard).
    """
    is_here = said.startswith("/") and not said.startswith("//") and "\\" not in said
    is_plain = said.isascii() and said.isprintable() and " " not in said and len(said) <= LONGEST_NEXT
    return said if is_here and is_plain else FRONT


def quoted(name: str) -> str:
    """A name as a part of a path; ids are letters and digits, and pages have dozens of them."""
    return name if name.isalnum() and name.isascii() else quote(name, safe="")


def article(name: str) -> str:
    """An article's page."""
    return f"/article/{quoted(name)}"


def reading(name: str) -> str:
    """How an article's page was read."""
    return f"{article(name)}/reading"


def versions(name: str) -> str:
    """An article's versions and what differs between them."""
    return f"{article(name)}/versions"


def copies(name: str) -> str:
    """What runs the text of an article."""
    return f"{article(name)}/copies"


def correction(name: str) -> str:
    """Where a correction of an article is sent."""
    return f"{article(name)}/correct"


def comments(name: str) -> str:
    """All comments of an article, and where one is sent."""
    return f"{article(name)}/comments"


def comment(name: str) -> str:
    """A comment with its answers."""
    return f"/comment/{quote(name, safe='')}"


def comment_edit(name: str) -> str:
    """Where other words for a comment are sent."""
    return f"{comment(name)}/edit"


def comment_delete(name: str) -> str:
    """Where a comment is deleted."""
    return f"{comment(name)}/delete"


def comment_anchor(name: str) -> str:
    """The id of a comment on a page."""
    return f"comment-{name}"


def moderation(kind: str = "waiting", author: str | None = None, page: int = 1) -> str:
    """Comments to be looked at, of a kind and an author."""
    fields = {"list": kind if kind != "waiting" else None, "author": author, "page": page if page > 1 else None}
    return with_query(MODERATION, **fields)


def remote_picture(mark: str, url: str) -> str:
    """A picture of an article, fetched by the site; `mark` is the signature of its address."""
    return f"/picture/from/{mark}?{urlencode({'url': url}, errors='replace')}"


def job(number: int) -> str:
    """How far a piece of work is."""
    return f"/job/{number}"


def piece(name: str) -> str:
    """Where a piece of the desk is written; forms with it go there too."""
    return f"{DESK}/{quote(name, safe='')}"


def piece_part(name: str, part: str) -> str:
    """What belongs to a piece: "preview", "check", "autosave", "revisions"."""
    return f"{piece(name)}/{part}"


def picture(name: str) -> str:
    """A picture of a piece."""
    return f"/picture/{quote(name, safe='')}"


def mail(subject: str, address: str) -> str:
    """Opens a mail with a link in it."""
    return f"mailto:?{urlencode({'subject': subject, 'body': address}, quote_via=quote, errors='replace')}"


def story(name: str) -> str:
    """A story's page."""
    return f"/story/{quoted(name)}"


def label(kind: str, name: str) -> str:
    """The page of everything with one label: kind is section, tag, outlet, speaker, agency or author.

    Any name comes back as it was, with its spaces as one: a name that a browser would take for a step up in the address
    stands in the query.
    """
    line = " ".join(name.split())
    if line in ("", ".", ".."):
        return f"/{kind}/?{urlencode({'name': line})}"
    return f"/{kind}/{quote(line, safe='', errors='replace')}"


def with_query(address: str, **changes: str | int | None) -> str:
    """An address with fields of its query set, or left out (None)."""
    parts = urlsplit(address)
    fields = dict(parse_qsl(parts.query)) | {name: str(value) for name, value in changes.items() if value is not None}
    left = {name: value for name, value in fields.items() if name not in changes or changes[name] is not None}
    return parts.path + (f"?{urlencode(left, errors='replace')}" if left else "")


def page_of(address: str, number: int) -> str:
    """A page of a list."""
    return with_query(address, page=number if number > 1 else None)


def spot(name: str, text: str) -> str:
    """The place in an article where a text stands: browsers that know text fragments go there, others to its top."""
    words = text.split()
    ends = (
        [" ".join(words)]
        if len(words) <= SPOT_WORDS * 2
        else [" ".join(words[:SPOT_WORDS]), " ".join(words[-SPOT_WORDS:])]
    )
    return f"{article(name)}#:~:text=" + ",".join(
        quote(end, safe="", errors="replace").replace("-", "%2D") for end in ends
    )


def search(query: str, page: int = 1) -> str:
    """The results of a search."""
    return f"{SEARCH}?{urlencode({'q': query} | ({'page': page} if page > 1 else {}), errors='replace')}"


def static(name: str, mark: str) -> str:
    """A file of the site's own; `mark` changes with its content, so that browsers may keep it for good."""
    return f"/static/{name}?v={mark}"
