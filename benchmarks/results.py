"""The figures of one run, as they stand in results.json."""

import json
import platform
import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.race import Lane
from benchmarks.scoring import Scores

REFERENCE = "trafilatura"
"""The tool that times are held against: milliseconds differ from machine to machine, ratios hardly."""


@dataclass(frozen=True)
class ToolResult:
    """One tool. `html` and `text`: group of pages -> measure -> mean. Times are CPU seconds; `ratio` is the
    total to that of REFERENCE, `median_ratio` the median page's; None where that did not run, or was not measured."""

    version: str
    fields: bool
    html: dict[str, Scores]
    text: dict[str, Scores]
    failed: int
    mean_seconds: float
    median_seconds: float
    ratio: float | None = None
    median_ratio: float | None = None
    peak_mib: float | None = None
    import_seconds: float | None = None
    first_page_seconds: float | None = None


@dataclass(frozen=True)
class Results:
    """One run. `pages` counts what was read; `cross_validated`: no page was read by a model that saw its site."""

    pages: int
    cross_validated: bool
    tools: dict[str, ToolResult]
    two_process_gain: float | None = None
    python: str = field(default_factory=platform.python_version)
    made_at: str = field(default_factory=lambda: datetime.now(UTC).date().isoformat())


def time_ratio(lane: Lane, reference: Lane | None, of: Callable[[list[float]], float]) -> float | None:
    """CPU time over that of the reference on the same pages; `of` makes one figure of many pages."""
    return round(of(lane.seconds) / of(reference.seconds), 3) if reference else None


def tool_result(lane: Lane, reference: Lane | None, html: dict[str, Scores], text: dict[str, Scores]) -> ToolResult:
    """A tool's accuracy and time; its memory and start are measured apart."""
    return ToolResult(
        version=version(lane.tool.package),
        fields=lane.tool.fields,
        html=html,
        text=text,
        failed=len(lane.failed),
        mean_seconds=round(statistics.fmean(lane.seconds), 5),
        median_seconds=round(statistics.median(lane.seconds), 5),
        ratio=time_ratio(lane, reference, sum),
        median_ratio=time_ratio(lane, reference, statistics.median),
    )


def reference_lane(lanes: Sequence[Lane]) -> Lane | None:
    return next((lane for lane in lanes if lane.tool.name == REFERENCE), None)


def write_results(results: Results, path: Path) -> None:
    """results.json, with its keys in order."""
    path.write_text(json.dumps(asdict(results), indent=1, ensure_ascii=False) + "\n", encoding="utf8")


def load_results(path: Path) -> Results:
    """The figures of a results.json."""
    saved = json.loads(path.read_text(encoding="utf8"))
    tools = {name: ToolResult(**tool) for name, tool in saved.pop("tools").items()}
    return Results(tools=tools, **saved)
