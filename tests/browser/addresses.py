"""An address for every page of the site, filled in from what the library of the examples holds."""

import re
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

from copydesk.keep.rows import CommentState
from copydesk.keep.store import Store
from copydesk.show.routes import ROUTES, Route

PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")
NOT_PAGES = re.compile(
    r"/(api|static|picture|job)/|^/(healthz|sign-in|account)\b|\.(xml|txt|json|rss|atom)$|/feed\b|\{form\}"
)
"""Addresses whose answers are no pages for people to look at, or none without accounts (test_accounts.py has those)."""


def pages() -> list[Route]:
    """The routes of all pages."""
    return [route for route in ROUTES if route.method == "GET" and not NOT_PAGES.search(route.path)]


def address(route: Route, library: Path) -> str:
    """An address under a route that stands for something in the library."""
    with Store(library, write=False) as store:
        names = sample(store)
    first = route.path.strip("/").split("/")[0]
    values = {**names["any"], **names.get(first, {})}
    return PARAMETER.sub(lambda match: quote(values[match[1]], safe=""), route.path)


def sample(store: Store) -> dict[str, dict[str, str]]:
    """Values of the parameters by the first part of the address."""
    stories = store.relations.stories(20, 2)
    story = max(stories, key=lambda each: len(each.keys))
    entry = store.entry(story.chosen)
    speakers = store.lists.most_quoted(entry.shown_at - timedelta(days=9), 1)
    talked = [each for each in store.comments.listed(CommentState.SHOWN, limit=100) if each.answers][-1:]
    return {
        "any": {"name": entry.id, "kind": "section", "number": "1"},
        "article": {"name": talked[0].article if talked else entry.id},
        "comment": {"name": talked[0].name if talked else "none"},
        "story": {"name": story.id},
        "desk": {"name": "published1"},
        "section": {"name": "World"},
        "outlet": {"name": entry.outlet or "x"},
        **{kind: {"name": label.name} for kind in ("tag", "agency", "author") for label in store.lists.labels(kind, 1)},
        "speaker": {"name": speakers[0].name if speakers else "x"},
    }
