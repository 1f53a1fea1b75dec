"""Writing pieces in the browser: states, two at once, autosaves, and what readers and other programs get of it."""

import asyncio
import json
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import feedparser
import pytest

from copydesk.desk import publishing
from copydesk.records import PieceState
from tests.show.conftest import NOW, Client, client_of
from tests.show.editors import FIELDS, SETTINGS, TEXT, Desk, node, revisions
from tests.show.team import browser_of


@pytest.fixture
def at(desk: Desk) -> Callable[[timedelta], Desk]:
    """The same site at another time."""
    return lambda later: Desk(desk.library, client_of(desk.library, SETTINGS, NOW + later))


def test_a_new_piece_is_written_on_its_own_page(desk: Desk) -> None:
    name = desk.new()
    assert re.fullmatch(r"[0-9a-f]{10}", name)
    page = desk.get(f"/desk/{name}")
    assert page.texts("h1") == ["Harbour tunnel opens"]
    assert node(page, "#text").text().strip() == TEXT
    assert node(page, "#tags").attributes["value"] == "tunnel, sea"
    assert [each.attributes["value"] for each in page.tree.css("button[name=action]")][:2] == ["save", "picture"]
    listed = desk.get("/desk")
    assert "Drafts (1)" in listed.texts("h2")
    assert "yours" in listed.text
    assert "yours" not in desk.get("/desk", "bo").text


@pytest.mark.parametrize("who", ["", "cy", "nobody"])
def test_the_desk_is_for_editors(desk: Desk, who: str) -> None:
    name = desk.new()
    for address in ("/desk", "/desk/new", f"/desk/{name}", f"/desk/{name}/revisions"):
        assert desk.get(address, who).status == (403 if who == "cy" else 303)
    for address in (
        "/desk/new",
        f"/desk/{name}",
        *(f"/desk/{name}/{part}" for part in ("preview", "check", "autosave")),
    ):
        assert desk.post(address, {"began_from": "1", "action": "review"}, who).status == (403 if who == "cy" else 401)
    assert desk.kept(name).state is PieceState.DRAFT
    assert "/desk" not in desk.get("/", who).links("nav a")
    assert "/desk" in desk.get("/").links("nav a")


@pytest.mark.parametrize("address", ["/desk/nobody", "/desk/nobody/revisions", "/picture/nobody", "/desk/%00"])
def test_what_is_not_there(desk: Desk, address: str) -> None:
    assert desk.get(address).status == 404


def test_nothing_of_a_piece_is_public_before_it_is_published(desk: Desk) -> None:
    name = desk.new()
    addresses = [
        "/",
        "/search?q=tunnel",
        "/section/City",
        "/tag/tunnel",
        "/?form=atom",
        "/sitemap-news.xml",
        "/outlets",
    ]
    addresses += ["/api/articles", "/api/search?q=tunnel", "/author/Ann%20Lee", "/quotes?q=took"]
    for action in ("", "review", "schedule"):
        if action:
            sent = desk.act(name, action, {"publish_at": "2026-12-01T10:00"})
            assert sent.status == 303, sent.text
        for address in addresses:
            assert "tunnel opens" not in desk.get(address, "").text.lower(), (action, address)
    desk.act(name, "publish")
    assert "Harbour tunnel opens" in desk.get("/search?q=tunnel", "").text
    desk.act(name, "withdraw")
    for address in addresses:
        assert "tunnel opens" not in desk.get(address, "").text.lower(), address


def test_from_draft_to_the_site(desk: Desk) -> None:
    name, article = desk.out(FIELDS | {"authors": "Ann Lee; Bo Ray", "dek": "Ferries stop", "agency": "AFP"})
    page = desk.get(f"/article/{article}", "")
    assert page.texts("h1") == ["Harbour tunnel opens"]
    assert page.texts(".dek") == ["Ferries stop"]
    assert "The Desk" in page.texts(".credits")[0]
    assert node(page, "link[rel=canonical]").attributes["href"] == f"https://desk.example/article/{article}"
    assert "https://a.example/x" in page.links(".body a")
    assert page.texts(".body em") == ["harbour master"]
    assert "Bo Ray" in "".join(page.texts(".note.said"))
    assert f"/desk/{name}" not in page.text
    assert f"/desk/{name}" in desk.get(f"/article/{article}").text
    assert node(page, ".masthead .name").text() == "The Desk"
    assert desk.get("/outlet/The%20Desk", "").texts(".entry h3, .list h2")[-1:] == ["Harbour tunnel opens"]


