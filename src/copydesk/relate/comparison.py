"""Two texts sentence by sentence: what a copy kept, changed, cut and added."""

import re
from collections.abc import Iterator, Sequence, Set

from copydesk.records import SentenceFate, SentencePair
from copydesk.text import plain

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][\"”’»')\]])\s+|(?<=[。！？])")
SHORT_FORM = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Jr|Sr|No|vs|Inc|Corp|Co|U\.S|U\.N)\.$"
)
WORD = re.compile(r"[^\W_]+")
CHANGED_RATIO = 0.5
"""Share of words (of both sentences, as multisets: 2 * shared / all) from which two sentences are one that was changed.
Source: sentences of made copies with up to 40 % of their words replaced are above, different sentences of one text below."""


def sentences(text: str) -> list[str]:
    """The sentences of a text, trimmed; none holds parts of two lines."""
    found: list[str] = []
    for line in text.split("\n"):
        unfinished = ""
        for piece in SENTENCE_END.split(line):
            unfinished = f"{unfinished} {piece}".strip()
            if unfinished and not SHORT_FORM.search(unfinished):
                found.append(unfinished)
                unfinished = ""
        if unfinished:
            found.append(unfinished)
    return found


def compare(original: str, copy: str) -> tuple[SentencePair, ...]:
    """The sentences of two texts against each other, in the order of the copy, cut ones where they stood."""
    return compare_sentences(sentences(original), sentences(copy))


def compare_sentences(old: Sequence[str], new: Sequence[str]) -> tuple[SentencePair, ...]:
    """The same of texts that were taken apart."""
    return tuple(pairs(old, new, align([plain(one) for one in old], [plain(one) for one in new])))


def likeness(one: frozenset[str] | Sequence[str], other: Sequence[str]) -> float:
    """Twice the shared words over all words: 1 for the same words, 0 for none."""
    left = list(other)
    shared = 0
    for word in one:
        if word in left:
            left.remove(word)
            shared += 1
    return 2 * shared / max(1, len(one) + len(other))


def align(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places that hold the same sentence, in order in both: the best alignment by likeness of words.

    What begins or ends both texts belongs together in any best alignment, and of most copies that is nearly all.
    """
    olds, news = [WORD.findall(one) for one in old], [WORD.findall(one) for one in new]
    start, end = 0, 0
    shorter = min(len(olds), len(news))
    while start < shorter and olds[start] and olds[start] == news[start]:
        start += 1
    while end < shorter - start and olds[-1 - end] and olds[-1 - end] == news[-1 - end]:
        end += 1
    inner = align_rest(olds[start : len(olds) - end], news[start : len(news) - end])
    tail = [(len(olds) - at, len(news) - at) for at in range(end, 0, -1)]
    return [(at, at) for at in range(start)] + [(start + row, start + column) for row, column in inner] + tail


def align_rest(old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """The same for sentences as words, every one against every other."""
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    held = [frozenset(other) for other in new]
    gains = [[gain(one, other, words) for other, words in zip(new, held, strict=True)] for one in old]
    for row in range(len(old) - 1, -1, -1):
        here, below, worth = best[row], best[row + 1], gains[row]
        for column in range(len(new) - 1, -1, -1):
            most = below[column] if below[column] > here[column + 1] else here[column + 1]
            if worth[column] and worth[column] + below[column + 1] > most:
                most = worth[column] + below[column + 1]
            here[column] = most
    found, row, column = [], 0, 0
    while row < len(old) and column < len(new):
        if gains[row][column] > 0 and best[row][column] == gains[row][column] + best[row + 1][column + 1]:
            found.append((row, column))
            row, column = row + 1, column + 1
        elif best[row + 1][column] >= best[row][column + 1]:
            row += 1
        else:
            column += 1
    return found


def gain(one: Sequence[str], other: Sequence[str], words: Set[str]) -> float:
    """What pairing two sentences is worth; 0 where they are not the same sentence. `words` are those of `other`."""
    least = CHANGED_RATIO * (len(one) + len(other)) / 2
    if min(len(one), len(other)) < least or sum(map(words.__contains__, one)) < least:
        return 0.0
    found = likeness(one, other)
    return found if found >= CHANGED_RATIO else 0.0


def pairs(old: Sequence[str], new: Sequence[str], matched: Sequence[tuple[int, int]]) -> Iterator[SentencePair]:
    """One line for each sentence of either."""
    row = column = 0
    for place, other in [*matched, (len(old), len(new))]:
        yield from (SentencePair(SentenceFate.CUT, sentence, None) for sentence in old[row:place])
        yield from (SentencePair(SentenceFate.ADDED, None, sentence) for sentence in new[column:other])
        if place < len(old):
            same = plain(old[place]) == plain(new[other])
            yield SentencePair(SentenceFate.KEPT if same else SentenceFate.CHANGED, old[place], new[other])
        row, column = place + 1, other + 1
