"""An article's page: every part of the page it was read from in its place."""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from markupsafe import Markup

from copydesk.keep.opening import Beside
from copydesk.keep.rows import Entry
from copydesk.keep.store import Store
from copydesk.records import Article, Block, Link, Picture, Role, Story
from copydesk.records.article import BODY_ROLES
from copydesk.show import urls
from copydesk.show.answers import Answer, Ask, see_other
from copydesk.show.marks import Marks
from copydesk.show.own import STRANGE, Own, own_of
from copydesk.show.pages.comments import desk_of, talk_of
from copydesk.show.shown import BEGINNING, cut
from copydesk.text import plain
from copydesk.write.parts import KINDS, Part, PartKind, cells, dateline_apart, one_line, story_parts

DESCRIBED = 160
"""Letters of the story that other programs are told in the head of the page."""
SHOWN = frozenset(KINDS) | {Role.PROMO, Role.COMMENTS, Role.TAGLINE, Role.DATELINE}
"""Roles of which a block shows on the page; a page has some 250 blocks, and three in four are its furniture."""
OTHERS = 8
"""Other reports of the story that are listed beside the article."""


class ShownPart(NamedTuple):
    """One part of the story as the template sets it: `kind` is "text" for what is HTML already, with its marks, or picture,
    table, promo; `link` is where a promo leads, `rows` are the cells of a table."""

    kind: str
    picture: Picture | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    link: Link | None = None
    html: Markup = Markup("")


ELEMENTS = {
    PartKind.PARAGRAPH: ("", "p"),
    PartKind.SUBHEAD: ("", "h2"),
    PartKind.LIST: ("ul", "li"),
    PartKind.NUMBERED: ("ol", "li"),
    PartKind.QUOTE: ("blockquote", "p"),
    PartKind.DEK: ("", 'p class="dek"'),
    PartKind.CORRECTION: ("", 'p class="correction"'),
}
"""The elements that running text is set as: around all lines of a part, and around each."""
Placed = tuple[int, ShownPart | str]
"""A part, or running text as HTML, after the place where it begins."""


def article(ask: Ask) -> Answer:
    """One article."""
    entry, record = ask.store.open(ask.path["name"], SHOWN)
    if entry.id != ask.path["name"]:
        return see_other(urls.article(entry.id))
    beside = ask.store.beside(entry.id)
    story, talk = story_of(beside), talk_of(ask, entry.id, is_there=beside.has_comments)
    own = own_of(ask, entry.id, record) if beside.is_own else STRANGE
    return ask.show(
        "article.html",
        **record_shown(record, own),
        entry=entry,
        printed_comments=texts_of(record, Role.COMMENTS),
        talk=talk,
        desk=desk_of(ask, entry.id, talk.rules),
        story=story,
        others=other_reports(ask.store, story, entry.id),
    )


def record_shown(record: Article, own: Own) -> dict[str, Any]:
    """What the template of an article shows of the record, wherever it is shown."""
    return {
        "article": record,
        "own": own,
        "parts_of_story": shown_parts(record, own),
        "beginning": described(record),
        "dateline": dateline_apart(record),
        "printed": printed_by(record),
        "taglines": texts_of(record, Role.TAGLINE),
    }


def described(record: Article) -> str:
    """What other programs are told of it in the head of the page: its dek, else how the story begins."""
    return cut(record.dek or beginning(record), DESCRIBED)


def beginning(record: Article) -> str:
    """The first words of the story: more than are shown of it."""
    texts: list[str] = []
    length = 0
    for block in record.blocks:
        if block.role in BODY_ROLES:
            texts.append(record.block_text(block))
            length += len(texts[-1])
            if length > BEGINNING * DESCRIBED:
                break
    return " ".join(texts)


def shown_parts(record: Article, own: Own = STRANGE) -> tuple[ShownPart, ...]:
    """The story's parts with their marks, and the promos that stand between them; running text as one part.

    A story has dozens of paragraphs, and a turn of the template for each costs more than all else of it.
    """
    marks = Marks(record)
    found: list[Placed] = []
    for part in story_parts(record, with_lines=False):
        lines = [own.shown(marks, record, block) for block in part.blocks]
        outer, inner = ELEMENTS.get(part.kind, ("", ""))
        told = as_html(outer, inner, lines) if inner else ShownPart(part.kind, part.picture, rows_of(part))
        found.append((place_of(record, part), told))
    if found:
        last = len(record.text) if own.piece else found[-1][0]
        promos = [each for each in record.blocks if each.role is Role.PROMO and found[0][0] < each.span.start < last]
        links = [(plain(link.headline), link) for link in record.promos] if promos else []
        found += [(each.span.start, ShownPart("promo", link=promo_link(record, each, links))) for each in promos]
        found.sort(key=itemgetter(0))
    return tuple(in_a_row([part for _, part in found]))


def in_a_row(parts: Sequence[ShownPart | str]) -> Iterator[ShownPart]:
    """Parts, and what is HTML already in a row as one part."""
    texts: list[str] = []
    for part in (*parts, None):
        if isinstance(part, str):
            texts.append(part)
            continue
        if texts:
            yield ShownPart("text", html=Markup("\n".join(texts)))
            texts = []
        if part is not None:
            yield part


def as_html(outer: str, inner: str, lines: Sequence[str]) -> str:
    """A part as elements: each line (HTML) in one, and all in an outer one, where there is one."""
    html = "".join([f"<{inner}>{line}</{inner.split(' ')[0]}>" for line in lines])
    return f"<{outer}>{html}</{outer}>" if outer else html


def rows_of(part: Part) -> tuple[tuple[str, ...], ...]:
    """The cells of a table."""
    return tuple(cells(line) for line in part.lines) if part.kind is PartKind.TABLE else ()


def place_of(record: Article, part: Part) -> int:
    """Where a part begins in the text; a picture begins where the block after it does."""
    if part.picture is None:
        return part.blocks[0].span.start
    at = part.picture.before_block
    return record.blocks[at].span.start if 0 <= at < len(record.blocks) else len(record.text)


def promo_link(record: Article, block: Block, links: list[tuple[str, Link]]) -> Link:
    """Where a promo leads, among the links with their plain words; its bare words where no link is known."""
    words = record.block_text(block)
    told = plain(words)
    return next((link for name, link in links if name in told), Link(one_line(words)))


def texts_of(record: Article, role: Role) -> tuple[str, ...]:
    """The texts of all blocks with a role."""
    return tuple(one_line(record.block_text(block)) for block in record.blocks if block.role is role)


def printed_by(record: Article) -> bool:
    """Whether the story came from an agency while an editor of the outlet put it out."""
    return record.agency is not None and bool(record.authors)


def story_of(beside: Beside) -> Story | None:
    """The story an article is in, where that has others too."""
    story = beside.story
    return story if story is not None and len(story.keys) > 1 else None


def other_reports(store: Store, story: Story | None, name: str) -> list[Entry]:
    """The other articles of a story, the latest first."""
    if story is None:
        return []
    return store.entries_of([key for key in reversed(story.keys) if key != name][:OTHERS])
