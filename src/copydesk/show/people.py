"""Who asks, and what they may do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from copydesk.keep.people import USED_SECONDS, Lifetime
from copydesk.keep.store import Store
from copydesk.show.answers import NotAllowedError, NotSignedInError, Person
from copydesk.show.guarding import is_bearer
from copydesk.show.site import Site

ROLES = ("visitor", "reader", "editor", "admin")
"""What people may do, each all that those before may. A visitor has not signed in where that is asked for."""
OWNER = Person(None, "admin")
"""Whoever asks a site without accounts, which answers to this machine alone."""
VISITOR = Person(None, "visitor")
OPEN_READER = Person(None, "reader")
"""Whoever has not signed in where reading is open to all."""
COOKIE, SECURE_COOKIE = "copydesk-session", "__Host-copydesk-session"
"""A browser takes a cookie named __Host- over https alone, and from no other host of the domain. Source: RFC 6265bis."""


@dataclass(frozen=True, slots=True)
class Credential:
    """What a request says of who asks: a token, of a cookie or of a program's own (`is_bearer`)."""

    token: str
    is_bearer: bool


def find_credential(headers: Mapping[str, str], cookies: Mapping[str, str], is_secure: bool) -> Credential | None:
    """The token of a request; where a program names its own, cookies do not count."""
    if is_bearer(headers):
        return Credential(headers["authorization"][len("bearer ") :].strip(), True)
    token = cookies.get(cookie_name(is_secure))
    return Credential(token, False) if token else None


def find_person(site: Site, store: Store, credential: Credential | None) -> Person:
    """Who asks. A program whose token is not valid is a visitor even where reading is open, so that it is told."""
    if not store.people.exist():
        return VISITOR if site.settings.needs_accounts else OWNER
    found = None
    if credential is not None:
        found = store.people.find_session(credential.token, site.clock(), lifetime(site))
    if found is None:
        is_open = site.settings.open_reading and not (credential is not None and credential.is_bearer)
        return OPEN_READER if is_open else VISITOR
    user, session = found
    if credential is not None and site.clock() - session.used_at > timedelta(seconds=USED_SECONDS):
        with site.stores.write_if_free() as writer:
            if writer is not None:
                writer.people.note_use(credential.token, site.clock())
    return Person(user.name, user.role, user.id, session.id)


def lifetime(site: Site) -> Lifetime:
    """How long sessions of this site last."""
    return Lifetime(site.settings.session_seconds, site.settings.idle_seconds)


def require(person: Person, role: str, address: str) -> None:
    """Raises: NotSignedInError or NotAllowedError for a person who may not do what takes `role`."""
    if ROLES.index(person.role) >= ROLES.index(role):
        return
    if person.may_sign_in:
        raise NotSignedInError(address, "sign in first")
    raise NotAllowedError(address, f"this takes the role of {role}")


def cookie_name(is_secure: bool) -> str:
    """The name of the session's cookie."""
    return SECURE_COOKIE if is_secure else COOKIE


def cookie(token: str, is_secure: bool, seconds: int) -> tuple[str, str]:
    """The header that gives a browser its session for so long; with 0 it forgets it."""
    words = f"{cookie_name(is_secure)}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax"
    return "set-cookie", words + ("; Secure" if is_secure else "")
