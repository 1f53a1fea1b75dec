"""Out of the library and in: export, import."""

import gzip
import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO, cast

import click

from copydesk.cli.shelf import open_store, parse
from copydesk.desk.exchange import export as write_export
from copydesk.desk.exchange import import_lines
from copydesk.write.exports import EXPORTERS, Piece
from copydesk.write.parts import one_line


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What was typed after `copydesk export`; each name is that of its option."""

    form: str
    query: tuple[str, ...] = ()
    library: str | None = None
    out: str | None = None
    whole: bool = False


def export(options: ExportOptions) -> int:
    """The exit code of `copydesk export`."""
    exporter = EXPORTERS[options.form]
    if exporter.folder and options.out is None:
        raise click.UsageError(f"--as {options.form} writes a folder: say which with --out")
    if options.whole and not exporter.history:
        raise click.UsageError("--whole is for --as jsonl")
    query = parse(options.query) if options.query else None
    try:
        with open_store(options.library) as store:
            pieces = write_export(store, store.ids(query), options.form, datetime.now(UTC), options.whole)
            write_folder(pieces, options.out) if exporter.folder and options.out else write_file(pieces, options.out)
    except BrokenPipeError:
        raise
    except OSError as fault:
        click.echo(f"copydesk: {options.out or 'output'}: {fault.strerror or fault}", err=True)
        return 1
    return 0


def write_file(pieces: Iterator[Piece], out: str | None) -> None:
    """To a file, or to standard output. A file is only there when it is whole."""
    if out is None:
        for _, some in pieces:
            sys.stdout.buffer.write(some)
        sys.stdout.buffer.flush()
        return
    part = f"{out}.part"
    try:
        with open(part, "wb") as file:
            for _, some in pieces:
                file.write(some)
        os.replace(part, out)
    finally:
        if os.path.exists(part):
            os.unlink(part)


def write_folder(pieces: Iterator[Piece], out: str) -> None:
    """A file a piece."""
    os.makedirs(out, exist_ok=True)
    for name, some in pieces:
        with open(os.path.join(out, name), "wb") as file:
            file.write(some)


def import_file(library: str | None, name: str) -> int:
    """The exit code of `copydesk import`: 1 where some line could not be kept."""
    counts: Counter[str] = Counter()
    with opened(name) as lines, open_store(library, write=True) as store:
        for done in import_lines(lines, store):
            counts["failed" if done.fault is not None else done.kept.state.value if done.kept else ""] += 1
            if done.fault is not None:
                click.echo(f"copydesk: {name}, line {done.number}: {one_line(done.fault)}", err=True)
    words = ", ".join(f"{count:,} {state}" for state, count in sorted(counts.items())) or "nothing"
    click.echo(f"copydesk: {words}", err=True)
    return 1 if counts["failed"] else 0


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """The lines of a file (also .gz), or of standard input for "-"."""
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = cast(BinaryIO, gzip.open(name)) if name.endswith(".gz") else open(name, "rb")
    except OSError as fault:
        raise click.UsageError(f"{name}: {(fault.strerror or str(fault)).lower()}") from None
    with stream:
        yield stream
