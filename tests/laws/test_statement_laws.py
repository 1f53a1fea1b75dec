"""What holds for the statements of every text."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.attribute.articles import article_of
from copydesk.attribute.assemble import assemble, find_statements
from copydesk.attribute.prose import prose_of
from copydesk.attribute.quotes import find_quoted
from copydesk.attribute.tagged import Tagged
from copydesk.language import LANGUAGES
from copydesk.records import Finder, Span, Statement

lawful = settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))

bits = st.sampled_from(
    ["“", "”", '"', "„", "«", "»", "‘", "’", "'", "「", "」", "– ", "\n", "\n\n", " ", ", ", ". ", "? ", ": ", "said", "sagte", "a dit",
     "と述べた", "表示：", "قال ", "according to ", "laut ", "that ", "Jane Doe", "Mr. Roe", "she", "the mayor", "a spokeswoman for Acme",
     "President ", "DOE", "d'Arc", "al-Sisi", "J. R. ", "'s", "’s ", "田中首相は", "\u200b", "\u202e", "😀", "\ud800", "\x00", "I", "who ", "3,000 "]
)  # fmt: skip
texts = st.lists(bits | st.text(max_size=6), max_size=40).map("".join)
languages = st.sampled_from([*LANGUAGES, "xx", "", "EN-gb", "zh_TW"])


def check(text: str, one: Statement) -> None:
    """Spans lie inside the text, are not empty, in order, and the roles of one statement do not overlap."""
    assert one.content
    for role in (one.content, one.source, one.cue, one.certainty_words):
        ends = [0]
        for span in role:
            assert ends[-1] <= span.start < span.end <= len(text)
            ends.append(span.end)
    spans = sorted((*one.content, *one.source, *one.cue))
    assert all(before.end <= after.start for before, after in zip(spans, spans[1:], strict=False))
    assert 0 <= one.confidence <= 1
    assert 0 <= one.speaker_confidence <= 1
    assert (one.speaker is None) == (one.speaker_confidence == 0)


@given(text=texts, language=languages)
@lawful
def test_rules_on_any_text(text: str, language: str) -> None:
    first = tuple(find_quoted(text, language))
    assert first == find_quoted(text, language)
    for one in assemble(text, (), language.lower()[:2], Finder.RULES):
        check(text, one)
        assert one.confidence <= 0.7


@given(text=texts)
@lawful
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    first = find_statements(text)
    assert first == find_statements(text)
    for one in first:
        check(text, one)


@given(text=texts, data=st.data())
@lawful
def test_any_spans_get_a_speaker_or_none(text: str, data: st.DataObject) -> None:
    if len(text) < 6:
        return
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=6, max_size=6, unique=True)))
    source, cue, content = (Span(*cuts[at : at + 2]) for at in (0, 2, 4))
    for one in assemble(text, (Tagged((content,), (source,), (cue,), 1.0),), "en", Finder.MODEL):
        check(text, one)


@given(text=texts)
@lawful
def test_prose_leads_back_to_its_article(text: str) -> None:
    article = article_of(text)
    assert article.text == text
    prose = prose_of(article)
    for start in range(0, len(prose.text), 3):
        for span in prose.back(Span(start, min(start + 5, len(prose.text)))):
            assert text[span.start : span.end] in prose.text
