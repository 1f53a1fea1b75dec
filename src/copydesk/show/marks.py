"""The story's text with its statements and figures as marks, which the page's switches show; everything escaped.

An article has some 150 ends of marks and 200 pieces between them: they are gone through once, in the order of the text, and
the pieces are plain strings.
"""

from bisect import bisect_right
from collections.abc import Sequence
from html import escape

from copydesk.compose.article import Inline
from copydesk.records import Article, Block, Figure, Span, Statement
from copydesk.show.shown import rounded
from copydesk.write.parts import clean, safe_url

CUE, FIGURE, SAID, SOURCE = 1, 2, 4, 8
SORTS = {CUE: "cue", FIGURE: "figure", SAID: "said", SOURCE: "source"}
"""What a stretch of the text is told of as, by the bit that stands for it."""
CLASSES = [" ".join(name for bit, name in SORTS.items() if covered & bit) for covered in range(16)]
"""The classes of a piece by the bits of all marks that cover it."""
Event = tuple[int, bool, int, int, str]
"""One end of a mark: its place, whether the mark begins there (ends come first), where one that ends began, its bit, and the
note that stands in the margin behind it."""


class Marks:
    """The marks of one article, asked for block by block."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.places: list[int] = [-1]
        self.covers = [0]
        self.notes = [""]
        active = [0] * (SOURCE + 1)
        for place, begins, _, bit, note in events_of(article):
            if place != self.places[-1]:
                self.places.append(place)
                self.covers.append(self.covers[-1])
                self.notes.append("")
            active[bit] += 1 if begins else -1
            self.covers[-1] = self.covers[-1] | bit if active[bit] else self.covers[-1] & ~bit
            if note:
                self.notes[-1] += f'<small class="note {SORTS[bit]}">{escape(clean(note))}</small>'

    def on(self, block: Block, inlines: Sequence[Inline] = ()) -> str:
        """A block's text as HTML with the marks that reach into it and the words that are set apart in it, line breaks kept.

        Marks may overlap: the text is cut at every end of one, and each piece carries the sorts of all that cover it.
        """
        start, end = block.span.start, block.span.end
        low = bisect_right(self.places, start)
        high = bisect_right(self.places, end, low)
        covered, text = self.covers[low - 1], self.text
        if low == high and not covered:
            return apart(text, start, end, inlines)
        is_plain = not inlines and needs_nothing(text[start:end])
        found: list[str] = []
        for place, then, note in zip(
            (*self.places[low:high], end), (*self.covers[low:high], 0), (*self.notes[low:high], ""), strict=True
        ):
            if place > start:
                told = text[start:place] if is_plain else apart(text, start, place, inlines)
                found.append(f'<mark class="{CLASSES[covered]}">{told}</mark>' if covered else told)
            found.append(note)
            start, covered = place, then
        return "".join(found)


def events_of(article: Article) -> list[Event]:
    """The ends of all marks of an article, in the order of the text. A statement's note stands with its first stretch of
    content."""
    marked: list[tuple[Span, int, str]] = []
    for statement in article.statements:
        note = statement_note(statement)
        for span in statement.content:
            marked.append((span, SAID, note))
            note = ""
        marked += [(span, SOURCE, "") for span in statement.source]
        marked += [(span, CUE, "") for span in statement.cue]
    marked += [(figure.span, FIGURE, figure_note(figure)) for figure in article.figures]
    found: list[Event] = []
    for span, bit, note in marked:
        if span.start < span.end:
            found.append((span.start, True, 0, bit, ""))
            found.append((span.end, False, span.start, bit, note))
    found.sort()
    return found


def statement_note(statement: Statement) -> str:
    """Who says it, how, how firmly, and how sure copydesk is of that."""
    speaker = statement.speaker or "source not named"
    return f"{speaker} · {statement.manner}, {statement.certainty} · {round(statement.confidence * 100)} %"


def figure_note(figure: Figure) -> str:
    """What the figure says, for the margin."""
    low, high = figure.low, figure.high
    value = rounded(low) if high is None or low == high else rounded(high)
    if low is not None and high is not None and low != high:
        value = f"{rounded(low)} to {value}"
    parts = (figure.hedge, value, figure.unit, figure.counted, f"as of {figure.as_of}" if figure.as_of else None)
    return " ".join(part for part in parts if part)


def apart(text: str, start: int, end: int, inlines: Sequence[Inline]) -> str:
    """A stretch of the text as HTML, with the words that are set apart in it."""
    if not inlines:
        return broken(text[start:end])
    ends = {place for each in inlines for place in (each.span.start, each.span.end) if start < place < end}
    cuts = sorted({start, end} | ends)
    found = []
    for one, other in zip(cuts, cuts[1:], strict=False):
        shown = broken(text[one:other])
        for each in inlines:
            if each.span.start <= one and each.span.end >= other:
                shown = set_apart(shown, each)
        found.append(shown)
    return "".join(found)


def set_apart(text: str, inline: Inline) -> str:
    """Words (HTML) with their stress, and with the link that they are."""
    for tag in reversed(inline.stress):
        text = f"<{tag}>{text}</{tag}>"
    url = safe_url(inline.url)
    return f'<a href="{escape(url)}" rel="noopener noreferrer">{text}</a>' if url else text


def needs_nothing(text: str) -> bool:
    """Whether a text stands in HTML as it is."""
    return text.isprintable() and "&" not in text and "<" not in text and ">" not in text


def broken(text: str) -> str:
    """Text as HTML, with its line breaks as such."""
    return text if needs_nothing(text) else escape(clean(text), quote=False).replace("\n", "<br>")
