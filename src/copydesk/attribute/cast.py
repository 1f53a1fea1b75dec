"""The people of a text: every mention of each, under the fullest name that is printed."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from copydesk.attribute.names import Name, find_names, given_gender, is_given, name_key
from copydesk.attribute.roles import RoleText, body_after_name, is_role, parse_role
from copydesk.attribute.words import keys_of, words_in
from copydesk.records import Span

APPOSITION = re.compile(
    r"(?:,\s\d{1,3})?,\s((?:an?|the|his|her|their|its|der|die|le|la|el|il|o|a)\s[^,;.()\n\"“”]{3,110}|[^\s,;.()A-Z][^,;.()\n\"“”]{2,80}|[A-Z]\w+(?:\s[\w-]+){0,4}\s(?:of|for|at)\s[^,;.()\n\"“”]{2,80})(?=[,;.)]|\n|\Z)"
)
BEFORE_COMMA = re.compile(
    r"(?:\A|[.,;:\n\"“”]|\b(?:and|but|that|to|by|from|said|says|told)\b)\s*((?:The|the|A|a|An|an|Its|its|His|his|Her|her|Their|their|[A-Z][\w.]*(?:\s[A-Z][\w.]*)*['’]s)\s[^,;:.()\n\"“”]{2,90}),\s\Z"
)
TITLE_CASE = 0.85
"""Share of words with a capital from which a line is a headline, whose capitals tell no names."""
SMALL_WORD = 3
"""Letters of words that headlines print small: "to", "and"."""
NEAR_CHARS = 130
FULL = 2
"""Words of a full name."""


@dataclass(slots=True, eq=False)
class Person:
    """One person: `name` is the fullest printed form; `roles` as they came; `seen` the mentions' places.

    `doubtful` says that it may be a place or a body as well."""

    name: tuple[str, ...]
    gender: str = ""
    roles: list[RoleText] = field(default_factory=list)
    seen: list[int] = field(default_factory=list)
    full_seen: list[int] = field(default_factory=list)
    doubtful: bool = False

    @property
    def printed(self) -> str:
        """The name as it is shown."""
        return " ".join(_from_capitals(word) for word in self.name)

    @property
    def family(self) -> str:
        """The key of the family name, with its particles."""
        return family_key(self.name)

    @property
    def heads(self) -> frozenset[str]:
        """The nouns of all roles."""
        return frozenset(head for role in self.roles for head in role.heads)

    def role(self) -> RoleText | None:
        """The role to show: the first that says whom it is held for, else the longest."""
        named = [role for role in self.roles if role.organisation]
        return named[0] if named else max(self.roles, key=lambda role: len(role.text), default=None)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a person is named."""

    start: int
    end: int
    person: Person
    owner: bool


def _from_capitals(word: str) -> str:
    """ "SINGH" as "Singh"; short capitals are initials and stay."""
    bare = word.replace(".", "")
    return word.title() if len(bare) > 3 and bare.isupper() else word


PARTICLES = frozenset(
    "de del della di da dos das do van von der den ter ten la le du bin bint ibn ben al el abu af av zu".split()
)
SUFFIXES = frozenset("jr sr ii iii iv".split())


def family_key(words: Sequence[str]) -> str:
    """The last name with the particles before it: "van der berg"."""
    keys = [name_key(word) for word in words]
    while len(keys) > 1 and keys[-1] in SUFFIXES:
        keys.pop()
    at = len(keys) - 1
    while at > 0 and keys[at - 1] in PARTICLES:
        at -= 1
    return " ".join(keys[at:])


