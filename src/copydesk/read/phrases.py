"""Which of many phrases stand in a long text: one look at all stretches of three bytes settles nearly all of them."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

STRETCH_BYTES = 3
KINDS = 1 << 16
"""Stretches are told apart by sixteen bits; the few thousand of a page share them seldom."""
WEIGHTS = (40503, 29791, 7919)
"""Odd factors that spread stretches of letters evenly."""
LISTS_KEPT = 64


class Phrases:
    """A list of phrases of STRETCH_BYTES or more to look for."""

    __slots__ = ("kinds", "phrases", "starts")

    def __init__(self, phrases: Sequence[str]) -> None:
        parts = [kinds_of(phrase.encode(errors="surrogatepass")) for phrase in phrases]
        self.phrases = phrases
        self.kinds = np.concatenate(parts)
        sizes = np.array([len(part) for part in parts])
        self.starts = np.cumsum(sizes) - sizes

    def within(self, text: str) -> list[str]:
        """Those that occur in a text, in their order."""
        page = text.encode(errors="surrogatepass")
        if len(page) < STRETCH_BYTES:
            return []
        seen = np.zeros(KINDS, dtype=bool)
        seen[kinds_of(page)] = True
        likely = np.logical_and.reduceat(seen.take(self.kinds), self.starts)
        return [phrase for i in np.flatnonzero(likely).tolist() if (phrase := self.phrases[i]) in text]


@lru_cache(maxsize=LISTS_KEPT)
def phrases_of(phrases: tuple[str, ...]) -> Phrases:
    """A list of phrases to look for, made once."""
    return Phrases(phrases)


def kinds_of(page: bytes) -> NDArray[np.uint16]:
    """A number for each stretch of three bytes, equal where they are."""
    codes = np.frombuffer(page, dtype=np.uint8).astype(np.uint16)
    first, second, third = WEIGHTS
    kinds: NDArray[np.uint16] = codes[:-2] * first + codes[1:-1] * second + codes[2:] * third
    return kinds