@pytest.mark.parametrize(
    ("state", "action"),
    [
        ("draft", "publish"),
        ("draft", "schedule"),
        ("draft", "correct"),
        ("draft", "withdraw"),
        ("review", "resume"),
        ("draft", "x"),
    ],
)
def test_other_ways_are_not_gone(desk: Desk, state: str, action: str) -> None:
    name = desk.new()
    if state == "review":
        desk.act(name, "review")
    assert desk.act(name, action, {"note": "x", "publish_at": "2099-01-01T10:00"}).status == 403
    assert desk.kept(name).state == state


def test_an_unfit_piece_stays_with_what_was_typed(desk: Desk) -> None:
    name = desk.new({"headline": "", "text": "Some text."})
    desk.act(name, "review")
    sent = desk.act(name, "publish", {"text": "Some other text."})
    assert sent.status == 422
    assert "It has no headline." in sent.text
    assert node(sent, "#text").text().strip() == "Some other text."
    assert desk.kept(name).content.text == "Some other text."
    assert desk.kept(name).state is PieceState.REVIEW
    long = desk.act(name, "save", {"headline": "x" * 301})
    assert (long.status, desk.kept(name).content.headline) == (422, "")


def test_the_second_editor_is_told_and_loses_nothing(desk: Desk) -> None:
    name = desk.new()
    mine = {
        "began_from": "1",
        "action": "save",
        "dek": "Bo's dek",
        "text": TEXT + "\n\nBo's line.",
        "headline": "Tunnel opens",
    }
    assert desk.act(name, "save", {"text": TEXT.replace("Friday", "Thursday"), "authors": "Ann"}).status == 303
    told = desk.post(f"/desk/{name}", mine, "bo")
    assert told.status == 409
    assert told.texts("#conflict")[0].startswith("Ann Lee saved another text")
    assert "Friday" in told.texts(".conflict del")
    assert "Thursday" in told.texts(".conflict ins") + told.texts(".conflict del")
    assert node(told, "#text").text().strip().endswith("Bo's line.")
    assert "on Thursday" in node(told, "pre.whole-text").text()
    assert desk.kept(name).content.dek == ""
    began = node(told, "input[name=began_from]").attributes["value"] or ""
    assert desk.post(f"/desk/{name}", mine | {"began_from": began}, "bo").status == 303
    assert desk.kept(name).content.dek == "Bo's dek"
    assert [each.content.dek for each in revisions(desk, name)] == ["", "", "Bo's dek"]
    seen = desk.get(f"/desk/{name}/revisions?from=2&to=3")
    assert "Thursday" in seen.texts("del")
    assert desk.get(f"/desk/{name}/revisions?from=9").status == 404


@pytest.mark.parametrize("action", ["review", "publish", "picture", "restore"])
def test_no_button_saves_over_another(desk: Desk, action: str) -> None:
    name = desk.new()
    desk.act(name, "review" if action == "publish" else "save", {"dek": "Ann's"})
    before = desk.kept(name)
    body = {"began_from": "1", "action": action, "dek": "Bo's", "number": "1"}
    assert desk.post(f"/desk/{name}", body, "bo").status in (409, 422)
    assert desk.kept(name) == before


def test_autosaves(desk: Desk) -> None:
    name = desk.new()
    saved = desk.post(f"/desk/{name}/autosave", {"began_from": "1", "dek": "One"})
    assert saved.json == {"revision": 2}
    assert desk.post(f"/desk/{name}/autosave", {"began_from": "2", "dek": "Two"}).json == {"revision": 3}
    assert [each.content.dek for each in revisions(desk, name)] == ["", "Two"]
    stale = desk.post(f"/desk/{name}/autosave", {"began_from": "1", "dek": "Bo's"}, "bo")
    assert (stale.status, stale.json) == (409, {"by": "Ann Lee"})
    long = desk.post(f"/desk/{name}/autosave", {"began_from": "3", "headline": "x" * 301})
    assert (long.status, list(long.json)) == (422, ["faults"])
    assert desk.post(f"/desk/{name}/autosave", {"dek": "no number"}).status == 400
    desk.act(name, "review")
    desk.act(name, "schedule", {"publish_at": "2099-01-01T10:00"})
    assert desk.post(f"/desk/{name}/autosave", {"began_from": "5", "dek": "late"}).status == 422
    assert desk.act(name, "save", {"dek": "late"}).status == 400


def test_who_else_is_there(desk: Desk) -> None:
    name = desk.new()
    desk.get(f"/desk/{name}", "bo")
    page = desk.get(f"/desk/{name}", "ann")
    assert any("Bo Ray is editing this piece too" in text for text in page.texts(".notice"))
    assert "Ann Lee is editing" not in page.text
    part = desk.post(f"/desk/{name}/preview", {"part": "1"}, "ann")
    assert "Bo Ray is editing this piece too" in part.text


