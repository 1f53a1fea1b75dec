"""The shape of a language's number tables: how figures and their surroundings are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def listed(**words: str) -> dict[str, str]:
    """Words apart by "|" to the name they stand under; "_" in a name is a blank."""
    return {word.strip(): name.replace("_", " ") for name, each in words.items() for word in each.split("|")}


def numbered(text: str) -> dict[str, int]:
    """Pairs "word=value" apart by blanks, the forms of one value apart by "/"."""
    pairs = (pair.split("=") for pair in text.split())
    return {form: int(value) for forms, value in pairs for form in forms.split("/")}


def worth(text: str) -> dict[str, str]:
    """Pairs "word/word=value" apart by blanks, with a fraction as "1:2"."""
    pairs = (pair.split("=") for pair in text.split())
    return {form: value.replace(":", "/") for forms, value in pairs for form in forms.split("/")}


def worded(text: str) -> frozenset[str]:
    """Words apart by blanks; "_" is a blank inside one."""
    return frozenset(word.replace("_", " ") for word in text.split())


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Everything that reading figures in a language needs, in lower case.

    `decimal` and `groups` are the marks in digits. `small` are words that add (one, twenty), `glue` such as are numbers
    only inside a longer word, `scales` those that multiply (hundred, million), `dozens` nouns that multiply too (dozen), `joins` stand between ("and"); `glued`
    says that number words are written together. `short_scales` follow digits ("bn", "Mio"). `half_more` stands behind a
    scale and "and" ("un million et demi"), `and_halves` are words for so many and a half ("anderthalb"). `vague` nouns stand for
    an open range upwards ("dozens", "thousands"); `several` come before a scale ("several hundred").
    `hedges` (before) and `hedges_after` map phrases to the canonical English hedge. `money` and `units` map words to
    ISO codes and unit names; `rises`, `falls` are words of movement, `movers` are verbs of change without a way ("went from"),
    `spans` those before a range ("ranging from"), `multiples` map verbs to how many times
    ("tripled"), with a fraction as "1/2". `stops` end what is counted; `plurals` are nouns that end it without
    looking plural. `number_of` and `tolls` come before a number that says how many ("the number of", "the toll rose
    to"), `votes` in a sentence that lists who got how many, `hour_before` before a bare hour ("alle 12"), `named_units` before their own ("magnitude 6"). `long_hedges` mean "during" before a length of time, unless one
    of `spent_before` stands there ("for over two years").
    """

    code: str
    decimal: str = "."
    groups: str = ","
    glued: bool = False
    small: Mapping[str, int] = field(default_factory=dict)
    glue: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    short_scales: Mapping[str, int] = field(default_factory=dict)
    dozens: Mapping[str, int] = field(default_factory=dict)
    joins: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    ambiguous_ones: frozenset[str] = frozenset()
    vague: Mapping[str, int] = field(default_factory=dict)
    several: frozenset[str] = frozenset()
    fractions: Mapping[str, int] = field(default_factory=dict)
    halves: frozenset[str] = frozenset()
    half_more: frozenset[str] = frozenset()
    and_halves: Mapping[str, int] = field(default_factory=dict)
    of_words: frozenset[str] = frozenset()
    in_words: frozenset[str] = frozenset()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_endings: frozenset[str] = frozenset()
    rank_words: frozenset[str] = frozenset()
    minus: frozenset[str] = frozenset()
    to_words: frozenset[str] = frozenset()
    or_words: frozenset[str] = frozenset()
    from_words: frozenset[str] = frozenset()
    between_words: frozenset[str] = frozenset()
    and_words: frozenset[str] = frozenset()
    hedges: Mapping[str, str] = field(default_factory=dict)
    hedges_after: Mapping[str, str] = field(default_factory=dict)
    hedge_gaps: frozenset[str] = frozenset()
    percents: frozenset[str] = frozenset()
    money: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    per_words: frozenset[str] = frozenset()
    times_words: frozenset[str] = frozenset()
    age_words: frozenset[str] = frozenset()
    old_words: frozenset[str] = frozenset()
    rises: frozenset[str] = frozenset()
    falls: frozenset[str] = frozenset()
    movers: frozenset[str] = frozenset()
    spans: frozenset[str] = frozenset()
    multiples: Mapping[str, str] = field(default_factory=dict)
    by_words: frozenset[str] = frozenset()
    clock_words: frozenset[str] = frozenset()
    clock_before: frozenset[str] = frozenset()
    hour_before: frozenset[str] = frozenset()
    designators: frozenset[str] = frozenset()
    score_words: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    plurals: frozenset[str] = frozenset()
    number_of: frozenset[str] = frozenset()
    tolls: frozenset[str] = frozenset()
    votes: frozenset[str] = frozenset()
    named_units: Mapping[str, str] = field(default_factory=dict)
    spent_before: frozenset[str] = frozenset()
    long_hedges: frozenset[str] = frozenset()
    place_words: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
