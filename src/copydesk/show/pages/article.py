"""An article's page: every part of the page it was read from in its place."""

from dataclasses import dataclass

from markupsafe import Markup

from copydesk.errors import NotKeptError
from copydesk.keep.rows import Entry
from copydesk.keep.store import Store
from copydesk.records import Article, Picture, Story
from copydesk.show import urls
from copydesk.show.answers import Answer, Ask, see_other
from copydesk.show.marks import Mark, marked, marks_of
from copydesk.write.parts import Part, PartKind, cells, story_parts

OTHERS = 8
"""Other reports of the story that are listed beside the article."""


@dataclass(frozen=True, slots=True)
class ShownPart:
    """One part of the story as the template sets it: `lines` are marked text, `rows` the cells of a table."""

    kind: str
    lines: tuple[Markup, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    picture: Picture | None = None


def article(ask: Ask) -> Answer:
    """One article."""
    entry = ask.store.entry(ask.path["name"])
    if entry.id != ask.path["name"]:
        return see_other(urls.article(entry.id))
    record = ask.store.load(entry.id)
    story = story_of(ask.store, entry.id)
    return ask.show(
        "article.html",
        article=record,
        entry=entry,
        parts_of_story=shown_parts(record),
        story=story,
        others=other_reports(ask.store, story, entry.id),
    )


def shown_parts(record: Article) -> tuple[ShownPart, ...]:
    """The story's parts with their marks."""
    marks = marks_of(record)
    return tuple(shown_part(record, part, marks) for part in story_parts(record))


def shown_part(record: Article, part: Part, marks: tuple[Mark, ...]) -> ShownPart:
    """One part with its marks."""
    if part.kind is PartKind.TABLE:
        return ShownPart(part.kind, rows=tuple(cells(line) for line in part.lines))
    return ShownPart(part.kind, tuple(marked(record, block, marks) for block in part.blocks), picture=part.picture)


def story_of(store: Store, name: str) -> Story | None:
    """The story an article is in, where that has others too."""
    place = store.relations.story_of(name)
    if place is None:
        return None
    try:
        story = store.relations.story(place)
    except NotKeptError:
        return None
    return story if len(story.keys) > 1 else None


def other_reports(store: Store, story: Story | None, name: str) -> list[Entry]:
    """The other articles of a story, the latest first."""
    if story is None:
        return []
    return [store.entry(key) for key in reversed(story.keys) if key != name][:OTHERS]
