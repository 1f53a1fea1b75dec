"""Names of people, places and bodies against the spellings of the record, and the titles that people are given."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from copydesk.check.case import Case, Found
from copydesk.check.pieces import Person, Piece, Printed
from copydesk.check.words import distance
from copydesk.records import CheckKind, Evidence, Finding, Span, Verdict
from copydesk.text import plain

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SHORT, LONG = 4, 8
"""Letters from which a word may be another with one letter changed, and with two. Source: our written drafts."""
ENDINGS = frozenset("s es n an ian ish ese er ers ean i 's ’s en ern a al in e er um y d ed ly ing".split())
"""What words made from a name add to it: "Aldova", "Aldovan". Source: demonyms and inflections of English."""
POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(slots=True)
class Spellings:
    """The words of the record: in any case, and those that are names with how often and where first."""

    words: set[str] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)
    pairs: set[tuple[str, str]] = field(default_factory=set)
    first: dict[str, tuple[Piece, Span, str]] = field(default_factory=dict)


def check_names(case: Case) -> Found:
    """Names spelled otherwise than in the record, and persons under another name or title."""
    known = spellings_of(case.record)
    spelled = list(check_spellings(case, known))
    taken = [finding.span for finding in spelled]
    persons = [each for each in check_persons(case) if not any(overlaps(each.span, span) for span in taken)]
    return [*spelled, *persons]


def overlaps(one: Span, other: Span) -> bool:
    """Two stretches share a place."""
    return one.start < other.end and other.start < one.end


def spellings_of(record: Iterable[Piece]) -> Spellings:
    """The words of all articles."""
    found = Spellings()
    for piece in record:
        for span in piece.prose:
            found.words.update(key_of(match[0]) for match in WORD.finditer(piece.text, span.start, span.end))
        for span in piece.names:
            last = ""
            for match in WORD.finditer(piece.text, span.start, span.end):
                found.pairs.add((last, last := key_of(match[0])))
                if match[0][0].isupper():
                    found.names[key_of(match[0])] += 1
                    found.first.setdefault(key_of(match[0]), (piece, span, match[0]))
    return found


def key_of(word: str) -> str:
    """A word for comparing: lower case, no possessive."""
    return POSSESSIVE.sub("", plain(word))


def check_spellings(case: Case, known: Spellings) -> Iterator[Finding]:
    """Words of names that the record lacks and that are a letter or two from one it has."""
    lower = lower_words(case.draft)
    told: set[str] = set()
    for span in case.draft.names:
        last = ""
        for match in WORD.finditer(case.draft.text, span.start, span.end):
            key = key_of(match[0])
            before, last = last, key
            if key not in known.words and (before, key + "s") in known.pairs and key not in told:
                told.add(key)
                yield misspelt(case, Span(*match.span()), match[0], key + "s", known)
            if key in told or key in known.words or key in lower or not match[0][0].isupper():
                continue
            near = near_name(key, known)
            if near is not None:
                told.add(key)
                yield misspelt(case, Span(*match.span()), match[0], near, known)


def lower_words(piece: Piece) -> set[str]:
    """Words that stand in small letters somewhere in a text: those are no names at the head of a sentence either."""
    return {
        key_of(match[0])
        for span in piece.prose
        for match in WORD.finditer(piece.text, span.start, span.end)
        if match[0][0].islower()
    }


def near_name(key: str, known: Spellings) -> str | None:
    """The name of the record that a word is most like; None where it is like none."""
    if len(key) < SHORT:
        return None
    most = 2 if len(key) >= LONG else 1
    best: tuple[int, int, str] | None = None
    for name, count in known.names.items():
        if len(name) < SHORT or is_made_from(key, name) or (name[0] != key[0] and len(key) <= SHORT):
            continue
        apart = distance(key, name, most)
        if apart <= most and (best is None or (apart, -count, name) < best):
            best = (apart, -count, name)
    return best[2] if best else None


def is_made_from(one: str, other: str) -> bool:
    """One word is the other with an ending of such as make a nation's name or a plural."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in ENDINGS


def misspelt(case: Case, span: Span, printed: str, near: str, known: Spellings) -> Finding:
    """A name that the record spells otherwise."""
    piece, place, spelling = known.first[near]
    spelling = POSSESSIVE.sub("", spelling)
    times = known.names[near]
    says = f"you write {POSSESSIVE.sub('', printed)}; the record has {spelling} ({times} times, first {piece.where()})"
    return case.finding(span, CheckKind.NAME, says, 0.9 if times > 1 else 0.75, [piece.evidence(place)])


def check_persons(case: Case) -> Iterator[Finding]:
    """People of the draft whom the record knows under another given name or title."""
    for person in case.draft.people:
        same = [(piece, other) for piece in case.record for other in piece.people if family(person) == family(other)]
        if not same:
            yield from other_family(case, person)
            continue
        namesakes = [(piece, other) for piece, other in same if given_agrees(person, other)]
        if not namesakes:
            yield other_given(case, person, same)
            continue
        yield from check_titles(case, person, namesakes)


def family(person: Person) -> str:
    """The last word of the name."""
    return key_of(person.name[-1])


def given_agrees(one: Person, other: Person) -> bool:
    """The given names go together: one has none, they are the same, or one is the initial of the other."""
    if len(one.name) < 2 or len(other.name) < 2:
        return True
    first, second = key_of(one.name[0]).rstrip("."), key_of(other.name[0]).rstrip(".")
    short, long = sorted((first, second), key=len)
    return first == second or (long.startswith(short) and (len(short) == 1 or len(long) - len(short) >= SHORTENED))


