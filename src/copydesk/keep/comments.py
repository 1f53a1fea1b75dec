"""The part of the library's door that has to do with comments: what readers say of an article, threaded."""

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import apsw

from copydesk.errors import NotKeptError
from copydesk.keep.articles import find_article
from copydesk.keep.connection import guarded, row_or_none, rows, transaction
from copydesk.keep.parcel import seconds
from copydesk.keep.people import key_of
from copydesk.keep.rows import Comment, CommentRules, CommentsFor, CommentState, moment, moment_or_none

NAME_BYTES = 8
SELECT = (
    "SELECT c.name, a.name, p.name, c.author, u.name, c.mark, c.text, c.state, c.made_at, c.edited_at FROM comments c "
    "JOIN articles a ON a.id = c.article_id LEFT JOIN comments p ON p.id = c.parent_id LEFT JOIN users u ON u.id = c.user_id "
)
RULE, WAIT = "comments", "comments_wait"
"""The rows of `library` that hold who may comment."""


@dataclass(frozen=True, slots=True)
class NewComment:
    """A comment that is to be kept. `answers` is the name of the one that it answers; one without an account (`user_id`) is
    known again by `mark`."""

    article: str
    author: str
    text: str
    answers: str | None = None
    user_id: int | None = None
    mark: bytes | None = None
    state: CommentState = CommentState.SHOWN


class Comments:
    """Comments of an open library, by their names. Every method may raise KeepError, NotKeptError for a name that no
    comment has."""

    def __init__(self, db: apsw.Connection, path: Path) -> None:
        self.db = db
        self.path = path

    @guarded
    def of(self, article: str) -> list[Comment]:
        """All comments of an article, whatever their state, oldest first; none for an id that is not whole."""
        return list(map(as_comment, rows(self.db, f"{SELECT}WHERE a.name = ? ORDER BY c.id", (article,))))

    @guarded
    def find(self, name: str) -> Comment:
        """One comment."""
        return load(self.db, name)

    @guarded
    def keep(self, new: NewComment, now: datetime) -> Comment:
        """Keep a comment. Raises: NotKeptError where the article, or in it the comment that is answered, is not there."""
        with transaction(self.db):
            article_id, whole = find_article(self.db, new.article)
            parent = None
            if new.answers is not None:
                found = row_or_none(
                    self.db, "SELECT id FROM comments WHERE name = ? AND article_id = ?", (new.answers, article_id)
                )
                if found is None:
                    raise NotKeptError(new.answers, f"article {whole} has no such comment")
                parent = found[0]
            name = secrets.token_hex(NAME_BYTES)
            self.db.execute(
                "INSERT INTO comments (name, article_id, parent_id, user_id, author, mark, text, state, made_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (name, article_id, parent, new.user_id, new.author, new.mark, new.text, new.state, seconds(now)),
            )
            return load(self.db, name)

    @guarded
    def edit(self, name: str, text: str, now: datetime, waits: bool = False) -> Comment:
        """Put other words in the place of a comment's; with `waits` it is shown again when an editor has seen it."""
        with transaction(self.db):
            before = load(self.db, name)
            state = CommentState.WAITING if waits and before.state is CommentState.SHOWN else before.state
            self.db.execute(
                "UPDATE comments SET text = ?, edited_at = ?, state = ? WHERE name = ?",
                (text, seconds(now), state, name),
            )
            return load(self.db, name)

    @guarded
    def set_state(self, name: str, state: CommentState) -> Comment:
        """Show, hide or delete a comment. Of a deleted one only its place in the thread stays, and that for good."""
        with transaction(self.db):
            before = load(self.db, name)
            if state is CommentState.DELETED:
                erase(self.db, name)
            elif before.state is not CommentState.DELETED:
                self.db.execute("UPDATE comments SET state = ? WHERE name = ?", (state, name))
            return load(self.db, name)

    @guarded
    def hide_all_by(self, author: str) -> int:
        """Hide what is shown or waits of an author; how many that are."""
        with transaction(self.db):
            self.db.execute(
                "UPDATE comments SET state = 'hidden' WHERE author = ? AND state IN ('shown', 'waiting')", (author,)
            )
            return self.db.changes()

    @guarded
    def listed(
        self, state: CommentState | None = None, author: str | None = None, limit: int = 50, offset: int = 0
    ) -> list[Comment]:
        """Comments of all articles, the newest first, of a state or an author alone."""
        wanted = [("c.state = ?", state), ("c.author = ?", author)]
        wheres = [sql for sql, value in wanted if value is not None]
        values = [value for _, value in wanted if value is not None]
        where = f"WHERE {' AND '.join(wheres)} " if wheres else ""
        return list(
            map(
                as_comment,
                rows(self.db, f"{SELECT}{where}ORDER BY c.id DESC LIMIT ? OFFSET ?", (*values, limit, offset)),
            )
        )

    @guarded
    def counts(self) -> dict[CommentState, int]:
        """How many there are of each state."""
        found = dict(rows(self.db, "SELECT state, count(*) FROM comments GROUP BY state"))
        return {state: found.get(state, 0) for state in CommentState}

    @guarded
    def last_author(self, mark: bytes) -> str | None:
        """The name that one without an account commented under last."""
        sql = "SELECT author FROM comments WHERE mark = ? AND state != 'deleted' ORDER BY id DESC LIMIT 1"
        row = row_or_none(self.db, sql, (mark,))
        return row[0] if row else None

    @guarded
    def rules(self) -> CommentRules:
        """Who may comment."""
        return load_rules(self.db)

    @guarded
    def keep_rules(self, rules: CommentRules) -> None:
        """Change who may comment."""
        with transaction(self.db):
            for key, value in ((RULE, str(rules.who)), (WAIT, "yes" if rules.strangers_wait else "no")):
                self.db.execute("INSERT OR REPLACE INTO library VALUES (?, ?)", (key, value))


