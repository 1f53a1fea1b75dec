"""How far two articles tell of the same event, and why."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from operator import mul
from typing import TYPE_CHECKING

from copydesk.records import Likeness, Signature
from copydesk.relate.meaning import meaning
from copydesk.relate.rarity import Rarity
from copydesk.relate.terms import is_number

if TYPE_CHECKING:
    from copydesk.relate.meaning import Direction

WORDS_SHARE, NUMBERS_SHARE, TITLE_SHARE = 0.55, 0.22, 0.23
"""What the cosines of words, numbers and headline count. Source: grid on the dev stories. Numbers keep two quakes or two
court dates apart: without them ecbplus loses 4 points of BCubed F1."""
THIN_WORDS, FULL_WORDS, THIN_BOOST = 20, 60, 1.83
"""Headlines alone share few words even of one event: articles of up to THIN_WORDS words count more by THIN_BOOST, falling to
1 at FULL_WORDS. Source: the best threshold is near 0.04 between headlines and 0.14 between texts, some 2 squared
apart (1.8 since groups of full texts have a bar of their own); with 60 words the best range of thresholds on ecbplus is wider than with 120."""
NUMBERS_LENGTH = 100.0
"""Length of the vector of an article's numbers, as strength times rarity, from which they count fully: a single number
says little. Source: dev sets; the median text has 100; without it headlines lose 2 points, with 250 ecbplus 2."""
NAMES_NEEDED, NAMES_ENOUGH, STRANGERS = 3, 0.12, 0.4
"""Two texts of NAMES_NEEDED names or more each, whose names have a cosine below NAMES_ENOUGH, are of events that look alike:
their likeness counts less, down to STRANGERS. Source: dev sets; ecbplus keeps its score from 0.13 to 0.18, not to 0.15 alone."""
MEANING_SHARE, MEANING_LEAST = 0.05, 0.4
"""What likeness of meaning counts, by how far its cosine is above MEANING_LEAST: most texts of one language are a little alike.
Source: dev stories; headlines gain 0.9 BCubed F1, basil 0.9, wikinews 0.7, ecbplus 0.2; shares of 0.03 to 0.08 and
leasts of 0.3 to 0.5 are within half a point."""
HALF_LIFE_DAYS = 14.0
"""Days after which likeness counts half. Source: dev stories; 7 to 30 days are within half a point."""
NUMBER, TITLE = "#", "^"
SHOWN = 8
DAY_SECONDS = 86400

Vector = Mapping[str, float]
"""Term to weight. The dot product of two is their likeness before time. Numbers stand a second time under "#", the
headline's terms under "^"."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A signature with the vector that the present document frequencies give it."""

    signature: Signature
    vector: Vector
    names: Vector = field(default_factory=dict)
    meaning: "Direction | None" = None


def weigh(signature: Signature, rarity: Rarity) -> Weighed:
    """The signature's vector: words, numbers and headline each of length 1, then weighted."""
    rare = rarity.weights(signature.terms)
    words = dict(zip(signature.terms, map(mul, signature.strengths, rare.values()), strict=True))
    numbers = [term for term in signature.terms if term[0].isdigit() and is_number(term)]
    titles = rarity.weights(signature.title_terms)
    parts = (
        (WORDS_SHARE, 0.0, words),
        (NUMBERS_SHARE, NUMBERS_LENGTH, {NUMBER + term: words[term] for term in numbers}),
        (TITLE_SHARE, 0.0, {TITLE + term: weight for term, weight in titles.items()}),
    )
    boost = thin_boost(signature.words)
    vector: dict[str, float] = {}
    for share, least, part in parts:
        length = max(least, math.hypot(*part.values()))
        if length > 0:
            scale = boost * math.sqrt(share) / length
            scaled = {term: weight * scale for term, weight in part.items() if weight > 0}
            vector = {**vector, **scaled} if vector else scaled
    return Weighed(signature, vector, unit(rarity.weights(signature.names)), meaning(words))


