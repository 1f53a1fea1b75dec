"""Commands on the feeds that are followed."""

import re
from typing import Any

import click

from copydesk.cli.commands.options import listed, with_library

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
WHILE = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd]?)\Z", re.I)


class Duration(click.ParamType[float]):
    """A time span such as 90s, 10m, 2h or 1d; a bare number means minutes."""

    name = "duration"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """As click wants it: seconds."""
        if isinstance(value, float):
            return value
        found = WHILE.match(str(value).strip())
        seconds = float(found[1]) * UNITS[found[2].lower() or "m"] if found else 0.0
        if not 1 <= seconds <= 366 * UNITS["d"]:
            self.fail(f"{value!r} is no time span like 90s, 10m, 2h or 1d", param, ctx)
        return seconds


private = click.option("--allow-private", is_flag=True, help="Fetch from private networks and this machine too.")


@click.command(no_args_is_help=True, short_help="Follow feeds.")
@click.argument("targets", nargs=-1, required=True, metavar="FEED|SITE|OPML...")
@with_library
@click.option("--guess", is_flag=True, help="Try common paths where a page names no feed.")
@click.option("--all", "every", is_flag=True, help="Follow all feeds that a page names, not the first alone.")
@private
@click.pass_context
def follow(ctx: click.Context, /, **options: Any) -> None:
    """Follow feeds: `copydesk watch` then keeps their new stories.

    FEED is the address of an RSS, Atom or RDF feed or of a JSON Feed; of a SITE the feed that its page names is
    taken; OPML is a file with a list of feeds. Exit codes: 0 all are followed, 1 some are not.
    """
    from copydesk.cli import following

    ctx.exit(following.follow(following.FollowOptions(**options)))


@click.command(no_args_is_help=True, short_help="Follow feeds no longer.")
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@with_library
def unfollow(feeds: tuple[str, ...], library: str | None) -> None:
    """Follow feeds no longer. What came from them stays in the library."""
    from copydesk.cli import following

    following.unfollow(feeds, library)


@click.command(name="feeds", short_help="Show what is followed and how each feed fares.")
@with_library
@listed
def list_feeds(library: str | None, form: str | None) -> None:
    """Show what is followed and how each feed fares: its last answer, the next look, its failures."""
    from copydesk.cli import following

    following.list_feeds(library, form)


@click.command(short_help="Write what is followed as an OPML list.")
@click.argument("file", required=False, metavar="[FILE]")
@with_library
def opml(file: str | None, library: str | None) -> None:
    """Write what is followed as an OPML list, to FILE or to standard output. `copydesk follow FILE` reads one."""
    from copydesk.cli import following

    following.write_list(file, library)


@click.command(short_help="Keep the new stories of what is followed.")
@with_library
@click.option(
    "--every",
    "every_seconds",
    type=Duration(),
    default="10m",
    help="Pause between looks at a feed: 90s, 10m, 2h. Default: 10m.",
)
@click.option("--once", is_flag=True, help="Look at every feed that is due, then end.")
@click.option("--jobs", type=click.IntRange(0, 1024), default=1, help="Processes; 0: one for each CPU. Default: 1.")
@click.option("--contact", metavar="ADDRESS", help="mailto: or https: address that is told to servers.")
@click.option("--no-robots", is_flag=True, help="Fetch what a robots.txt asks not to.")
@click.option(
    "--statements/--no-statements", default=True, help="Find who said what, and figures; without it is much quicker."
)
@private
@click.option("-q", "--quiet", is_flag=True, help="Say only what fails.")
@click.pass_context
def watch(ctx: click.Context, /, **options: Any) -> None:
    """Look at the feeds that are followed, and keep their new stories, until Ctrl-C.

    A feed that fails is left alone for longer each time; what it asks for (Retry-After) is kept to. Exit codes with
    --once: 0 all is kept, 1 some feed or page failed.
    """
    from copydesk.cli import following

    ctx.exit(following.watch(following.WatchOptions(**options)))
