"""Moderation of comments: lists, acts, and who may comment."""

from pathlib import Path

import pytest

from copydesk.keep.rows import CommentRules, CommentsFor, CommentState
from copydesk.keep.store import Store
from copydesk.show import urls
from copydesk.show.answers import Person
from tests.show.conftest import Client
from tests.show.test_comments import EDITOR, READER, article, become, name_in, send

__all__ = ["article"]


def test_moderation_lists_acts_and_comes_back(own_client: Client, library: Path, article: str) -> None:
    names = [name_in(send(own_client, article, f"By {author}", author)) for author in ("Ann", "Bo", "Ann")]
    assert own_client.get(urls.MODERATION).texts(".words") == []
    page = own_client.get(urls.moderation("all"))
    assert page.texts(".words") == ["By Ann", "By Bo", "By Ann"]
    reply = own_client.post(urls.MODERATION, {"act": "hide", "name": names[1], "list": "all"})
    assert reply.headers["location"] == urls.moderation("all")
    assert own_client.get(urls.moderation("hidden")).texts(".words") == ["By Bo"]
    assert own_client.get(urls.moderation("all", "Ann")).texts(".words") == ["By Ann", "By Ann"]
    reply = own_client.post(urls.MODERATION, {"act": "hide-all", "author": "Ann", "list": "all"})
    assert reply.headers["location"] == urls.moderation("all", "Ann")
    assert own_client.get(urls.article(article)).texts(".comment") == []
    own_client.post(urls.MODERATION, {"act": "delete", "name": names[0]})
    with Store(library, write=False) as store:
        assert store.comments.counts() == {
            CommentState.SHOWN: 0, CommentState.WAITING: 0, CommentState.HIDDEN: 2, CommentState.DELETED: 1,
        }  # fmt: skip
    assert own_client.post(urls.MODERATION, {"act": "bend", "name": names[0]}).status == 400
    assert own_client.post(urls.MODERATION, {"act": "hide", "name": "nobody"}).status == 404
    assert own_client.get(f"{urls.moderation('all')}&page=2").status == 404


def test_editors_find_it_from_every_page(own_client: Client) -> None:
    assert urls.MODERATION in own_client.get("/").links(".colophon a")


def test_moderation_is_for_editors_and_its_rules_for_admins(
    own_client: Client, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = {"who": "all", "wait": "no"}
    for person, seen, acted, ruled in ((READER, 403, 403, 403), (EDITOR, 200, 404, 403)):
        become(monkeypatch, library, person)
        assert own_client.get(urls.MODERATION).status == seen
        assert own_client.post(urls.MODERATION, {"act": "hide", "name": "nobody"}).status == acted
        assert own_client.post(urls.MODERATION_RULES, rules).status == ruled
        assert own_client.get(urls.MODERATION).tree.css(".rules") == []
    become(monkeypatch, library, Person("Ad Min", "admin", 9))
    assert own_client.post(urls.MODERATION_RULES, rules).status == 303
    assert own_client.post(urls.MODERATION_RULES, {"who": "everybody"}).status == 400
    page = own_client.get(urls.MODERATION)
    assert [node.attributes["value"] for node in page.tree.css("input[checked]")] == ["all"]
    with Store(library, write=False) as store:
        assert store.comments.rules() == CommentRules(CommentsFor.ALL, False)
