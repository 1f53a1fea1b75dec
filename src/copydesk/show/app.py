"""The site as an ASGI application: one door before the routes that gives kept answers, checks, and adds headers."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from typing import TypeVar

import anyio
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match
from starlette.routing import Route as StarletteRoute
from starlette.types import Receive, Scope, Send

from copydesk.errors import CopydeskError, NotKeptError
from copydesk.keep.connection import open_library
from copydesk.show import forms, guarding, people, problems, urls
from copydesk.show.answers import (
    Answer,
    Ask,
    NotFoundError,
    NotSignedInError,
    Person,
    RefusedError,
    see_other,
)
from copydesk.show.keeping import HoldsFor, KeptAnswer, KeptAnswers, Key, Watch, coding_of, is_packed, mark_of, pack
from copydesk.show.lanes import Lane, Lanes
from copydesk.show.proxies import Proxies
from copydesk.show.routes import ADMIN, EDITS, ROUTES, Route
from copydesk.show.site import Site

LOG = logging.getLogger("copydesk.site")
CHECK_FIRST = "private, no-cache"
"""Browsers may keep a page but ask whether it is still so."""
NOT_KEPT, NO_CONTENT = "no-store", 204
SECONDS_BETWEEN_LOOKS = 20
"""How often the clock is asked whether a minute has begun in which scheduled pieces may go out."""
SAID_AGAIN = frozenset((b"content-length", b"content-encoding", b"content-type"))
"""Headers that an answer without a body (304) does not repeat."""

GUARDS = tuple((name.encode("latin-1"), value.encode("latin-1")) for name, value in guarding.HEADERS)
ASKER, HOLDS = "copydesk.person", "copydesk.holds"
"""Where a request's scope says who asks, and what the answer holds for."""
WITH_UPLOADS = (EDITS, ADMIN)
"""Roles whose forms may be as large as files are."""

Result = TypeVar("Result")


