"""Answers for what went wrong: a page for people, problem details (RFC 9457) under /api; nothing of the inside of the site."""

from dataclasses import replace
from http import HTTPStatus

import msgspec
from starlette.exceptions import HTTPException

from copydesk.errors import CopydeskError, NotKeptError, SettingError
from copydesk.show import urls
from copydesk.show.answers import (
    Answer,
    BusyError,
    NotAllowedError,
    NotFoundError,
    NotSignedInError,
    Person,
    RefusedError,
    TooOftenError,
)
from copydesk.show.pictures import BrokenPictureError
from copydesk.show.site import Site

PROBLEM = "application/problem+json"
STATUSES: tuple[tuple[type[CopydeskError], int], ...] = (
    (NotFoundError, 404),
    (NotKeptError, 404),
    (NotSignedInError, 401),
    (NotAllowedError, 403),
    (TooOftenError, 429),
    (BrokenPictureError, 502),
    (BusyError, 503),
    (RefusedError, 400),
    (SettingError, 400),
)
"""The status of each error; those of the library itself, which people cannot mend from outside, are 503."""
UNAVAILABLE = 503
HEADERS = {401: (("www-authenticate", "Bearer"),)}
AGAIN_SECONDS = 5


def answer(site: Site, fault: CopydeskError, path: str, person: Person | None = None) -> Answer:
    """An error that copydesk raised on purpose."""
    status = next((status for kind, status in STATUSES if isinstance(fault, kind)), None)
    reason = "the library cannot be read or written just now" if status is None else str(fault)
    made = said(site, status or UNAVAILABLE, reason, path, person)
    return replace(made, headers=HEADERS.get(made.status, ()) + wait_of(fault))


def wait_of(fault: CopydeskError) -> tuple[tuple[str, str], ...]:
    """The header that says how long to wait, where that helps."""
    if isinstance(fault, TooOftenError):
        return (("retry-after", str(fault.wait_seconds)),)
    return (("retry-after", str(AGAIN_SECONDS)),) if isinstance(fault, BusyError) else ()


def failed(site: Site, path: str, person: Person | None = None) -> Answer:
    """A fault of the site itself; what it was stands in the log."""
    return said(site, 500, "something went wrong here; the log of the site says what", path, person)


def no_route(site: Site, fault: HTTPException, path: str) -> Answer:
    """No route is like this address, or none takes this method."""
    reason = "nothing stands at this address" if fault.status_code == 404 else "this address does not take that"
    made = said(site, fault.status_code, reason, path)
    headers = tuple((name.lower(), value) for name, value in (fault.headers or {}).items())
    return Answer(made.body, made.media_type, made.status, headers)


def said(site: Site, status: int, reason: str, path: str, person: Person | None = None) -> Answer:
    """A problem in the form that fits the address."""
    title = HTTPStatus(status).phrase
    if path.startswith(urls.API + "/"):
        body = {"type": "about:blank", "title": title, "status": status, "detail": reason}
        return Answer(msgspec.json.encode(body), PROBLEM, status)
    made = site.templates.get_template("problem.html")
    words = made.render(title=title, status=status, reason=reason, person=person)
    return Answer(words.encode("utf-8", "replace"), status=status)


def plain(fault: RefusedError) -> Answer:
    """A refusal before anything was looked at, as text."""
    return Answer(f"{fault.reason}\n".encode("utf-8", "replace"), "text/plain; charset=utf-8", 400)
