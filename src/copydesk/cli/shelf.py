"""Looking into the library: show, list, search, outlets, stats."""

import shutil
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

import click
import msgspec
from rich.text import Text

from copydesk.cli.styles import EXPLAIN, Style
from copydesk.cli.tables import TABLE, picked_form, shown, sized, write_lines, write_table
from copydesk.cli.terminal import is_terminal, wants_color
from copydesk.errors import QueryError
from copydesk.keep.changes import Changes
from copydesk.keep.connection import library_path
from copydesk.keep.query import Node, parse_query, point_at
from copydesk.keep.rows import Entry, Found, Hit, Version
from copydesk.keep.store import Store
from copydesk.records import Article
from copydesk.write.parts import one_line

ENTRY_COLUMNS = ("id", "date", "outlet", "headline", "versions")


def open_store(library: str | None, write: bool = False) -> Store:
    """The library that was asked for."""
    return Store(library_path(library), write)


def parse(words: Iterable[str]) -> Node:
    """The query that was typed. Raises UsageError that points at the place where it cannot be read."""
    text = " ".join(words)
    try:
        return parse_query(text)
    except QueryError as fault:
        raise click.UsageError(f"{fault.reason}\n{point_at(fault)}") from None


def list_articles(library: str | None, words: tuple[str, ...], limit: int, form: str | None) -> None:
    """`copydesk list`: articles, the newest first."""
    query = parse(words) if words else None
    with open_store(library) as store:
        if query is None:
            entries = store.entries(limit)
        else:
            entries = [hit.entry for hit in store.search(query, datetime.now(UTC), limit, newest=True).hits]
    if picked_form(form) == TABLE:
        write_table(ENTRY_COLUMNS, map(entry_row, entries), wide="headline")
    else:
        write_lines(entries)


def entry_row(entry: Entry) -> tuple[object, ...]:
    """An article in a table."""
    return (entry.id, entry.shown_at, (entry.outlet or "")[:24], entry.headline or entry.url, entry.versions)


def search(library: str | None, words: tuple[str, ...], limit: int, newest: bool, form: str | None) -> int:
    """`copydesk search`: the exit code is 0 where anything was found."""
    query = parse(words)
    with open_store(library) as store:
        found = store.search(query, datetime.now(UTC), limit, newest=newest)
    if picked_form(form) == TABLE:
        write_table(("id", "date", "outlet", "found"), map(hit_row, found.hits), wide="found")
        click.echo(count_line(found), err=True)
    else:
        write_lines(hit_line(hit) for hit in found.hits)
    return 0 if found.hits else 1


def count_line(found: Found) -> str:
    """How many there are, and how many are shown."""
    ranked = "" if found.all_ranked else "; of so many, only those kept last were ranked"
    return f"{len(found.hits):,} of {found.total:,} articles{ranked}"


def hit_row(hit: Hit) -> tuple[object, ...]:
    """A hit in a table: headline and snippet, with the words that were found marked."""
    text = Text(one_line(hit.entry.headline or hit.entry.url or ""), style="bold")
    snippet = Text(hit.snippet, style="not bold")
    for start, end in hit.marks:
        snippet.stylize("bold yellow", start, end)
    return (hit.entry.id, hit.entry.shown_at, (hit.entry.outlet or "")[:24], Text("\n").join([text, snippet, Text()]))


def hit_line(hit: Hit) -> dict[str, object]:
    """A hit for a line of JSON."""
    return {**asdict(hit.entry), "score": hit.score, "snippet": hit.snippet, "marks": hit.marks}


def outlets(library: str | None, form: str | None) -> None:
    """`copydesk outlets`."""
    with open_store(library) as store:
        found = store.outlets()
    if picked_form(form) == TABLE:
        rows = ((outlet.name, outlet.articles, outlet.first_at, outlet.last_at) for outlet in found)
        write_table(("outlet", "articles", "from", "to"), rows)
    else:
        write_lines(found)


def stats(library: str | None, form: str | None) -> None:
    """`copydesk stats`."""
    with open_store(library) as store:
        found = store.stats()
        path = store.path
    if picked_form(form) != TABLE:
        write_lines([{"library": str(path), **asdict(found)}])
        return
    rows: list[tuple[str, str]] = [("library", str(path))]
    for name, value in asdict(found).items():
        words = name.replace("_", " ")
        rows.append((words, sized(value) if name.endswith("bytes") else shown(value)))
    write_table(("what", "how much"), rows, wide="how much")


@dataclass(frozen=True, slots=True)
class ShowOptions:
    """What was typed after `copydesk show`; each name is that of its option."""

    name: str
    library: str | None = None
    form: str | None = None
    version: int | None = None
    versions: bool = False
    diff: bool = False
    color: str = "auto"


def show(options: ShowOptions) -> None:
    """`copydesk show`: an article as it is, as it was, or what was changed."""
    with open_store(options.library) as store:
        if options.versions:
            show_versions(store.versions(options.name), options.form)
        elif options.diff:
            show_changes(store.changes(options.name, options.version), options.form)
        elif options.form == "page":
            sys.stdout.buffer.write(store.load_page(options.name, options.version).body)
        else:
            show_article(store.load(options.name, options.version), store.entry(options.name).id, options)


def show_article(article: Article, name: str, options: ShowOptions) -> None:
    """An article in one of the formats."""
    terminal = is_terminal(sys.stdout)
    form = options.form or ("text" if terminal else "json")
    style = Style(
        form,
        indent=terminal,
        color=form == EXPLAIN and wants_color(options.color, terminal),
        width=shutil.get_terminal_size((80, 24)).columns,
    )
    click.echo(style(article, name), nl=False)


def show_versions(versions: list[Version], form: str | None) -> None:
    """What an article was, and what was changed each time."""
    if form == "json" or not is_terminal(sys.stdout):
        write_lines(versions)
    else:
        rows = ((each.number, each.kept_at, each.changes or "the first") for each in versions)
        write_table(("version", "kept", "changes"), rows, wide="changes")


def show_changes(changes: Changes, form: str | None) -> None:
    """What differs between a version and the one before it."""
    if form == "json":
        click.echo(msgspec.json.encode(changes).decode())
    elif form in (None, "text"):
        click.echo("\n".join(diff_lines(changes)))
    else:
        raise click.UsageError(f"--diff cannot be shown as {form}")


def diff_lines(changes: Changes) -> Iterable[str]:
    """The changes, lines that went with "-" and lines that came with "+"."""
    for field, pair in (("headline", changes.headline), ("dek", changes.dek)):
        if pair is not None:
            yield f"{field}:"
            yield from (f"{mark} {one_line(text)}" for mark, text in zip("-+", pair, strict=True) if text)
    for edit in changes.edits:
        yield ""
        yield from (f"{mark} {one_line(text)}" for mark, text in (("-", edit.before), ("+", edit.after)) if text)
    gone, new = changes.figures
    if gone or new:
        yield ""
        yield f"figures: {', '.join(gone) or 'none'} -> {', '.join(new) or 'none'}"
