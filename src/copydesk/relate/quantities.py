"""What kind of thing a figure counts, by the words around it: what each word says for each kind, from a shipped table."""

import io
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

import numpy as np

from copydesk.relate.wording import Floats

TABLE = "quantity_words.npz"


@lru_cache(maxsize=1)
def table() -> tuple[Mapping[str, int], Floats]:
    """The row of each term, and the rows: (terms, kinds), from 0 to 1. Made by `python -m training.quantities`."""
    with np.load(io.BytesIO(files("copydesk.models").joinpath(TABLE).read_bytes()), allow_pickle=False) as read:
        words = read["terms"].tobytes().decode().split("\n")
        rows = np.zeros(read["shape"], np.float32)
        rows[read["row"], read["kind"]] = read["share"].astype(np.float32) / np.iinfo(np.uint8).max
    return {word: row for row, word in enumerate(words)}, rows


def kinds_of(near: Mapping[str, float]) -> Floats:
    """How far a figure is of each kind: the most that any of its terms says, by how near it stands. (kinds,)"""
    known, rows = table()
    found = np.zeros(rows.shape[1], np.float32)
    for term, weight in near.items():
        if term in known:
            np.maximum(found, weight * rows[known[term]], out=found)
    return found
