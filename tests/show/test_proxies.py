"""What proxies say: believed from proxies that were named, never from anybody else."""

from typing import Any

import pytest

from copydesk.errors import SettingError
from copydesk.settings import SiteSettings
from copydesk.show.proxies import LOOPBACK, Proxies
from tests.show.conftest import PASSWORD, Client, client_of, scope_of
from tests.show.team import sent_away

PROXY = "10.1.0.9"
TRUSTED = (*LOOPBACK, "10.1.0.0/16", "fd00::7")


def applied(client: str, *headers: tuple[str, str]) -> tuple[str, str, str]:
    """Client, scheme and host as the site sees them."""
    scope: dict[str, Any] = scope_of("GET", "/", "", {"host": "inside"})
    scope["client"] = (client, 4711)
    scope["headers"] += [(name.encode(), value.encode("latin-1")) for name, value in headers]
    Proxies(TRUSTED).apply(scope)
    (host,) = (value.decode("latin-1") for name, value in scope["headers"] if name == b"host")
    return scope["client"][0], scope["scheme"], host


@pytest.mark.parametrize(
    ("client", "headers", "seen"),
    [
        (PROXY, [("x-forwarded-for", "203.0.113.5")], ("203.0.113.5", "http", "inside")),
        ("::1", [("x-forwarded-for", "2001:db8::5")], ("2001:db8::5", "http", "inside")),
        ("fd00::7", [("x-forwarded-for", "[2001:db8::5]:99")], ("2001:db8::5", "http", "inside")),
        ("127.0.0.1", [("x-forwarded-for", "203.0.113.5:99")], ("203.0.113.5", "http", "inside")),
        (PROXY, [("x-forwarded-for", "1.1.1.1, 203.0.113.5")], ("203.0.113.5", "http", "inside")),
        (
            PROXY,
            [("x-forwarded-for", "1.1.1.1"), ("x-forwarded-for", "203.0.113.5")],
            ("203.0.113.5", "http", "inside"),
        ),
        (PROXY, [("x-forwarded-for", "1.1.1.1, 203.0.113.5, 10.1.0.3")], ("203.0.113.5", "http", "inside")),
        (PROXY, [("x-forwarded-for", "10.1.0.4, 10.1.0.3")], ("10.1.0.4", "http", "inside")),
        (PROXY, [("x-forwarded-for", "1.1.1.1, nonsense")], (PROXY, "http", "inside")),
        (PROXY, [("x-forwarded-for", "")], (PROXY, "http", "inside")),
        (PROXY, [("x-forwarded-proto", "https")], (PROXY, "https", "inside")),
        (PROXY, [("x-forwarded-proto", "http, HTTPS")], (PROXY, "https", "inside")),
        (PROXY, [("x-forwarded-proto", "ftp")], (PROXY, "http", "inside")),
        (PROXY, [("x-forwarded-host", "evil.example, news.example")], (PROXY, "http", "news.example")),
        ("203.0.113.5", [("x-forwarded-for", "127.0.0.1")], ("203.0.113.5", "http", "inside")),
        (
            "10.2.0.1",
            [("x-forwarded-for", "1.1.1.1"), ("x-forwarded-proto", "https"), ("x-forwarded-host", "news.example")],
            ("10.2.0.1", "http", "inside"),
        ),
        ("not an address", [("x-forwarded-for", "1.1.1.1")], ("not an address", "http", "inside")),
    ],
)
def test_whom_a_site_believes(client: str, headers: list[tuple[str, str]], seen: tuple[str, str, str]) -> None:
    assert applied(client, *headers) == seen


@pytest.mark.parametrize("said", ["news.example", "10.1.0.9/8", "*", ""])
def test_what_is_no_address_of_a_proxy_is_said(said: str) -> None:
    with pytest.raises(SettingError):
        Proxies([said])


FORWARDED = {"x-forwarded-for": "203.0.113.5", "x-forwarded-proto": "https", "x-forwarded-host": "evil.example"}


def signing_in(client: Client, **headers: str) -> Any:
    return client.post("/sign-in", {"name": "reader", "password": PASSWORD}, **headers)


def test_nothing_forwarded_is_believed_unless_asked(site: Client, caplog: pytest.LogCaptureFixture) -> None:
    told = {name.replace("-", "_"): value for name, value in FORWARDED.items()}
    reply = signing_in(site, **told)
    assert reply.status == 303, "the forwarded host would have been refused"
    assert "Secure" not in reply.headers["set-cookie"]
    site.post("/sign-in", {"name": "reader", "password": "wrong"}, **told)
    assert "from 127.0.0.1" in caplog.text


def test_behind_a_proxy_it_is(team: Any, caplog: pytest.LogCaptureFixture) -> None:
    settings = SiteSettings(proxies=LOOPBACK, hosts=frozenset(("news.example",)), address="https://news.example")
    client = client_of(team, settings)
    told = {"x_forwarded_for": "203.0.113.5", "x_forwarded_proto": "https", "x_forwarded_host": "news.example"}
    reply = signing_in(client, **told)
    assert reply.status == 303
    assert reply.headers["set-cookie"].startswith("__Host-")
    client.post("/sign-in", {"name": "reader", "password": "wrong"}, **told)
    assert "from 203.0.113.5" in caplog.text
    assert client.get("/", x_forwarded_host="evil.example").status == 400
    assert client.get("/", host="127.0.0.1").status == 400, "the name inside is not one of the site's here"


def test_tries_are_counted_by_the_client_that_the_proxy_names(team: Any) -> None:
    client = client_of(team, SiteSettings(proxies=LOOPBACK))
    for number in range(20):
        client.post("/sign-in", {"name": f"n{number}", "password": "x"}, x_forwarded_for="203.0.113.5")
    assert signing_in(client, x_forwarded_for="1.1.1.1, 203.0.113.5").status == 429
    assert signing_in(client, x_forwarded_for="203.0.113.6").status == 303


def test_a_scheme_alone_makes_nobody_sign_in(team: Any) -> None:
    client = client_of(team, SiteSettings(proxies=LOOPBACK))
    assert sent_away(client.get("/", x_forwarded_proto="https"))
