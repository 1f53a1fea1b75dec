"""The visible table of all that the site answers to."""

from collections.abc import Callable
from dataclasses import dataclass

from copydesk.show import urls
from copydesk.show.answers import Answer, Ask
from copydesk.show.api import answering, description
from copydesk.show.api.table import ENDPOINTS, Endpoint
from copydesk.show.lanes import Lane
from copydesk.show.pages import (
    accounts,
    adding,
    article,
    checking,
    comments,
    desk,
    figures,
    front,
    history,
    labels,
    machines,
    moderation,
    pictures,
    piece_history,
    pieces,
    quotes,
    reading,
    search,
    static,
    stories,
    story,
)

View = Callable[[Ask], Answer]
OPEN, PUBLIC, EDITS, ADMIN = "visitor", "reader", "editor", "admin"


@dataclass(frozen=True, slots=True)
class Route:
    """One address. `path` is Starlette's; `role` who may ask at least.

    A view that `writes` is given the connection that writes, one thread at a time. What a view with `cached` answers is
    kept and given again for the same address until the library changes or the minute is over. What takes long runs in a `lane`
    of its own.
    """

    path: str
    view: View
    method: str = "GET"
    role: str = PUBLIC
    writes: bool = False
    cached: bool = True
    lane: Lane = Lane.VIEWS


def route_of(endpoint: Endpoint) -> Route:
    """The route of an address of the API."""
    view = answering.view_of(endpoint)
    return Route(endpoint.path, view, endpoint.method, endpoint.role, endpoint.writes, endpoint.cached)


ROUTES: tuple[Route, ...] = (
    Route("/", front.front),
    Route("/article/{name}", article.article, lane=Lane.QUICK),
    Route("/article/{name}/reading", reading.reading),
    Route("/article/{name}/correct", reading.correct, method="POST", role=EDITS, writes=True),
    Route("/article/{name}/versions", history.versions),
    Route("/article/{name}/copies", history.copies),
    Route("/article/{name}/comments", comments.comments),
    Route("/article/{name}/comments", comments.write, method="POST", writes=True),
    Route("/comment/{name}", comments.one),
    Route("/comment/{name}/edit", comments.edit, method="POST", writes=True),
    Route("/comment/{name}/delete", comments.delete, method="POST", writes=True),
    Route(urls.MODERATION, moderation.moderation, role=EDITS),
    Route(urls.MODERATION, moderation.moderate, method="POST", role=EDITS, writes=True),
    Route(urls.MODERATION_RULES, moderation.keep_rules, method="POST", role=ADMIN, writes=True),
    Route("/picture/from/{mark}", pictures.picture, cached=False, lane=Lane.FETCHES),
    Route("/story/{name}", story.story),
    Route(urls.CHECK, checking.form),
    Route(urls.CHECK, checking.check, method="POST", cached=False),
    Route(urls.DESK, desk.desk, role=EDITS, cached=False),
    Route(urls.NEW_PIECE, desk.form, role=EDITS, cached=False),
    Route(urls.NEW_PIECE, desk.make, method="POST", role=EDITS, writes=True),
    Route("/desk/{name}", pieces.page, role=EDITS, cached=False),
    Route("/desk/{name}", pieces.act, method="POST", role=EDITS, writes=True),
    Route("/desk/{name}/preview", pieces.preview, method="POST", role=EDITS, cached=False),
    Route("/desk/{name}/check", pieces.check, method="POST", role=EDITS, cached=False),
    Route("/desk/{name}/autosave", pieces.autosave, method="POST", role=EDITS, writes=True),
    Route("/desk/{name}/revisions", piece_history.revisions, role=EDITS, cached=False),
    Route("/picture/{name}", piece_history.picture, cached=False),
    Route(urls.ADD, adding.form, role=EDITS, cached=False),
    Route(urls.ADD, adding.add, method="POST", role=EDITS, cached=False),
    Route("/job/{number}", adding.job, role=EDITS, cached=False),
    Route(urls.FEEDS, adding.feeds),
    Route(urls.FEEDS, adding.follow, method="POST", role=EDITS, writes=True),
    Route(urls.STORIES, stories.stories),
    Route("/section/{name:path}", labels.labelled("section")),
    Route("/tag/{name:path}", labels.labelled("tag")),
    Route("/outlet/{name:path}", labels.labelled("outlet")),
    Route("/agency/{name:path}", labels.labelled("agency")),
    Route("/author/{name:path}", labels.labelled("author")),
    Route("/speaker/{name:path}", quotes.speaker),
    Route(urls.SECTIONS, labels.index("section")),
    Route(urls.TAGS, labels.index("tag")),
    Route(urls.OUTLETS, labels.index("outlet")),
    Route(urls.SEARCH, search.search),
    Route(urls.QUOTES, quotes.quotes),
    Route(urls.FIGURES, figures.figures),
    Route(urls.NEWS_SITEMAP, machines.news_sitemap),
    Route(urls.ROBOTS, machines.robots, role=OPEN),
    Route(urls.HEALTH, machines.health, role=OPEN, cached=False),
    Route(urls.SIGN_IN, accounts.form, role=OPEN, cached=False),
    Route(urls.SIGN_IN, accounts.sign_in, method="POST", role=OPEN, cached=False, lane=Lane.HASHES),
    Route(urls.SIGN_OUT, accounts.sign_out, method="POST", role=OPEN, cached=False),
    Route(urls.ACCOUNT, accounts.account, cached=False),
    Route(urls.ACCOUNT_PASSWORD, accounts.change_password, method="POST", cached=False, lane=Lane.HASHES),
    Route(urls.ACCOUNT_END, accounts.end_session, method="POST", cached=False),
    Route(urls.API, answering.index),
    Route(urls.OPENAPI, description.openapi),
    *map(route_of, ENDPOINTS),
    Route("/static/{name}", static.static, role=OPEN),
)
