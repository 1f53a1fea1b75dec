"""The visible table of all kinds of input, and the one way through it."""

from collections.abc import Iterable, Iterator

from copydesk.errors import GatherError
from copydesk.gather.feeds import FEEDS
from copydesk.gather.files import find_files
from copydesk.gather.intake import Intake
from copydesk.gather.json_lines import JSON_LINES
from copydesk.gather.lists import ADDRESSES, OPML_LISTS, SITEMAPS
from copydesk.gather.pages import PAGE
from copydesk.gather.saved import MHTML
from copydesk.gather.target import Item, Meter, Target, file_target
from copydesk.gather.warcs import ARC, WACZ, WARC
from copydesk.records import Page
from copydesk.settings import GatherSettings

INTAKES: tuple[Intake, ...] = (
    WARC, ARC, WACZ, MHTML, SITEMAPS, OPML_LISTS, FEEDS, JSON_LINES, ADDRESSES, PAGE,
)  # fmt: skip
"""Every kind of input, in the order in which they are tried; the last fits whatever is left."""

DEFAULT = GatherSettings()


def intake_of(target: Target) -> Intake:
    """The kind that a target is."""
    return next(intake for intake in INTAKES if intake.fits(target))


def gather_pages(
    targets: Iterable[str], settings: GatherSettings = DEFAULT, meter: Meter | None = None
) -> Iterator[Page | GatherError]:
    """The pages that targets hold, as a stream: files, folders, globs, archives, lists and web addresses.

    A page that cannot be had is an error in its place, and the others go on. `meter` counts the bytes that were taken.
    """
    meter = meter or Meter()
    for name in targets:
        for path in find_files((name,)):
            if isinstance(path, GatherError):
                yield path
                continue
            for item in open_file(path, settings, meter):
                if isinstance(item, Page | GatherError):
                    yield item


def open_file(path: str, settings: GatherSettings, meter: Meter) -> Iterator[Item]:
    """What one file holds."""
    try:
        target = file_target(path, meter)
    except GatherError as fault:
        yield fault
        return
    yield from intake_of(target).items(target, settings)
