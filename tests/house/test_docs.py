"""The docs are kept true: every public name, role, witness, field, setting, command and option stands in them."""

import dataclasses
import importlib
import re
from enum import StrEnum
from types import ModuleType
from typing import Any

import click
import pytest

from copydesk import records
from copydesk.records.page import OriginKind
from copydesk.settings import FollowSettings, GatherSettings, ReadSettings, WebSettings
from tests.house.source import ROOT

RECORDS: list[Any] = [getattr(records, name) for name in records.__all__]
DATACLASSES = [record for record in RECORDS if dataclasses.is_dataclass(record)]
ENUMS = [record for record in RECORDS if isinstance(record, type) and issubclass(record, StrEnum)]
ROW = re.compile(r"^\| `([\w ]+)` \|", re.MULTILINE)


def doc(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf8")


def rows(file: str, heading: str) -> list[str]:
    """The names in the first column of the table under a heading of the second level."""
    parts = re.split(r"^## (.+)$", doc(file), flags=re.MULTILINE)
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert heading in sections, f"docs/{file} has no part '## {heading}'"
    return ROW.findall(sections[heading])


def title_of(thing: type) -> str:
    return thing.__name__


@pytest.mark.parametrize(
    "record", [*DATACLASSES, ReadSettings, WebSettings, GatherSettings, FollowSettings], ids=title_of
)
def test_every_field_stands_in_records_md(record: type) -> None:
    assert rows("records.md", record.__name__) == [field.name for field in dataclasses.fields(record)]


@pytest.mark.parametrize("enum", [*ENUMS, OriginKind], ids=title_of)
def test_every_value_stands_in_records_md(enum: type[StrEnum]) -> None:
    assert rows("records.md", enum.__name__) == [member.value for member in enum]


@pytest.fixture(scope="module")
def public() -> ModuleType:
    return importlib.import_module("copydesk")


def test_public_names_have_docstrings_and_stand_in_api_md(public: ModuleType) -> None:
    api = doc("api.md")
    for name in public.__all__:
        thing = getattr(public, name)
        if isinstance(thing, type) or callable(thing):
            assert thing.__doc__, f"copydesk.{name} has no docstring"
        assert f"`{name}" in api or f"copydesk.{name}" in api, f"docs/api.md does not name {name}"


def test_public_names_are_said_in_order(public: ModuleType) -> None:
    assert list(public.__all__) == sorted(public.__all__)


def commands(group: click.Command, way: tuple[str, ...] = ()) -> list[tuple[str, click.Command]]:
    """Every command under a click group, by the words that call it."""
    found = [(" ".join((*way, group.name or "")), group)]
    if isinstance(group, click.Group):
        for command in group.commands.values():
            found += commands(command, (*way, group.name or ""))
    return found


def test_every_command_and_option_stands_in_cli_md() -> None:
    cli = pytest.importorskip("copydesk.cli")
    text = doc("cli.md")
    for words, command in commands(cli.main):
        assert command.help, f"{words} has no help"
        assert " ".join(["copydesk", *words.split()[1:]]) in text, f"docs/cli.md lacks {words}"
        for option in (each for each in command.params if isinstance(each, click.Option)):
            for spelling in option.opts:
                assert f"`{spelling}" in text, f"docs/cli.md lacks {spelling} of {words}"


def test_every_address_of_the_site_stands_in_site_md() -> None:
    routes = pytest.importorskip("copydesk.show.routes")
    told = doc("site.md")
    assert [route.path for route in routes.ROUTES if f"`{route.path}`" not in told] == []


def test_every_decision_has_its_three_parts() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [path.name[:4] for path in decisions] == [f"{number:04}" for number in range(1, len(decisions) + 1)]
    for path in decisions:
        text = path.read_text(encoding="utf8")
        for part in ("Problem", "Choice", "Cost"):
            assert f"**{part}.**" in text, f"{path.name} does not say its {part.lower()}"


def test_links_in_the_docs_lead_somewhere() -> None:
    pages = [*(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "DEVELOPERS.md"]
    for page in pages:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.relative_to(ROOT)} links to {target}"
