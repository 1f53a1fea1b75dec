"""A team on the site: one person of each role, named by it, and browsers that keep the site's cookie."""

import re
from dataclasses import dataclass

from copydesk.settings import SiteSettings
from copydesk.show.routes import Route
from tests.show.conftest import PASSWORD, Client, Reply

CLOSED = SiteSettings()
OPEN = SiteSettings(open_reading=True)
SECURE = SiteSettings(address="https://news.example", hosts=CLOSED.hosts | {"news.example"})


@dataclass
class Browser:
    """A browser that keeps the site's cookie."""

    client: Client
    cookie: str | None = None

    def get(self, address: str, **headers: str) -> Reply:
        return self.kept(self.client.get(address, **self.told(headers)))

    def post(self, address: str, fields: dict[str, str] | None = None, **headers: str) -> Reply:
        return self.kept(self.client.post(address, fields or {}, **self.told(headers)))

    def told(self, headers: dict[str, str]) -> dict[str, str]:
        return {"cookie": self.cookie, **headers} if self.cookie else headers

    def kept(self, reply: Reply) -> Reply:
        said = reply.headers.get("set-cookie")
        if said is not None:
            self.cookie = None if "Max-Age=0" in said else said.split(";")[0]
        return reply

    def sign_in(self, name: str, password: str = PASSWORD, back: str = "/") -> Reply:
        return self.post("/sign-in", {"name": name, "password": password, "next": back})


def browser_of(client: Client, role: str) -> Browser:
    """A browser in which somebody of a role is signed in; a visitor is not."""
    browser = Browser(client)
    if role != "visitor":
        assert browser.sign_in(role).status == 303
    return browser


def filled(path: str) -> str:
    return re.sub(r"\{\w+(?::\w+)?\}", "1", path)


def ask(browser: Browser, route: Route) -> Reply:
    return browser.get(filled(route.path)) if route.method == "GET" else browser.post(filled(route.path))


def sent_away(reply: Reply) -> bool:
    """Told to sign in, or that the role does not do."""
    to_sign_in = reply.status == 303 and reply.headers["location"].startswith("/sign-in")
    return to_sign_in or reply.status == 401 or (reply.status == 403 and "this takes the role of" in reply.text)
