"""What goes in comes out: articles, versions, pages."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from copydesk.errors import KeepError
from copydesk.keep.parcel import Parcel, make_parcel
from copydesk.keep.rows import State
from copydesk.keep.store import Store
from copydesk.records import Kind, Role
from tests.keep.libraries import NOW, keep_stories, page_of, parcel_of, story
from tests.write.articles import FULL, article_of

FLOOD = story("River rises", "The river rose by 2 metres on Monday.", "Three bridges are closed.")


def test_an_article_and_its_page_come_back(store: Store) -> None:
    page = page_of(b"\xff\x00<p>Any bytes", fetched_at=NOW, charset="latin-1", media_type="text/html")
    (kept,) = store.keep([make_parcel(page, FULL)], NOW)
    assert kept.state is State.NEW
    assert store.load(kept.id) == FULL
    assert store.load_page(kept.id) == page
    entry = store.entry(kept.id)
    assert (entry.headline, entry.published_at, entry.outlet) == (FULL.headline, FULL.published_at, "herald.example")
    assert list(store.verify()) == []


def test_the_same_page_again_is_nothing_new(store: Store) -> None:
    (first,) = store.keep([parcel_of(FLOOD)], NOW)
    later = NOW + timedelta(hours=1)
    other_furniture = article_of(
        [
            (Role.HEADLINE, "River rises"),
            *((Role.PARAGRAPH, text) for text in FLOOD.body.split("\n")),
            (Role.FOOTER, "x"),
        ],
        headline="River rises",
    )
    (again,) = store.keep([parcel_of(other_furniture, "http://www.herald.example/a/?utm_source=b#c")], later)
    assert (again.id, again.state, again.version) == (first.id, State.SAME, 1)
    assert store.entry(first.id).checked_at == later
    assert len(store.versions(first.id)) == 1


def test_other_content_is_a_new_version_with_what_changed(store: Store) -> None:
    (first,) = store.keep([parcel_of(FLOOD)], NOW)
    edited = story(
        "River falls", "The river rose by 3 metres on Monday.", "Three bridges are closed.", "More rain is due."
    )
    (second,) = store.keep([parcel_of(edited)], NOW + timedelta(hours=1))
    assert (second.id, second.state, second.version) == (first.id, State.VERSION, 2)
    assert store.load(first.id).headline == "River falls"
    assert store.load(first.id, version=1).headline == "River rises"
    assert [version.changes for version in store.versions(first.id)] == [
        "",
        "headline, 1 paragraph edited, 1 paragraph added, figures",
    ]
    changes = store.changes(first.id)
    assert changes.headline == ("River rises", "River falls")
    assert changes.figures == (("2",), ("3",))
    with pytest.raises(KeepError, match="no version 3"):
        store.load(first.id, version=3)
    with pytest.raises(KeepError, match="no version before 1"):
        store.changes(first.id, 1)


def test_without_an_address_the_story_decides(store: Store) -> None:
    kept = store.keep([parcel_of(FLOOD, None), parcel_of(FLOOD, None), parcel_of(story("Other", "x"), None)], NOW)
    assert [each.state for each in kept] == [State.NEW, State.SAME, State.NEW]


def test_ids_are_short_stable_and_may_be_shortened(store: Store) -> None:
    (name,) = keep_stories(store, [FLOOD])
    assert len(name) == 7
    assert store.entry(name[:4].upper()).id == name
    for wrong in ("zzzzzzz", name[:3], "", "%%%%", "🙂🙂🙂🙂"):
        with pytest.raises(KeepError, match="no article has this id"):
            store.load(wrong)


def test_an_id_that_could_be_several_says_so(store: Store) -> None:
    names = keep_stories(store, [FLOOD, story("b", "c")])
    store.db.execute("UPDATE articles SET name = 'abcde' || id")
    with pytest.raises(KeepError, match="several ids begin with it, abcde1 and abcde2 among them"):
        store.load("abcd")
    assert len(names) == 2


def test_a_taken_name_gets_longer(store: Store) -> None:
    parcel = parcel_of(FLOOD)
    other = replace(parcel, key=bytes(16), story=bytes(16))
    first, second = store.keep([parcel, other], NOW)
    assert (len(first.id), len(second.id)) == (7, 8)
    assert store.entry(first.id).id == first.id


def test_entries_come_newest_first(store: Store) -> None:
    stories = [
        story("old", "x", published_at=NOW - timedelta(days=9)),
        story("new", "x", published_at=NOW),
        story("no date", "x"),
    ]
    keep_stories(store, stories)
    assert [entry.headline for entry in store.entries()] == ["no date", "new", "old"]
    assert [entry.headline for entry in store.entries(1, 1)] == ["new"]


def test_what_is_removed_is_gone(store: Store) -> None:
    names = keep_stories(store, [FLOOD, story("Other", "word")])
    assert store.remove(names[0][:5]) == names[0]
    assert [entry.id for entry in store.entries()] == [names[1]]
    with pytest.raises(KeepError, match="no article"):
        store.load(names[0])
    assert list(store.verify()) == []
    (again,) = store.keep([parcel_of(FLOOD, "https://herald.example/0")], NOW)
    assert (again.id, again.state) == (names[0], State.NEW)


def test_a_batch_is_kept_whole_or_not_at_all(store: Store) -> None:
    def parcels() -> Iterator[Parcel]:
        yield parcel_of(FLOOD)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.keep(parcels(), NOW)
    assert store.entries() == []
    assert list(store.verify()) == []


def test_outlets_and_stats_count(store: Store) -> None:
    keep_stories(store, [story("a", "x", outlet="The Courier"), story("b", "x", outlet="The Courier"), story("c", "x")])
    assert [(outlet.name, outlet.articles) for outlet in store.outlets()] == [("The Courier", 2), ("herald.example", 1)]
    stats = store.stats()
    assert (stats.articles, stats.versions, stats.pages, stats.outlets) == (3, 3, 3, 2)
    assert stats.bytes > stats.packed_page_bytes + stats.packed_record_bytes > 0


def test_a_front_is_told_by_all_of_its_text(store: Store) -> None:
    first, second = (replace(article_of([(Role.RELATED, text)]), kind=Kind.FRONT) for text in ("a", "b"))
    states = [kept.state for kept in store.keep([parcel_of(first), parcel_of(second)], NOW)]
    assert states == [State.NEW, State.VERSION]