class App:
    """The ASGI application of a site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.kept = KeptAnswers(site.settings.kept_bytes)
        self.watch = Watch(partial(open_library, site.stores.path, False))
        self.proxies = Proxies(site.settings.proxies) if site.settings.proxies else None
        self.lanes = Lanes(site.settings)
        self.looked_minute = -1
        self.routes = Starlette(
            routes=[StarletteRoute(each.path, self.endpoint(each), methods=[each.method]) for each in ROUTES],
            lifespan=self.lifespan,
            exception_handlers={HTTPException: self.no_route},
        )

    @asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncIterator[None]:
        """Open while the server runs; each minute it looks what is to go out."""
        try:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(self.every_minute)
                yield
                tasks.cancel_scope.cancel()
        finally:
            self.watch.close()
            self.site.stores.close()

    async def every_minute(self) -> None:
        """Look for pieces whose time has come, for ever."""
        while True:
            await self.look_for_due()
            await anyio.sleep(SECONDS_BETWEEN_LOOKS)

    async def look_for_due(self) -> None:
        """Put out the scheduled pieces whose time has come, unless somebody has looked in this minute."""
        minute = int(self.site.clock().timestamp()) // 60
        if minute != self.looked_minute:
            self.looked_minute = minute
            await anyio.to_thread.run_sync(self.put_out_due)

    def put_out_due(self) -> None:
        """The same, in a thread of its own; what goes wrong stands in the log and stops nothing."""
        now = self.site.clock()
        try:
            with self.site.stores.reader() as store:
                is_due = bool(store.pieces.due(now))
            if is_due:
                from copydesk.desk.publishing import publish_due  # the site starts without it

                with self.site.stores.write() as store:
                    publish_due(store, self.site.place, now)
                self.watch.changed()
        except Exception:
            LOG.exception("scheduled pieces cannot be looked for")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request: from what is kept, else by its route; whatever happens, with the headers of `guarding`."""
        if scope["type"] != "http":
            await self.routes(scope, receive, send)
            return
        if self.proxies is not None:
            self.proxies.apply(scope)
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        scope["copydesk.headers"] = headers
        try:
            guarding.check_host(headers.get("host", ""), self.site.settings.hosts)
            guarding.check_origin(scope["method"], headers, self.site.settings.address)
        except RefusedError as fault:
            await Sent(ready(problems.plain(fault, scope["path"]), headers), headers)(scope, receive, send)
            return
        await self.look_for_due()
        key = key_of(scope, headers)
        found = self.kept.find(key, self.holds_for()) if key is not None else None
        if found is not None:
            await send_kept(found, scope["method"], headers, send)
        else:
            await self.routes(scope, receive, send)

    def holds_for(self) -> HoldsFor:
        """What an answer that is made now holds for."""
        return self.watch.look(), int(self.site.clock().timestamp()) // 60

    def endpoint(self, route: Route) -> Callable[[Request], Awaitable[Response]]:
        """What Starlette calls for one route."""

        async def answer(request: Request) -> Response:
            headers = request.scope["copydesk.headers"]
            holds_for = request.scope[HOLDS] = self.holds_for()
            made, keepable = await self.attempt(route, request)
            answer = ready(made, headers, holds_for)
            key = key_of(request.scope, headers) if route.cached and keepable else None
            if key is not None:
                self.kept.keep(key, answer)
            return Sent(answer, headers)

        return answer

    async def attempt(self, route: Route, request: Request) -> tuple[Answer, bool]:
        """What a view answers, and whether it may be kept; what goes wrong is a page that says so and leaks nothing."""
        path = request.scope["path"]
        try:
            if route.method == "GET":
                return await self.lanes.run(partial(self.look, route, request), lane_of(route, request)), True
            await self.lanes.run(partial(self.admit, route, request))  # before anything of what is sent is taken in
            form = await forms.read_form(request, self.site.settings, route.role in WITH_UPLOADS)
            return await self.lanes.run(partial(self.ask, route, request, form), route.lane), True
        except NotSignedInError as fault:
            if (
                route.method == "GET"
                and not path.startswith(urls.API + "/")
                and not guarding.is_bearer(request.headers)
            ):
                return see_other(urls.sign_in(wire_address(request.scope))), False
            return problems.answer(self.site, fault, path, asker(request)), False
        except CopydeskError as fault:
            made = problems.answer(self.site, fault, path, asker(request))
            return made, isinstance(fault, NotFoundError | NotKeptError)
        except Exception:
            LOG.exception("the site failed at %s", path)
            return problems.failed(self.site, path, asker(request)), False

    def look(self, route: Route, request: Request) -> Answer:
        """Ask a view that is sent nothing."""
        self.admit(route, request)
        return self.ask(route, request, forms.NO_FORM)

    def admit(self, route: Route, request: Request) -> None:
        """Note who asks. Raises: NotSignedInError or NotAllowedError for a person who may not."""
        with self.site.stores.reader() as store:
            is_secure = self.is_secure(request.scope)
            credential = people.find_credential(request.headers, request.cookies, is_secure)
            person = people.find_person(self.site, store, credential)
        request.scope[ASKER] = person
        people.require(person, route.role, request.scope["path"])

    def is_secure(self, scope: Scope) -> bool:
        """Whether browsers reach the site over https."""
        return scope["scheme"] == "https" or self.site.settings.address.startswith("https:")

    def ask(self, route: Route, request: Request, form: forms.Form) -> Answer:
        """Ask a view, in a thread of its own."""
        lent = self.site.stores.write() if route.writes else self.site.stores.reader()
        with lent as store:
            ask = Ask(
                site=self.site,
                store=store,
                now=self.site.clock(),
                person=request.scope[ASKER],
                holds_for=request.scope[HOLDS],
                address=address_of(request.scope),
                path={name: str(value) for name, value in request.path_params.items()},
                query=dict(request.query_params),
                form=form.fields,
                files=form.files,
                body=form.body,
                media_type=form.media_type,
                cookies=request.cookies,
                client=request.client.host if request.client else "",
                agent=request.headers.get("user-agent", ""),
                is_secure=self.is_secure(request.scope),
            )
            try:
                return route.view(ask)
            finally:
                if route.method != "GET":
                    self.watch.changed()

    async def no_route(self, request: Request, fault: Exception) -> Response:
        """No route is like this address, or none takes this method."""
        assert isinstance(fault, HTTPException)
        headers = request.scope["copydesk.headers"]
        made = problems.no_route(self.site, fault, request.scope["path"], self.methods_at(request.scope))
        return Sent(ready(made, headers), headers)

    def methods_at(self, scope: Scope) -> set[str]:
        """The methods that an address takes: several routes may be like it."""
        found = (each for each in self.routes.routes if each.matches(scope)[0] is not Match.NONE)
        return {method for each in found if isinstance(each, StarletteRoute) for method in each.methods or ()}


