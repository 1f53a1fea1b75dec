"""Pages without markup: lines to chunks, and clues from the text alone."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np

from copydesk.read.claims import Claims
from copydesk.read.clues import HASHES, WORDS, Clues, Floats, starts_of
from copydesk.read.network import Network, load_network
from copydesk.read.roles import mark_scored
from copydesk.read.scan import Chunk, Element, Scan
from copydesk.read.shapes import text_numbers
from copydesk.read.sheet import Marked
from copydesk.settings import ReadSettings
from copydesk.text import letters, tidy

WRAPPED_CHARS = range(50, 100)
"""Widths at which mail and old systems break lines."""
WRAPPED_SHARE = 0.8
LINE_CHARS = 200_000
"""A longer line is read as several chunks of this size."""
BULLET = re.compile(r"[-•*–·▪●◦] ")
"""What bare text writes before the items of a list; the mark is not kept, as that of a list in HTML is not."""
BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")


@cache
def line_network() -> Network:
    """The shipped network for bare text."""
    return load_network("line_roles.npz")


def unwrapped(lines: list[str]) -> list[str]:
    """Lines of a text that was broken at a fixed width, joined to paragraphs; other texts as they are."""
    full = [line for line, after in zip(lines, lines[1:], strict=False) if line.strip() and after.strip()]
    if len(full) < 6 or "" not in [line.strip() for line in lines]:
        return lines
    fit = sum(len(line) in WRAPPED_CHARS and line[-1] not in ".!?:" for line in full)
    if fit < WRAPPED_SHARE * len(full) * 0.8 or fit < WRAPPED_SHARE * len(full) - 2:
        return lines
    joined: list[list[str]] = []
    for line in lines:
        if joined and joined[-1][-1].strip() and line.strip():
            joined[-1].append(line.strip())
        else:
            joined.append([line.rstrip()])
    return [" ".join(parts) for parts in joined]


def scan_lines(text: str, settings: ReadSettings) -> tuple[Scan, tuple[bool, ...]]:
    """Each line that is not blank as a chunk, and whether a blank line stands before it."""
    scan = Scan()
    blanks: list[bool] = []
    blank = True
    for number, line in enumerate(unwrapped(BREAKS.sub("\n", text).split("\n"))):
        shown = tidy(line)
        if not shown:
            blank = True
            continue
        for start in range(0, len(shown), LINE_CHARS):
            if len(scan.chunks) >= settings.blocks:
                scan.cut = True
                return scan, tuple(blanks)
            element = Element("line", None, number)
            part = shown[start : start + LINE_CHARS].strip()
            if BULLET.match(part) and len(part) > 3:
                element.names = "item"
                part = part[2:].strip()
            scan.chunks.append(Chunk(part, element, element))
            blanks.append(blank)
            blank = False
    return scan, tuple(blanks)


def line_places(texts: Sequence[str], weights: Floats, blanks: Sequence[bool]) -> Floats:
    """(n, 14) facts of place: blank lines around, where the prose begins and ends, what is repeated."""
    count = len(texts)
    prose = weights > 80
    spots = np.flatnonzero(prose)
    first, last = (int(spots[0]), int(spots[-1])) if len(spots) else (0, count - 1)
    at = np.arange(count)
    total = float((weights * prose).sum())
    before = np.cumsum(weights * prose) / (total + 1)
    seen = Counter(map(letters, texts))
    again = np.array([min(seen[letters(text)], 10) / 5 for text in texts])
    after = np.append(np.array(blanks[1:], dtype=np.float32), 1.0)
    near = np.convolve(prose, np.ones(9), "same")[:count] / 9 if count >= 9 else np.full(count, prose.mean())
    return np.stack(
        [
            np.array(blanks, dtype=np.float32),
            after,
            np.full(count, np.mean(blanks)),
            at / count,
            np.full(count, np.log1p(count) / 6),
            np.full(count, np.log1p(total) / 9),
            at < first,
            at > last,
            np.minimum(np.abs(at - first), 40) / 20,
            np.minimum(np.abs(at - last), 40) / 20,
            before,
            again,
            near,
            np.minimum(at, 30) / 15,
        ],
        axis=1,
    ).astype(np.float32)


def line_words(text: str) -> list[int]:
    """Hashed words: all of a short line, both ends of a long one."""
    words = WORDS.findall(text[:120].lower())
    if len(text) > 120:
        words = words[:6] + ["$" + word for word in WORDS.findall(text[-40:].lower())[-3:]]
    return [HASHES[word] for word in words[:14]] or [0]


def line_clues(texts: Sequence[str], blanks: Sequence[bool]) -> Clues:
    """The clues of the lines of a bare text; there must be one."""
    count = len(texts)
    numbers = text_numbers(texts)
    weights = np.expm1(numbers[:, 0])
    places = line_places(texts, weights, blanks)
    shapes = [
        [HASHES[f"~{text[0] if not text[0].isalnum() else ''}{text[-1] if not text[-1].isalnum() else ''}"]]
        for text in texts
    ]
    own_tokens, own_starts = starts_of(shapes + [line_words(text) for text in texts])
    nothing = np.zeros(2, dtype=np.int64)
    kind = np.minimum(np.log2(weights + 1), 10).astype(np.int64) * 2 + (numbers[:, 3] > 0)
    return Clues(
        np.concatenate([numbers, places], axis=1),
        own_tokens,
        own_starts,
        nothing,
        np.arange(2, dtype=np.int64),
        np.zeros(count, dtype=np.int64),
        np.unique(kind, return_inverse=True)[1].astype(np.int64),
    )


def mark_lines(
    scan: Scan, blanks: Sequence[bool], claims: Claims, language: str | None, network: Network | None = None
) -> tuple[Marked, ...]:
    """Each line of a bare text and its role."""
    if not scan.chunks:
        return ()
    scores = (network or line_network()).scores(line_clues([chunk.text for chunk in scan.chunks], blanks))
    return mark_scored(scan, claims, language, scores, linked=False)
