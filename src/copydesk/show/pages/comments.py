"""Comments: under their article, on a page of their own with the form to answer, edited and deleted by their authors."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from copydesk.errors import CopydeskError, NotKeptError
from copydesk.keep.rows import Comment, CommentRules, CommentState
from copydesk.show import urls
from copydesk.show.answers import Answer, Ask, NotFoundError, RefusedError, TooOftenError, see_other
from copydesk.show.commenting import (
    COOKIE,
    COOKIE_SECONDS,
    NAME_LETTERS,
    Written,
    edit_comment,
    is_member,
    is_own,
    keep_comment,
    mark_of,
    may_comment,
    own_comment,
)
from copydesk.show.threads import Threaded, count_seen, is_public, threaded

ON_ARTICLE = 100
"""Comments on one page; the others stand on the pages of all comments."""
TRAP = "website"
"""A field that people do not see and programs fill in."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What is shown of an article's comments: a part of the thread, and how many there are."""

    article: str
    part: tuple[Threaded, ...]
    seen: int
    more: bool
    rules: CommentRules
    own: frozenset[str]

    @property
    def is_there(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.part) or self.rules.who != "off"


@dataclass(frozen=True, slots=True)
class Desk:
    """The form to write with: what whoever asks may do, and what stood in it where it comes back with a fault."""

    article: str
    may_write: bool
    is_open: bool
    names: bool
    trapped: bool
    waits: bool
    name_letters: int
    text_letters: int
    text: str = ""
    author: str = ""
    answers: str | None = None
    fault: str | None = None


def talk_of(ask: Ask, article: str, page: int = 1, is_there: bool = True) -> Talk:
    """The comments of an article that whoever asks sees, where there are any; its id is whole."""
    comments = ask.store.comments.of(article) if is_there else []
    own = own_names(ask, comments)
    thread = threaded(comments, lambda each: is_public(each) or each.name in own)
    part = tuple(thread[(page - 1) * ON_ARTICLE : page * ON_ARTICLE])
    more = len(thread) > page * ON_ARTICLE
    rules = ask.site.parts.find("comment rules", ask.holds_for, ask.store.comments.rules)
    return Talk(article, part, count_seen(thread), more, rules, own)


def own_names(ask: Ask, comments: list[Comment]) -> frozenset[str]:
    """The names of those that whoever asks wrote."""
    mark = mark_of(ask.cookies)
    return frozenset(each.name for each in comments if is_own(each, ask.person, mark))


def desk_of(
    ask: Ask, article: str, rules: CommentRules, written: Written | None = None, fault: str | None = None
) -> Desk:
    """The form for whoever asks; for one without a cookie it is the same as for all others."""
    mark = mark_of(ask.cookies)
    author = written.author if written else (mark and ask.store.comments.last_author(mark)) or ""
    stranger = not is_member(ask.person)
    return Desk(
        article=article,
        may_write=may_comment(rules, ask.person),
        is_open=rules.who != "off",
        names=ask.person.id is None,
        trapped=stranger,
        waits=stranger and rules.strangers_wait,
        name_letters=NAME_LETTERS,
        text_letters=ask.site.settings.comment_letters,
        text=written.text if written else "",
        author=author,
        answers=written.answers if written else None,
        fault=fault,
    )


def comments(ask: Ask) -> Answer:
    """All comments of an article, page by page."""
    entry = ask.store.entry(ask.path["name"])
    talk = talk_of(ask, entry.id, ask.page_number)
    if not talk.part and ask.page_number > 1:
        raise NotFoundError(ask.address, "there is no such page of this list")
    return ask.show("comments.html", entry=entry, talk=talk, desk=desk_of(ask, entry.id, talk.rules))


