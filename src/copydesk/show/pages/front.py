"""The front page."""

from copydesk.show.answers import PAGE_ITEMS, Answer, Ask

STORIES = 12


def front(ask: Ask) -> Answer:
    """The latest stories, and the latest articles."""
    stories = ask.store.relations.stories(STORIES, 2)
    entries = ask.store.entries(PAGE_ITEMS)
    return ask.show("front.html", stories=stories, entries=entries)