def unit(part: Vector) -> Vector:
    """The same direction with length 1; empty where nothing has weight."""
    length = math.hypot(*part.values())
    return {term: weight / length for term, weight in part.items() if weight > 0} if length > 0 else {}


def thin_boost(words: int) -> float:
    """1 for a full text, more for a headline alone; between the two by the logarithm of the words."""
    if words >= FULL_WORDS:
        return 1.0
    share = math.log(FULL_WORDS / max(words, THIN_WORDS)) / math.log(FULL_WORDS / THIN_WORDS)
    return 1.0 + (THIN_BOOST - 1.0) * share


def dot(one: Vector, other: Vector) -> float:
    """The likeness of two vectors before time."""
    if len(other) < len(one):
        one, other = other, one
    found = other.get
    return sum([weight * found(term, 0.0) for term, weight in one.items()])


def strangeness(one: Weighed, other: Weighed) -> float:
    """What is left of likeness where the names differ (STRANGERS..1)."""
    if min(len(one.names), len(other.names)) < NAMES_NEEDED:
        return 1.0
    return STRANGERS + (1.0 - STRANGERS) * min(1.0, dot(one.names, other.names) / NAMES_ENOUGH)


def same_sense(one: Weighed, other: Weighed) -> float:
    """The cosine of what the words of two articles mean; 0 where that is not known."""
    return 0.0 if one.meaning is None or other.meaning is None else float(one.meaning @ other.meaning)


def nearness(one: Weighed, other: Weighed) -> float:
    """What likeness of meaning adds to that of words."""
    above = max(0.0, same_sense(one, other) - MEANING_LEAST)
    return MEANING_SHARE * above * thin_boost(one.signature.words) * thin_boost(other.signature.words)


def score(one: Weighed, other: Weighed) -> float:
    """The likeness of two articles, with names and time."""
    alike = dot(one.vector, other.vector) + nearness(one, other)
    return alike * strangeness(one, other) * decay(one.signature.at, other.signature.at)


def decay(one: datetime | None, other: datetime | None) -> float:
    """What the days between two times leave of likeness (0..1); 1 where one of them is not known."""
    if one is None or other is None:
        return 1.0
    days: float = abs((one - other).total_seconds()) / DAY_SECONDS
    return float(0.5 ** (days / HALF_LIFE_DAYS))


def likeness(one: Weighed, other: Weighed) -> Likeness:
    """The likeness of two articles with its parts and the terms that carry it."""
    shared = {term: weight * other.vector[term] for term, weight in one.vector.items() if term in other.vector}
    boost = thin_boost(one.signature.words) * thin_boost(other.signature.words)
    numbers = sum(weight for term, weight in shared.items() if term[0] == NUMBER) / NUMBERS_SHARE / boost
    title = sum(weight for term, weight in shared.items() if term[0] == TITLE) / TITLE_SHARE / boost
    words = sum(weight for term, weight in shared.items() if term[0] not in NUMBER + TITLE) / WORDS_SHARE / boost
    by_term: dict[str, float] = {}
    for term, weight in shared.items():
        by_term[term.lstrip(NUMBER + TITLE)] = by_term.get(term.lstrip(NUMBER + TITLE), 0.0) + weight
    at, then = one.signature.at, other.signature.at
    left, strange = decay(at, then), strangeness(one, other)
    return Likeness(
        score=(sum(shared.values()) + nearness(one, other)) * left * strange,
        words=words,
        numbers=numbers,
        title=title,
        meaning=same_sense(one, other),
        days=None if at is None or then is None else abs((at - then).total_seconds()) / DAY_SECONDS,
        decay=left,
        names=dot(one.names, other.names),
        strangeness=strange,
        shared=tuple(sorted(by_term, key=lambda term: (-by_term[term], term))[:SHOWN]),
    )
