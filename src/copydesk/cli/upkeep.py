"""Care of the library: remove, reread, correct, verify, back up, prune."""

import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from copydesk.cli.shelf import open_store, parse
from copydesk.cli.tables import TABLE, picked_form, sized, write_lines, write_table
from copydesk.cli.terminal import usable_cpus
from copydesk.desk.reading import Hints
from copydesk.desk.rereading import reread as read_again
from copydesk.errors import KeepError
from copydesk.keep.corrections import parse_value
from copydesk.keep.rows import Correction
from copydesk.write.parts import one_line


def remove(library: str | None, names: tuple[str, ...]) -> int:
    """`copydesk remove`: the exit code is 1 where some id means no article."""
    failed = 0
    with open_store(library, write=True) as store:
        for name in names:
            try:
                click.echo(f"copydesk: {store.remove(name)} removed", err=True)
            except KeepError as fault:
                failed += 1
                click.echo(f"copydesk: {one_line(str(fault))}", err=True)
    return 1 if failed else 0


def verify(library: str | None) -> int:
    """`copydesk verify`: the exit code is 1 where anything is wrong."""
    with open_store(library) as store:
        faults = store.verify()
        for fault in faults:
            click.echo(one_line(fault))
        if not faults:
            stats = store.stats()
            click.echo(
                f"copydesk: all is well with {stats.articles:,} articles in {stats.versions:,} versions", err=True
            )
    return 1 if faults else 0


def backup(library: str | None, target: str) -> None:
    """`copydesk backup`."""
    with open_store(library) as store:
        store.backup(Path(target))
    click.echo(f"copydesk: {target}: {sized(Path(target).stat().st_size)}", err=True)


def prune(library: str | None, raw_days: float | None, versions: int | None) -> None:
    """`copydesk prune`."""
    if raw_days is None and versions is None:
        raise click.UsageError("say what may go: --raw-days, --versions or both")
    with open_store(library, write=True) as store:
        before = store.stats().bytes
        pages, dropped = store.prune(datetime.now(UTC), raw_days, versions)
        freed = max(0, before - store.stats().bytes)
    click.echo(f"copydesk: {pages:,} pages and {dropped:,} versions dropped, {sized(freed)} freed", err=True)


@dataclass(frozen=True, slots=True)
class RereadOptions:
    """What was typed after `copydesk reread`; each name is that of its option."""

    names: tuple[str, ...]
    library: str | None = None
    everything: bool = False
    query: tuple[str, ...] = ()
    jobs: int = 0
    statements: bool = True


def reread(options: RereadOptions) -> int:
    """`copydesk reread`: the exit code is 1 where some page could not be read again."""
    if sum((bool(options.names), bool(options.query), options.everything)) != 1:
        raise click.UsageError("say which articles: ids, --query or --all")
    counts: Counter[str] = Counter()
    hints = Hints(statements=options.statements, figures=options.statements)
    with open_store(options.library, write=True) as store:
        if options.names:
            ids = [store.entry(name).id for name in options.names]
        else:
            ids = store.ids(parse(options.query) if options.query else None)
        for done in read_again(ids, store, options.jobs or usable_cpus(), hints):
            counts["failed" if done.fault is not None else "changed" if done.changed else "same"] += 1
            if done.fault is not None:
                click.echo(f"copydesk: {done.id}, version {done.version}: {one_line(done.fault)}", err=True)
    click.echo(
        f"copydesk: {counts['changed']:,} read otherwise than before, {counts['same']:,} as before, "
        f"{counts['failed']:,} failed",
        err=True,
    )
    return 1 if counts["failed"] else 0


def correct(library: str | None, name: str, field: str, value: str | None) -> None:
    """`copydesk correct`: without a value the correction is forgotten."""
    with open_store(library, write=True) as store:
        if value is None:
            entry = store.uncorrect(name, field)
            click.echo(f"copydesk: {entry.id}: {field} is as the page says again", err=True)
            return
        entry = store.correct(name, field, parse_value(field, value), datetime.now(UTC))
        click.echo(f"copydesk: {entry.id}: {field} corrected", err=True)


def corrections(library: str | None, form: str | None) -> None:
    """`copydesk corrections`: what people said; as lines with the text that it was said of, for training."""
    with open_store(library) as store:
        found = store.corrections()
        if picked_form(form) == TABLE:
            rows = ((each.id, each.corrected_at, each.field, each.was, each.value) for each in found)
            write_table(("id", "date", "field", "was", "value"), rows, wide="value")
            return
        for each in found:
            write_lines([training_line(each, store.load(each.id).text, store.entry(each.id).url)])
            sys.stdout.flush()


def training_line(correction: Correction, text: str, url: str | None) -> dict[str, object]:
    """A correction with the page's text, from which a reader should have found the value."""
    return {
        "id": correction.id,
        "url": url,
        "field": correction.field,
        "value": correction.value,
        "was": correction.was,
        "witness": correction.witness,
        "corrected_at": correction.corrected_at,
        "text": text,
    }
