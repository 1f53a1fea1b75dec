"""Answers for what went wrong: a page for people, problem details (RFC 9457) under /api; nothing of the inside of the site."""

from collections.abc import Iterable
from dataclasses import replace
from http import HTTPStatus

import msgspec
from starlette.exceptions import HTTPException

from copydesk.errors import CopydeskError, NotKeptError, ReadError, SettingError, WrongValueError
from copydesk.show import urls
from copydesk.show.answers import (
    Answer,
    BusyError,
    MediaTypeError,
    NotAllowedError,
    NotFoundError,
    NotSignedInError,
    Person,
    RefusedError,
    TooLargeError,
    TooOftenError,
    UnfitError,
)
from copydesk.show.jobs import TooMuchError
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
    (TooMuchError, 503),
    (TooLargeError, 413),
    (MediaTypeError, 415),
    (UnfitError, 422),
    (WrongValueError, 422),
    (RefusedError, 400),
    (SettingError, 400),
    (ReadError, 422),
)
"""The status of each error; those of the library itself, which people cannot mend from outside, are 503."""
UNAVAILABLE, METHOD_NOT_ALLOWED = 503, 405
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
    return (("retry-after", str(AGAIN_SECONDS)),) if isinstance(fault, BusyError | TooMuchError) else ()


def failed(site: Site, path: str, person: Person | None = None) -> Answer:
    """A fault of the site itself; what it was stands in the log."""
    return said(site, 500, "something went wrong here; the log of the site says what", path, person)


def no_route(site: Site, fault: HTTPException, path: str, methods: Iterable[str]) -> Answer:
    """No route is like this address, or none takes this method but these."""
    reason = "nothing stands at this address" if fault.status_code == 404 else "this address does not take that"
    made = said(site, fault.status_code, reason, path)
    allow = (("allow", ", ".join(sorted(methods))),) if fault.status_code == METHOD_NOT_ALLOWED else ()
    return replace(made, headers=allow)


def said(site: Site, status: int, reason: str, path: str, person: Person | None = None) -> Answer:
    """A problem in the form that fits the address."""
    title = HTTPStatus(status).phrase
    if path.startswith(urls.API + "/"):
        return as_problem(status, reason)
    made = site.templates.get_template("problem.html")
    words = made.render(title=title, status=status, reason=reason, person=person)
    return Answer(words.encode("utf-8", "replace"), status=status)


def as_problem(status: int, reason: str) -> Answer:
    """A problem for programs."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": whole(reason)}
    return Answer(msgspec.json.encode(body), PROBLEM, status)


def whole(text: str) -> str:
    """A text without halves of characters, which JSON in UTF-8 cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def plain(fault: RefusedError, path: str) -> Answer:
    """A refusal before anything was looked at: without the site's own pages."""
    if path.startswith(urls.API + "/"):
        return as_problem(400, fault.reason)
    return Answer(f"{fault.reason}\n".encode("utf-8", "replace"), "text/plain; charset=utf-8", 400)
