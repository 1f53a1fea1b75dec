"""Bare-text samples: pages with markup written down as crawlers write them, each line with the label of its chunk."""

import numpy as np

from copydesk.read.plain_text import line_clues
from copydesk.read.scan import Chunk
from copydesk.text import tidy
from training.dataset import chunk_weights, scanned, targets
from training.labels import Label, label_page
from training.network import Sample
from training.pages import SavedPage

STYLES = ("spaced", "dense", "by_element", "by_node")
"""A blank line between blocks; none; one where the container changes; each link and bold run on a line of its own."""

Row = tuple[str, bool, int]
"""A line, whether a blank line stands before it, and its target."""


def pieces(chunk: Chunk, style: str) -> list[str]:
    """The lines a chunk becomes."""
    if style != "by_node" or not chunk.anchors or len(chunk.anchors) > 6:
        return chunk.text.split("\n")
    cuts = sorted({0, len(chunk.text), *(cut for start, end, _ in chunk.anchors for cut in (start, end))})
    return [chunk.text[a:b] for a, b in zip(cuts, cuts[1:], strict=False)]


def rows_of(chunks: list[Chunk], target: np.ndarray, style: str, hidden: bool) -> list[Row]:
    """The page as lines."""
    rows: list[Row] = []
    parent = None
    for chunk, label in zip(chunks, target.tolist(), strict=True):
        if chunk.hidden and not hidden:
            continue
        blank = style == "spaced" or (
            style == "by_element" and (chunk.element.parent is not parent or chunk.element.tag == "p")
        )
        parent = chunk.element.parent
        for piece in pieces(chunk, style):
            shown = tidy(piece)
            if shown:
                rows.append((shown, blank, label))
                blank = False
    return rows


def bare_samples(page: SavedPage, rng: np.random.Generator) -> list[tuple[Sample, list[str]]]:
    """The page in every style, and its lines."""
    scan, _ = scanned(page)
    if not scan.chunks:
        return []
    labels, share = label_page(scan.chunks, page.told)
    target = targets(labels, share)
    found = []
    for style in STYLES:
        rows = rows_of(scan.chunks, target, style, bool(rng.random() < 0.3))
        if not rows:
            continue
        texts = [text for text, _, _ in rows]
        marks = np.array([label for _, _, label in rows], dtype=np.int64)
        weight = chunk_weights([len(text) for text in texts], [Label(max(0, label)) for label in marks.tolist()])
        clues = line_clues(texts, [blank for _, blank, _ in rows])
        found.append((Sample(clues, marks, weight, page.site, not page.fundus), texts))
    return found
