"""Commands on what belongs together: stories, copies, trails."""

from pathlib import Path

import click

from copydesk.cli.commands.options import listed, with_library


@click.command(short_help="List the stories of the library, latest first.")
@with_library
@click.option("--limit", type=click.IntRange(1), default=50, help="How many. Default: 50.")
@click.option("--least", type=click.IntRange(1), default=2, help="Stories of at least so many articles. Default: 2.")
@listed
def stories(library: str | None, limit: int, least: int, form: str | None) -> None:
    """List the stories of the library: articles about one event, from any number of outlets, the latest first."""
    from copydesk.cli import stories as shown

    shown.stories(library, limit, least, form)


@click.command(short_help="Show a story: its articles, who says what in it, why they are together.")
@click.argument("name", metavar="ID")
@with_library
@click.option("--why", is_flag=True, help="For each article, which other it is most like, and by what.")
@click.option("--voices", is_flag=True, help="Who says what, the same quotation once with its wordings.")
@listed
def story(name: str, library: str | None, why: bool, voices: bool, form: str | None) -> None:
    """Show a story. ID is that of a story or of one of its articles, or the first letters."""
    from copydesk.cli import stories as shown

    shown.story(library, name, why, voices, form)


@click.command(short_help="Show which articles run the same text, and what each cut and added.")
@click.argument("name", metavar="ID")
@with_library
@click.option("--diff", is_flag=True, help="Sentence by sentence: kept, changed, cut, added.")
@listed
def copies(name: str, library: str | None, diff: bool, form: str | None) -> None:
    """Show the copies of an article's text in other outlets, or the original that it runs.

    ID is that of an article, or its first letters. Exit codes: 0 some were found, 1 none.
    """
    from copydesk.cli import stories as shown

    click.get_current_context().exit(shown.copies(library, name, diff, form))


@click.command(short_help="Show how the figures of a story moved.")
@click.argument("name", metavar="ID")
@with_library
@click.option(
    "--plot",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a picture of the first trail: *.svg or *.png.",
)
@click.option("--subject", help="Only trails of this subject, such as dead or damage.")
@listed
def trail(name: str, library: str | None, plot: Path | None, subject: str | None, form: str | None) -> None:
    """Show how the figures of a story moved: each value with who gave it, where, and for when.

    ID is that of a story or of one of its articles. Exit codes: 0 there are trails, 1 there are none.
    """
    from copydesk.cli import stories as shown

    click.get_current_context().exit(shown.trail(library, name, plot, subject, form))
