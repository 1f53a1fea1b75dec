"""The API as JSON: queries and bodies checked, values made into answers."""

from collections.abc import Callable
from typing import Any

import msgspec

from copydesk.show import urls
from copydesk.show.answers import Answer, Ask
from copydesk.show.api.asked import JSON, read_body, read_query
from copydesk.show.api.table import ENDPOINTS, Endpoint
from copydesk.show.api.views import Call, Listed
from copydesk.show.api.writes import Made
from copydesk.write.json import encode

Headers = tuple[tuple[str, str], ...]


def view_of(endpoint: Endpoint) -> Callable[[Ask], Answer]:
    """The view of an endpoint, as routes take it."""

    def view(ask: Ask) -> Answer:
        query = read_query(ask, endpoint.query)
        body = read_body(ask, endpoint.body) if endpoint.body is not None else None
        found = endpoint.view(Call(ask, query, body))
        if endpoint.listed:
            return as_list(ask, found if isinstance(found, Listed) else Listed(found), query)
        if isinstance(found, Made):
            return as_made(found)
        return as_json(found)

    return view


def as_list(ask: Ask, listed: Listed, query: Any) -> Answer:
    """A page of a list, with the address of the next one in it and in its Link header."""
    following = None
    if listed.after is not None:
        following = urls.with_query(ask.address, place=listed.after)
    elif listed.more:
        following = urls.with_query(ask.address, page=query.page + 1)
    headers: Headers = (("link", f'<{following}>; rel="next"'),) if following else ()
    return as_json({"items": list(listed.items), "next": following}, headers)


def as_made(made: Made) -> Answer:
    """What a write answers."""
    headers: Headers = (("location", made.location),) if made.location else ()
    if made.value is None:
        return Answer(b"", JSON, made.status, headers)
    return as_json(made.value, headers, made.status)


def as_json(value: Any, headers: Headers = (), status: int = 200) -> Answer:
    """A value as the body of an answer."""
    return Answer(encode(msgspec.to_builtins(value)), JSON, status, headers)


def index(ask: Ask) -> Answer:
    """The API for people."""
    return ask.show("api.html", endpoints=[(each, list(fields_of(each))) for each in ENDPOINTS])


def fields_of(endpoint: Endpoint) -> list[tuple[str, str]]:
    """The fields of an endpoint's query, each with what it means."""
    properties = msgspec.json.schema(endpoint.query)["$defs"][endpoint.query.__name__]["properties"]
    return [(name, described(kind)) for name, kind in properties.items()]


def described(kind: dict[str, Any]) -> str:
    """What a schema says of a field, wherever it says it."""
    parts = (kind, *kind.get("anyOf", ()))
    return str(next((part["description"] for part in parts if "description" in part), ""))
