"""Which addresses mean the same page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.records.addresses import address_key, own_address, plain_address, site_name


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("https://www.Herald.example/a?id=7&utm_source=x&utm_medium=y#top", "https://www.herald.example/a?id=7"),
        ("http://herald.example:80", "http://herald.example/"),
        ("https://herald.example:8443/a?fbclid=1", "https://herald.example:8443/a"),
        ("https://herald.example/a?q=a%20b&b=&a=1", "https://herald.example/a?q=a%20b&b=&a=1"),
        ("https://[2001:db8::1]/a", "https://[2001:db8::1]/a"),
        ("ftp://herald.example/a", None),
        ("herald.example/a", None),
        ("https://", None),
        ("https://[bad/a", None),
        ("https://herald.example:99999/", None),
        ("", None),
        (None, None),
    ],
)
def test_plain_address(url: str | None, plain: str | None) -> None:
    assert plain_address(url) == plain


def test_one_page_has_one_key() -> None:
    same = [
        "https://www.herald.example/a/b/?id=7&gclid=3",
        "http://herald.example/a/b?id=7",
        "https://m.herald.example/a/b?id=7#c",
    ]
    assert {address_key(url) for url in same} == {"herald.example/a/b?id=7"}
    assert address_key("https://herald.example/a/b?id=8") != address_key(same[0])
    assert address_key("https://news.herald.example/a/b?id=7") != address_key(same[0])


@pytest.mark.parametrize(
    ("url", "canonical", "own"),
    [
        ("https://m.herald.example/a", "https://www.herald.example/a", "https://www.herald.example/a"),
        ("https://herald.example/a?amp=1", "https://herald.example/a", "https://herald.example/a"),
        ("https://herald.example/a", "https://courier.example/a", "https://herald.example/a"),
        ("https://herald.example/a", "https://herald.example/", "https://herald.example/a"),
        ("https://herald.example/", "https://herald.example/?x=1", "https://herald.example/?x=1"),
        ("https://herald.example/a", "/a", "https://herald.example/a"),
        (None, "https://herald.example/a", "https://herald.example/a"),
        (None, None, None),
    ],
)
def test_own_address(url: str | None, canonical: str | None, own: str | None) -> None:
    assert own_address(url, canonical) == own


def test_site_name() -> None:
    assert site_name("https://www.herald.example/a") == "herald.example"
    assert site_name("nothing") is None


@given(st.text() | st.text().map("https://".__add__))
def test_any_text_has_an_address_or_none(text: str) -> None:
    plain = plain_address(text)
    assert plain is None or plain_address(plain) == plain
