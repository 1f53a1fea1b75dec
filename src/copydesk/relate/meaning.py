"""What a text is about beside its exact words: the mean of what its terms mean, by a shipped table of English words."""

import io
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Direction: TypeAlias = NDArray[np.float32]

TABLE = "models/term_meanings.npz"


@lru_cache(maxsize=1)
def table() -> "tuple[Mapping[str, int], NDArray[np.int8]]":
    """The row of each term, and the rows: (terms, dimensions), of equal length. Made by `python -m training.meanings`."""
    import numpy as np  # only where articles are weighed: the site starts without it

    with np.load(io.BytesIO(files("copydesk").joinpath(TABLE).read_bytes())) as read:
        words = read["terms"].tobytes().decode().split("\n")
        return {word: row for row, word in enumerate(words)}, read["vectors"]


def meaning(terms: Mapping[str, float]) -> "Direction | None":
    """The direction of a text from what its terms weigh: (dimensions,), of length 1; None where the table has none of them."""
    rows, vectors = table()
    held = [term for term in terms if term in rows]
    if not held:
        return None
    weights = [terms[term] for term in held]
    found: NDArray[np.float64] = weights @ vectors[[rows[term] for term in held]].astype("float32")
    length = float(found @ found) ** 0.5
    return (found / length).astype("float32") if length > 0 else None
