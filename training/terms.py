"""Make the shipped table of background document frequencies again.

    python -m training.terms [--shared ../shared]

Writes src/copydesk/models/term_counts.txt.gz: the number of texts, then a term and the number of texts it stands in a
line, for terms of three texts or more. Texts: the training half of ../shared/data/statements and the saved pages. No text,
only counts. Takes ten seconds.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from copydesk.relate.background import TABLE
from copydesk.relate.terms import terms, words

ROOT = Path(__file__).resolve().parent.parent
RAREST = 3
"""Texts that a term must stand in. Source: terms of fewer make half of the table and change no score."""


def statement_texts(shared: Path) -> Iterator[tuple[str, str | None]]:
    """The articles of the training part, which are in English."""
    for path in sorted((shared / "data" / "statements").glob("data/train/text/**/*.txt")):
        yield path.read_text(encoding="utf8", errors="replace"), "en"


def page_texts(shared: Path) -> Iterator[tuple[str, str | None]]:
    """The true bodies of the saved pages."""
    for entry in json.loads((shared / "data" / "pages" / "truth.json").read_text(encoding="utf8")).values():
        truth = entry["truth"]
        body = truth.get("body") or truth.get("paragraphs") or ""
        yield (body if isinstance(body, str) else "\n".join(map(str, body))), None


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    shared = parser.parse_args().shared
    counts: Counter[str] = Counter()
    texts = 0
    for text, language in (*statement_texts(shared), *page_texts(shared)):
        counts.update(set(terms(words(text), language)))
        texts += bool(text)
    kept = sorted((term, count) for term, count in counts.items() if count >= RAREST)
    lines = [str(texts), *(f"{term}\t{count}" for term, count in kept)]
    target = ROOT / "src" / "copydesk" / TABLE
    target.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    print(f"{texts} texts, {len(counts)} terms, {len(kept)} kept, {target.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
