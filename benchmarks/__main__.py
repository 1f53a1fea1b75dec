"""`make bench`: copydesk and its installed peers over the saved pages; tables, results.json, a picture, the README."""

import logging
import os
import warnings

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before numpy: CPU time of one thread, for every tool alike

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from benchmarks import costs
from benchmarks.bare_text import bare_text
from benchmarks.ours import is_cross_validated
from benchmarks.peers import TOOLS, installed
from benchmarks.picture import draw
from benchmarks.predictions import Tool
from benchmarks.race import Lane, race
from benchmarks.report import print_tables, rewrite_readme
from benchmarks.results import Results, ToolResult, reference_lane, tool_result, write_results
from benchmarks.scoring import Scorer, load_scorer
from training.pages import SavedPage, saved_pages, spread

ROOT = Path(__file__).resolve().parents[1]
WIDTH = 110
"""Columns that the tables need."""
MEMORY_PAGES = 200
"""Pages that the processes for memory and speed-up read, evenly from the set."""


def run(tools: Sequence[Tool], pages: Sequence[SavedPage], scorer: Scorer, console: Console) -> dict[str, ToolResult]:
    """Accuracy on the pages and on their bare text, and CPU time on the pages."""
    with Progress(console=console, transient=True) as progress:
        html = progress.add_task("pages", total=len(pages))
        lanes = race(tools, pages, str, lambda: progress.advance(html))
        text = progress.add_task("bare text", total=len(pages))
        bare = race(tools, pages, bare_text, lambda: progress.advance(text))
    reference = reference_lane(lanes)
    pairs: list[tuple[Lane, Lane]] = list(zip(lanes, bare, strict=True))
    return {
        lane.tool.name: tool_result(
            lane, reference, scorer.score(pages, lane.predictions), scorer.score(pages, text_lane.predictions)
        )
        for lane, text_lane in pairs
    }


def with_costs(result: ToolResult, tool: Tool, pages: Sequence[SavedPage]) -> ToolResult:
    """The same result with memory and start-up times."""
    return replace(
        result,
        peak_mib=round(costs.peak_mib(tool, pages), 1),
        import_seconds=round(costs.import_seconds(tool.module), 4),
        first_page_seconds=round(costs.first_page_seconds(tool, pages[0]), 4),
    )


@click.command()
@click.option("--limit", type=click.IntRange(min=1), help="Read only so many pages, evenly from the set.")
@click.option("--tools", default="", help=f"Names, apart by commas: {','.join(TOOLS)}. All by default.")
@click.option("--shared", type=click.Path(path_type=Path), default=ROOT.parent / "shared", help="Where the data lies.")
@click.option("--skip-costs", is_flag=True, help="Leave out memory, start-up and the second process.")
@click.option(
    "--write/--no-write", default=None, help="Write results.json, picture and README. Default: in a full run."
)
def main(limit: int | None, tools: str, shared: Path, skip_costs: bool, write: bool | None) -> None:
    """Accuracy and speed of copydesk beside its peers, in one run."""
    if not shared.is_dir():
        raise click.ClickException(f"{shared} is not here: the saved pages and their scorers are not in the repository")
    quiet()
    console = Console()
    console.width = max(console.width, WIDTH)
    chosen = installed(name for name in tools.split(",") if name)
    pages = spread(saved_pages(shared / "data" / "pages"), limit)
    found = run(chosen, pages, load_scorer(shared / "measure"), console)
    gain = None
    if not skip_costs:
        sample = spread(pages, MEMORY_PAGES)
        found = {tool.name: with_costs(found[tool.name], tool, sample) for tool in chosen}
        gain = round(costs.two_process_gain(TOOLS["copydesk"], sample), 2) if "copydesk" in found else None
    results = Results(len(pages), is_cross_validated(), found, gain)
    print_tables(results, console)
    if write or (write is None and limit is None and not tools and not skip_costs):
        write_all(results)


def quiet() -> None:
    """Peers log and warn of single pages; that belongs into no table."""
    logging.disable()
    warnings.simplefilter("ignore")


def write_all(results: Results) -> None:
    """The three things that a full run leaves in the repository."""
    write_results(results, ROOT / "benchmarks" / "results.json")
    draw(results, ROOT / "docs" / "benchmark.svg")
    rewrite_readme(ROOT / "README.md", results)


if __name__ == "__main__":
    main()
