"""What every request passes and every answer carries, whatever is asked."""

import pytest

from copydesk.show import guarding
from copydesk.show.routes import ROUTES, Route
from tests.show.conftest import Client

HEADERS = [name for name, _ in guarding.HEADERS]
WRITING = [route for route in ROUTES if route.method != "GET"]
FORM = {"content-type": "application/x-www-form-urlencoded"}


def filled(path: str) -> str:
    """An address of a route, its parts filled with what the library does not have."""
    return path.replace("{name:path}", "nobody").replace("{name}", "nobody")


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "", "[", "[::1", "a@b", "127.0.0.1@evil.example"]
)
def test_a_site_answers_under_its_own_names_alone(client: Client, host: str) -> None:
    reply = client.get("/", host=host)
    assert reply.status == 400
    assert set(HEADERS) <= set(reply.headers)
    assert reply.headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "LOCALHOST", "[::1]:8000"])
def test_its_own_names_may_have_a_port_and_capitals(client: Client, host: str) -> None:
    assert client.get("/", host=host).status == 200


@pytest.mark.parametrize("route", WRITING, ids=lambda route: route.path)
@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": ""},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://["},
        {"origin": "http://127.0.0.1:9"},
        {"cookie": "session=1"},
        {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1"},
    ],
)
def test_no_page_of_another_site_writes(client: Client, route: Route, headers: dict[str, str]) -> None:
    path = filled(route.path)
    assert client.request("POST", path, b"a=b", FORM | headers).status == 400


COMMENTING = {
    "/api/articles/{name}/comments",
    "/article/{name}/comments",
    "/comment/{name}/edit",
    "/comment/{name}/delete",
}
"""Where readers write; `test_comments.py` holds what they may write there, and that it is their own."""


def test_what_writes_takes_a_form_of_an_editor() -> None:
    for route in ROUTES:
        if route.writes:
            assert route.method == "POST" or (route.method == "DELETE" and route.path.startswith("/api/")), route.path
            assert route.role in ("editor", "admin") or (route.path in COMMENTING and route.role == "reader"), (
                route.path
            )


@pytest.mark.parametrize(
    "path", sorted({filled(route.path) for route in ROUTES} | {"/nowhere", "/article/%00", "/api/nowhere"})
)
def test_every_answer_has_the_headers_and_leaks_nothing(client: Client, path: str) -> None:
    reply = client.get(path)
    assert set(HEADERS) <= set(reply.headers)
    assert reply.status < 500
    for word in (b"Traceback", b"apsw", b"site-packages", b"copydesk.db"):
        assert word not in reply.body


@pytest.mark.parametrize(
    "path",
    ["/static/../app.py", "/static/%2e%2e%2fapp.py", "/static/..%5capp.py", "/static//etc/passwd", "/static/%00"],
)
def test_files_come_by_their_names_alone(client: Client, path: str) -> None:
    assert client.get(path).status == 404


def test_a_form_beyond_the_limit_is_refused(own_client: Client) -> None:
    body = b"a=" + b"b" * own_client.app.site.settings.form_bytes
    reply = own_client.request("POST", filled(WRITING[0].path), body, FORM | {"sec-fetch-site": "same-origin"})
    assert reply.status == 413


def test_no_header_is_made_by_an_address(client: Client) -> None:
    reply = client.get("/article/a%0d%0aset-cookie:%20b=c")
    assert reply.status == 404
    assert "set-cookie" not in reply.headers
