"""Who says what across the articles of a story: speakers, their words in order, one quotation with its wordings."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from copydesk.records import Manner, Quotation, Statement, Voice, Wording
from copydesk.relate.trail import Report
from copydesk.text import letters, plain

WORD = re.compile(r"[^\W_]+")
SAME_RATIO = 0.7
"""Share of the shorter wording's words, in order, that the longer one must hold for the two to be one quotation. Source:
our written cases: copies change up to three words in ten; two quotations of one speech share less than half."""
LEAST_WORDS = 4
"""Shorter wordings ("growing desperation") are one quotation only where the longer one holds them word by word."""
TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady president governor gov senator sen minister chancellor mayor general gen secretary".split()
)


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of one article, with its exact words."""

    report: Report
    statement: Statement
    text: str
    words: tuple[str, ...]
    speaker: str


def find_voices(reports: Iterable[Report]) -> tuple[Voice, ...]:
    """The speakers of a story, those with most quotations first, each with what they say in order of time.

    Speakers are one where one name is the other's last part ("Singh", "Sabrina Singh") and no third name fits as well.
    Statements without a speaker are left out.
    """
    ordered = sorted(reports, key=lambda report: (moment(report), report.key))
    said = [one for report in ordered for one in statements_of(report)]
    names = full_names({one.speaker for one in said})
    by_speaker: dict[str, list[Said]] = {}
    for one in said:
        by_speaker.setdefault(names[one.speaker], []).append(one)
    voices = [voice_of(speaker, every) for speaker, every in by_speaker.items()]
    return tuple(sorted(voices, key=lambda voice: (-len(voice.quotations), voice.speaker)))


def moment(report: Report) -> datetime:
    """The report's time, for sorting."""
    return report.at or datetime.max.replace(tzinfo=UTC)


def statements_of(report: Report) -> Iterable[Said]:
    """The statements of an article that have a speaker."""
    for statement in report.statements:
        speaker = " ".join((statement.speaker or "").split())
        text = " ".join(" ".join(report.text[span.start : span.end] for span in statement.content).split())
        words = tuple(WORD.findall(plain(text)))
        if speaker and words:
            yield Said(report, statement, text, words, speaker)


def full_names(names: set[str]) -> dict[str, str]:
    """Every name to the fullest form of it among these."""
    found: dict[str, str] = {}
    keys = {name: name_words(name) for name in names}
    for name, words in keys.items():
        longer = [
            other for other, own in keys.items() if len(own) > len(words) and own[-len(words) :] == words and words
        ]
        same = [other for other, own in keys.items() if own == words]
        peaks = {keys[other] for other in longer if not any(is_tail(keys[other], keys[more]) for more in longer)}
        found[name] = (
            max(longer, key=lambda other: (len(keys[other]), other)) if len(peaks) == 1 else max(same, key=len)
        )
    return found


def is_tail(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """A name is the last part of a longer one."""
    return len(other) > len(one) and other[-len(one) :] == one


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name without its titles and article, for comparing."""
    words = [word for word in WORD.findall(plain(name).removesuffix("'s")) if word not in TITLES]
    return tuple(words[1:] if words[:1] == ["the"] else words)


def voice_of(speaker: str, said: Sequence[Said]) -> Voice:
    """One speaker's quotations, each with its wordings."""
    groups: list[list[Said]] = []
    for one in said:
        home = next((group for group in groups if any(is_same(one.words, other.words) for other in group)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    outlets = dict.fromkeys(one.report.outlet for one in said if one.report.outlet)
    return Voice(speaker, tuple(quotation_of(group) for group in groups), tuple(outlets))


def quotation_of(group: Sequence[Said]) -> Quotation:
    """One quotation: the fullest wording, one between quotation marks before a retold one."""
    fullest = max(group, key=lambda one: (one.statement.manner is not Manner.INDIRECT, len(one.words)))
    wordings = tuple(Wording(one.report.key, one.text, one.statement.content, one.speaker) for one in group)
    return Quotation(fullest.text, fullest.statement.manner, group[0].report.at, wordings)


def is_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Two wordings give the same words: cut, or with a few changed."""
    short, long = sorted((one, other), key=len)
    if letters("".join(short)) in letters("".join(long)) and (len(short) > 1 or list(short) == list(long)):
        return True
    if len(short) < LEAST_WORDS:
        return False
    return in_order(short, long) >= SAME_RATIO * len(short)


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
