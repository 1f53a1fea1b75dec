"""The `bulk` command."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec

import click

from copydesk.cli.terminal import usable_cpus
from copydesk.desk.bulk import Bulk, Manifest, Shard, find_shards, is_done, run_here, run_on_ray
from copydesk.desk.reading import Hints
from copydesk.write.parts import one_line


@dataclass(frozen=True, slots=True)
class BulkOptions:
    """What was typed after `copydesk bulk`; each name is that of its option."""

    inputs: tuple[str, ...]
    out: str
    jobs: int = 0
    statements: bool = True
    engine: str = "local"
    address: str | None = None
    quiet: bool = False


def bulk(options: BulkOptions) -> int:
    """The exit code of `copydesk bulk`."""
    if find_spec("pyarrow") is None:
        raise click.UsageError("Parquet is not installed: pip install 'copydesk[parquet]'")
    if options.statements and find_spec("onnxruntime") is None:
        raise click.UsageError("statements need the model: pip install onnxruntime, or --no-statements")
    hints = Hints(statements=options.statements, figures=options.statements)
    choices = Bulk(options.out, hints, options.jobs or usable_cpus())
    failed, shards = 0, []
    for each in find_shards(options.inputs):
        if isinstance(each, Shard):
            shards.append(each)
        else:
            failed += 1
            click.echo(f"copydesk: {one_line(str(each))}", err=True)
    todo = [shard for shard in shards if not is_done(choices, shard)]
    start = time.monotonic()
    pages = 0
    try:
        for done, manifest in enumerate(run(todo, choices, options), 1):
            pages += manifest.pages
            failed += tell(manifest, f"{done:,}/{len(todo):,}", options.quiet)
    except OSError as fault:
        click.echo(f"copydesk: {options.out}: {(fault.strerror or str(fault)).lower()}", err=True)
        return 1
    if not options.quiet:
        seconds = max(time.monotonic() - start, 1e-9)
        before = f", {len(shards) - len(todo):,} were written before" if len(todo) < len(shards) else ""
        click.echo(f"copydesk: {len(todo):,} shards{before}, {pages:,} pages, {pages / seconds:.1f} pages/s", err=True)
    return 1 if failed else 0


def run(shards: list[Shard], choices: Bulk, options: BulkOptions) -> Iterator[Manifest]:
    """The engine that was asked for."""
    return run_on_ray(shards, choices, options.address) if options.engine == "ray" else run_here(shards, choices)


def tell(manifest: Manifest, place: str, quiet: bool) -> int:
    """Say what became of a shard; how many of its pages failed."""
    for name, reason in manifest.faults:
        click.echo(f"copydesk: {one_line(name)}: {one_line(reason)}", err=True)
    if not quiet:
        click.echo(
            f"{place}  {one_line(manifest.path)}: {manifest.articles:,} articles, {manifest.failed:,} failed", err=True
        )
    return manifest.failed
