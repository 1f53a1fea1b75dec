"""--explain: a page block by block, and which witness decided each field."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from io import StringIO

from rich.console import Console
from rich.text import Text

from copydesk.records import Article, Block, Role
from copydesk.records.article import BODY_ROLES
from copydesk.write.parts import one_line, show_time

FIELD_ROLES = frozenset(
    {
        Role.SECTION,
        Role.KICKER,
        Role.HEADLINE,
        Role.BYLINE,
        Role.DATELINE,
        Role.TIMESTAMP,
        Role.AGENCY,
        Role.TAGS,
        Role.CAPTION,
        Role.CREDIT,
        Role.CORRECTION,
        Role.TAGLINE,
        Role.OUTLET,
    }
)
LEAD_ROLES = frozenset({Role.PROMO, Role.RELATED, Role.RECENT})

BODY, FIELD, LEAD, FURNITURE = ("┃", "green", ""), ("│", "cyan", ""), ("»", "yellow", "dim"), ("·", "dim", "dim")
"""How a sort of role is shown: the mark before it, which tells it apart without colour too, its colour, its text's
style."""

LINES = {BODY: 3, FIELD: 2, LEAD: 1, FURNITURE: 1}
"""Lines of text that a block may take before it is cut."""

FIELDS = (
    "kind outlet section kicker headline dek authors agency dateline published_at updated_at language tags paywalled "
    "url canonical_url amp_url fetched_at"
).split()
LISTS = ("promos", "related", "pictures")
SURE, DOUBTFUL = 0.8, 0.6
ROLE_COLUMNS, SURE_COLUMNS, WITNESS_COLUMNS, FIELD_COLUMNS = 11, 4, 13, 14


def explain(article: Article, name: str, width: int, color: bool) -> str:
    """What `explain_lines` shows, as text `width` columns wide, with terminal colours or without any."""
    stream = StringIO()
    console = Console(
        file=stream,
        width=max(width, 50),
        force_terminal=color,
        color_system="256" if color else None,
        no_color=not color,
        legacy_windows=False,
    )
    print_lines(console, article, name)
    return stream.getvalue()


def print_lines(console: Console, article: Article, name: str) -> None:
    """Print the page on a rich console."""
    for line in explain_lines(article, name, console):
        line.rstrip()
        console.print(line, no_wrap=True, overflow="crop", crop=True, highlight=False)


def explain_lines(article: Article, name: str, console: Console) -> Iterator[Text]:
    """The fields with their witnesses, then every block of the page in order."""
    yield Text(one_line(name), style="bold")
    yield Text()
    yield from _fields(article, console)
    yield Text()
    yield from _legend(article).wrap(console, console.width)
    if article.cut:
        yield Text(" the page was cut at a limit of the settings", style="red")
    yield Text()
    for block in article.blocks:
        yield from _block(article, block, console)


def _fields(article: Article, console: Console) -> Iterator[Text]:
    absent = []
    room = console.width - FIELD_COLUMNS - WITNESS_COLUMNS - 3
    for name in FIELDS:
        value = _show(getattr(article, name))
        if not value:
            absent.append(name)
            continue
        witness = article.decided_by.get(name, "")
        for number, line in enumerate(_wrap(value, room, 3, console)):
            row = _label(name if not number else "")
            line.stylize("bold" if name == "headline" else "none")
            row.append_text(_padded(line, room))
            yield row.append(f" {witness if not number else ''}", style="magenta")
    yield from _lists(article, console)
    for number, line in enumerate(
        [] if not absent else _wrap(", ".join(absent), console.width - FIELD_COLUMNS - 2, 4, console)
    ):
        yield Text(" " + ("not said" if not number else "").ljust(FIELD_COLUMNS) + line.plain, style="dim")


def _lists(article: Article, console: Console) -> Iterator[Text]:
    """Promos, related posts and pictures: how many, and the first words of each."""
    for name in LISTS:
        entries = [str(getattr(entry, "headline", None) or entry.url) for entry in getattr(article, name)]
        if not entries:
            continue
        words = f"{len(entries)}: {' | '.join(entries)}"
        for number, line in enumerate(_wrap(words, console.width - FIELD_COLUMNS - 2, 2, console)):
            yield _label(name if not number else "").append_text(line)


def _label(name: str) -> Text:
    return Text(" ").append(name.ljust(FIELD_COLUMNS), style="cyan")


def _legend(article: Article) -> Text:
    """How many blocks of each sort there are, with the mark they carry."""
    sorts = [_sort(block.role) for block in article.blocks]
    words = ((BODY, "body"), (FIELD, "fields"), (LEAD, "leads elsewhere"), (FURNITURE, "furniture"))
    line = Text(f" {len(sorts)} blocks: ")
    for number, (sort, word) in enumerate(words):
        line.append(", " if number else "").append(f"{sort[0]} {sorts.count(sort)} {word}", style=sort[1])
    return line


def _sort(role: Role) -> tuple[str, str, str]:
    if role in BODY_ROLES:
        return BODY
    if role in FIELD_ROLES:
        return FIELD
    return LEAD if role in LEAD_ROLES else FURNITURE


def _block(article: Article, block: Block, console: Console) -> Iterator[Text]:
    sort = _sort(block.role)
    mark, color, style = sort
    room = console.width - ROLE_COLUMNS - SURE_COLUMNS - WITNESS_COLUMNS - 6
    for number, line in enumerate(_wrap(article.block_text(block), room, LINES[sort], console)):
        row = Text(f" {mark} ", style="none")
        row.stylize(color)
        first = number == 0
        row.append(f"{block.role if first else '':<{ROLE_COLUMNS}} ", style=f"bold {color}" if sort is BODY else color)
        row.append(f"{block.confidence:{SURE_COLUMNS}.2f}" if first else " " * SURE_COLUMNS, style=_sureness(block))
        row.append(f" {block.witness if first else '':<{WITNESS_COLUMNS}} ", style="magenta" if sort is BODY else "dim")
        line.stylize(style)
        yield row.append_text(line)


def _sureness(block: Block) -> str:
    if block.confidence >= SURE:
        return "dim"
    return "yellow" if block.confidence >= DOUBTFUL else "bold red"


def _wrap(text: str, width: int, limit: int, console: Console) -> list[Text]:
    """At most `limit` lines of `width` columns; what is left out shows as "…"."""
    flat = one_line(text)
    lines = list(Text(flat[: width * (limit + 1)]).wrap(console, width))
    if len(lines) > limit:
        last = lines[limit - 1]
        last.truncate(width - 1)
        last.append("…")
    return lines[:limit]


def _padded(line: Text, width: int) -> Text:
    line.truncate(width, pad=True)
    return line


def _show(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return show_time(value) or ""
    if isinstance(value, tuple):
        return _join(value)
    return str(value or "")


def _join(values: Iterable[object]) -> str:
    return ", ".join(str(getattr(value, "name", value)) for value in values)
