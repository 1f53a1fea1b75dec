"""The API: every address answers as its description says, and every error has one shape."""

import base64
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from copydesk.keep.store import Store
from copydesk.show.api.description import describe
from copydesk.show.api.table import ENDPOINTS, Endpoint
from tests.show.conftest import Client, Reply

DESCRIPTION = describe()
READS = [each for each in ENDPOINTS if each.method == "GET"]
ASKED = {"search": "?q=vell"}
STATUSES = (200, 201, 202, 204, 400, 404, 405, 413, 415, 422)


def title_of(endpoint: Endpoint) -> str:
    return f"{endpoint.method} {endpoint.path}"


def validator(schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator({**schema, "components": DESCRIPTION["components"]})


def conforms(client: Client, endpoint: Endpoint, address: str) -> int:
    """Asserts that an answer is as described; its status."""
    return is_described(endpoint, client.get(address))


def is_described(endpoint: Endpoint, reply: Reply) -> int:
    """Asserts that a reply is as described; its status."""
    responses = DESCRIPTION["paths"][endpoint.address][endpoint.method.lower()]["responses"]
    assert str(reply.status) in responses, (endpoint.path, reply.status, reply.body)
    if reply.status == 204:
        assert reply.body == b""
        assert "content-type" not in reply.headers
        return reply.status
    ((media_type, content),) = responses[str(reply.status)]["content"].items()
    assert reply.headers["content-type"] == media_type
    assert list(validator(content["schema"]).iter_errors(reply.json)) == []
    return reply.status


@pytest.fixture(scope="module")
def names(example_library: Path) -> dict[str, str]:
    with Store(example_library, write=False) as store:
        story = max(store.relations.stories(20, 2), key=lambda each: len(each.keys))
        speaker = store.lists.most_quoted(datetime(2020, 1, 1, tzinfo=UTC), 1)[0].name
    return {"articles": story.chosen, "stories": story.id, "speakers": quote(speaker, safe="")}


@pytest.mark.parametrize("endpoint", READS, ids=title_of)
def test_answers_are_as_described(endpoint: Endpoint, client: Client, names: dict[str, str]) -> None:
    kind = endpoint.path.split("/")[2]
    address = endpoint.address.replace("{name}", names.get(kind, "")) + ASKED.get(kind, "")
    expected = 404 if "{number}" in address or address.endswith("/changes") else 200
    assert conforms(client, endpoint, address.replace("{number}", "7")) == expected
    if "{name}" in endpoint.address:
        assert conforms(client, endpoint, endpoint.address.replace("{name}", "zzzzzzzz")) == 404


@given(
    endpoint=st.sampled_from([each for each in READS if "{" not in each.path]),
    fields=st.dictionaries(
        st.sampled_from("limit page q place after before low kind since order outlet words x".split()),
        st.one_of(
            st.integers(-9, 10**9).map(str), st.text(max_size=9), st.sampled_from(["2026-10-01", "1.2.3", "nan"])
        ),
        max_size=4,
    ),
)
@settings(max_examples=200)
def test_whatever_is_asked_the_answer_is_as_described(
    client: Client, endpoint: Endpoint, fields: dict[str, str]
) -> None:
    told = urlencode(fields, errors="replace")
    assert conforms(client, endpoint, f"{endpoint.path}?{told}") in (200, 400, 404)


@pytest.mark.parametrize("endpoint", READS, ids=title_of)
def test_unknown_fields_of_a_query_are_refused(endpoint: Endpoint, client: Client, names: dict[str, str]) -> None:
    kind = endpoint.path.split("/")[2]
    address = endpoint.address.replace("{name}", names.get(kind, "")).replace("{number}", "7")
    told = ASKED.get(kind, "?").rstrip("?") + ("&" if kind in ASKED else "?") + "colour=red"
    reply = client.get(address + told)
    assert reply.status == 400
    assert "colour" in reply.json["detail"]


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
    assert [endpoint.address for endpoint in ENDPOINTS if endpoint.address not in listed] == []


@pytest.mark.parametrize(
    "address", ["/api/nothing", "/api/articles/zzzzzzzz", "/api/articles?limit=0", "/api/search?q=("]
)
def test_errors_have_one_shape(client: Client, address: str) -> None:
    reply = client.get(address)
    assert reply.status in (400, 404)
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json["status"] == reply.status


def test_other_methods_are_refused_and_those_there_are_said(client: Client) -> None:
    reply = client.request("PUT", "/api/articles", headers={"sec-fetch-site": "same-origin"})
    assert reply.status == 405
    assert reply.headers["allow"] == "GET, HEAD, POST"
    assert reply.json["status"] == 405
    assert client.request("DELETE", "/api/feeds/x").status == 404


@pytest.mark.parametrize("headers", [{"host": "evil.example"}, {"origin": "https://evil.example", "host": "127.0.0.1"}])
def test_refusals_of_hosts_and_origins_have_the_same_shape(client: Client, headers: dict[str, str]) -> None:
    reply = client.request("POST", "/api/check", b"{}", headers)
    assert reply.status == 400
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json["status"] == 400


@pytest.mark.parametrize(
    ("query", "passes"),
    [
        ("outlet={outlet}", lambda each, first: each["outlet"] == first["outlet"]),
        ("kind=article", lambda each, first: each["kind"] == "article"),
        ("language={language}", lambda each, first: each["language"] == first["language"]),
        (
            "section={section}&outlet={outlet}",
            lambda each, first: (each["section"], each["outlet"]) == (first["section"], first["outlet"]),
        ),
        ("after=2026-04-16", lambda each, first: each["shown_at"] >= "2026-04-16"),
        ("before=2026-04-16", lambda each, first: each["shown_at"] < "2026-04-16"),
    ],
)
def test_articles_are_filtered(client: Client, query: str, passes: Any) -> None:
    every = client.get("/api/articles?limit=100").json["items"]
    first = next(each for each in every if each["section"] and each["outlet"])
    told = {name: quote(str(first[name]), safe="") for name in ("outlet", "language", "section")}
    found = client.get(f"/api/articles?limit=100&{query.format(**told)}").json["items"]
    assert found == [each for each in every if passes(each, first)]
    assert 0 < len(found) <= len(every)


@pytest.mark.parametrize("kind", ["quotes", "figures"])
def test_lists_that_go_on_from_a_place_lead_through_all(client: Client, example_library: Path, kind: str) -> None:
    table = {"quotes": "statements", "figures": "figures"}[kind]
    with Store(example_library, write=False) as store:
        ((count,),) = store.db.execute(f"SELECT count(*) FROM {table}").fetchall()
    seen: list[tuple[str, int]] = []
    address: str | None = f"/api/{kind}?limit=50"
    while address:
        reply = client.get(address)
        seen += [(each["article"]["id"], each["position"]) for each in reply.json["items"]]
        address = reply.json["next"]
    assert len(seen) == len(set(seen)) == count


def test_a_page_comes_as_it_was_received(client: Client, example_library: Path, names: dict[str, str]) -> None:
    with Store(example_library, write=False) as store:
        body = store.load_page(names["articles"]).body
    assert base64.b64decode(client.get(f"/api/articles/{names['articles']}/page").json["body"]) == body
