"""A piece that went out is exported, imported and read again like any article."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from copydesk.cli.commands.exchange import EXPORT_FORMS
from copydesk.desk.places import Place
from copydesk.desk.publishing import publish, with_note
from copydesk.keep.pieces import Save
from copydesk.keep.store import Store
from copydesk.records import Piece, PiecePicture
from copydesk.records.page import OriginKind
from tests.keep.libraries import NOW

PLACE = Place("The Desk", "https://desk.example/")
PIECE = Piece(
    headline="Tunnel opens",
    text="It opened on Friday.\n\n![](aa)\n\n“It took 9 years,” said Bo Ray.",
    authors=("Ann Lee",),
    language="en",
    pictures=(PiecePicture("aa", "The first car", "AP"),),
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with a piece that was corrected once."""
    path = tmp_path / "copydesk.db"
    with Store(path) as store:
        kept = store.pieces.make("abc", PIECE, "ann", NOW)
        kept = publish(store, PLACE, "abc", Save(PIECE, "ann", kept.revision), NOW)
        publish(store, PLACE, "abc", Save(with_note(PIECE, "It was wrong.", NOW), "ann", kept.revision), NOW)
    return path


def run(*words: str) -> str:
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("form", EXPORT_FORMS)
def test_every_format_takes_it(library: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / f"out-{form}"
    run("export", "--library", str(library), "--as", form, "--out", str(target))
    files = [target] if target.is_file() else [path for path in target.rglob("*") if path.is_file()]
    assert any(path.stat().st_size for path in files)


def test_ninjs_says_who_published_it_and_where(library: Path, tmp_path: Path) -> None:
    run("export", "--library", str(library), "--as", "ninjs", "--out", str(tmp_path / "items"))
    (path,) = (tmp_path / "items").glob("*.json")
    item = json.loads(path.read_bytes())
    address = f"https://desk.example/article/{path.stem}"
    assert item["organisations"] == [{"name": "The Desk", "rel": "publisher"}]
    assert item["renditions"][0]["href"] == address
    assert item["associations"][0]["renditions"][0]["href"] == "https://desk.example/picture/aa"
    assert "Correction (" in item["bodies"][1]["value"]


def test_it_goes_into_another_library_and_is_read_again_there(library: Path, tmp_path: Path) -> None:
    lines, other = tmp_path / "lines.jsonl", tmp_path / "other.db"
    run("export", "--library", str(library), "--as", "jsonl", "--whole", "--out", str(lines))
    for _ in range(2):
        run("import", str(lines), "--library", str(other))
    with Store(library, write=False) as own, Store(other, write=False) as copied:
        (mine,), (theirs,) = own.entries(), copied.entries()
        assert own.load(mine.id) == copied.load(theirs.id)
        assert copied.load_page(theirs.id).origin.kind is OriginKind.DESK
        assert theirs.versions == 2
    run("reread", "--all", "--jobs", "1", "--library", str(other))
    with Store(library, write=False) as own, Store(other, write=False) as copied:
        assert own.load(mine.id) == copied.load(theirs.id)


def test_reading_needs_none_of_it() -> None:
    """Markdown, the sanitiser and the pictures' decoder are loaded where they are needed and nowhere else."""
    code = "import sys, copydesk.desk.reading, copydesk.keep.store; print([name for name in ('markdown_it', 'nh3', 'PIL') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
