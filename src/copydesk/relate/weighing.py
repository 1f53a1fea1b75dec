"""The learned part of trails: how each mention stands to a trail, and which mentions count the same thing."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
MODEL = "trails.npz"
CLIP = 4.0
VALUE, EARLIER, CHANGE, NEITHER = range(4)
"""The classes of the networks for single mentions: a value, an earlier value, by how much something moved, none of a trail."""


@dataclass(frozen=True, slots=True)
class Layers:
    """A network with one hidden layer. Shapes: d facts, h hidden, c classes."""

    mean: Floats  # (d,)
    scale: Floats  # (d,)
    enter: Floats  # (d, h)
    enter_bias: Floats  # (h,)
    out: Floats  # (h, c)
    out_bias: Floats  # (c,)

    def chances(self, facts: Floats) -> Floats:
        """The logarithm of each class's probability: (rows, c)."""
        scaled = np.clip((facts - self.mean) * self.scale, -CLIP, CLIP)
        scores = np.maximum(scaled @ self.enter + self.enter_bias, 0) @ self.out + self.out_bias
        scores -= scores.max(axis=1, keepdims=True)
        found: Floats = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        return found


@dataclass(frozen=True, slots=True)
class Weights:
    """The networks: `parts` tells value, earlier value, change and neither; `links` whether two count the same thing. Those of
    the second look see what these say of the whole story."""

    parts: Layers
    links: Layers
    links_again: Layers
    parts_again: Layers


def unpack_weights(data: bytes) -> Weights:
    """The networks from the bytes of a model file (.npz, weights as float16)."""
    with np.load(BytesIO(data), allow_pickle=False) as saved:
        held = {name: saved[name].astype(np.float32) for name in saved.files}
    names = Layers.__slots__
    return Weights(*(Layers(**{name: held[f"{each}_{name}"] for name in names}) for each in Weights.__slots__))


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The networks that ship. Made by `python -m training.trails`."""
    return unpack_weights(files("copydesk.models").joinpath(MODEL).read_bytes())
