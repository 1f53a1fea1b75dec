"""The repository's own files, as the house tests look at them."""

import ast
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "copydesk"
CODE = ("src", "tests", "benchmarks", "training", "fuzz")
"""Folders of Python files that the project's habits hold for."""


@dataclass(frozen=True)
class Module:
    """A Python file with its dotted name and its syntax tree."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def room(self) -> str:
        """The part of the package it lies in: "read" for copydesk.read.walk; "copydesk" for the package's own file."""
        return (self.name.split(".") + [""])[1] or PACKAGE

    @property
    def where(self) -> str:
        return self.path.relative_to(ROOT).as_posix()


def module_name(path: Path, base: Path) -> str:
    parts = path.relative_to(base).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules(folder: str) -> tuple[Module, ...]:
    """Every Python file under a top folder of the repository."""
    top = ROOT / folder
    base = top if folder == "src" else ROOT
    return tuple(
        Module(module_name(path, base), path, ast.parse(path.read_text(encoding="utf8"), str(path)))
        for path in sorted(top.rglob("*.py"))
    )


def package() -> tuple[Module, ...]:
    """The files of copydesk itself."""
    return modules("src")


def all_code() -> tuple[Module, ...]:
    """The files of every folder in CODE."""
    return tuple(module for folder in CODE for module in modules(folder))


def imported(module: Module) -> Iterator[str]:
    """Every import of a file, wherever it stands: "a.b" for `import a.b`, "a.b.c" for `from a.b import c`."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module.where}:{node.lineno}: a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def inner_imports(module: Module) -> Iterator[str]:
    """The modules of copydesk that a file imports from; a name inside a module counts as that module."""
    known = {each.name for each in package()}
    for name in imported(module):
        if name.split(".")[0] == PACKAGE:
            yield name if name in known else name.rpartition(".")[0]


def functions(module: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a file."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@cache
def tracked_files() -> tuple[Path, ...]:
    """What git tracks or would take in; every file of the folder where git does not know it."""
    git = shutil.which("git")
    command = [git or "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False) if git else None
    if listed is None or listed.returncode != 0:
        parts = (path for path in ROOT.rglob("*") if not any(part.startswith(".") for part in path.parts))
        return tuple(path for path in parts if path.is_file())
    names = listed.stdout.decode().split("\0")
    return tuple(path for name in names if name and (path := ROOT / name).is_file())
