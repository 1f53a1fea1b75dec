"""How often terms stand in news at large: a shipped table, so that a library of ten articles weighs words sensibly."""

import gzip
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

TABLE = "models/term_counts.txt.gz"


@lru_cache(maxsize=1)
def background() -> tuple[int, Mapping[str, int]]:
    """The number of texts counted, and in how many of them each term stands. Made by `python -m training.terms`."""
    lines = gzip.decompress(files("copydesk").joinpath(TABLE).read_bytes()).decode().split("\n")
    pairs = (line.split("\t") for line in lines[1:])
    return int(lines[0]), {term: int(count) for term, count in pairs}
