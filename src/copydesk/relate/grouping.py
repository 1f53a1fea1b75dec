"""Articles into stories: placed at once as they arrive, then settled so that the order of arrival does not matter."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import blake2b
from heapq import nlargest
from itertools import chain, count

from copydesk.records import Placement, Signature, Story
from copydesk.relate.likeness import Weighed, dot, score
from copydesk.relate.shelf import CANDIDATES, NEAR_SCORE, Recent

THRESHOLD = 0.125
"""Mean likeness at which an article joins a story, or two stories grow together. Source: one threshold for all dev sets;
0.12 to 0.13 are within half a point of BCubed F1 on all."""
CLOSEST = 10
"""Articles that a new one is compared with as it arrives; `settle` looks at CANDIDATES. Source: with 20 and three stories
opened placing costs nearly twice as much, and settled stories are the same."""
SAMPLE = 6
"""Members of a story that its mean likeness is taken over as an article arrives."""
STORIES = 2
"""Stories whose mean is taken; one whose nearest article is below THRESHOLD is not opened up for it."""
NEAR_STORIES = 5
"""Stories, besides its own, that one article brings into a settlement: so its cost does not grow with the library."""
HOOD = 4000
"""Articles settled at once: the matrix of their likeness takes 64 MB. Source: all dev sets are below."""


def place(article: Weighed, recent: Recent) -> Placement:
    """Where an article belongs among those at hand, decided at once; `settle` may correct it later."""
    key = article.signature.key
    scores = {other: score(article, recent.weighed(other)) for other in recent.sharing(article)[:CLOSEST]}
    best: dict[str, tuple[float, str]] = {}
    for other, found in scores.items():
        story = recent.story_of(other)
        if story is not None:
            best[story] = max(best.get(story, (0.0, "")), (found, other))
    likely = sorted(best, key=lambda story: (best[story], story), reverse=True)[:STORIES]
    means = {
        story: mean_score(article, recent.members(story), scores, recent)
        if best[story][0] >= THRESHOLD
        else best[story][0]
        for story in likely
    }
    if means:
        story = max(means, key=lambda story: (means[story], story))
        nearest = best[story][1]
        if means[story] >= THRESHOLD:
            return Placement(key, story, means[story], nearest)
        return Placement(key, story_id(key), means[story], nearest, opened=True)
    return Placement(key, story_id(key), opened=True)


def mean_score(article: Weighed, members: Sequence[str], known: Mapping[str, float], recent: Recent) -> float:
    """The mean likeness of an article to a story, over a sample of it where it is large."""
    step = max(1, len(members) // SAMPLE)
    chosen = members[::step]
    return sum(known.get(key) or score(article, recent.weighed(key)) for key in chosen) / max(1, len(chosen))


def settle(keys: Iterable[str], recent: Recent) -> dict[str, str]:
    """The stories of articles that came or changed, and of those around them, grouped anew: key to story.

    The grouping follows from the articles and the document frequencies alone, whatever order they came in, for up to
    HOOD articles that hang together. A story keeps its id where most of it stays together.
    """
    from copydesk.relate.clustering import (  # numpy: whoever only looks at stories does without it
        fullness,
        groups,
        similarities,
    )

    hood = sorted(neighbourhood(keys, recent))
    articles = [recent.fresh(key) for key in hood]
    parts = groups(similarities(articles), THRESHOLD, fullness(articles))
    old = {key: story for key in hood if (story := recent.story_of(key)) is not None}
    return named([[hood[place] for place in part] for part in parts], old)


def neighbourhood(keys: Iterable[str], recent: Recent) -> set[str]:
    """The articles, the members of their stories, and of the stories near by; HOOD at most, besides `keys` themselves."""
    hood = set(keys)
    near: dict[str, float] = {}
    for key in sorted(hood):
        beside = near_stories(recent.weighed(key), recent)
        for story in nlargest(NEAR_STORIES, beside, key=lambda story: (beside[story], story)):
            near[story] = max(near.get(story, 0.0), beside[story])
        own = recent.story_of(key)
        if own is not None:
            near[own] = 1.0
    for story in sorted(near, key=lambda story: (-near[story], story)):
        if near[story] >= NEAR_SCORE and len(hood) < HOOD:
            hood.update(recent.members(story))
    return hood


def near_stories(article: Weighed, recent: Recent) -> dict[str, float]:
    """The stories of the articles that share most with one, with the likeness of the nearest of each."""
    found: dict[str, float] = {}
    for other in recent.sharing(article)[:CANDIDATES]:
        story = recent.story_of(other)
        if story is not None:
            found[story] = max(found.get(story, 0.0), score(article, recent.weighed(other)))
    return found


def named(parts: Sequence[Sequence[str]], old: Mapping[str, str]) -> dict[str, str]:
    """A story for every key: each old story goes on in the part that holds most of it, the other parts get new ids."""
    overlaps: dict[tuple[str, int], int] = {}
    for number, part in enumerate(parts):
        for key in part:
            if key in old:
                overlaps[old[key], number] = overlaps.get((old[key], number), 0) + 1
    names: dict[int, str] = {}
    taken: set[str] = set()
    for story, number in sorted(overlaps, key=lambda pair: (-overlaps[pair], pair)):
        if number not in names and story not in taken:
            names[number] = story
            taken.add(story)
    taken |= set(old.values())
    for number, part in enumerate(parts):
        if number not in names:
            names[number] = new_id(part, taken)
            taken.add(names[number])
    return {key: names[number] for number, part in enumerate(parts) for key in part}


def new_id(part: Sequence[str], taken: Collection[str]) -> str:
    """An id that no story has: of the part's first key whose id is free."""
    again = (f"{part[0]}\n{number}" for number in count(2))
    return next(name for key in chain(part, again) if (name := story_id(key)) not in taken)


def story_id(key: str) -> str:
    """The id of a story that begins with this article: the same in every library."""
    return "s" + blake2b(key.encode(), digest_size=5).hexdigest()


def describe(story: str, members: Sequence[Weighed]) -> Story:
    """The record of a story; what tells more than a headline is chosen before what does not. Raises: ValueError without members."""
    ordered = sorted(members, key=lambda article: time_order(article.signature))
    total: dict[str, float] = {}
    for article in members:
        for term, weight in article.vector.items():
            total[term] = total.get(term, 0.0) + weight
    chosen = max(
        ordered, key=lambda article: (article.signature.lede is not None, dot(article.vector, total))
    ).signature
    outlets = dict.fromkeys(article.signature.outlet for article in ordered if article.signature.outlet)
    times = [at for article in ordered if (at := article.signature.at) is not None]
    return Story(
        id=story,
        keys=tuple(article.signature.key for article in ordered),
        chosen=chosen.key,
        headline=chosen.headline,
        lede=chosen.lede,
        language=chosen.language,
        outlets=tuple(outlets),
        first_at=min(times, default=None),
        latest_at=max(times, default=None),
    )


def time_order(signature: Signature) -> tuple[bool, float, str]:
    """Sorts by time, articles without one last, then by key."""
    at = signature.at
    return (at is None, at.timestamp() if at else 0.0, signature.key)
