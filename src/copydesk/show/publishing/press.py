"""Makes the files of the public site; each process has a press of its own."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, PackageLoader, PrefixLoader

from copydesk.compose.article import Inline
from copydesk.desk.places import Place as Standing
from copydesk.desk.publishing import shown_of
from copydesk.keep.folding import tokens_of
from copydesk.keep.pieces import KeptPiece
from copydesk.keep.publishing import PublicArticle, PublicStory
from copydesk.keep.rows import Entry
from copydesk.keep.store import Store
from copydesk.records import Article, Role, Voice
from copydesk.relate.trail import find_trails, report_of
from copydesk.relate.voices import find_voices
from copydesk.settings import PublishSettings
from copydesk.show import guarding
from copydesk.show.environment import make_environment
from copydesk.show.heads import Heads
from copydesk.show.moves import Move, moves_of
from copydesk.show.own import Own, ShownPicture, inlines_by_text
from copydesk.show.pages.article import record_shown
from copydesk.show.pages.front import MOVES
from copydesk.show.pages.story import REPORTS, TRAILS, VOICES, by_day, shown_reports, shown_trail
from copydesk.show.publishing import machines
from copydesk.show.publishing.addresses import Place
from copydesk.show.publishing.elements import filters_of
from copydesk.show.publishing.images import Image, find_image, picture_of
from copydesk.show.publishing.plan import (
    FULL_ENTRIES,
    MOVING_STORIES,
    ArticlePage,
    Feed,
    Front,
    Labels,
    Listing,
    Planned,
)
from copydesk.show.publishing.state import EXTRACT, shortened

POLICY = "; ".join(part for part in guarding.POLICY.split("; ") if not part.startswith("frame-ancestors"))
"""The site's policy as a meta element may say it. Source: CSP 3, which has frame-ancestors in headers alone."""
LIVE, OWN = PackageLoader("copydesk.show"), PackageLoader("copydesk.show.publishing")
ASSETS = {
    "site.css": "copydesk.show",
    "site.js": "copydesk.show",
    "search.js": "copydesk.show.publishing",
}
"""The site's own files, and the rooms that they lie in."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A file that was made. `uses` are pictures that it shows; of a piece, `words` are those it is found by, those that
    weigh more first."""

    body: bytes
    uses: tuple[str, ...] = ()
    words: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A piece on the front with its dek and its first picture."""

    entry: Entry
    text: str
    image: Image | None
    alt: str


@dataclass(slots=True)
class Press:
    """Makes what is planned, out of a library."""

    library: Path
    settings: PublishSettings
    place: Place
    opened: Store | None = None
    ready: Any = None
    records: dict[str, Article] = field(default_factory=dict)
    fed: dict[str, Article] = field(default_factory=dict)
    short: dict[str, Article] = field(default_factory=dict)

    def __reduce__(self) -> tuple[Any, ...]:
        """Another process opens the library for itself."""
        return Press, (self.library, self.settings, self.place)

    @property
    def store(self) -> Store:
        """The library."""
        if self.opened is None:
            self.opened = Store(self.library, write=False)
        return self.opened

    def make(self, planned: Planned) -> Printed:
        """The file that is planned. Raises: KeepError."""
        made = MAKERS[planned.kind](self, planned.subject)
        return made if isinstance(made, Printed) else Printed(made)

    def load(self, name: str) -> Article:
        """A record; those of the last few hundred articles are at hand."""
        found = self.records.get(name)
        if found is None:
            if len(self.records) > KEPT_RECORDS:
                self.records.clear()
            found = self.records[name] = self.store.load(name)
        return found

    def page(self, template: str, **context: Any) -> bytes:
        """A page made with a template."""
        if self.ready is None:
            self.ready = make_environment(
                ChoiceLoader([OWN, LIVE, PrefixLoader({"live": LIVE})]),
                filters_of(self.place.urls),
                urls=self.place.urls,
                static={name: _Unmarked for name in self.place.urls.assets},
                head_data=Heads(self.place.origin, self.place.urls),
                settings=self.settings,
                policy=POLICY,
                picture_address=not_shown,
                extracts={},
                now=None,
            )
        words: str = self.ready.get_template(template).render(**context)
        return words.encode("utf-8", "replace")

    def extracts(self, articles: Iterable[PublicArticle]) -> dict[str, str]:
        """Some words of others' articles, where the settings allow them: id -> words."""
        if self.settings.others != EXTRACT:
            return {}
        found = {each.entry.id: self.extract(each.entry.id) for each in articles if not each.own}
        return {name: words for name, words in found.items() if words}

    def extract(self, name: str) -> str | None:
        """Some words of another's article: of its dek, else of its first paragraph."""
        return shortened(machines.opening(self.load(name)), self.settings)


