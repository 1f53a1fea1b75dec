"""Where sentences end: rules enough for attributions, which need no more than the neighbourhood of a quotation."""

import re
from collections.abc import Iterator

from copydesk.records import Span

END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s|\Z)|[。！？](?:[」』”’])?|\n\s*\n?")
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen sens rep reps gov gen col lt maj capt sgt adm pres sec amb st jr sr inc corp co ltd vs etc no"
    " jan feb mar apr jun jul aug sep sept oct nov dec mme mlle hr fr sig dott on bzw ca z.b d.h u.a nr str p.m a.m cllr"
    " det insp hon rev atty del msgr art vol approx est ing mudr judr pp г ул им т.е т.к д.р dra sra sres dna dl доц".split()
)
"""Words whose full stop ends no sentence. Source: abbreviations of titles and months in the tables' languages."""
BEFORE = re.compile(r"[\w.]+\Z")
LOOK_BACK = 12


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a stretch in order, closing marks with them."""
    at = start
    for match in END.finditer(text, start, end):
        if _goes_on(text, match, end):
            continue
        if match.end() > at:
            yield Span(at, match.end())
        at = match.end()
        while at < end and text[at].isspace():
            at += 1
    if at < end:
        yield Span(at, end)


def _goes_on(text: str, match: re.Match[str], end: int) -> bool:
    """The stop belongs to an abbreviation or an initial, or a small letter follows."""
    mark = match[0]
    if mark[0] in "。！？\n":
        return False
    after = match.end()
    while after < end and text[after].isspace() and after < match.end() + 3:
        after += 1
    follower = text[after : after + 1] if after < end else ""
    if follower.islower():
        return True
    if mark != ".":
        return False
    word = BEFORE.search(text, max(0, match.start() - LOOK_BACK), match.start())
    return word is not None and (word[0].lower() in ABBREVIATIONS or (len(word[0]) == 1 and word[0].isupper()))