def write(ask: Ask) -> Answer:
    """Keep a comment; one that is refused comes back in its form."""
    entry = ask.store.entry(ask.path["name"])
    written = Written(ask.form.get("text", ""), ask.form.get("author", ""), ask.form.get("answers") or None)
    if ask.form.get(TRAP):
        return see_other(f"{urls.article(entry.id)}#comments")

    def again(fault: CopydeskError) -> Answer:
        talk = talk_of(ask, entry.id)
        desk = desk_of(ask, entry.id, talk.rules, written, fault.reason)
        return ask.show("comments.html", entry=entry, talk=talk, desk=desk)

    def keep() -> Answer:
        comment, token = keep_comment(ask, entry.id, written)
        return see_other(place_of(ask, comment), (cookie(token, ask.is_secure),) if token else ())

    return or_again(keep, again)


def or_again(work: Callable[[], Answer], again: Callable[[CopydeskError], Answer]) -> Answer:
    """What some work answers, or the form again with what was wrong, under the status of the fault."""
    try:
        return work()
    except TooOftenError as fault:
        made = again(fault)
        return Answer(made.body, made.media_type, 429, (("retry-after", str(fault.wait_seconds)),))
    except RefusedError as fault:
        made = again(fault)
        return Answer(made.body, made.media_type, 400)


def cookie(token: str, is_secure: bool) -> tuple[str, str]:
    """The header that gives a browser its mark."""
    words = f"{COOKIE}={token}; Path=/; Max-Age={COOKIE_SECONDS}; HttpOnly; SameSite=Lax"
    return "set-cookie", words + ("; Secure" if is_secure else "")


def place_of(ask: Ask, comment: Comment) -> str:
    """Where a comment stands: under its article, or on a page of all comments."""
    everything = ask.store.comments.of(comment.article)
    own = own_names(ask, everything) | {comment.name}
    thread = threaded(everything, lambda each: is_public(each) or each.name in own)
    at = next((at for at, each in enumerate(thread) if each.comment.name == comment.name), 0)
    page = at // ON_ARTICLE + 1
    base = urls.article(comment.article) if page == 1 else urls.page_of(urls.comments(comment.article), page)
    return f"{base}#{urls.comment_anchor(comment.name)}"


def one(ask: Ask) -> Answer:
    """One comment with its answers, and the forms to answer, edit and delete it."""
    return shown_one(ask, ask.path["name"])


def shown_one(ask: Ask, name: str, words: str | None = None, fault: str | None = None) -> Answer:
    """The page of a comment; `words` are those of an edit that was refused. Raises: NotKeptError where it is not seen."""
    comment = ask.store.comments.find(name)
    everything = ask.store.comments.of(comment.article)
    own = own_names(ask, everything)

    def sees(each: Comment) -> bool:
        return is_public(each) or each.name in own

    if comment.state is CommentState.DELETED or not (sees(comment) or ask.person.edits):
        raise NotKeptError(name, "there is no such comment")
    answered = next((each for each in everything if each.name == comment.answers), None)
    return ask.show(
        "comment.html",
        entry=ask.store.entry(comment.article),
        comment=comment,
        answered=answered if answered is not None and sees(answered) else None,
        answers=[each for each in everything if each.answers == name and sees(each)],
        own=own,
        desk=replace(desk_of(ask, comment.article, ask.store.comments.rules()), answers=name),
        words=comment.text if words is None else words,
        fault=fault,
    )


def edit(ask: Ask) -> Answer:
    """Put other words in the place of those of one's own comment."""
    name, words = ask.path["name"], ask.form.get("text", "")
    return or_again(
        lambda: see_other(place_of(ask, edit_comment(ask, name, words))),
        lambda fault: shown_one(ask, name, words, fault.reason),
    )


def delete(ask: Ask) -> Answer:
    """Delete one's own comment: nothing of it is left but its place, where others answered."""
    comment = own_comment(ask, ask.path["name"])
    ask.store.comments.set_state(comment.name, CommentState.DELETED)
    return see_other(f"{urls.article(comment.article)}#comments")
