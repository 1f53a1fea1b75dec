"""Words around a figure as patterns: where a sentence ends, what makes a part, an addition, an earlier value."""

import re
from collections.abc import Iterable

from copydesk.language.subjects import (
    COUNTING_WORDS,
    DOWN_WORDS,
    EARLIER_WORDS,
    ELSEWHERE_WORDS,
    LEFT_WORDS,
    MORE_WORDS,
    PART_WORDS,
    REMAIN_WORDS,
    SAYING_WORDS,
    SCOPE_WORDS,
    SHORT_WORDS,
    THRESHOLD_WORDS,
    TOTAL_WORDS,
    UP_WORDS,
)


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of these, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(phrases, key=len, reverse=True))) + ")"


SENTENCE_END = re.compile(r"(?<![A-Z]\.)(?<!Mr\.)(?<!Ms\.)(?<!Dr\.)(?<!Gov\.)(?<!Sen\.)(?<=[.!?])[\"”’)]*\s+|\n+")
CLAUSE_END = re.compile(r"[,;:]\s|\s[—–-]\s|\s(?:and|while|but|whereas|und|et|y)\s")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LONG_AGO = re.compile(
    r"\b(?:years ago|(?:last|previous) (?:year|winter|summer|spring|autumn|season)|decades?|a year (?:ago|earlier)"
    r"|before the (?:war|pandemic|crisis|conflict)|(?:in|since) (?P<year>(?:19|20)\d\d))\b"
)
BETWEEN = (
    r"(?:(?:of|to|at|just|about|around|some|at least|more than|nearly|only|as|the|a|an|peak|high|estimate|estimates|toll|count|figure|total|number|put"
    r"|plus de|au moins|environ|quelque|más de|al menos|unos|unas|casi|mehr als|mindestens|rund|etwa)\s+){0,3}$"
)
NEAR = 60
PART_BEFORE = re.compile(
    r"\b" + any_of(PART_WORDS) + r"\s+(?:[\w-]+\s+){0,1}$|\bof (?:which|whom|these|those|them),?\s[^.;]{0,30}$"
)
MORE_BEFORE = re.compile(r"\b" + any_of(MORE_WORDS) + r"\s+(?:some\s+|about\s+|at least\s+)?$")
MORE_AFTER = re.compile(
    r"^\s*(?:[\w-]+\s+){0,1}" + any_of(word for word in MORE_WORDS if word != "new") + r"\b|^\s*new\b"
)
EARLIER_BEFORE = re.compile(r"(?:^|[\s(,;])" + any_of(EARLIER_WORDS) + r"\s+" + BETWEEN)
FROM_BEFORE = re.compile(r"(?:^|\s)(?:from|not|earlier|against)\s+" + BETWEEN)
EARLIER_AFTER = re.compile(
    r"^\s*(?:[\w-]+\s+){0,4}?(?:previously|earlier|the (?:previous|day|night|week) (?:day|night|week|before)"
    r"|(?:a|one|two|three) (?:day|week|month)s? (?:ago|earlier|before)"
    r"|(?:initially|first|originally) (?:reported|given|feared|announced))\b"
)
SOURCES_AFTER = re.compile(
    r"^\s*(?:[\w-]+\s+){0,2}(?:familiar|close to|briefed|with (?:direct )?knowledge|who (?:asked|spoke|declined)|said\b|told\b)"
)
PART_AFTER = re.compile(
    r"^\s*of (?:them|whom)\b|^\s*of (?:the|those) (?:dead|victims|killed|injured|wounded|missing|arrested)\b"
)
COUNTED_AFTER = re.compile(r"^.{0,30}\bcounted\b")
EARLIER_WITHIN = re.compile(r"^(?:more|less|fewer|higher|lower) than (?:the|an?) ")
DAY_BEFORE = re.compile(r"\b(?:the day before|a day earlier|la veille|am vortag|el día anterior)\b")
"""In the sentence of an earlier value: it held for the day before."""
SHORT_AFTER = re.compile(
    r"^\s*(?:[\w-]+\s+){0,2}?" + any_of(SHORT_WORDS) + r"\b|^[^.;,]{0,12}\bthat\s[^.;,]{0,20}\bneeded\b"
)
THRESHOLD_BEFORE = re.compile(r"\b" + any_of(THRESHOLD_WORDS) + r"\s+(?:(?:is|of|at|from|for|to|be)\s+){0,2}" + BETWEEN)
COUNTING_BEFORE = re.compile(r"\b" + any_of(COUNTING_WORDS) + r"\s+" + BETWEEN)
CORRECTED_BEFORE = re.compile(
    r"\b(?:revised|corrected|put|raised|lowered|updated)\s+(?:the|its|that)\s+(?:figure|number|estimate|count|rate|reading)\b[^.;]{0,25}$"
)
IN_NAME = re.compile(r"\b[Tt]he [A-Z][a-z]+ [A-Z][a-z]+s [A-Z][a-z]+")
"""A name that begins with a count: "the Five Rivers Commission"."""
AGAINST = re.compile(r"^\s*(?:[\w-]+\s+)?(?:voted\s+)?against\b")
FUTURE = re.compile(
    r"\b(?:will|would|could|may|might|(?:is|are) to|due|expected?s?|forecasts?|plans?|planned|next|until|wird|werden|sera|seront)\b"
)
HAVING_BEFORE = re.compile(
    r"\b(?:had|has|have|got|gets|won|wins|took|takes|(?:gave|gives|puts?|with|to|at)\b(?:\s+[\w’'-]+){0,4}?|on|with|at)\s+"
    + BETWEEN
)
"""Before a percentage: somebody has it."""
OF_POLL = re.compile(r"\b(?:polls?|votes?|voters?|election|runoff|ballots?)\b")
BEFELL = re.compile(
    r"^\s*[\w-]+\s+(?:who\s+)?(?:(?:have|has|had)\s+been\s+|were\s+|was\s+|are\s+|being\s+)?(?:also\s+|now\s+)?([a-z]{3,}ed)\b"
)
"""After a number of people: what befell them, or what they did."""
LEVEL_BEFORE = re.compile(
    r"(?:^|[\s(])([a-z]{3,}s)(?:\s+(?:by|of|in|at|from|for|to|this|last)\b[^,;.]{0,40}?)?\s+(?:(?:has|have|had)\s+)?"
    r"(?:reached|rose to|risen to|fell to|fallen to|stood at|stands at|climbed to|dropped to|passed|topped|hit|increased to|grew to|to|of|worth)\s+"
    + BETWEEN
)
"""Before a bare number: the plural that it is the level of."""
BETWEEN_BEFORE = re.compile(r"\bbetween\s+$")
PRICED = re.compile(r"\b(?:a|an|per)\s+(?!hour|day|week|month|year|person|head)([a-z]+)$")
SINCE_BEFORE = re.compile(r"\bsince\s+$")
PLANNED_AFTER = re.compile(r"^\s*(?:[\w-]+\s+){0,2}?(?:it|they|analysts|economists) had (?:planned|expected)\b")
"""After a figure that did not come true."""
BUILT_BEFORE = re.compile(
    r"\b(?:built|founded|opened|completed|established|erected|born|dating|made|bought|launched)\s+(?:in|from|back\s+to)\s+$"
)
"""Before a year that is told of a thing beside the figure."""
STANDS_BEFORE = re.compile(
    r"\b(?:stood|stands|standing|rose|risen|rising|crested|peaked|swelled|swollen|reached|fell|fallen|dropped|receded)\s+(?:at\s+|to\s+)?"
    + BETWEEN
)
OF_LAST_YEAR = re.compile(r"^\s*(?:in\s+)?last year\b")
OF_WATER = re.compile(r"\b(?:river|flood|floods|flooding|water|gauge|crest|crested|crests|pegel|hochwasser)\b")
PARTY = re.compile(r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*")
POSSESSIVE = re.compile(r"['’]s$")
FOR_PARTY = re.compile(r"^[^.;,]{0,30}?\b(?:for|to|by)\s+(?:the\s+)?(" + PARTY.pattern + ")")
AFTER_PARTY = re.compile(
    r"^\s*(?:(?:per\s?cent|percent|votes?|seats?)\s+)?(?:for|to|went\s+to)\s+(?:the\s+)?(" + PARTY.pattern + ")"
)
"""After a figure the name of whose it is: "48.8 percent for Hugo Maranta"."""
NO_PARTY = frozenset(
    "The A An In On At Monday Tuesday Wednesday Thursday Friday Saturday Sunday Party Union Movement Front Alliance Bloc Coalition List".split()
)
"""Words with a capital that tell no party from another."""
ELSEWHERE = re.compile(r"\b" + any_of(ELSEWHERE_WORDS) + r"\b")
UP, DOWN = re.compile(r"\b" + any_of(UP_WORDS) + r"\b"), re.compile(r"\b" + any_of(DOWN_WORDS) + r"\b")
SCOPE = re.compile(r"\b" + any_of(SCOPE_WORDS) + r"\b")
REMAIN = re.compile(r"\b" + any_of(REMAIN_WORDS) + r"\b")
LEFT = re.compile(r"\b" + any_of(LEFT_WORDS) + r"\b")
TOTAL_BEFORE = re.compile(r"\b" + any_of(TOTAL_WORDS) + r"\b[^.;]{0,25}$")
TOTAL_AFTER = re.compile(r"^[^.;,]{0,25}\b(?:in total|in all|altogether)\b")
TOLL_BEFORE = re.compile(r"\btoll\b[^.;]{0,40}$")
SAID = re.compile(r"\b" + any_of(SAYING_WORDS) + r"\b")
