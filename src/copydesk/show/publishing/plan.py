"""Every file of the public site, with a fingerprint of all that it is made from: what has the same one is not made again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import blake2b
from typing import Any

from copydesk.keep.labels import Label
from copydesk.keep.publishing import PublicArticle, PublicStory
from copydesk.records import Story
from copydesk.settings import PublishSettings
from copydesk.show.ages import iso
from copydesk.show.feeding import FEED_ITEMS, FORMS
from copydesk.show.pages.article import OTHERS as BESIDE
from copydesk.show.pages.labels import INDEX_ITEMS, TITLES
from copydesk.show.pages.machines import NEWS_HOURS, NEWS_URLS
from copydesk.show.publishing.addresses import FEED, PublicUrls
from copydesk.show.publishing.state import EXTRACT, KINDS, State

FULL_ENTRIES, FRONT_STORIES, FRONT_SECTIONS, MOVING_STORIES = 10, 8, 12, 6
"""Of the front: pieces with dek and picture, stories, sections, stories whose figures are looked at."""
DOCUMENTS = 256
"""Articles in one file of what the search shows of them."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A file to be there. `inputs` is the fingerprint, `kind` what makes it (see `press.MAKERS`), of `subject`;
    `number` is that of a piece."""

    path: str
    inputs: str
    kind: str
    subject: Any = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list. `part` is 0 for the newest page; older ones are numbered from the oldest, so that a new piece
    changes the newest alone. `title` and `address` are the whole list's."""

    kind: str
    title: str
    address: str
    part: int
    articles: tuple[PublicArticle, ...] = ()
    stories: tuple[Story, ...] = ()
    total: int | None = None
    newer: str | None = None
    older: str | None = None


@dataclass(frozen=True, slots=True)
class Labels:
    """One page of the list of all sections or tags."""

    kind: str
    title: str
    labels: tuple[Label, ...]
    number: int
    more: bool


