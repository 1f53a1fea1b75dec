"""People at a desk: a site at which a cookie says who asks."""

from collections.abc import Mapping
from pathlib import Path

from selectolax.lexbor import LexborNode

from copydesk.keep.pieces import KeptPiece, Revision
from copydesk.keep.store import Store
from copydesk.settings import SiteSettings
from copydesk.show.answers import Person
from copydesk.show.people import Credential
from tests.show.conftest import Client, Reply

SETTINGS = SiteSettings(name="The Desk", address="https://desk.example")
ANN, BO, READER = Person("Ann Lee", "editor", 1), Person("Bo Ray", "editor", 2), Person("Cy", "reader", 3)
PERSONS = {"ann": ANN, "bo": BO, "cy": READER, "": Person(None, "reader"), "nobody": Person(None, "visitor")}
TEXT = "The tunnel opened on Friday.\n\n“It took [9 years](https://a.example/x),” said Bo Ray, the *harbour master*."
FIELDS = {"headline": "Harbour tunnel opens", "text": TEXT, "language": "en", "section": "City", "tags": "tunnel, sea"}


def node(reply: Reply, selector: str) -> LexborNode:
    """The first element that a selector finds."""
    found = reply.tree.css_first(selector)
    assert found is not None, selector
    return found


class Desk:
    """A site, and the people at it."""

    def __init__(self, library: Path, client: Client) -> None:
        self.library = library
        self.client = client

    def get(self, address: str, who: str = "ann") -> Reply:
        return self.client.get(address, **({"cookie": f"__Host-copydesk-session={who}"} if who else {}))

    def post(self, address: str, fields: Mapping[str, str], who: str = "ann") -> Reply:
        return self.client.post(address, fields, **({"cookie": f"__Host-copydesk-session={who}"} if who else {}))

    def kept(self, name: str) -> KeptPiece:
        with Store(self.library, write=False) as store:
            return store.pieces.find(name)

    def new(self, fields: Mapping[str, str] = FIELDS, who: str = "ann") -> str:
        sent = self.post("/desk/new", fields, who)
        assert sent.status == 303, sent.text
        return sent.headers["location"].removeprefix("/desk/")

    def act(self, name: str, action: str, fields: Mapping[str, str] | None = None, who: str = "ann") -> Reply:
        began = str(self.kept(name).revision)
        return self.post(f"/desk/{name}", {"began_from": began, "action": action, **(fields or {})}, who)

    def out(self, fields: Mapping[str, str] = FIELDS) -> tuple[str, str]:
        """A piece that went out: its name, and the id of its article."""
        name = self.new(fields)
        for action in ("review", "publish"):
            assert self.act(name, action).status == 303
        article = self.kept(name).article
        assert article is not None
        return name, article


def revisions(desk: Desk, name: str) -> list[Revision]:
    """All revisions of a piece."""
    with Store(desk.library, write=False) as store:
        return store.pieces.revisions(name)


def who_asks(site: object, store: object, credential: Credential | None) -> Person:
    """The person that the cookie names; stands in the place of `people.find_person`."""
    return PERSONS[credential.token if credential is not None else ""]
