"""Memory, import time and the gain of a second process, each measured in processes of their own."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.predictions import Tool
from training.pages import SavedPage

ROOT = Path(__file__).resolve().parents[1]
TRIES = 5


@dataclass(frozen=True)
class Lap:
    """One process that read pages: its peak memory, and the seconds of reading alone."""

    peak_mib: float
    seconds: float


def import_seconds(module: str) -> float:
    """What an import adds to the start of Python: the best of TRIES, less the best of an empty start."""
    return max(0.0, best_start(f"import {module}") - best_start("pass"))


def best_start(code: str) -> float:
    best = float("inf")
    for _ in range(TRIES):
        start = perf_counter()
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
        best = min(best, perf_counter() - start)
    return best


def start_lap(tool: Tool) -> "subprocess.Popen[str]":
    """A process that waits for pages to read with one tool, which alone is imported there: one_tool.py."""
    return subprocess.Popen(
        [sys.executable, "-m", "benchmarks.one_tool", tool.name],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def run_laps(tool: Tool, parts: Sequence[Sequence[SavedPage]]) -> list[Lap]:
    """A process for each part of the pages. They load first, then begin together."""
    runs = [start_lap(tool) for _ in parts]
    for run, part in zip(runs, parts, strict=True):
        assert run.stdin
        assert run.stdout
        run.stdin.write(json.dumps([[str(page.file), page.url] for page in part]) + "\n")
        run.stdin.flush()
        run.stdout.readline()
    for run in runs:
        assert run.stdin
        run.stdin.write("go\n")
        run.stdin.flush()
    return [Lap(**json.loads(run.communicate()[0])) for run in runs]


def first_page_seconds(tool: Tool, page: SavedPage) -> float:
    """From the start of Python to the first page read, less an empty start: imports, models and all; best of TRIES."""
    orders = json.dumps([[str(page.file), page.url]]) + "\ngo\n"
    best = float("inf")
    for _ in range(TRIES):
        start = perf_counter()
        start_lap(tool).communicate(orders)
        best = min(best, perf_counter() - start)
    return max(0.0, best - best_start("pass"))


def peak_mib(tool: Tool, pages: Sequence[SavedPage]) -> float:
    """Peak memory of a process that reads the pages one after another."""
    return run_laps(tool, [pages])[0].peak_mib


def two_process_gain(tool: Tool, pages: Sequence[SavedPage]) -> float:
    """Pages a second of two processes with half of the pages each, over those of one with all: best of three."""
    gains = []
    for _ in range(3):
        alone = run_laps(tool, [pages])[0].seconds
        both = max(lap.seconds for lap in run_laps(tool, [pages[::2], pages[1::2]]))
        gains.append(alone / both)
    return max(gains)