def test_a_correction_and_its_versions(desk: Desk) -> None:
    name, article = desk.out()
    changed = {"text": TEXT.replace("9 years", "10 years")}
    refused = desk.act(name, "correct", changed)
    assert refused.status == 422
    assert "Say what was corrected" in refused.text
    assert "9 years" in desk.get(f"/article/{article}", "").text
    assert "with changes here that have not gone out" in desk.get(f"/desk/{name}").text
    assert desk.act(name, "correct", {**changed, "note": "It took 10 years, <b>not</b> 9."}).status == 303
    page = desk.get(f"/article/{article}", "")
    assert page.texts(".correction") == ["Correction (9 October 2026, 18:00 UTC): It took 10 years, <b>not</b> 9."]
    assert "This report was corrected" in page.texts(".notice")[0]
    assert "10 years" in page.texts(".body")[0]
    versions = desk.get(f"/article/{article}/versions", "")
    assert {"9 years", "10 years"} <= set(versions.texts("del") + versions.texts("ins"))
    minor = desk.act(
        name, "correct", {"text": TEXT.replace("9 years", "10 years").replace("Friday", "Fri"), "minor": "1"}
    )
    assert minor.status == 303
    assert len(desk.get(f"/article/{article}", "").texts(".correction")) == 1
    assert desk.act(name, "correct", {"minor": "1"}).status == 422


def test_other_programs_get_it_too(desk: Desk) -> None:
    name, article = desk.out(FIELDS | {"authors": "Ann Lee"})
    desk.act(name, "correct", {"text": TEXT + "\n\nMore.", "note": "A line was missing."})
    address = f"https://desk.example/article/{article}"
    data = json.loads(node(desk.get(f"/article/{article}", ""), "script[type='application/ld+json']").text())
    assert (data["headline"], data["url"], data["publisher"]["name"]) == ("Harbour tunnel opens", address, "The Desk")
    assert data["dateModified"] == "2026-10-09T18:00:00Z"
    assert data["correction"] == ["Correction (9 October 2026, 18:00 UTC): A line was missing."]
    for form in ("atom", "rss"):
        entries = feedparser.parse(desk.get(f"/section/City?form={form}", "").body).entries
        assert [(entry.title, entry.link) for entry in entries] == [("Harbour tunnel opens", address)]
        assert "More." in entries[0].content[0].value
    items = desk.get("/section/City?form=json", "").json["items"]
    assert [item["url"] for item in items] == [address]
    assert address in desk.get("/sitemap-news.xml", "").text
    assert desk.get(f"/api/articles/{article}", "").json["outlet"] == "The Desk"
    assert desk.get("/api/search?q=tunnel", "").json["items"]


def test_a_piece_goes_out_when_its_time_has_come(desk: Desk, at: Callable[[timedelta], Desk]) -> None:
    name = desk.new()
    desk.act(name, "review")
    for wrong in ("", "yesterday", "2026-10-09T18:00", "0001-01-01T00:00"):
        assert desk.act(name, "schedule", {"publish_at": wrong}).status == 422
    assert desk.act(name, "schedule", {"publish_at": "2026-10-09T19:30"}).status == 303
    assert "goes out" in desk.get(f"/desk/{name}").texts(".credits")[0]
    assert at(timedelta(hours=1)).get("/search?q=tunnel", "").text.count("Harbour tunnel opens") == 0
    later = at(timedelta(hours=2))
    assert "Harbour tunnel opens" in later.get("/search?q=tunnel", "").text
    assert later.kept(name).state is PieceState.PUBLISHED


def test_preview_and_check_with_and_without_script(desk: Desk) -> None:
    name = desk.new()
    text = "The toll on Vell stands at 34, the civil protection agency said on Wednesday 16 April 2026."
    fields = {"headline": "Toll on Vell", "text": text, "language": "en"}
    whole = desk.post(f"/desk/{name}/check", fields)
    assert node(whole, "#text").text().strip() == text
    assert any("16 April 2026 is a Thursday" in each for each in whole.texts(".findings p"))
    assert "line 1" in whole.texts(".findings .fate")
    part = desk.post(f"/desk/{name}/check", {**fields, "part": "1"})
    assert "<html" not in part.text
    assert part.texts(".findings p") == whole.texts(".findings p")
    seen = desk.post(f"/desk/{name}/preview", fields)
    assert seen.texts("#preview h2") == ["Toll on Vell"]
    assert "<html" not in desk.post(f"/desk/{name}/preview", {**fields, "part": "1"}).text
    assert desk.kept(name).revision == 1
    assert desk.post(f"/desk/{name}/check", {"text": "x " * 40_000}).status == 200


