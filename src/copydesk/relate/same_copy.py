"""Which articles run the same text: containment of word 5-grams, over an index of fingerprints."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain, islice

from copydesk.records import Copy, CopyKind, SharedText, Signature
from copydesk.relate.shingles import WINDOW, runs
from copydesk.text import letters

COPIED_RATIO = 0.15
"""Share of either text's runs that the other must hold. Source: made copies of the dev stories with up to 30 % of their words
replaced keep 0.17 and more; of unrelated dev articles no two share more than 0.05, of reports of one event 3 in 100 more."""
COPIED_RUNS = 12
"""Runs that must be shared at the least, so that a dateline and a stock phrase make no copy of a brief."""
FINGERPRINT_RATIO = 2 / (WINDOW + 1)
"""Runs that become fingerprints. Source: the expected density of winnowing."""
BUSY = 64
"""Articles of one fingerprint that are looked at, the newest: more have it only where it is boilerplate."""


def shared_text(one: str, other: str) -> SharedText:
    """How much of two texts is the same, over all their runs."""
    return overlap(set(runs(one)), set(runs(other)), 1.0)


def shared_fingerprints(one: Signature, other: Signature) -> SharedText:
    """The same, estimated from the signatures."""
    return overlap(set(one.shingles), set(other.shingles), FINGERPRINT_RATIO)


def overlap(one: Set[int], other: Set[int], density: float) -> SharedText:
    """Shares of two sets of runs, of which `density` (0..1) were kept."""
    return shares(len(one & other), len(one), len(other), density)


def shares(both: int, one: int, other: int, density: float) -> SharedText:
    """The same from how many runs are in both and in each."""
    return SharedText(both / max(1, one), both / max(1, other), round(both / density))


def same_copy(one: Signature, other: Signature) -> SharedText | None:
    """How much two articles share where one runs text of the other, else None."""
    return enough_shared(shared_fingerprints(one, other))


def enough_shared(found: SharedText) -> SharedText | None:
    """What two texts share where it makes them copies, else None."""
    enough = max(found.of_first, found.of_second) >= COPIED_RATIO and found.runs >= COPIED_RUNS
    return found if enough else None


@dataclass(slots=True)
class CopyIndex:
    """Fingerprints to the articles that have them, so that a look costs the same in a library of any size."""

    postings: dict[int, dict[str, None]] = field(default_factory=dict)

    def add(self, signature: Signature) -> None:
        """Takes an article in."""
        for mark in signature.shingles:
            self.postings.setdefault(mark, {})[signature.key] = None

    def remove(self, signature: Signature) -> None:
        """Takes it out again."""
        for mark in signature.shingles:
            holders = self.postings.get(mark)
            if holders is not None:
                holders.pop(signature.key, None)
                if not holders:
                    del self.postings[mark]

    def candidates(self, signature: Signature) -> list[str]:
        """Articles that share enough fingerprints to be a copy by their own length or this one's, most shared first."""
        found = filter(None, map(self.postings.get, signature.shingles))
        shared = Counter(chain.from_iterable(islice(reversed(holders), BUSY) for holders in found))
        shared.pop(signature.key, None)
        least = max(2, round(COPIED_RUNS * FINGERPRINT_RATIO))
        enough = [key for key, count in shared.items() if count >= least]
        return sorted(enough, key=lambda key: (-shared[key], key))


def find_copies(signatures: Iterable[Signature], of: str | None = None) -> list[Copy]:
    """Which of these articles are copies of which, originals first told from copies by credit, time and length.

    An article that runs the text of two originals comes twice, as merged. `of` keeps only what concerns one article:
    itself, its original, and the other copies of that. Sorted by original, then time.
    """
    chosen = {signature.key: signature for signature in signatures}
    links = find_links(chosen)
    originals: list[str] = []
    found: list[Copy] = []
    for key in sorted(links, key=lambda key: originality(chosen[key], links, chosen)):
        held = [original for original in originals if original in links[key]]
        if not held:
            originals.append(key)
        found += [copy_of(chosen[key], chosen[original], len(held), links[key][original]) for original in held]
    if of is not None:
        wanted = {of} | {copy.original for copy in found if copy.key == of}
        found = [copy for copy in found if copy.original in wanted]
    return sorted(found, key=lambda copy: (originals.index(copy.original), time_of(chosen[copy.key]), copy.key))


