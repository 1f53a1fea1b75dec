"""Truth laid over chunks: which chunk of a page is body, dek, subhead, headline or byline.

A chunk is body when its words stand in the truth's body in the same order; a short one, which may stand anywhere by
chance, only where its neighbours in the page are neighbours in the truth too.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from copydesk.read import roles
from copydesk.read.scan import Chunk
from copydesk.read.story import HEADINGS
from copydesk.text import letters


class Label(IntEnum):
    """Classes of the role model, as the reader numbers them."""

    OTHER = roles.OTHER
    BODY = roles.BODY
    DEK = roles.DEK
    SUBHEAD = roles.SUBHEAD
    HEADLINE = roles.HEADLINE
    BYLINE = roles.BYLINE


SHINGLE = 12
LONG = 40


def grams(text: str) -> set[str]:
    return {text[i : i + SHINGLE] for i in range(max(1, len(text) - SHINGLE + 1))}


def body_chunks(chunks: Sequence[Chunk], body: str) -> list[float]:
    """For each chunk the share of its letters that the truth's body holds, 0 where it stands there by chance only."""
    lines = [line for line in map(letters, body.splitlines()) if line]
    whole = "".join(lines)
    starts: list[int] = []
    at = 0
    for line in lines:
        starts.append(at)
        at += len(line)
    by_line: dict[str, list[int]] = defaultdict(list)
    for start, line in zip(starts, lines, strict=True):
        by_line[line].append(start)
    whole_grams = grams(whole) if whole else set()
    share = [0.0] * len(chunks)
    place: list[int | None] = [None] * len(chunks)
    keys = [letters(chunk.text) for chunk in chunks]
    for i, key in enumerate(keys):
        if len(key) < LONG:
            continue
        position = whole.find(key)
        if position >= 0:
            share[i], place[i] = 1.0, position
        else:
            own = grams(key)
            share[i] = len(own & whole_grams) / len(own)
            if share[i] >= 0.5:
                place[i] = max(whole.find(key[:SHINGLE]), whole.find(key[-SHINGLE:]))
    drop_second_copies(keys, share, place)
    add_short(keys, share, place, by_line)
    return share


def drop_second_copies(keys: list[str], share: list[float], place: list[int | None]) -> None:
    """Of equal long chunks the one whose neighbours are body too counts."""
    groups: dict[str, list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        if share[i] >= 0.5 and len(key) >= LONG:
            groups[key].append(i)
    for twins in groups.values():
        if len(twins) < 2:
            continue
        near = [sum(share[j] >= 0.5 for j in range(max(0, i - 4), min(len(keys), i + 5))) for i in twins]
        best = near.index(max(near))
        for k, i in enumerate(twins):
            if k != best:
                share[i], place[i] = 0.0, None


def add_short(keys: list[str], share: list[float], place: list[int | None], by_line: dict[str, list[int]]) -> None:
    """Short chunks: equal to a line of the truth, and near the place where their neighbours stand."""
    anchors = [i for i, p in enumerate(place) if p is not None]
    for i, key in enumerate(keys):
        if not key or len(key) >= LONG or key not in by_line:
            continue
        at = bisect_left(anchors, i)
        around = anchors[max(0, at - 2) : at + 2]
        for spot in by_line[key]:
            if any(abs(i - j) <= 12 and abs((place[j] or 0) - spot) < 2500 for j in around) or not anchors:
                share[i] = 1.0
                place[i] = spot
                break


def label_page(chunks: Sequence[Chunk], truth: dict[str, Any]) -> tuple[list[Label], list[float]]:
    """A label for each chunk, and the share of it that is in the truth's body."""
    share = body_chunks(chunks, truth["body"])
    deks = {letters(line) for line in truth.get("summary", [])} - {""}
    heads = {letters(line) for line in truth.get("headings", [])} - {""}
    title = letters(truth.get("title") or "")
    authors = [letters(name) for name in truth.get("authors") or [] if name]
    labels = []
    first = next((i for i, s in enumerate(share) if s >= 0.6), len(chunks))
    last = max((i for i, s in enumerate(share) if s >= 0.6), default=0)
    for i, chunk in enumerate(chunks):
        key = letters(chunk.text)
        label = Label.OTHER
        if title and key == title and (chunk.element.tag in HEADINGS or share[i] < 0.6):
            label = Label.HEADLINE
        elif share[i] >= 0.6:
            label = Label.BODY
            if any(key == dek or (len(key) > LONG and key in dek) for dek in deks):
                label = Label.DEK
            elif key in heads or (not heads and chunk.element.tag in HEADINGS):
                label = Label.SUBHEAD
        elif len(chunk.text) < 160 and first - 14 <= i <= last + 8 and any(a and a in key for a in authors):
            label = Label.BYLINE
        labels.append(label)
    if Label.HEADLINE in labels:
        labels = _one_headline(chunks, labels)
    return labels, share


def _one_headline(chunks: Sequence[Chunk], labels: list[Label]) -> list[Label]:
    spots = [i for i, label in enumerate(labels) if label is Label.HEADLINE]
    best = next((i for i in spots if chunks[i].element.tag == "h1"), None)
    if best is None:
        best = next((i for i in spots if chunks[i].element.tag in HEADINGS), spots[0])
    return [Label.OTHER if label is Label.HEADLINE and i != best else label for i, label in enumerate(labels)]
