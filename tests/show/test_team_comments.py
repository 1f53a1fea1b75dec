"""Comments on a site with accounts: members, strangers, and whose comment is whose."""

from pathlib import Path

import pytest

from copydesk.keep.store import Store
from copydesk.show import urls
from tests.show.conftest import NOW, Client, client_of
from tests.show.team import OPEN, Browser, browser_of
from tests.show.test_comments import allow, article, name_in, send_json

__all__ = ["article"]


@pytest.fixture
def open_team(team: Path) -> Client:
    return client_of(team, OPEN)


def test_members_comment_under_their_name_and_change_their_own(open_team: Client, article: str) -> None:
    reader, editor = browser_of(open_team, "reader"), browser_of(open_team, "editor")
    reply = reader.post(urls.comments(article), {"text": "Hello", "author": "somebody else"})
    name = name_in(reply)
    page = editor.get(urls.article(article))
    assert page.texts(".comment h3") == ["reader"]
    assert page.texts(".comment .under")[0].startswith("member · ")
    assert editor.post(urls.comment_edit(name), {"text": "Bye"}).status == 403
    assert editor.post(urls.comment_delete(name)).status == 403
    assert reader.post(urls.MODERATION, {"act": "delete", "name": name}).status == 403
    again = browser_of(open_team, "reader")
    assert again.post(urls.comment_edit(name), {"text": "Hello again"}).status == 303
    assert again.post(urls.comment_delete(name)).status == 303


def test_a_stranger_is_led_to_sign_in_where_members_comment(open_team: Client, article: str) -> None:
    stranger = Browser(open_team)
    page = stranger.get(urls.article(article))
    assert page.tree.css(".write") == []
    assert urls.sign_in(urls.article(article)) in page.links(".comments a")
    assert stranger.post(urls.comments(article), {"text": "Hello", "author": "Bo"}).status == 401
    assert send_json(open_team, article, {"text": "Hello", "author": "Bo"}).status == 401


def test_a_stranger_comments_where_all_may_but_not_as_a_member(open_team: Client, team: Path, article: str) -> None:
    allow(team, "all")
    stranger, editor = Browser(open_team), browser_of(open_team, "editor")
    for name in ("Reader", " e\u200bditor "):
        reply = stranger.post(urls.comments(article), {"text": "Hello", "author": name})
        assert (reply.status, reply.texts(".fault")) == (
            400, ["somebody with an account here has it: sign in, or choose another"],
        )  # fmt: skip
    written = name_in(stranger.post(urls.comments(article), {"text": "Hello", "author": "Bo"}))
    assert Browser(open_team).get(urls.article(article)).texts(".comment") == []
    assert len(stranger.get(urls.article(article)).texts(".comment")) == 1
    editor.post(urls.MODERATION, {"act": "approve", "name": written})
    assert Browser(open_team).get(urls.article(article)).texts(".comment h3") == ["Bo"]
    assert stranger.post(urls.comment_delete(written)).status == 303


def test_a_program_comments_with_its_token(open_team: Client, article: str, team: Path) -> None:
    with Store(team) as store:
        token = store.people.make_token("reader", "a program", NOW, 3600)
    told = {"authorization": f"Bearer {token}"}
    reply = send_json(open_team, article, {"text": "From a program"}, **told)
    assert (reply.status, reply.json["author"], reply.json["is_member"]) == (201, "reader", True)


def test_where_reading_takes_an_account_so_do_comments(team: Path, article: str) -> None:
    allow(team, "all")
    closed = Browser(client_of(team))
    assert closed.post(urls.comments(article), {"text": "Hello", "author": "Bo"}).status == 401
    assert closed.get(urls.comments(article)).status == 303
    assert closed.get(urls.MODERATION).headers["location"] == urls.sign_in(urls.MODERATION)
