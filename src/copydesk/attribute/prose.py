"""The story of an article as running text, and the way back from its spans to those of `Article.text`."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from copydesk.records import Article, Figure, Role, Span, Statement
from copydesk.records.article import BODY_ROLES

PROSE_ROLES = (BODY_ROLES | {Role.HEADLINE}) - {Role.PULL_QUOTE}
"""Roles whose blocks are read for statements. A pull quote only says again what the story says."""
APART = "\n\n"


@dataclass(frozen=True, slots=True)
class Prose:
    """`text` is the story's blocks with a blank line between; `starts` are where they begin in it, `origins` in the article."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[Span, ...]
    headline: Span | None

    def back(self, span: Span) -> tuple[Span, ...]:
        """The stretches of the article's text that a span of the prose stands for: one for each block it touches."""
        found: list[Span] = []
        index = max(0, bisect_right(self.starts, span.start) - 1)
        while index < len(self.starts) and self.starts[index] < span.end:
            origin, shift = self.origins[index], self.origins[index].start - self.starts[index]
            start, end = max(span.start + shift, origin.start), min(span.end + shift, origin.end)
            if start < end:
                found.append(Span(start, end))
            index += 1
        return tuple(found)

    def all_back(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """`back` of each span, in order."""
        return tuple(piece for span in spans for piece in self.back(span))

    def statement_back(self, statement: Statement) -> Statement:
        """The same statement with spans of the article's text."""
        return replace(
            statement,
            content=self.all_back(statement.content),
            source=self.all_back(statement.source),
            cue=self.all_back(statement.cue),
            certainty_words=self.all_back(statement.certainty_words),
        )

    def figure_back(self, figure: Figure) -> Figure:
        """The same figure with a span of the article's text."""
        return replace(figure, span=self.back(figure.span)[0])


def prose_of(article: Article) -> Prose:
    """The headline and the body of an article; furniture, promos and captions are left out."""
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[Span] = []
    headline: Span | None = None
    at = 0
    for block in article.blocks:
        if block.role not in PROSE_ROLES:
            continue
        text = article.block_text(block)
        starts.append(at)
        origins.append(block.span)
        if block.role is Role.HEADLINE and headline is None:
            headline = Span(at, at + len(text))
        pieces.append(text)
        at += len(text) + len(APART)
    return Prose(APART.join(pieces), tuple(starts), tuple(origins), headline)
