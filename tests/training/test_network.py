"""The network that is trained and the one that reads give the same scores; needs torch, which only training installs."""

from pathlib import Path

import numpy as np
import pytest

from copydesk.read.claims import find_claims
from copydesk.read.clues import Clues, page_clues
from copydesk.read.furniture import asked
from copydesk.read.network import unpack_network
from copydesk.read.tree import parse
from copydesk.read.walk import scan_tree
from copydesk.settings import DEFAULT

torch = pytest.importorskip("torch")

PAGES = ("<h1>Basin shut</h1><p>The wall moved.</p><ul><li>One<li>Two<li>Three</ul>", "<p>A line alone.</p>")


def clues_of(html: str) -> Clues:
    """The clues of a small page."""
    scan = scan_tree(parse(html.encode()), DEFAULT)
    places, gaps = asked(scan.chunks)
    return page_clues(scan, [scan.chunks[i] for i in places], gaps, find_claims(scan, None, DEFAULT))


def test_trained_and_shipped_agree(tmp_path: Path) -> None:
    from training.network import GAP, ChunkNetwork, batch_of, write_network

    pages = [clues_of(html) for html in PAGES]
    torch.manual_seed(1)
    trained = ChunkNetwork(pages[0].numbers.shape[1], 6).eval()
    write_network(trained, tmp_path / "network.npz")
    shipped = unpack_network((tmp_path / "network.npz").read_bytes())
    with torch.no_grad():
        scores = torch.softmax(trained(batch_of(pages)), 1).numpy()
    start = 0
    for clues in pages:
        end = start + len(clues.numbers)
        np.testing.assert_allclose(shipped.scores(clues), scores[start:end], atol=2e-3)
        start = end + GAP
