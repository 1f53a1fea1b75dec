"""Lists of articles as feeds: Atom, RSS or JSON Feed of whatever a page of the site lists, at its address with `form`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from copydesk.desk.exchange import load_exported
from copydesk.keep.rows import Entry
from copydesk.keep.store import Store
from copydesk.show import urls
from copydesk.show.answers import Answer, Ask, NotFoundError
from copydesk.show.heads import is_own
from copydesk.write.exports import Channel, Exported, Piece
from copydesk.write.exports.atom import as_atom
from copydesk.write.exports.json_feed import as_json_feed
from copydesk.write.exports.rss import as_rss

FEED_ITEMS = 30
"""Articles of one feed, the newest."""
Writer = Callable[[Iterable[Exported], datetime, Channel], Iterator[Piece]]
FORMS: dict[str, tuple[str, str, Writer]] = {
    "atom": ("Atom", "application/atom+xml", as_atom),
    "rss": ("RSS", "application/rss+xml", as_rss),
    "json": ("JSON Feed", "application/feed+json", as_json_feed),
}
"""`form` in the address -> what people call it, its media type, what writes it."""


def feed_form(ask: Ask) -> str | None:
    """The form of feed that is asked for; None for a page. Raises: NotFoundError for a form that there is none of."""
    form = ask.query.get("form")
    if form is not None and form not in FORMS:
        raise NotFoundError(ask.address, f"there is no such form; there are {', '.join(FORMS)}")
    return form


def feed(ask: Ask, title: str, entries: Iterable[Entry]) -> Answer:
    """These articles as the feed that is asked for."""
    form = feed_form(ask) or "atom"
    _, media_type, write = FORMS[form]
    page = urls.with_query(ask.address, form=None, page=None)
    channel = Channel(
        f"{title} – {ask.site.settings.name}", absolute(ask, page), absolute(ask, urls.with_query(page, form=form))
    )
    listed = list(entries)[:FEED_ITEMS]
    newest = max((entry.shown_at for entry in listed), default=ask.now)
    pieces = write((exported(ask, entry) for entry in listed), newest, channel)
    kind = media_type if form == "json" else f"{media_type}; charset=utf-8"
    return Answer(b"".join(some for _, some in pieces), kind)


def absolute(ask: Ask, address: str) -> str:
    """An address of the site in full."""
    return ask.site.settings.address.rstrip("/") + address


def exported(ask: Ask, entry: Entry) -> Exported:
    """An article as an item that leads to its page here."""
    found = load_exported(ask.store, entry.id, "atom", False)
    return replace(found, url=absolute(ask, urls.article(entry.id)), via=None if is_own(entry) else found.url)


def entries_of_stories(store: Store, limit: int) -> list[Entry]:
    """The article that stands for each of the latest stories."""
    return [store.entry(story.chosen) for story in store.relations.stories(limit, 2)]