def load_rules(db: apsw.Connection) -> CommentRules:
    """Who may comment; what nobody has set is as `CommentRules` has it."""
    said = dict(rows(db, "SELECT key, value FROM library WHERE key IN (?, ?)", (RULE, WAIT)))
    who = said.get(RULE, CommentsFor.MEMBERS)
    return CommentRules(
        CommentsFor(who) if who in list(CommentsFor) else CommentsFor.OFF, said.get(WAIT, "yes") != "no"
    )


def load(db: apsw.Connection, name: str) -> Comment:
    """One comment. Raises: NotKeptError."""
    row = row_or_none(db, f"{SELECT}WHERE c.name = ?", (name,))
    if row is None:
        raise NotKeptError(name, "there is no such comment")
    return as_comment(row)


def list_of(db: apsw.Connection, article_id: int) -> Iterator[Comment]:
    """All comments of an article, oldest first."""
    return map(as_comment, rows(db, f"{SELECT}WHERE c.article_id = ? ORDER BY c.id", (article_id,)))


def as_comment(row: tuple[Any, ...]) -> Comment:
    """A row of SELECT."""
    name, article, answers, author, account, mark, text, state, made_at, edited_at = row
    times = moment(made_at), moment_or_none(edited_at)
    return Comment(name, article, answers, author, account, mark, text, CommentState(state), *times)


def erase(db: apsw.Connection, name: str) -> None:
    """Leave nothing of a comment but its place in the thread."""
    db.execute(
        "UPDATE comments SET state = 'deleted', text = '', author = '', mark = NULL, user_id = NULL, edited_at = NULL "
        "WHERE name = ?",
        (name,),
    )


def restore_comments(db: apsw.Connection, article_id: int, comments: Iterable[Comment]) -> None:
    """Keep comments of another library, each once, whatever it says; they come in the order of `list_of`.

    Of a comment that is here too the later words stay, a deletion holds in both, and what was hidden here stays hidden.
    A name that stands under another article here is left alone.
    """
    for each in comments:
        found = row_or_none(db, "SELECT article_id, state, edited_at FROM comments WHERE name = ?", (each.name,))
        if found is None:
            insert_restored(db, article_id, each)
        elif found[0] == article_id and found[1] != CommentState.DELETED:
            merge(db, each, CommentState(found[1]), found[2] or 0)


def insert_restored(db: apsw.Connection, article_id: int, comment: Comment) -> None:
    """A comment that is not here yet; it is the account's of its name, where there is one."""
    db.execute(
        "INSERT INTO comments (name, article_id, parent_id, user_id, author, mark, text, state, made_at, edited_at) "
        "VALUES (?, ?, (SELECT id FROM comments WHERE name = ? AND article_id = ?), (SELECT id FROM users WHERE key = ?), "
        "?, ?, ?, ?, ?, ?)",
        (
            comment.name, article_id, comment.answers, article_id, key_of(comment.account or ""), comment.author, comment.mark, comment.text,
            comment.state, seconds(comment.made_at), seconds(comment.edited_at),
        ),
    )  # fmt: skip


def merge(db: apsw.Connection, comment: Comment, state: CommentState, edited_at: int) -> None:
    """A comment that is here in another state of its life."""
    if comment.state is CommentState.DELETED:
        erase(db, comment.name)
    elif (seconds(comment.edited_at) or 0) > edited_at:
        new = state if state is CommentState.HIDDEN else comment.state
        db.execute(
            "UPDATE comments SET text = ?, edited_at = ?, state = ? WHERE name = ?",
            (comment.text, seconds(comment.edited_at), new, comment.name),
        )


def find_comment_faults(db: apsw.Connection) -> Iterator[str]:
    """What is wrong with the rows of comments."""
    checks = {
        "answers a comment of another article": "SELECT c.name FROM comments c JOIN comments p ON p.id = c.parent_id "
        "WHERE p.article_id != c.article_id",
        "answers a comment that came after it": "SELECT name FROM comments WHERE parent_id >= id",
        "has a state that there is not": "SELECT name FROM comments WHERE state NOT IN "
        "('shown', 'waiting', 'hidden', 'deleted')",
        "is deleted and still has words": "SELECT name FROM comments WHERE state = 'deleted' AND text != ''",
    }
    for words, sql in checks.items():
        for (name,) in rows(db, sql):
            yield f"comment {name} {words}"
