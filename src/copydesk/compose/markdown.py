"""Markdown to blocks. CommonMark with tables and strike-through; HTML in it is text, and links lead to the web or to mail."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from copydesk.compose.told import CELL, Run, Told, line_of, trimmed
from copydesk.records import PiecePicture, Role
from copydesk.text import clean, safe_url

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

STRESS = {"em_open": "em", "strong_open": "strong", "s_open": "s"}
CONTAINERS = {
    "blockquote_open": "blockquote",
    "bullet_list_open": "ul",
    "ordered_list_open": "ol",
    "list_item_open": "li",
    "table_open": "table",
    "tr_open": "tr",
    "heading_open": "h2",
    "paragraph_open": "p",
    "th_open": "th",
    "td_open": "td",
}
"""What may stand around words -> its element."""
PLAIN_ITEM = frozenset(("list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close"))
FIGURE = "body/main/article/figure"


@cache
def parser() -> "MarkdownIt":
    """The parser, made once; it keeps no state between texts."""
    from markdown_it import MarkdownIt  # the site starts without it

    return MarkdownIt("commonmark", {"html": False, "linkify": False, "typographer": False}).enable(
        ["table", "strikethrough"]
    )


def parse(text: str) -> "list[Token]":
    """The tokens of a text."""
    return parser().parse(clean(text.replace("\r\n", "\n").replace("\r", "\n")))


def pictures_in(text: str) -> tuple[str, ...]:
    """The names of the pictures that a text shows, in order, each once."""
    found = (
        str(each.attrs.get("src", "")) for token in parse(text) for each in token.children or () if each.type == "image"
    )
    return tuple(dict.fromkeys(found))


def read_text(text: str, pictures: Sequence[PiecePicture]) -> tuple[Told, ...]:
    """The blocks of a text, in order; every word of it is in one. Each picture stands where the text names it first."""
    walk = Walk({picture.name: picture for picture in pictures})
    tokens = parse(text)
    for place, token in enumerate(tokens):
        if token.type == "ordered_list_open":
            token.meta["words"] = not counts_for_itself(tokens, place)
        walk.take(token)
    return tuple(walk.told)


def counts_for_itself(tokens: "Sequence[Token]", place: int) -> bool:
    """Whether a list shows its numbers when it is set again as a list: from 1 on, a paragraph an item. The numbers of any
    other ("1986. A great year.") are kept as words."""
    first = tokens[place]
    items = words = 0
    for token in tokens[place + 1 :]:
        if token.level <= first.level:
            break
        if token.type not in PLAIN_ITEM:
            return False
        items += token.type == "list_item_open"
        words += token.type == "inline"
    return items == words and first.attrs.get("start", 1) == 1


@dataclass(slots=True)
class Walk:
    """The way through the tokens: what is open around the words, and what was told so far."""

    pictures: Mapping[str, PiecePicture]
    told: list[Told] = field(default_factory=list)
    open: list[tuple[str, int]] = field(default_factory=list)
    row: list[Run] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)
    groups: int = 0
    counts: list[bool] = field(default_factory=list)
    """For each open list whether its numbers are words: "1986. A great year." begins no list that counts from 1."""
    number: str = ""
    """The number of an item that is still to be told."""

    def take(self, token: "Token") -> None:
        """One token."""
        if token.type in CONTAINERS:
            self.enter(token)
        elif token.nesting < 0 and f"{token.type.removesuffix('_close')}_open" in CONTAINERS:
            self.leave()
        elif token.type == "inline":
            self.words(token)
        elif token.type in ("fence", "code_block"):
            self.add(Role.PARAGRAPH, [Run(token.content.rstrip("\n"), ("code",))], "pre")

    def enter(self, token: "Token") -> None:
        """Something begins."""
        self.groups += 1
        self.open.append((CONTAINERS[token.type], self.groups))
        if token.type == "tr_open":
            self.row = []
        elif token.type in ("ordered_list_open", "bullet_list_open"):
            self.counts.append(bool(token.meta.get("words")))
        elif token.type == "list_item_open" and self.counts[-1]:
            self.number = token.info + token.markup

    def leave(self) -> None:
        """Something ends."""
        tag, _ = self.open[-1]
        if tag == "tr" and any(run.text.strip() for run in self.row):
            self.tell(Role.TABLE_ROW, tuple(self.row), "")
        elif tag == "li" and self.number:
            self.add(Role.PARAGRAPH, [Run("")], "")
        self.open.pop()
        if tag in ("ul", "ol"):
            self.counts.pop()

    def words(self, token: "Token") -> None:
        """The words of a paragraph, a heading or a cell; pictures among them stand before it."""
        runs = list(self.runs(token.children or []))
        tag = self.open[-1][0] if self.open else "p"
        if tag in ("th", "td"):
            cell = [Run(" ".join(run.text.split("\n")).replace(CELL, " "), run.stress, run.url) for run in runs]
            self.row += [*([Run(CELL)] if self.open[-1][1] != self.first_cell() else []), *cell]
        else:
            self.add(self.role(tag), runs, "")

    def first_cell(self) -> int:
        """The number of the first cell of the row that is open: groups are counted as they begin."""
        return next(number for tag, number in reversed(self.open) if tag == "tr") + 1

    def role(self, tag: str) -> Role:
        """What the words in an element are, by what stands around it."""
        around = [each for each, _ in self.open]
        if tag == "h2":
            return Role.SUBHEAD
        if "li" in around:
            return Role.PARAGRAPH if self.counts[-1] else Role.LIST_ITEM
        return Role.BLOCK_QUOTE if "blockquote" in around else Role.PARAGRAPH

    def add(self, role: Role, runs: Sequence[Run], tag: str) -> None:
        """Tells a block without the blanks at its ends; nothing where it has no words."""
        words = trimmed([Run(f"{self.number} "), *runs] if self.number else runs)
        self.number = ""
        if words:
            self.tell(role, words, tag)

    def tell(self, role: Role, words: tuple[Run, ...], tag: str) -> None:
        """Tells a block; `tag` is its own element where none is open for it."""
        path = "/".join(["body/main/article", *(each for each, _ in self.open), *([tag] if tag else [])])
        self.told.append(Told(role, words, path, self.group(role)))

    def group(self, role: Role) -> int:
        """What the block is set together with: the outermost list, quotation or table that is open."""
        wanted = {Role.LIST_ITEM: ("ul", "ol"), Role.BLOCK_QUOTE: ("blockquote",), Role.TABLE_ROW: ("table",)}
        tags = wanted.get(role, ())
        return next((number for tag, number in self.open if tag in tags), 0)

    def runs(self, children: "Sequence[Token]") -> Iterator[Run]:
        """Words with what is set around them."""
        stress: list[str] = []
        url: str | None = None
        for child in children:
            if child.type in STRESS:
                stress.append(STRESS[child.type])
            elif child.type == "link_open":
                url = safe_url(str(child.attrs.get("href", "")))
            elif child.type == "link_close":
                url = None
            elif child.nesting < 0 and stress:
                stress.pop()
            elif child.type == "image":
                yield from self.picture(child, tuple(stress), url)
            else:
                own = ("code",) if child.type == "code_inline" else ()
                yield Run(LINE_ENDS.get(child.type, child.content), (*stress, *own), url)

    def picture(self, token: "Token", stress: tuple[str, ...], url: str | None) -> Iterator[Run]:
        """A picture of the piece's own is told before the block; of any other, and of one shown before, the words remain."""
        name = str(token.attrs.get("src", ""))
        own = self.pictures.get(name)
        if own is None or name in self.shown or self.open[-1][0] in ("th", "td"):
            yield Run(token.content, stress, url)
            return
        self.shown.add(name)
        self.told += told_picture(own, token.content)


LINE_ENDS = {"softbreak": " ", "hardbreak": "\n"}


def told_picture(picture: PiecePicture, alt: str = "") -> list[Told]:
    """The blocks of a picture: its caption, before which it stands, and its credit."""
    shown = PiecePicture(picture.name, picture.caption, picture.credit, picture.alt or alt)
    lines = ((Role.CAPTION, picture.caption), (Role.CREDIT, picture.credit))
    told = [Told(role, (Run(line_of(text)),), f"{FIGURE}/figcaption") for role, text in lines if line_of(text)]
    first = told[0] if told else Told(Role.CAPTION, (), f"{FIGURE}/figcaption")
    return [Told(first.role, first.runs, first.path, picture=shown), *told[1:]]
