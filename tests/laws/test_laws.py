"""What holds for every page; ../shared/design.md, section 3."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import copydesk
from copydesk.errors import ReadError
from copydesk.records import Article
from copydesk.write.json import as_json, from_json
from fuzz.laws import check
from tests.laws.pages import Piece, any_bytes, any_text, bodies

lawful = settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def read(page: bytes | str) -> Article | None:
    """The article, or None where the page is refused; whatever else is raised fails the test."""
    try:
        return copydesk.read(page, url="https://www.herald.example/2024/03/01/story")
    except ReadError:
        return None


def page_of(body: Piece) -> str:
    return f"<!DOCTYPE html><html><head><title>t</title></head><body>{body.html}</body></html>"


@given(page=any_bytes)
@lawful
def test_any_bytes(page: bytes) -> None:
    article = read(page)
    if article:
        check(article)


@given(page=any_text)
@lawful
def test_any_text(page: str) -> None:
    article = read(page)
    if article:
        check(article)


@given(page=any_text, media_type=st.sampled_from(["text/plain", "text/html", "TEXT/PLAIN; charset=x", ";", ""]))
@lawful
def test_any_media_type(page: str, media_type: str) -> None:
    try:
        check(copydesk.read(page, media_type=media_type))
    except ReadError:
        pass


@given(body=bodies)
@lawful
def test_nothing_visible_is_dropped(body: Piece) -> None:
    article = read(page_of(body))
    assert article
    check(article)
    missing = [word for word in body.words if word not in article.text]
    assert not missing


@given(page=bodies.map(page_of) | any_text)
@lawful
def test_reading_twice_gives_equal_records(page: str) -> None:
    assert read(page) == read(page)


@given(page=bodies.map(page_of))
@lawful
def test_bytes_and_text_give_the_same_record(page: str) -> None:
    assert read(page) == read(page.encode())


@given(page=bodies.map(page_of) | any_text)
@lawful
def test_json_loses_nothing(page: str) -> None:
    article = read(page)
    if article:
        assert from_json(as_json(article)) == article
