"""From a text to its statements: found by a model or by rules, then speaker, manner and certainty of each."""

from collections.abc import Iterable, Sequence

from copydesk.attribute.cast import Cast
from copydesk.attribute.certainty import certainty_of
from copydesk.attribute.combine import by_paragraph, missed, without
from copydesk.attribute.headlines import find_in_headline, source_key
from copydesk.attribute.manner import Manners
from copydesk.attribute.marks import find_quotations, paragraphs
from copydesk.attribute.mend import mended
from copydesk.attribute.quotes import find_quoted
from copydesk.attribute.signed import find_signed
from copydesk.attribute.speakers import NOBODY, Speaker, Speakers
from copydesk.attribute.tagged import Tagged
from copydesk.attribute.words import phrases_of
from copydesk.errors import MissingExtraError
from copydesk.language import LANGUAGES
from copydesk.language.guess import guess_language
from copydesk.records import Finder, Span, Statement
from copydesk.records.statement import Manner

SHORT_CHARS = 300
"""Texts no longer than this may be too short for a guess that counts frequent words."""
MODELS = frozenset(("en",))
"""Languages that a model was trained on."""


def find_statements(text: str, *, language: str | None = None, headline: Span | None = None) -> tuple[Statement, ...]:
    """The statements of a text, in the order of their first words; spans are code points of `text`.

    `language` is a two-letter code, guessed where it is None; `headline` the stretch that is the story's headline.
    English is found by the model, or by rules where onnxruntime is not installed; `found_by` says which.
    """
    code = (language or language_in(text)).replace("_", "-").split("-")[0].lower()
    tagged = _by_model(text) if code in MODELS else None
    if tagged is None:
        return assemble(text, (), code, Finder.RULES, headline)
    return assemble(text, tagged, code, Finder.MODEL, headline)


def _by_model(text: str) -> tuple[Tagged, ...] | None:
    """What the model finds; None where its runtime is not installed."""
    from copydesk.attribute.tagger import find_tagged  # the model's runtime takes longer to load than all the rest

    try:
        return find_tagged(text)
    except MissingExtraError:
        return None


def language_in(text: str) -> str:
    """The language of a text; of one too short to tell the one whose cues stand in it, else English; "" for others."""
    guessed = guess_language(text)
    if guessed or len(text) > SHORT_CHARS:
        return guessed or ""
    cues = {code: len(phrases_of(code, "speech_verbs").find(text, 0, len(text))) for code in LANGUAGES}
    best = max(cues, key=cues.__getitem__)
    return best if cues[best] else "en" if text.isascii() else ""


def assemble(
    text: str, tagged: Sequence[Tagged], code: str, finder: Finder, headline: Span | None = None
) -> tuple[Statement, ...]:
    """Statements out of what was found, with what the rules add."""
    parts = paragraphs(text)
    quotations = find_quotations(text, parts)
    manners = Manners(text, quotations)
    signed = find_signed(text, parts, quotations, code)
    told = without(
        by_paragraph(mended(text, tagged), parts, quotations) if finder is Finder.MODEL else find_quoted(text, code),
        signed,
    )
    found = [(one, finder) for one in told] + [(one, Finder.RULES) for one in signed]
    if finder is Finder.MODEL:
        quoted = find_quoted(text, code, retold=False)
        found += [(one, Finder.RULES) for one in missed([*told, *signed], quoted, manners)]
    if headline is not None:
        found += [(one, Finder.RULES) for one in _in_headline(text, headline, found, code)]
    found.sort(key=lambda pair: _order(pair[0]))
    sources = [one.source[0] for one, _ in found if one.source]
    cast = Cast(text, code).gather(parts, sources)
    speakers = _resolved([one for one, _ in found], Speakers(text, code, cast, quotations), headline or Span(0, 0))
    return tuple(
        _statement(text, one, found_by, code, speaker, manners.of(one.content))
        for (one, found_by), speaker in zip(found, speakers, strict=True)
    )


def _order(one: Tagged) -> Span:
    return min((*one.content, *one.source, *one.cue))


def _in_headline(text: str, headline: Span, found: Sequence[tuple[Tagged, Finder]], code: str) -> Iterable[Tagged]:
    """The headline's statement, where none was found in it."""
    if any(piece.start < headline.end and headline.start < piece.end for one, _ in found for piece in one.content):
        return []
    known = frozenset(
        source_key(" ".join(text[span.start : span.end].split())) for one, _ in found for span in one.source
    )
    one = find_in_headline(text, headline, known, code)
    return [one] if one else []


def _resolved(found: Sequence[Tagged], speakers: Speakers, headline: Span) -> list[Speaker]:
    """The speaker of each, resolved in the order of their sources; those of the headline last, as it shortens names."""
    places = [(one.source[0].start if one.source else 0, number) for number, one in enumerate(found)]
    resolved = [NOBODY] * len(found)
    for _, number in sorted(places, key=lambda place: (place[0] < headline.end, place)):
        resolved[number] = speakers.resolve(found[number].source)
    return resolved


def _statement(text: str, one: Tagged, found_by: Finder, code: str, speaker: Speaker, manner: Manner) -> Statement:
    certainty, words = certainty_of(text, one, code)
    return Statement(
        content=one.content,
        source=one.source,
        cue=one.cue,
        speaker=speaker.name,
        speaker_role=speaker.role,
        organisation=speaker.organisation,
        speaker_confidence=round(speaker.confidence, 2),
        manner=manner,
        certainty=certainty,
        certainty_words=words,
        confidence=one.confidence,
        found_by=found_by,
    )
