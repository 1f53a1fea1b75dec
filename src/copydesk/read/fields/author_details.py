"""What the byline adds to a name: the job printed with it, and the address it links to."""

import re
from collections.abc import Iterator
from dataclasses import replace

from copydesk.read.fields.addresses import address_of
from copydesk.read.fields.bylines import is_job, names_in
from copydesk.read.fields.text_of import body_end, headline_at
from copydesk.read.sheet import Marked, Sheet
from copydesk.records import Author, Role
from copydesk.text import letters, tidy

NOT_BYLINES = (Role.HEADLINE, Role.DEK, Role.RELATED, Role.RECENT, Role.PROMO, Role.FOOTER, Role.COMMENTS)
JOB_ROLES = (Role.BYLINE, Role.TAGLINE, Role.CHROME, Role.NAVIGATION)
ABOVE, BELOW, AFTER = 6, 12, 8
LONGEST_LINE, LONGEST_TITLE = 160, 60
IN_BRACKETS = re.compile(r"^\s*\(([^()]{3,60})\)")
HAS_DIGIT = re.compile(r"\d")


def with_details(authors: tuple[Author, ...], sheet: Sheet) -> tuple[Author, ...]:
    """The authors with title and address as printed in lines that name them."""
    lines = list(lines_around(sheet))
    return tuple(detailed(author, lines, sheet) for author in authors)


def lines_around(sheet: Sheet) -> Iterator[tuple[Marked, Marked | None]]:
    """Short lines where a byline can stand, each with the line after it."""
    start, end = headline_at(sheet), body_end(sheet)
    marked = sheet.marked
    for place in dict.fromkeys([*range(max(0, start - ABOVE), start + BELOW), *range(end, end + AFTER)]):
        if (
            place < len(marked)
            and len(marked[place].chunk.text) <= LONGEST_LINE
            and marked[place].role not in NOT_BYLINES
        ):
            yield marked[place], marked[place + 1] if place + 1 < len(marked) else None


def detailed(author: Author, lines: list[tuple[Marked, Marked | None]], sheet: Sheet) -> Author:
    """One author with what the first line that names it adds."""
    for one, after in lines:
        if " " in author.name and one.chunk.text == author.name.replace(" ", ""):
            author = replace(author, name=one.chunk.text)
        if author.name in one.chunk.text:
            title = author.title or title_in(author.name, one, after)
            url = author.url or next((address_of(sheet, to) for to in links_on(author.name, one)), None)
            author = replace(author, title=title, url=url)
        if author.title and author.url:
            break
    return author


def links_on(name: str, one: Marked) -> Iterator[str]:
    """Where the name links to within a line."""
    for start, end, to in one.chunk.anchors:
        if letters(one.chunk.text[start:end]) == letters(name) and not to.startswith("#"):
            yield to


def title_in(name: str, one: Marked, after: Marked | None) -> str | None:
    """The job printed after the name: in its own line, in brackets, or in the line below."""
    text = tidy(one.chunk.text)
    for found in names_in(text):
        if found.name == name and found.title:
            return found.title
    rest = text.partition(name)[2]
    bracket = IN_BRACKETS.match(rest)
    if bracket:
        return next((part.strip() for part in bracket[1].split(",") if is_job(part)), None)
    if after is None or rest.strip(" .,:|•·-"):
        return None
    below = tidy(after.chunk.text)
    fits = len(below) <= LONGEST_TITLE and not HAS_DIGIT.search(below) and after.role in JOB_ROLES
    return below if fits and is_job(below) else None
