"""A run keeps what it reads; killed at any moment it loses nothing that it acknowledged."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from copydesk.desk.keeping import Item, Packed, batched, run
from copydesk.errors import GatherError, KeepError
from copydesk.keep.store import Store
from tests.cli.test_process import ENV
from tests.cli.test_read import page_named

KILLS = int(os.environ.get("COPYDESK_KILLS", "20"))


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(120):
        (folder / f"{number:03}.html").write_text(page_named(f"Tunnel number {number}"))
    return sorted(map(str, folder.iterdir()))


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_item_has_its_answer_in_order(tmp_path: Path, pages: list[str], jobs: int) -> None:
    items: list[Item] = [*pages[:3], GatherError("x", "is broken"), str(tmp_path / "none.html"), pages[0], *pages[3:5]]
    with Store(tmp_path / "copydesk.db") as store:
        answers = list(run(items, store, jobs=jobs))
        assert [answer.fault for answer in answers] == [None] * 3 + ["is broken", "no such file"] + [None] * 3
        assert [answer.kept.state if answer.kept else None for answer in answers] == ["new"] * 3 + [
            None,
            None,
            "same",
            "new",
            "new",
        ]
        assert len(store.ids()) == 5
        assert store.verify() == []


def test_a_library_that_cannot_go_on_ends_the_run(tmp_path: Path, pages: list[str]) -> None:
    with Store(tmp_path / "copydesk.db") as store:
        list(run(pages[:2], store))
        store.db.pragma("max_page_count", store.db.pragma("page_count"))
        with pytest.raises(KeepError, match="full"):
            list(run(pages[2:60], store))
        assert len(store.ids()) == 2


def test_batches_do_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copydesk.desk.keeping.BATCH_PAGES", 3)
    packed = [Packed(str(number), 0, None) for number in range(7)]
    assert [len(batch) for batch in batched(packed)] == [3, 3, 1]
    monkeypatch.setattr("copydesk.desk.keeping.BATCH_SECONDS", 0.0)
    assert [len(batch) for batch in batched(packed)] == [1] * 7


def test_since_leaves_out_what_says_it_is_older(tmp_path: Path) -> None:
    page = page_named("Tunnel").replace(
        "<body>", '<meta property="article:published_time" content="2020-01-02T03:04:05Z"><body>'
    )
    (tmp_path / "a.html").write_text(page)
    with Store(tmp_path / "copydesk.db") as store:
        (answer,) = run([str(tmp_path / "a.html")], store, since=datetime(2021, 1, 1, tzinfo=UTC))
        assert (answer.kept, answer.fault) == (None, None)
        (answer,) = run([str(tmp_path / "a.html")], store, since=datetime(2019, 1, 1, tzinfo=UTC))
        assert answer.kept is not None


def test_killed_at_any_moment_nothing_acknowledged_is_lost(tmp_path: Path, pages: list[str]) -> None:
    chance = random.Random(1)
    path = tmp_path / "copydesk.db"
    command = [
        sys.executable,
        "-m",
        "copydesk",
        "add",
        "--no-statements",
        "--jobs",
        "1",
        "-q",
        "--as",
        "json",
        "--library",
        str(path),
    ]
    safe: set[str] = set()
    for _ in range(KILLS):
        process = subprocess.Popen([*command, str(tmp_path / "pages")], stdout=subprocess.PIPE, env=ENV)
        assert process.stdout is not None
        if chance.random() < 0.7:
            process.stdout.readline()
        time.sleep(chance.uniform(0, 0.3))
        process.send_signal(signal.SIGKILL)
        rest, _ = process.communicate()
        safe |= {json.loads(line)["id"] for line in rest.splitlines(keepends=True) if line.endswith(b"\n")}
        if path.exists():
            with Store(path) as store:
                assert store.verify() == []
                assert safe <= set(store.ids())
                if len(store.ids()) > 100:
                    for name in store.ids():
                        store.remove(name)
                    safe.clear()
    subprocess.run([*command, str(tmp_path / "pages")], stdout=subprocess.DEVNULL, env=ENV, check=True)
    with Store(path) as store:
        assert len(store.ids()) == 120
