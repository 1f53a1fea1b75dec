"""A piece's blocks as HTML: what editors see as they write, and the page that is kept of it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from copydesk.compose.told import CELL, Run, Told, line_of
from copydesk.records import PiecePicture, Role

ELEMENTS = frozenset(
    "article header footer aside h1 h2 p ul ol li blockquote table tr td pre em strong s code a br figure figcaption img span".split()
)
ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "p": {"class"},
    "span": {"class"},
    "aside": {"class"},
    "article": {"lang", "dir"},
}
SCHEMES = frozenset(("http", "https", "mailto"))
LINK_RELATION = "noopener noreferrer"
CLASSES = {
    Role.SECTION: "section",
    Role.KICKER: "kicker",
    Role.DEK: "dek",
    Role.BYLINE: "byline",
    Role.AGENCY: "agency",
    Role.DATELINE: "dateline",
    Role.CORRECTION: "correction",
    Role.TAGS: "tags",
}
HEADING = frozenset((Role.SECTION, Role.KICKER, Role.HEADLINE, Role.DEK, Role.BYLINE, Role.AGENCY, Role.DATELINE))
PictureAddress = Callable[[str], str]


def as_markup(told: Sequence[Told], picture_address: PictureAddress) -> str:
    """The blocks as HTML, each with its words; nothing in it can run, and links lead to the web or to mail alone.

    It is written with everything escaped, and passes a sanitiser all the same: what one of them misses, the other holds.
    """
    lines = []
    for is_heading, blocks in groupby(told, key=lambda each: each.role in HEADING):
        made = list(grouped(list(blocks), picture_address))
        lines += ["<header>", *made, "</header>"] if is_heading else made
    return sanitised("\n".join(lines))


def sanitised(html: str) -> str:
    """HTML with the elements, attributes and addresses that a piece may have, and no others."""
    import nh3  # the site starts without it

    return nh3.clean(
        html,
        tags=set(ELEMENTS),
        attributes={name: set(values) for name, values in ATTRIBUTES.items()},
        url_schemes=set(SCHEMES),
        link_rel=LINK_RELATION,
        strip_comments=True,
    )


def grouped(told: Sequence[Told], picture_address: PictureAddress) -> Iterator[str]:
    """Neighbours of one list, quotation or table together; a picture with the lines under it."""
    place = 0
    while place < len(told):
        first, end = told[place], place + 1
        while end < len(told) and goes_with(first, told[end]):
            end += 1
        run = told[place:end]
        if first.picture is not None:
            yield figure(first.picture, run, picture_address)
        elif first.group:
            yield set_together(run)
        else:
            yield block(first)
        place = end


def goes_with(first: Told, other: Told) -> bool:
    """Whether a block is set in one element with another before it."""
    if first.picture is not None:
        return other.role is Role.CREDIT and other.picture is None
    return bool(first.group) and (first.role, first.group, kind_of(first)) == (other.role, other.group, kind_of(other))


def kind_of(told: Told) -> str:
    """The innermost list around a block."""
    return next((part for part in reversed(told.path.split("/")) if part in ("ol", "ul")), "ul")


def figure(picture: PiecePicture, under: Sequence[Told], picture_address: PictureAddress) -> str:
    """A picture with its caption and credit."""
    image = f'<img src="{escape(picture_address(picture.name))}" alt="{escape(line_of(picture.alt))}">'
    words = [
        f'<span class="credit">{set_runs(each.runs)}</span>' if each.role is Role.CREDIT else set_runs(each.runs)
        for each in under
        if each.text.strip()
    ]
    caption = f"<figcaption>{' '.join(words)}</figcaption>" if words else ""
    return f"<figure>{image}{caption}</figure>"


def set_together(run: Sequence[Told]) -> str:
    """A list, a quotation or a table."""
    if run[0].role is Role.TABLE_ROW:
        rows = "".join(f"<tr>{''.join(f'<td>{set_runs(cell)}</td>' for cell in cells(each.runs))}</tr>" for each in run)
        return f"<table>{rows}</table>"
    if run[0].role is Role.BLOCK_QUOTE:
        return f"<blockquote>{''.join(f'<p>{set_runs(each.runs)}</p>' for each in run)}</blockquote>"
    tag = kind_of(run[0])
    return f"<{tag}>{''.join(f'<li>{set_runs(each.runs)}</li>' for each in run)}</{tag}>"


def cells(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """The runs of each cell of a row."""
    cell: list[Run] = []
    for run in runs:
        if run.text == CELL:
            yield cell
            cell = []
        else:
            cell.append(run)
    yield cell


def block(told: Told) -> str:
    """A block that stands for itself."""
    words = set_runs(told.runs)
    match told.role:
        case Role.HEADLINE:
            return f"<h1>{words}</h1>"
        case Role.SUBHEAD:
            return f"<h2>{words}</h2>"
        case Role.PROMO:
            return f'<aside class="promo">{words}</aside>'
        case _ if told.path.endswith("/pre"):
            return f"<pre>{words}</pre>"
        case _:
            name = CLASSES.get(told.role)
            return f'<p class="{name}">{words}</p>' if name else f"<p>{words}</p>"


def set_runs(runs: Iterable[Run]) -> str:
    """Words with their stress and links."""
    return "".join(map(set_run, runs))


def set_run(run: Run) -> str:
    """Words that are set alike."""
    html = "<br>".join(escape(line) for line in run.text.split("\n")) if "code" not in run.stress else escape(run.text)
    for tag in reversed(run.stress):
        html = f"<{tag}>{html}</{tag}>"
    return f'<a href="{escape(run.url)}">{html}</a>' if run.url and html.strip() else html
