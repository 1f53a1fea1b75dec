"""Small readings of a sheet that several fields share."""

from collections.abc import Iterator

from copydesk.read.sheet import Marked, Sheet
from copydesk.records import Role
from copydesk.records.article import BODY_ROLES
from copydesk.text import tidy


def of_role(sheet: Sheet, *roles: Role) -> Iterator[tuple[int, Marked]]:
    """The chunks with one of these roles, with their place."""
    return ((i, one) for i, one in enumerate(sheet.marked) if one.role in roles)


def first_of(sheet: Sheet, role: Role) -> str | None:
    """The text of the first chunk with a role, on one line."""
    return next((tidy(one.chunk.text) for _, one in of_role(sheet, role)), None)


def headline_at(sheet: Sheet) -> int:
    """The place of the printed headline, or of the first chunk of the story."""
    for i, _ in of_role(sheet, Role.HEADLINE):
        return i
    return next((i for i, one in enumerate(sheet.marked) if one.role in BODY_ROLES), 0)


def body_end(sheet: Sheet) -> int:
    """The place after the last chunk of the story."""
    return max((i + 1 for i, one in enumerate(sheet.marked) if one.role in BODY_ROLES), default=0)


def outlet_names(sheet: Sheet) -> tuple[str, ...]:
    """What the page calls its outlet."""
    return tuple(dict.fromkeys(claim.value for claim in sheet.claims.of("outlet")))
