"""What an article's page shows besides its record where the article is a piece of the desk: its links, stress and pictures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from copydesk.compose.article import Composed, Inline
from copydesk.desk.publishing import shown_of
from copydesk.keep.pieces import KeptPiece
from copydesk.records import Article, Block, Role, Span
from copydesk.show import urls
from copydesk.show.answers import Ask
from copydesk.show.marks import Marks
from copydesk.write.parts import safe_url


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture of the site's own, with its size."""

    address: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Own:
    """What is known of an article that was written here; `piece` is None for any other. `inlines` are by the text of their block,
    with spans that count from its beginning."""

    piece: KeptPiece | None = None
    inlines: Mapping[str, Sequence[Inline]] = field(default_factory=dict)
    pictures: Mapping[str, ShownPicture] = field(default_factory=dict)
    is_corrected: bool = False

    def inlines_of(self, record: Article, block: Block) -> list[Inline]:
        """The words that are set apart in a block, as spans of the record's text."""
        if not self.inlines:
            return []
        start = block.span.start
        return [
            replace(each, span=Span(each.span.start + start, each.span.end + start))
            for each in self.inlines.get(record.block_text(block), ())
        ]

    def shown(self, marks: Marks, record: Article, block: Block) -> Markup:
        """A block's text as HTML, with its marks and the words that are set apart in it. A link is one element, however many
        marks and stresses cut it: it is one stop of the keyboard, and read aloud once."""
        inlines = self.inlines_of(record, block)
        if not inlines:
            return Markup(marks.on(block))
        found = []
        for span, url in links_of(block.span, inlines):
            inside = [replace(each, url=None) for each in inlines if span.start <= each.span.start < span.end]
            text = Markup(marks.on(replace(block, span=span), inside))
            found.append(Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(url, text) if url else text)
        return Markup("").join(found)


def links_of(block: Span, inlines: Sequence[Inline]) -> Iterator[tuple[Span, str | None]]:
    """A stretch of the text cut into its links and what stands between them; pieces of one link as one."""
    links: list[tuple[Span, str]] = []
    for each in sorted(inlines, key=lambda each: each.span):
        url = safe_url(each.url)
        if url and links and links[-1][1] == url and links[-1][0].end == each.span.start:
            links[-1] = Span(links[-1][0].start, each.span.end), url
        elif url:
            links.append((each.span, url))
    at = block.start
    for span, url in links:
        if at < span.start:
            yield Span(at, span.start), None
        yield span, url
        at = span.end
    if at < block.end:
        yield Span(at, block.end), None


STRANGE = Own()


def own_of(ask: Ask, id_: str, record: Article) -> Own:
    """What the desk knows of an article."""
    piece = ask.store.pieces.of_article(id_)
    if piece is None:
        return STRANGE
    made = shown_of(ask.store, ask.site.place, piece)
    names = {picture.url: picture.url.rsplit("/", 1)[-1] for picture in record.pictures}
    sizes = ask.store.pieces.picture_sizes(names.values())
    pictures = {url: ShownPicture(urls.picture(name), *sizes[name]) for url, name in names.items() if name in sizes}
    corrected = any(block.role is Role.CORRECTION for block in record.blocks)
    return Own(piece, inlines_by_text(made), pictures, corrected)


def inlines_by_text(made: Composed) -> dict[str, list[Inline]]:
    """The words that are set apart, by the text of the block that they stand in."""
    found: dict[str, list[Inline]] = {}
    for block in made.article.blocks:
        start, end = block.span.start, block.span.end
        inside = [each for each in made.inlines if start <= each.span.start and each.span.end <= end]
        if inside:
            moved = [replace(each, span=Span(each.span.start - start, each.span.end - start)) for each in inside]
            found.setdefault(made.article.block_text(block), moved)
    return found
