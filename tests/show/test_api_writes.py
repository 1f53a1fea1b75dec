"""What programs write through the API: each is checked, kept, and answered as its description says."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from copydesk.keep.store import Store
from copydesk.settings import SiteSettings
from copydesk.show.api.table import ENDPOINTS, Endpoint
from tests.show.conftest import Client, Reply, client_of
from tests.show.test_api import is_described

WRITES = [each for each in ENDPOINTS if each.method != "GET"]
BODIES = [each for each in WRITES if each.body is not None]
HTML = """<html lang="en"><head><title>Bridge closed – The Harbour Courier</title></head><body><article><h1>Bridge closed</h1>
<p>The bridge over the Vell has been closed, the mayor said on Monday.</p>
<p>“It will stay closed for 12 days,” Marta Ilves said. Some 300 lorries cross it each day.</p></article></body></html>"""


def title_of(endpoint: Endpoint) -> str:
    return f"{endpoint.method} {endpoint.path}"


def endpoint_of(method: str, path: str) -> Endpoint:
    return next(each for each in ENDPOINTS if (each.method, each.path) == (method, path))


def send(client: Client, method: str, address: str, body: Any = None, kind: str = "application/json") -> Reply:
    """A write by a program; its answer is as described."""
    data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
    reply = client.request(method, address, data, {"content-type": kind})
    is_described(endpoint_of(method, address.partition("?")[0]), reply)
    return reply


def first_id(library: Path) -> str:
    with Store(library, write=False) as store:
        return store.entries(1)[0].id


def test_a_page_is_read_and_kept(own_client: Client, library: Path) -> None:
    url = "https://www.harbourcourier.example/bridge"
    first = send(own_client, "POST", "/api/articles", {"kind": "page", "html": HTML, "url": url})
    assert (first.status, first.json["state"], first.json["version"]) == (201, "new", 1)
    record = own_client.get(first.headers["location"]).json
    assert record["headline"] == "Bridge closed"
    assert record["statements"]
    assert record["figures"]
    with Store(library, write=False) as store:
        assert store.relations.unsettled_count() == 0
        assert store.load_page(first.json["id"]).body == HTML.encode()
    again = send(own_client, "POST", "/api/articles", {"kind": "page", "html": HTML, "url": url})
    assert (again.status, again.json["state"], again.json["id"]) == (200, "same", first.json["id"])
    changed = HTML.replace("12 days", "14 days")
    third = send(own_client, "POST", "/api/articles", {"kind": "page", "html": changed, "url": url})
    assert (third.status, third.json["state"], third.json["version"]) == (201, "version", 2)
    changes = own_client.get(f"/api/articles/{first.json['id']}/changes").json
    assert changes["edits"]


def test_what_came_is_listed_at_once(own_client: Client) -> None:
    before = own_client.get("/api/articles?limit=100").json["items"]
    kept = send(own_client, "POST", "/api/articles", {"kind": "page", "html": HTML}).json
    after = own_client.get("/api/articles?limit=100").json["items"]
    assert {each["id"] for each in after} - {each["id"] for each in before} == {kept["id"]}


def test_a_page_that_cannot_be_read_is_said_to_be(own_client: Client) -> None:
    reply = send(own_client, "POST", "/api/articles", {"kind": "page", "html": " "})
    assert reply.status == 422


def test_addresses_are_fetched_as_work_that_can_be_followed(own_client: Client) -> None:
    addresses = ["http://127.0.0.1:9/closed"]  # a private address, which is refused before anything is sent
    begun = send(own_client, "POST", "/api/articles", {"kind": "addresses", "addresses": addresses})
    assert begun.status == 202
    work = wait(own_client, begun.headers["location"])
    assert (work["state"], work["faults"]) == ("done", 1)
    assert addresses[0] in work["lines"][0]
    assert own_client.get("/api/jobs").json["items"][0] == work


def wait(client: Client, address: str) -> Any:
    """A piece of work when it is over."""
    for _ in range(400):
        found = client.get(address).json
        if found["state"] in ("done", "failed"):
            return found
        time.sleep(0.05)
    raise AssertionError(found)


def test_a_field_is_corrected_and_the_correction_forgotten(own_client: Client, library: Path) -> None:
    name = first_id(library)
    before = own_client.get(f"/api/articles/{name}").json["headline"]
    body = {"article": name, "field": "headline", "value": "Corrected"}
    made = send(own_client, "POST", "/api/corrections", body)
    assert (made.status, made.json["value"], made.json["was"]) == (201, "Corrected", before)
    assert own_client.get(made.headers["location"]).json["headline"] == "Corrected"
    assert send(own_client, "DELETE", f"/api/corrections?article={name}&field=headline").status == 204
    assert own_client.get(f"/api/articles/{name}").json["headline"] == before
    assert send(own_client, "DELETE", f"/api/corrections?article={name}&field=headline").status == 404


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"article": "zzzzzzzz", "field": "headline", "value": "x"}, 404),
        ({"article": "{id}", "field": "text", "value": "x"}, 422),
        ({"article": "{id}", "field": "authors", "value": [{"nom": 3}]}, 422),
        ({"article": "{id}", "field": "published_at", "value": "soon"}, 422),
        ({"article": "{id}", "field": "role:0000", "value": "paragraph"}, 422),
        ({"article": "{id}", "field": "headline"}, 422),
        ({"article": "{id}", "field": "headline", "value": "x", "by": "me"}, 422),
    ],
)
def test_corrections_that_cannot_be_meant(own_client: Client, library: Path, body: dict[str, Any], status: int) -> None:
    told = json.dumps(body).replace("{id}", first_id(library)).encode()
    assert send(own_client, "POST", "/api/corrections", told).status == status


def test_a_feed_is_followed_as_work_and_followed_no_longer(own_client: Client) -> None:
    begun = send(own_client, "POST", "/api/feeds", {"url": "http://127.0.0.1:9/feed"})
    assert (begun.status, wait(own_client, begun.headers["location"])["state"]) == (202, "failed")
    assert send(own_client, "DELETE", "/api/feeds?url=https%3A%2F%2Fa.example%2F").status == 404


def test_a_draft_is_checked(own_client: Client) -> None:
    reply = send(own_client, "POST", "/api/check", {"text": "# Flood\n\nThe Vell rose to 7 metres, officials said."})
    assert reply.status == 200
    assert reply.json["text"].startswith("# Flood")
    assert send(own_client, "POST", "/api/check", {"text": " "}).status == 422


@pytest.mark.parametrize("endpoint", BODIES, ids=title_of)
@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{}", "application/x-www-form-urlencoded", 415),
        (b"{}", "text/plain", 415),
        (b"", "application/json", 400),
        (b"{", "application/json", 400),
        (b'{"a": "\xff"}', "application/json", 422),
        (b"[" * 100_000, "application/json", 400),
        (b"{}", "application/json", 422),
        (b"null", "application/json", 422),
        (b'{"unknown": 1}', "application/json", 422),
    ],
)
def test_bodies_that_do_not_fit(client: Client, endpoint: Endpoint, body: bytes, kind: str, status: int) -> None:
    assert send(client, endpoint.method, endpoint.path, body, kind).status in (status, 422 if status == 400 else status)


@pytest.mark.parametrize("endpoint", BODIES, ids=title_of)
def test_bodies_that_are_too_large(example_library: Path, endpoint: Endpoint) -> None:
    client = client_of(example_library, SiteSettings(form_bytes=100))
    assert send(client, endpoint.method, endpoint.path, b" " * 200).status == 413


def test_writes_take_the_role_of_an_editor() -> None:
    roles = {title_of(each): each.role for each in WRITES}
    others = {title for title, role in roles.items() if role != "editor"}
    assert others == {"POST /api/check", "POST /api/articles/{name}/comments"}
    assert not any(each.cached for each in WRITES)
