"""The visible table of the API: every address with what it takes and gives; OpenAPI is made from it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from copydesk.keep.rows import Correction, Entry, Hit, Outlet, Stats, Version
from copydesk.records import Article, Copy, FeedState, Story, Trail, Voice
from copydesk.show.answers import Ask
from copydesk.show.api import comments, views


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One address under /api. `view` gives a value of the type `gives` or, where it is `listed`, a page of such values."""

    path: str
    view: Callable[[Ask], Any]
    summary: str
    gives: Any
    listed: bool = False
    query: tuple[tuple[str, str], ...] = ()
    """Further fields of the query, each with what it means."""
    takes: Any = None
    """The type of the JSON that is sent here (POST), which makes a value of the type `gives`; None where it is only asked."""

    @property
    def method(self) -> str:
        """GET, or POST where it takes something."""
        return "GET" if self.takes is None else "POST"


LIMIT, PAGE = ("limit", "How many, 1 to 100. Default: 30."), ("page", "Which page, from 1.")
PAGED = (LIMIT, PAGE)

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint("/api/articles", views.articles, "Articles, the newest first.", Entry, True, PAGED),
    Endpoint("/api/articles/{name}", views.article, "The whole record of an article, with corrections.", Article),
    Endpoint("/api/articles/{name}/entry", views.entry, "An article as lists show it.", Entry),
    Endpoint("/api/articles/{name}/versions", views.versions, "Its versions, oldest first.", Version, True),
    Endpoint("/api/articles/{name}/copies", views.copies, "What runs its text, sentence by sentence.", Copy, True),
    Endpoint(
        "/api/articles/{name}/comments", comments.comments, "What readers say of it, each followed by its answers.",
        comments.SaidComment, True, PAGED,
    ),
    Endpoint(
        "/api/articles/{name}/comments", comments.write, "Comment on it, or answer; for who has signed in.",
        comments.SaidComment, takes=comments.SentComment,
    ),
    Endpoint("/api/stories", views.stories, "Stories, the latest first.", Story, True, PAGED),
    Endpoint("/api/stories/{name}", views.story, "A story; the id of one of its articles does.", Story),
    Endpoint("/api/stories/{name}/trails", views.trails, "How its figures moved.", Trail, True),
    Endpoint("/api/stories/{name}/voices", views.voices, "Who says what in it.", Voice, True),
    Endpoint("/api/stories/{name}/why", views.why, "Why its articles are together.", views.Reason, True),
    Endpoint(
        "/api/search", views.search, "Articles that match a query.", Hit, True,
        (("q", "The query, as for `copydesk search`."), *PAGED, ("order", "best (default) or newest.")),
    ),
    Endpoint("/api/outlets", views.outlets, "Publications, those with most articles first.", Outlet, True),
    Endpoint("/api/feeds", views.feeds, "What is followed, and how it fares.", FeedState, True),
    Endpoint("/api/corrections", views.corrections, "What people corrected, oldest first.", Correction, True),
    Endpoint("/api/stats", views.stats, "How much there is.", Stats),
)  # fmt: skip