@dataclass(frozen=True, slots=True)
class Front:
    """The front: the newest page of all pieces, and what stands around it."""

    listing: Listing
    sections: tuple[str, ...]
    stories: tuple[PublicStory, ...]
    others: tuple[PublicArticle, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """A piece with the story it is in, if others tell of it too."""

    article: PublicArticle
    story: Story | None = None
    beside: tuple[PublicArticle, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A list as a feed: of `whole` the items carry their whole text."""

    title: str
    address: str
    form: str
    articles: tuple[PublicArticle, ...]
    whole: bool = False


def has_own(story: PublicStory) -> bool:
    """Whether a piece of the desk stands in a story."""
    return any(each.own for each in story.members)


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans the files of one state of a library. `house` stands for what all pages are made from: copydesk itself and the
    settings; `known` says that the site's address is."""

    state: State
    settings: PublishSettings
    urls: PublicUrls
    house: str
    known: bool
    seen: dict[int, bytes] = field(default_factory=dict)
    begun: Any = None

    def __post_init__(self) -> None:
        """What every fingerprint begins with is hashed once."""
        object.__setattr__(self, "begun", blake2b(self.house.encode(), digest_size=10))

    def plan(self) -> Iterator[Planned]:
        """Every file but those that follow from these."""
        yield from self.articles()
        yield from self.stories(each for each in self.state.stories if not has_own(each))
        yield from self.lists()
        yield from self.documents()
        yield self.front()
        for path, kind in (("search/index.html", "search"), ("404.html", "missing")):
            yield Planned(path, self.mark(kind), kind)
        yield Planned("robots.txt", self.mark("robots"), "robots")
        yield Planned("_headers", self.mark("headers"), "headers")
        for name, path in self.urls.assets.items():
            yield Planned(path, path, "asset", name)
        if self.known:
            yield from self.sitemaps()

    def mark(self, *parts: object) -> str:
        """A fingerprint."""
        found = self.begun.copy()
        told = [part if isinstance(part, bytes) else repr(part).encode("utf-8", "replace") for part in parts]
        found.update(b"\0".join((*told, b"")))
        digest: str = found.hexdigest()
        return digest

    def faces(self, articles: Sequence[PublicArticle]) -> bytes:
        """What lists show of articles, with the address of the section that they name."""
        return b"".join(map(self.face, articles))

    def face(self, article: PublicArticle) -> bytes:
        """What a list shows of one."""
        found = self.seen.get(article.number)
        if found is None:
            slug = self.state.slugs.get(("section", " ".join((article.entry.section or "").split())), "")
            mark = article.mark if self.settings.others == EXTRACT and not article.own else article.face
            found = self.seen[article.number] = mark + bytes([article.own]) + slug.encode() + b"\0"
        return found

    def articles(self) -> Iterator[Planned]:
        """The pages of the desk's pieces, each story right after the last piece in it: so its records are still at hand."""
        of_story = {each.story.id: each for each in self.state.stories}
        for article in self.state.own:
            story = of_story.get(article.story or "")
            beside = (
                tuple(each for each in story.members if each.number != article.number)[: -BESIDE - 1 : -1]
                if story
                else ()
            )
            slugs = [self.state.slugs[label] for label in self.state.filed.get(article.entry.id, ())]
            inputs = self.mark("article", article.mark, slugs, story and story.story.id, self.faces(beside))
            path = self.urls.path(self.urls.article(article.entry.id))
            page = ArticlePage(article, story.story if story else None, beside)
            yield Planned(path, inputs, "article", page, article.number)
            if story and article is next(each for each in reversed(story.members) if each.own):
                yield from self.stories((story,))

    def stories(self, stories: Iterable[PublicStory]) -> Iterator[Planned]:
        """The pages of stories, with their feeds."""
        for each in stories:
            marks = b"".join(member.mark + self.face(member) for member in each.members)
            address = self.urls.story(each.story.id)
            yield Planned(self.urls.path(address), self.mark("story", each.story, marks), "story", each)
            yield from self.feeds(each.story.headline or "Story", address, each.members)

    def lists(self) -> Iterator[Planned]:
        """Pages of pieces by section and tag, the older ones of all, of stories, of sections, of tags."""
        for part in self.latest()[1:]:
            yield self.listed(part)
        yield from self.feeds("Latest reports", self.urls.FRONT, self.state.own, whole=True)
        for (kind, name), articles in self.state.labels.items():
            address = self.urls.label(kind, name) or ""
            yield from map(self.listed, self.parts(kind, name, address, articles))
            yield from self.feeds(name, address, articles)
        stories = tuple(each.story for each in reversed(self.state.stories))
        yield from map(self.listed, self.parts("stories", "Stories", self.urls.STORIES, stories=stories))
        for kind in KINDS:
            yield from self.indexes(kind)

    def latest(self) -> list[Listing]:
        """All pieces, the newest page first: the front."""
        return self.parts("latest", "Latest reports", self.urls.FRONT, self.state.own)

    def parts(
        self,
        kind: str,
        title: str,
        address: str,
        articles: Sequence[PublicArticle] = (),
        stories: Sequence[Story] = (),
    ) -> list[Listing]:
        """A list cut into pages, the newest first; what is listed comes the oldest first."""
        size, total = self.settings.page_items, len(articles) or len(stories)
        count = max(1, total // size)

        def at(number: int) -> str | None:
            if not 1 <= number <= count:
                return None
            return address if number == count else self.urls.older(address, number)

        return [
            Listing(
                kind,
                title,
                address,
                number if number < count else 0,
                tuple(reversed(articles[(number - 1) * size : number * size if number < count else total])),
                tuple(reversed(stories[(number - 1) * size : number * size if number < count else total])),
                total if number == count else None,
                at(number + 1),
                at(number - 1),
            )
            for number in range(count, 0, -1)
        ]

    def listed(self, part: Listing) -> Planned:
        """One page of a list."""
        address = self.urls.older(part.address, part.part) if part.part else part.address
        around = (part.kind, part.title, part.total, part.newer, part.older, part.stories)
        return Planned(self.urls.path(address), self.mark("list", around, self.faces(part.articles)), "listing", part)

    def feeds(
        self, title: str, address: str, articles: Sequence[PublicArticle], whole: bool = False
    ) -> Iterator[Planned]:
        """The newest of a list in each form of feed."""
        if not self.known:
            return
        newest = tuple(reversed(articles[-FEED_ITEMS:]))
        marks = b"".join(each.mark for each in newest)
        for form in FORMS:
            inputs = self.mark("feed", title, form, whole, marks)
            path = self.urls.path(address).removesuffix("index.html") + FEED + form
            yield Planned(path, inputs, "feed", Feed(title, address, form, newest, whole))

    def indexes(self, kind: str) -> Iterator[Planned]:
        """The list of all sections or tags, those with most pieces first."""
        counted = [Label(kind, name, len(each)) for (own, name), each in self.state.labels.items() if own == kind]
        labels = sorted(counted, key=lambda label: (-label.articles, label.name))
        address = {"section": self.urls.SECTIONS, "tag": self.urls.TAGS}[kind]
        for number in range(1, max(1, -(-len(labels) // INDEX_ITEMS)) + 1):
            shown = tuple(labels[(number - 1) * INDEX_ITEMS : number * INDEX_ITEMS])
            subject = Labels(kind, TITLES[kind], shown, number, number * INDEX_ITEMS < len(labels))
            slugs = [self.state.slugs[kind, label.name] for label in shown]
            path = self.urls.path(self.urls.page_of(address, number))
            yield Planned(path, self.mark("labels", subject, slugs), "labels", subject)

    def front(self) -> Planned:
        """The front."""
        listing = self.latest()[0]
        counted = sorted((-len(each), name) for (kind, name), each in self.state.labels.items() if kind == "section")
        sections = tuple(name for _, name in counted[:FRONT_SECTIONS])
        front = Front(listing, sections, self.state.stories[:FRONT_STORIES], self.state.others)
        full = [each.mark for each in listing.articles[:FULL_ENTRIES]]
        moving = [(each.story, *(member.mark for member in each.members)) for each in front.stories]
        around = (listing.older, [self.state.slugs["section", name] for name in sections], sections)
        inputs = self.mark("front", around, full, self.faces(listing.articles), moving, self.faces(front.others))
        return Planned(self.urls.path(self.urls.FRONT), inputs, "front", front)

    def documents(self) -> Iterator[Planned]:
        """What the search shows of each piece."""
        blocks: dict[int, list[PublicArticle]] = {}
        for article in self.state.own:
            blocks.setdefault(article.number // DOCUMENTS, []).append(article)
        for number, articles in blocks.items():
            yield Planned(
                f"search/documents/{number}.json",
                self.mark("documents", self.faces(articles)),
                "documents",
                tuple(articles),
            )

    def fresh(self) -> tuple[PublicArticle, ...]:
        """The pieces of the two days up to the newest, for the news sitemap."""
        dated = [each for each in self.state.own if each.entry.published_at and each.entry.headline]
        if not dated:
            return ()
        since = dated[-1].entry.shown_at - timedelta(hours=NEWS_HOURS)
        return tuple(each for each in reversed(dated[-NEWS_URLS:]) if each.entry.shown_at >= since)

    def sitemaps(self) -> Iterator[Planned]:
        """The addresses of all pages, in one sitemap or an index of several; those of the newest pieces."""
        entries = [(self.urls.article(each.entry.id), iso(each.changed_at)) for each in self.state.own]
        lists = [self.urls.FRONT, self.urls.STORIES, self.urls.SECTIONS, self.urls.TAGS]
        lists += [self.urls.label(kind, name) or "" for kind, name in self.state.labels]
        entries += [(address, "") for address in lists]
        entries += [(self.urls.story(each.story.id), iso(each.story.latest_at)) for each in self.state.stories]
        most = self.settings.sitemap_addresses
        maps = [tuple(entries[start : start + most]) for start in range(0, len(entries), most)]
        names = ["sitemap.xml"] if len(maps) == 1 else [f"sitemap-{number}.xml" for number in range(1, len(maps) + 1)]
        for name, each in zip(names, maps, strict=True):
            yield Planned(name, self.mark("sitemap", each), "sitemap", each)
        if len(maps) > 1:
            yield Planned("sitemap.xml", self.mark("sitemaps", names), "sitemaps", tuple(names))
        fresh = self.fresh()
        yield Planned("sitemap-news.xml", self.mark("news", self.faces(fresh)), "news", fresh)