class Cast:
    """Everyone named in a text, and where."""

    def __init__(self, text: str, code: str) -> None:
        self.text = text
        self.code = code
        self.people: list[Person] = []
        self.families: dict[str, list[Person]] = {}
        self.givens: dict[str, list[Person]] = {}
        self.mentions: list[Mention] = []
        self.starts: list[int] = []

    def gather(self, parts: Iterable[Span], sources: Sequence[Span]) -> "Cast":
        """Read the paragraphs: full names first, then what short forms refer to them."""
        names: list[Name] = []
        heads: list[Name] = []
        for part in parts:
            listed = list(find_names(self.text, part.start, part.end, self.code))
            (heads if is_title_case(self.text[part.start : part.end]) else names).extend(listed)
        starts = {source.start for source in sources}
        for name in names:
            if len(name.words) >= FULL and self._is_person(name, starts):
                self._enter(name)
        for name in names:
            if len(name.words) >= FULL and self.named(name.words, name.start)[0] is None and self._may_be_person(name):
                self._enter(name).doubtful = True
        for name in names:
            if len(name.words) < FULL:
                self._enter_short(name, starts)
        for name in [*names, *heads]:
            self._mention(name)
        self.mentions.sort(key=lambda mention: mention.start)
        self.starts = [mention.start for mention in self.mentions]
        return self

    def named(self, words: Sequence[str], at: int, gender: str = "") -> tuple[Person | None, float]:
        """The person that a printed name means at a place, and how sure that is; None for nobody known."""
        keys = [name_key(word) for word in words]
        if len(keys) >= FULL:
            for person in self.families.get(family_key(words), ()):
                if same_name(person.name, words):
                    return person, 1.0
                if " ".join(keys) == person.family:
                    return person, 0.95
            if not (keys[0] in self.givens and len(keys) == FULL and keys[1] in self.givens):
                return None, 0.0
        found = self.families.get(" ".join(keys)) or self.families.get(keys[-1]) or []
        sure = 0.95
        if not found:
            found, sure = self.givens.get(keys[-1], []), 0.75
        found = [person for person in found if not person.doubtful]
        fit = [person for person in found if not gender or person.gender in ("", gender)]
        if len(fit) == 1:
            return fit[0], sure if len(found) == 1 else 0.85
        return self._likelier(fit, at) if fit else (None, 0.0)

    def _likelier(self, people: Sequence[Person], at: int) -> tuple[Person, float]:
        """Of several people with one name: who is named by far the most; else who was named in full last."""
        by_count = sorted(people, key=lambda person: len(person.full_seen), reverse=True)
        if len(by_count[0].full_seen) >= 3 * max(1, len(by_count[1].full_seen)):
            return by_count[0], 0.75
        return max(people, key=lambda person: _last_before(person.full_seen, at)), 0.55

    def before(self, at: int, count: int) -> list[Mention]:
        """The last mentions before a place, the nearest first."""
        index = bisect_right(self.starts, at)
        while index and self.starts[index - 1] >= at:
            index -= 1
        return self.mentions[max(0, index - count) : index][::-1]

    def _is_person(self, name: Name, sources: set[int]) -> bool:
        """A full name is one of a person: by title, role, given name, apposition or by what it says."""
        keys = name.keys
        if any(key in keys_of(self.code, "organisation_words") for key in keys) or keys[0] in keys_of(
            self.code, "place_words"
        ):
            return bool(name.title) or (
                is_given(name.words[0])
                and len(keys) == FULL
                and not any(key in ("school", "university", "times") for key in keys)
            )
        if keys[-1] in keys_of(self.code, "nations") or keys[0] in keys_of(self.code, "nations"):
            return bool(name.title)
        if name.title or is_given(name.words[0]) or (name.lead and parse_role(name.lead, self.code)):
            return True
        if name.start in sources and len(keys) <= 4 and not self._has_article(name):
            return True
        beside = apposed(self.text, name, self.code) or apposed_before(self.text, name, self.code)
        return beside is not None and not self._has_article(name)

    def _may_be_person(self, name: Name) -> bool:
        """A full name that nothing speaks for or against: it may be meant by a pronoun where nobody else is."""
        plain = (
            keys_of(self.code, "organisation_words") | keys_of(self.code, "nations") | keys_of(self.code, "place_words")
        )
        return len(name.words) in (2, 3) and not plain & set(name.keys) and not self._has_article(name)

    def _has_article(self, name: Name) -> bool:
        before = self.text[max(0, name.start - 5) : name.start].lower()
        return before.endswith(("the ", " der ", " die ", "das "))

    def _enter(self, name: Name) -> Person:
        """The person of a full name, known or new, with what is printed beside this mention."""
        for person in self.families.get(family_key(name.words), ()):
            if same_name(person.name, name.words):
                break
        else:
            person = Person(name.words)
            self.people.append(person)
            self.families.setdefault(person.family, []).append(person)
            last = name_key(name.words[-1])
            if last != person.family:
                self.families.setdefault(last, []).append(person)
            self.givens.setdefault(name_key(name.words[0]), []).append(person)
        if len(name.words) > len(person.name) or (" ".join(person.name).isupper() and not name.text.isupper()):
            person.name = name.words
        person.full_seen.append(name.start)
        self._describe(person, name)
        return person

    def _enter_short(self, name: Name, sources: set[int]) -> None:
        """A family name with a title that no full name goes with is a person too: "Mr Podesta"."""
        gender = gender_of(name, self.code)
        person, _ = self.named(name.words, name.start, gender)
        if is_role(name.keys[0], self.code):
            return
        if person is None and (name.title or (name.lead and _is_personal(name.lead, self.code))):
            if name.keys[0] in keys_of(self.code, "organisation_words") | keys_of(self.code, "nations"):
                return
            person = Person(name.words)
            self.people.append(person)
            self.families.setdefault(person.family, []).append(person)
        if person is not None and (name.title or name.lead):
            self._describe(person, name)

    def _describe(self, person: Person, name: Name) -> None:
        """Take up the gender and the roles printed with a mention."""
        role = parse_role(name.lead, self.code) if name.lead else None
        if role and role.organisation is None and not role.heads & keys_of(self.code, "office_words"):
            role = replace(role, organisation=body_after_name(self.text, name.end, name.end + NEAR_CHARS))
        after = apposed(self.text, name, self.code)
        for each in (role, after, apposed_before(self.text, name, self.code)):
            if each and all(each.text.lower() != old.text.lower() for old in person.roles):
                person.roles.append(each)
        person.gender = person.gender or gender_of(name, self.code) or _role_gender(person.roles, self.code)

    def _mention(self, name: Name) -> None:
        person, _ = self.named(name.words, name.start)
        if person is not None:
            self.mentions.append(Mention(name.start, name.end, person, name.owner))
            person.seen.append(name.start)


