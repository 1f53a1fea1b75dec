"""A process that reads pages with one tool and says what it took; costs.py starts it.

In: a line of JSON, [[file, url], ...]; out: "ready". In: any line; out: {"peak_mib", "seconds"}.
"""

import gzip
import json
import resource
import sys
from pathlib import Path
from time import perf_counter

from benchmarks.peers import TOOLS
from benchmarks.predictions import Input

KIB_PER_MIB = 1024
STATUS = Path("/proc/self/status")
"""Linux's own account: unlike getrusage it does not begin with the peak of the process that started this one."""


def peak_mib() -> float:
    """The most memory that this process has held."""
    if STATUS.exists():
        line = next(line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / KIB_PER_MIB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB_PER_MIB


def main(name: str) -> None:
    """Runs the exchange that this file's first lines tell."""
    read = TOOLS[name].load()
    pages = json.loads(sys.stdin.readline())
    print("ready", flush=True)
    sys.stdin.readline()
    start = perf_counter()
    for file, url in pages:
        text = gzip.decompress(Path(file).read_bytes()).decode("utf8", "replace")
        try:
            read(Input(text, url, 0))
        except Exception:
            continue
    seconds = perf_counter() - start
    print(json.dumps({"peak_mib": peak_mib(), "seconds": seconds}))


if __name__ == "__main__":
    main(sys.argv[1])
