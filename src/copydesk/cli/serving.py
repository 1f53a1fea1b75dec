"""`copydesk serve`: what was typed, as settings of the site."""

from dataclasses import dataclass

import click

from copydesk.keep.connection import library_path
from copydesk.settings import SiteSettings, WatchSettings
from copydesk.show import proxies, server


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """What was typed after `copydesk serve`; each name is that of its option."""

    library: str | None = None
    host: str = "127.0.0.1"
    port: int = 8000
    host_names: tuple[str, ...] = ()
    name: str = "copydesk"
    address: str | None = None
    open_reading: bool = False
    behind_proxy: bool = False
    proxies: tuple[str, ...] = ()
    watch: bool = False
    access_log: bool = False
    pictures: bool = False


def serve(options: ServeOptions) -> None:
    """Serve until interrupted; the address is said once the site can be asked."""
    settings, path = settings_of(options), library_path(options.library)
    server.serve(path, options.host, options.port, settings, lambda address: click.echo(f"{address}/", err=True))


def settings_of(options: ServeOptions) -> SiteSettings:
    """The settings of the site. Raises: SettingError, UsageError."""
    trusted = (*(proxies.LOOPBACK if options.behind_proxy else ()), *options.proxies)
    proxies.Proxies(trusted)
    if trusted and options.address is None:
        raise click.UsageError("behind a proxy the site must know the address that browsers see: --address URL")
    return SiteSettings(
        name=options.name,
        hosts=SiteSettings().hosts.union(name.lower() for name in options.host_names),
        address=server.checked_address(options.address) if options.address else "",
        open_reading=options.open_reading,
        proxies=trusted,
        access_log=options.access_log,
        pictures=options.pictures,
        watch=WatchSettings() if options.watch else None,
    )
