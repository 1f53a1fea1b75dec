"""The API as JSON, and its description in OpenAPI 3.1, made from the table."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import msgspec

from copydesk import __version__
from copydesk.records import Article
from copydesk.show import urls
from copydesk.show.answers import Answer, Ask
from copydesk.show.api.table import ENDPOINTS, Endpoint
from copydesk.show.api.views import Listed
from copydesk.write.json import encode, make_schema

JSON = "application/json"
SCHEMAS = "#/components/schemas/"
ASKED_FAULTS = (
    ("400", "A field of the query cannot be meant."),
    ("401", "Who has signed in, or has a token, may ask."),
    ("404", "There is no such thing."),
)
SENT_FAULTS = (
    ("400", "It is refused; the detail says why."),
    ("401", "Who has signed in, or has a token, may send this."),
    ("403", "Whoever asks may not do this."),
    ("404", "There is no such thing."),
    ("429", "Too much in a short time; Retry-After says how long to wait."),
)
"""What can go wrong where something is asked for, and where something is sent."""
PROBLEM = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
    "required": ["type", "title", "status", "detail"],
}

TOKEN = {
    "type": "http",
    "scheme": "bearer",
    "description": "Of `copydesk user token`. A site without accounts, or with open reading, does without.",
}


def view_of(endpoint: Endpoint) -> Callable[[Ask], Answer]:
    """The view of an endpoint, as routes take it."""

    def view(ask: Ask) -> Answer:
        found = endpoint.view(ask)
        if not endpoint.listed:
            made = as_json(found)
            return made if endpoint.takes is None else replace(made, status=201)
        listed = found if isinstance(found, Listed) else Listed(found)
        following = urls.with_query(ask.address, page=ask.page_number + 1) if listed.more else None
        headers = (("link", f'<{following}>; rel="next"'),) if following else ()
        return as_json({"items": list(listed.items), "next": following}, headers)

    return view


def as_json(value: Any, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    """A value as the body of an answer."""
    return Answer(encode(msgspec.to_builtins(value)), JSON, headers=headers)


def openapi(ask: Ask) -> Answer:
    """The description of the API."""
    return as_json(describe())


def index(ask: Ask) -> Answer:
    """The API for people."""
    return ask.show("api.html", endpoints=ENDPOINTS)


def describe() -> dict[str, Any]:
    """OpenAPI 3.1 of all endpoints."""
    named = [kind for endpoint in ENDPOINTS for kind in (endpoint.gives, endpoint.takes)]
    types = tuple({kind: None for kind in named if kind not in (Article, None)})
    _, components = msgspec.json.schema_components(types, ref_template=SCHEMAS + "{name}")
    return {
        "openapi": "3.1.0",
        "info": {"title": "copydesk", "version": __version__, "description": "The library of this site as JSON."},
        "paths": {endpoint.path: operations(endpoint.path) for endpoint in ENDPOINTS},
        "components": {
            "schemas": {**components, **article_schema(), "Problem": PROBLEM},
            "securitySchemes": {"token": TOKEN},
        },
        "security": [{}, {"token": []}],
    }


def article_schema() -> dict[str, Any]:
    """The published schema of the record, among the components."""
    text = msgspec.json.encode(make_schema()).replace(b"#/$defs/", SCHEMAS.encode())
    found: dict[str, Any] = msgspec.json.decode(text)["$defs"]
    return found


def operations(path: str) -> dict[str, Any]:
    """What OpenAPI says of one address, by method."""
    return {each.method.lower(): operation(each) for each in ENDPOINTS if each.path == path}


def operation(endpoint: Endpoint) -> dict[str, Any]:
    """What OpenAPI says of one method of an address."""
    single = {"$ref": SCHEMAS + endpoint.gives.__name__}
    listed = {
        "type": "object",
        "properties": {"items": {"type": "array", "items": single}, "next": {"type": ["string", "null"]}},
        "required": ["items", "next"],
    }
    content = {JSON: {"schema": listed if endpoint.listed else single}}
    problem = {"application/problem+json": {"schema": {"$ref": SCHEMAS + "Problem"}}}
    name = endpoint.path.removeprefix("/api/").replace("/", "_").replace("{name}", "one")
    found, faults = ("200", ASKED_FAULTS) if endpoint.takes is None else ("201", SENT_FAULTS)
    responses: dict[str, Any] = {found: {"description": "Found." if found == "200" else "Kept.", "content": content}}
    responses |= {status: {"description": words, "content": problem} for status, words in faults}
    said = {"summary": endpoint.summary, "parameters": parameters(endpoint), "responses": responses}
    if endpoint.takes is None:
        return {"operationId": name, **said}
    sent: dict[str, Any] = {JSON: {"schema": {"$ref": SCHEMAS + endpoint.takes.__name__}}}
    return {"operationId": f"{name}_write", **said, "requestBody": {"required": True, "content": sent}}


def parameters(endpoint: Endpoint) -> list[dict[str, Any]]:
    """Parts of the address that vary, and fields of the query."""
    found: list[dict[str, Any]] = []
    if "{name}" in endpoint.path:
        found.append({"name": "name", "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}})
    bounds = {
        "limit": {"type": "integer", "minimum": 1, "maximum": 100},
        "page": {"type": "integer", "minimum": 1, "maximum": 1000},
    }
    for name, meaning in endpoint.query:
        kind = bounds.get(name, {"type": "string"})
        if name == "order":
            kind = {"type": "string", "enum": ["best", "newest"]}
        found.append({"name": name, "in": "query", "required": name == "q", "schema": kind, "description": meaning})
    return found
