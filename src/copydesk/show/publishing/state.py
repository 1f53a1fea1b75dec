"""What the public site is made from: one state of the library, cut down to what may be shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from copydesk.keep.publishing import PublicArticle, PublicStory
from copydesk.keep.store import Store
from copydesk.records import Story
from copydesk.settings import PublishSettings
from copydesk.show.publishing.slugs import slugs_of

KINDS = ("section", "tag")
"""Labels that have lists of their own."""
NOTHING, LINK, EXTRACT = "none", "link", "extract"
OTHERS = (NOTHING, LINK, EXTRACT)
"""What may be shown of others' articles."""


@dataclass(frozen=True, slots=True)
class State:
    """What may be shown. `own` are the desk's pieces, the oldest first; `others` the newest articles of others; `labels` the
    pieces under each section and tag, the oldest first; `slugs` their parts of addresses."""

    own: tuple[PublicArticle, ...]
    others: tuple[PublicArticle, ...]
    stories: tuple[PublicStory, ...]
    labels: dict[tuple[str, str], tuple[PublicArticle, ...]]
    filed: dict[str, tuple[tuple[str, str], ...]]
    slugs: dict[tuple[str, str], str]


def load_state(store: Store, settings: PublishSettings) -> State:
    """What may be shown of a library. Raises: KeepError."""
    mentioned = settings.others != NOTHING
    with store.public.one_state():
        own = store.public.own(settings.name)
        others = store.public.others(settings.other_entries) if mentioned else []
        filed = store.public.labels(KINDS)
        stories = store.public.stories(own, settings.other_stories if mentioned else None)
    labels = labelled(own, filed)
    slugs = {(kind, name): slug for kind in KINDS for name, slug in slugs_of(named(labels, kind)).items()}
    return State(
        own=tuple(own),
        others=tuple(others),
        stories=tuple(as_shown(each, settings) for each in stories),
        labels=labels,
        filed={name: tuple(each) for name, each in filed.items()},
        slugs=slugs,
    )


def labelled(
    own: Iterable[PublicArticle], filed: dict[str, list[tuple[str, str]]]
) -> dict[tuple[str, str], tuple[PublicArticle, ...]]:
    """The pieces under each label, in their order."""
    found: dict[tuple[str, str], list[PublicArticle]] = {}
    for article in own:
        for label in filed.get(article.entry.id, ()):
            found.setdefault(label, []).append(article)
    return {label: tuple(each) for label, each in found.items()}


def named(labels: dict[tuple[str, str], tuple[PublicArticle, ...]], kind: str) -> list[str]:
    """The names of a kind, that of the piece which came into the library first before the others: it keeps its address."""
    first = {name: min(each.number for each in found) for (own, name), found in labels.items() if own == kind}
    return sorted(first, key=lambda name: (first[name], name))


def as_shown(found: PublicStory, settings: PublishSettings) -> PublicStory:
    """A story told by the desk's own piece where it has one, and by no more than may be shown of others."""
    story, members = found.story, found.members
    chosen = next((each for each in members if each.entry.id == story.chosen), None)
    own = [each for each in members if each.own]
    lede = story.lede
    if chosen is None or (own and not chosen.own):
        chosen = (own or members)[-1]
        story = replace(story, headline=chosen.entry.headline, language=chosen.entry.language, chosen=chosen.entry.id)
        lede = None
    if not chosen.own:
        lede = shortened(lede, settings) if settings.others == EXTRACT else None
    return PublicStory(replace(of_members(story, members), lede=lede), members)


def of_members(story: Story, members: Sequence[PublicArticle]) -> Story:
    """A story of these articles alone."""
    times = [each.entry.published_at for each in members if each.entry.published_at]
    return replace(
        story,
        keys=tuple(each.entry.id for each in members),
        outlets=tuple(dict.fromkeys(each.entry.outlet for each in members if each.entry.outlet)),
        first_at=min(times, default=None),
        latest_at=max(times, default=None),
    )


def shortened(text: str | None, settings: PublishSettings) -> str | None:
    """No more of another's text than may be shown, cut between words."""
    line = " ".join((text or "").split())
    most = settings.extract_letters
    if len(line) <= most:
        return line or None
    return line[: most - 1].rpartition(" ")[0].rstrip(" ,;:-–") + "…"
