"""The commands on feeds: follow, unfollow, feeds, opml, watch."""

import os
import time
from collections import Counter
from dataclasses import dataclass
from functools import partial

import click

from copydesk.cli.tables import TABLE, picked_form, shown, write_lines, write_table
from copydesk.cli.terminal import usable_cpus
from copydesk.desk import watch as desk
from copydesk.desk.keeping import Stored, now
from copydesk.desk.reading import Hints
from copydesk.desk.rounds import Ways, keep_new, nap_seconds
from copydesk.errors import GatherError
from copydesk.gather.lists import Outline, parse_opml, write_opml
from copydesk.gather.target import Meter, file_target
from copydesk.gather.web import fetch
from copydesk.keep.connection import library_path
from copydesk.keep.store import Store
from copydesk.records import FeedState
from copydesk.settings import FollowSettings, GatherSettings, WebSettings
from copydesk.write.parts import one_line

OPML_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class FollowOptions:
    """What was typed after `copydesk follow`; each name is that of its option."""

    targets: tuple[str, ...]
    library: str | None = None
    guess: bool = False
    every: bool = False
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class WatchOptions:
    """What was typed after `copydesk watch`; each name is that of its option."""

    library: str | None = None
    every_seconds: float = 600.0
    once: bool = False
    jobs: int = 1
    contact: str | None = None
    no_robots: bool = False
    statements: bool = True
    allow_private: bool = False
    quiet: bool = False


def follow(options: FollowOptions) -> int:
    """The exit code of `copydesk follow`."""
    failed = 0
    with Store(library_path(options.library)) as store:
        for target in options.targets:
            try:
                follow_target(store, target, options)
            except GatherError as fault:
                failed += 1
                click.echo(f"copydesk: {one_line(str(fault))}", err=True)
    return 1 if failed else 0


def follow_target(store: Store, target: str, options: FollowOptions) -> None:
    """Follow what one target names. Raises: GatherError where that is no feed."""
    if "://" not in target and os.path.exists(target):
        outlines = parse_opml(file_target(target, Meter()).unpacked(OPML_BYTES), target)
        if not outlines:
            raise GatherError(target, "no feed in this file")
        for outline in outlines:
            tell(desk.follow_feed(store, FeedState(outline.url, outline.title, outline.home, now())), outline.url)
        return
    web = WebSettings(allow_private=options.allow_private)
    known = {feed.url for feed in store.feeds()}
    address = target if "://" in target else f"https://{target}"
    first, *others = desk.follow(store, address, partial(fetch, settings=web), now(), options.guess)
    tell(first.url not in known, first.url)
    for feed in others:
        if options.every:
            tell(desk.follow_feed(store, feed), feed.url)
        else:
            click.echo(f"also named there: {one_line(feed.url)}", err=True)


def tell(is_new: bool, url: str) -> None:
    """Say what is followed now."""
    click.echo(f"{'followed' if is_new else 'followed already'}: {one_line(url)}")


def unfollow(feeds: tuple[str, ...], library: str | None) -> None:
    """`copydesk unfollow`. Raises: KeepError for a feed that is not followed."""
    with Store(library_path(library)) as store:
        for url in feeds:
            store.remove_feed(url)


def list_feeds(library: str | None, form: str | None) -> None:
    """`copydesk feeds`."""
    with Store(library_path(library), False) as store:
        feeds = store.feeds()
    if picked_form(form) == TABLE:
        columns = ("feed", "health", "last answer", "next look", "entries")
        write_table(columns, map(feed_row, feeds), wide="feed")
    else:
        write_lines(feed_line(feed) for feed in feeds)


def feed_row(feed: FeedState) -> tuple[object, ...]:
    """A feed in a table."""
    name = f"{feed.title}  {feed.url}" if feed.title else feed.url
    return (name, health(feed), feed.last_ok_at, None if feed.gone else feed.next_at or "now", feed.entries)


def health(feed: FeedState) -> str:
    """How a feed fares, in a few words."""
    if feed.gone:
        return "gone"
    if feed.failures:
        return f"failed {feed.failures}x: {feed.last_error}"
    return "well" if feed.last_ok_at else "new"


def feed_line(feed: FeedState) -> dict[str, object]:
    """A feed for a line of JSON."""
    hidden = ("seen", "etag", "last_modified")
    return {"health": health(feed), **{name: getattr(feed, name) for name in FeedState.__slots__ if name not in hidden}}


def write_list(file: str | None, library: str | None) -> None:
    """`copydesk opml`."""
    with Store(library_path(library), False) as store:
        body = write_opml(Outline(feed.url, feed.title, feed.home) for feed in store.feeds() if not feed.gone)
    if file is None or file == "-":
        click.echo(body, nl=False)
        return
    try:
        with open(file, "wb") as out:
            out.write(body)
    except OSError as fault:
        raise click.UsageError(f"{file}: {(fault.strerror or str(fault)).lower()}") from None


def watch(options: WatchOptions) -> int:
    """The exit code of `copydesk watch`."""
    web = WebSettings(allow_private=options.allow_private, contact=options.contact)
    ways = Ways(
        FollowSettings(every_seconds=options.every_seconds),
        GatherSettings(web=web, obey_robots=not options.no_robots),
        Hints(statements=options.statements, figures=options.statements),
        options.jobs or usable_cpus(),
    )
    with Store(library_path(options.library)) as store:
        if not store.feeds():
            raise click.UsageError("nothing is followed: `copydesk follow FEED` first")
        while True:
            failed = look(store, ways, options.quiet)
            if options.once:
                return 1 if failed else 0
            time.sleep(nap_seconds(store))


def look(store: Store, ways: Ways, quiet: bool) -> int:
    """Look at what is due, keep what is new; how many feeds and pages failed."""
    failed = 0
    counts: Counter[str] = Counter()

    def note(stored: Stored) -> None:
        counts[state_of(stored)] += 1

    for polled in keep_new(store, ways, note):
        for each in polled:
            if each.state.failures:
                counts["feeds failed"] += 1
                click.echo(f"copydesk: {one_line(each.state.url)}: {one_line(each.state.last_error or '')}", err=True)
        failed += counts["failed"] + counts["feeds failed"]
        if not quiet:
            said = ", ".join(f"{count:,} {state}" for state, count in sorted(counts.items()))
            click.echo(f"{shown(now())}  {len(polled):,} feeds: {said or 'nothing new'}")
        counts.clear()
    return failed


def state_of(stored: Stored) -> str:
    """What became of a page, in a word; a failure is told."""
    if stored.fault is not None:
        click.echo(f"copydesk: {one_line(stored.name)}: {one_line(stored.fault)}", err=True)
        return "failed"
    return stored.kept.state.value if stored.kept else "old"
