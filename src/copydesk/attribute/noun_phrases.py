"""The shape of a source: its head apart from what is hung on it, definite or not, one or many."""

import re

from copydesk.records import Span

HUNG = re.compile(
    r"\s*[,;(]|\s(?:for|of|from|in|at|with|by|on|to|who|which|that|whose|whom|including|released|published|conducted|familiar|close|speaking|briefed|and)\s"
)
OF_NAME = re.compile(r"\sof\s(?:the\s)?(?=[A-Z])")
RELATIVE = re.compile(r",?\s(?:who|which|that|whose|whom|where)\s.*|\s*[,(].*", re.S)
POSSESSIVE = re.compile(r"['’]s?\Z")
DEFINITE = re.compile(
    r"(?:the|this|that|his|her|its|their|der|die|das|le|la|les|l['’]|el|los|las|il|lo|gli|o|os|as|de|het)\b", re.I
)
CLAUSE_START = re.compile(
    r"[.,;:!?\n\"“”()—–]|\b(?:from|to|by|for|with|of|in|on|at|than|like|said|told|is|are|was|were|and|but|or|that|as)\s",
    re.I,
)
MANY = frozenset("police people they officials experts authorities media men women children staff".split())
ONE = frozenset(
    "the united states|united nations|house of representatives|the times|reuters|news|the us|congress".split("|")
)
PHRASE_WORDS = 8
EDGE = ' \t\r\n\u00a0,;:.!?–—-"“”'


def bare_phrase(phrase: str) -> str:
    """On one line, without marks at its ends, a relative clause or a possessive."""
    phrase = " ".join(RELATIVE.sub("", phrase.strip(EDGE)).split()).strip(EDGE)
    return POSSESSIVE.sub("", phrase) if not phrase.endswith("s'") else phrase


def head_segment(text: str, span: Span, bodies: frozenset[str], roles: frozenset[str]) -> Span:
    """The part of a source before its first comma, preposition or relative; in names of offices and `bodies` they stay."""
    at = span.start
    while at < span.end and text[at] in EDGE:
        at += 1
    end = span.end
    match = HUNG.search(text, at + 1, span.end)
    while match is not None:
        office = OF_NAME.match(text, match.start(), span.end)
        in_office = (
            office is not None and _ends_in(text[at : match.start()], roles) and _goes_to_name(text, match, span)
        )
        in_body = text[match.end() : match.end() + 1].isupper() and _ends_in(text[at : match.start()], bodies)
        if not in_office and not in_body:
            end = match.start()
            break
        match = HUNG.search(text, max(match.start() + 1, match.end() - 1), span.end)  # a mark alone is met once
    while end > at and text[end - 1] in EDGE and not _is_short(text, at, end):
        end -= 1
    return Span(at, end)


def _ends_in(before: str, words: frozenset[str]) -> bool:
    last = before.split()[-1:]
    return bool(last) and last[0][:1].isupper() and last[0].lower() in words


def _goes_to_name(text: str, match: re.Match[str], span: Span) -> bool:
    """After "Secretary of" comes "State John Kerry", not "Acme" alone: three capitals, or two."""
    words = text[match.end() : span.end].split()
    capitals = 0
    for word in words:
        if not (word[:1].isupper() or (capitals and word.lower() in ("of", "the", "van", "de", "bin"))):
            break
        capitals += word[:1].isupper()
        if word.endswith(","):
            break
    return capitals >= 2


def _is_short(text: str, start: int, end: int) -> bool:
    """The full stop at the end belongs to "Jr." or "Inc."."""
    return text[end - 1] == "." and text[max(start, end - 4) : end - 1].split()[-1:] in (
        ["Jr"],
        ["Sr"],
        ["Inc"],
        ["Co"],
    )


def is_definite(phrase: str) -> bool:
    """It has a definite article, so that it may point back."""
    return DEFINITE.match(phrase) is not None


def is_plural(name: str) -> bool:
    """Whether "they" may mean it."""
    low = name.lower()
    if low in ONE:
        return False
    last = low.split()[-1] if low.split() else ""
    return last in MANY or " and " in low or (last.endswith("s") and not last.endswith(("ss", "us", "is")))


def antecedent(text: str, at: int) -> str | None:
    """The noun phrase that ends right before a relative pronoun."""
    begin = max(0, at - 90)
    before = text[begin:at].rstrip(" ,")
    start = 0
    for match in CLAUSE_START.finditer(before):
        start = match.end()
    words = before[start:].split()[-PHRASE_WORDS:]
    return " ".join(words) or None
