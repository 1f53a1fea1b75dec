"""Stories of the library kept up to date, and what is asked of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from copydesk.keep.relations import Relations
from copydesk.keep.store import Store
from copydesk.keep.stories import RUN, TERM
from copydesk.records import Article, Copy, Likeness, Signature, Story, Trail, Voice
from copydesk.relate.comparison import compare_sentences, sentences
from copydesk.relate.grouping import describe, place, settle
from copydesk.relate.likeness import Weighed, likeness, weigh
from copydesk.relate.rarity import Rarity
from copydesk.relate.same_copy import find_copies
from copydesk.relate.shelf import CANDIDATES, NEWEST, counted_terms, in_reach, index_terms
from copydesk.relate.signature import sign
from copydesk.relate.trail import find_trails, report_of
from copydesk.relate.voices import find_voices

BATCH_ARTICLES = 500
"""Articles whose stories are brought up to date in one transaction."""
NEAREST, MOST_COPIES = 20, 60
"""Articles with most of a text in common that are asked for copies in turn, and articles that are laid beside each other at
most. Source: each takes some 5 ms with its sentences; of a text that 118 articles ran, all took 14 seconds."""
MARKED_RUNS = 64
"""Fingerprints of an article that copies are found by: the least, which are chosen alike in every text. Source: two texts
that share a fifth of their runs share a dozen of these."""
CACHED = 5_000


class LibraryShelf:
    """What grouping asks, answered from a library; an answer to `copydesk.relate.shelf.Recent`.

    It serves one batch. What a step needs is read together: a look for each article would cost more than all the rest.
    """

    def __init__(self, relations: Relations) -> None:
        self.relations = relations
        self.articles = relations.counts([""])[""]
        self.counts: dict[str, int] = {}
        self.rarity = Rarity(self.articles, self.count)
        self.cache: dict[str, Weighed] = {}
        self.signatures: dict[str, Signature] = {}
        self.places: dict[str, str | None] = {}
        self.beside: dict[str, list[str]] = {}

    def count(self, term: str) -> int:
        """How many articles have a term; those of an article are looked up together before it is weighed."""
        if term not in self.counts:
            self.look_up((term,))
        return self.counts[term]

    def look_up(self, terms: Iterable[str]) -> None:
        """Have the counts of these terms at hand."""
        lacking = [term for term in terms if term not in self.counts]
        if lacking:
            self.counts.update(self.relations.counts(lacking))

    def signature(self, key: str) -> Signature:
        """An article's signature. Raises: KeyError where it has none."""
        if key not in self.signatures:
            self.fetch((key,))
        return self.signatures[key]

    def fetch(self, keys: Iterable[str]) -> None:
        """Have the signatures of these articles at hand, and their stories."""
        lacking = [key for key in keys if key not in self.signatures]
        if lacking:
            for key, (signature, story) in self.relations.signatures(lacking).items():
                self.signatures[key] = signature
                self.places.setdefault(key, story)
            drop_oldest(self.signatures)

    def prepare(self, keys: Iterable[str]) -> None:
        """Have those of these articles weighed that have a signature."""
        new = [key for key in keys if key not in self.cache]
        self.fetch(new)
        found = [self.signatures[key] for key in new if key in self.signatures]
        self.look_up(set().union(*map(counted_terms, found)))
        self.cache.update((signature.key, weigh(signature, self.rarity)) for signature in found)
        drop_oldest(self.cache)

    def draft(self, article: Article) -> Weighed:
        """An article that is not in the library."""
        signature = sign(article, "draft")
        self.look_up(counted_terms(signature))
        return weigh(signature, self.rarity)

    def count_in(self, signatures: Sequence[Signature]) -> None:
        """Weigh from now on as if these articles were kept already, in the place of what was known of them.

        So a batch costs one look at the counts for each of its terms, and each vector is made once.
        """
        added: Counter[str] = Counter()
        kept = self.relations.signatures([signature.key for signature in signatures])
        for signature in signatures:
            added.update(counted_terms(signature))
            known, self.places[signature.key] = kept.get(signature.key, (None, None))
            if known is None:
                self.articles += 1
            else:
                added.subtract(counted_terms(known))
        self.counts = self.relations.counts(added)
        for term, step in added.items():
            self.counts[term] += step
        self.rarity = Rarity(self.articles, self.count)
        self.cache.clear()

    def keep(self, signature: Signature) -> Weighed:
        """Takes an article in, which `count_in` was told of."""
        article = weigh(signature, self.rarity)
        marks = [TERM + term for term in index_terms(article)]
        marks += [f"{RUN}{run:x}" for run in signature.shingles[:MARKED_RUNS]]
        self.relations.keep_signature(signature, marks)
        self.signatures[signature.key] = signature
        self.cache[signature.key] = article
        return article

    def fresh(self, key: str) -> Weighed:
        """An article with the document frequencies of the batch."""
        if key not in self.cache:
            self.prepare((key,))
        return self.cache[key]

    def weighed(self, key: str) -> Weighed:
        """The same: vectors are made once a batch."""
        return self.fresh(key)

    def sharing(self, article: Weighed) -> list[str]:
        """Other articles in reach that share its heaviest terms, those that share most first; as they were when first
        asked for, since what comes later in a batch is settled with it."""
        key = article.signature.key
        if key not in self.beside:
            marks = {TERM + term: article.vector[term] for term in index_terms(article)}
            found = self.relations.sharing(marks, NEWEST, CANDIDATES + 1)  # itself is among them
            found.pop(key, None)
            reaches = self.relations.reaches(found)
            self.beside[key] = [
                near for near in found if near in reaches and in_reach(article.signature, reaches[near])
            ]
        self.prepare(self.beside[key])
        return self.beside[key]

    def story_of(self, key: str) -> str | None:
        """The story an article is in."""
        if key not in self.places:
            self.places[key] = self.relations.story_of(key)
        return self.places[key]

    def put(self, places: Mapping[str, str]) -> None:
        """Puts articles (key to story) into stories."""
        self.relations.put(places)
        self.places.update(places)

    def members(self, story: str) -> Sequence[str]:
        """The articles of a story, in the order in which they came."""
        found = self.relations.members(story)
        self.prepare(found)
        return found


