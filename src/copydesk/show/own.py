"""What an article's page shows besides its record where the article is a piece of the desk: its links, stress and pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from copydesk.compose.article import Composed, Inline
from copydesk.desk.publishing import shown_of
from copydesk.keep.pieces import KeptPiece
from copydesk.records import Article, Block, Role, Span
from copydesk.show import urls
from copydesk.show.answers import Ask


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
