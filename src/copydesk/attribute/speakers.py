"""Who a source is: pronouns, short names and roles resolved within the text to one name."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from copydesk.attribute.cast import FULL, Cast, Mention, Person, apposed
from copydesk.attribute.marks import Quotation
from copydesk.attribute.names import Name, find_names, name_key
from copydesk.attribute.noun_phrases import PHRASE_WORDS, antecedent, bare_phrase, head_segment, is_definite, is_plural
from copydesk.attribute.roles import RoleText, body_after_name, parse_role
from copydesk.attribute.uncased import UNCASED, split_source
from copydesk.attribute.words import key_of, keys_of, language_of, words_in
from copydesk.records import Span

FIRST_PERSON = frozenset(
    "i we me us my our myself ourselves you your ich wir je nous yo nosotros eu nós io noi ik wij jag vi jeg я мы ми my ja".split()
)
RELATIVES = frozenset("who which that whose whom".split())
MENTIONS = 14
"""Mentions before a pronoun that are looked at."""
REACH_CHARS = 1600
FADE_CHARS = 450
"""Distance at which a mention counts a third. Source: written down from cases in tests/tables/speakers.tsv."""
LAST_SPEAKER, SUBJECT, OWNER, QUOTED, KNOWN_GENDER, DOUBTFUL = 0.9, 0.4, -0.7, -0.5, 0.8, -1.0
"""What makes a mention likelier to be meant by a pronoun, and less likely."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source resolved: `name` None where nothing is known; `person` None for bodies, groups and things."""

    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    confidence: float = 0.0
    person: Person | None = None


NOBODY = Speaker()


