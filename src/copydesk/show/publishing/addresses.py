"""Every address of the public site: folders with an index, below the path at which the site stands.

An object of this class takes the place of the module `urls` in the templates; what it does not make an address of is not
on the public site.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from copydesk.errors import SettingError

FEED = "feed."
"""The name of a list's feeds, before their form."""
INDEX = "index.html"
ARTICLE = re.compile(r"(?:^|://[^/?#]+)/article/([a-z0-9]+)/?$")


@dataclass(frozen=True, slots=True)
class PublicUrls:
    """Addresses below `base`, a path that ends in "/". `slugs` are the addresses' parts of sections and tags, `assets` the
    paths of the site's own files by their names, `own` the ids of the pieces that have pages."""

    base: str = "/"
    slugs: Mapping[tuple[str, str], str] = field(default_factory=dict)
    assets: Mapping[str, str] = field(default_factory=dict)
    own: frozenset[str] = frozenset()

    @property
    def FRONT(self) -> str:
        """The front."""
        return self.base

    @property
    def STORIES(self) -> str:
        """The list of stories."""
        return f"{self.base}stories/"

    @property
    def SECTIONS(self) -> str:
        """The list of sections."""
        return f"{self.base}sections/"

    @property
    def TAGS(self) -> str:
        """The list of tags."""
        return f"{self.base}tags/"

    @property
    def SEARCH(self) -> str:
        """The search."""
        return f"{self.base}search/"

    def article(self, name: str) -> str:
        """The page of a piece of the desk."""
        return f"{self.base}article/{name}/"

    def local(self, url: str | None) -> str | None:
        """Where a link that a piece has to an article of the library leads; None where that has no page here."""
        found = ARTICLE.search(url or "")
        return self.article(found[1]) if found and found[1] in self.own else None

    def story(self, name: str) -> str:
        """A story's page."""
        return f"{self.base}story/{name}/"

    def label(self, kind: str, name: str) -> str | None:
        """The list of a section or tag; None for a name that has none."""
        found = self.slugs.get((kind, " ".join(name.split())))
        return None if found is None else f"{self.base}{kind}/{found}/"

    def with_query(self, address: str, form: str | None = None, page: None = None, after: None = None) -> str:
        """A list, or with `form` its feed; the newest page of it in any case."""
        return f"{address}{FEED}{form}" if form else address

    def page_of(self, address: str, number: int) -> str:
        """A page of a list: 1 is the list itself."""
        return f"{address}page/{number}/" if number > 1 else address

    def older(self, address: str, number: int) -> str:
        """A page of a list whose pages are numbered from the oldest, which is 1."""
        return f"{address}page/{number}/"

    def static(self, name: str, mark: str) -> str:
        """A file of the site's own; its name changes with its content."""
        return self.base + self.assets[name]

    def picture(self, file: str) -> str:
        """A picture of a piece."""
        return f"{self.base}picture/{file}"

    def path(self, address: str) -> str:
        """The file of an address of the site."""
        rest = address.removeprefix(self.base)
        return rest + INDEX if not rest or rest.endswith("/") else rest


@dataclass(frozen=True, slots=True)
class Place:
    """Where the site stands: its origin, "" where that is not known; its addresses; its name."""

    origin: str
    urls: PublicUrls
    name: str

    def absolute(self, address: str) -> str:
        """An address in full."""
        return self.origin + address


def site_of(base_url: str | None) -> tuple[str, str]:
    """The origin of the site, "" where its address is not known, and the path below which it stands.

    Raises: SettingError for what is no address of a site.
    """
    if base_url is None:
        return "", "/"
    try:
        parts = urlsplit(base_url)
        port = parts.port
    except ValueError:
        raise SettingError(base_url, "is no web address") from None
    plain = all(each.isascii() and (each.isalnum() or each in "-._~/%") for each in parts.path)
    dots = any(each in (".", "..", "") for each in parts.path.strip("/").split("/")) and parts.path.strip("/")
    if parts.scheme not in ("http", "https") or not parts.hostname or not plain or dots:
        raise SettingError(base_url, "is no web address like https://news.example/ that a site can stand at")
    if parts.query or parts.fragment or parts.username or parts.password:
        raise SettingError(base_url, "may have a path, and nothing after it")
    try:
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname.encode("idna").decode()
    except UnicodeError:
        raise SettingError(base_url, "is no web address") from None
    origin = f"{parts.scheme}://{host}" + (f":{port}" if port else "")
    path = parts.path.strip("/")
    return origin, f"/{path}/" if path else "/"
