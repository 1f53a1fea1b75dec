"""The story's text with its statements and figures as marks, which the page's switches show; everything escaped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from copydesk.compose.article import Inline
from copydesk.records import Article, Block, Figure, Span, Statement
from copydesk.show.shown import number
from copydesk.write.parts import clean, safe_url


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that is told of: `sort` is said, source, cue or figure; `note` stands in the margin."""

    span: Span
    sort: str
    note: str = ""


def marks_of(article: Article) -> tuple[Mark, ...]:
    """All marks of an article, in the order of the text. A statement's note stands with its first stretch of content."""
    found: list[Mark] = []
    for statement in article.statements:
        found += [
            Mark(span, "said", "" if place else statement_note(statement))
            for place, span in enumerate(statement.content)
        ]
        found += [Mark(span, "source") for span in statement.source]
        found += [Mark(span, "cue") for span in statement.cue]
    found += [Mark(figure.span, "figure", figure_note(figure)) for figure in article.figures]
    return tuple(sorted(found, key=lambda mark: (mark.span, mark.sort)))


def statement_note(statement: Statement) -> str:
    """Who says it, how, how firmly, and how sure copydesk is of that."""
    speaker = statement.speaker or "source not named"
    return f"{speaker} · {statement.manner}, {statement.certainty} · {round(statement.confidence * 100)} %"


def figure_note(figure: Figure) -> str:
    """What the figure says, for the margin."""
    ends = [number(end) for end in (figure.low, figure.high) if end is not None]
    value = ends[0] if len(set(ends)) == 1 else " to ".join(ends)
    parts = (figure.hedge, value, figure.unit, figure.counted, f"as of {figure.as_of}" if figure.as_of else None)
    return " ".join(part for part in parts if part)


def marked(article: Article, block: Block, marks: Sequence[Mark], inlines: Sequence[Inline] = ()) -> Markup:
    """A block's text with the marks that reach into it and the words that are set apart in it, line breaks kept.

    Marks may overlap: the text is cut at every end of one, and each piece carries the sorts of all that cover it.
    """
    own = [mark for mark in marks if mark.span.start < block.span.end and mark.span.end > block.span.start]
    if not own and not inlines:
        return broken(article.block_text(block))
    return Markup("").join(pieces(article, block, own, inlines))


def pieces(article: Article, block: Block, own: list[Mark], inlines: Sequence[Inline]) -> Iterator[Markup]:
    """The pieces of a block between the ends of its marks."""
    spans = [*(mark.span for mark in own), *(inline.span for inline in inlines)]
    ends = (end for span in spans for end in (span.start, span.end))
    inside = (end for end in ends if block.span.start < end < block.span.end)
    cuts = sorted({block.span.start, block.span.end, *inside})
    for start, end in zip(cuts, cuts[1:], strict=False):
        over = [mark for mark in own if mark.span.start <= start and mark.span.end >= end]
        text = broken(article.text[start:end])
        for each in inlines:
            if each.span.start <= start and each.span.end >= end:
                text = set_apart(text, each)
        if not over:
            yield text
            continue
        sorts = " ".join(sorted({mark.sort for mark in over}))
        yield Markup(f'<mark class="{sorts}">{text}</mark>')
        for mark in over:
            if mark.note and mark.span.end == end:
                yield Markup(f'<small class="note {mark.sort}">{escape(clean(mark.note))}</small>')


def set_apart(text: Markup, inline: Inline) -> Markup:
    """Words with their stress, and with the link that they are."""
    for tag in reversed(inline.stress):
        text = Markup("<{0}>{1}</{0}>").format(Markup(tag), text)
    url = safe_url(inline.url)
    return Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(url, text) if url else text


def broken(text: str) -> Markup:
    """Text with its line breaks as such."""
    return Markup("<br>").join(escape(line) for line in clean(text).split("\n"))
