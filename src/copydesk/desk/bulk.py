"""Archives into Parquet: each input file is a shard, written whole or not at all, on this machine's cores or by Ray."""

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from copydesk.desk.bulk_rows import TABLES, VERSION, PageRows, lost_rows, page_rows
from copydesk.desk.pool import in_order
from copydesk.desk.reading import NO_HINTS, Hints
from copydesk.errors import GatherError, SettingError
from copydesk.gather import gather_pages
from copydesk.gather.files import find_files
from copydesk.gather.table import IN_FOLDERS

GROUP_ROWS = 1000
"""Articles that are held before they are written. Source: at 50 kB an article with its rows, 50 MB."""
KEPT_FAULTS = 1000
"""Faults that a manifest names; it counts all."""
UNFIT = str.maketrans({letter: "-" for letter in ' /\\:*?"<>|=%#&'})


@dataclass(frozen=True, slots=True)
class Shard:
    """An input file. `key` names its parts in the output; `size` and `changed_ns` tell whether it is as it was."""

    path: str
    key: str
    size: int
    changed_ns: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What became of a shard: it is written last, so where it is, its tables are whole."""

    path: str
    size: int
    changed_ns: int
    version: int
    statements: bool
    pages: int = 0
    articles: int = 0
    failed: int = 0
    faults: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Bulk:
    """A run's choices: the folder of the output, what to look for, processes."""

    out: str
    hints: Hints = NO_HINTS
    jobs: int = 1


def find_shards(targets: Iterable[str]) -> Iterator[Shard | GatherError]:
    """The files that targets mean, each once."""
    seen: set[str] = set()
    for path in find_files(targets, IN_FOLDERS):
        if isinstance(path, GatherError):
            yield path
            continue
        try:
            known = os.stat(path)
        except OSError as fault:
            yield GatherError(path, (fault.strerror or "cannot be read").lower())
            continue
        whole = os.path.abspath(path)
        if whole not in seen:
            seen.add(whole)
            yield Shard(path, shard_key(whole), known.st_size, known.st_mtime_ns)


def shard_key(path: str) -> str:
    """A name for the output of a file: readable, and its own."""
    return f"{os.path.basename(path)[:80].translate(UNFIT)}-{sha256(path.encode('utf-8', 'replace')).hexdigest()[:8]}"


def load_manifest(out: str, shard: Shard) -> Manifest | None:
    """What was written of a shard; None where nothing whole was."""
    try:
        return msgspec.json.decode((Path(out) / "manifests" / f"{shard.key}.json").read_bytes(), type=Manifest)
    except (OSError, msgspec.MsgspecError, ValueError):
        return None


def is_done(bulk: Bulk, shard: Shard) -> bool:
    """Whether a shard as it is now was written with the same choices."""
    kept = load_manifest(bulk.out, shard)
    return kept is not None and blank_manifest(bulk, shard) == replace(kept, pages=0, articles=0, failed=0, faults=())


def blank_manifest(bulk: Bulk, shard: Shard) -> Manifest:
    """A manifest before anything was counted."""
    return Manifest(shard.path, shard.size, shard.changed_ns, VERSION, bulk.hints.statements)


def write_shard(shard: Shard, bulk: Bulk) -> Manifest:
    """Read all pages of a shard and write its tables, then its manifest. Done twice, or broken off, it does no harm.

    Raises: OSError where the output cannot be written.
    """
    pages = in_order(partial(page_rows, hints=bulk.hints), gather_pages((shard.path,)), bulk.jobs, lost_rows)
    count: dict[str, int] = {"pages": 0, "articles": 0, "failed": 0}
    faults: list[tuple[str, str]] = []
    with Tables(bulk.out, shard.key) as tables:
        for answer in pages:
            count["pages"] += 1
            if answer.fault is None:
                count["articles"] += 1
                tables.add(answer)
            else:
                count["failed"] += 1
                faults += [(answer.name, answer.fault)] if len(faults) < KEPT_FAULTS else []
    manifest = replace(blank_manifest(bulk, shard), **count, faults=tuple(faults))  # type: ignore[arg-type]
    write_whole(Path(bulk.out) / "manifests" / f"{shard.key}.json", msgspec.json.encode(manifest))
    return manifest


