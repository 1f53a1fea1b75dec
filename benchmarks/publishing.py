"""`python -m benchmarks.publishing`: how long the public site takes, of a made library of the desk's own pieces.

--pieces 10000   how many
--jobs 2         processes
--folder F       keep what is made here, and use what is there

CPU seconds are those of the command itself: with two processes, those of the second and third are not in them.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.published_pieces import make_library, make_piece, put_piece
from copydesk.desk.relating import update_stories
from copydesk.keep.store import Store

BASE_URL = "https://desk.example/news/"


def main() -> None:
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    parser = argparse.ArgumentParser(prog="python -m benchmarks.publishing")
    parser.add_argument("--pieces", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="copydesk-publishing-") as folder:
        measure(options.folder or Path(folder), options.pieces, options.jobs)


def measure(folder: Path, pieces: int, jobs: int) -> None:
    """Print the seconds of whole runs of the command, started anew each time."""
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"pieces-{pieces}.db"
    if not made.exists():
        make_library(made, pieces)
    library, out = folder / "published.db", folder / "out"
    for path in folder.glob("published.db*"):
        path.unlink()
    shutil.rmtree(out, ignore_errors=True)
    shutil.copy(made, library)
    print(f"{pieces:,} pieces of the desk, {jobs} processes")
    run("from nothing (bar 60, aim 15)", library, out, jobs)
    run("nothing changed", library, out, jobs)
    change_one(library, pieces // 2)
    run("one piece corrected (bar 2, aim 0.5)", library, out, jobs)
    add_one(library, pieces)
    run("one piece more", library, out, jobs)
    withdraw_one(library)
    run("the oldest taken back", library, out, jobs)
    again = folder / "again"
    shutil.rmtree(again, ignore_errors=True)
    run("the same from nothing", library, again, jobs)
    same = subprocess.run(["diff", "-rq", str(out), str(again)], capture_output=True, check=False).returncode == 0
    print(f"  byte for byte the same: {'yes' if same else 'NO'}")
    files = [each for each in out.rglob("*") if each.is_file()]
    print(f"  {len(files):,} files, {sum(each.stat().st_size for each in files) / 1e6:.0f} MB")


def run(what: str, library: Path, out: Path, jobs: int) -> None:
    """One run of the command."""
    command = [sys.executable, "-m", "copydesk", "publish", "--library", str(library), "--out", str(out)]
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [*command, "--base-url", BASE_URL, "--jobs", str(jobs)], capture_output=True, text=True, check=False
    )
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"  {what:40} {seconds:6.2f} s, CPU {cpu:6.2f} s   {done.stdout.strip() or done.stderr.strip()}")


def change_one(library: Path, number: int) -> None:
    """A new version of a piece."""
    article = make_piece(number)
    with Store(library) as store:
        put_piece(store, number, replace(article, headline=f"Corrected: {article.headline}", tags=article.tags[:2]))
        update_stories(store)


def add_one(library: Path, number: int) -> None:
    """A new piece."""
    with Store(library) as store:
        put_piece(store, number, make_piece(number))
        update_stories(store)


def withdraw_one(library: Path) -> None:
    """A piece is taken back."""
    with Store(library) as store:
        store.db.execute("UPDATE pieces SET state = 'withdrawn' WHERE name = 'piece-0'")


if __name__ == "__main__":
    main()
