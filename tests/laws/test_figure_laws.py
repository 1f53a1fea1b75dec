"""What holds of the figures and dates of any text."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.attribute.dates import find_dates
from copydesk.attribute.figures import find_figures
from copydesk.language.numbers import NUMBER_WORDS
from copydesk.records import Span, Statement

WORDS = st.sampled_from(
    "1 2,5 10,000 3-4 1.234,56 $5 €3-4 million 12% per cent about more than up to from between and twenty-one thousand a dozen half third"
    " hundreds of thousands tripled the previous estimate rose fell by to in Russia on October 23 Monday last week 2016 troops people 5th 1/2 ½"
    " - – ( ) . , ; : ' / + \n \u200b \u202e \ud800 ٣٬٤٥٦ １２ 万 円 minus years old aged 7 PM Rs N50m UN 3-1 doubled a an one 99999999999999999999999999".split(
        " "
    )
)
TEXTS = st.one_of(
    st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=20).map("".join), st.text(max_size=200)
)
LANGUAGES = st.sampled_from([None, "xx", "pt-BR", "no", *NUMBER_WORDS])
DAYS = st.one_of(st.none(), st.dates())


@settings(deadline=None)
@given(TEXTS, LANGUAGES, DAYS)
def test_figures_lie_in_the_text_in_order_and_apart(text: str, language: str | None, day: date | None) -> None:
    end = 0
    for figure in find_figures(text, language=language, published_at=day):
        assert end <= figure.span.start < figure.span.end <= len(text)
        end = figure.span.end
        assert figure.low is not None or figure.high is not None
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
        assert figure.counted is None or figure.counted in text
        assert figure.place is None or figure.place in text
        assert figure.base is None or figure.base in text


@settings(deadline=None)
@given(TEXTS, LANGUAGES, DAYS)
def test_dates_lie_in_the_text_in_order_and_apart(text: str, language: str | None, day: date | None) -> None:
    end = 0
    for found in find_dates(text, language=language, published_at=day):
        assert end <= found.span.start < found.span.end <= len(text)
        end = found.span.end


@settings(deadline=None)
@given(TEXTS, LANGUAGES)
def test_the_same_text_gives_the_same_answer(text: str, language: str | None) -> None:
    assert find_figures(text, language=language) == find_figures(text, language=language)
    assert find_dates(text, language=language) == find_dates(text, language=language)


@settings(deadline=None)
@given(TEXTS, st.lists(st.tuples(st.integers(0, 200), st.integers(1, 80)), max_size=4))
def test_a_figure_lies_in_its_statement(text: str, bounds: list[tuple[int, int]]) -> None:
    said = tuple(Statement((Span(start, start + length),)) for start, length in bounds)
    for figure in find_figures(text, statements=said):
        if figure.statement is not None:
            (span,) = said[figure.statement].content
            assert span.start <= figure.span.start
            assert figure.span.end <= span.end
