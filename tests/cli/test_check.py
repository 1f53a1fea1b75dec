"""`copydesk check` as a user runs it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from copydesk.cli import main

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DRAFT = """# Vell quake

The death toll of the earthquake on Vell stands at 34, the civil protection agency said on Wednesday 16 April 2026.

"Nineteen names were on two lists, and some of those people have been found in hospital," Marta Ilves said.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("check") / "copydesk.db"
    pages = sorted(str(page) for page in EXAMPLES.glob("*vell*"))
    assert CliRunner().invoke(main, ["add", *pages, "-q", "--library", str(path)]).exit_code == 0
    return path


def test_faults_of_a_draft_are_listed_with_their_places(library: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(DRAFT, encoding="utf8")
    done = CliRunner().invoke(main, ["check", str(draft), "--library", str(library), "--now", "2026-04-20T00:00:00Z"])
    assert done.exit_code == 1
    assert f"{draft}:3:" in done.output
    assert "41" in done.output
    assert "differs from the record" in done.output
    assert "16 April 2026" in done.output  # a Thursday


def test_a_draft_may_look_back_on_what_was_reported_long_ago(library: Path) -> None:
    text = "The toll on Vell stands at 34, the civil protection agency said.\n"
    done = CliRunner().invoke(
        main, ["check", "-", "--json", "--library", str(library), "--now", "2056-04-20T00:00:00Z"], input=text
    )
    assert "stale" in {each["kind"] for each in json.loads(done.stdout)["findings"]}


def test_json_is_the_whole_report(library: Path) -> None:
    done = CliRunner().invoke(
        main, ["check", "-", "--json", "--library", str(library), "--now", "2026-04-20T00:00:00Z"], input=DRAFT
    )
    report = json.loads(done.stdout)
    assert report["text"] == DRAFT
    assert {each["kind"] for each in report["findings"]} >= {"stale", "date"}
    assert all(each["verdict"] in ("differs from", "not found in") for each in report["findings"])


def test_what_the_library_does_not_speak_of_is_said(library: Path) -> None:
    text = "The council of Wexcombe approved 14 new buses on Tuesday, mayor Ida Roth said.\n"
    done = CliRunner().invoke(main, ["check", "-", "--library", str(library)], input=text)
    assert done.exit_code == 1
    assert "not checked" in done.output


@pytest.mark.parametrize("name", ["nowhere.md", "."])
def test_what_cannot_be_read_is_one_line(library: Path, name: str) -> None:
    done = CliRunner().invoke(main, ["check", name, "--library", str(library)])
    assert done.exit_code == 2
    assert len(done.output.splitlines()) == 1
