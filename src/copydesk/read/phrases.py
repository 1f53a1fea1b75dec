"""Which of many phrases stand in a long text: one look at all its short stretches of bytes settles nearly all of them."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

STRETCH_BYTES = 5
"""With shorter stretches more phrases seem to be there that are not. Source: 110 English phrases in dev pages, of which
25 seem to be there by three bytes, 7 by four, 2.7 by five and 1.4 are."""
KINDS = 1 << 16
"""Stretches are told apart by sixteen bits; the few thousand of a page share them seldom."""
FACTOR = 31
LISTS_KEPT = 64


class Phrases:
    """A list of phrases to look for, none of them empty."""

    __slots__ = ("kinds", "phrases", "size", "starts")

    def __init__(self, phrases: Sequence[str]) -> None:
        pages = [phrase.encode(errors="surrogatepass") for phrase in phrases]
        self.phrases = phrases
        self.size = min(STRETCH_BYTES, *map(len, pages))
        parts = [kinds_of(page, self.size) for page in pages]
        self.kinds = np.concatenate(parts)
        sizes = np.array([len(part) for part in parts])
        self.starts = np.cumsum(sizes) - sizes

    def within(self, text: str) -> list[str]:
        """Those that occur in a text, in their order."""
        page = text.encode(errors="surrogatepass")
        if len(page) < self.size:
            return []
        seen = np.zeros(KINDS, dtype=bool)
        seen[kinds_of(page, self.size)] = True
        likely = np.logical_and.reduceat(seen.take(self.kinds), self.starts)
        return [phrase for i in np.flatnonzero(likely).tolist() if (phrase := self.phrases[i]) in text]


@lru_cache(maxsize=LISTS_KEPT)
def phrases_of(phrases: tuple[str, ...]) -> Phrases:
    """A list of phrases to look for, made once."""
    return Phrases(phrases)


def kinds_of(page: bytes, size: int) -> NDArray[np.uint16]:
    """A number for each stretch of `size` bytes, equal where they are."""
    codes = np.frombuffer(page, dtype=np.uint8).astype(np.uint16)
    count = len(codes) - size + 1
    kinds = codes[:count]
    for at in range(1, size):
        kinds = kinds * FACTOR + codes[at : at + count]
    return kinds
