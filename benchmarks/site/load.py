"""wrk on loopback: how many answers a second, and how late they come."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.site.servers import Running

CONNECTIONS = 8
BROWSER = "gzip, deflate, br, zstd"
"""What Chromium says on loopback that it can unpack."""
SCRIPT = """
local paths, at = {}, 0
for line in io.lines("%s") do paths[#paths + 1] = line end
%s
request = function()
  at = at %% #paths + 1
  return wrk.format("GET", paths[at])
end
done = function(summary, latency, requests)
  local e = summary.errors
  print(string.format("RESULT %%d %%d %%d %%d %%d %%d", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), e.status + e.connect + e.read + e.write + e.timeout, summary.bytes))
end
"""


@dataclass(frozen=True, slots=True)
class Load:
    """What came of one run of wrk. `bytes` are those of one answer, with its headers; `errors` should be 0; `cpu_ms` is the
    server's own time for one answer, which other work on the machine hardly changes."""

    a_second: float
    p50_ms: float
    p99_ms: float
    errors: int
    bytes: int
    cpu_ms: float


def measure(site: Running, paths: Sequence[str], seconds: float, headers: dict[str, str]) -> Load:
    """Ask for these paths in turn, from the first on, over CONNECTIONS connections."""
    with TemporaryDirectory(prefix="copydesk-wrk-") as folder:
        listed, script = Path(folder) / "paths", Path(folder) / "run.lua"
        listed.write_text("\n".join(paths) + "\n", "utf8")
        told = "\n".join(f'wrk.headers["{name}"] = "{value}"' for name, value in headers.items())
        script.write_text(SCRIPT % (listed, told), "utf8")
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds:g}s", "-s", str(script), site.base]
        before = site.cpu_seconds()
        out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        spent = site.cpu_seconds() - before
    (line,) = (line for line in out.splitlines() if line.startswith("RESULT "))
    requests, duration, p50, p99, errors, size = map(int, line.split()[1:])
    return Load(
        requests / (duration / 1e6),
        p50 / 1000,
        p99 / 1000,
        errors,
        size // max(1, requests),
        spent * 1000 / max(1, requests),
    )