KEPT_RECORDS = 400
INLINE = frozenset("*_[<~`")
"""Letters that stress, links and code of Markdown begin with. Source: CommonMark 0.31; bare addresses are no links here."""


def not_shown(_: str | None) -> None:
    """The address of a picture of another host: the public site shows its own alone."""


class _Unmarked:
    """A file of the site whose address says all of its content."""

    mark = ""


def article(press: Press, subject: ArticlePage) -> Printed:
    """The page of a piece."""
    entry = replace(subject.article.entry, url=None, versions=1)
    record = press.load(entry.id)
    images = images_of(press, record)
    own = own_of(press, entry.id, record, images)
    shortened_of(press, entry.id, record)
    address = press.place.absolute(press.place.urls.article(entry.id)) if press.place.origin else None
    told = replace(entry, url=address)
    body = press.page(
        "article.html",
        **record_shown(record, own),
        outward_article=machines.with_pictures(press.place, record, images),
        entry=entry,
        told=told,
        printed_comments=(),
        story=subject.story,
        others=[each.entry for each in subject.beside],
        extracts=press.extracts(subject.beside),
    )
    uses = tuple(sorted({f"picture/{each.file}" for each in images.values()}))
    return Printed(body, uses, words_of(record))


def own_of(press: Press, name: str, record: Article, images: Mapping[str, Image]) -> Own:
    """What a piece's page shows besides its record: its links and stress, and its pictures."""
    piece = press.store.pieces.of_article(name)
    inlines: dict[str, list[Inline]] = {}
    if piece is not None and has_inlines(press, piece):
        front = press.place.absolute(press.place.urls.FRONT)
        made = shown_of(press.store, Standing(press.place.name, front), piece)
        inlines = {
            text: [replace(each, url=led(press, each.url)) for each in found]
            for text, found in inlines_by_text(made).items()
        }
    pictures = {
        url: ShownPicture(press.place.urls.picture(each.file), each.width, each.height) for url, each in images.items()
    }
    return Own(piece, inlines, pictures, any(block.role is Role.CORRECTION for block in record.blocks))


def has_inlines(press: Press, piece: KeptPiece) -> bool:
    """Whether words may be set apart in a piece: without any of these letters of Markdown there is nothing to compose for."""
    is_latest = piece.published in (None, 0, piece.revision)
    told = piece.content if is_latest else press.store.pieces.revision(piece.name, piece.published or 0).content
    return not INLINE.isdisjoint(told.text)


def led(press: Press, url: str | None) -> str | None:
    """Where a link in a piece leads: to a page of the public site, where it means one."""
    own = press.place.urls.local(url)
    return press.place.absolute(own) if own else url


def images_of(press: Press, record: Article) -> dict[str, Image]:
    """The pictures of a piece that the public site has, by what the piece calls them."""
    return {each.url: found for each in record.pictures if (found := find_image(press.store, each.url))}


def words_of(record: Article) -> tuple[str, str]:
    """The words that a piece is found by: of its headline and labels, and the others of its text."""
    heads = (record.headline, record.dek, record.kicker, record.section, *record.tags)
    names = (each.name for each in record.authors)
    heavy = tokens_of(" \n".join(each for each in (*heads, *names) if each))
    light = tokens_of(record.body) - heavy
    return " ".join(sorted(heavy)), " ".join(sorted(light))


def story(press: Press, subject: PublicStory) -> bytes:
    """A story's page."""
    members = subject.members[-REPORTS:]
    records = {each.entry.id: press.load(each.entry.id) for each in members}
    reports = [report_of(record, name) for name, record in records.items()]
    entries = {each.entry.id: each.entry for each in members}
    own = {each.entry.id for each in members if each.own}
    quoted = press.settings.others == EXTRACT
    voices = find_voices(each for each in reports if quoted or each.key in own)[:VOICES]
    told = {name: record for name, record in records.items() if quoted or name in own}
    return press.page(
        "story.html",
        story=subject.story,
        entries=entries,
        days=by_day(shown_reports(press.store, entries)),
        trails=[cut_trail(shown_trail(each, told), own, press.settings) for each in find_trails(reports)[:TRAILS]],
        voices=[cut_voice(each, own, press.settings) for each in voices],
        left_out=len(subject.members) - len(members),
        extracts=press.extracts(members),
    )


def cut_trail(shown: Any, own: set[str], settings: PublishSettings) -> Any:
    """A trail with no more of others' words than may be shown."""
    revisions = tuple(
        (key, words if key in own else shortened(words, settings), held) for key, words, held in shown.revisions
    )
    return replace(shown, revisions=revisions)


