"""The visible table of the API: every address with what it takes and gives; routes and OpenAPI are made from it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from copydesk.keep.browsing import Speaker
from copydesk.keep.changes import Changes
from copydesk.keep.labels import Label
from copydesk.keep.rows import Correction, Entry, Hit, Kept, Outlet, Stats, Version
from copydesk.records import Article, CheckReport, Copy, FeedState, Story, Trail, Voice
from copydesk.show.api import asked, comments, views, writes
from copydesk.show.api.views import Call

READER, EDITOR = "reader", "editor"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One address under /api with one method. `view` gives a value of the type `gives` or, where it is `listed`, some of
    them; `statuses` are those of what went well. One that `writes` is given the connection that writes;
    who asks one that is `limited` too often is told to wait (429)."""

    path: str
    view: Callable[[Call], Any]
    summary: str
    gives: Any
    listed: bool = False
    query: type[asked.Query] = asked.Query
    method: str = "GET"
    role: str = READER
    body: Any = None
    statuses: tuple[int, ...] = (200,)
    writes: bool = False
    cached: bool = True
    limited: bool = False

    @property
    def address(self) -> str:
        """The path as OpenAPI writes it."""
        return self.path.replace(":path}", "}")


ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint("/api/articles", views.articles, "Articles that pass filters, the newest first.", Entry, True,
             asked.ArticlesQuery),
    Endpoint("/api/articles", writes.add, "Reads and keeps a page, or fetches some; then the answer is work that was begun.",
             Kept | writes.Work, method="POST", role=EDITOR, body=asked.PageBody | asked.AddressesBody,
             statuses=(200, 201, 202), cached=False),
    Endpoint("/api/articles/{name}", views.article, "The whole record of an article, with corrections.", Article),
    Endpoint("/api/articles/{name}/entry", views.entry, "An article as lists show it.", Entry),
    Endpoint("/api/articles/{name}/statements", views.statements, "Who says what in it, and with which words.", views.Told,
             True),
    Endpoint("/api/articles/{name}/figures", views.figures_in, "Its figures, in the order of the text.", views.Printed, True),
    Endpoint("/api/articles/{name}/versions", views.versions, "Its versions, oldest first.", Version, True),
    Endpoint("/api/articles/{name}/changes", views.changes, "What differs from the version before.", Changes,
             query=asked.ChangesQuery),
    Endpoint("/api/articles/{name}/page", views.page, "The page as it was received, in base64.", views.Received),
    Endpoint("/api/articles/{name}/copies", views.copies, "What runs its text, the first twelve sentence by sentence.", Copy, True),
    Endpoint("/api/articles/{name}/comments", comments.comments, "What readers say of it, each followed by its answers.",
             comments.SaidComment, True, asked.Paged),
    Endpoint("/api/articles/{name}/comments", comments.write, "Keeps a comment on it, or an answer; for who has signed in.",
             comments.SaidComment, method="POST", body=comments.SentComment, statuses=(201,), writes=True, cached=False,
             limited=True),
    Endpoint("/api/stories", views.stories, "Stories, the latest first.", Story, True, asked.Paged),
    Endpoint("/api/stories/{name}", views.story, "A story; the id of one of its articles does.", Story),
    Endpoint("/api/stories/{name}/trails", views.trails, "How its figures moved, in its 60 latest reports.", Trail, True),
    Endpoint("/api/stories/{name}/voices", views.voices, "Who says what in its 60 latest reports.", Voice, True),
    Endpoint("/api/stories/{name}/why", views.why, "Why its articles are together.", views.Reason, True),
    Endpoint("/api/search", views.search, "Articles that match a query.", Hit, True, asked.SearchQuery),
    Endpoint("/api/quotes", views.quotes, "Statements that pass filters, the newest first.", views.Quoted, True,
             asked.QuotesQuery),
    Endpoint("/api/figures", views.figures, "Figures that pass filters, the newest first.", views.Counted, True,
             asked.FiguresQuery),
    Endpoint("/api/speakers", views.speakers, "Who is quoted in most articles.", Speaker, True, asked.SpeakersQuery),
    Endpoint("/api/speakers/{name:path}", views.speaker, "One speaker, and where their statements are.", views.Said),
    Endpoint("/api/outlets", views.outlets, "Publications, those with most articles first.", Outlet, True),
    Endpoint("/api/sections", views.labels("section"), "Sections, those with most articles first.", Label, True, asked.Paged),
    Endpoint("/api/tags", views.labels("tag"), "Tags, those with most articles first.", Label, True, asked.Paged),
    Endpoint("/api/agencies", views.labels("agency"), "Agencies, those with most articles first.", Label, True, asked.Paged),
    Endpoint("/api/authors", views.labels("author"), "Authors, those with most articles first.", Label, True, asked.Paged),
    Endpoint("/api/feeds", views.feeds, "What is followed, and how it fares.", FeedState, True),
    Endpoint("/api/feeds", writes.follow, "Begins to follow a feed.", writes.Work, method="POST", role=EDITOR,
             body=asked.FeedBody, statuses=(202,), cached=False),
    Endpoint("/api/feeds", writes.unfollow, "Follows a feed no longer.", None, query=asked.FeedQuery, method="DELETE",
             role=EDITOR, statuses=(204,), writes=True, cached=False),
    Endpoint("/api/corrections", views.corrections, "What people corrected, oldest first.", Correction, True),
    Endpoint("/api/corrections", writes.correct, "Keeps what a person says of a field.", Correction, method="POST",
             role=EDITOR, body=asked.CorrectionBody, statuses=(201,), writes=True, cached=False),
    Endpoint("/api/corrections", writes.uncorrect, "Forgets what a person said of a field.", None,
             query=asked.CorrectionQuery, method="DELETE", role=EDITOR, statuses=(204,), writes=True, cached=False),
    Endpoint("/api/check", writes.check, "Holds a draft against the library; nothing of it is kept.", CheckReport,
             method="POST", body=asked.DraftBody, cached=False),
    Endpoint("/api/jobs", writes.latest_work, "Work that was begun, the latest first.", writes.Work, True, role=EDITOR,
             cached=False),
    Endpoint("/api/jobs/{number}", writes.work, "How far a piece of work is.", writes.Work, role=EDITOR, cached=False),
    Endpoint("/api/stats", views.stats, "How much there is.", Stats),
)  # fmt: skip
