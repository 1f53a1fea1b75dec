"""The command as a shell runs it: streaming, pipes, Ctrl-C, several processes, a terminal."""

import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import copydesk
from tests.cli.test_read import page_named

COMMAND = [sys.executable, "-m", "copydesk"]
SRC = str(Path(copydesk.__file__).parents[1])
ENV = {**os.environ, "PYTHONPATH": os.pathsep.join([SRC, os.environ.get("PYTHONPATH", "")]), "TERM": "xterm"}
LINE = b'{"id":%d,"html":"<h1>Tunnel opens</h1><p>It opened on Friday."}\n'


@contextmanager
def started(*args: str) -> Iterator["subprocess.Popen[bytes]"]:
    """A process in a group of its own, ended at the end."""
    pipe = subprocess.PIPE
    process = subprocess.Popen([*COMMAND, *args], stdin=pipe, stdout=pipe, stderr=pipe, env=ENV, start_new_session=True)
    with process:
        try:
            yield process
        finally:
            process.kill()


def run(*args: str, stdin: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*COMMAND, *args], input=stdin, capture_output=True, env=ENV, timeout=60, check=False)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for number in range(25):
        (folder / f"{number:02}.html").write_text(page_named(f"Tunnel number {number}"))
    return folder


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_partner_gets_each_answer_at_once(jobs: str) -> None:
    with started("read", "--jsonl", "-", "--jobs", jobs, "-q") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(LINE % number)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(20) == 0


def test_a_line_of_ten_megabytes() -> None:
    line = json.dumps({"id": "big", "html": page_named("Tunnel") + "<!-- " + "x" * 10_000_000 + " -->"}).encode()
    result = run("read", "--jsonl", "-", stdin=line + b"\n" + LINE % 1)
    assert [json.loads(answer)["id"] for answer in result.stdout.splitlines()] == ["big", 1]


def test_several_processes_answer_the_same_in_the_same_order(pages: Path) -> None:
    one, two = run("read", str(pages)), run("read", str(pages), "--jobs", "2")
    assert one.stdout == two.stdout
    assert one.stdout.count(b"\n") == 25
    assert (one.returncode, two.returncode) == (0, 0)
    lines = b"".join(LINE % number if number != 7 else b"nope\n" for number in range(30))
    answers = [json.loads(line) for line in run("read", "--jsonl", "-", "--jobs", "2", stdin=lines).stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [None if number == 7 else number for number in range(30)]
    assert answers[7]["error"].startswith("line 8: ")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_goes_away_is_no_fault(pages: Path, jobs: str) -> None:
    often = [str(pages)] * 8  # more than a pipe holds, so that it cannot end before its reader does
    with started("read", *often, "--jobs", jobs) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(20) == 141


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted_it_leaves_quietly(jobs: str) -> None:
    with started("read", "--jsonl", "-", "--jobs", jobs) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(LINE % 1)
        process.stdin.flush()
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr.read().strip() == b""


def test_a_full_disk_is_one_line(pages: Path) -> None:
    with open("/dev/full", "wb") as full:
        result = subprocess.run(
            [*COMMAND, "read", str(pages)], stdout=full, stderr=subprocess.PIPE, env=ENV, timeout=60, check=False
        )
    assert (result.returncode, result.stderr) == (1, b"copydesk: output: No space left on device\n")


def in_terminal(*args: str, stdout: int | None = None) -> str:
    """What a terminal of 80 columns shows."""
    ours, theirs = pty.openpty()
    env = {**ENV, "COLUMNS": "80", "LINES": "24"}
    process = subprocess.Popen([*COMMAND, *args], stdin=theirs, stdout=stdout or theirs, stderr=theirs, env=env)
    os.close(theirs)
    seen = b""
    while True:
        try:
            seen += os.read(ours, 65536)
        except OSError:
            break
    os.close(ours)
    assert process.wait(20) == 0
    return seen.decode().replace("\r\n", "\n")


def test_in_a_terminal_a_page_is_shown_as_text_and_explained_in_colour(pages: Path) -> None:
    page = str(pages / "03.html")
    assert "nine years of work" in in_terminal("read", page)
    assert "\x1b[" not in in_terminal("read", page)
    assert "\x1b[" in in_terminal("read", page, "--explain")
    assert "\x1b[" not in in_terminal("read", page, "--explain", "--color", "never")
    shown = in_terminal("read", page, "--as", "json")
    assert shown.startswith('{\n  "id": ')


def test_long_work_has_a_bar_that_goes_away(pages: Path, tmp_path: Path) -> None:
    with open(tmp_path / "out.jsonl", "wb") as out:
        shown = in_terminal("read", str(pages), stdout=out.fileno())
        assert "pages" in shown
        assert "0 failed" in shown
        assert shown.rstrip().rpartition("\n")[2].startswith(("copydesk: 25 pages read", "\x1b"))
        assert "\x1b" not in in_terminal("read", str(pages), "-q", stdout=out.fileno())
    assert (tmp_path / "out.jsonl").read_bytes().count(b"\n") == 50


def seconds(code: list[str]) -> float:
    """CPU time, the best of five runs, less what Python itself takes; other work on the machine does not count."""

    def best(command: list[str]) -> float:
        times = []
        for _ in range(5):
            start = os.times()
            subprocess.run([sys.executable, *command], env=ENV, stdout=subprocess.DEVNULL, check=True)
            end = os.times()
            times.append(sum(end[2:4]) - sum(start[2:4]))
        return min(times)

    return best(code) - best(["-c", "pass"])


def test_help_and_import_are_quick() -> None:
    assert seconds(["-m", "copydesk", "--help"]) < 0.3
    assert seconds(["-c", "import copydesk"]) < 0.2


def test_help_and_import_load_nothing_heavy() -> None:
    code = (
        "import sys, copydesk, copydesk.cli; heavy = 'numpy', 'selectolax', 'msgspec', 'rich', 'httpx2', 'asyncio'; "
        "print([name for name in heavy if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], env=ENV, capture_output=True, check=True)
    assert result.stdout.strip() == b"[]"
