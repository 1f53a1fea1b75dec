"""Windows of the training articles as batches, cut anew and masked anew in each epoch."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from copydesk.attribute.windows import LIMIT, Window, cut_windows, window_of
from copydesk.attribute.wordpieces import Ints, WordPieces
from training.statements.corpus import TaggedArticle

MASKED = 0.08
MASK = "[MASK]"


@dataclass(frozen=True)
class Batch:
    """Inputs of the encoder, and for its words the place of their first piece, their tag, and whether they are there."""

    ids: Tensor
    case: Tensor
    quoted: Tensor
    mask: Tensor
    heads: Tensor
    tags: Tensor
    live: Tensor
    windows: list[Window]


def batches(
    articles: list[TaggedArticle], pieces: WordPieces, size: int, rng: np.random.Generator | None
) -> Iterator[Batch]:
    """Batches of about `size` pieces, windows of like length together; shuffled, jittered, masked where `rng` is given."""
    rows: list[tuple[Window, Ints]] = []
    for article in articles:
        first = int(rng.integers(LIMIT // 4, LIMIT + 1)) if rng is not None else LIMIT
        tags = article.tags[int(rng.integers(len(article.tags)))] if rng is not None else article.tags[0]
        for begin, end in cut_windows(article.words, LIMIT, first):
            rows.append((window_of(article.words, pieces, begin, end), tags[begin:end]))
    noise = rng.random(len(rows)) * 6 if rng is not None else np.zeros(len(rows))
    order = np.argsort([len(row[0].ids) + extra for row, extra in zip(rows, noise, strict=True)])
    groups: list[list[int]] = [[]]
    for place in order.tolist():
        if (len(groups[-1]) + 1) * len(rows[place][0].ids) > size and groups[-1]:
            groups.append([])
        groups[-1].append(place)
    if rng is not None:
        rng.shuffle(groups)
    for group in groups:
        yield batch_of([rows[place] for place in group], pieces, rng)


def batch_of(rows: list[tuple[Window, Ints]], pieces: WordPieces, rng: np.random.Generator | None) -> Batch:
    windows = [window for window, _ in rows]
    ids = padded([window.ids for window in windows])
    real = padded([np.ones_like(window.ids) for window in windows])
    if rng is not None:
        masked = [masked_pieces(window, rng) for window in windows]
        ids[padded(masked) > 0] = pieces.vocabulary[MASK]
    return Batch(
        ids=torch.from_numpy(ids),
        case=torch.from_numpy(padded([window.case for window in windows])),
        quoted=torch.from_numpy(padded([window.quoted for window in windows])),
        mask=torch.from_numpy(np.where(real > 0, 0.0, -1e4).astype(np.float32)[:, None, None, :]),
        heads=torch.from_numpy(padded([window.heads for window in windows])),
        tags=torch.from_numpy(padded([tags for _, tags in rows])),
        live=torch.from_numpy(padded([np.ones_like(tags) for _, tags in rows]).astype(np.float32)),
        windows=windows,
    )


def masked_pieces(window: Window, rng: np.random.Generator) -> Ints:
    """1 for the pieces of words that are hidden: MASKED of all words."""
    hidden = rng.random(len(window.heads)) < MASKED
    owner = np.searchsorted(window.heads, np.arange(len(window.ids)), "right") - 1
    marks = np.where(owner >= 0, hidden[np.maximum(owner, 0)], False).astype(np.int64)
    marks[-1] = 0
    return marks


def padded(rows: list[Ints]) -> Ints:
    """Rows of unlike length as one array, zeros behind."""
    table = np.zeros((len(rows), max(map(len, rows))), dtype=np.int64)
    for number, row in enumerate(rows):
        table[number, : len(row)] = row
    return table
