"""Archives into Parquet: whole shards or none, once, on processes of this machine or on Ray."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from copydesk.desk.bulk import Bulk, Shard, find_shards, is_done, run_here, run_on_ray, write_shard
from copydesk.desk.bulk_rows import TABLES
from copydesk.desk.reading import Hints
from copydesk.errors import GatherError, SettingError
from tests.cli.test_library import call
from tests.gather.archives import http, record, warc

parquet = pytest.importorskip("pyarrow.parquet")

STORY = (
    "<p>The harbour master Ada Finch said on Monday that 40 boats would leave an hour later than planned, after the tide turned.</p>"
    "<p>“We had no choice,” she said. The council wants to spend $2 million on a new quay.</p>"
)


def page(number: int) -> bytes:
    head = f"<title>Tide {number}</title><meta property='article:published_time' content='2026-10-01T08:00:00Z'>"
    return f"<!DOCTYPE html><html><head>{head}</head><body><article><h1>Tide {number}</h1>{STORY}</article></body></html>".encode()


def archive(path: Path, numbers: range) -> Path:
    records = [record(http(page(number)), url=f"https://www.harbour.example/{number}") for number in numbers]
    path.write_bytes(warc(records, True))
    return path


@pytest.fixture
def shards(tmp_path: Path) -> list[Shard]:
    folder = tmp_path / "in"
    folder.mkdir()
    archive(folder / "a.warc.gz", range(5))
    archive(folder / "b.warc.gz", range(5, 12))
    (folder / "c.jsonl").write_text(json.dumps({"html": page(12).decode()}) + "\n{bad\n")
    return [each for each in find_shards([str(folder)]) if isinstance(each, Shard)]


def headlines(out: Path) -> list[str]:
    return sorted(parquet.read_table(out / "articles").column("headline").to_pylist())


def test_tables(shards: list[Shard], tmp_path: Path) -> None:
    bulk = Bulk(str(tmp_path / "out"), Hints())
    first, second, third = run_here(shards, bulk)
    assert [(each.pages, each.articles, each.failed) for each in (first, second, third)] == [
        (5, 5, 0),
        (7, 7, 0),
        (2, 1, 1),
    ]
    assert third.faults[0][0].endswith("c.jsonl:2")
    articles = parquet.read_table(tmp_path / "out" / "articles")
    assert headlines(tmp_path / "out") == sorted(f"Tide {number}" for number in range(13))
    assert set(TABLES["articles"]) < set(articles.column_names)
    row = articles.slice(0, 1).to_pylist()[0]
    assert (row["url"], row["published_at"].isoformat()) == (
        "https://www.harbour.example/0",
        "2026-10-01T08:00:00+00:00",
    )
    assert row["body"].startswith("The harbour master")
    assert parquet.read_table(tmp_path / "out" / "statements").num_rows == 0


def test_statements_and_figures(tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime")
    (shard,) = (each for each in find_shards([str(archive(tmp_path / "a.warc", range(1)))]) if isinstance(each, Shard))
    write_shard(shard, Bulk(str(tmp_path / "out"), Hints(statements=True, figures=True)))
    statements = parquet.read_table(tmp_path / "out" / "statements").to_pylist()
    figures = parquet.read_table(tmp_path / "out" / "figures").to_pylist()
    assert any("no choice" in row["content"] for row in statements)
    assert any(row["low"] == 2_000_000 and row["unit"] == "USD" for row in figures)
    assert {row["page"] for row in statements + figures} == {f"{tmp_path}/a.warc#0"}


def test_a_shard_is_written_once_until_it_changes(shards: list[Shard], tmp_path: Path) -> None:
    bulk = Bulk(str(tmp_path / "out"))
    list(run_here(shards, bulk))
    assert all(is_done(bulk, shard) for shard in shards)
    assert not is_done(Bulk(bulk.out, Hints(statements=True)), shards[0]), "other choices"
    archive(Path(shards[0].path), range(20, 22))
    changed = next(each for each in find_shards([shards[0].path]) if isinstance(each, Shard))
    assert not is_done(bulk, changed)
    list(run_here([changed], bulk))
    assert len(headlines(tmp_path / "out")) == 2 + 7 + 1


def test_what_was_broken_off_leaves_nothing(
    shards: list[Shard], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    monkeypatch.setattr("copydesk.desk.bulk.page_rows", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_shard(shards[0], Bulk(str(out)))
    assert [path for path in out.rglob("*") if path.is_file()] == []


def test_inputs_that_are_none(tmp_path: Path) -> None:
    file = archive(tmp_path / "a.warc", range(1))
    found = list(find_shards([str(file), str(tmp_path), str(tmp_path / "none.warc")]))
    assert [type(each) for each in found] == [Shard, GatherError]


COMMAND = (sys.executable, "-m", "copydesk", "bulk", "--no-statements", "--jobs", "2", "--quiet")


def test_killed_at_any_moment_and_run_again(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for number in range(6):
        archive(folder / f"{number}.warc.gz", range(number * 50, number * 50 + 50))
    for moment in (0.8, 1.3, 1.8, 2.3):
        process = subprocess.Popen(
            [*COMMAND, str(folder), "--out", str(out)], stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(moment)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    done = subprocess.run([*COMMAND, str(folder), "--out", str(out)], check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert headlines(out) == sorted(f"Tide {number}" for number in range(300))
    assert list(out.rglob("*.unfinished")) == []


def test_the_command(shards: list[Shard], tmp_path: Path) -> None:
    inputs, out = Path(shards[0].path).parent, tmp_path / "out"
    first = call("bulk", inputs, "--out", out, "--no-statements", "--jobs", "1")
    assert first.exit_code == 1
    assert "c.jsonl:2: no JSON" in first.stderr
    again = call("bulk", inputs, "--out", out, "--no-statements", "--jobs", "1")
    assert "0 shards, 3 were written before" in again.stderr


def test_without_ray(shards: list[Shard], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(SettingError, match="Ray is not installed"):
        list(run_on_ray(shards, Bulk(str(tmp_path)), None))


@pytest.mark.filterwarnings("ignore")
def test_on_ray_with_a_worker_killed(tmp_path: Path) -> None:
    ray = pytest.importorskip("ray")
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for number in range(6):
        archive(folder / f"{number}.warc.gz", range(number * 60, number * 60 + 60))
    shards = [each for each in find_shards([str(folder)]) if isinstance(each, Shard)]
    ray.init(num_cpus=2, log_to_driver=False)
    try:
        run = run_on_ray(shards, Bulk(str(out)), None)
        killed = kill_a_worker_soon(out)
        manifests = list(run)
        assert killed.wait(10) == 0, "no worker was killed"
    finally:
        ray.shutdown()
    assert sum(each.articles for each in manifests) == 360
    assert headlines(out) == sorted(f"Tide {number}" for number in range(360))


KILLER = """
import os, pathlib, signal, sys, time
out = pathlib.Path(sys.argv[1])
for _ in range(600):
    for path in out.rglob("*.unfinished"):
        os.kill(int(path.name.split(".")[-2]), signal.SIGKILL)
        sys.exit(0)
    time.sleep(0.05)
sys.exit(1)
"""


def kill_a_worker_soon(out: Path) -> "subprocess.Popen[bytes]":
    """Kill the first process that is seen to write a shard."""
    return subprocess.Popen([sys.executable, "-c", KILLER, str(out)])
