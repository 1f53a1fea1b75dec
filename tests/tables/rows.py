"""Reads the tables in this folder: one case a line, the first line names the columns."""

from pathlib import Path

HERE = Path(__file__).resolve().parent


def rows(name: str) -> list[tuple[str, ...]]:
    """The rows of one table, as tuples of strings; a missing last column is empty."""
    lines = (HERE / name).read_text(encoding="utf8").splitlines()
    width = len(lines[0].split("\t"))
    return [(*cells, *[""] * (width - len(cells))) for cells in (line.split("\t") for line in lines[1:] if line)]
