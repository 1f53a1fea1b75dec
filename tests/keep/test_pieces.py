"""The desk's own pieces in the library: revisions, two at once, autosaves, states, and what stands of them as articles."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.desk.own_pages import read_own
from copydesk.desk.places import Place, new_name
from copydesk.desk.publishing import composed, publish, publish_due, with_note
from copydesk.desk.reading import Hints
from copydesk.desk.rereading import reread
from copydesk.errors import KeepError, NotKeptError, SettingError, StaleError
from copydesk.keep.pictures import KeptPicture
from copydesk.keep.pieces import KeptPiece, Save
from copydesk.keep.store import Store
from copydesk.records import Piece, PieceLink, PiecePicture, PieceState
from copydesk.records.page import OriginKind
from tests.keep.libraries import NOW, headlines, keep_stories, path_of, story

PLACE = Place("The Desk", "https://desk.example")
GOOD = Piece(
    headline="Harbour tunnel opens",
    dek="Ferries stop",
    section="City",
    tags=("tunnel",),
    authors=("Ann Lee",),
    language="en",
    text="The tunnel opened on Friday.\n\n“It took 9 years,” said Bo Ray, the *harbour master*.",
)
LATER = NOW + timedelta(hours=1)


def made(store: Store, content: Piece = GOOD, by: str | None = "ann") -> KeptPiece:
    return store.pieces.make(new_name(), content, by, NOW)


def save_of(kept: KeptPiece, content: Piece | None = None, by: str | None = "ann", auto: bool = False) -> Save:
    return Save(kept.content if content is None else content, by, kept.revision, auto)


def out(store: Store, content: Piece = GOOD, now: datetime = NOW) -> KeptPiece:
    """A piece that went out."""
    kept = made(store, content)
    return publish(store, PLACE, kept.name, save_of(kept), now)


def test_a_new_piece_is_a_draft_and_no_article(store: Store) -> None:
    kept = made(store)
    assert (kept.state, kept.revision, kept.article, kept.published, kept.kept_by) == (
        PieceState.DRAFT, 1, None, None, "ann",
    )  # fmt: skip
    assert store.pieces.find(kept.name) == kept
    assert store.pieces.listed() == [kept]
    assert store.entries() == []
    assert headlines(store, "tunnel") == set()
    with pytest.raises(NotKeptError):
        store.pieces.find("nobody")
    with pytest.raises(NotKeptError):
        store.pieces.revision(kept.name, 7)


def test_each_save_is_a_revision_and_nothing_twice(store: Store) -> None:
    kept = made(store)
    assert store.pieces.save(kept.name, save_of(kept), LATER) == 1
    assert store.pieces.save(kept.name, save_of(kept, replace(GOOD, dek="New")), LATER) == 2
    assert [each.content.dek for each in store.pieces.revisions(kept.name)] == ["Ferries stop", "New"]
    assert store.pieces.find(kept.name).changed_at == LATER


def test_the_second_of_two_is_told_and_nothing_is_lost(store: Store) -> None:
    kept = made(store)
    store.pieces.save(kept.name, save_of(kept, replace(GOOD, dek="Ann's"), "ann"), LATER)
    with pytest.raises(StaleError, match="ann has changed"):
        store.pieces.save(kept.name, save_of(kept, replace(GOOD, dek="Bo's"), "bo"), LATER)
    with pytest.raises(StaleError):
        store.pieces.move(kept.name, save_of(kept), PieceState.REVIEW, LATER)
    with pytest.raises(StaleError):
        publish(store, PLACE, kept.name, save_of(kept), LATER)
    assert store.pieces.find(kept.name).content.dek == "Ann's"
    assert store.entries() == []


def test_autosaves_of_one_person_are_one_revision_for_some_minutes(store: Store) -> None:
    kept = made(store)
    for seconds in range(10, 700, 10):
        content = replace(GOOD, dek=f"{seconds}")
        store.pieces.save(kept.name, save_of(kept, content, auto=True), NOW + timedelta(seconds=seconds))
        kept = store.pieces.find(kept.name)
    assert [each.content.dek for each in store.pieces.revisions(kept.name)] == ["Ferries stop", "300", "600", "690"]
    store.pieces.save(kept.name, save_of(kept, replace(GOOD, dek="bo"), "bo", auto=True), LATER)
    kept = store.pieces.find(kept.name)
    store.pieces.save(kept.name, save_of(kept, replace(GOOD, dek="ann"), "ann", auto=True), LATER)
    kept = store.pieces.find(kept.name)
    store.pieces.save(kept.name, save_of(kept, replace(GOOD, dek="on purpose"), "ann"), LATER)
    kept = store.pieces.find(kept.name)
    store.pieces.save(kept.name, save_of(kept, replace(GOOD, dek="auto"), "ann", auto=True), LATER)
    assert [each.content.dek for each in store.pieces.revisions(kept.name)][-4:] == ["bo", "ann", "on purpose", "auto"]


def test_an_autosave_moves_the_piece_on(store: Store) -> None:
    kept = made(store)
    store.pieces.save(kept.name, save_of(kept, replace(GOOD, dek="1"), auto=True), NOW)
    first = store.pieces.find(kept.name)
    store.pieces.save(kept.name, save_of(first, replace(GOOD, dek="2"), auto=True), NOW)
    with pytest.raises(StaleError):
        store.pieces.save(kept.name, save_of(first, replace(GOOD, dek="3"), "bo"), NOW)


def test_a_published_piece_is_an_article_like_any(store: Store) -> None:
    kept = out(store)
    assert (kept.state, kept.published) == (PieceState.PUBLISHED, 2)
    assert kept.article is not None
    entry = store.entry(kept.article)
    assert (entry.headline, entry.outlet, entry.section) == ("Harbour tunnel opens", "The Desk", "City")
    assert entry.url == f"https://desk.example/article/{kept.article}"
    assert entry.published_at == NOW
    article = store.load(kept.article)
    assert [each.speaker for each in article.statements] == ["Bo Ray"]
    assert [(str(figure.low), figure.unit) for figure in article.figures if figure.unit] == [("9", "year")]
    assert headlines(store, "tunnel section:city author:lee") == {"Harbour tunnel opens"}
    page = store.load_page(kept.article)
    assert (page.origin.kind, page.origin.name, page.url) == (OriginKind.DESK, kept.name, entry.url)
    assert b"<em>harbour master</em>" in page.body
    assert store.relations.story_of(kept.article) is not None
    assert store.pieces.of_article(kept.article) == kept
    assert store.verify() == []


def test_a_page_of_the_desk_is_read_again_as_it_was_written(store: Store) -> None:
    kept = out(store, replace(GOOD, text=GOOD.text + "\n\n</script><script>alert(1)</script> & 漢字 \u202e"))
    assert kept.article is not None
    answers = list(reread([kept.article], store, 1, Hints(statements=True, figures=True)))
    assert [(each.changed, each.fault) for each in answers] == [(False, None)]
    page = store.load_page(kept.article)
    assert page.body.count(b"<script") == 2
    assert replace(read_own(page), statements=(), figures=()) == replace(
        store.load(kept.article), statements=(), figures=()
    )


def test_nothing_that_is_no_word_of_the_piece_goes_out(store: Store) -> None:
    kept = out(
        store, replace(GOOD, text=GOOD.text + "\n\n[//]: # (ask the lawyers)\n\n[note]: https://a.example/secret")
    )
    assert kept.article is not None
    assert b"lawyers" not in store.load_page(kept.article).body
    assert b"secret" not in store.load_page(kept.article).body


def test_a_correction_is_a_version_with_its_note(store: Store) -> None:
    kept = out(store)
    changed = with_note(
        replace(GOOD, text=GOOD.text.replace("9 years", "10 years")), "It took 10 years,\nnot 9.", LATER
    )
    after = publish(store, PLACE, kept.name, save_of(kept, changed), LATER)
    assert after.article == kept.article
    assert after.article is not None
    article = store.load(after.article)
    assert "Correction (5 October 2026, 13:00 UTC): It took 10 years, not 9." in article.text
    assert (article.published_at, article.updated_at) == (NOW, LATER)
    assert len(store.versions(after.article)) == 2
    assert store.changes(after.article).figures == (("9 years",), ("10 years",))
    assert "9 years" in store.load(after.article, 1).text


def test_what_is_changed_beside_the_story_stands_in_the_same_version(store: Store) -> None:
    kept = out(store)
    after = publish(store, PLACE, kept.name, save_of(kept, replace(GOOD, tags=("sea",), section="Sea")), LATER)
    assert after.article is not None
    assert len(store.versions(after.article)) == 1
    assert (store.load(after.article).tags, store.entry(after.article).section) == (("sea",), "Sea")
    assert headlines(store, "tag:sea") == {"Harbour tunnel opens"}
    answers = list(reread([after.article], store, 1, Hints(statements=True, figures=True)))
    assert [each.changed for each in answers] == [False]
    assert store.verify() == []


def test_what_is_written_beside_a_published_piece_is_not_public(store: Store) -> None:
    kept = out(store)
    number = store.pieces.save(kept.name, save_of(kept, replace(GOOD, headline="Secret")), LATER)
    found = store.pieces.find(kept.name)
    assert (found.state, found.published, found.revision) == (PieceState.PUBLISHED, 2, number)
    assert store.pieces.revision(kept.name, number).state is PieceState.DRAFT
    assert headlines(store, "secret") == set()


def test_a_withdrawn_piece_is_no_article_and_may_come_again(store: Store) -> None:
    kept = out(store)
    assert kept.article is not None
    gone = store.pieces.move(kept.name, save_of(kept), PieceState.WITHDRAWN, LATER)
    assert (gone.state, gone.article) == (PieceState.WITHDRAWN, None)
    assert store.entries() == []
    assert headlines(store, "tunnel") == set()
    with pytest.raises(NotKeptError):
        store.load(kept.article)
    again = publish(store, PLACE, kept.name, save_of(gone), LATER)
    assert again.article == kept.article
    assert store.load(kept.article).published_at == NOW
    assert store.verify() == []


def test_a_scheduled_piece_goes_out_when_its_time_has_come(store: Store) -> None:
    kept = made(store)
    store.pieces.move(kept.name, save_of(kept), PieceState.SCHEDULED, NOW, LATER)
    bad = made(store, replace(GOOD, headline=""))
    store.pieces.move(bad.name, save_of(bad), PieceState.SCHEDULED, NOW, LATER)
    assert publish_due(store, PLACE, LATER - timedelta(seconds=1)) == []
    assert store.pieces.find(kept.name).publish_at == LATER
    assert [each.name for each in publish_due(store, PLACE, LATER)] == [kept.name]
    assert publish_due(store, PLACE, LATER) == []
    found = store.pieces.find(kept.name)
    assert (found.state, found.publish_at) == (PieceState.PUBLISHED, None)
    assert found.article is not None
    assert store.load(found.article).published_at == LATER
    assert store.pieces.find(bad.name).state is PieceState.SCHEDULED


def test_an_unfit_piece_does_not_go_out(store: Store) -> None:
    kept = made(store, replace(GOOD, headline=" "))
    with pytest.raises(SettingError, match="no headline"):
        publish(store, PLACE, kept.name, save_of(kept), NOW)
    assert store.pieces.find(kept.name) == kept


def test_links_to_read_also_lead_to_the_site(store: Store) -> None:
    (other,) = keep_stories(store, [story("Bridge closes", "It closed.")])
    links = (PieceLink(other), PieceLink("https://a.example/x", "Elsewhere"), PieceLink("zzzzzz7"))
    article = composed(store, PLACE, replace(GOOD, read_also=links)).article
    assert [(link.headline, link.url) for link in article.promos] == [
        ("Bridge closes", f"https://desk.example/article/{other}"),
        ("Elsewhere", "https://a.example/x"),
    ]


def test_pictures_are_public_with_the_pieces_that_show_them(store: Store) -> None:
    for name in ("aa", "bb"):
        store.pieces.keep_picture(KeptPicture(name, "image/webp", 2, 1, b"RIFF"), NOW)
    content = replace(GOOD, pictures=(PiecePicture("aa", "A boat", "AP"),))
    first, second = out(store, content), out(store, content)
    assert [store.pieces.picture(name).public for name in ("aa", "bb")] == [True, False]
    store.pieces.move(first.name, save_of(first), PieceState.WITHDRAWN, LATER)
    assert store.pieces.picture("aa").public
    store.pieces.move(second.name, save_of(second), PieceState.WITHDRAWN, LATER)
    assert not store.pieces.picture("aa").public
    assert store.pieces.picture_sizes(["aa", "zz"]) == {"aa": (2, 1)}
    with pytest.raises(NotKeptError):
        store.pieces.picture("zz")


def test_own_pages_are_not_pruned(store: Store) -> None:
    kept = out(store)
    assert kept.article is not None
    store.prune(NOW + timedelta(days=99), 1, None)
    assert store.load_page(kept.article).body


def test_a_taken_id_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = made(store)
    monkeypatch.setattr(type(store.pieces), "article_id", lambda self, name: "taken22")
    with pytest.raises(KeepError, match="taken by another"):
        publish(store, PLACE, kept.name, save_of(kept), NOW)
    assert store.entries() == []


LINE = st.text(max_size=30)


@given(headline=LINE.filter(str.strip), dek=LINE, text=st.text(min_size=1, max_size=200).filter(str.strip), tag=LINE)
@settings(max_examples=40, deadline=None, derandomize=True)
def test_any_piece_can_go_out_and_come_back(
    tmp_path_factory: pytest.TempPathFactory, headline: str, dek: str, text: str, tag: str
) -> None:
    content = Piece(headline=headline, dek=dek, text=text, tags=(tag,), language="en")
    with Store(path_of(tmp_path_factory.mktemp("any"))) as store:
        kept = made(store, content)
        assert store.pieces.find(kept.name).content == content
        try:
            kept = publish(store, PLACE, kept.name, save_of(kept), NOW)
        except SettingError:
            return
        assert kept.article is not None
        answers = list(reread([kept.article], store, 1, Hints(statements=True, figures=True)))
        assert [(each.changed, each.fault) for each in answers] == [(False, None)]


def test_a_library_can_be_opened_to_read(store: Store, tmp_path: Path) -> None:
    kept = out(store)
    with Store(path_of(tmp_path), write=False) as reading:
        assert reading.pieces.find(kept.name) == kept


def test_a_damaged_revision_is_one_fault_that_verify_names(store: Store) -> None:
    kept = made(store)
    store.db.execute("UPDATE revisions SET content = '{'")
    with pytest.raises(KeepError, match="`copydesk verify` says where"):
        store.pieces.find(kept.name)
    assert [fault.startswith(f"piece {kept.name}, revision 1: ") for fault in store.verify()] == [True]
