"""Files and functions stay small; names say what a thing is."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.source import Module, all_code, functions, package

FILE_LINES = 400
FUNCTION_LINES = 40
SHARE_OF_SMALL = 0.95
EMPTY_WORDS = frozenset("util utils helper helpers common misc stuff manager info".split())
EMPTY_FILE_NAMES = EMPTY_WORDS | {"data", "base", "tools"}
EMPTY_VERBS = ("get_", "handle_", "process_", "do_")
PRESCRIBED = frozenset(
    "do_GET do_HEAD do_POST handle_error handle_starttag handle_startendtag handle_endtag handle_data".split()
)
"""Names by which classes of the standard library call their subclasses."""


def name_of(module: Module) -> str:
    return module.where


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("module", all_code(), ids=name_of)
def test_files_are_short(module: Module) -> None:
    assert len(module.path.read_text(encoding="utf8").splitlines()) < FILE_LINES


def test_nearly_all_functions_are_short() -> None:
    found = [(module, node) for module in package() for node in functions(module)]
    sizes = [(length(node), f"{module.where}:{node.lineno} {node.name}") for module, node in found]
    long = sorted((size, where) for size, where in sizes if size > FUNCTION_LINES)
    assert len(long) <= (1 - SHARE_OF_SMALL) * len(sizes), long


@pytest.mark.parametrize("module", all_code(), ids=name_of)
def test_names_say_what_a_thing_is(module: Module) -> None:
    assert module.path.stem not in EMPTY_FILE_NAMES, module.where
    wrong = [f"line {line}: {name}" for line, name in defined(module) if name not in PRESCRIBED and is_empty(name)]
    assert not wrong, f"{module.where}: {wrong}"


def defined(module: Module) -> Iterator[tuple[int, str]]:
    """The functions and classes of a file, each with its line."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.lineno, node.name


def is_empty(name: str) -> bool:
    """The name says nothing of what the thing is or does."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"([A-Z])", r"_\1", name).lower())
    return name.lstrip("_").startswith(EMPTY_VERBS) or any(word in EMPTY_WORDS for word in words)


@pytest.mark.parametrize(
    ("name", "empty"),
    [("get_title", True), ("DateHelper", True), ("_do_all", True), ("find_title", False), ("information", False)],
)
def test_empty_names_are_told_apart(name: str, empty: bool) -> None:
    assert is_empty(name) is empty
