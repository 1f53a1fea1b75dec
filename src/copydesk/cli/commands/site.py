"""The command that serves the site."""

from contextlib import suppress
from typing import Any

import click

from copydesk.cli.commands.options import with_library


@click.command(short_help="Serve the library as a news site.")
@with_library
@click.option("--host", default="127.0.0.1", help="The address to listen at. Default: 127.0.0.1, this machine alone.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="0 takes a free one. Default: 8000.")
@click.option(
    "--host-name",
    "host_names",
    multiple=True,
    metavar="NAME",
    help="A further name the site answers under; may be given again.",
)
@click.option(
    "--name", default="copydesk", metavar="NAME", help="What the site is called; the outlet of its own pieces."
)
@click.option("--address", metavar="URL", help="The address that browsers see, such as https://news.example.")
@click.option("--open-reading", is_flag=True, help="Who has not signed in may read. Without accounts: no difference.")
@click.option(
    "--behind-proxy", is_flag=True, help="Believe what a proxy on this machine says of who asks; needs --address."
)
@click.option(
    "--proxy",
    "proxies",
    multiple=True,
    metavar="ADDRESS",
    help="The same for a proxy elsewhere: its address or network; may be given again.",
)
@click.option("--watch", is_flag=True, help="Look at the feeds that are followed meanwhile, as `copydesk watch` does.")
@click.option("--access-log", is_flag=True, help="A line for each request on standard error.")
@click.option("--pictures", is_flag=True, help="Show pictures of articles, fetched through the site. Default: off.")
def serve(**options: Any) -> None:
    """Serve the library as a news site, until Ctrl-C or SIGTERM.

    At another address than this machine's own, or behind a proxy, the library needs accounts: see `copydesk user`.
    """
    from copydesk.cli import serving

    with suppress(KeyboardInterrupt):
        serving.serve(serving.ServeOptions(**options))
