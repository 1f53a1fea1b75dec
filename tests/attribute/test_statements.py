"""From a text to statements with their speakers, and from an article to statements in its own text."""

import pytest

import copydesk
from copydesk.attribute import tagger
from copydesk.attribute.articles import article_of
from copydesk.attribute.assemble import assemble, language_in
from copydesk.attribute.tagged import Tagged
from copydesk.errors import MissingExtraError
from copydesk.records import Finder, Manner, Role, Span

GERMAN = (
    "Die Stadt hat am Montag über den Hafen beraten. „Wir bauen nicht“, sagte Bürgermeisterin Anna Berg. "
    "Der Plan sei „zu teuer“, erklärte sie. Die Opposition war mit dem Plan nicht zufrieden."
)
PAGE = """<html lang="de"><head><title>Hafen: Kein Neubau</title></head><body><article><h1>Kein Neubau im Hafen</h1>
<p>Die Stadt hat am Montag über den Hafen beraten, und die Debatte war lang. „Wir bauen nicht“, sagte Bürgermeisterin Anna Berg.</p>
<aside><p>Lesen Sie auch: „Alles wird gut“, sagt Minister Hans Otto im Interview</p></aside>
<p>„Das Geld fehlt“, sagte Berg in der Sitzung, die mit einer Abstimmung endete und nicht vertagt wurde.</p></article></body></html>"""


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def test_rules_say_that_they_are_rules() -> None:
    first, second = copydesk.statements(GERMAN)
    assert words(GERMAN, first.content) == ["„Wir bauen nicht“"]
    assert (first.speaker, first.speaker_role) == ("Anna Berg", "Bürgermeisterin")
    assert second.speaker == "Anna Berg"
    assert second.manner is Manner.MIXED
    assert {one.found_by for one in (first, second)} == {Finder.RULES}
    assert max(one.confidence for one in (first, second)) <= 0.7


def test_spans_of_an_article_are_those_of_its_text_and_furniture_says_nothing() -> None:
    article = copydesk.read(PAGE)
    told = copydesk.statements(article)
    assert [words(article.text, one.content) for one in told] == [["„Wir bauen nicht“"], ["„Das Geld fehlt“"]]
    assert [one.speaker for one in told] == ["Anna Berg", "Anna Berg"]


def test_an_article_carries_what_was_asked_for() -> None:
    article = copydesk.read(PAGE)
    assert article.statements == ()
    assert len(copydesk.attribute(article, figures=False).statements) == 2
    assert copydesk.attribute(article, statements=False, figures=False) == article


def test_prose_is_taken_as_it_is() -> None:
    text = "\n One.\n\n\n Two. \r\n"
    article = article_of(text)
    assert article.text == text
    assert [block.role for block in article.blocks] == [Role.PARAGRAPH, Role.PARAGRAPH]


def test_a_direct_quotation_that_a_model_missed_is_added_once() -> None:
    text = "The mill will close, Jane Roe said. “It is old,” said John Doe, a miller."
    found = Tagged((Span(0, 19),), (Span(21, 29),), (Span(30, 34),), 0.9)
    first, second = assemble(text, (found,), "en", Finder.MODEL)
    assert (first.speaker, first.found_by, first.confidence) == ("Jane Roe", Finder.MODEL, 0.9)
    assert (second.speaker, second.found_by) == ("John Doe", Finder.RULES)
    assert len(assemble(text, (found, found_again(second.content)), "en", Finder.MODEL)) == 2


def found_again(content: tuple[Span, ...]) -> Tagged:
    return Tagged(content, (), (), 0.5)


def test_english_without_the_extra_is_found_by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(text: str) -> tuple[Tagged, ...]:
        raise MissingExtraError("onnxruntime", "is not installed")

    monkeypatch.setattr(tagger, "find_tagged", missing)
    (only,) = copydesk.statements("“We won,” said Jane Doe, a spokeswoman for Acme.")
    assert (only.speaker, only.organisation, only.found_by) == ("Jane Doe", "Acme", Finder.RULES)


def test_a_signature_says_who() -> None:
    text = "Readers write.\n\n“The pier should stay.”\n\n— Ida Lind, Dunmore\n\n“Tear it down, I say.” — Max Orr"
    first, second = assemble(text, (), "en", Finder.MODEL)
    assert [one.speaker for one in (first, second)] == ["Ida Lind", "Max Orr"]
    assert words(text, first.content) == ["“The pier should stay.”"]


def test_a_statement_is_cut_to_the_paragraph_of_its_cue() -> None:
    text = "The dam failed, Jane Roe said.\n\nIt rained.\n\n“Nobody had looked at it for years,” is painted on it."
    content = (Span(0, 14), Span(text.index("“"), text.index("”") + 1))
    found = Tagged(content, (Span(16, 24),), (Span(25, 29),), 0.9)
    first, second = assemble(text, (found,), "en", Finder.MODEL)
    assert words(text, first.content) == ["The dam failed"]
    assert (words(text, second.content), second.cue) == (["“Nobody had looked at it for years,”"], ())


def test_what_a_number_is_put_at_is_content() -> None:
    text = "The board put the number of leaks at more than 3,000 on Monday, and left."
    found = Tagged((Span(14, 33),), (Span(0, 9),), (Span(10, 13),), 0.9)
    (only,) = assemble(text, (found,), "en", Finder.MODEL)
    assert words(text, only.content) == ["the number of leaks at more than 3,000 on Monday"]


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Dam Failed After Years Of Leaks – Harbour Board", "the Harbour Board"),
        ("Dam failed after years of leaks: police", "police"),
        ("Police: Dam failed after years of leaks", "Police"),
    ],
)
def test_a_headline_says_who(headline: str, speaker: str) -> None:
    text = f"{headline}\n\nThe dam failed, the Harbour Board said on Monday."
    start = len(headline) + 2
    body = Tagged((Span(start, start + 14),), (Span(start + 16, start + 33),), (Span(start + 34, start + 38),), 0.9)
    first, _ = assemble(text, (body,), "en", Finder.MODEL, Span(0, len(headline)))
    assert first.speaker == speaker


def test_a_topic_is_no_speaker() -> None:
    headline = "Dunmore flood: Dam failed after years of leaks"
    assert assemble(headline, (), "en", Finder.MODEL, Span(0, len(headline))) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [("“We won,” she said.", "en"), ("„Nein“, sagte er.", "de"), ("", "en"), ("zzz", "en"), ("ωωω", "el"), ("ᚠᚢᚦ", "")],
)
def test_language_of_short_texts(text: str, language: str) -> None:
    assert language_in(text) == language
