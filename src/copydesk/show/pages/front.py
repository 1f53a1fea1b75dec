"""The front page."""

from datetime import timedelta
from typing import Any

from copydesk.show import feeding
from copydesk.show.answers import PAGE_ITEMS, Answer, Ask

STORIES, SECTIONS, SPEAKERS, MOVES = 12, 12, 10, 6
NEWEST = 500
"""Articles whose sections are shown, the newest."""
QUOTED_DAYS = 7
"""Days up to the latest story for which the most quoted speakers are counted."""


def front(ask: Ask) -> Answer:
    """The latest stories and reports, sections, who is quoted most, which figures moved."""
    if feeding.feed_form(ask):
        return feeding.feed(ask, "Latest reports", ask.store.entries(feeding.FEED_ITEMS))
    return ask.show("front.html", main=ask.part("front-main.html", lambda: latest(ask)))


def latest(ask: Ask) -> dict[str, Any]:
    """What the front shows, to whoever asks."""
    stories = ask.store.relations.stories(STORIES, 2)
    at = next((story.latest_at for story in stories if story.latest_at), None) or ask.now
    return {
        "stories": stories,
        "entries": ask.store.entries(PAGE_ITEMS),
        "sections": ask.store.lists.fresh_sections(NEWEST, SECTIONS),
        "speakers": ask.store.lists.most_quoted(at - timedelta(days=QUOTED_DAYS), SPEAKERS),
        "moves": ask.site.moves.find(ask.store, stories, MOVES),
    }
