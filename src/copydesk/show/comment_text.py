"""What readers write, made fit to be kept and shown: plain text, paragraphs, links to web addresses."""

import re
import unicodedata
from collections.abc import Iterator

from markupsafe import Markup, escape

from copydesk.text import without_invisible
from copydesk.write.parts import clean, one_line, safe_url

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
"""Characters that turn the direction of what stands around them, and tags, which nobody sees. Source: Unicode TR 36."""
STACKED = 4
"""Marks on one letter; more only reach into the lines around. Source: the most that a written language stacks."""
BLANK_LINES = re.compile(r"\n\s*\n")
LINK = re.compile(r"https?://[^\s<>\"'\\^`{|}]+", re.I)
AFTER = ".,;:!?…”’»)]"
"""Punctuation that stands after an address, not in it; a closing bracket is part of one that opens it."""
LINK_LETTERS = 80


def tidied(text: str) -> str:
    """What a reader wrote, as it is kept: no characters that are never seen or that turn others, single blank lines."""
    plain = TURNING.sub("", clean(without_invisible(text.replace("\r\n", "\n").replace("\r", "\n"))))
    parts = BLANK_LINES.split(without_stacks(plain).strip())
    return "\n\n".join("\n".join(line.strip() for line in part.split("\n")) for part in parts).strip()


def tidied_name(name: str) -> str:
    """A name that a reader gives, on one line."""
    return one_line(tidied(name))


def without_stacks(text: str) -> str:
    """`text` with at most STACKED marks on one letter."""
    if text.isascii():
        return text
    kept: list[str] = []
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        if marks <= STACKED:
            kept.append(letter)
    return "".join(kept)


def paragraphs(text: str) -> list[Markup]:
    """The paragraphs of a comment as HTML: its lines, with its web addresses as links that lend no weight."""
    parts = BLANK_LINES.split(tidied(text))
    return [Markup("<br>").join(linked(line) for line in part.split("\n")) for part in parts if part]


def linked(line: str) -> Markup:
    """One line with its web addresses as links."""
    return Markup("").join(pieces(line))


def pieces(line: str) -> Iterator[Markup]:
    """The pieces of a line: text and links in turn."""
    at = 0
    for match in LINK.finditer(line):
        url = trimmed(match[0])
        if safe_url(url) and len(url) > len("https://"):
            yield escape(line[at : match.start()])
            shown = url if len(url) <= LINK_LETTERS else url[:LINK_LETTERS] + "…"
            yield Markup('<a href="{}" rel="nofollow ugc noopener">{}</a>').format(url, shown)
            at = match.start() + len(url)
    yield escape(line[at:])


def trimmed(url: str) -> str:
    """An address without the punctuation of the sentence after it."""
    while url and url[-1] in AFTER and not (url[-1] == ")" and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url
