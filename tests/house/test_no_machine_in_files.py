"""No path of one machine and no host of a package registry stands in a file; locks hold hashes, not addresses."""

import re
from pathlib import Path

import pytest

from tests.house.source import ROOT, tracked_files

MACHINE_PATH = re.compile(r"(?<![\w.\-/'\"=>~:}])/(?:opt|work|root|home|Users|mnt)/\w|file:///(?:opt|work|root|home)")
HOST = r"(?:pypi|pythonhosted|npmjs|npmmirror|anaconda|crates|rubygems|proxy\.golang)\.(?:org|com|io)"
REGISTRY = re.compile(HOST + r"|(?<!no-emit-)(?:index-url|find-links)")
MARKUP = (ROOT / "tests" / "golden" / "pages", ROOT / "examples")
"""Pages, whose addresses are invented."""
TEXT = frozenset((".py", ".md", ".toml", ".txt", ".cfg", ".json", ".yml", ".yaml", ".sh", ".svg", ".tsv", ""))


def text_files() -> list[Path]:
    return [
        path
        for path in tracked_files()
        if path.suffix in TEXT and path != Path(__file__) and not any(path.is_relative_to(folder) for folder in MARKUP)
    ]


def faults(text: str) -> list[str]:
    """Lines of a text that name a machine's path or a registry."""
    return [line.strip() for line in text.splitlines() if MACHINE_PATH.search(line) or REGISTRY.search(line)]


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = {path.relative_to(ROOT).as_posix(): faults(path.read_text(encoding="utf8")) for path in text_files()}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("see /" + "opt/cd/venv", True),
        ("https://files." + "pythonhosted.org/x", True),
        ("../shared/data/pages", False),
        ("https://www.herald.example/home/news", False),
    ],
)
def test_faults_are_told_apart(line: str, wrong: bool) -> None:
    assert bool(faults(line)) is wrong


def test_locks_hold_versions_and_hashes() -> None:
    locks = [path for path in (ROOT / "requirements").glob("*.txt") if path.stem != "torch"]
    assert {path.stem for path in locks} >= {"core", "dev", "bench", "training", "fuzz"}
    for lock in locks:
        text = lock.read_text(encoding="utf8")
        pinned = re.split(r"\n(?=[a-z])", "\n" + text.strip())[1:]
        assert pinned, lock.name
        for package in pinned:
            assert re.match(r"[a-z0-9._-]+==[^ ]+ ", package), package
            assert "--hash=sha256:" in package, package
