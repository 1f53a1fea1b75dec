"""Articles at hand, with an index over their rarest terms: what grouping asks for, here in memory."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import islice
from typing import Protocol

from copydesk.records import Reach, Signature
from copydesk.relate.likeness import (
    MEANING_LEAST,
    MEANING_SHARE,
    NUMBER,
    TITLE,
    Weighed,
    decay,
    thin_boost,
    weigh,
)
from copydesk.relate.rarity import Rarity, TermCounts

INDEXED = 32
"""Terms of an article, its heaviest, that it can be found by; and those it is looked for with."""
CANDIDATES = 20
"""Articles that a new one is compared with."""
NEWEST = 64
"""Articles of one term that are looked at, the newest: with it the cost of a look does not grow with the library."""
NEAR_SCORE = 0.08
"""Likeness at which the story of another article is settled together with a new one's."""
MOST_ALIKE = 1.0 + MEANING_SHARE * (1.0 - MEANING_LEAST)
"""Likeness of two full texts that are the same."""
KEPT_WEIGHED = 5_000
REFRESH_RATIO = 1.05
"""Vectors are made again when the library has grown by so much; until then their weights are off by 0.05 at most."""


class Recent(Protocol):
    """What grouping asks of whoever keeps the articles. The desk answers from the library, `Shelf` from memory."""

    def weighed(self, key: str) -> Weighed:
        """An article with its vector, which may be a little old."""

    def fresh(self, key: str) -> Weighed:
        """The same with the document frequencies of now."""

    def sharing(self, article: Weighed) -> Sequence[str]:
        """The other articles that share most of its heaviest terms, at most CANDIDATES, those that share most first.

        Those that are too far in time to be near (`in_reach`) are left out, and need no vector.
        """

    def story_of(self, key: str) -> str | None:
        """The story an article is in; None where it is in none yet."""

    def members(self, story: str) -> Sequence[str]:
        """The articles of a story; () where there is no such story."""


def counted_terms(signature: Signature) -> set[str]:
    """The terms of an article that document frequencies count."""
    return {*signature.terms, *signature.title_terms, *signature.names}


def index_terms(article: Weighed) -> list[str]:
    """The terms that an article is found by: its heaviest words and numbers, heaviest first."""
    plain = (term for term in article.vector if term[0] not in NUMBER + TITLE)
    return nlargest(INDEXED, plain, key=lambda term: (article.vector[term], term))


def in_reach(one: Signature | Reach, other: Signature | Reach) -> bool:
    """Whether two articles could be as alike as NEAR_SCORE for all that their times leave of it."""
    return MOST_ALIKE * thin_boost(one.words) * thin_boost(other.words) * decay(one.at, other.at) >= NEAR_SCORE


class Shelf:
    """Signatures in memory, with their stories. An answer to `Recent`."""

    def __init__(self) -> None:
        self.counts = TermCounts()
        self.signatures: dict[str, Signature] = {}
        self.stories: dict[str, dict[str, None]] = {}
        self.placed: dict[str, str] = {}
        self.postings: dict[str, dict[str, None]] = {}
        self.indexed: dict[str, list[str]] = {}
        self.cache: dict[str, tuple[int, Weighed]] = {}
        self.rarity: Rarity = self.counts.rarity
        self.older = self.rarity

    def add(self, signature: Signature) -> Weighed:
        """Takes an article in; one of the same key is replaced, and keeps its story."""
        story = self.placed.get(signature.key)
        if signature.key in self.signatures:
            self.remove(signature.key)
        self.count(signature, 1)
        self.signatures[signature.key] = signature
        article = self.fresh(signature.key)
        self.indexed[signature.key] = index_terms(article)
        for term in self.indexed[signature.key]:
            self.postings.setdefault(term, {})[signature.key] = None
        if story is not None:
            self.put(signature.key, story)
        return article

    def remove(self, key: str) -> None:
        """Takes an article out. Raises: KeyError where it is not here."""
        signature = self.signatures.pop(key)
        self.count(signature, -1)
        self.cache.pop(key, None)
        for term in self.indexed.pop(key):
            self.postings[term].pop(key, None)
        self.leave(key)

    def count(self, signature: Signature, step: int) -> None:
        """Counts an article's terms; `step` -1 takes them back."""
        self.counts.add(counted_terms(signature), step)
        self.rarity = self.counts.rarity
        if self.counts.articles > self.older.articles * REFRESH_RATIO:
            self.older = self.rarity

    def leave(self, key: str) -> None:
        """Takes an article out of its story; a story without articles is gone."""
        story = self.placed.pop(key, None)
        if story is not None:
            self.stories[story].pop(key)
            if not self.stories[story]:
                del self.stories[story]

    def put(self, key: str, story: str) -> None:
        """Puts an article into a story."""
        self.leave(key)
        self.placed[key] = story
        self.stories.setdefault(story, {})[key] = None

    def put_all(self, stories: Mapping[str, str]) -> None:
        """Puts articles (key to story) where a settlement says."""
        for key, story in stories.items():
            self.put(key, story)

    def fresh(self, key: str) -> Weighed:
        """An article with the document frequencies of now."""
        return self.keep(key, self.rarity)

    def keep(self, key: str, rarity: Rarity) -> Weighed:
        """An article's vector, kept for the next time."""
        article = weigh(self.signatures[key], rarity)
        self.cache.pop(key, None)
        self.cache[key] = (rarity.articles, article)
        if len(self.cache) > KEPT_WEIGHED:
            del self.cache[next(iter(self.cache))]
        return article

    def weighed(self, key: str) -> Weighed:
        """An article with its vector, made again when the library has grown by REFRESH_RATIO."""
        made_at, article = self.cache.get(key, (0, None))
        if article is None or made_at < self.older.articles:
            return self.keep(key, self.older)
        return article

    def sharing(self, article: Weighed) -> list[str]:
        """The other articles in reach that share most of its heaviest terms."""
        found: dict[str, float] = {}
        for term in index_terms(article):
            weight = article.vector[term]
            for key in islice(reversed(self.postings.get(term, {})), NEWEST):
                found[key] = found.get(key, 0.0) + weight
        found.pop(article.signature.key, None)
        least = min(nlargest(CANDIDATES, found.values()), default=0.0)
        near = (key for key, shared in found.items() if shared >= least)
        most = sorted(near, key=lambda key: (-found[key], key))[:CANDIDATES]
        return [key for key in most if in_reach(article.signature, self.signatures[key])]

    def story_of(self, key: str) -> str | None:
        """The story an article is in."""
        return self.placed.get(key)

    def members(self, story: str) -> Sequence[str]:
        """The articles of a story, in the order in which they came."""
        return tuple(self.stories.get(story, ()))


def shelf_of(signatures: Iterable[Signature]) -> Shelf:
    """A shelf that holds these articles, none of them in a story yet."""
    shelf = Shelf()
    for signature in signatures:
        shelf.add(signature)
    return shelf
