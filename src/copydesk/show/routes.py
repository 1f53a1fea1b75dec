"""The visible table of all that the site answers to."""

from collections.abc import Callable
from dataclasses import dataclass

from copydesk.show.answers import Answer, Ask
from copydesk.show.pages import article, front, static, story

View = Callable[[Ask], Answer]
PUBLIC, EDITS, ADMIN = "reader", "editor", "admin"


@dataclass(frozen=True, slots=True)
class Route:
    """One address. `path` is Starlette's; `role` who may ask at least.

    A view that `writes` is given the connection that writes, one thread at a time. What a view with `cached` answers is
    kept and given again for the same address until the library changes or the minute is over.
    """

    path: str
    view: View
    method: str = "GET"
    role: str = PUBLIC
    writes: bool = False
    cached: bool = True


ROUTES: tuple[Route, ...] = (
    Route("/", front.front),
    Route("/article/{name}", article.article),
    Route("/story/{name}", story.story),
    Route("/static/{name}", static.static),
)
