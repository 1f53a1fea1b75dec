"""Comments: kept, edited, deleted, carried from library to library, checked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from copydesk.desk.exchange import export, import_lines
from copydesk.errors import NotKeptError
from copydesk.keep.comments import NewComment
from copydesk.keep.rows import Comment, CommentRules, CommentsFor, CommentState
from copydesk.keep.store import Store
from tests.keep.libraries import NOW, keep_stories, story

FLOOD = story("River rises", "The river rose by 2 metres on Monday.")
FIRE = story("Fire in the port", "A warehouse burned down on Tuesday.")
LATER = NOW + timedelta(hours=1)
MARK = bytes(range(32))


@pytest.fixture
def article(store: Store) -> str:
    return keep_stories(store, [FLOOD])[0]


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "other.db") as other:
        yield other


def say(store: Store, article: str, text: str, answers: str | None = None, **more: object) -> Comment:
    new = NewComment(article, "Ann Lee", text, answers)
    return store.comments.keep(replace(new, **more), NOW)  # type: ignore[arg-type]


def carry(source: Store, target: Store) -> None:
    """Export all of one library and import it into another."""
    lines = b"".join(piece for _, piece in export(source, source.ids(), "jsonl", NOW, whole=True))
    assert [each.fault for each in import_lines(lines.splitlines(keepends=True), target)] == [None] * len(source.ids())


def test_a_thread_comes_back_in_order(store: Store, article: str) -> None:
    first = say(store, article, "First.")
    answer = say(store, article[:6], "An answer.\n\nIn two paragraphs.", first.name)
    assert store.comments.of(article) == [first, answer]
    assert (answer.article, answer.answers, answer.state) == (article, first.name, CommentState.SHOWN)
    assert (answer.made_at, answer.edited_at) == (NOW, None)
    assert store.verify() == []


def test_an_answer_stands_under_the_same_article(store: Store) -> None:
    flood, fire = keep_stories(store, [FLOOD, FIRE])
    first = say(store, flood, "First.")
    for article, answers in ((fire, first.name), (flood, "nobody"), ("nobody", None)):
        with pytest.raises(NotKeptError):
            say(store, article, "Lost.", answers)
    assert store.comments.of(fire) == []


def test_an_edit_keeps_the_place_and_may_wait_again(store: Store, article: str) -> None:
    name = say(store, article, "Frist.").name
    edited = store.comments.edit(name, "First.", LATER)
    assert (edited.text, edited.state, edited.edited_at) == ("First.", CommentState.SHOWN, LATER)
    assert store.comments.edit(name, "First!", LATER, waits=True).state is CommentState.WAITING
    store.comments.set_state(name, CommentState.HIDDEN)
    assert store.comments.edit(name, "First?", LATER, waits=True).state is CommentState.HIDDEN


def test_nothing_is_left_of_a_deleted_comment_but_its_place(store: Store, article: str) -> None:
    first = say(store, article, "First.", mark=MARK)
    answer = say(store, article, "An answer.", first.name)
    gone = store.comments.set_state(first.name, CommentState.DELETED)
    assert (gone.author, gone.text, gone.mark, gone.state) == ("", "", None, CommentState.DELETED)
    assert store.comments.of(article) == [gone, answer]
    assert store.comments.set_state(first.name, CommentState.SHOWN).state is CommentState.DELETED
    assert store.verify() == []


def test_lists_go_by_state_and_author_newest_first(store: Store, article: str) -> None:
    names = [
        say(store, article, str(number), author="Bo" if number % 2 else "Ann", state=state).name
        for number, state in enumerate([*CommentState][:3] * 2)
    ]
    assert [each.name for each in store.comments.listed(limit=3)] == names[::-1][:3]
    assert [each.text for each in store.comments.listed(CommentState.WAITING)] == ["4", "1"]
    assert [each.text for each in store.comments.listed(author="Bo")] == ["5", "3", "1"]
    assert store.comments.counts()[CommentState.WAITING] == 2
    assert store.comments.hide_all_by("Bo") == 2
    assert store.comments.counts()[CommentState.HIDDEN] == 4


def test_a_mark_knows_its_last_name(store: Store, article: str) -> None:
    assert store.comments.last_author(MARK) is None
    for author in ("Ann", "Bo"):
        say(store, article, "Hello.", author=author, mark=MARK)
    assert store.comments.last_author(MARK) == "Bo"


def test_rules_are_for_members_until_set(store: Store) -> None:
    assert store.comments.rules() == CommentRules(CommentsFor.MEMBERS, strangers_wait=True)
    for rules in (CommentRules(CommentsFor.ALL, False), CommentRules(CommentsFor.OFF)):
        store.comments.keep_rules(rules)
        assert store.comments.rules() == rules
    assert store.stats().comments_for is CommentsFor.OFF
    store.db.execute("UPDATE library SET value = 'everybody' WHERE key = 'comments'")
    assert store.comments.rules().who is CommentsFor.OFF


def test_comments_go_with_their_article(store: Store, article: str) -> None:
    last = None
    for _ in range(5):
        last = say(store, article, "Down and down.", last).name
    store.remove(article)
    assert store.comments.listed() == []
    assert store.verify() == []


def test_they_are_carried_without_loss_and_once(store: Store, other: Store, article: str) -> None:
    first = say(store, article, "First.", mark=MARK)
    say(store, article, "Answer.", first.name, state=CommentState.WAITING)
    gone = say(store, article, "Deleted.", first.name)
    say(store, article, "Deeper.", gone.name)
    store.comments.edit(first.name, "First, edited.", LATER)
    store.comments.set_state(gone.name, CommentState.DELETED)
    for _ in range(2):
        carry(store, other)
        assert other.comments.of(article) == store.comments.of(article)
    carry(other, store)
    assert len(store.comments.of(article)) == 4
    assert other.verify() == []


def test_an_account_is_found_by_its_name(store: Store, other: Store, article: str) -> None:
    for each, number in ((store, 7), (other, 3)):
        each.db.execute("INSERT INTO users VALUES (?, 'Ann', 'ann', 'reader', '', 0)", (number,))
    name = say(store, article, "Mine.", user_id=7).name
    carry(store, other)
    assert other.comments.find(name).account == "Ann"
    other.db.execute("DELETE FROM users")
    assert (other.comments.find(name).account, other.comments.find(name).author) == (None, "Ann Lee")


def test_two_libraries_meet(store: Store, other: Store, article: str) -> None:
    """Later words win, a deletion holds, what is hidden here stays hidden, and each side's own comments are in both."""
    names = [say(store, article, text).name for text in ("edited there", "deleted there", "hidden here", "edited here")]
    carry(store, other)
    other.comments.edit(names[0], "words of there", LATER)
    other.comments.set_state(names[1], CommentState.DELETED)
    other.comments.edit(names[2], "words of there", LATER)
    other.comments.edit(names[3], "older words", LATER)
    say(other, article, "only there", names[0])
    store.comments.set_state(names[2], CommentState.HIDDEN)
    store.comments.edit(names[3], "newer words", LATER + timedelta(hours=1))
    say(store, article, "only here", names[0])
    carry(other, store)
    found = {each.name: each for each in store.comments.of(article)}
    assert [(found[name].text, str(found[name].state)) for name in names] == [
        ("words of there", "shown"),
        ("", "deleted"),
        ("words of there", "hidden"),
        ("newer words", "shown"),
    ]
    assert {each.text for each in found.values()} >= {"only there", "only here"}
    assert store.verify() == []