def is_title_case(line: str) -> bool:
    """A headline in which nearly every word has a capital."""
    words = [word for word in line[:400].split() if word[:1].isalpha() and len(word) > SMALL_WORD]
    return (
        2 < len(words) < 30
        and line.rstrip()[-1:] != ","
        and sum(word[:1].isupper() for word in words) > TITLE_CASE * len(words)
    )


def _last_before(places: Sequence[int], at: int) -> int:
    index = bisect_right(places, at)
    return places[index - 1] if index else -(places[0] if places else at)


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Two printed names of one person: the same family name, and given names that go together ("Joe", "J.", none)."""
    if family_key(one) != family_key(other) and name_key(one[-1]) != name_key(other[-1]):
        return False
    first, second = name_key(one[0]), name_key(other[0])
    if name_key(one[-1]) != name_key(other[-1]) and len(one) >= FULL <= len(other):
        return False  # "Jr" on one of them
    if len(one) < FULL or len(other) < FULL:
        return True
    if _ends_with(one, other) or _ends_with(other, one):
        return True  # "Peña Nieto" and "Enrique Peña Nieto"
    return first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])


def _ends_with(one: Sequence[str], other: Sequence[str]) -> bool:
    short = [name_key(word) for word in other]
    return len(short) < len(one) and [name_key(word) for word in one[-len(short) :]] == short


def gender_of(name: Name, code: str) -> str:
    """ "he" or "she" as the title or the given name tells, else ""."""
    if name.title:
        key = {name.title, f"{name.title}."}
        if key & keys_of(code, "she_roles"):
            return "she"
        if key & keys_of(code, "he_roles"):
            return "he"
    return given_gender(name.words[0]) if len(name.words) >= FULL else ""


def _role_gender(roles: Sequence[RoleText], code: str) -> str:
    for role in roles:
        keys = {word.key for word in words_in(role.text, 0, len(role.text))}
        if keys & keys_of(code, "she_roles"):
            return "she"
        if keys & keys_of(code, "he_roles"):
            return "he"
    return ""


def _is_personal(lead: str, code: str) -> bool:
    words = list(words_in(lead, 0, len(lead)))
    return bool(words) and is_role(words[-1].key, code)


def apposed(text: str, name: Name, code: str) -> RoleText | None:
    """The role after a name: ", a spokeswoman for Acme,"."""
    match = APPOSITION.match(text, name.end, name.end + NEAR_CHARS)
    return parse_role(match[1], code) if match and _is_noun_phrase(match[1], code) else None


def _is_noun_phrase(phrase: str, code: str) -> bool:
    """A role stands before anything that would make it a clause."""
    for number, word in enumerate(words_in(phrase, 0, len(phrase))):
        if is_role(word.key, code):
            return True
        if (
            number > 7
            or word.key in keys_of(code, "speech_verbs")
            or word.key in ("who", "which", "and", "but", "as", "to")
        ):
            return False
    return False


def apposed_before(text: str, name: Name, code: str) -> RoleText | None:
    """The role before a name that stands between commas: "The group's director, Jane Doe,"."""
    if not text.startswith(", ", name.start - 2) or text[name.end : name.end + 1] not in (",", ".", ";"):
        return None
    match = BEFORE_COMMA.search(text, max(0, name.start - NEAR_CHARS), name.start)
    return parse_role(match[1], code) if match and _is_noun_phrase(match[1], code) else None
