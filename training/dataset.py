"""Samples out of the dev pages, and their folds by site."""

import math

import numpy as np

from copydesk.read.assemble import scan_markup
from copydesk.read.claims import Claims, find_claims
from copydesk.read.clues import page_clues
from copydesk.read.furniture import asked
from copydesk.read.scan import Scan
from copydesk.read.tree import decode
from copydesk.settings import DEFAULT
from training.labels import Label, label_page
from training.network import Sample
from training.pages import SavedPage


def scanned(page: SavedPage) -> tuple[Scan, Claims]:
    scan = scan_markup(decode(page.body), DEFAULT)
    return scan, find_claims(scan, page.url, DEFAULT)


def sample_of(page: SavedPage) -> Sample | None:
    """The page as a sample; None where it has no text. Plain furniture is left out, as it is when reading; chunks half
    in the truth teach nothing."""
    scan, claims = scanned(page)
    places, gaps = asked(scan.chunks)
    if not places:
        return None
    labels, share = label_page(scan.chunks, page.told)
    chunks = [scan.chunks[i] for i in places]
    labels, share = [labels[i] for i in places], [share[i] for i in places]
    return Sample(
        clues=page_clues(scan, chunks, gaps, claims),
        target=targets(labels, share),
        weight=chunk_weights([len(chunk.text) for chunk in chunks], labels),
        site=page.site,
        loose=not page.fundus,
    )


def targets(labels: list[Label], share: list[float]) -> np.ndarray:
    unsure = [label is Label.OTHER and 0.35 < part < 0.6 for label, part in zip(labels, share, strict=True)]
    return np.array([-1 if doubt else int(label) for label, doubt in zip(labels, unsure, strict=True)], dtype=np.int64)


def chunk_weights(sizes: list[int], labels: list[Label]) -> np.ndarray:
    """A chunk counts by its length, as in word F1, with a floor for short ones, and more where its class is rare."""
    rare = {Label.HEADLINE: 6.0, Label.DEK: 3.0, Label.BYLINE: 2.0, Label.SUBHEAD: 1.5}
    return np.array(
        [
            (0.4 + math.sqrt(min(size, 900) / 60)) * rare.get(label, 1.0)
            for size, label in zip(sizes, labels, strict=True)
        ],
        dtype=np.float32,
    )


BARE_TRUTH = 0.12
"""Pages whose truth holds less than this share of their prose are left out of training, not out of scoring: in the
sixteen dev pages where a model and the truth disagree most, the truth stops after the first paragraphs or is empty."""


def misleading(page: SavedPage) -> bool:
    """Whether the truth leaves out nearly all that reads like the story."""
    if page.truth["group"] not in ("article", "en", "other"):
        return False
    scan = scan_markup(decode(page.body), DEFAULT)
    prose = sum(
        len(c.text) for c in scan.chunks if len(c.text) > 120 and c.link_chars < 0.2 * len(c.text) and not c.hidden
    )
    return len(page.told["body"]) < BARE_TRUTH * prose
