"""Made copies of real texts: how surely `same_copy` tells them from unrelated articles.

Unrelated is a pair that the data sets label as two stories. One pair of all rows (two Wikinews reports of one court case, wn0269 and
wn0288) shares five long sentences word for word all the same; such a pair is counted as a false pair, and told beside
(`false_pairs_sharing`: SHARED or more long sentences of one stand in the other).
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.stories_data import StoryRow, article_of
from copydesk.records import Signature
from copydesk.relate.comparison import sentences
from copydesk.relate.same_copy import same_copy
from copydesk.relate.signature import sign

SEED = 5
UNRELATED = 10_000
LEAST_CHARS = 800
LONG, SHARED = 60, 3
"""Characters of a long sentence, and how many of them two texts have in common that are no chance."""
LOCAL = (
    "Residents of {place} said they were following the news closely.",
    "The {place} office did not immediately return a call on {day}.",
    "{place} is some two hours from the state capital by road.",
)
PLACES = ("Harrow Bay", "Millport", "Eastvale", "Dunmere", "Saint Orla", "Kettle Falls")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


@dataclass(frozen=True)
class CopyScores:
    """Shares (0..1) over made copies and unrelated pairs, and the recall of each way of making."""

    precision: float
    recall: float
    false_pairs: int
    false_pairs_sharing: int
    unrelated: int
    by_kind: dict[str, float]


def cut_from_bottom(text: str, other: str, rng: random.Random) -> str:
    """The first 40 to 90 % of the sentences."""
    lines = sentences(text)
    return "\n".join(lines[: max(3, int(len(lines) * rng.uniform(0.4, 0.9)))])


def edited(text: str, other: str, rng: random.Random) -> str:
    """5 to 30 % of the words replaced by other words of the text, or dropped."""
    share, words = rng.uniform(0.05, 0.3), text.split()
    spare = other.split()
    kept = [word if rng.random() > share else rng.choice((rng.choice(spare), "")) for word in words]
    return " ".join(word for word in kept if word)


def rewritten(text: str, other: str, rng: random.Random) -> str:
    """5 to 30 % of the sentences replaced by sentences from elsewhere."""
    share, spare = rng.uniform(0.05, 0.3), sentences(other)
    return "\n".join(line if rng.random() > share else rng.choice(spare) for line in sentences(text))


def localised(text: str, other: str, rng: random.Random) -> str:
    """A new first sentence, a local line after the lead, cut from the bottom."""
    lines = sentences(cut_from_bottom(text, other, rng))
    local = rng.choice(LOCAL).format(place=rng.choice(PLACES), day=rng.choice(DAYS))
    return "\n".join([sentences(other)[0], *lines[1:2], local, *lines[2:]])


def merged(text: str, other: str, rng: random.Random) -> str:
    """The first half of the text with the first half of another between."""
    mine, theirs = sentences(text), sentences(other)
    mine, theirs = mine[: max(3, len(mine) // 2)], theirs[: max(3, len(theirs) // 2)]
    at = rng.randint(1, len(mine))
    return "\n".join([*mine[:at], *theirs, *mine[at:]])


def all_at_once(text: str, other: str, rng: random.Random) -> str:
    """Localised, then 5 to 15 % of the words edited."""
    short = localised(text, other, rng).split()
    return " ".join(word for word in short if rng.random() > rng.uniform(0.05, 0.15))


WAYS: dict[str, Callable[[str, str, random.Random], str]] = {
    "cut": cut_from_bottom,
    "edited": edited,
    "rewritten": rewritten,
    "localised": localised,
    "merged": merged,
    "all at once": all_at_once,
}


def signed(key: str, title: str, text: str) -> Signature:
    return sign(article_of(StoryRow(key, title, text)), key)


def shares_text(one: str, other: str) -> bool:
    """Two texts have SHARED long sentences word for word in common."""
    long = [{line for line in map(str.strip, sentences(text)) if len(line) >= LONG} for text in (one, other)]
    return len(long[0] & long[1]) >= SHARED


def score_copies(rows: Sequence[StoryRow]) -> CopyScores:
    """Made copies of every long row in every way, and UNRELATED pairs of rows of different stories."""
    rng = random.Random(SEED)
    rows = [row for row in rows if len(row.text) >= LEAST_CHARS]
    signatures = {row.id: signed(row.id, row.title, row.text) for row in rows}
    found: dict[str, list[bool]] = {way: [] for way in WAYS}
    for row in rows:
        other = rng.choice([each for each in rows if each.story != row.story])
        for way, make in WAYS.items():
            copy = signed("copy", other.title, make(row.text, other.text, rng))
            found[way].append(same_copy(signatures[row.id], copy) is not None)
    wrong = sharing = 0
    for _ in range(UNRELATED):
        one, two = rng.sample(rows, 2)
        while one.story == two.story:
            one, two = rng.sample(rows, 2)
        if same_copy(signatures[one.id], signatures[two.id]) is not None:
            wrong += 1
            sharing += shares_text(one.text, two.text)
    right = sum(map(sum, found.values()))
    made = sum(map(len, found.values()))
    by_kind = {way: sum(each) / len(each) for way, each in found.items()}
    return CopyScores(right / max(1, right + wrong), right / made, wrong, sharing, UNRELATED, by_kind)