def other_given(case: Case, person: Person, same: list[tuple[Piece, Person]]) -> Finding:
    """A person whom the record has under another given name."""
    evidence = [piece.evidence(other.spans[0]) for piece, other in same if other.spans]
    says = f"you write {' '.join(person.name)}; the record has {' '.join(same[0][1].name)}"
    return case.finding(full_span(case.draft, person), CheckKind.NAME, says, 0.8, evidence)


def other_family(case: Case, person: Person) -> Iterator[Finding]:
    """A person whom the record has under the same given name and a family name a letter apart, too short for spellings."""
    for piece in case.record:
        for other in piece.people:
            if min(len(person.name), len(other.name)) < 2 or key_of(person.name[0]) != key_of(other.name[0]):
                continue
            if distance(family(person), family(other), 1) == 1:
                yield other_given(case, person, [(piece, other)])
                return


def full_span(draft: Piece, person: Person) -> Span:
    """The first mention of the whole name."""
    longest = max(person.spans, key=lambda span: (span.end - span.start, -span.start))
    return longest


def check_titles(case: Case, person: Person, same: list[tuple[Piece, Person]]) -> Iterator[Finding]:
    """Roles of a person that none of the record's go with."""
    known = [(piece, role) for piece, other in same for role in other.roles]
    if not known:
        return
    for role in person.roles:
        clashing = [(piece, each) for piece, each in known if clash(role, each)]
        if clashing and not any(goes_with(role, each) for _, each in known):
            piece, other = clashing[0]
            says = f"you call {' '.join(person.name)} {role.text}; {piece.where()} has {other.text}"
            evidence: list[Evidence] = [piece.evidence(each.span) for piece, each in clashing]
            yield case.finding(role.span, CheckKind.TITLE, says, 0.75, evidence)
            return
    if person.roles:
        piece, other = known[0]
        agreed = [piece.evidence(each.span) for piece, each in known]
        says = f"{piece.where()} has {other.text}"
        yield case.finding(full_span(case.draft, person), CheckKind.TITLE, says, 0.7, agreed, Verdict.AGREES)


SHORTENED = 2
"""Letters that a short form of a given name leaves out at the least: "Sam" for "Samuel"; "Samir" is no "Samira"."""
SMALL = frozenset("the a an of for at its his her their and in on to who is former outgoing new acting then".split())
HONORIFICS = frozenset("mr mrs ms miss dr doctor sir dame lord lady prof professor rev reverend".split())
RANKS = frozenset(
    "captain major colonel general lieutenant sergeant admiral marshal commander corporal brigadier commodore".split()
)
"""Words before a name that go with any office."""
ALIKE: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "minister secretary",
        "chief head director leader boss commander chairman chairwoman chair president executive manager owner founder",
        "spokesman spokeswoman spokesperson",
        "lawyer attorney solicitor barrister counsel",
        "captain commander colonel officer chief",
        "teacher headteacher head professor",
        "premier minister leader",
        "governor",
        "candidate leader",
    )
)
"""Nouns that reports use of the same person: a role with one goes with a role with another, unless what specifies it
differs. Source: our written drafts and the golden pages."""


OTHER_OFFICES = frozenset(
    "mayor councillor judge prosecutor senator treasurer ambassador envoy bishop king queen prince princess chancellor deputy"
    " commissioner inspector accountant doctor nurse priest purser editor".split()
)
OFFICES = frozenset(word for group in ALIKE for word in group) | OTHER_OFFICES
"""Nouns of roles that a person has or has not; "banker" or "survivor" says nothing against another."""


def head_words(role: Printed) -> frozenset[str]:
    """The nouns of a role that are offices; of a rank alone, the rank."""
    offices = (frozenset(role.heads) & OFFICES) - HONORIFICS
    return offices - RANKS or offices


def specifying(role: Printed) -> frozenset[str]:
    """What a role says besides its noun: "interior", "medical"; words in small letters and of the office alone."""
    words = frozenset(plain(match[0]) for match in WORD.finditer(role.text.split(" of ")[0].split(" for ")[0]))
    owner = frozenset(
        plain(match[0]).removesuffix("'s") for match in WORD.finditer(role.text) if "’s" in match[0] or "'s" in match[0]
    )
    kept = words - SMALL - HONORIFICS - role.heads - owner
    return frozenset(word for word in kept if not word.endswith("'s"))


def bodies(role: Printed) -> frozenset[str]:
    """The names after "of" or "for" in a role: whose mayor, whose spokesman."""
    _, _, after = re.sub(r"\b(?:for|at)\b", "of", role.text).partition(" of ")
    return frozenset(plain(match[0]) for match in WORD.finditer(after) if match[0][0].isupper())


def clash(one: Printed, other: Printed) -> bool:
    """Two roles that one person does not have at once: other nouns, or one noun specified otherwise."""
    first, second = head_words(one), head_words(other)
    if not first or not second or (first <= RANKS) != (second <= RANKS):
        return False
    if first & second:
        body, other_body = bodies(one), bodies(other)
        if body and other_body and not body & other_body:
            return True
        own, told = specifying(one), specifying(other)
        return bool(own and told and not own & told)
    return not alike(first, second)


def goes_with(one: Printed, other: Printed) -> bool:
    """Two roles that may be one person's."""
    return bool(head_words(one)) and bool(head_words(other)) and not clash(one, other)


def alike(first: frozenset[str], second: frozenset[str]) -> bool:
    """Some noun of one is used of the same people as some noun of the other."""
    return any(first & group and second & group for group in ALIKE)
