"""The command that serves the site."""

from contextlib import suppress
from dataclasses import replace

import click

from copydesk.cli.commands.options import with_library


@click.command(short_help="Serve the library as a news site on this machine.")
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
def serve(library: str | None, host: str, port: int, host_names: tuple[str, ...], name: str) -> None:
    """Serve the library as a news site, until Ctrl-C."""
    from copydesk.keep.connection import library_path
    from copydesk.settings import SiteSettings
    from copydesk.show import server

    settings = SiteSettings()
    settings = replace(settings, name=name, hosts=settings.hosts.union(name.lower() for name in host_names))
    with suppress(KeyboardInterrupt):
        server.serve(library_path(library), host, port, settings, lambda address: click.echo(f"{address}/", err=True))
