"""The `copydesk` command: the group, its table of commands, and what a shell sees of both."""

import os
import sys
from typing import Any

import click

import copydesk
from copydesk.cli.commands import (
    bulk,
    checking,
    exchange,
    feeds,
    library,
    pages,
    pieces,
    publishing,
    site,
    statements,
    stories,
    upkeep,
    users,
)
from copydesk.errors import CopydeskError

COMMANDS: tuple[click.Command, ...] = (
    pages.read,
    pages.schema,
    statements.statements,
    library.add,
    library.show,
    library.list_articles,
    library.search,
    library.outlets,
    library.stats,
    stories.stories,
    stories.story,
    stories.copies,
    stories.trail,
    checking.check,
    upkeep.remove,
    upkeep.reread,
    upkeep.correct,
    upkeep.corrections,
    upkeep.verify,
    upkeep.backup,
    upkeep.prune,
    exchange.export,
    exchange.import_file,
    feeds.follow,
    feeds.unfollow,
    feeds.list_feeds,
    feeds.opml,
    feeds.watch,
    bulk.bulk,
    site.serve,
    pieces.pieces,
    users.user,
    publishing.publish,
)
"""Every command. Its module declares options alone; what it needs is imported when it runs, so that `--help` is quick."""

ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
"""Read by numpy's libraries as they load: pages are small, and more threads than one only get in each other's way."""
INTERRUPTED = 130


class Fault(click.ClickException):
    """An error that copydesk raised on purpose, as one line on standard error; exit code 1."""

    def show(self, file: Any = None) -> None:
        """Print it."""
        from copydesk.write.parts import one_line

        click.echo(f"copydesk: {one_line(self.message)}", file=file, err=True)


class Door(click.Group):
    """The group of commands, and what a shell calls: an exit code for everything and never a traceback for Ctrl-C."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what copydesk could not do is a line, not a traceback."""
        try:
            return super().invoke(ctx)
        except CopydeskError as fault:
            raise Fault(str(fault)) from None
        except BrokenPipeError:
            from copydesk.cli.reading import READER_GONE, leave_pipe

            leave_pipe()
            return READER_GONE

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line and leave with its exit code."""
        for name in ONE_THREAD:
            os.environ.setdefault(name, "1")
        try:
            code = self.main(*args, **{"prog_name": "copydesk", "standalone_mode": False, **kwargs})
        except click.ClickException as fault:
            fault.show()
            code = fault.exit_code
        except (KeyboardInterrupt, click.Abort):
            code = INTERRUPTED
        sys.exit(code if isinstance(code, int) else 0)


def show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Print the version and leave."""
    if wanted and not ctx.resilient_parsing:
        click.echo(f"copydesk {copydesk.__version__}")
        ctx.exit()


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=show_version, help="Print the version."
)
def main() -> None:
    """Read news pages: any page in, the whole record out."""


for command in COMMANDS:
    main.add_command(command)
