"""What holds for every article that is kept."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.errors import ReadError
from copydesk.keep.changes import compare
from copydesk.keep.packing import pack_record, unpack_record
from copydesk.keep.store import Store
from copydesk.records import Article
from tests.keep.libraries import NOW, page_of, parcel_of
from tests.laws.pages import any_bytes, bodies
from tests.write.articles import articles

lawful = settings(max_examples=80, deadline=None, derandomize=True)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(tmp_path_factory.mktemp("library") / "copydesk.db") as store:
        yield store


@given(article=articles(), url=st.none() | st.integers(0, 5).map(lambda number: f"https://herald.example/{number}"))
@lawful
def test_keep_then_load_gives_the_same_record(shelf: Store, article: Article, url: str | None) -> None:
    try:
        article.text.encode()
        repr(article).encode()
    except UnicodeEncodeError:
        return
    article = replace(article, url=url)
    (kept,) = shelf.keep([parcel_of(article, url)], NOW)
    loaded = shelf.load(kept.id)
    assert loaded.body == article.body
    if kept.state != "same":
        assert loaded == article


@given(page=any_bytes | bodies.map(lambda piece: piece.html.encode()))
@lawful
def test_whatever_is_read_can_be_kept(shelf: Store, page: bytes) -> None:
    from copydesk.desk.reading import file
    from copydesk.keep.parcel import make_parcel

    try:
        article = file(page_of(page))
    except ReadError:
        return
    for body in (page, None):
        assert unpack_record(pack_record(article, body), body) == article
    (kept,) = shelf.keep([make_parcel(page_of(page), article)], NOW)
    assert shelf.load(kept.id).body == article.body


@given(before=articles(), after=articles())
@lawful
def test_changes_say_all_of_it(before: Article, after: Article) -> None:
    changes = compare(before, after)
    lines = [" ".join(line.split()) for line in before.body.split("\n")] if before.body else []
    gone = [edit.before for edit in changes.edits if edit.before is not None]
    new = [edit.after for edit in changes.edits if edit.after is not None]
    assert len(gone) <= max(len(lines), len(before.blocks))
    assert (before.body == after.body) or gone or new
    assert compare(before, before).edits == ()


def test_the_library_is_whole_after_all_this(shelf: Store) -> None:
    assert shelf.verify() == []