def drop_oldest(cache: dict[str, Any]) -> None:
    """Leaves the CACHED latest."""
    for key in list(islice(cache, max(0, len(cache) - CACHED))):
        del cache[key]


def update_stories(store: Store, seen: Callable[[int], None] = lambda count: None, most: int | None = None) -> int:
    """Sign, place and settle every article that came, changed, or lost a neighbour, or the first `most`; how many.

    `seen` is told after each batch how many were done in it. Each batch is kept whole or not at all.
    """
    done = 0
    now = datetime.now(UTC)
    while names := store.relations.unsettled(BATCH_ARTICLES if most is None else min(BATCH_ARTICLES, most - done)):
        articles = {name: store.load(name) for name in names}
        with store.relations.at_once():
            settle_batch(store.relations, [sign(article, name, now) for name, article in articles.items()])
        done += len(names)
        seen(len(names))
    return done


def settle_batch(relations: Relations, signatures: Sequence[Signature]) -> None:
    """Keep the signatures of articles that came or changed, and bring their stories up to date."""
    shelf = LibraryShelf(relations)
    names = [signature.key for signature in signatures]
    shelf.count_in(signatures)
    for signature in signatures:
        weighed = shelf.keep(signature)
        if shelf.story_of(signature.key) is None:
            shelf.put({signature.key: place(weighed, shelf).story})
    places = settle(names, shelf)
    moved = {name: story for name, story in places.items() if shelf.story_of(name) != story}
    changed = {story for name in (*names, *moved) for story in (shelf.story_of(name), places[name]) if story}
    shelf.put(moved)
    for story in sorted(changed):
        refresh_story(relations, shelf, story)
    relations.settled(names)


def refresh_story(relations: Relations, shelf: LibraryShelf, story: str) -> None:
    """Make what lists show of a story anew."""
    members = shelf.members(story)
    if members:
        relations.keep_story(describe(story, [shelf.weighed(name) for name in members]))
    else:
        relations.drop_story(story)


def why(store: Store, story: Story) -> list[tuple[str, str, Likeness]]:
    """For each article of a story but the chosen one: the article it is most like among the others, and why."""
    shelf = LibraryShelf(store.relations)
    members = [shelf.weighed(name) for name in story.keys]
    found = []
    for one in members:
        others = [likeness(one, other) for other in members if other is not one]
        if others:
            best = max(range(len(others)), key=lambda place: others[place].score)
            other = [each for each in members if each is not one][best]
            found.append((one.signature.key, other.signature.key, others[best]))
    return found


def copies(store: Store, name: str, compared: int | None = None) -> list[Copy]:
    """What runs the text of an article or is the text that it runs, the first `compared` (all) with a comparison of the
    sentences."""
    whole = store.relations.whole_id(name)
    shelf = LibraryShelf(store.relations)
    own = shelf.signature(whole)
    near = dict.fromkeys([whole, *copy_candidates(store.relations, own)])
    shelf.fetch(list(near)[: max(NEAREST, MOST_COPIES)])
    for key in list(near)[:NEAREST]:
        near |= dict.fromkeys(copy_candidates(store.relations, shelf.signature(key)))
        if len(near) > MOST_COPIES:
            break
    shelf.fetch(list(near)[:MOST_COPIES])
    found = find_copies((shelf.signature(key) for key in list(near)[:MOST_COPIES]), of=whole)
    whole_copies, others = found[:compared], found[len(found[:compared]) :]
    shown = dict.fromkeys(key for copy in whole_copies for key in (copy.key, copy.original))
    texts = {key: sentences(store.load(key).body) for key in shown}
    told = [replace(copy, sentences=compare_sentences(texts[copy.original], texts[copy.key])) for copy in whole_copies]
    return [*told, *others]


def copy_candidates(relations: Relations, signature: Signature) -> Iterable[str]:
    """Articles that share runs of words with one."""
    return relations.sharing({f"{RUN}{run:x}": 1.0 for run in signature.shingles[:MARKED_RUNS]}, NEWEST)


def trails(store: Store, story: Story) -> tuple[Trail, ...]:
    """How the figures of a story moved."""
    return find_trails(report_of(store.load(name), name) for name in story.keys)


def voices(store: Store, story: Story) -> tuple[Voice, ...]:
    """Who says what in a story."""
    return find_voices(report_of(store.load(name), name) for name in story.keys)
