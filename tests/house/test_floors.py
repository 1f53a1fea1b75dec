"""The floors of docs/design.md: a file imports from floors below its own, or from its own room; and in no circle."""

from collections.abc import Mapping

import pytest

from tests.house.source import PACKAGE, Module, imported, inner_imports, package

FLOORS = {
    "errors": 0,
    "text": 0,
    "models": 0,
    "records": 1,
    "settings": 1,
    "language": 2,
    "gather": 3,
    "read": 3,
    "attribute": 3,
    "relate": 3,
    "check": 3,
    "keep": 3,
    "write": 3,
    "compose": 3,
    "desk": 4,
    PACKAGE: 5,
    "show": 6,
    "cli": 7,
    "__main__": 8,
}
"""Room -> floor. The package's own file, which holds the public names, stands right under the two front
doors; the terminal stands on the site, which one of its commands serves."""


def name_of(module: Module) -> str:
    return module.name


def room_of(name: str) -> str:
    return (name.split(".") + [""])[1] or PACKAGE


@pytest.mark.parametrize("module", package(), ids=name_of)
def test_every_file_stands_on_a_floor(module: Module) -> None:
    assert module.room in FLOORS, f"{module.where}: a room that docs/design.md does not know"


@pytest.mark.parametrize("module", package(), ids=name_of)
def test_imports_go_down(module: Module) -> None:
    own = FLOORS[module.room]
    wrong = {name for name in inner_imports(module) if room_of(name) != module.room and FLOORS[room_of(name)] >= own}
    assert not wrong, f"{module.where} is on floor {own} and imports from beside or above: {sorted(wrong)}"


def test_nothing_imports_what_only_makes_or_measures() -> None:
    outside = {"training", "benchmarks", "tests", "fuzz"}
    for module in package():
        reached = {name.split(".")[0] for name in imported(module)} & outside
        assert not reached, f"{module.where} imports {sorted(reached)}"


def test_no_import_circles() -> None:
    graph = {module.name: {name for name in inner_imports(module) if name != module.name} for module in package()}
    assert find_circle(graph) == []


def find_circle(graph: Mapping[str, set[str]]) -> list[str]:
    """A way through the graph that comes back to a node it has seen; [] where there is none."""
    done: set[str] = set()
    for start in graph:
        circle = walk_from(start, graph, done, [])
        if circle:
            return circle
    return []


def walk_from(node: str, graph: Mapping[str, set[str]], done: set[str], way: list[str]) -> list[str]:
    if node in way:
        return [*way[way.index(node) :], node]
    if node in done:
        return []
    for after in sorted(graph.get(node, ())):
        circle = walk_from(after, graph, done, [*way, node])
        if circle:
            return circle
    done.add(node)
    return []


def test_a_circle_is_found() -> None:
    assert find_circle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"]
    assert find_circle({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []
