"""The command that serves the site."""

import click

from copydesk.cli.commands.options import with_library


@click.command(short_help="Serve the library as a news site on this machine.")
@with_library
@click.option("--host", default="127.0.0.1", help="The address to listen at. Default: 127.0.0.1, this machine alone.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Default: 8000.")
def serve(library: str | None, host: str, port: int) -> None:
    """Serve the library as a news site, until Ctrl-C."""
    from copydesk.keep.connection import library_path
    from copydesk.settings import SiteSettings
    from copydesk.show import server

    click.echo(f"http://{host}:{port}/", err=True)
    server.serve(library_path(library), host, port, SiteSettings(address=f"http://{host}:{port}"))
