"""The command that writes the public site."""

from typing import Any

import click

from copydesk.cli.commands.options import with_library


@click.command(short_help="Write the public site as static files.")
@with_library
@click.option(
    "--out", metavar="FOLDER", required=True, help="Where to: a new or empty folder, or one published before."
)
@click.option(
    "--base-url",
    metavar="URL",
    help="Where the site will stand, like https://news.example/desk/. Without it there are no feeds and sitemaps.",
)
@click.option(
    "--others",
    type=click.Choice(("none", "link", "extract")),
    default="link",
    help="Of others' articles show nothing; headline, outlet, time and link; some words too. Default: link.",
)
@click.option("--name", default="copydesk", help="What the site is called. Default: copydesk.")
@click.option("--jobs", type=click.IntRange(0, 1024), default=0, help="Processes. Default: one for each CPU.")
@click.option("--quiet", "-q", is_flag=True, help="Say only what fails.")
@click.pass_context
def publish(ctx: click.Context, /, **options: Any) -> None:
    """Write the public site into FOLDER: the desk's published pieces, of others only what --others allows.

    Any web server, object store or CDN serves it. Only what changed is written, and all of it at one moment. Exit codes:
    0 published, 1 could not be, 2 wrong usage.
    """
    from copydesk.cli import publishing

    ctx.exit(publishing.run(publishing.PublishOptions(**options)))
