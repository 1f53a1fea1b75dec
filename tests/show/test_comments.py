"""Comments on the site: written, answered, edited, deleted, moderated; who may, and how often."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from copydesk.keep.comments import NewComment
from copydesk.keep.rows import CommentRules, CommentsFor
from copydesk.keep.store import Store
from copydesk.settings import SiteSettings
from copydesk.show import people, urls
from copydesk.show.answers import Person
from copydesk.show.pages.comments import ON_ARTICLE
from tests.show.conftest import NOW, Client, Reply, client_of
from tests.show.test_article import find

READER, EDITOR, STRANGER = Person("Ann Lee", "reader", 7), Person("Ed Itor", "editor", 8), Person(None, "reader")


@pytest.fixture
def article(library: Path) -> str:
    return find(library, "headline:vell outlet:courier headline:parish")


def become(monkeypatch: pytest.MonkeyPatch, library: Path, person: Person) -> None:
    """Let every request be that of a person, who has an account."""
    monkeypatch.setattr(people, "find_person", lambda *_: person)
    if person.id is not None:
        with Store(library) as store:
            columns = [name for _, name, *_ in store.db.execute("PRAGMA table_info(users)")]
            said = {
                "id": person.id,
                "name": person.name,
                "key": person.name,
                "role": person.role,
                "password": "",
                "made_at": 0,
            }
            values = [said[name] for name in columns]
            marks = ", ".join("?" * len(values))
            store.db.execute(f"INSERT OR IGNORE INTO users ({', '.join(columns)}) VALUES ({marks})", values)


def allow(library: Path, who: str, strangers_wait: bool = True) -> None:
    with Store(library) as store:
        store.comments.keep_rules(CommentRules(CommentsFor(who), strangers_wait))


def send(client: Client, article: str, text: str, author: str = "Bo Ray", **more: str) -> Reply:
    headers = {"cookie": more.pop("cookie")} if "cookie" in more else {}
    return client.post(urls.comments(article), {"text": text, "author": author, **more}, **headers)


def cookie_of(reply: Reply) -> str:
    return reply.headers["set-cookie"].split(";")[0]


def name_in(reply: Reply) -> str:
    """The name of the comment that a redirect leads to."""
    assert reply.status == 303, reply.text
    return reply.headers["location"].partition("#comment-")[2]


def test_the_owner_comments_and_is_led_to_the_comment(own_client: Client, article: str) -> None:
    reply = send(own_client, article, "A first line.\r\n\r\nSee https://herald.example/a?b=1&c=2.\r\nThanks")
    assert reply.headers["location"] == f"{urls.article(article)}#comment-{name_in(reply)}"
    assert re.fullmatch(
        r"copydesk-mark=[\w-]{22}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax", reply.headers["set-cookie"]
    )
    page = own_client.get(urls.article(article))
    comment = page.tree.css_first(f"#comment-{name_in(reply)}")
    assert comment is not None
    assert [each.text() for each in comment.css("h3")] == ["Bo Ray"]
    assert [" ".join(each.text().split()) for each in comment.css(".words p")] == [
        "A first line.",
        "See https://herald.example/a?b=1&c=2.Thanks",
    ]
    (link,) = comment.css(".words a")
    assert link.attributes == {"href": "https://herald.example/a?b=1&c=2", "rel": "nofollow ugc noopener"}
    assert page.texts(".comments h2") == ["1 comment on this site"]


def test_answers_are_threaded_and_deep_ones_flattened(own_client: Client, article: str) -> None:
    names: list[str] = []
    for depth in range(7):
        more = {"answers": names[-1]} if names else {}
        names.append(name_in(send(own_client, article, f"Depth {depth}", f"Writer {depth}", **more)))
        own_client.app.site.pace.times.clear()
    send(own_client, article, "Beside", "Other")
    page = own_client.get(urls.article(article))
    assert page.texts(".comment h3") == [*(f"Writer {depth}" for depth in range(7)), "Other"]
    depths = [re.search(r"depth-(\d)", node.attributes["class"] or "") for node in page.tree.css(".comment")]
    assert [match[1] for match in depths if match] == list("01234440")
    assert [text for text in page.texts(".comment .under") if text.startswith("answers")] == [
        "answers Writer 3", "answers Writer 4", "answers Writer 5",
    ]  # fmt: skip


def test_the_page_of_a_comment_has_what_it_answers_and_its_answers(own_client: Client, article: str) -> None:
    first = name_in(send(own_client, article, "First", "Ann"))
    second = name_in(send(own_client, article, "Second", "Bo", answers=first))
    send(own_client, article, "Third", "Cy", answers=second)
    page = own_client.get(urls.comment(second))
    assert page.texts("blockquote .words") == ["First"]
    assert page.texts(".thread .words") == ["Third"]
    assert [node.attributes["value"] for node in page.tree.css('input[name="answers"]')] == [second]
    assert own_client.get(urls.comment("nobody")).status == 404


def test_controls_stand_there_for_their_author_alone(own_client: Client, article: str) -> None:
    mine = send(own_client, article, "Mine", "Ann")
    theirs = send(own_client, article, "Theirs", "Bo")
    asked = {"cookie": cookie_of(mine)}
    page = own_client.get(urls.article(article), **asked)
    edits = [link for link in page.links(".comment a") if link.endswith("#own")]
    assert edits == [f"{urls.comment(name_in(mine))}#own"]
    assert own_client.get(urls.article(article)).links('.comment a[href$="#own"]') == []
    assert page.tree.css_first("#author").attributes["value"] == "Ann"  # type: ignore[union-attr]
    assert own_client.get(urls.comment(name_in(mine)), **asked).tree.css_first("#own") is not None
    assert own_client.get(urls.comment(name_in(theirs)), **asked).tree.css_first("#own") is None
    for action in (urls.comment_edit, urls.comment_delete):
        assert own_client.post(action(name_in(theirs)), {"text": "x"}, **asked).status == 403
        assert own_client.post(action(name_in(theirs)), {"text": "x"}).status == 403


def test_edit_and_delete_ones_own(own_client: Client, library: Path, article: str) -> None:
    mine = send(own_client, article, "Frist", "Ann")
    name, asked = name_in(mine), {"cookie": cookie_of(mine)}
    answer = send(own_client, article, "An answer", "Bo", answers=name)
    edited = own_client.post(urls.comment_edit(name), {"text": "First"}, **asked)
    assert edited.headers["location"] == f"{urls.article(article)}#comment-{name}"
    page = own_client.get(urls.article(article))
    assert page.texts(f"#comment-{name} .words") == ["First"]
    assert "edited" in page.texts(f"#comment-{name} .under")[0]
    assert own_client.post(urls.comment_edit(name), {"text": " "}, **asked).status == 400
    assert own_client.post(urls.comment_delete(name), {}, **asked).status == 303
    page = own_client.get(urls.article(article))
    assert page.texts(".comment") == ["Deleted.", *page.texts(f"#comment-{name_in(answer)}")]
    assert page.texts(".comments h2") == ["1 comment on this site"]
    assert own_client.post(urls.comment_edit(name), {"text": "Again"}, **asked).status == 403
    assert own_client.get(urls.comment(name)).status == 404
    own_client.post(urls.comment_delete(name_in(answer)), {}, cookie=cookie_of(answer))
    assert own_client.get(urls.article(article)).texts(".comment") == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"text": " \u200b\n "}, "there are no words in it"),
        ({"text": "x" * 5_001}, "it has 5,001 letters; at most 5,000 are taken"),
        ({"author": " \u202e "}, "a comment needs a name to stand under"),
        ({"author": "x" * 61}, "it has more than 60 letters"),
        ({"answers": "nobody"}, "what it answers is not there any more"),
    ],
)
def test_what_is_refused_comes_back_in_its_form(
    own_client: Client, article: str, fields: Mapping[str, str], reason: str
) -> None:
    said = {"text": "Kept in the form.", "author": "Ann", **fields}
    reply = own_client.post(urls.comments(article), said)
    assert (reply.status, reply.texts(".fault")) == (400, [reason])
    if "text" not in fields:
        assert reply.texts("textarea") == ["Kept in the form."]
    assert own_client.get(urls.article(article)).texts(".comment") == []


def test_nobody_answers_what_is_not_shown_or_elsewhere(own_client: Client, library: Path, article: str) -> None:
    other = find(library, "headline:border")
    name = name_in(send(own_client, article, "First"))
    assert send(own_client, other, "Elsewhere", answers=name).status == 400
    own_client.post(urls.MODERATION, {"act": "hide", "name": name})
    assert send(own_client, article, "Too late", answers=name).status == 400


@pytest.mark.parametrize(
    ("who", "person", "status"),
    [
        ("off", people.OWNER, 403),
        ("off", READER, 403),
        ("members", people.OWNER, 303),
        ("members", READER, 303),
        ("members", STRANGER, 401),
        ("all", STRANGER, 303),
        ("all", Person(None, "visitor"), 401),
    ],
)
def test_who_may_comment(
    own_client: Client, article: str, monkeypatch: pytest.MonkeyPatch, who: str, person: Person, status: int
) -> None:
    library = own_client.app.site.stores.path
    allow(library, who)
    become(monkeypatch, library, person)
    assert send(own_client, article, "Hello").status == status
    if person.role != "visitor":
        forms = own_client.get(urls.article(article)).tree.css(f'form[action="{urls.comments(article)}"]')
        assert len(forms) == (1 if status == 303 else 0)


def test_where_comments_are_off_those_there_are_stay(own_client: Client, library: Path, article: str) -> None:
    send(own_client, article, "Hello")
    allow(library, "off")
    page = own_client.get(urls.article(article))
    assert page.texts(".comment .words") == ["Hello"]
    assert page.texts(".comments > .soft") == ["Comments are closed."]
    assert own_client.get(urls.article(find(library, "headline:border"))).tree.css("#comments") == []


def test_members_stand_under_their_own_name(
    own_client: Client, library: Path, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(monkeypatch, library, READER)
    reply = send(own_client, article, "Hello", "Somebody Else")
    assert "set-cookie" not in reply.headers
    page = own_client.get(urls.article(article), cookie="s=1")
    assert page.texts(".comment h3") == ["Ann Lee"]
    assert page.texts(".comment .under")[0].startswith("member · ")
    assert page.tree.css("#author") == []
    assert own_client.post(urls.comment_edit(name_in(reply)), {"text": "Hi"}).status == 303
    become(monkeypatch, library, EDITOR)
    assert own_client.post(urls.comment_edit(name_in(reply)), {"text": "No"}).status == 403


def test_what_strangers_say_waits(
    own_client: Client, library: Path, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    allow(library, "all")
    become(monkeypatch, library, STRANGER)
    reply = send(own_client, article, "Hello")
    name, asked = name_in(reply), {"cookie": cookie_of(reply)}
    assert own_client.get(urls.article(article)).texts(".comment") == []
    assert own_client.get(urls.comment(name)).status == 404
    assert "waits for an editor" in own_client.get(urls.article(article), **asked).texts(".comment .under")[0]
    become(monkeypatch, library, EDITOR)
    assert own_client.get(urls.MODERATION).texts(".words") == ["Hello"]
    assert own_client.get(urls.comment(name), cookie="session=1").status == 200
    own_client.post(urls.MODERATION, {"act": "approve", "name": name})
    become(monkeypatch, library, STRANGER)
    assert own_client.get(urls.article(article)).texts(".comment .words") == ["Hello"]
    own_client.post(urls.comment_edit(name), {"text": "Buy this"}, **asked)
    assert own_client.get(urls.article(article)).texts(".comment") == []
    allow(library, "all", strangers_wait=False)
    send(own_client, article, "At once")
    assert own_client.get(urls.article(article)).texts(".comment .words") == ["At once"]


def test_a_program_that_fills_every_field_says_nothing(
    own_client: Client, library: Path, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    allow(library, "all")
    become(monkeypatch, library, STRANGER)
    trap = own_client.get(urls.article(article)).tree.css_first('[aria-hidden="true"] input')
    assert trap is not None
    assert (trap.attributes["name"], trap.attributes["tabindex"]) == ("website", "-1")
    reply = send(own_client, article, "Buy this", website="https://spam.example")
    assert reply.headers["location"] == f"{urls.article(article)}#comments"
    with Store(library, write=False) as store:
        assert store.comments.listed() == []


def test_too_much_in_a_short_time_waits(library: Path, article: str) -> None:
    client = client_of(library, SiteSettings(comments_a_minute=2))
    assert [send(client, article, str(number)).status for number in range(3)] == [303, 303, 429]
    reply = send(client, article, "Not lost.")
    assert 0 < int(reply.headers["retry-after"]) <= 61
    assert reply.texts("textarea") == ["Not lost."]


def test_a_page_for_whoever_has_no_cookie_is_the_same_for_all(own_client: Client, article: str) -> None:
    before = own_client.get(urls.article(article))
    reply = send(own_client, article, "Hello")
    first = own_client.get(urls.article(article))
    with_cookie = own_client.get(urls.article(article), cookie=cookie_of(reply))
    again = own_client.get(urls.article(article))
    assert before.body != first.body == again.body != with_cookie.body
    assert cookie_of(reply).partition("=")[2] not in with_cookie.text


def test_many_comments_stand_on_pages(own_client: Client, library: Path, article: str) -> None:
    with Store(library) as store:
        for number in range(ON_ARTICLE + 5):
            store.comments.keep(NewComment(article, "Ann", f"Number {number}"), NOW)
    page = own_client.get(urls.article(article))
    assert len(page.tree.css(".comment")) == ON_ARTICLE
    assert page.texts(".comments h2") == [f"{ON_ARTICLE + 5} comments on this site"]
    further = f"{urls.comments(article)}?page=2"
    assert further in page.links(".comments a")
    assert len(own_client.get(further).tree.css(".comment")) == 5
    assert own_client.get(f"{urls.comments(article)}?page=3").status == 404
    assert send(own_client, article, "The last").headers["location"].startswith(f"{further}#comment-")


def test_printed_comments_and_those_of_the_site_stand_apart(own_client: Client, library: Path) -> None:
    with Store(library, write=False) as store:
        printed = next(
            name for name in store.ids() if any(block.role == "comments" for block in store.load(name).blocks)
        )
    send(own_client, printed, "Said here")
    page = own_client.get(urls.article(printed))
    assert page.texts("details.printed summary")[0].startswith("Comments printed on the original page (")
    assert page.tree.css(".comments details.printed") == page.tree.css("details.printed .comments") == []


# The API


def send_json(client: Client, article: str, body: Any, **headers: str) -> Reply:
    told = {"content-type": "application/json", **headers}
    return client.request("POST", f"/api/articles/{article}/comments", json.dumps(body).encode(), told)


def test_the_api_gives_the_thread_and_takes_comments(own_client: Client, article: str) -> None:
    first = send_json(own_client, article, {"text": "First", "author": "Ann"})
    assert first.status == 201
    second = send_json(own_client, article, {"text": "Second", "author": "Bo", "answers": first.json["name"]})
    assert (second.json["answers"], second.json["state"], second.json["is_member"]) == (
        first.json["name"],
        "shown",
        False,
    )
    listed = own_client.get(f"/api/articles/{article}/comments?limit=1")
    assert listed.json == {"items": [first.json], "next": f"/api/articles/{article}/comments?limit=1&page=2"}
    own_client.post(urls.MODERATION, {"act": "hide", "name": first.json["name"]})
    place, answer = own_client.get(f"/api/articles/{article}/comments").json["items"]
    assert (place["author"], place["text"], place["state"], answer) == ("", "", "hidden", second.json)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (None, 422),
        ([], 422),
        ({}, 422),
        ({"text": 1}, 422),
        ({"text": "x", "author": "a", "colour": "red"}, 422),
        ({"text": ""}, 400),
        ({"text": "x"}, 400),
        ({"text": "x", "author": "a", "answers": "nobody"}, 400),
    ],
)
def test_the_api_says_what_is_wrong(own_client: Client, article: str, body: Any, status: int) -> None:
    reply = send_json(own_client, article, body)
    assert (reply.status, reply.headers["content-type"]) == (status, "application/problem+json")


def test_the_api_takes_comments_of_members_alone(
    own_client: Client, library: Path, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    allow(library, "all")
    become(monkeypatch, library, STRANGER)
    assert send_json(own_client, article, {"text": "x", "author": "a"}).status == 401
    become(monkeypatch, library, READER)
    assert send_json(own_client, article, {"text": "x"}).json["author"] == "Ann Lee"
