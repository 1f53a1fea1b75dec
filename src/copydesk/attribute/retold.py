"""Indirect speech by rules: "according to X, ..." and "X said that ...", a sentence at a time."""

from copydesk.attribute.found import RETOLD, SCARE_WORDS, Found
from copydesk.attribute.sources import cues_in, source_after, source_before, trimmed, within_edges
from copydesk.attribute.words import UNSPACED, phrases_of, words_in
from copydesk.language import gathered
from copydesk.records import Span

VERB_SECOND = frozenset(("de", "nl", "sv", "da", "nb", "no"))
ARTICLES = frozenset("de het een den det ett en et".split())
GENITIVES = frozenset("der des dem den von van".split())
LEFT_WORDS = 9
"""Words between a cue and "that" ("told reporters in the capital on Monday that")."""


def according(text: str, sentence: Span, code: str) -> Found | None:
    """ "According to X, ..." at either end of a sentence."""
    before = phrases_of(code, "according_before").find(text, sentence.start, sentence.end)
    for cue in before[:2]:
        leads = len(text[sentence.start : cue.start].split()) <= 1
        source = source_after(text, cue.end, sentence.end, code)
        if source and leads and code in VERB_SECOND:
            source = before_verb(text, source, code)
        if source is None:
            continue
        start = source.end
        if leads and code not in VERB_SECOND:
            start = text.find(",", source.end, min(sentence.end, source.end + 80)) + 1
            if not start:
                continue
        content = trimmed_end(text, start, sentence.end) if leads else trimmed_end(text, sentence.start, cue.start)
        if content and len(text[content.start : content.end].split()) >= SCARE_WORDS:
            return Found((content,), source, cue, RETOLD)
    for cue in phrases_of(code, "according_after").find(text, sentence.start, sentence.end)[:1]:
        source = trimmed(text, max(sentence.start, cue.start - 60), cue.start)
        content = trimmed_end(text, cue.end, sentence.end)
        if source and content and text[sentence.start : cue.start].count(",") <= 1:
            return Found((content,), within_edges(text, source, code), cue, RETOLD)
    return None


def before_verb(text: str, source: Span, code: str) -> Span:
    """A source at the head of a sentence whose verb comes second: "laut der Polizei | gab es"."""
    words = list(words_in(text, source.start, source.end))
    particles = gathered("family_particles") | GENITIVES
    last = 0
    while last + 1 < len(words) and text[words[last].start].islower():
        last += 1
        if code != "de" and words[0].key not in ARTICLES:
            last -= 1
            break
        if code != "de":
            break
    while last + 1 < len(words):
        after = words[last + 1]
        joins = after.key in particles and last + 2 < len(words) and text[words[last + 2].start].isupper()
        if not (text[after.start].isupper() or joins):
            break
        last += 1
    return Span(source.start, words[last].end) if words else source


def said_that(text: str, sentence: Span, code: str) -> Found | None:
    """ "X said that ..."."""
    thats = phrases_of(code, "that_words").find(text, sentence.start, sentence.end)
    if not thats or code in UNSPACED:
        return None
    for cue in cues_in(text, sentence.start, sentence.end, code):
        that = next((one for one in thats if one.start >= cue.end), None)
        if that is None or len(text[cue.end : that.start].split()) > LEFT_WORDS:
            continue
        source = source_before(text, sentence.start, cue.start, code) or source_after(text, cue.end, that.start, code)
        content = trimmed_end(text, that.start, sentence.end)
        if source and content:
            return Found((content,), source, cue, RETOLD)
    return None


def trimmed_end(text: str, start: int, end: int) -> Span | None:
    """A content without blanks and commas at its ends and without the sentence's full stop; its quotation marks stay."""
    while start < end and text[start] in " \t\n\u00a0,;:–—-،、，":
        start += 1
    while end > start and text[end - 1] in " \t\n\u00a0,;:.–—-،。":
        end -= 1
    return Span(start, end) if start < end else None
