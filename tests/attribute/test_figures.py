"""Figures of single sentences, against what a careful reader would write down."""

import time
from datetime import date
from decimal import Decimal

import pytest

from copydesk.attribute.figures import find_figures
from copydesk.language.numbers import NUMBER_WORDS
from copydesk.records import FigureKind, Span, Statement
from tests.attribute.showing import shown
from tests.tables.rows import rows

Row = tuple[str, ...]
MISSED = pytest.mark.xfail(reason="a known miss")
TABLES = [*rows("figures.tsv"), *rows("revisions.tsv")]
MISSES = [*rows("figures_misses.tsv"), *rows("revisions_misses.tsv")]


def written(language: str, text: str) -> str:
    return " ; ".join(shown(text, figure) for figure in find_figures(text, language=language))


@pytest.mark.parametrize(
    ("language", "text", "figures"), [*TABLES, *(pytest.param(*row, marks=MISSED) for row in MISSES)]
)
def test_tables(language: str, text: str, figures: str) -> None:
    assert written(language, text) == figures


def test_dates_that_figures_hold_for_are_resolved() -> None:
    (figure,) = find_figures("They had 3,000 men in March.", published_at=date(2024, 11, 22))
    assert figure.as_of == "2024-03"


def test_a_figure_stands_in_the_shortest_statement_that_holds_it() -> None:
    text = "He said that police said 40 people came."
    long, short = Span(8, len(text)), Span(25, len(text))
    (figure,) = find_figures(text, statements=(Statement((long,)), Statement((short,)), Statement((Span(0, 3),))))
    assert figure.statement == 1


def test_spans_hold_the_hedge_and_the_unit() -> None:
    text = "It cost at least 5 million euros then."
    (figure,) = find_figures(text)
    assert text[figure.span.start : figure.span.end] == "at least 5 million euros"
    assert (figure.low, figure.high, figure.unit) == (Decimal(5000000), Decimal(5000000), "EUR")


@pytest.mark.parametrize(
    "text",
    [
        "", " \n\n ", "1,2,3,4", "10.4.2", "9" * 1_000_000, "1e999999999", "(555) 010-7788", "12:30", "F-16 and A380 and 5G",
        "#1 @2 x_3", "www.site.example/2024/11", "\ud800", "\u200b\u200f\u202e", "half", "a", "-", "% $ €", "24/7", "192.168.0.1",
        "million million million million million million",
    ],
)  # fmt: skip
def test_these_hold_no_figure(text: str) -> None:
    assert find_figures(text) == () or text.startswith("million")


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("١٢٣ people", 123),
        ("１２３ people", 123),
        ("\u200b45 people", 45),
        ("\u202e60 people", 60),
        ("\ud800 7 people", 7),
    ],
)
def test_digits_of_other_scripts(text: str, low: int) -> None:
    (figure,) = find_figures(text)
    assert (figure.low, figure.kind) == (Decimal(low), FigureKind.COUNT)


LONG = [
    "1 " * 20_000, "1,2,3,4 " * 10_000, "a " * 500_000, "twenty " * 20_000, "hundred thousand million " * 10_000, "." * 200_000,
    "two thirds of a " * 10_000, "(" * 200_000, "from 1 to " * 10_000, "$" * 100_000, "-1" * 50_000, "x" * 1_000_000, " " * 500_000,
    "Monday " * 20_000, "of the last " * 30_000, "\n" * 200_000, "!" + " " * 200_000, '."' * 100_000, "7 " + "9" * 1_000_000,
]  # fmt: skip


@pytest.mark.parametrize("text", LONG, ids=lambda text: repr(text[:12]))
def test_time_is_linear(text: str) -> None:
    find_figures("1 in May")
    begun = time.process_time()
    find_figures(text[: len(text) // 8])
    small = time.process_time() - begun
    begun = time.process_time()
    find_figures(text)
    assert time.process_time() - begun < 24 * small + 0.5


@pytest.mark.parametrize("code", list(NUMBER_WORDS))
def test_every_language_reads_digits_percent_and_its_marks(code: str) -> None:
    words = NUMBER_WORDS[code]
    group = words.groups.strip() or " "
    (figure,) = find_figures(f"12{words.decimal}5 %", language=code)
    assert (figure.low, figure.unit) == (Decimal("12.5"), "percent")
    (money,) = find_figures(f"€1{group}234{words.decimal}50", language=code)
    assert (money.low, money.unit) == (Decimal("1234.50"), "EUR")
