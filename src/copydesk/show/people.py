"""Who asks, and what they may do."""

from collections.abc import Mapping

from copydesk.keep.store import Store
from copydesk.show.answers import NotAllowedError, Person
from copydesk.show.site import Site

ROLES = ("visitor", "reader", "editor", "admin")
"""What people may do, each all that those before may. A visitor has not signed in where that is asked for."""
OWNER = Person(None, "admin")
"""Whoever asks a site without accounts, which answers to this machine alone."""


def find_person(site: Site, store: Store, cookies: Mapping[str, str]) -> Person:
    """Who asks."""
    return OWNER


def require(person: Person, role: str, address: str) -> None:
    """Raises: NotAllowedError for a person who may not do what takes `role`."""
    if ROLES.index(person.role) < ROLES.index(role):
        raise NotAllowedError(address, f"this takes the role of {role}")
