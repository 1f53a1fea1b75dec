"""x"""

import os
from pathlib import Path


def main() -> None:
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    from benchmarks.site.library import kept_library

    kept_library(Path("build/site"), Path("../shared/data/pages"), 100_000, 2)


if __name__ == "__main__":
    main()
