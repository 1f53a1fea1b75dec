"""The figures of one run, and how they are shown."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.site.load import Load
from benchmarks.site.pages import PageTime

SLOW_MS = 100
BARS = "bar 500 a second and p99 under 50 ms, aim 2,000; start 2 s, aim .5; an article's page 60 kB and 3 requests, aim 30 and 2"


@dataclass(slots=True)
class Tool:
    """One server: `loads` by what was asked. `page_bytes` and `page_requests` are a whole article's page, packed."""

    name: str
    version: str
    started_seconds: float
    page_bytes: int
    page_requests: int
    loads: dict[str, Load] = field(default_factory=dict)


@dataclass(slots=True)
class Results:
    """One run over a library of so many articles."""

    articles: int
    python: str
    made_at: str
    tools: list[Tool]
    pages: list[PageTime]

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf8")


def print_results(results: Results, console: Console) -> None:
    """All of it as tables: what was asked a line; beside the peers, how many times as many answers copydesk gives."""
    ours = results.tools[0]
    table = Table(title=f"{results.articles:,} articles, wrk with 8 connections on loopback", title_justify="left")
    table.add_column("", no_wrap=True)
    for heading in ("a second", "p50", "p99", "CPU ms", "kB", "err", "ratio"):
        table.add_column(heading, justify="right", no_wrap=True)
    for tool in results.tools:
        for name, load in tool.loads.items():
            ratio = ours.loads[name].a_second / load.a_second if tool is not ours and name in ours.loads else None
            table.add_row(
                f"{tool.name}: {name}",
                f"{load.a_second:,.0f}",
                f"{load.p50_ms:.1f}",
                f"{load.p99_ms:.1f}",
                f"{load.cpu_ms:.2f}",
                f"{load.bytes / 1000:.1f}",
                str(load.errors),
                f"{ratio:.1f}" if ratio else "",
            )
    console.print(table)
    for tool in results.tools:
        console.print(
            f"{tool.name} {tool.version}: first page {tool.started_seconds:.2f} s after its start; "
            f"an article's page {tool.page_bytes / 1000:.1f} kB in {tool.page_requests} requests"
        )
    console.print(BARS)
    slow = sorted(results.pages, key=lambda page: -page.median_ms)
    console.print(
        f"other pages, made anew: {sum(page.median_ms > SLOW_MS for page in slow)} over {SLOW_MS} ms; the slowest:"
    )
    for page in slow[:12]:
        console.print(
            f"  {page.median_ms:7.1f} ms  first {page.first_ms:7.1f}  {page.status}  {page.path}", highlight=False
        )
