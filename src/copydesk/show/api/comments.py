"""Comments in the API."""

from dataclasses import dataclass
from datetime import datetime

import msgspec

from copydesk.keep.rows import Comment, CommentState
from copydesk.show.answers import Ask, NotSignedInError, RefusedError
from copydesk.show.api.views import Listed, limit_of
from copydesk.show.commenting import Written, is_member, keep_comment
from copydesk.show.threads import is_public, threaded


@dataclass(frozen=True, slots=True)
class SaidComment:
    """A comment as everybody sees it. `answers` is the name of the one that it answers, `is_member` whether its author has
    an account. Of one that is not shown any more only the place is there, and that only where others have answered."""

    name: str
    article: str
    answers: str | None
    author: str
    is_member: bool
    text: str
    state: CommentState
    made_at: datetime
    edited_at: datetime | None


@dataclass(frozen=True, slots=True)
class SentComment:
    """A comment as it is sent. `answers` is the name of the one that it answers; on a site without accounts `author` is the
    name that it stands under."""

    text: str
    author: str = ""
    answers: str | None = None


def said(comment: Comment, is_seen: bool = True) -> SaidComment:
    """A comment without what only the library knows."""
    place = comment.name, comment.article, comment.answers
    times = comment.made_at, comment.edited_at
    if not is_seen:
        return SaidComment(*place, "", False, "", comment.state, *times)
    return SaidComment(*place, comment.author, comment.account is not None, comment.text, comment.state, *times)


def comments(ask: Ask) -> Listed:
    """The comments of an article, in the order of its page."""
    limit = limit_of(ask)
    start = (ask.page_number - 1) * limit
    thread = threaded(ask.store.comments.of(ask.store.entry(ask.path["name"]).id), is_public)
    found = [said(each.comment, each.is_seen) for each in thread[start : start + limit]]
    return Listed(found, len(thread) > start + limit)


def write(ask: Ask) -> SaidComment:
    """Keep a comment. Raises: RefusedError for a body that is none."""
    article = ask.store.entry(ask.path["name"]).id
    if not is_member(ask.person):
        raise NotSignedInError(ask.address, "sign in to comment")
    try:
        sent = msgspec.json.decode(ask.body, type=SentComment)
    except msgspec.DecodeError as fault:
        raise RefusedError("comment", f"the body is no such JSON as is taken here ({fault})") from None
    comment, _ = keep_comment(ask, article, Written(sent.text, sent.author, sent.answers))
    return said(comment)
