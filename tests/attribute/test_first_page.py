"""The page that copydesk began from, in ../shared/first-page: every statement and figure that a reader would write down."""

import json
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import copydesk
from copydesk.records import Article, Change, Figure, Span, Statement

SOME_STATEMENTS, SOME_FIGURES = 9, 5
"""How many statements and figures the page has; each is a test of its own."""


@pytest.fixture(scope="module")
def expected(shared: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((shared / "first-page" / "expected.json").read_text(encoding="utf8"))
    return found


@pytest.fixture(scope="module")
def article(shared: Path, expected: dict[str, Any]) -> Article:
    page = (shared / "first-page" / "page.txt").read_text(encoding="utf8")
    return copydesk.attribute(copydesk.read(page, fetched_at=datetime.fromisoformat(expected["fetched_at"])))


def words(article: Article, spans: tuple[Span, ...]) -> str:
    return " ".join(article.text[span.start : span.end] for span in spans)


def fits(article: Article, statement: Statement, wanted: dict[str, Any]) -> bool:
    content = words(article, statement.content).removeprefix("that ").lstrip("“")
    return (
        (statement.speaker, statement.manner) == (wanted["speaker"], wanted["manner"])
        and wanted["cue"] in words(article, statement.cue).split()
        and content.startswith(wanted.get("content_begins", ""))
        and wanted.get("content_has", "") in content
    )


@pytest.mark.parametrize("number", range(SOME_STATEMENTS))
def test_statement(article: Article, expected: dict[str, Any], number: int) -> None:
    wanted = expected["statements"][number]
    assert any(fits(article, one, wanted) for one in article.statements), wanted


def speaker_of(article: Article, figure: Figure) -> str | None:
    return None if figure.statement is None else article.statements[figure.statement].speaker


def figure_fits(article: Article, figure: Figure, wanted: dict[str, Any]) -> bool:
    low, high = (wanted[end] if end in wanted else wanted["value"] for end in ("low", "high"))
    ends = (Decimal(low), None if high is None else Decimal(high))
    return (
        (figure.low, figure.high) == ends
        and (figure.counted or "").lower() == wanted.get("counted", figure.counted or "").lower()
        and figure.hedge == wanted["hedge"]
        and figure.as_of == wanted.get("as_of", figure.as_of)
        and figure.change == (Change(wanted["change"]) if "change" in wanted else None)
        and figure.base == wanted.get("of")
        and speaker_of(article, figure) == wanted.get("speaker", speaker_of(article, figure))
    )


@pytest.mark.parametrize("number", range(SOME_FIGURES))
def test_figure(article: Article, expected: dict[str, Any], number: int) -> None:
    wanted = expected["figures"][number]
    assert any(figure_fits(article, one, wanted) for one in article.figures), wanted


def test_nothing_expected_is_left_out(expected: dict[str, Any]) -> None:
    assert len(expected["statements"]) == SOME_STATEMENTS
    assert len(expected["figures"]) == SOME_FIGURES


def test_the_headline_and_no_promo_is_attributed(article: Article) -> None:
    assert {"the Pentagon", "Sabrina Singh", "John Kirby", "Mark Rutte", "Experts"} >= {
        one.speaker for one in article.statements if one.speaker not in ("NATO", None)
    }
    assert not any("Iran" in words(article, one.content) for one in article.statements)