class Speakers:
    """Resolves the sources of one text, in the order in which they stand."""

    def __init__(self, text: str, code: str, cast: Cast, quotations: Sequence[Quotation]) -> None:
        self.text = text
        self.code = code
        self.cast = cast
        self.quotations = quotations
        self.quote_starts = [quotation.start for quotation in quotations]
        self.turns: list[tuple[int, Speaker]] = []
        self.forms: dict[str, str] = {}

    def resolve(self, source: tuple[Span, ...]) -> Speaker:
        """The speaker of a source. Sources are to be given in the order in which they stand in the text."""
        if not source:
            return NOBODY
        span = Span(source[0].start, source[-1].end if source[-1].end - source[0].start < 200 else source[0].end)
        speaker = self._resolve(span)
        if speaker.name:
            self.turns.append((span.start, speaker))
        return speaker

    def _resolve(self, span: Span) -> Speaker:
        printed = bare_phrase(self.text[span.start : span.end])
        key = key_of(printed)
        if key in FIRST_PERSON or not printed:
            return NOBODY
        for field in ("he_words", "she_words", "they_words", "it_words"):
            if key in keys_of(self.code, field):
                return self._pronoun(span.start, key)
        if key in RELATIVES and self.code in ("", "en"):
            return self._relative(span.start)
        if self.code in UNCASED:
            return self._uncased(printed)
        return self._together(span) or self._one(span)

    def _pronoun(self, at: int, key: str) -> Speaker:
        gender = [field[:-6] for field in ("he_words", "she_words") if key in keys_of(self.code, field)]
        if gender:
            found = self._personal(at, gender[0] if len(gender) == 1 else "")
            if found.name or len(gender) == 1:
                return found
        plural = key in keys_of(self.code, "they_words")
        for place, speaker in reversed(self.turns[-6:]):
            if at - place > REACH_CHARS:
                break
            if speaker.person is None and speaker.name and is_plural(speaker.name) == plural:
                return replace(speaker, confidence=min(speaker.confidence, 0.65))
        return NOBODY

    def _personal(self, at: int, gender: str) -> Speaker:
        """Whom "he" or "she" means: the likeliest of the people mentioned before."""
        scores: dict[int, tuple[float, Person]] = {}
        last = next((one.person for _, one in reversed(self.turns[-2:]) if one.person), None)
        for mention in self.cast.before(at, MENTIONS):
            person = mention.person
            if at - mention.start > REACH_CHARS or (gender and person.gender not in ("", gender)):
                continue
            score = self._weight(mention, at, gender) + (LAST_SPEAKER if person is last else 0)
            if score > scores.get(id(person), (-9.0, person))[0]:
                scores[id(person)] = score, person
        if (
            last
            and id(last) not in scores
            and (not gender or last.gender in ("", gender))
            and at - self.turns[-1][0] < REACH_CHARS
        ):
            scores[id(last)] = LAST_SPEAKER, last
        if not scores:
            return NOBODY
        ranked = sorted(scores.values(), key=lambda pair: -pair[0])
        margin = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 2.0
        sure = 0.5 + min(0.4, 0.3 * margin) - (0.1 if not ranked[0][1].gender else 0.0)
        return self._speaker(ranked[0][1], None, round(sure, 2))

    def _weight(self, mention: Mention, at: int, gender: str) -> float:
        score = 2.0 * math.exp((mention.start - at) / FADE_CHARS) + (DOUBTFUL if mention.person.doubtful else 0.0)
        if mention.owner:
            score += OWNER
        elif self._opens_sentence(mention.start):
            score += SUBJECT
        if self._is_quoted(mention.start):
            score += QUOTED
        return score + (KNOWN_GENDER if gender and mention.person.gender == gender else 0.0)

    def _opens_sentence(self, at: int) -> bool:
        before = self.text[max(0, at - 60) : at].rstrip()
        return not before or before[-1] in '.!?\n”"' or "\n" in self.text[max(0, at - 40) : at]

    def _is_quoted(self, at: int) -> bool:
        index = bisect_right(self.quote_starts, at) - 1
        return index >= 0 and at < self.quotations[index].end

    def _relative(self, at: int) -> Speaker:
        """ "who" means what stands right before it."""
        for mention in self.cast.before(at, 2):
            between = self.text[mention.end : at]
            if len(between) <= 3 and not mention.owner:
                return self._speaker(mention.person, None, 0.9)
            if len(between) < 120 and between.startswith(",") and not set(between) & set(".!?\n"):
                return self._speaker(mention.person, None, 0.75)
        phrase = antecedent(self.text, at)
        return self._printed(phrase, 0.5) if phrase else NOBODY

    def _together(self, span: Span) -> Speaker | None:
        """Two people who speak as one: "Trump and Pence"."""
        words = list(words_in(self.text, span.start, span.end))
        joints = [word for word in words if word.key in language_of(self.code).conjunctions[:1]]
        if len(joints) != 1 or "," in self.text[span.start : span.end]:
            return None
        sides = [self._one(Span(span.start, joints[0].start)), self._one(Span(joints[0].end, span.end))]
        if not all(side.person for side in sides):
            return None
        joint = self.text[joints[0].start : joints[0].end]
        return Speaker(f"{sides[0].name} {joint} {sides[1].name}", None, None, min(side.confidence for side in sides))

    def _one(self, span: Span) -> Speaker:
        """A name, a role or a body as printed."""
        head = head_segment(self.text, span, keys_of(self.code, "organisation_words"), keys_of(self.code, "role_words"))
        names = list(find_names(self.text, span.start, span.end, self.code))
        name = self._head_name(head, names, span) or self._single(head)
        role = self._role_beside(span, name)
        if name is not None:
            person, sure = self.cast.named(name.words, span.start, _title_gender(name, self.code))
            if person is not None and not (
                person.doubtful and not self._is_described(name, head) and name.start != span.start
            ):
                return self._speaker(person, role, sure)
            if role is not None:
                return Speaker(name.text, role.text, role.organisation, 0.8)
            return self._printed(name.text if self._is_described(name, head) else self.text[head.start : head.end], 0.9)
        return self._by_role(span, head, role)

    def _is_described(self, name: Name, head: Span) -> bool:
        """The name of a person, with words in small letters before it or after a comma: "laureate Akira Mori"."""
        before = self.text[head.start : name.begin].split()
        bodies = keys_of(self.code, "organisation_words")
        apart = name.begin >= head.end or (bool(before) and before[-1].islower() and not is_definite(before[0]))
        return apart and len(name.words) >= FULL and not bodies & set(name.keys)

    def _single(self, head: Span) -> Name | None:
        """A name that is an everyday word too: "Said", "May"."""
        word = self.text[head.start : head.end]
        known = word[:1].isupper() and word.isalpha() and self.cast.families.get(name_key(word))
        return Name(head.start, head.end, (word,), begin=head.start) if known else None

    def _head_name(self, head: Span, names: Sequence[Name], span: Span) -> Name | None:
        """The name at the end of the head of a source: of "a spokesman for Trump" it is none."""
        for name in names:
            if head.start <= name.start and abs(name.end - head.end) <= 1 and not name.owner:
                return name
            if name.owner and name.end >= head.end - 2 and name.start == head.start:
                return name
        for name in names:  # "the group's director, Jane Doe"
            alone = self.text[max(span.start, name.begin - 2) : name.begin] == ", "
            if alone and self.text[name.end : name.end + 1] in (",", "", " ", ".") and name.end >= span.end - 1:
                return name
        return None

    def _role_beside(self, span: Span, name: Name | None) -> RoleText | None:
        """The role printed in the source itself."""
        if name is None:
            return parse_role(bare_phrase(self.text[span.start : span.end]), self.code)
        before = self.text[span.start : name.start].strip(" ,")
        role = parse_role(before, self.code) if before else apposed(self.text, name, self.code)
        if role and role.organisation is None and not role.heads & keys_of(self.code, "office_words"):
            return replace(role, organisation=body_after_name(self.text, name.end, span.end))
        return role

    def _by_role(self, span: Span, head: Span, role: RoleText | None) -> Speaker:
        """ "The senator": who was called so before; else the phrase as printed."""
        printed = self.text[head.start : head.end]
        whole = bare_phrase(self.text[span.start : span.end])
        if role is None:
            return self._printed(whole if len(whole.split()) <= PHRASE_WORDS else printed, 0.8)
        if is_definite(printed):
            found = self._holders(span.start, role)
            if found:
                return self._speaker(found[0], None, 0.85 if len(found) == 1 else 0.6)
        speaker = self._printed(whole if len(whole) < 90 else printed, 0.7)
        return replace(speaker, role=None if is_plural(printed) else role.text, organisation=role.organisation)

    def _holders(self, at: int, role: RoleText) -> list[Person]:
        """People mentioned before who hold a role of that name, the last mentioned first."""
        found: list[Person] = []
        for mention in self.cast.before(at, 40):
            person = mention.person
            if person not in found and _fits(role, person, self.code):
                found.append(person)
        shared = {id(person): _shared_words(role, person) for person in found}
        best = max(shared.values(), default=0)
        return [person for person in found if shared[id(person)] == best]

    def _uncased(self, printed: str) -> Speaker:
        name, role, organisation = split_source(printed, self.code)
        for _, speaker in reversed(self.turns[-20:]):
            if speaker.name and speaker.name != name and len(name) > 1 and speaker.name.endswith(name):
                return replace(speaker, confidence=0.7)
        return Speaker(name, role, organisation, 0.7)

    def _speaker(self, person: Person, role: RoleText | None, sure: float) -> Speaker:
        role = role or person.role()
        known = person.role()
        organisation = role.organisation if role else None
        if organisation is None and known and role and known.heads & role.heads:
            organisation = known.organisation
        return Speaker(person.printed, role.text if role else None, organisation, sure, person)

    def _printed(self, phrase: str, sure: float) -> Speaker:
        """A body, a group or a thing, in the form in which the text prints it first."""
        name = bare_phrase(phrase)
        first, _, rest = name.partition(" ")
        if rest and first in ("The", "A", "An"):
            name = f"{first.lower()} {rest}"
        key = (rest if first.lower() in ("the", "a", "an") and rest else name).lower()
        return Speaker(self.forms.setdefault(key, name) or None, None, None, sure)


def _shared_words(role: RoleText, person: Person) -> int:
    """How many words of a role are printed with one of a person's: "prime" tells one minister from another."""
    asked = {key_of(word) for word in role.text.split()}
    return max((len(asked & {key_of(word) for word in each.text.split()}) for each in person.roles), default=0)


def _title_gender(name: Name, code: str) -> str:
    keys = {name.title, f"{name.title}."} if name.title else set()
    if keys & keys_of(code, "she_roles"):
        return "she"
    return "he" if keys & keys_of(code, "he_roles") else ""


def _fits(role: RoleText, person: Person, code: str) -> bool:
    """The person holds the role: its nouns are among theirs, and neither its body nor its gender speaks against it."""
    if not role.heads <= person.heads:
        return False
    words = {key_of(word) for word in role.text.split()}
    if (words & keys_of(code, "she_roles") and person.gender == "he") or (
        words & keys_of(code, "he_roles") and person.gender == "she"
    ):
        return False
    theirs = [each.organisation for each in person.roles if each.organisation]
    if role.organisation and theirs:
        asked = set(role.organisation.lower().split())
        return any(asked & set(each.lower().split()) for each in theirs)
    return True
