"""Comments in the API."""

from dataclasses import dataclass
from datetime import datetime

from copydesk.keep.rows import Comment, CommentState
from copydesk.show import urls
from copydesk.show.answers import NotSignedInError
from copydesk.show.api.asked import Body, Paged
from copydesk.show.api.views import Call, Listed
from copydesk.show.api.writes import Made
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


class SentComment(Body, frozen=True, kw_only=True):
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


def comments(call: Call) -> Listed:
    """The comments of an article, in the order of its page."""
    query: Paged = call.query
    store = call.ask.store
    thread = threaded(store.comments.of(store.entry(call.name).id), is_public)
    found = [said(each.comment, each.is_seen) for each in thread[query.start : query.start + query.limit]]
    return Listed(found, len(thread) > query.start + query.limit)


def write(call: Call) -> Made:
    """Keep a comment. Raises: NotSignedInError, RefusedError for one that cannot be kept, TooOftenError."""
    ask, sent = call.ask, call.body
    article = ask.store.entry(call.name).id
    if not is_member(ask.person):
        raise NotSignedInError(ask.address, "sign in to comment")
    comment, _ = keep_comment(ask, article, Written(sent.text, sent.author, sent.answers))
    return Made(said(comment), 201, urls.article(article))
