"""What each address of the API that writes does. What reads pages is loaded by the first that needs it."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from copydesk.keep.corrections import converted
from copydesk.keep.rows import Kept
from copydesk.records import CheckReport, Origin, Page
from copydesk.records.page import OriginKind
from copydesk.show import jobs
from copydesk.show.answers import NotFoundError, UnfitError
from copydesk.show.api import asked
from copydesk.show.api.views import Call

ORIGIN = "the site's API"


@dataclass(frozen=True, slots=True)
class Made:
    """What a write answers: the value, its status, and where what came of it stands ("" for nowhere)."""

    value: Any
    status: int = 200
    location: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work: `state` is waiting, running, done or failed; `added` are ids of articles, `lines` what went wrong."""

    number: int
    title: str
    asked_at: datetime
    state: str
    pages: int
    added: tuple[str, ...]
    faults: int
    lines: tuple[str, ...]


def work_of(job: jobs.Job) -> Work:
    """A piece of work as it is just now."""
    return Work(
        job.number, job.title, job.asked_at, job.state, job.pages, tuple(job.added), job.faults, tuple(job.lines)
    )


def accepted(call: Call, title: str, work: Callable[..., None]) -> Made:
    """Work that was begun, with where it can be followed. Raises: TooMuchError where too much waits."""
    job = call.ask.site.jobs.start(title, work, call.ask.now)
    return Made(work_of(job), 202, f"/api/jobs/{job.number}")


def correct(call: Call) -> Made:
    """Keep what a person says of a field. Raises: NotKeptError, WrongValueError."""
    body: asked.CorrectionBody = call.body
    store = call.ask.store
    name = store.entry(body.article).id
    converted(body.field, body.value)
    store.correct(name, body.field, body.value, call.ask.now)
    found = (each for each in store.corrections_of(name) if each.field == body.field)
    return Made(next(found), 201, f"/api/articles/{name}")


def uncorrect(call: Call) -> Made:
    """Forget what a person said of a field. Raises: NotKeptError."""
    query: asked.CorrectionQuery = call.query
    call.ask.store.uncorrect(query.article, query.field)
    return Made(None, 204)


def add(call: Call) -> Made:
    """Read and keep a page, or begin to fetch some. Raises: UnfitError for a page that cannot be read."""
    body: asked.PageBody | asked.AddressesBody = call.body
    if isinstance(body, asked.AddressesBody):
        count = len(body.addresses)
        title = body.addresses[0] if count == 1 else f"{count} addresses"
        return accepted(call, title, jobs.add_addresses(body.addresses))
    page = Page(
        body.html.encode("utf-8", "replace"),
        Origin(OriginKind.STREAM, ORIGIN),
        body.url,
        body.media_type,
        "utf-8",
        call.ask.now,
    )
    kept = keep_page(call, page)
    return Made(kept, 200 if kept.state == "same" else 201, f"/api/articles/{kept.id}")


def keep_page(call: Call, page: Page) -> Kept:
    """What became of a page, its story settled. Raises: UnfitError where it cannot be read."""
    from copydesk.desk.keeping import run
    from copydesk.desk.reading import Hints
    from copydesk.desk.relating import update_stories

    hints = Hints(statements=True, figures=True)
    with call.ask.site.stores.own() as store:
        with closing(run([page], store, hints=hints, clock=lambda: call.ask.now)) as answers:  # type: ignore[type-var]
            answer = next(answers)
        if answer.kept is None:
            raise UnfitError("page", answer.fault or "cannot be read")
        update_stories(store)
        return answer.kept


def follow(call: Call) -> Made:
    """Begin to follow a feed."""
    body: asked.FeedBody = call.body
    return accepted(call, f"follow {body.url}", jobs.follow(body.url, call.ask.now))


def unfollow(call: Call) -> Made:
    """Follow a feed no longer. Raises: NotKeptError."""
    query: asked.FeedQuery = call.query
    call.ask.store.remove_feed(query.url)
    return Made(None, 204)


def check(call: Call) -> CheckReport:
    """Hold a draft against the library."""
    from copydesk.desk.checking import check_draft

    body: asked.DraftBody = call.body
    if not body.text.strip():
        raise UnfitError("text", "there is nothing to check")
    return check_draft(call.ask.store, body.text, body.media_type, call.ask.now)


def work(call: Call) -> Work:
    """How far a piece of work is. Raises: NotFoundError."""
    found = call.ask.site.jobs.find(call.ask.path["number"])
    if found is None:
        raise NotFoundError(call.ask.address, "no such work is remembered")
    return work_of(found)


def latest_work(call: Call) -> list[Work]:
    """The latest work first."""
    return list(map(work_of, call.ask.site.jobs.latest()))
