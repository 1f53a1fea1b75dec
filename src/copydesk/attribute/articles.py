"""Statements and figures of a whole article: found in its prose, told in spans of its text."""

from dataclasses import replace
from datetime import datetime

from copydesk.attribute.assemble import find_statements
from copydesk.attribute.marks import paragraphs
from copydesk.attribute.prose import Prose, prose_of
from copydesk.records import Article, Block, Figure, Kind, Role, Span, Statement, Witness


def statements_of(article: Article, *, language: str | None = None) -> tuple[Statement, ...]:
    """The statements of an article's headline and body; `language` goes before the article's own."""
    return attributed(_said(article, language, None), figures=False).statements


def figures_of(
    article: Article, *, language: str | None = None, published_at: datetime | None = None
) -> tuple[Figure, ...]:
    """The figures of an article's headline and body; what is given goes before what the article says."""
    return attributed(_said(article, language, published_at), statements=False).figures


def _said(article: Article, language: str | None, published_at: datetime | None) -> Article:
    return replace(article, language=language or article.language, published_at=published_at or article.published_at)


def attributed(article: Article, *, statements: bool = True, figures: bool = True) -> Article:
    """The article with its statements and figures; what is not asked for stays as it is."""
    if not (statements or figures):
        return article
    prose = prose_of(article)
    told: tuple[Statement, ...] = ()
    if statements:
        told = find_statements(prose.text, language=article.language, headline=prose.headline)
        article = replace(article, statements=tuple(map(prose.statement_back, told)))
    if figures:
        article = replace(article, figures=_figures(article, prose, told))
    return article


def _figures(article: Article, prose: Prose, statements: tuple[Statement, ...]) -> tuple[Figure, ...]:
    from copydesk.attribute.figures import find_figures

    found = find_figures(
        prose.text, language=article.language, published_at=article.published_at, statements=statements
    )
    return tuple(prose.figure_back(figure) for figure in found)


def article_of(text: str, language: str | None = None) -> Article:
    """Plain prose as an article whose `text` it is, unchanged: every paragraph a block."""
    blocks = [
        Block(span, Role.PARAGRAPH, "text", 1.0, Witness.CALLER) for span in paragraphs(text) if _shows(text, span)
    ]
    return Article(text, tuple(blocks), Kind.ARTICLE, language=language)


def _shows(text: str, span: Span) -> bool:
    return bool(text[span.start : span.end].strip())
