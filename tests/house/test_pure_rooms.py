"""Pure rooms: no network, disk, clock, environment or chance, no changing state. docs/design.md says which they are."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.source import Module, imported, package

PURE = frozenset("errors text records settings language read attribute relate check write compose".split())
NOT_PURE = frozenset(
    "asyncio fileinput ftplib getpass glob http httpx httpx2 locale logging multiprocessing os pathlib platform random"
    " requests secrets select shelve shutil signal socket sqlite3 ssl subprocess sys tempfile threading time"
    " urllib.error urllib.request uuid webbrowser zipfile".split()
)
OUTSIDE_CALLS = frozenset(("open", "print", "input", "exec", "eval", "compile", "breakpoint"))
CLOCKS = frozenset(("now", "today", "utcnow"))
MODEL_FILES = (
    "copydesk.read.network",
    "copydesk.attribute.network",
    "copydesk.relate.background",
    "copydesk.relate.meaning",
    "copydesk.relate.quantities",
    "copydesk.relate.weighing",
)
"""The files that may load what ships in the package: the models, once and lazily."""


def pure_modules() -> list[Module]:
    return [module for module in package() if module.room in PURE]


def name_of(module: Module) -> str:
    return module.name


@pytest.mark.parametrize("module", pure_modules(), ids=name_of)
def test_imports_nothing_that_reaches_outside(module: Module) -> None:
    wrong = [name for name in imported(module) for bad in NOT_PURE if f"{name}.".startswith(f"{bad}.")]
    assert not wrong, f"{module.where} is in a pure room and imports {wrong}"


@pytest.mark.parametrize("module", pure_modules(), ids=name_of)
def test_loads_no_file(module: Module) -> None:
    loads = [name for name in imported(module) if f"{name}.".startswith(("importlib.", "pkgutil."))]
    assert not loads or module.name in MODEL_FILES, f"{module.where}: only {MODEL_FILES} load a file, of the package"


@pytest.mark.parametrize("module", pure_modules(), ids=name_of)
def test_calls_nothing_that_reaches_outside(module: Module) -> None:
    assert list(outside_calls(module.tree)) == []


def outside_calls(tree: ast.AST) -> Iterator[str]:
    """Calls of open() and the like, of a clock, and `global` statements, each with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield f"line {node.lineno}: global"
        elif isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name) and called.id in OUTSIDE_CALLS:
                yield f"line {node.lineno}: {called.id}()"
            elif isinstance(called, ast.Attribute) and called.attr in CLOCKS:
                yield f"line {node.lineno}: .{called.attr}()"


def test_outside_calls_are_found() -> None:
    code = "def f():\n    global x\n    x = datetime.now(UTC)\n    return open('a'), re.compile('b')"
    assert sorted(outside_calls(ast.parse(code))) == ["line 2: global", "line 3: .now()", "line 4: open()"]
