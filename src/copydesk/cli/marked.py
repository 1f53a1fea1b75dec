"""Statements for people: the text with their marks in it, then a table of them."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from copydesk.attribute.prose import PROSE_ROLES
from copydesk.records import Article, Block, Role, Span, Statement
from copydesk.text import CONTROLS
from copydesk.write.parts import one_line
from copydesk.write.statements import figures_in, text_of

STYLES = {"source": "bold cyan", "cue": "magenta", "content": "green", "figure": "bold yellow"}
"""How each role is coloured; a figure keeps its own colour inside a content."""
BRACKETS = {"source": ("{", "}"), "cue": ("~", "~"), "content": ("[", "]"), "figure": ("", "")}
"""What stands around each role, so that it is told without colour too; a content's bracket has the statement's number."""
UNSURE = 0.6
CONTENT_CHARS = 400
CONTENT_LEAST = 24


@dataclass(frozen=True)
class Column:
    """A column of the table: its width, and the width of the terminal from which there is room for it."""

    name: str
    width: int
    from_width: int = 0


COLUMNS = (
    Column("#", 3),
    Column("speaker", 20),
    Column("role", 20, 120),
    Column("cue", 10),
    Column("manner", 8, 90),
    Column("certainty", 14),
    Column("content", 0),
    Column("figures", 14, 100),
)


def marked(article: Article, name: str, width: int, color: bool) -> str:
    """The text of a page's story with its statements marked, and a table; `width` columns wide."""
    stream = StringIO()
    console = Console(
        file=stream,
        width=max(width, 60),
        force_terminal=color,
        color_system="256" if color else None,
        no_color=not color,
        legacy_windows=False,
    )
    console.print(Text(one_line(name), style="bold"))
    console.print(_legend(article))
    for block in _told(article):
        console.print(Padding(_block(article, block), (1, 1, 0, 1)), highlight=False)
    if article.statements:
        console.print()
        console.print(_table(article, console.width), highlight=False)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n\n"


def _legend(article: Article) -> Text:
    line = Text(f" {len(article.statements)} statements, {len(article.figures)} figures: ")
    for number, (role, style) in enumerate(STYLES.items()):
        before, after = BRACKETS[role]
        line.append(", " if number else "").append(f"{before}{role}{after}", style=style)
    return line


def _told(article: Article) -> Iterator[Block]:
    return (block for block in article.blocks if block.role in PROSE_ROLES)


def _block(article: Article, block: Block) -> Text:
    """One block's text with brackets and colours."""
    marks = sorted(_marks(article, block.span), key=lambda mark: (mark[0].start, -mark[0].end))
    edges: list[tuple[int, int, str, str]] = []
    for span, role, number in marks:
        before, after = BRACKETS[role]
        edges.append((span.start, 1, f"{before}{number}" + (" " if number else ""), STYLES[role]))
        edges.append((span.end, 0, after, STYLES[role]))
    shown = Text(style="bold" if block.role is Role.HEADLINE else "")
    at = block.span.start
    for place, _, bracket, style in sorted(edges, key=lambda edge: (edge[0], edge[1])):
        shown.append(_plain(article.text[at:place]), style=_style_at(marks, at))
        shown.append(bracket, style=style)
        at = place
    return shown.append(_plain(article.text[at : block.span.end]), style=_style_at(marks, at))


def _plain(text: str) -> str:
    return " ".join(CONTROLS.sub("", text).split(" ")).replace("\n", " ")


def _style_at(marks: list[tuple[Span, str, str]], at: int) -> str:
    """The colour of the innermost mark around a place."""
    around = [mark for mark in marks[: bisect_left(marks, at + 1, key=lambda mark: mark[0].start)] if mark[0].end > at]
    return STYLES[around[-1][1]] if around else ""


def _marks(article: Article, within: Span) -> Iterator[tuple[Span, str, str]]:
    """Spans of one block, each with its role and, for a content, its statement's number."""
    for number, statement in enumerate(article.statements, 1):
        for role in ("source", "cue", "content"):
            for span in getattr(statement, role):
                if within.start <= span.start and span.end <= within.end:
                    yield span, role, str(number) if role == "content" else ""
    for figure in article.figures:
        if within.start <= figure.span.start and figure.span.end <= within.end:
            yield figure.span, "figure", ""


def _table(article: Article, width: int) -> Table:
    """One line a statement; what does not fit ends in an ellipsis. A narrow terminal has no room for all columns."""
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    columns = [column for column in COLUMNS if width >= column.from_width]
    rest = width - sum(column.width + 1 for column in columns) - 1
    for column in columns:
        wide = max(rest, CONTENT_LEAST) if column.name == "content" else column.width
        style = STYLES.get(column.name)
        table.add_column(column.name, width=wide, no_wrap=True, overflow="ellipsis", style=style)
    for number, statement in enumerate(article.statements):
        cells = _cells(article, number, statement)
        table.add_row(*(cells[column.name] for column in columns))
    return table


def _cells(article: Article, number: int, statement: Statement) -> dict[str, Text]:
    speaker = Text(one_line(statement.speaker or "–"))
    if statement.speaker and statement.speaker_confidence < UNSURE:
        speaker.append(" ?", style="yellow")
    certainty = Text(statement.certainty)
    if words := text_of(article, statement.certainty_words):
        certainty.append(f" ({words})", style="dim")
    return {
        "#": Text(str(number + 1), style="dim"),
        "speaker": speaker,
        "role": Text(one_line(statement.speaker_role or statement.organisation or "")),
        "cue": Text(text_of(article, statement.cue)),
        "manner": Text(statement.manner),
        "certainty": certainty,
        "content": Text(text_of(article, statement.content)[:CONTENT_CHARS]),
        "figures": Text(", ".join(text_of(article, (one.span,)) for one in figures_in(article, number))),
    }
