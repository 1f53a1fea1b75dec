"""The description of the API in OpenAPI 3.1, made from the table."""

from functools import reduce
from operator import or_
from types import UnionType
from typing import Any, get_args

import msgspec

from copydesk import __version__
from copydesk.records import Article
from copydesk.show.answers import Answer, Ask
from copydesk.show.api.answering import as_json, described
from copydesk.show.api.asked import JSON
from copydesk.show.api.table import ENDPOINTS, READER, Endpoint
from copydesk.write.json import make_schema

SCHEMAS = "#/components/schemas/"
PROBLEM_JSON = "application/problem+json"
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
BEARER = {
    "type": "http",
    "scheme": "bearer",
    "description": "Of `copydesk user token`. A site without accounts, which answers to its own machine alone, asks for none, nor does one with open reading.",
}
SAID = {
    200: "Well.",
    201: "Kept.",
    202: "Begun: Location says where it can be followed.",
    204: "Done; nothing more is to be said.",
    400: "The query cannot be meant, or the body is no JSON.",
    401: "This takes an account.",
    403: "The account may not do this.",
    404: "There is no such thing.",
    413: "The body is too large.",
    415: "The body is not application/json.",
    422: "The body is JSON, but cannot be meant.",
    429: "Too much in a short time: Retry-After says how long to wait.",
    503: "The library cannot be read or written just now.",
}


def openapi(ask: Ask) -> Answer:
    """The description of the API."""
    return as_json(describe())


def describe() -> dict[str, Any]:
    """OpenAPI 3.1 of all endpoints."""
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in ENDPOINTS:
        paths.setdefault(endpoint.address, {})[endpoint.method.lower()] = operation(endpoint)
    return {
        "openapi": "3.1.0",
        "info": {"title": "copydesk", "version": __version__, "description": "The library of this site as JSON."},
        "paths": paths,
        "components": {
            "schemas": {**components(), **article_schema(), "Problem": PROBLEM},
            "securitySchemes": {"bearer": BEARER},
        },
    }


def components() -> dict[str, Any]:
    """The schemas of all that is sent and given, but the record of an article."""
    types = [endpoint.gives for endpoint in ENDPOINTS if endpoint.gives not in (Article, None)]
    types += [endpoint.body for endpoint in ENDPOINTS if endpoint.body is not None]
    single = dict.fromkeys(each for kind in types for each in members(kind))
    found: dict[str, Any] = msgspec.json.schema_components(tuple(single), ref_template=SCHEMAS + "{name}")[1]
    return found


def members(kind: Any) -> tuple[Any, ...]:
    """The types of a union; a type alone as it is."""
    return get_args(kind) if isinstance(kind, UnionType) else (kind,)


def article_schema() -> dict[str, Any]:
    """The published schema of the record, among the components."""
    text = msgspec.json.encode(make_schema()).replace(b"#/$defs/", SCHEMAS.encode())
    found: dict[str, Any] = msgspec.json.decode(text)["$defs"]
    return found


def reference(kind: Any) -> dict[str, Any]:
    """The schema of a type, or of any of several."""
    named = [{"$ref": SCHEMAS + each.__name__} for each in members(kind)]
    return named[0] if len(named) == 1 else {"oneOf": named}


def operation(endpoint: Endpoint) -> dict[str, Any]:
    """What OpenAPI says of one address and method."""
    told: dict[str, Any] = {
        "operationId": operation_id(endpoint),
        "summary": endpoint.summary,
        "description": f"Takes the role of {endpoint.role}.",
        "parameters": [*path_parameters(endpoint), *query_parameters(endpoint)],
        "responses": {**answers(endpoint), **problems(endpoint)},
        "security": [{}, {"bearer": []}],
    }
    if endpoint.body is not None:
        told["requestBody"] = {"required": True, "content": {JSON: {"schema": reference(endpoint.body)}}}
    return told


def operation_id(endpoint: Endpoint) -> str:
    """A name for a function that asks it."""
    verb = {"GET": "", "POST": "post_", "DELETE": "delete_"}[endpoint.method]
    path = endpoint.address.removeprefix("/api/").replace("{name}", "one").replace("{number}", "one")
    return verb + path.replace("/", "_")


def answers(endpoint: Endpoint) -> dict[str, Any]:
    """What comes where all went well."""
    if endpoint.gives is None:
        return {str(status): {"description": SAID[status]} for status in endpoint.statuses}
    single = reference(endpoint.gives)
    listed = {
        "type": "object",
        "properties": {"items": {"type": "array", "items": single}, "next": {"type": ["string", "null"]}},
        "required": ["items", "next"],
    }
    content = {JSON: {"schema": listed if endpoint.listed else single}}
    return {str(status): {"description": SAID[status], "content": content} for status in endpoint.statuses}


def problems(endpoint: Endpoint) -> dict[str, Any]:
    """What may go wrong."""
    statuses = [400, 401, 404, 503]
    statuses += [403] if endpoint.role != READER or endpoint.limited else []
    statuses += [429] if endpoint.limited else []
    statuses += [413, 415, 422] if endpoint.body is not None else []
    content = {PROBLEM_JSON: {"schema": {"$ref": SCHEMAS + "Problem"}}}
    return {str(status): {"description": SAID[status], "content": content} for status in sorted(statuses)}


def path_parameters(endpoint: Endpoint) -> list[dict[str, Any]]:
    """The part of the address that varies."""
    kinds = {"name": {"type": "string", "minLength": 1}, "number": {"type": "integer", "minimum": 1}}
    return [
        {"name": name, "in": "path", "required": True, "schema": kind}
        for name, kind in kinds.items()
        if f"{{{name}}}" in endpoint.address
    ]


def query_parameters(endpoint: Endpoint) -> list[dict[str, Any]]:
    """The fields of the query."""
    schemas = msgspec.json.schema(endpoint.query, ref_template="{name}")["$defs"]
    own = schemas[endpoint.query.__name__]
    return [
        {
            "name": name,
            "in": "query",
            "required": name in own.get("required", ()),
            "schema": told(kind, schemas),
            "description": described(kind),
        }
        for name, kind in own["properties"].items()
    ]


def told(kind: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """The schema of a field of a query: there is no null in a query, and nothing is said elsewhere."""
    some = [told(each, schemas) for each in kind.get("anyOf", ()) if each.get("type") != "null"]
    found = reduce(or_, some, {}) | {name: value for name, value in kind.items() if name not in ("anyOf", "default")}
    if "$ref" in found:
        found = schemas[found["$ref"]] | {name: value for name, value in found.items() if name != "$ref"}
    return {name: value for name, value in found.items() if name not in ("title", "description")}