def cut_voice(voice: Voice, own: set[str], settings: PublishSettings) -> Voice:
    """A speaker's statements, of others' articles with no more words than may be shown; eight at most."""
    quotations = []
    for each in voice.quotations[:8]:
        wordings = tuple(
            wording if wording.key in own else replace(wording, text=shortened(wording.text, settings) or "…")
            for wording in each.wordings
        )
        fullest = max(wordings, key=lambda wording: (wording.key in own, len(wording.text)))
        quotations.append(replace(each, text=fullest.text, wordings=wordings))
    return replace(voice, quotations=tuple(quotations))


def front(press: Press, subject: Front) -> Printed:
    """The front."""
    cards = [card_of(press, each) for each in subject.listing.articles[:FULL_ENTRIES]]
    return Printed(
        press.page(
            "front.html",
            front=subject,
            cards=cards,
            moves=moves(press, subject),
            extracts=press.extracts(subject.others),
        ),
        tuple(sorted({f"picture/{each.image.file}" for each in cards if each.image})),
    )


def moves(press: Press, subject: Front) -> list[Move]:
    """The figures of the latest stories that moved last."""
    found = [move for each in subject.stories[:MOVING_STORIES] for move in moves_of(press.store, each.story)]
    return sorted(found, key=lambda move: str(move.latest.as_of or ""), reverse=True)[:MOVES]


def card_of(press: Press, each: PublicArticle) -> Card:
    """A piece as the front shows it."""
    record = press.load(each.entry.id)
    picture = picture_of(press.store, record)
    alt = (picture[0].alt or picture[0].caption or "") if picture else ""
    return Card(each.entry, machines.opening(record), picture[1] if picture else None, alt)


def listing(press: Press, subject: Listing) -> bytes:
    """One page of a list."""
    here = press.place.urls.older(subject.address, subject.part) if subject.part else subject.address
    return press.page("list.html", list=subject, here=here)


def labels(press: Press, subject: Labels) -> bytes:
    """One page of all sections or tags."""
    return press.page(
        "labels.html",
        kind=subject.kind,
        title=subject.title,
        labels=subject.labels,
        number=subject.number,
        more=subject.more,
    )


def feed(press: Press, subject: Feed) -> bytes:
    """A list as a feed."""
    page = press.place.absolute(subject.address)
    own = press.place.absolute(press.place.urls.with_query(subject.address, form=subject.form))
    items = (
        machines.item(press.place, each, fed(press, each, subject.whole)) if each.own else machines.mention(each)
        for each in subject.articles
    )
    return machines.feed(subject.form, f"{subject.title} – {press.place.name}", page, own, items, subject.articles)


def fed(press: Press, each: PublicArticle, whole: bool) -> Article:
    """A piece as far as a feed carries it."""
    if not whole:
        return press.short.get(each.entry.id) or shortened_of(press, each.entry.id, press.load(each.entry.id))
    known = press.fed.get(each.entry.id)
    if known is None:
        record = press.load(each.entry.id)
        known = press.fed[each.entry.id] = machines.with_pictures(press.place, record, images_of(press, record))
    return known


def shortened_of(press: Press, name: str, record: Article) -> Article:
    """A piece as feeds of sections, tags and stories carry it; kept, since it is small and stands in a dozen of them."""
    found = press.short[name] = machines.shortened_piece(record)
    return found


def documents(press: Press, subject: tuple[PublicArticle, ...]) -> bytes:
    """What the search shows of pieces."""
    return machines.documents(subject)


def asset(press: Press, name: str) -> bytes:
    """One of the site's own files."""
    return load_asset(name)


def load_asset(name: str) -> bytes:
    """One of ASSETS."""
    return files(ASSETS[name]).joinpath("static", name).read_bytes()


def picture(press: Press, name: str) -> bytes:
    """A picture of a piece."""
    return press.store.pieces.picture(name).body


MAKERS: Mapping[str, Callable[[Press, Any], bytes | Printed]] = {
    "article": article,
    "story": story,
    "front": front,
    "listing": listing,
    "labels": labels,
    "feed": feed,
    "documents": documents,
    "asset": asset,
    "picture": picture,
    "search": lambda press, _: press.page("search.html"),
    "missing": lambda press, _: press.page("missing.html"),
    "robots": lambda press, _: machines.robots(press.place),
    "headers": lambda press, _: machines.headers(press.place),
    "sitemap": lambda press, subject: machines.sitemap(press.place, subject),
    "sitemaps": lambda press, subject: machines.sitemaps(press.place, subject),
    "news": lambda press, subject: machines.news(press.place, subject),
}
"""What makes each kind of planned file."""
