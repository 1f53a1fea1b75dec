"""What a text is about beside its exact words: the mean of what its terms mean, by a shipped table of English words."""

import io
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

TABLE = "models/term_meanings.npz"
Vector = NDArray[np.float32]


@lru_cache(maxsize=1)
def table() -> tuple[Mapping[str, int], NDArray[np.int8]]:
    """The row of each term, and the rows: (terms, dimensions), of equal length. Made by `python -m training.meanings`."""
    with np.load(io.BytesIO(files("copydesk").joinpath(TABLE).read_bytes())) as read:
        words = read["terms"].tobytes().decode().split("\n")
        return {word: row for row, word in enumerate(words)}, read["vectors"]


def nothing() -> Vector:
    """The direction of a text that says nothing."""
    return np.zeros(table()[1].shape[1], np.float32)


def meaning(terms: Mapping[str, float]) -> Vector:
    """The direction of a text from what its terms weigh: (dimensions,), of length 1, or 0 where the table has none of them."""
    rows, vectors = table()
    held = [(row, weight) for term, weight in terms.items() if (row := rows.get(term)) is not None]
    if not held:
        return nothing()
    places, weights = zip(*held, strict=True)
    found: Vector = np.asarray(weights, np.float32) @ vectors[list(places)].astype(np.float32)
    length = float(np.sqrt(found @ found))
    return found / np.float32(length) if length > 0 else found
