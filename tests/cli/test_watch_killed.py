"""`copydesk watch` killed at any moment: the library is whole, and the next run goes on."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_library import call
from tests.gather.hostile import TEXT, item, rss, serve

KILLS = 5
STORIES = 60


def test_nothing_is_lost_and_nothing_is_twice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    library, chance = tmp_path / "copydesk.db", random.Random(3)
    with serve(monkeypatch) as web:
        site = f"http://127.0.0.1:{web.port}"
        entries = [
            item(f"{site}/story/{number}", f"Tide {number}", f"<description>{number} {TEXT}</description>")
            for number in range(STORIES)
        ]
        web.bodies["/feed.xml"] = ("application/rss+xml", rss(*entries))
        call("follow", f"{site}/feed.xml", "--library", library, "--allow-private")
        command = [
            sys.executable,
            "-m",
            "copydesk",
            "watch",
            "--library",
            str(library),
            "--allow-private",
            "--no-statements",
        ]
        for _ in range(KILLS):
            process = subprocess.Popen(
                [*command, "--every", "1s"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            time.sleep(chance.uniform(0.6, 3.0))
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
        time.sleep(1.3)  # until the feed is due again, where the last run came to its end
        done = call("watch", "--once", "--library", library, "--allow-private", "--no-statements")
    assert done.exit_code == 0
    assert call("verify", "--library", library).exit_code == 0
    kept = call("list", "--library", library, "--limit", "1000", "--as", "json").stdout.splitlines()
    assert sorted(json.loads(line)["url"] for line in kept) == sorted(
        f"{site}/story/{number}" for number in range(STORIES)
    )
