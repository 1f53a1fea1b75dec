"""The figures of a run as tables: in the terminal, and in the README between its two marks."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.results import REFERENCE, Results, ToolResult

BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"
MS_PER_SECOND = 1000


@dataclass(frozen=True)
class Row:
    """A line of a table. `lower`: the smallest value is the best one."""

    label: str
    value: Callable[[ToolResult], float | None]
    shape: str = "{:.3f}"
    lower: bool = False


def score(label: str, group: str, name: str, variant: str = "html", is_field: bool = False) -> Row:
    """A measure of the scorer; `is_field` leaves out the tools that do not give the field at all."""

    def value(tool: ToolResult) -> float | None:
        if is_field and not tool.fields:
            return None
        scores: dict[str, dict[str, float]] = getattr(tool, variant)
        return scores.get(group, {}).get(name)

    return Row(label, value)


ACCURACY = (
    score("news: words F1", "fundus", "word_f1"),
    score("news: paragraphs F1", "fundus", "paragraph_f1"),
    score("news: dek found", "fundus", "paragraph_summary"),
    score("news: subheads found", "fundus", "paragraph_headings"),
    score("news: headline exact", "fundus", "meta_title"),
    score("news: authors F1", "fundus", "meta_authors", is_field=True),
    score("news: date", "fundus", "meta_date", is_field=True),
    score("news: tags F1", "fundus", "meta_tags", is_field=True),
    score("articles: words F1", "wcxb article", "word_f1"),
    score("other pages: words F1", "wcxb other", "word_f1"),
    score("news as bare text: words F1", "fundus", "word_f1", "text"),
    score("articles as bare text: words F1", "wcxb article", "word_f1", "text"),
)
SPEED = (
    Row(f"CPU time a page, {REFERENCE} = 1", lambda tool: tool.ratio, "{:.2f}", lower=True),
    Row("the same, median page", lambda tool: tool.median_ratio, "{:.2f}", lower=True),
    Row("CPU time a page, mean, ms", lambda tool: tool.mean_seconds * MS_PER_SECOND, "{:.1f}", lower=True),
    Row("CPU time a page, median, ms", lambda tool: tool.median_seconds * MS_PER_SECOND, "{:.1f}", lower=True),
    Row("peak memory, MiB", lambda tool: tool.peak_mib, "{:.0f}", lower=True),
    Row("import, ms", lambda tool: in_ms(tool.import_seconds), "{:.0f}", lower=True),
    Row("import and first page, ms", lambda tool: in_ms(tool.first_page_seconds), "{:.0f}", lower=True),
    Row("pages it raised on", lambda tool: float(tool.failed), "{:.0f}", lower=True),
)


def in_ms(seconds: float | None) -> float | None:
    return None if seconds is None else seconds * MS_PER_SECOND


def cells(row: Row, results: Results) -> tuple[list[str], int | None]:
    """The row's values as printed, and which of them is the best."""
    values = [row.value(tool) for tool in results.tools.values()]
    known = [value for value in values if value is not None and value == value]
    best = (min(known) if row.lower else max(known)) if known else None
    texts = ["–" if value is None or value != value else row.shape.format(value) for value in values]
    return texts, values.index(best) if best is not None and len(known) > 1 else None


def headings(results: Results) -> list[str]:
    return [f"{name} {'.'.join(tool.version.split('.')[:2])}" for name, tool in results.tools.items()]


def print_tables(results: Results, console: Console) -> None:
    """Both tables, the best value of each line in bold."""
    for title, rows in (("Accuracy", ACCURACY), ("Speed", SPEED)):
        table = Table(title=title, title_justify="left")
        table.add_column("", no_wrap=True)
        for heading in headings(results):
            table.add_column(heading.replace(" ", "\n"), justify="right")
        for row in rows:
            texts, best = cells(row, results)
            table.add_row(row.label, *(f"[bold]{text}[/]" if i == best else text for i, text in enumerate(texts)))
        console.print(table)
    console.print(said_of(results), highlight=False)


def markdown_table(rows: tuple[Row, ...], results: Results) -> str:
    """A table of the README."""
    lines = ["| | " + " | ".join(headings(results)) + " |", "| --- |" + " ---: |" * len(results.tools)]
    for row in rows:
        texts, best = cells(row, results)
        marked = [f"**{text}**" if i == best else text for i, text in enumerate(texts)]
        lines.append(f"| {row.label} | " + " | ".join(marked) + " |")
    return "\n".join(lines)


def said_of(results: Results) -> str:
    """How the figures came about, in plain sentences."""
    model = (
        " copydesk reads each page with a model that saw no page of the same site."
        if results.cross_validated
        else " copydesk reads with its shipped model, which has seen these pages: its accuracy here is too good."
    )
    gain = results.two_process_gain
    second = f" Two processes of copydesk read {gain:.2f} times as many pages a second as one." if gain else ""
    return (
        f"Made by `make bench` on {results.made_at} with Python {results.python} over {results.pages} saved pages; "
        f"every tool read every page in the same run, in turn.{model if 'copydesk' in results.tools else ''}{second}"
    )


def readme_part(results: Results) -> str:
    """What stands between the README's marks."""
    parts = (
        said_of(results),
        "![Accuracy and time of copydesk and its peers](docs/benchmark.svg)",
        markdown_table(ACCURACY, results),
        markdown_table(SPEED, results),
    )
    return "\n\n".join(parts)


def rewrite_readme(path: Path, results: Results) -> None:
    """Puts the tables between the marks of a README. Raises: ValueError where a mark is missing."""
    text = path.read_text(encoding="utf8")
    head, found, rest = text.partition(BEGIN)
    _, found_end, tail = rest.partition(END)
    if not (found and found_end):
        raise ValueError(f"{path.name} lacks {BEGIN} or {END}")
    path.write_text(f"{head}{BEGIN}\n{readme_part(results)}\n{END}{tail}", encoding="utf8")
