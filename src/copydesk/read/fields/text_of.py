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
    place = sheet.places.get("headline")
    if place is None:
        roles = [one.role for one in sheet.marked]
        first = (i for i, role in enumerate(roles) if role in BODY_ROLES)
        place = roles.index(Role.HEADLINE) if Role.HEADLINE in roles else next(first, 0)
        sheet.places["headline"] = place
    return place


def body_end(sheet: Sheet) -> int:
    """The place after the last chunk of the story."""
    place = sheet.places.get("end")
    if place is None:
        last = (i for i in range(len(sheet.marked) - 1, -1, -1) if sheet.marked[i].role in BODY_ROLES)
        place = sheet.places["end"] = next(last, -1) + 1
    return place


def outlet_names(sheet: Sheet) -> tuple[str, ...]:
    """What the page calls its outlet."""
    return tuple(dict.fromkeys(claim.value for claim in sheet.claims.of("outlet")))
