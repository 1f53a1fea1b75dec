"""The story's text with its statements and figures as marks, which the page's switches show; everything escaped.

Texts are put together as plain strings and become `Markup` once a block: an article has some hundred pieces, and making
each of them markup took a third of the time of its page.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from copydesk.compose.article import Inline
from copydesk.records import Article, Block, Figure, Span, Statement
from copydesk.show.shown import number
from copydesk.write.parts import clean, safe_url

PLAIN = re.compile(r"[\w .,;:!?()%/$€£+*=_–—“”‘’„«»…-]*")
"""Most pieces are nothing but this, which stands in HTML as it is."""


class Mark(NamedTuple):
    """A stretch of the text that is told of: `sort` is said, source, cue or figure; `note` stands in the margin."""

    start: int
    end: int
    sort: str
    note: str = ""


class Marks:
    """The marks of one article, asked for block by block."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.marks = marks_of(article)
        self.longest = max((mark.end - mark.start for mark in self.marks), default=0)
        self.starts = [mark.start for mark in self.marks]

    def on(self, block: Block, inlines: Sequence[Inline] = ()) -> Markup:
        """A block's text with the marks that reach into it and the words that are set apart in it, line breaks kept.

        Marks may overlap: the text is cut at every end of one, and each piece carries the sorts of all that cover it.
        """
        span = block.span
        low = bisect_right(self.starts, span.start - self.longest - 1)
        high = bisect_left(self.starts, span.end)
        own = [mark for mark in self.marks[low:high] if mark.end > span.start]
        if not own and not inlines:
            return Markup(broken(self.text[span.start : span.end]))
        return Markup("".join(pieces(self.text, span, own, inlines)))


def marks_of(article: Article) -> list[Mark]:
    """All marks of an article, in the order of the text. A statement's note stands with its first stretch of content."""
    found: list[Mark] = []
    for statement in article.statements:
        note = statement_note(statement)
        for span in statement.content:
            found.append(Mark(span.start, span.end, "said", note))
            note = ""
        found += [Mark(span.start, span.end, "source") for span in statement.source]
        found += [Mark(span.start, span.end, "cue") for span in statement.cue]
    found += [Mark(each.span.start, each.span.end, "figure", figure_note(each)) for each in article.figures]
    return sorted(found)


def statement_note(statement: Statement) -> str:
    """Who says it, how, how firmly, and how sure copydesk is of that."""
    speaker = statement.speaker or "source not named"
    return f"{speaker} · {statement.manner}, {statement.certainty} · {round(statement.confidence * 100)} %"


def figure_note(figure: Figure) -> str:
    """What the figure says, for the margin."""
    low, high = figure.low, figure.high
    value = number(low) if high is None or low == high else number(high)
    if low is not None and high is not None and low != high:
        value = f"{number(low)} to {value}"
    parts = (figure.hedge, value, figure.unit, figure.counted, f"as of {figure.as_of}" if figure.as_of else None)
    return " ".join(part for part in parts if part)


def pieces(text: str, span: Span, own: list[Mark], inlines: Sequence[Inline]) -> Iterator[str]:
    """The pieces of a block between the ends of its marks, as HTML."""
    cuts = {span.start, span.end}
    for start, end in (
        *((mark.start, mark.end) for mark in own),
        *((each.span.start, each.span.end) for each in inlines),
    ):
        cuts.add(min(max(start, span.start), span.end))
        cuts.add(max(min(end, span.end), span.start))
    ordered = sorted(cuts)
    for start, end in zip(ordered, ordered[1:], strict=False):
        over = [mark for mark in own if mark.start <= start and mark.end >= end]
        shown = broken(text[start:end])
        for each in inlines:
            if each.span.start <= start and each.span.end >= end:
                shown = set_apart(shown, each)
        if not over:
            yield shown
            continue
        yield f'<mark class="{sorts_of(over)}">{shown}</mark>'
        for mark in over:
            if mark.note and mark.end == end:
                yield f'<small class="note {mark.sort}">{escape(clean(mark.note))}</small>'


def sorts_of(over: Iterable[Mark]) -> str:
    """What a stretch is, as classes."""
    return " ".join(sorted({mark.sort for mark in over}))


def set_apart(text: str, inline: Inline) -> str:
    """Words (HTML) with their stress, and with the link that they are."""
    for tag in reversed(inline.stress):
        text = f"<{tag}>{text}</{tag}>"
    url = safe_url(inline.url)
    return f'<a href="{escape(url)}" rel="noopener noreferrer">{text}</a>' if url else text


def broken(text: str) -> str:
    """Text as HTML, with its line breaks as such."""
    if PLAIN.fullmatch(text):
        return text
    return escape(clean(text)).replace("\n", "<br>")