class Tables:
    """The Parquet files of one shard: written beside their place, and moved there when all are whole."""

    def __init__(self, out: str, key: str) -> None:
        self.files = {name: Path(out) / name / f"shard={key}" / "part.parquet" for name in TABLES}
        self.rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
        self.writers: dict[str, Any] = {}
        self.stack = ExitStack()

    def __enter__(self) -> "Tables":
        import pyarrow.parquet as parquet

        for name, path in self.files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            for old in path.parent.glob("*.unfinished"):
                with suppress(FileNotFoundError):
                    old.unlink()
            writer = parquet.ParquetWriter(self.beside(path), schema_of(name), compression="zstd")
            self.writers[name] = self.stack.enter_context(writer)
        return self

    def beside(self, path: Path) -> Path:
        """Where a file is while it is written."""
        return path.with_name(f"{path.name}.{os.getpid()}.unfinished")

    def add(self, page: PageRows) -> None:
        """The rows of one page."""
        for name, rows in page.rows.items():
            self.rows[name] += rows
        if len(self.rows["articles"]) >= GROUP_ROWS:
            self.flush()

    def flush(self) -> None:
        """Write what is held."""
        import pyarrow

        for name, rows in self.rows.items():
            if rows:
                self.writers[name].write_table(pyarrow.Table.from_pylist(rows, schema=schema_of(name)))
            self.rows[name] = []

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.flush()
        self.stack.close()
        for path in self.files.values():
            if kind is None:
                settle(self.beside(path), path)
            else:
                self.beside(path).unlink(missing_ok=True)


def schema_of(table: str) -> Any:
    """A table's columns for pyarrow."""
    import pyarrow

    types = {
        "string": pyarrow.string(),
        "list<string>": pyarrow.list_(pyarrow.string()),
        "timestamp": pyarrow.timestamp("us", tz="UTC"),
        "double": pyarrow.float64(),
        "int32": pyarrow.int32(),
        "bool": pyarrow.bool_(),
    }
    return pyarrow.schema([(column, types[kind]) for column, kind in TABLES[table].items()])


def write_whole(path: Path, body: bytes) -> None:
    """A small file, there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}.unfinished")
    beside.write_bytes(body)
    settle(beside, path)


def settle(beside: Path, path: Path) -> None:
    """Move a file to its place when it is safe on the disk."""
    with beside.open("rb") as file:
        os.fsync(file.fileno())
    os.replace(beside, path)


def run_here(shards: Iterable[Shard], bulk: Bulk) -> Iterator[Manifest]:
    """Write shards one after the other, the pages of each on all processes."""
    for shard in shards:
        yield write_shard(shard, bulk)


def run_on_ray(shards: Iterable[Shard], bulk: Bulk, address: str | None) -> Iterator[Manifest]:
    """Write shards side by side on a Ray cluster, each in one task. A worker that dies has its shards written again.

    Raises: SettingError where Ray is not installed or no cluster answers at `address` (None: one is started here).
    """
    try:
        import ray
    except ImportError:
        raise SettingError("--engine ray", "Ray is not installed: pip install 'copydesk[ray]'") from None
    try:
        ray.init(address=address, ignore_reinit_error=True, log_to_driver=False, logging_level="warning")
    except (ConnectionError, RuntimeError, ValueError) as fault:
        raise SettingError(
            "--address", f"no Ray cluster answers there ({' '.join(str(fault).split())[:200]})"
        ) from None
    items = [{"shard": msgspec.json.encode(shard)} for shard in shards]
    if not items:
        return
    alone = msgspec.json.encode(replace(bulk, jobs=1))
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    written = ray.data.from_items(items, override_num_blocks=len(items)).map(write_on_ray, fn_kwargs={"choices": alone})
    for row in written.iter_rows():
        yield msgspec.json.decode(row["manifest"], type=Manifest)


def write_on_ray(row: dict[str, Any], choices: bytes) -> dict[str, Any]:
    """A row of Ray's: a shard in, its manifest out. A shard that was written before its task died is not read again."""
    shard, bulk = msgspec.json.decode(row["shard"], type=Shard), msgspec.json.decode(choices, type=Bulk)
    known = load_manifest(bulk.out, shard) if is_done(bulk, shard) else None
    return {"manifest": msgspec.json.encode(known or write_shard(shard, bulk))}
