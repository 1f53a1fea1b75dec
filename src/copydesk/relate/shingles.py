"""Runs of five words as numbers, and the few of them that stand for a text in an index."""

import re
from zlib import crc32

from copydesk.text import plain

RUN = 5
"""Words of a run. Source: word 5-grams are what studies of syndicated news compare (NEWS-COPY; issue 5)."""
WINDOW = 6
"""Of so many runs on end at least one is a fingerprint, so a shared stretch of RUN + WINDOW - 1 words is never missed.
Source: winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003)."""
WORD = re.compile(r"[^\W_]+")
WIDE = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
"""Scripts without spaces, in which a letter counts as a word."""
QUOTED = re.compile(r"[“„«][^“”„«»\n]{25,600}[”»“]|\"[^\"\n]{25,600}\"")
"""Quotations in one paragraph: two reporters who heard the same speech have not copied each other."""
OWN_RATIO = 0.5
"""Share of a text that must be left without its quotations; else it is compared with them."""


def runs(text: str) -> list[int]:
    """Every run of five words outside quotations as a 32-bit number, in order; case and punctuation do not count."""
    own = QUOTED.sub(" ", text)
    low = plain(own if len(own) >= OWN_RATIO * len(text) else text)
    found = WORD.findall(WIDE.sub(lambda match: f" {match[0]} ", low)) if WIDE.search(low) else WORD.findall(low)
    return [crc32(" ".join(found[at : at + RUN]).encode()) for at in range(len(found) - RUN + 1)]


def fingerprints(text: str) -> tuple[int, ...]:
    """The least run of every window, sorted; of a text shorter than a window, its least run; () below five words."""
    every = runs(text)
    windows = range(max(1, len(every) - WINDOW + 1)) if every else ()
    return tuple(sorted({min(every[at : at + WINDOW]) for at in windows}))
