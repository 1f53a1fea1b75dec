"""PolNeAR as tagged words, read with the corpus reader of ../shared/measure."""

import importlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from copydesk.attribute.tags import (
    CONTENT_LEFT,
    CONTENT_RIGHT,
    CUE,
    SOURCE_LEFT,
    SOURCE_RIGHT,
    begin_tag,
    inside_tag,
)
from copydesk.attribute.wordpieces import Ints, WordPieces, Words

Fragment = Sequence[int]
Relation = dict[str, list[Fragment]]


@dataclass(frozen=True)
class TaggedArticle:
    """An article and its tags, (n,) by annotator; the first is the one that is scored against."""

    id: str
    text: str
    words: Words
    tags: list[Ints]


def load_corpus(data: Path, measure: Path, split: str) -> list[Any]:
    """Every article of a split, as the reader of ../shared/measure has it."""
    sys.path.insert(0, str(measure))
    try:
        polnear: Any = importlib.import_module("polnear")
    finally:
        sys.path.remove(str(measure))
    articles: list[Any] = polnear.load(data, split)
    return articles


def load_articles(data: Path, measure: Path, split: str, pieces: WordPieces) -> list[TaggedArticle]:
    """Every article of a split, its words tagged."""
    return [tagged(article, pieces) for article in load_corpus(data, measure, split)]


def tagged(article: Any, pieces: WordPieces) -> TaggedArticle:
    words = pieces.read(article.text)
    versions = [article.relations]
    versions += [other for other in article.by_annotator.values() if other is not article.relations]
    return TaggedArticle(article.id, article.text, words, [tags_of(words, version) for version in versions])


def tags_of(words: Words, relations: list[Relation]) -> Ints:
    """A tag for each word. A word that two spans claim goes to the later."""
    tags = np.zeros(len(words.start), dtype=np.int64)
    for fragment, kind in kinds_of(relations).items():
        low = int(np.searchsorted(words.end, fragment[0], "right"))
        high = int(np.searchsorted(words.start, fragment[1], "left"))
        if low < high:
            tags[low:high] = inside_tag(kind)
            tags[low] = begin_tag(kind)
    return tags


def kinds_of(relations: list[Relation]) -> dict[tuple[int, int], int]:
    """The kind of each span; one that several statements share looks at the nearest of their cues."""
    nearest: dict[tuple[int, int], int] = {}
    kinds: dict[tuple[int, int], int] = {}
    for relation in relations:
        for begin, end in relation["cue"]:
            kinds[begin, end] = CUE
        for role, left, right in (
            ("source", SOURCE_LEFT, SOURCE_RIGHT),
            ("content", CONTENT_LEFT, CONTENT_RIGHT),
        ):
            for begin, end in relation[role]:
                gap, side = nearest_cue((begin, end), relation)
                if gap < nearest.get((begin, end), 1 << 60):
                    nearest[begin, end] = gap
                    kinds[begin, end] = left if side < 0 else right
    return kinds


def nearest_cue(fragment: tuple[int, int], relation: Relation) -> tuple[int, int]:
    """How far away the nearest cue is, and on which side: -1 left, 1 right."""
    begin, end = fragment
    cues = relation["cue"] or [other for role in ("source", "content") for other in relation[role]]
    gaps = [(begin - cue[1], -1) if cue[0] < begin else (cue[0] - end, 1) for cue in cues if tuple(cue) != fragment]
    return min(gaps, default=(0, -1))
