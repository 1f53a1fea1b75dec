"""`python -m benchmarks.site`: the site over 100,000 articles beside Datasette and `reader`, wrk on loopback.

--articles 100000   articles of the library, made once of ../shared/data/pages
--folder F          where it is kept (default build/site)
--seconds 8         of each measurement
--no-peers          copydesk alone
--json F            write the figures there too
"""

import argparse
import os
import platform
from datetime import UTC, datetime
from pathlib import Path

DATA = Path("../shared/data/pages")


def main() -> None:
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    parser = argparse.ArgumentParser(prog="python -m benchmarks.site")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, default=Path("build/site"))
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--no-peers", dest="peers", action="store_false")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()

    from rich.console import Console

    from benchmarks.site.library import kept_library
    from benchmarks.site.results import Results, print_results
    from benchmarks.site.runs import measure_peers, measure_site

    library = kept_library(options.folder, DATA, options.articles, options.jobs)
    ours, pages = measure_site(library, options.seconds)
    peers = measure_peers(library, options.folder, options.seconds) if options.peers else []
    made_at = datetime.now(UTC).date().isoformat()
    results = Results(options.articles, platform.python_version(), made_at, [ours, *peers], pages)
    print_results(results, Console())
    if options.json:
        results.write(options.json)


if __name__ == "__main__":
    main()
