"""`copydesk pieces` lists the desk's own pieces and puts out what is due."""

import json
from datetime import timedelta
from pathlib import Path

from click.testing import CliRunner

from copydesk.cli import main
from copydesk.keep.pieces import Save
from copydesk.keep.store import Store
from copydesk.records import Piece, PieceState
from tests.keep.libraries import NOW

GOOD = Piece(headline="Tunnel opens", text="It opened.", language="en")


def run(library: Path, *words: str) -> str:
    result = CliRunner().invoke(main, ["pieces", "--library", str(library), *words])
    assert result.exit_code == 0, result.output
    return result.output


def test_pieces_are_listed_and_put_out(tmp_path: Path) -> None:
    path = tmp_path / "copydesk.db"
    with Store(path) as store:
        store.pieces.make("aa", GOOD, "ann", NOW)
        store.pieces.make("bb", GOOD, None, NOW)
        store.pieces.move("aa", Save(GOOD, "ann", 1), PieceState.SCHEDULED, NOW, NOW - timedelta(days=999))
    assert [json.loads(line)["name"] for line in run(path).splitlines()] == ["bb", "aa"]
    assert [json.loads(line)["name"] for line in run(path, "--state", "scheduled").splitlines()] == ["aa"]
    assert "Tunnel opens" in run(path, "--as", "table")
    (line,) = run(path, "--due", "--name", "The Desk", "--address", "https://desk.example/").splitlines()
    assert json.loads(line)["state"] == "published"
    assert run(path, "--due") == ""
    with Store(path, write=False) as store:
        (entry,) = store.entries()
    assert (entry.outlet, entry.url) == ("The Desk", f"https://desk.example/article/{entry.id}")