def test_a_name_of_another_article_is_left_alone(store: Store, other: Store) -> None:
    flood, fire = keep_stories(store, [FLOOD, FIRE])
    keep_stories(other, [FLOOD, FIRE])
    name = say(store, flood, "Of the flood.").name
    say(other, fire, "Of the fire.")
    other.db.execute("UPDATE comments SET name = ?", (name,))
    carry(other, store)
    assert [each.text for each in store.comments.listed()] == ["Of the flood."]
    assert store.comments.of(fire) == []


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("UPDATE comments SET article_id = 2 WHERE id = 2", "answers a comment of another article"),
        ("UPDATE comments SET parent_id = 2 WHERE id = 1", "answers a comment that came after it"),
        ("UPDATE comments SET state = 'lost' WHERE id = 1", "has a state that there is not"),
        ("UPDATE comments SET state = 'deleted' WHERE id = 1", "is deleted and still has words"),
    ],
)
def test_verify_sees_broken_rows(store: Store, sql: str, words: str) -> None:
    flood, _ = keep_stories(store, [FLOOD, FIRE])
    names = [None, say(store, flood, "First.").name]
    say(store, flood, "Answer.", names[1])
    store.db.execute(sql)
    assert [words in fault for fault in store.verify()] == [True]


def test_names_are_long_enough_never_to_meet(store: Store, article: str) -> None:
    names = [say(store, article, "x").name for _ in range(20)]
    assert all(len(name) == 16 and name.isalnum() for name in names)
    assert all(before != after for before, after in pairwise(sorted(names)))
