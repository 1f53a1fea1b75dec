"""A story's page: its reports, its copies, its speakers, and how its figures moved."""

from copydesk.desk import relating
from copydesk.show import feeding, urls
from copydesk.show.answers import Answer, Ask, see_other


def story(ask: Ask) -> Answer:
    """One story."""
    found = ask.store.relations.story(ask.path["name"])
    if found.id != ask.path["name"]:
        return see_other(urls.story(found.id))
    if feeding.feed_form(ask):
        newest = reversed(found.keys[-feeding.FEED_ITEMS :])
        return feeding.feed(ask, found.headline or "Story", map(ask.store.entry, newest))
    return ask.show(
        "story.html",
        story=found,
        reports=[ask.store.entry(key) for key in found.keys],
        trails=relating.trails(ask.store, found),
        voices=relating.voices(ask.store, found),
    )
