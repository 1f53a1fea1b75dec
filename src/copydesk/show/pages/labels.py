"""Pages of everything under one label: a section, tag, outlet, agency or author; and the lists of all labels."""

from collections.abc import Callable

from copydesk.show import feeding
from copydesk.show.answers import PAGE_ITEMS, Answer, Ask, NotFoundError

INDEX_ITEMS = 200
"""Labels on one page of their list."""
TITLES = {"outlet": "Outlets", "section": "Sections", "tag": "Tags"}


def name_of(ask: Ask) -> str:
    """The name in the address, or in its query where it cannot stand there. Raises: NotFoundError for none."""
    name = ask.path.get("name") or ask.query.get("name", "")
    if not name.strip():
        raise NotFoundError(ask.address, "the address names nothing")
    return name


def labelled(kind: str) -> Callable[[Ask], Answer]:
    """The view of the articles under a label of a kind."""

    def view(ask: Ask) -> Answer:
        name, number = name_of(ask), ask.page_number
        offset = (number - 1) * PAGE_ITEMS
        entries = ask.store.lists.entries(kind, name, PAGE_ITEMS + 1, offset)
        if not entries:
            raise NotFoundError(ask.address, f"no article of this library has this {kind}")
        if feeding.feed_form(ask):
            return feeding.feed(ask, name, entries)
        return ask.show(
            "label.html",
            kind=kind,
            name=name,
            total=ask.store.lists.count(kind, name),
            entries=entries[:PAGE_ITEMS],
            number=number,
            more=len(entries) > PAGE_ITEMS,
        )

    return view


def index(kind: str) -> Callable[[Ask], Answer]:
    """The view of all labels of a kind."""

    def view(ask: Ask) -> Answer:
        number = ask.page_number
        found = ask.store.lists.labels(kind, INDEX_ITEMS + 1, (number - 1) * INDEX_ITEMS)
        if not found and number > 1:
            raise NotFoundError(ask.address, "there is no such page of this list")
        return ask.show(
            "labels.html",
            kind=kind,
            title=TITLES[kind],
            labels=found[:INDEX_ITEMS],
            number=number,
            more=len(found) > INDEX_ITEMS,
        )

    return view
