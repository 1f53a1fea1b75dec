"""What a view is asked and what it answers: plain values, so that views are tested without a server."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from copydesk.errors import CopydeskError
from copydesk.keep.store import Store
from copydesk.show.keeping import HoldsFor

if TYPE_CHECKING:
    from copydesk.show.site import Site

HTML = "text/html; charset=utf-8"
PAGE_ITEMS = 30
"""Items on one page of a list."""
FURTHEST_PAGE = 1_000
"""Pages beyond are not found: nobody turns so many, and each is as slow as all before it together."""


class NotFoundError(CopydeskError):
    """Nothing stands at this address."""


class RefusedError(CopydeskError):
    """Something in a form or an address cannot be accepted; `reason` says what, for the person who sent it."""


class TooLargeError(RefusedError):
    """A body has more bytes than are taken."""


class MediaTypeError(RefusedError):
    """A body is of a type that is not taken at this address."""


class UnfitError(RefusedError):
    """A body can be read, but what it says cannot be meant."""


class TooOftenError(CopydeskError):
    """Whoever asks did so too often: `wait_seconds` says when they may again."""

    def __init__(self, subject: str, reason: str, wait_seconds: int = 60) -> None:
        super().__init__(subject, reason)
        self.wait_seconds = wait_seconds


class NotAllowedError(CopydeskError):
    """Whoever asks may not do this; `reason` says what is needed."""


class NotSignedInError(CopydeskError):
    """This takes an account, and whoever asks has not signed in."""


class BusyError(CopydeskError):
    """So much is asked for at once that this is not begun: `reason` says so."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks. `role` is "visitor", "reader", "editor" or "admin"; `id` and `name` are None for one who has not signed in,
    and for the owner of a site without accounts. `session` names the session by which they are known."""

    name: str | None
    role: str
    id: int | None = None
    session: str | None = None

    @property
    def edits(self) -> bool:
        """May correct, add, follow and moderate."""
        return self.role in ("editor", "admin")

    @property
    def may_sign_in(self) -> bool:
        """Has not signed in on a site with accounts."""
        return self.id is None and self.role in ("visitor", "reader")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file of a form."""

    name: str
    media_type: str | None
    body: bytes


@dataclass(frozen=True, slots=True)
class Ask:
    """One request. `path` holds the parts of the address that vary, `query` and `form` the last value of each name; `body` and
    `media_type` are what is sent that is no form;
    `holds_for` is what parts of the answer are kept for, None to keep none; `client` is the address it came from, `agent`
    what the browser calls itself, `is_secure` whether it came over https."""

    site: "Site"
    store: Store
    now: datetime
    person: Person
    address: str
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, Upload] = field(default_factory=dict)
    body: bytes = b""
    media_type: str = ""
    cookies: Mapping[str, str] = field(default_factory=dict)
    client: str = ""
    agent: str = ""
    is_secure: bool = False
    holds_for: HoldsFor | None = None

    @property
    def page_number(self) -> int:
        """Which page of a list is asked for, from 1. Raises: NotFoundError for what is no such number."""
        said = self.query.get("page", "1")
        if not said.isascii() or not said.isdigit() or not 1 <= int(said[:9]) <= FURTHEST_PAGE:
            raise NotFoundError(self.address, "there is no such page of this list")
        return int(said)

    def part(self, template: str, find: Callable[[], dict[str, Any]]) -> Markup:
        """A part of a page that is the same for all who ask, made with a template of what `find` gives; kept while it holds."""

        def make() -> Markup:
            return Markup(self.site.templates.get_template(template).render(now=self.now, **find()))

        return self.site.parts.find(template, self.holds_for, make)

    def show(self, template: str, status: int = 200, **context: Any) -> "Answer":
        """A page of the site, made with a template."""
        made = self.site.templates.get_template(template)
        words = made.render(ask=self, now=self.now, person=self.person, **context)
        return Answer(words.encode("utf-8", "replace"), status=status)


@dataclass(frozen=True, slots=True)
class Answer:
    """One response."""

    body: bytes
    media_type: str = HTML
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


def see_other(address: str, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    """Sends the browser on after a form (303), so that going back does not send it twice."""
    return Answer(b"", status=303, headers=(("location", address), *headers))
