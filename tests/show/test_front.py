"""The front page."""

from tests.show.conftest import Client


def test_front_lists_stories_and_reports(client: Client) -> None:
    reply = client.get("/")
    assert reply.status == 200
    assert reply.texts("h1") == ["Latest stories"]
    assert reply.texts(".story-card")
    assert reply.texts(".entry")
