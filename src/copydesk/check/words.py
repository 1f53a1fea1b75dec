"""Words compared: what two sentences share, what two wordings differ in, and how far two spellings are apart."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from copydesk.records import WordChange
from copydesk.text import plain

LEAST_WEIGHT = 3.0
"""Terms of middling weight that the shorter of two sentences counts as at the least, so that a sentence of one word is
not found again everywhere. Source: our written drafts."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each term is worth: much when few sentences of the record have it."""

    sentences: int
    counts: Mapping[str, int]
    known: dict[str, float] = field(default_factory=dict)

    def weight(self, term: str) -> float:
        """Inverse frequency of one term, never below 0."""
        found = self.known.get(term)
        if found is None:
            found = self.known[term] = math.log1p(self.sentences / (1 + self.counts.get(term, 0)))
        return found

    def total(self, terms: Iterable[str]) -> float:
        """What some terms are worth together."""
        return sum(map(self.weight, terms))

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The share (0..1) of the shorter of two sets of terms that the other holds as well."""
        shared = one & other
        if not shared:
            return 0.0
        middling = math.log1p(self.sentences / 4) * LEAST_WEIGHT
        return min(1.0, self.total(shared) / max(middling, min(self.total(one), self.total(other))))


def weights_of(sets: Iterable[frozenset[str]]) -> Weights:
    """Weights by how many of these sentences have a term."""
    counts: Counter[str] = Counter()
    every = 0
    for terms in sets:
        counts.update(terms)
        every += 1
    return Weights(every, counts)


def in_order(one: Sequence[str], other: Sequence[str]) -> int:
    """Words that both have in the same order: the longest common subsequence."""
    best = [0] * (len(other) + 1)
    for word in one:
        corner = 0
        for place, against in enumerate(other, 1):
            above = best[place]
            best[place] = corner + 1 if word == against else max(above, best[place - 1])
            corner = above
    return best[-1]


def changes_between(draft: str, record: str) -> tuple[WordChange, ...]:
    """Two wordings word by word, in order; case and punctuation alone are no change."""
    own, told = draft.split(), record.split()
    matcher = SequenceMatcher(None, [bare(word) for word in own], [bare(word) for word in told], autojunk=False)
    return tuple(
        WordChange(" ".join(own[a:b]), " ".join(told[c:d])) for _, a, b, c, d in matcher.get_opcodes() if a < b or c < d
    )


def is_changed(change: WordChange) -> bool:
    """Whether it is more than case and punctuation."""
    return bare(change.draft) != bare(change.record)


def bare(word: str) -> str:
    """Letters and digits in lower case."""
    return "".join(char for char in plain(word) if char.isalnum())


def distance(one: str, other: str, most: int) -> int:
    """Letters to change, leave out, put in or swap with their neighbour; `most` + 1 for more than that.

    Source: restricted Damerau-Levenshtein distance.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            cost = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return last[-1]
