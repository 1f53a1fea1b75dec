"""What programs ask the public site for: feeds, sitemaps, robots.txt, headers, and what its search shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from copydesk.keep.publishing import PublicArticle
from copydesk.records import Article, Block, Kind, Role, Span, Witness
from copydesk.show import guarding
from copydesk.show.ages import iso
from copydesk.show.feeding import FORMS
from copydesk.show.pages.machines import SITEMAP, news_entry
from copydesk.show.publishing.addresses import Place
from copydesk.show.publishing.images import Image
from copydesk.show.shown import cut
from copydesk.write.exports import Channel, Exported
from copydesk.write.json import encode
from copydesk.write.parts import one_line
from copydesk.write.xml import escape

ADDRESSES = '<?xml version="1.0" encoding="UTF-8"?>\n<{} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
SUMMARY_LETTERS = 300
"""Of a piece in the feed of a section, a tag or a story; the feed of all carries whole texts."""
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed without items was changed last."""
LASTING = "public, max-age=31536000, immutable"


def opening(record: Article) -> str:
    """The dek of an article, else its first paragraph."""
    if record.dek:
        return one_line(record.dek)
    return next((one_line(record.block_text(each)) for each in record.blocks if each.role is Role.PARAGRAPH), "")


def with_pictures(place: Place, record: Article, images: Mapping[str, Image]) -> Article:
    """A piece whose pictures are those of the public site, in full addresses; as others may take it."""
    shown = [
        replace(each, url=place.absolute(place.urls.picture(images[each.url].file)))
        for each in record.pictures
        if each.url in images and place.origin
    ]
    return replace(record, pictures=tuple(shown))


def shortened_piece(record: Article) -> Article:
    """A piece with no more of its text than its opening, for feeds that do not carry the whole."""
    text = cut(opening(record), SUMMARY_LETTERS)
    block = Block(Span(0, len(text)), Role.PARAGRAPH, "p", 1.0, Witness.EDITOR)
    return replace(record, text=text, blocks=(block,), pictures=(), dek=None, statements=(), figures=())


def item(place: Place, each: PublicArticle, record: Article) -> Exported:
    """A piece as an item of a feed."""
    address = place.absolute(place.urls.article(each.entry.id))
    return Exported(each.entry.id, record, address, each.entry.outlet, each.entry.shown_at, each.entry.shown_at)


def mention(each: PublicArticle) -> Exported:
    """Another's article as an item of a feed: its headline, with a link to where it stands."""
    entry = each.entry
    record = Article(
        "", (), Kind(entry.kind), headline=entry.headline, language=entry.language, published_at=entry.published_at
    )
    return Exported(entry.id, record, entry.url, entry.outlet, entry.shown_at, entry.shown_at)


def feed(
    form: str, title: str, page: str, own: str, items: Iterable[Exported], articles: Sequence[PublicArticle]
) -> bytes:
    """A feed in a form; its time is that of the newest piece."""
    newest = max((each.changed_at for each in articles), default=NEVER)
    pieces = FORMS[form][2](items, newest, Channel(title, page, own))
    return b"".join(some for _, some in pieces)


def documents(articles: Iterable[PublicArticle]) -> bytes:
    """What the search shows of pieces: number -> id, headline, time, section, language."""
    return encode(
        {
            str(each.number): [
                each.entry.id,
                one_line(each.entry.headline or "Untitled"),
                iso(each.entry.shown_at),
                one_line(each.entry.section or ""),
                each.entry.language or "",
            ]
            for each in sorted(articles, key=lambda each: each.number)
        }
    )


def sitemap(place: Place, entries: Iterable[tuple[str, str]]) -> bytes:
    """Addresses, each with the day it changed, if known."""
    lines = (
        f"<url><loc>{escape(place.absolute(address))}</loc>{f'<lastmod>{at}</lastmod>' if at else ''}</url>\n"
        for address, at in entries
    )
    return (ADDRESSES.format("urlset") + "".join(lines) + "</urlset>\n").encode()


def sitemaps(place: Place, names: Iterable[str]) -> bytes:
    """The index of several sitemaps."""
    lines = (f"<sitemap><loc>{place.absolute(place.urls.FRONT)}{name}</loc></sitemap>\n" for name in names)
    return (ADDRESSES.format("sitemapindex") + "".join(lines) + "</sitemapindex>\n").encode()


def news(place: Place, articles: Iterable[PublicArticle]) -> bytes:
    """The sitemap of the newest pieces."""
    lines = (news_entry(each.entry, place.absolute(place.urls.article(each.entry.id)), place.name) for each in articles)
    return (SITEMAP + "".join(lines) + "</urlset>\n").encode("utf-8", "replace")


def robots(place: Place) -> bytes:
    """Robots may look at everything; where the sitemaps are."""
    lines = ["User-agent: *", "Disallow:"]
    if place.origin:
        front = place.absolute(place.urls.FRONT)
        lines += [f"Sitemap: {front}sitemap.xml", f"Sitemap: {front}sitemap-news.xml"]
    return "\n".join([*lines, ""]).encode()


def headers(place: Place) -> bytes:
    """The headers of every answer, for servers that read `_headers`; others are told by docs/publish.md."""
    base = place.urls.base
    lines = [f"{base}*", *(f"  {name}: {value}" for name, value in guarding.HEADERS)]
    lines += [line for name in ("assets", "picture") for line in (f"{base}{name}/*", f"  cache-control: {LASTING}")]
    return "\n".join([*lines, ""]).encode()
