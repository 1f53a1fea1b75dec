"""Statements in headlines: "... - Pentagon", "...: police", "Police: ..."."""

import re

from copydesk.attribute.roles import is_role
from copydesk.attribute.tagged import Tagged
from copydesk.attribute.words import key_of, keys_of
from copydesk.records import Span

AFTER = re.compile(r"^(?P<content>.{12,}?)(?P<cue>\s[–—-]\s|:\s)(?P<source>[^:–—|]{2,40})$")
BEFORE = re.compile(r"^(?P<source>[^:–—|,?!]{2,40})(?P<cue>:\s)(?P<content>.{12,})$")
VOICES = frozenset(
    "police officials sources source experts study report survey poll analysts witnesses ministry minister spokesman spokeswoman court"
    " lawyer lawyers prosecutors authorities scientists researchers data un nato who fbi cia eu imf government army military company"
    " polizei behörden studie bericht police policía polícia polizia politie polis étude estudio studio".split()
)
"""Who speaks in headlines without being named in the story. Source: written down; a reader of headlines knows them."""
SOURCE_WORDS = 5
SURE = 0.6


def find_in_headline(text: str, line: Span, known: frozenset[str], code: str) -> Tagged | None:
    """The statement that a headline's last or first words attribute to somebody.

    `known` are the sources of the story, as `source_key` gives them: a name that is none of them, and no word for those
    who speak in headlines, is taken for a topic.
    """
    for pattern in (AFTER, BEFORE):
        match = pattern.match(text[line.start : line.end].rstrip())
        if match is None:
            continue
        source = match["source"].strip(" .‘’'\"")
        if len(source.split()) <= SOURCE_WORDS and _speaks(source, known, code):
            content, source_, cue = (_span(match, name, line.start) for name in ("content", "source", "cue"))
            return Tagged((content,), (source_,), (cue,), SURE)
    return None


def _span(match: re.Match[str], name: str, offset: int) -> Span:
    group = match[name]
    start = match.start(name) + len(group) - len(group.lstrip())
    return Span(offset + start, offset + match.end(name) - (len(group) - len(group.rstrip())))


def source_key(source: str) -> str:
    """A source for comparing: without case and article."""
    words = [key_of(word) for word in source.split()]
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


def _speaks(source: str, known: frozenset[str], code: str) -> bool:
    key = source_key(source)
    last = key.split()[-1] if key else ""
    return key in known or last in VOICES or is_role(last, code) or last in keys_of(code, "role_words")
