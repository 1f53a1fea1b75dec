"""Make the shipped table of what words say a figure counts again.

    python -m training.quantities

Writes src/copydesk/models/quantity_words.npz from the phrases of this folder: `terms` (a term a line, as bytes), `shape` (terms, kinds), and for each
term and kind that have something to do with each other `row`, `kind` and `share` (uint8). Takes a second.
"""

from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path

import numpy as np

from copydesk.relate.quantities import TABLE
from copydesk.relate.wording import Floats, terms_of

FOLDER = Path(__file__).parent
TARGET = FOLDER.parents[1] / "src" / "copydesk" / "models" / TABLE
MOST_KINDS = 12
"""A word that is said of so many kinds alike says nothing. Source: cross-validation over the written cases."""
ENOUGH = 0.6
"""Of those counts: a word that is rarer says less. Source: the same, within noise."""
LEAST_SHARE = 4
"""Of 255: less is left out of the file."""


def read_phrases() -> dict[str, list[str]]:
    """The phrases of each kind, over all files."""
    found: dict[str, list[str]] = {}
    for path in sorted(FOLDER.glob("*.txt")):
        for line in path.read_text(encoding="utf8").splitlines():
            kind, _, phrases = line.partition(": ")
            found.setdefault(kind.strip(), []).extend(phrases.split(" | "))
    return found


def word_shares(phrases: Mapping[str, Sequence[str]]) -> tuple[list[str], Floats]:
    """The terms of phrases, and for each how its use is shared among kinds, less for one that many kinds have: (terms, kinds).

    A phrase of a kind with many phrases counts less: by the fourth root of their number.
    """
    counts: dict[str, Floats] = {}
    for column, told in enumerate(phrases.values()):
        for phrase in told:
            for term in set(terms_of(phrase.lower().replace("#", " "))):
                counts.setdefault(term, np.zeros(len(phrases), np.float32))[column] += len(told) ** -0.25
    terms = sorted(counts)
    rows = np.stack([counts[term] for term in terms])
    every = rows.sum(axis=1, keepdims=True)
    shares = rows / every
    spread = -(shares * np.log(np.maximum(shares, 1e-9))).sum(axis=1, keepdims=True)
    return terms, shares * np.maximum(0, 1 - spread / log(MOST_KINDS)) * np.minimum(1, every / ENOUGH)


def main() -> None:
    """Writes the table."""
    terms, rows = word_shares(read_phrases())
    whole = np.round(rows * np.iinfo(np.uint8).max).astype(np.uint8)
    row, kind = np.nonzero(whole >= LEAST_SHARE)
    np.savez_compressed(
        TARGET,
        terms=np.frombuffer("\n".join(terms).encode(), np.uint8),
        shape=np.array(rows.shape),
        row=row.astype(np.uint16),
        kind=kind.astype(np.uint8),
        share=whole[row, kind],
    )
    print(f"{len(terms)} terms, {rows.shape[1]} kinds, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