def find_links(chosen: Mapping[str, Signature]) -> dict[str, dict[str, SharedText]]:
    """For every article with a copy among these: the others, and what is shared, seen from the article."""
    links: dict[str, dict[str, SharedText]] = {}
    for key, found in by_pairs(chosen) if len(chosen) <= BUSY else by_index(chosen):
        for other in sorted(found, key=lambda other: (-found[other].runs, other)):
            shared = enough_shared(found[other])
            if shared is not None:
                links.setdefault(key, {})[other] = shared
                links.setdefault(other, {})[key] = SharedText(shared.of_second, shared.of_first, shared.runs)
    return links


def by_index(chosen: Mapping[str, Signature]) -> Iterator[tuple[str, dict[str, SharedText]]]:
    """Each article with what it shares with those before it that may be copies."""
    index = CopyIndex()
    for key, signature in chosen.items():
        yield key, {other: shared_fingerprints(signature, chosen[other]) for other in index.candidates(signature)}
        index.add(signature)


def by_pairs(chosen: Mapping[str, Signature]) -> Iterator[tuple[str, dict[str, SharedText]]]:
    """Each article with what it shares with all before it; the fingerprints of one are the bits of a number."""
    bits: dict[int, int] = {}
    before: dict[str, int] = {}
    for key, signature in chosen.items():
        held = sum(bits.setdefault(mark, 1 << len(bits)) for mark in set(signature.shingles))
        own = held.bit_count()
        yield (
            key,
            {
                other: shares((held & marks).bit_count(), own, marks.bit_count(), FINGERPRINT_RATIO)
                for other, marks in before.items()
            },
        )
        before[key] = held


def copy_of(signature: Signature, original: Signature, originals: int, shared: SharedText) -> Copy:
    """The record of one copy; one of several originals is merged."""
    kind = CopyKind.MERGED if originals > 1 else CopyKind.COPY
    if same_outlet(signature, original):
        kind = CopyKind.VERSION
    return Copy(signature.key, original.key, kind, kept=shared.of_second, own=1.0 - shared.of_first)


def same_outlet(one: Signature, other: Signature) -> bool:
    """Both ran in one outlet: then they are versions (a live page, an AMP twin, a new address), not copies."""
    return one.outlet is not None and other.outlet is not None and letters(one.outlet) == letters(other.outlet)


def originality(
    signature: Signature, links: Mapping[str, Mapping[str, SharedText]], chosen: Mapping[str, Signature]
) -> tuple[bool, float, bool, int, str]:
    """Sorts originals before copies: the agency's own page, then the earliest, then what holds no two texts that are
    strangers to each other, then the longest."""
    own = signature.agency is not None and is_agency(signature, chosen[next(iter(links[signature.key]))])
    others = list(links[signature.key])
    joins = any(len(links[near].keys() & links[signature.key].keys()) < len(others) - 1 for near in others)
    return (not own, time_of(signature), joins, -len(signature.shingles), signature.key)


def is_agency(signature: Signature, other: Signature) -> bool:
    """The outlet is the agency that the text is credited to, by itself or by an article that shares it."""
    outlet = letters(signature.outlet or "")
    credits: Sequence[str] = [letters(agency) for agency in (signature.agency, other.agency) if agency]
    return bool(outlet) and any(credit and (credit in outlet or outlet in credit) for credit in credits)


def time_of(signature: Signature) -> float:
    """Seconds for sorting; what has no date of its own comes last."""
    return signature.at.timestamp() if signature.at and signature.dated else float("inf")
