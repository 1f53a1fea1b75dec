"""The API: every address answers as its description says, and every error has one shape."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from copydesk.keep.store import Store
from copydesk.show.api.description import describe
from copydesk.show.api.table import ENDPOINTS, Endpoint
from tests.show.conftest import Client

DESCRIPTION = describe()
ASKED = [each for each in ENDPOINTS if each.takes is None]


def path_of(endpoint: Endpoint) -> str:
    return endpoint.path


def validator(schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator({**schema, "components": DESCRIPTION["components"]})


def conforms(client: Client, endpoint: Endpoint, address: str) -> int:
    """Asserts that an answer is as described; its status."""
    reply = client.get(address)
    responses = DESCRIPTION["paths"][endpoint.path]["get"]["responses"]
    assert str(reply.status) in responses, (address, reply.status)
    ((media_type, content),) = responses[str(reply.status)]["content"].items()
    assert reply.headers["content-type"] == media_type
    assert list(validator(content["schema"]).iter_errors(reply.json)) == []
    return reply.status


@pytest.fixture(scope="module")
def names(example_library: Path) -> dict[str, str]:
    with Store(example_library, write=False) as store:
        story = max(store.relations.stories(20, 2), key=lambda each: len(each.keys))
    return {"articles": story.chosen, "stories": story.id}


@pytest.mark.parametrize("endpoint", ASKED, ids=path_of)
def test_answers_are_as_described(endpoint: Endpoint, client: Client, names: dict[str, str]) -> None:
    kind = endpoint.path.split("/")[2]
    address = endpoint.path.replace("{name}", names.get(kind, ""))
    assert conforms(client, endpoint, address + ("?q=vell" if kind == "search" else "")) == 200
    if "{name}" in endpoint.path:
        assert conforms(client, endpoint, endpoint.path.replace("{name}", "zzzzzzzz")) == 404


@given(
    endpoint=st.sampled_from([each for each in ASKED if each.query]),
    limit=st.text(max_size=9),
    page=st.one_of(st.integers(-9, 10**9).map(str), st.text(max_size=9)),
    query=st.text(max_size=30),
)
@settings(max_examples=150)
def test_whatever_is_asked_the_answer_is_as_described(
    client: Client, endpoint: Endpoint, limit: str, page: str, query: str
) -> None:
    from urllib.parse import urlencode

    told = urlencode({"limit": limit, "page": page, "q": query}, errors="replace")
    assert conforms(client, endpoint, f"{endpoint.path}?{told}") in (200, 400, 404)


def test_lists_lead_from_page_to_page(client: Client, example_library: Path) -> None:
    with Store(example_library, write=False) as store:
        ids = [entry.id for entry in store.entries(100)]
    seen: list[str] = []
    address: str | None = "/api/articles?limit=4"
    while address:
        reply = client.get(address)
        seen += [item["id"] for item in reply.json["items"]]
        address = reply.json["next"]
        assert (address is not None) == ("link" in reply.headers)
    assert seen == ids


def test_the_description_is_served_and_listed(client: Client) -> None:
    assert client.get("/api/openapi.json").json == json.loads(json.dumps(DESCRIPTION))
    listed = client.get("/api").texts("tbody code")
    assert [endpoint.path for endpoint in ENDPOINTS if endpoint.path not in listed] == []


@pytest.mark.parametrize(
    "address", ["/api/nothing", "/api/articles/zzzzzzzz", "/api/articles?limit=0", "/api/search?q=("]
)
def test_errors_have_one_shape(client: Client, address: str) -> None:
    reply = client.get(address)
    assert reply.status in (400, 404)
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json["status"] == reply.status


def test_other_methods_are_refused(client: Client) -> None:
    reply = client.post("/api/articles")
    assert reply.status == 405
    assert set(reply.headers["allow"].split(", ")) == {"GET", "HEAD"}
    assert reply.json["status"] == 405
