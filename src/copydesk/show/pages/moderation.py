"""Moderation: what waits, what is hidden, what anybody wrote; and who may comment."""

from collections.abc import Mapping
from functools import partial

from copydesk.keep.rows import CommentRules, CommentsFor, CommentState
from copydesk.show import urls
from copydesk.show.answers import PAGE_ITEMS, Answer, Ask, NotFoundError, RefusedError, see_other

LISTS: dict[str, CommentState | None] = {"waiting": CommentState.WAITING, "hidden": CommentState.HIDDEN, "all": None}
ACTS = {"approve": CommentState.SHOWN, "hide": CommentState.HIDDEN, "delete": CommentState.DELETED}


def moderation(ask: Ask) -> Answer:
    """Comments of all articles, by their state and author."""
    shown, author = list_of(ask.query), ask.query.get("author") or None
    offset = (ask.page_number - 1) * PAGE_ITEMS
    found = ask.store.comments.listed(LISTS[shown], author, PAGE_ITEMS + 1, offset)
    if not found and ask.page_number > 1:
        raise NotFoundError(ask.address, "there is no such page of this list")
    headlines = {name: ask.store.entry(name).headline or name for name in {each.article for each in found}}
    return ask.show(
        "moderation.html",
        comments=found[:PAGE_ITEMS],
        page=partial(urls.moderation, shown, author),
        more=len(found) > PAGE_ITEMS,
        headlines=headlines,
        shown=shown,
        lists=list(LISTS),
        author=author,
        counts=ask.store.comments.counts(),
        rules=ask.store.comments.rules(),
        choices=list(CommentsFor),
    )


def list_of(said: Mapping[str, str]) -> str:
    """Which list a query or a form means."""
    name = said.get("list", "waiting")
    return name if name in LISTS else "waiting"


def moderate(ask: Ask) -> Answer:
    """Approve, hide or delete a comment, or hide all of an author's."""
    act, author = ask.form.get("act", ""), ask.form.get("author") or None
    if act == "hide-all" and author:
        ask.store.comments.hide_all_by(author)
    elif act in ACTS:
        ask.store.comments.set_state(ask.form.get("name", ""), ACTS[act])
    else:
        raise RefusedError("moderation", "what is to be done is not said")
    return see_other(urls.moderation(list_of(ask.form), author))


def keep_rules(ask: Ask) -> Answer:
    """Change who may comment."""
    who = ask.form.get("who", "")
    if who not in list(CommentsFor):
        raise RefusedError("comments", "who may comment is not said")
    ask.store.comments.keep_rules(CommentRules(CommentsFor(who), ask.form.get("wait") == "yes"))
    return see_other(urls.moderation())
