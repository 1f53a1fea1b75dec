"""Names as parts of addresses: letters that every disk, server and object store takes, each name its own."""

import re
import unicodedata
from collections.abc import Iterable
from hashlib import blake2b

LETTERS = 60
"""Letters of a name that its address keeps."""
APART = re.compile(r"[^a-z0-9]+")
RESERVED = frozenset(
    ("con", "prn", "aux", "nul", "page", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
"""Names that Windows keeps for devices, and the one under which a list's older pages stand."""


def slug(name: str) -> str:
    """A name in small letters a to z, digits and single dashes; with a mark where other letters of it were lost."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    plain = APART.sub("-", folded.encode("ascii", "ignore").decode()).strip("-")
    cut = plain[:LETTERS].strip("-")
    kept = sum(each.isalnum() for each in plain)
    whole = kept == sum(each.isalnum() for each in folded) and cut == plain
    return cut if whole and cut and cut not in RESERVED else marked(cut, name)


def marked(cut: str, name: str) -> str:
    """A slug that is no other name's."""
    return "-".join(part for part in (cut, blake2b(name.encode("utf-8", "replace"), digest_size=5).hexdigest()) if part)


def slugs_of(names: Iterable[str]) -> dict[str, str]:
    """A slug for each name, all different: of several that look alike the first of them has it without a mark."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        mine = slug(name)
        found[name] = mine if mine not in taken else marked(mine, name)
        taken.add(found[name])
    return found
