"""The list of stories."""

from copydesk.show.answers import PAGE_ITEMS, Answer, Ask, NotFoundError


def stories(ask: Ask) -> Answer:
    """Stories of two articles or more, the latest first."""
    number = ask.page_number
    found = ask.store.relations.stories(PAGE_ITEMS + 1, 2, (number - 1) * PAGE_ITEMS)
    if not found and number > 1:
        raise NotFoundError(ask.address, "there is no such page of this list")
    return ask.show("stories.html", stories=found[:PAGE_ITEMS], number=number, more=len(found) > PAGE_ITEMS)
