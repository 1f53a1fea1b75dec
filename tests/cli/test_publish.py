"""`copydesk publish` as a user runs it."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from copydesk.keep.store import Store
from copydesk.show.publishing.folder import JOURNAL, MANIFEST, STAGING
from tests.show.publishing.conftest import keep_piece, piece_of, tree
from tests.show.publishing.test_site import broken_links

PIECES = 60


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("publish") / "copydesk.db"
    with Store(path) as store:
        for number in range(PIECES):
            article = piece_of(f"Piece {number}", f"Words of piece {number}.", hours=number, section=f"S{number % 5}")
            keep_piece(store, f"piece-{number}", article)
    return path


def command(library: Path, out: Path, *options: str) -> list[str]:
    """The words of the command."""
    return [
        "publish",
        "--library",
        str(library),
        "--out",
        str(out),
        "--base-url",
        "https://desk.example/news/",
        *options,
    ]


def test_what_was_done_is_a_line_of_json(library: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, command(library, tmp_path / "out"))
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert told["files"] == told["written"] == len(tree(tmp_path / "out"))
    again = json.loads(CliRunner().invoke(main, command(library, tmp_path / "out")).stdout)
    assert (again["written"], again["kept"], again["removed"]) == (0, told["files"], 0)


def test_a_site_without_an_address_is_told_what_it_lacks(library: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["publish", "--library", str(library), "--out", str(tmp_path / "out")])
    assert done.exit_code == 0
    assert "no --base-url" in done.stderr


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (["--base-url", "nonsense"], 1, "web address"),
        (["--name", " "], 2, "must have a name"),
        (["--others", "all"], 2, "others"),
        (["--library", "nowhere.db"], 1, "no library yet"),
    ],
)
def test_what_cannot_be_is_said(library: Path, tmp_path: Path, options: list[str], code: int, words: str) -> None:
    done = CliRunner().invoke(main, command(library, tmp_path / "out", *options))
    assert done.exit_code == code
    assert words in done.output
    assert not (tmp_path / "out").exists()


def test_a_folder_of_others_is_left_alone(library: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    done = CliRunner().invoke(main, command(library, tmp_path))
    assert done.exit_code == 1
    assert "did not put there" in done.output
    assert [each.name for each in tmp_path.iterdir()] == ["mine.txt"]


def test_a_run_that_is_killed_leaves_a_whole_site_and_the_next_one_finishes_it(library: Path, tmp_path: Path) -> None:
    out, chance = tmp_path / "out", random.Random(7)
    environment = {**os.environ, "COLUMNS": "80"}
    names = ("The Desk", "Another Desk")
    for name in names:
        assert CliRunner().invoke(main, command(library, tmp_path / name, "--name", name)).exit_code == 0
    whole = [tree(tmp_path / name) for name in names]
    killed = 0
    for number in range(8):
        name = names[number % 2]
        process = subprocess.Popen(
            [sys.executable, "-m", "copydesk", *command(library, out, "--name", name, "--jobs", "1", "-q")],
            env=environment,
            stdout=subprocess.DEVNULL,
        )
        wait_until_at_work(process, out)
        time.sleep(chance.uniform(0, 0.6))
        process.send_signal(signal.SIGKILL)
        killed += process.wait(30) == -signal.SIGKILL
        files = {path: body for path, body in tree(out).items() if not path.startswith(STAGING)}
        if "index.html" in files and not (out / STAGING / JOURNAL).exists():
            assert files in whole
        elif "index.html" in files:
            assert broken_links(files) == []
    assert killed
    assert CliRunner().invoke(main, command(library, out, "--name", names[0])).exit_code == 0
    assert tree(out) == whole[0]
    assert sorted(each.name for each in out.glob(".*")) == [MANIFEST]


def wait_until_at_work(process: "subprocess.Popen[bytes]", out: Path) -> None:
    """Until a run stages files, or is over."""
    end = time.monotonic() + 60
    while process.poll() is None and not (out / STAGING).exists() and time.monotonic() < end:
        time.sleep(0.005)
