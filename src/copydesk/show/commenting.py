"""What the forms of comments and the API share: who may comment, whose a comment is, keeping what somebody writes."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from copydesk.errors import NotKeptError
from copydesk.keep.comments import NewComment
from copydesk.keep.rows import Comment, CommentRules, CommentsFor, CommentState
from copydesk.show.answers import Ask, NotAllowedError, NotSignedInError, Person, RefusedError, TooOftenError
from copydesk.show.comment_text import tidied, tidied_name
from copydesk.show.tries import network_of
from copydesk.text import plain

COOKIE = "copydesk-mark"
"""Holds the token by which one without an account is known again; the library holds its hash."""
TOKEN_BYTES = 16
COOKIE_SECONDS = 365 * 24 * 3600
NAME_LETTERS = 60


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote: under an article, or in answer to a comment."""

    text: str
    author: str = ""
    answers: str | None = None


def is_member(person: Person) -> bool:
    """Whether a person has signed in, or owns a site without accounts."""
    return person.id is not None or person.edits


def may_comment(rules: CommentRules, person: Person) -> bool:
    """Whether a person may comment."""
    return rules.who is CommentsFor.ALL or (rules.who is CommentsFor.MEMBERS and is_member(person))


def mark_of(cookies: Mapping[str, str]) -> bytes | None:
    """What one without an account is known by; None for who has not commented from this browser."""
    token = cookies.get(COOKIE)
    return sha256(token.encode("utf-8", "replace")).digest() if token else None


def is_own(comment: Comment, person: Person, mark: bytes | None) -> bool:
    """Whether a person wrote a comment."""
    if comment.state is CommentState.DELETED:
        return False
    if person.id is not None and comment.account is not None:
        return comment.account == person.name
    return mark is not None and comment.mark == mark


def keep_comment(ask: Ask, article: str, written: Written) -> tuple[Comment, str | None]:
    """Keep what somebody wrote; with the token of a new mark, where they have no account and no mark yet.

    Raises: NotAllowedError, NotSignedInError, RefusedError, TooOftenError, NotKeptError.
    """
    rules, person = ask.store.comments.rules(), ask.person
    check_allowed(rules, person, ask.address)
    text = checked_text(ask, written.text)
    author = checked_author(ask, written.author)
    if written.answers is not None:
        check_answered(ask, article, written.answers)
    token = None if person.id is not None or ask.cookies.get(COOKIE) else secrets.token_urlsafe(TOKEN_BYTES)
    mark = None if person.id is not None else mark_of({COOKIE: token} if token else ask.cookies)
    check_pace(ask)
    waits = rules.strangers_wait and not is_member(person)
    state = CommentState.WAITING if waits else CommentState.SHOWN
    new = NewComment(article, author, text, written.answers, person.id, mark, state)
    return ask.store.comments.keep(new, ask.now), token


def edit_comment(ask: Ask, name: str, text: str) -> Comment:
    """Put other words in the place of those of one's own comment. Raises: as `keep_comment`."""
    own_comment(ask, name)
    rules = ask.store.comments.rules()
    check_allowed(rules, ask.person, ask.address)
    words = checked_text(ask, text)
    check_pace(ask)
    return ask.store.comments.edit(name, words, ask.now, rules.strangers_wait and not is_member(ask.person))


def own_comment(ask: Ask, name: str) -> Comment:
    """A comment of whoever asks. Raises: NotAllowedError for that of another."""
    found = ask.store.comments.find(name)
    if not is_own(found, ask.person, mark_of(ask.cookies)):
        raise NotAllowedError(ask.address, "this comment is not yours")
    return found


def check_allowed(rules: CommentRules, person: Person, address: str) -> None:
    """Raises: NotAllowedError, NotSignedInError for whoever may not comment."""
    if may_comment(rules, person):
        return
    if rules.who is CommentsFor.OFF:
        raise NotAllowedError(address, "comments are closed here")
    raise NotSignedInError(address, "sign in to comment")


def checked_text(ask: Ask, text: str) -> str:
    """The text of a comment as it is kept. Raises: RefusedError for an empty or too long one."""
    words, most = tidied(text), ask.site.settings.comment_letters
    if not words:
        raise RefusedError("comment", "there are no words in it")
    if len(words) > most:
        raise RefusedError("comment", f"it has {len(words):,} letters; at most {most:,} are taken")
    return words


def checked_author(ask: Ask, said: str) -> str:
    """The name that a comment is shown under. Raises: RefusedError for an empty or too long one, and for that of an account
    where it is not one's own."""
    if ask.person.id is not None and ask.person.name is not None:
        return ask.person.name
    name = tidied_name(said)
    if not plain(name):
        raise RefusedError("name", "a comment needs a name to stand under")
    if len(name) > NAME_LETTERS:
        raise RefusedError("name", f"it has more than {NAME_LETTERS} letters")
    if ask.store.people.is_taken(name):
        raise RefusedError("name", "somebody with an account here has it: sign in, or choose another")
    return name


def check_answered(ask: Ask, article: str, name: str) -> None:
    """Raises: RefusedError for an answer to what is not shown, or stands under another article."""
    try:
        found = ask.store.comments.find(name)
    except NotKeptError:
        found = None
    if found is None or found.article != article or found.state is not CommentState.SHOWN:
        raise RefusedError("comment", "what it answers is not there any more")


def check_pace(ask: Ask) -> None:
    """Count one writing. Raises: TooOftenError where there were too many."""
    mark = mark_of(ask.cookies)
    who = f"person {ask.person.id}" if ask.person.id is not None else f"mark {mark.hex()}" if mark else ""
    wait = ask.site.pace.take((who, network_of(ask.client)))
    if wait > 0:
        raise TooOftenError("comment", "that was a lot in a short time; please wait a little", int(wait) + 1)
