"""Commands on the library: what goes in, and looking into it."""

from typing import Any

import click

from copydesk.cli.commands.options import Time, listed, with_library

SHOWN_FORMS = ("text", "markdown", "json", "html", "explain", "page")


@click.command(no_args_is_help=True, short_help="Read pages and keep them in the library.")
@click.argument("targets", nargs=-1, required=True, metavar="PATH|URL|-...")
@with_library
@click.option("--jobs", type=click.IntRange(0, 1024), help="Processes; 0: one for each CPU. Default: as is quickest.")
@click.option("--since", type=Time(), help="Leave out what was published before this time.")
@click.option("--url", help="The page's address (with one page).")
@click.option("--fetched-at", type=Time(), help='When it was fetched, for ages like "2 hours ago" (ISO 8601).')
@click.option("--charset", help="The charset its server named.")
@click.option("--media-type", help="text/plain for pages without markup, text/html for pages with.")
@click.option("--allow-private", is_flag=True, help="Fetch from private networks and this machine too.")
@click.option("--contact", metavar="ADDRESS", help="mailto: or https: address that is told to servers.")
@click.option("--no-robots", is_flag=True, help="Fetch what a robots.txt asks not to.")
@click.option(
    "--statements/--no-statements", default=True, help="Find who said what, and figures; without it is much quicker."
)
@click.option("--as", "form", type=click.Choice(("json",)), help="A line of JSON for each page as soon as it is safe.")
@click.option("-q", "--quiet", is_flag=True, help="No progress bar and no summary.")
@click.pass_context
def add(ctx: click.Context, /, **options: Any) -> None:
    """Read pages and keep them in the library, with all that was read in them.

    A page of an address that is kept already is a new version where it tells something new. The library is made
    where there is none. Exit codes: 0 all pages were kept, 1 some failed, 2 wrong usage.
    """
    from copydesk.cli import adding

    ctx.exit(adding.add(adding.AddOptions(**options)))


@click.command(short_help="Show an article of the library.")
@click.argument("name", metavar="ID")
@with_library
@click.option(
    "--as", "form", type=click.Choice(SHOWN_FORMS), help="Format; page: as it was received. Default: text, piped JSON."
)
@click.option("--version", type=click.IntRange(1), metavar="N", help="As it was in this version.")
@click.option("--versions", is_flag=True, help="List its versions and what was changed in each.")
@click.option("--diff", is_flag=True, help="What differs from the version before.")
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", help="Colour in explain.")
def show(**options: Any) -> None:
    """Show an article of the library: as it is now, as it was, or what was changed.

    ID is what `list` and `search` show, or its first letters.
    """
    from copydesk.cli import shelf

    shelf.show(shelf.ShowOptions(**options))


@click.command(name="list", short_help="List the articles of the library, newest first.")
@click.argument("query", nargs=-1)
@with_library
@click.option("--limit", type=click.IntRange(1), default=50, help="How many. Default: 50.")
@listed
def list_articles(query: tuple[str, ...], library: str | None, limit: int, form: str | None) -> None:
    """List the articles of the library, or those that match a QUERY (see `search`), the newest first."""
    from copydesk.cli import shelf

    shelf.list_articles(library, query, limit, form)


@click.command(no_args_is_help=True, short_help="Search the library.")
@click.argument("query", nargs=-1, required=True)
@with_library
@click.option("--limit", type=click.IntRange(1), default=10, help="How many. Default: 10.")
@click.option("--newest", is_flag=True, help="The newest first, not the best.")
@listed
@click.pass_context
def search(
    ctx: click.Context, query: tuple[str, ...], library: str | None, limit: int, newest: bool, form: str | None
) -> None:
    """Search the library: words, "phrases", prefix*, -not, OR, (brackets), and fields.

    \b
    Words in:    headline: dek: body: outlet: section: tag: agency: author: speaker: quote:
    Exactly:     language:en kind:article
    Times:       after:2026-10-01 before:2026-11
    Numbers:     figure:>1000 figure:10..20 versions:>1

    Put the query into single quotes where the shell would read it, and "--" before one that begins with "-".
    Exit codes: 0 found, 1 nothing found, 2 the query cannot be read.
    """
    from copydesk.cli import shelf

    ctx.exit(shelf.search(library, query, limit, newest, form))


@click.command(short_help="List the outlets in the library.")
@with_library
@listed
def outlets(library: str | None, form: str | None) -> None:
    """List the outlets in the library with how many articles there are of each, and from when."""
    from copydesk.cli import shelf

    shelf.outlets(library, form)


@click.command(short_help="Say how much there is in the library.")
@with_library
@listed
def stats(library: str | None, form: str | None) -> None:
    """Say how much there is in the library and how much room it takes."""
    from copydesk.cli import shelf

    shelf.stats(library, form)
