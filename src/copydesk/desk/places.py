"""The site on which the desk's own pieces stand, and their names."""

import secrets
from dataclasses import dataclass

NAME_BYTES = 5
"""Chance in a piece's name: 10 hexadecimal digits, so that names of several libraries do not meet."""


@dataclass(frozen=True, slots=True)
class Place:
    """The site on which pieces stand: its name, and its address without the last slash."""

    name: str
    address: str

    def article(self, id_: str) -> str:
        """The address of an article."""
        return f"{self.address.rstrip('/')}/article/{id_}"

    def picture(self, name: str) -> str:
        """The address of a picture."""
        return f"{self.address.rstrip('/')}/picture/{name}"


def new_name() -> str:
    """A name for a new piece."""
    return secrets.token_hex(NAME_BYTES)
