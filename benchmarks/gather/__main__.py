"""`python -m benchmarks.gather [feeds|memory|bulk]`: prints its figures."""

from pathlib import Path

import click

from benchmarks.gather.bulk import measure_bulk
from benchmarks.gather.feeds import compare_feeds
from benchmarks.gather.memory import measure_memory

SAVED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "feeds"


@click.group(invoke_without_command=True)
@click.pass_context
def main(ctx: click.Context) -> None:
    """Both, with what is at hand."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(feeds)
        ctx.invoke(memory)


@main.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--mangled", default=2000, help="Mangled copies of feeds that are tried too.")
@click.option("--seed", default=1, help="Of chance.")
def feeds(folders: tuple[Path, ...] = (), mangled: int = 2000, seed: int = 1) -> None:
    """Entries found beside feedparser: in the saved feeds, in FOLDERS of more, in odd ones made here, in mangled copies."""
    places = [*folders, *([SAVED] if SAVED.is_dir() else [])]
    paths = [
        path
        for place in places
        for path in sorted(place.rglob("*"))
        if path.suffix in (".xml", ".json", ".rss", ".atom")
    ]
    click.echo(compare_feeds([path.read_bytes() for path in paths], mangled, seed))


@main.command()
@click.option("--megabytes", default=1000, help="Size of the archive.")
def memory(megabytes: int = 1000) -> None:
    """Peak memory while an archive, made for it and removed after, is streamed."""
    for packed in (False, True):
        click.echo(measure_memory(megabytes * 1_000_000, packed))


@main.command()
@click.option("--limit", default=200, help="Saved pages that are read, evenly from the set.")
@click.option("--statements/--no-statements", default=True, help="Also with statements.")
def bulk(limit: int, statements: bool) -> None:
    """Pages a second and core from a WARC to Parquet, and what a month of a news crawl takes of that."""
    paths = sorted((SAVED.parent / "pages" / "pages").glob("*.html.gz"))
    some = paths[:: max(1, len(paths) // limit)][:limit]
    click.echo(measure_bulk(some, False))
    if statements:
        click.echo(measure_bulk(some, True))


if __name__ == "__main__":
    main()
