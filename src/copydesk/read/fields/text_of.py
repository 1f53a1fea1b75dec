"""Small readings of a sheet that several fields share."""

from collections.abc import Iterator
from itertools import chain

from copydesk.read.sheet import Marked, Sheet
from copydesk.records import Role
from copydesk.records.article import BODY_ROLES
from copydesk.text import tidy


def of_role(sheet: Sheet, *roles: Role) -> Iterator[tuple[int, Marked]]:
    """The chunks with one of these roles, with their place."""
    marked = sheet.marked
    places = chain.from_iterable(places_of(sheet).get(role, ()) for role in roles)
    return ((i, marked[i]) for i in (sorted(places) if len(roles) > 1 else places))


def places_of(sheet: Sheet) -> dict[Role, list[int]]:
    """The places of each role that is there, in page order."""
    found = sheet.by_role
    if not found:
        for i, one in enumerate(sheet.marked):
            found.setdefault(one.role, []).append(i)
    return found


def first_of(sheet: Sheet, role: Role) -> str | None:
    """The text of the first chunk with a role, on one line."""
    return next((tidy(one.chunk.text) for _, one in of_role(sheet, role)), None)


def headline_at(sheet: Sheet) -> int:
    """The place of the printed headline, or of the first chunk of the story."""
    place = sheet.places.get("headline")
    if place is None:
        place = next((i for i, _ in of_role(sheet, Role.HEADLINE)), None)
        if place is None:
            place = next((i for i, _ in of_role(sheet, *BODY_ROLES)), 0)
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
