"""Windows of words: what the network sees at a time. Whole paragraphs, as many as fit; a long paragraph is cut."""

from dataclasses import dataclass

import numpy as np

from copydesk.attribute.wordpieces import Ints, WordPieces, Words

LIMIT = 192
"""Pieces in a window, its two ends included. Source: see docs/model-card-statements.md, speed by window."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words `begin` up to `end`, as the network reads them: m pieces, `heads` the place of each word's first piece."""

    begin: int
    end: int
    ids: Ints
    case: Ints
    quoted: Ints
    heads: Ints


def cut_windows(words: Words, limit: int = LIMIT, first_limit: int = LIMIT) -> list[tuple[int, int]]:
    """Where windows begin and end, in words: each word is in one window. `first_limit` is for the first window."""
    count = len(words.start)
    paragraphs = np.append(np.flatnonzero(words.opens), count).tolist()
    first = words.first.tolist()
    cuts: list[tuple[int, int]] = []
    begin = 0
    room = first_limit - 2
    for start, end in zip(paragraphs, paragraphs[1:], strict=False):
        if first[end] - first[begin] <= room:
            continue
        if start > begin:
            cuts.append((begin, start))
            begin, room = start, limit - 2
        while first[end] - first[begin] > room:
            stop = int(np.searchsorted(words.first, first[begin] + room, "right")) - 1
            stop = min(max(stop, begin + 1), end)
            if stop == end:
                break
            cuts.append((begin, stop))
            begin, room = stop, limit - 2
    if begin < count:
        cuts.append((begin, count))
    return cuts


def window_of(words: Words, pieces: WordPieces, begin: int, end: int) -> Window:
    """The input of the network for some words: a start mark, their pieces, an end mark."""
    low, high = int(words.first[begin]), int(words.first[end])
    if end < len(words.opens) and words.opens[end]:
        high -= 1
    return Window(
        begin=begin,
        end=end,
        ids=np.concatenate([[pieces.start], words.ids[low:high], [pieces.end]]),
        case=np.concatenate([[0], words.case[low:high], [0]]),
        quoted=np.concatenate([[0], words.quoted[low:high], [0]]),
        heads=words.first[begin:end] - low + 1,
    )
