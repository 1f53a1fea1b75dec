"""`python -m benchmarks.library`: the library's figures in one run, over ../shared/data/pages and a folder that is removed.

--articles 100000   articles of the library that is searched, made by recombining real text
--pages 10000       pages of the archive that is added, against reading it alone
--crashes 100       times that `copydesk add` is killed
"""

import argparse
import os
import tempfile
from pathlib import Path

DATA = Path("../shared/data/pages")


def main() -> None:
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    parser = argparse.ArgumentParser(prog="python -m benchmarks.library")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--crashes", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="keep what is made here, and use what is there")
    options = parser.parse_args()
    if options.folder is not None:
        options.folder.mkdir(parents=True, exist_ok=True)
        run(options, options.folder)
        return
    with tempfile.TemporaryDirectory(prefix="copydesk-library-") as folder:
        run(options, Path(folder))


def run(options: argparse.Namespace, folder: Path) -> None:
    from benchmarks.library.adding import measure_adding
    from benchmarks.library.crashes import measure_crashes
    from benchmarks.library.searching import measure_searching

    if options.pages:
        measure_adding(DATA, folder, options.pages, options.jobs)
    if options.articles:
        measure_searching(DATA, folder, options.articles, options.jobs)
    if options.crashes:
        measure_crashes(DATA, folder, options.crashes)


if __name__ == "__main__":
    main()
