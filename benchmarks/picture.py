"""The picture of a run: accuracy against time, a mark for each tool."""

from pathlib import Path

from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.results import Results, ToolResult

STYLE = {"svg.hashsalt": "copydesk", "svg.fonttype": "none", "font.family": "sans-serif"}
INK, QUIET, ACCENT, PALE = "#1c1b1a", "#8a857d", "#b3261e", "#c9c4bb"
OURS = "copydesk"
BARS = (("words", "word_f1"), ("paragraphs", "paragraph_f1"), ("headline", "meta_title"), ("authors", "meta_authors"))


def draw(results: Results, path: Path) -> None:
    """An SVG: left, F1 of the body against CPU time a page; right, four measures of the news pages as bars."""
    rcParams.update(STYLE)
    figure = Figure(figsize=(11, 4.4), layout="constrained")
    left, right = figure.subplots(1, 2, width_ratios=(1, 1.25))
    draw_field(left, results.tools)
    draw_bars(right, results.tools)
    for axes in (left, right):
        axes.spines[["top", "right"]].set_visible(False)
        axes.tick_params(colors=QUIET, labelcolor=INK)
    figure.savefig(path, metadata={"Date": None})


def draw_field(axes: Axes, tools: dict[str, ToolResult]) -> None:
    """A point a tool: right is slower, up is better."""
    for name, tool in tools.items():
        colour = ACCENT if name == OURS else QUIET
        x, y = tool.mean_seconds * 1000, tool.html.get("fundus", {}).get("word_f1", 0.0)
        axes.scatter([x], [y], color=colour, s=60, zorder=3)
        axes.annotate(name, (x, y), xytext=(0, 8), textcoords="offset points", ha="center", color=colour)
    axes.set_xscale("log")
    axes.margins(x=0.18, y=0.18)
    axes.set_xlabel("CPU time a page, ms (log)", color=INK)
    axes.set_title("News pages: words F1 against time", loc="left", color=INK)
    axes.grid(color=PALE, linewidth=0.5)


def draw_bars(axes: Axes, tools: dict[str, ToolResult]) -> None:
    """Groups of bars, one bar a tool; a tool without the field has none."""
    width = 0.8 / max(len(tools), 1)
    for number, (name, tool) in enumerate(tools.items()):
        scores = tool.html.get("fundus", {})
        shown = [0.0 if key == "meta_authors" and not tool.fields else scores.get(key, 0.0) for _, key in BARS]
        places = [i + number * width for i in range(len(BARS))]
        shade = ACCENT if name == OURS else (QUIET, PALE)[number % 2]
        axes.bar(places, shown, width * 0.92, color=shade, label=name)
        for place, value in zip(places, shown, strict=True):
            if value:
                axes.text(place, value + 0.01, name, rotation=90, ha="center", va="bottom", fontsize=6.5, color=INK)
    axes.set_xticks([i + 0.4 - width / 2 for i in range(len(BARS))], [label for label, _ in BARS])
    axes.set_ylim(0, 1.25)
    axes.set_yticks([0, 0.25, 0.5, 0.75, 1])
    axes.set_title("News pages: four measures, higher is better", loc="left", color=INK)
