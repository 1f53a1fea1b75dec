"""How long a draft of 1,000 words takes against a made library, statements kept."""

import time
from pathlib import Path

from benchmarks.library.__main__ import DATA
from benchmarks.library.searching import NOW, kept_pool, make_library
from copydesk.desk.checking import MARKDOWN, check_draft
from copydesk.keep.store import Store

WORDS = 1000
DRAFTS = 12


def measure_speed(folder: Path, count: int) -> None:
    """Print how long a check takes: CPU time, the library open and warm."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"searched-{count}.db"
    pool = kept_pool(folder / "stories.json", DATA, 1)
    if not path.exists():
        make_library(path, pool, count, 1)
    english = [paragraphs for language, _, paragraphs in pool if language and language.startswith("en")]
    times, looked = [], []
    Store(path).close()  # one that an older copydesk made is brought up to date
    with Store(path, write=False) as store:
        waiting = store.relations.unsettled_count()
        for number in range(DRAFTS + 1):
            text = draft_of(english, number)
            start = time.process_time()
            report = check_draft(store, text, MARKDOWN, NOW)
            if number:
                times.append(time.process_time() - start)
                looked.append(len(report.articles))
    times.sort()
    print(f"a draft of {WORDS:,} words, {count:,} articles ({count - waiting:,} with their stories settled)")
    print(
        f"  CPU seconds: median {times[len(times) // 2]:.2f}, most {times[-1]:.2f} (bar 2, aim .5); {sum(looked) / len(looked):.0f} articles looked at"
    )


def draft_of(english: list[list[str]], number: int) -> str:
    """A draft of paragraphs of neighbouring stories, a headline first."""
    words: list[str] = []
    parts = ["# A draft"]
    for paragraphs in english[number * 7 :]:
        for paragraph in paragraphs:
            parts.append(paragraph)
            words += paragraph.split()
            if len(words) >= WORDS:
                return "\n\n".join(parts)
    return "\n\n".join(parts)
