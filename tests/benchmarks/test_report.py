"""The tables of a run, and their place in the README."""

from pathlib import Path

import pytest

from benchmarks.report import ACCURACY, BEGIN, END, SPEED, cells, markdown_table, rewrite_readme
from benchmarks.results import Results, ToolResult, load_results, write_results


def result(words: float, ratio: float, fields: bool = True) -> ToolResult:
    scores = {"fundus": {"word_f1": words, "meta_authors": 0.5}}
    return ToolResult("1.2.3", fields, scores, {}, 0, 0.01, 0.01, ratio)


@pytest.fixture
def results() -> Results:
    tools = {"copydesk": result(0.98, 0.1), "other": result(0.95, 1.0, fields=False)}
    return Results(916, True, tools, 1.85)


def test_the_best_value_is_marked(results: Results) -> None:
    assert cells(ACCURACY[0], results) == (["0.980", "0.950"], 0)
    assert cells(SPEED[0], results) == (["0.10", "1.00"], 0)


def test_what_a_tool_does_not_give_is_a_dash(results: Results) -> None:
    row = next(row for row in ACCURACY if "authors" in row.label)
    assert cells(row, results) == (["0.500", "–"], None)


def test_markdown_table(results: Results) -> None:
    lines = markdown_table(ACCURACY[:1], results).splitlines()
    assert lines == [
        "| | copydesk 1.2 | other 1.2 |",
        "| --- | ---: | ---: |",
        "| news: words F1 | **0.980** | 0.950 |",
    ]


def test_readme_is_rewritten_between_its_marks(results: Results, tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf8")
    rewrite_readme(readme, results)
    once = readme.read_text(encoding="utf8")
    assert once.startswith(f"before\n{BEGIN}\n")
    assert once.endswith(f"{END}\nafter\n")
    assert "old" not in once
    assert "1.85 times" in once
    rewrite_readme(readme, results)
    assert readme.read_text(encoding="utf8") == once


def test_readme_without_marks_is_refused(results: Results, tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("nothing", encoding="utf8")
    with pytest.raises(ValueError, match="README"):
        rewrite_readme(readme, results)


def test_results_come_back_as_written(results: Results, tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    write_results(results, path)
    assert load_results(path) == results
