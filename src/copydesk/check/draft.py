"""A draft as it is typed: prose out of Markdown or plain text, with the way back to every place of what was typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from copydesk.records import Article, Block, Kind, Role, Span, Witness

INLINE = re.compile(
    r"!\[[^\]\n]*\]\([^)\n]*\)"
    r"|\[(?P<link>[^\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])"
    r"|<(?:/?[a-zA-Z][^<>\n]*|!--[^\n]*?--)>"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<mark>\*{1,3}|~~|`+|(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_]))"
)
"""What Markdown puts between words. Source: CommonMark 0.31, inlines; raw HTML loses its tags."""
HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+|[ ]{0,3}#{1,6}$")
QUOTE = re.compile(r"[ ]{0,3}(?:>[ ]?)+")
ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+")
RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+)[ \t]*$")
DEFINITION = re.compile(r"[ ]{0,3}\[[^\]\n]+\]:\s")
FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S | re.M)
ENTRY = re.compile(r"^(\w+):[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.M)
BYLINE = re.compile(r"(?:by|von|par|por|di|af|av|door)\s+[^\W\d_][^\n]{1,80}$", re.I)
HEADLINE_CHARS = 160


@dataclass(frozen=True, slots=True)
class Draft:
    """The prose of a draft as an article, and for each place of its text, and for its end, that in what was typed."""

    article: Article
    places: tuple[int, ...]


@dataclass(slots=True)
class Prose:
    """Prose as it is put together: letters, where each was typed, and the blocks."""

    letters: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    blocks: list[tuple[int, int, Role]] = field(default_factory=list)

    def add(self, text: str, at: int) -> None:
        """Takes letters that were typed one after the other from `at` on."""
        self.letters += text
        self.places += range(at, at + len(text))

    def open(self, role: Role, at: int) -> None:
        """Begins a block, with a blank line before it."""
        if self.letters:
            self.letters += "\n\n"
            self.places += (at, at)
        self.blocks.append((len(self.letters), -1, role))

    def close(self) -> None:
        """Ends the block that is open; an empty one is none."""
        if self.blocks and self.blocks[-1][1] < 0:
            start, _, role = self.blocks.pop()
            if "".join(self.letters[start:]).strip():
                self.blocks.append((start, len(self.letters), role))
            else:
                keep = max(0, start - 2) if start else 0
                del self.letters[keep:], self.places[keep:]


def read_draft(text: str, media_type: str, language: str | None = None) -> Draft:
    """A draft in Markdown ("text/markdown") or as plain text (anything else)."""
    prose, facts = read_markdown(text) if media_type == "text/markdown" else (read_plain(text), {})
    prose.close()
    made = "".join(prose.letters)
    blocks = tuple(
        Block(trimmed(made, start, end), role, "draft", 1.0, Witness.CALLER) for start, end, role in prose.blocks
    )
    headline = next((made[block.span.start : block.span.end] for block in blocks if block.role is Role.HEADLINE), None)
    article = Article(
        text=made,
        blocks=blocks,
        kind=Kind.ARTICLE,
        language=facts.get("language") or facts.get("lang") or language,
        headline=headline,
        agency=facts.get("agency") or facts.get("credit"),
        published_at=moment(facts.get("date", "")),
    )
    return Draft(article, (*prose.places, len(text)))


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without white space at its ends."""
    shown = text[start:end]
    first = start + len(shown) - len(shown.lstrip())
    return Span(first, start + len(shown.rstrip()))


def moment(text: str) -> datetime | None:
    """A time in ISO 8601, in UTC; None for anything else."""
    try:
        found = datetime.fromisoformat(text.strip())
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def read_plain(text: str) -> Prose:
    """Plain text: paragraphs apart by blank lines; a first line without a full stop is the headline."""
    prose = Prose()
    for number, match in enumerate(re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", text)):
        shown = match[0].strip()
        is_headline = number == 0 and "\n" not in shown and len(shown) <= HEADLINE_CHARS and shown[-1] not in ".!?…:"
        prose.close()
        prose.open(Role.HEADLINE if is_headline and match.end() < len(text.rstrip()) else role_of(shown), match.start())
        prose.add(match[0], match.start())
    return prose


def role_of(shown: str) -> Role:
    """A paragraph, or the byline."""
    return Role.BYLINE if BYLINE.match(shown.strip("*_ ")) and shown.strip("*_ ")[-1:] != "." else Role.PARAGRAPH


def read_markdown(text: str) -> tuple[Prose, dict[str, str]]:
    """Markdown: headings, quotes, lists and paragraphs without their marks; and what the front matter says."""
    prose, facts, start = Prose(), {}, 0
    front = FRONT.match(text)
    if front:
        start = front.end()
        for entry in ENTRY.finditer(text, front.start(1), front.end(1)):
            facts[entry[1].lower()] = entry[2]
            if entry[1].lower() in ("title", "headline") and entry[2]:
                prose.close()
                prose.open(Role.HEADLINE, entry.start(2))
                prose.add(entry[2], entry.start(2))
    goes_on = fenced = False
    for at, line in lines_of(text, start):
        if FENCE.match(line):
            fenced = not fenced
            goes_on = False
        elif not fenced:
            goes_on = add_line(prose, text, at, line, goes_on)
    return prose, facts


def lines_of(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Each line with its place."""
    at = start
    for line in text[start:].split("\n"):
        yield at, line
        at += len(line) + 1


def add_line(prose: Prose, text: str, at: int, line: str, goes_on: bool) -> bool:
    """Takes a line in; whether the next one may go on with its paragraph."""
    if not line.strip() or RULE.match(line) or DEFINITION.match(line):
        return False
    quote = QUOTE.match(line)
    begin = quote.end() if quote else 0
    heading, item = HEADING.match(line, begin), ITEM.match(line, begin)
    mark = heading or item
    begin = mark.end() if mark else begin
    end = len(line.rstrip())
    if heading:
        end = len(line.rstrip().rstrip("#").rstrip()) if line.rstrip().endswith(" #") else end
    if mark or not goes_on or not prose.letters:
        prose.close()
        prose.open(heading_role(prose, heading) if heading else line_role(line[begin:end], item, quote), at)
    else:
        prose.add(" ", max(0, at - 1))
    add_inline(prose, text, at + begin, at + max(begin, end))
    return heading is None


def heading_role(prose: Prose, heading: "re.Match[str]") -> Role:
    """The first heading is the headline; the others stand over parts of the text."""
    has_headline = any(role is Role.HEADLINE for _, _, role in prose.blocks)
    return Role.SUBHEAD if has_headline or len(heading[1] or "") > 1 else Role.HEADLINE


def line_role(shown: str, item: "re.Match[str] | None", quote: "re.Match[str] | None") -> Role:
    """What a line without a heading's mark begins."""
    if item:
        return Role.LIST_ITEM
    return Role.BLOCK_QUOTE if quote else role_of(shown)


def add_inline(prose: Prose, text: str, start: int, end: int) -> None:
    """The letters of a stretch without the marks among them."""
    at = start
    for match in INLINE.finditer(text, start, end):
        prose.add(text[at : match.start()], at)
        at = match.end()
        if match["link"]:
            add_inline(prose, text, match.start("link"), match.end("link"))
        elif match["escaped"]:
            prose.add(match["escaped"], match.start("escaped"))
        elif match["mark"] and is_loose(text, match, start, end):
            prose.add(match[0], match.start())
    prose.add(text[at:end], at)


def is_loose(text: str, match: "re.Match[str]", start: int, end: int) -> bool:
    """A star between blanks is a star."""
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    return before.isspace() and after.isspace()