def lane_of(route: Route, request: Request) -> Lane:
    """Where an answer is made: quick ones in threads where whoever asks has signed in, as that may be noted in the library."""
    is_known = "cookie" in request.headers or "authorization" in request.headers
    return Lane.VIEWS if route.lane is Lane.QUICK and is_known else route.lane


def asker(request: Request) -> Person | None:
    """Who asks, where that is known yet."""
    found: Person | None = request.scope.get(ASKER)
    return found


def address_of(scope: Scope) -> str:
    """Path and query."""
    query = scope["query_string"].decode("latin-1")
    return f"{scope['path']}?{query}" if query else str(scope["path"])


def wire_address(scope: Scope) -> str:
    """Path and query as they were sent."""
    path, query = (bytes(scope[part]).decode("latin-1") for part in ("raw_path", "query_string"))
    return path + (f"?{query}" if query else "")


def key_of(scope: Scope, headers: Mapping[str, str]) -> Key | None:
    """What an answer is kept under; None for what may differ by who asks."""
    if scope["method"] not in ("GET", "HEAD") or "cookie" in headers or "authorization" in headers:
        return None
    address = scope["raw_path"].decode("latin-1") + "?" + scope["query_string"].decode("latin-1")
    return address, coding_of(headers.get("accept-encoding", ""))


def ready(made: Answer, headers: Mapping[str, str], holds_for: HoldsFor = (0, 0)) -> KeptAnswer:
    """An answer as it is sent: with all headers, and packed where the browser takes that."""
    body, mark = made.body, mark_of(made.body)
    own = [
        ("content-type", made.media_type),
        ("etag", mark.decode()),
        ("vary", "accept-encoding, cookie"),
        *made.headers,
    ]
    if not any(name == "cache-control" for name, _ in made.headers):
        own.append(("cache-control", CHECK_FIRST if made.status == 200 else NOT_KEPT))
    coding = coding_of(headers.get("accept-encoding", ""))
    if coding and is_packed(made.media_type, body):
        body = pack(body, coding)
        own.append(("content-encoding", coding))
    if made.status == NO_CONTENT:
        own = list(made.headers)
    else:
        own.append(("content-length", str(len(body))))
    raw = tuple((name.encode("latin-1"), value.encode("latin-1")) for name, value in own)
    return KeptAnswer(holds_for, made.status, raw + GUARDS, body, mark)


class Sent(Response):
    """A ready answer as Starlette takes it."""

    def __init__(self, answer: KeptAnswer, headers: Mapping[str, str]) -> None:
        self.answer = answer
        self.asked = headers
        self.status_code = answer.status

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it."""
        await send_kept(self.answer, scope["method"], self.asked, send)


async def send_kept(answer: KeptAnswer, method: str, headers: Mapping[str, str], send: Send) -> None:
    """Send an answer; to a browser that has it, only that it is unchanged."""
    if answer.status == 200 and headers.get("if-none-match", "").encode("latin-1") == answer.mark:
        left = tuple(pair for pair in answer.headers if pair[0] not in SAID_AGAIN)
        await send({"type": "http.response.start", "status": 304, "headers": left})
        await send({"type": "http.response.body", "body": b""})
        return
    await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
    await send({"type": "http.response.body", "body": b"" if method == "HEAD" else answer.body})