def test_a_published_piece_is_not_held_against_itself(desk: Desk) -> None:
    text = "\n\n".join(f"The {word} committee of the harbour of Port Ellen met on Friday to speak of its tunnel and its ferries." for word in
                       ("first", "second", "third"))  # fmt: skip
    name, article = desk.out(FIELDS | {"text": text})
    page = desk.post(f"/desk/{name}/check", {})
    assert f"/article/{article}#" not in page.text


def test_near_articles_are_suggested_and_picked(desk: Desk) -> None:
    text = "The earthquake on Vell killed 34 people, the civil protection agency said. Rescuers searched the rubble on the island."
    name = desk.new({"headline": "Toll of Vell earthquake rises", "text": text, "language": "en"})
    page = desk.get(f"/desk/{name}")
    boxes = [each.attributes["name"] or "" for each in page.tree.css(".also input")]
    assert boxes
    assert desk.act(name, "save", {boxes[0]: "1", "read_also": "https://a.example/x Elsewhere"}).status == 303
    targets = [(link.target, link.headline) for link in desk.kept(name).content.read_also]
    assert targets == [("https://a.example/x", "Elsewhere"), (boxes[0].removeprefix("also."), "")]
    desk.act(name, "review")
    desk.act(name, "publish")
    links = desk.get(f"/article/{desk.kept(name).article}", "").links(".promo a")
    assert set(links) == {"https://a.example/x", f"https://desk.example/article/{targets[1][0]}"}


def test_an_earlier_revision_is_taken_up(desk: Desk) -> None:
    name = desk.new()
    desk.act(name, "save", {"text": "Worse."})
    assert desk.act(name, "restore", {"number": "1"}).status == 303
    assert desk.kept(name).content.text == TEXT
    assert len(revisions(desk, name)) == 3


def test_any_name_is_quoted(desk: Desk) -> None:
    assert desk.get("/desk/%3Cscript%3E").status == 404


def test_the_server_looks_each_minute_unasked(desk: Desk) -> None:
    name = desk.new()
    desk.act(name, "review")
    desk.act(name, "schedule", {"publish_at": "2026-10-09T18:30"})
    app = client_of(desk.library, SETTINGS, NOW + timedelta(hours=1)).app

    async def run_for_a_while() -> None:
        async with app.lifespan(app.routes):
            for _ in range(200):
                await asyncio.sleep(0.05)
                if desk.kept(name).state is PieceState.PUBLISHED:
                    return

    asyncio.run(run_for_a_while())
    assert desk.kept(name).state is PieceState.PUBLISHED


def test_a_piece_that_fails_stops_neither_the_site_nor_the_others(
    desk: Desk, at: Callable[[timedelta], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [desk.new(), desk.new()]
    for name in names:
        desk.act(name, "review")
        desk.act(name, "schedule", {"publish_at": "2026-10-09T18:30"})
    rightly = publishing.publish

    def publish(store: Any, place: Any, name: str, *rest: Any) -> Any:
        if name == names[0]:
            raise ZeroDivisionError
        return rightly(store, place, name, *rest)

    monkeypatch.setattr(publishing, "publish", publish)
    assert at(timedelta(hours=1)).get("/", "").status == 200
    assert [desk.kept(name).state for name in names] == ["scheduled", "published"]


def test_people_with_accounts_write_together(site: Client) -> None:
    editor, admin, reader = (browser_of(site, role) for role in ("editor", "admin", "reader"))
    address = editor.post("/desk/new", FIELDS).headers["location"]
    assert "saved by editor" in " ".join(editor.get(address).texts(".credits"))
    assert "editor is editing this piece too" in " ".join(admin.get(address).texts(".notice"))
    assert editor.post(f"{address}/autosave", {"began_from": "1", "dek": "Mine"}).json == {"revision": 2}
    told = admin.post(address, {"began_from": "1", "action": "review", "dek": "Also mine"})
    assert (told.status, told.texts("#conflict")[0][:6]) == (409, "editor")
    assert reader.get(address).status == 403
    assert reader.get("/search?q=tunnel").texts(".hit") == []


def test_a_link_is_one_element_however_stress_and_marks_cut_it(desk: Desk) -> None:
    text = "At least 12 people were hurt, [the *harbour* police, 30 of them](https://police.example/), said."
    _, article = desk.out({**FIELDS, "text": text})
    page = desk.get(f"/article/{article}")
    assert page.tree.css(".body mark.figure"), page.text
    links = [each for each in page.tree.css(".body a") if each.attributes["href"] == "https://police.example/"]
    assert [each.css("em")[0].text() for each in links] == ["harbour"]
    assert "the harbour police, 30" in links[0].text()
