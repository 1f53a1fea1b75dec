"""`copydesk add` killed at random moments: nothing it acknowledged is lost, and the next run goes on."""

import json
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from copydesk.keep.store import Store
from training.pages import saved_pages, spread

PAGES = 300
LONGEST_SECONDS = 8.0


def measure_crashes(data: Path, folder: Path, count: int) -> None:
    """Print how many of `count` killed runs lost anything, or left a library that does not verify."""
    pages = folder / "crash-pages"
    pages.mkdir(exist_ok=True)
    for page in spread(saved_pages(data), PAGES):
        shutil.copy(page.file, pages / page.file.name)
    chance = random.Random(count)
    lost = broken = acknowledged = killed = 0
    library = folder / "crashed.db"
    for _ in range(count):
        found = killed_run(pages, library, chance.uniform(0.3, LONGEST_SECONDS))
        killed += found is not None
        if not library.exists():
            continue
        with Store(library) as store:
            broken += bool(list(store.verify()))
            kept = set(store.ids())
            lost += len(set(found or ()) - kept)
            acknowledged += len(found or ())
            if len(kept) > PAGES * 3 // 4:
                for name in kept:
                    store.remove(name)
    print(
        f"\ncrashes: {killed} runs killed, {acknowledged:,} pages acknowledged, {lost} lost, {broken} libraries broken"
    )
    for file in folder.glob("crashed.db*"):
        file.unlink()


def killed_run(pages: Path, library: Path, after_seconds: float) -> list[str] | None:
    """The ids that a run acknowledged before it was killed; None where it had ended."""
    command = [sys.executable, "-m", "copydesk", "add", str(pages), "--library", str(library), "--as", "json", "-q"]
    process = subprocess.Popen(
        [*command, "--no-statements", "--jobs", "1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    time.sleep(after_seconds)
    process.send_signal(signal.SIGKILL)
    out, _ = process.communicate()
    lines = [line for line in out.splitlines(keepends=True) if line.endswith(b"\n")]
    answers = [json.loads(line) for line in lines]
    return [answer["id"] for answer in answers if "id" in answer] if process.returncode == -signal.SIGKILL else None
