"""The visible table of all kinds of input, and the one way through it."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.errors import GatherError
from copydesk.gather.feeds import FEEDS
from copydesk.gather.files import find_files
from copydesk.gather.intake import Intake
from copydesk.gather.json_lines import ENDINGS as LINE_ENDINGS
from copydesk.gather.json_lines import JSON_LINES
from copydesk.gather.lists import ADDRESSES, OPML_LISTS, SITEMAPS
from copydesk.gather.pages import PAGE
from copydesk.gather.saved import ENDINGS as SAVED_ENDINGS
from copydesk.gather.saved import MHTML
from copydesk.gather.target import Item, Lead, Meter, Target, chunked, file_target, head_of, stream_target
from copydesk.gather.warcs import ARC, WACZ, WARC
from copydesk.gather.warcs import ENDINGS as ARCHIVE_ENDINGS
from copydesk.records import Origin, Page
from copydesk.records.addresses import plain_address
from copydesk.records.page import OriginKind
from copydesk.settings import GatherSettings

if TYPE_CHECKING:
    from copydesk.gather.crew import Crew, Result, World

INTAKES: tuple[Intake, ...] = (WARC, ARC, WACZ, MHTML, SITEMAPS, OPML_LISTS, FEEDS, JSON_LINES, ADDRESSES, PAGE)
"""Every kind of input, in the order in which they are tried; the last fits whatever is left."""

DEFAULT = GatherSettings()
WEB = re.compile(r"https?://", re.I)
IN_FOLDERS = (*SAVED_ENDINGS, *ARCHIVE_ENDINGS, *LINE_ENDINGS)
"""Endings that count inside a folder beside those of pages. Lists do not: they would lead out of it."""


def intake_of(target: Target) -> Intake:
    """The kind that a target is."""
    return next(intake for intake in INTAKES if intake.fits(target))


def size_of(targets: Iterable[str]) -> int | None:
    """Bytes of the files that targets mean, for whoever shows progress beside a `Meter`; None where any is not a file here."""
    size = 0
    for name in targets:
        if WEB.match(name) or name == "-":
            return None
        for path in find_files((name,), IN_FOLDERS):
            if isinstance(path, str):
                with suppress(OSError):
                    size += os.path.getsize(path)
    return size


def gather_pages(
    targets: Iterable[str],
    settings: GatherSettings = DEFAULT,
    meter: Meter | None = None,
    world: "World | None" = None,
) -> Iterator[Page | GatherError]:
    """The pages that targets hold, as a stream: files, folders, globs, archives, lists, web addresses, "-" for standard input.

    A page that cannot be had is an error in its place, and the others go on. Pages of files come in their order; pages of
    the web come as they arrive. `meter` counts the bytes that were taken.
    """
    run = Run(settings, meter or Meter(), world)
    try:
        for name in targets:
            yield from run.local(name)
            yield from run.arrived(wait=False)
        yield from run.arrived(wait=True)
    finally:
        run.close()


def gather_items(
    items: Iterable[Item], settings: GatherSettings = DEFAULT, world: "World | None" = None
) -> Iterator[Page | GatherError]:
    """The pages that items are or lead to, as a stream: for whoever has looked into a list himself."""
    run = Run(settings, Meter(), world)
    try:
        yield from run.sorted_out(iter(items))
        yield from run.arrived(wait=True)
    finally:
        run.close()


class Run:
    """One run: what it needs is made when it is first needed."""

    def __init__(self, settings: GatherSettings, meter: Meter, world: "World | None") -> None:
        self.settings = settings
        self.meter = meter
        self.world = world
        self.crew: Crew | None = None

    def local(self, name: str) -> Iterator[Page | GatherError]:
        """What a name means on this machine; a web address is left to the crew."""
        if WEB.match(name):
            self.follow(Lead(name, Origin(OriginKind.URL, name), 0))
            return
        if name == "-":
            yield from self.sorted_out(self.open(lambda: stream_target(sys.stdin.buffer, "-")))
            return
        for path in find_files((name,), IN_FOLDERS):
            if isinstance(path, GatherError):
                yield path
            else:
                yield from self.sorted_out(self.open(lambda path=path: file_target(path, self.meter)))  # type: ignore[misc]
                yield from self.arrived(wait=False)

    def open(self, make: Callable[[], Target]) -> Iterator[Item]:
        """What a target holds; an error where it cannot be opened."""
        try:
            target = make()
        except GatherError as fault:
            yield fault
            return
        yield from intake_of(target).items(target, self.settings)

    def sorted_out(self, items: Iterator[Item]) -> Iterator[Page | GatherError]:
        """The pages and errors of a target; its leads are followed."""
        for item in items:
            if not isinstance(item, Lead):
                yield item
            elif item.depth > self.settings.depth:
                yield GatherError(item.url, f"not followed: lists lead more than {self.settings.depth} deep")
            else:
                self.follow(item)

    def follow(self, lead: Lead) -> None:
        """Leave a lead to the crew."""
        if self.crew is None:
            from copydesk.gather.crew import Crew  # the HTTP client takes longer to load than many pages to read

            self.crew = Crew(self.settings, self.world)
        self.crew.add(lead)

    def arrived(self, wait: bool) -> Iterator[Page | GatherError]:
        """What the crew has brought; with `wait`, until it has brought everything."""
        if self.crew is not None:
            for result in self.crew.finished(wait):
                yield from self.sorted_out(self.fetched(result))

    def fetched(self, result: "Result") -> Iterator[Item]:
        """What an answer holds."""
        lead, answer = result.lead, result.answer
        if isinstance(answer, GatherError):
            yield answer
            return
        self.meter.bytes += len(answer.body)
        if answer.is_no_page:
            yield GatherError(lead.url, f"no page but {answer.media_type}")
            return
        yield from self.open(
            lambda: Target(
                lead.url,
                head_of(chunked(answer.body)),
                lambda: chunked(answer.body),
                url=plain_address(answer.url) or answer.url,
                media_type=answer.media_type,
                charset=answer.charset,
                fetched_at=answer.fetched_at,
                origin=lead.origin if lead.depth == 0 else replace(lead.origin, name=f"{lead.origin.name}#{lead.url}"),
                depth=lead.depth,
            )
        )

    def close(self) -> None:
        """Send the crew home."""
        if self.crew is not None:
            self.crew.stop()
