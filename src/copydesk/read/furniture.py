"""Roles of what is not the story: told by the names in the markup, by the words of short labels, and by headings."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from copydesk.language import LANGUAGES
from copydesk.read.phrases import phrases_of
from copydesk.read.scan import Chunk, Element, name_words
from copydesk.records import Role, Witness
from copydesk.text import plain

NAME_ROLES: tuple[tuple[Role, str], ...] = (
    (Role.CONSENT, "cookie cookies consent gdpr onetrust didomi cmp usercentrics privacy"),
    (Role.COMMENTS, "comment comments disqus respond reply commentlist kommentare commentaires comentarios"),
    (Role.NEWSLETTER, "newsletter newsletters signup mailchimp mailpoet optin"),
    (Role.PAYWALL, "paywall regwall piano metered subscriber subscribe subscription subscriptions abo premium"),
    (Role.SHARE, "share sharing social shares addthis sharedaddy addtoany sns whatsapp"),
    (
        Role.ADVERT,
        "ad ads advert adverts advertisement sponsor sponsored taboola outbrain promoted dfp adslot banner anzeige",
    ),
    (Role.CAPTION, "caption captions figcaption"),
    (Role.CREDIT, "credit credits photographer"),
    (Role.TAGLINE, "bio biography aboutauthor authorbox"),
    (Role.TAGS, "tag tags keywords topics taglist"),
    (Role.BYLINE, "byline bylines author authors autor auteur writer"),
    (Role.TIMESTAMP, "timestamp date datetime published pubdate dateline time"),
    (Role.KICKER, "kicker eyebrow overline roofline dachzeile"),
    (Role.RECENT, "recent latest popular trending mostread mostviewed ticker meistgelesen"),
    (
        Role.RELATED,
        "related recommended recommendation recommendations onward similar suggested crosslink readmore teaser teasers "
        "morestories more recirculation recirc promo promos",
    ),
    (
        Role.NAVIGATION,
        "nav navigation navbar menu submenu megamenu breadcrumb breadcrumbs skip hamburger pagination toolbar sitemap "
        "search masthead topbar offcanvas drawer",
    ),
    (Role.FOOTER, "footer copyright colophon legal imprint impressum"),
)
"""Words of classes and ids that tell a role; where an element has several, the first row wins.

Source: the words most frequent on the dev pages in elements of each role, and the names that common systems
(WordPress, Drupal, Arc, Brightspot, Disqus, OneTrust) give.
"""

ROLE_OF_NAME = {word: role for role, words in reversed(NAME_ROLES) for word in words.split()}
ORDER = {role: rank for rank, (role, _) in enumerate(NAME_ROLES)}
TAG_ROLES = {"nav": Role.NAVIGATION, "footer": Role.FOOTER, "figcaption": Role.CAPTION}
NAMES_KEPT = 10_000
LEVELS = 7
"""Elements upward whose names are asked."""
ONLY_CLOSE = frozenset((Role.BYLINE, Role.TIMESTAMP, Role.TAGS, Role.KICKER, Role.CREDIT, Role.CAPTION))
CLOSE_LEVELS = 3
OUTER = frozenset(("body", "html", "article", "main"))

PLAIN_TAGS = frozenset(("button", "label", "summary", "legend", "option"))
SHORT_LINK_CHARS = 30
NAV_CHARS = 60
LABEL_CHARS = 80
NOTICE_CHARS = 30
COPYRIGHT_CHARS = 300
"""A longer chunk is no label."""
DATE_LINE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b|\d年|\d월")
COPYRIGHT = re.compile(
    r"©|\(c\)\s*(?:19|20)\d\d|copyright|all rights reserved|alle rechte|tous droits|todos los derechos", re.I
)
COPYRIGHT_WORDS = ("©", "(c)", "copyright", "all rights", "alle rechte", "tous droits", "todos los")
"""One of these stands in whatever COPYRIGHT finds; looking for them is quicker."""
DIGIT = re.compile(r"\d")

LABELS: dict[str, Role] = {
    phrase: role
    for role, phrases in reversed(
        (
            (Role.COMMENTS, [p for lang in LANGUAGES.values() for p in lang.comments_words]),
            (Role.RECENT, [p for lang in LANGUAGES.values() for p in lang.recent_labels]),
            (Role.RELATED, [p for lang in LANGUAGES.values() for p in lang.related_labels]),
            (Role.SHARE, [p for lang in LANGUAGES.values() for p in lang.share_words]),
            (Role.ADVERT, [p for lang in LANGUAGES.values() for p in lang.advert_words]),
            (Role.TAGS, [p for lang in LANGUAGES.values() for p in lang.tags_labels]),
            (Role.NEWSLETTER, [p for lang in LANGUAGES.values() for p in lang.newsletter_words]),
            (Role.CONSENT, [p for lang in LANGUAGES.values() for p in lang.consent_words]),
            (Role.PAYWALL, [p for lang in LANGUAGES.values() for p in lang.paywall_words]),
        )
    )
    for phrase in phrases
}
"""Whole short chunks, in the form of `text.plain`, that name what they are in any language."""

NOTICES: tuple[tuple[Role, str], ...] = (
    (Role.CONSENT, "consent_words"),
    (Role.PAYWALL, "paywall_words"),
    (Role.NEWSLETTER, "newsletter_words"),
    (Role.COMMENTS, "comments_words"),
)
NOTICE_PHRASE_CHARS = 12
"""A phrase within a longer notice must be at least this long: "sign up" alone says too little."""
STORY_NOTICE_CHARS = 320
"""A longer chunk of the story is no notice."""
NOTICE_WITHIN = 400
"""How far into a text a notice's phrase is looked for."""

Notices = tuple[tuple[Role, tuple[str, ...]], ...]
"""The phrases of each kind of notice, in the form of `text.plain`."""


AROUND_LABELS = " :：|-»›>•*.…!■▶►◆●▲▼＞→"
LABELS_KEPT = 4096
"""Keys that are remembered: each short line is looked at from several sides, and a site's pages share their labels."""


@lru_cache(maxsize=LABELS_KEPT)
def label_key(text: str) -> str:
    """A short text as it stands in LABELS."""
    return plain(text).strip(AROUND_LABELS)


def label_role(text: str) -> Role | None:
    """What a label such as "Recent Posts" or "Share:" says it stands over; None for any other text."""
    return LABELS.get(label_key(text)) if len(text) <= LABEL_CHARS else None


def tags_after_label(text: str) -> bool:
    """Whether a line is a label for tags and the tags: "Tags: North Korea"."""
    head, mark, rest = text.partition(":")
    return bool(mark and rest) and len(head) < 30 and LABELS.get(label_key(head)) is Role.TAGS


@cache
def notice_phrases(language: str) -> dict[str, Role]:
    """The phrases of notices in a language and in English, those long enough to tell, each with its kind."""
    codes = [code for code in dict.fromkeys((language, "en")) if code in LANGUAGES]
    return {
        phrase: role
        for role, table in reversed(NOTICES)
        for code in codes
        for phrase in getattr(LANGUAGES[code], table)
        if len(phrase) >= NOTICE_PHRASE_CHARS
    }


def notices_in(texts: Iterable[str], language: str | None) -> Notices:
    """The phrases of the page's language and of English that occur in some of these texts: mostly few or none."""
    low = plain(" ".join([text[:NOTICE_WITHIN] for text in texts]))
    known = notice_phrases(language or "en")
    said = {phrase: known[phrase] for phrase in phrases_of(tuple(known)).within(low)}
    kinds = ((role, tuple(phrase for phrase, own in said.items() if own is role)) for role, _ in NOTICES if said)
    return tuple((role, words) for role, words in kinds if words)


def notice_role(text: str, notices: Notices) -> Role | None:
    """What a sentence of notice ("We use cookies ...") is, by the first kind of notice that has a phrase in it."""
    low = plain(text[:NOTICE_WITHIN]) if notices else ""
    for role, words in notices:
        if any(map(low.__contains__, words)):
            return role
    return None


def is_plain_furniture(chunk: Chunk) -> bool:
    """Whether markup alone settles that a chunk is furniture: navigation, the page's footer, buttons, short links in
    lists. Nearly half of all chunks. Source: dev pages, where .3 % of the story's characters stand in such chunks."""
    zone = chunk.element.zone
    size = len(chunk.text)
    if zone == "nav":
        return size <= NAV_CHARS and chunk.element.tag[0] != "h"
    if zone == "footer" or chunk.element.tag in PLAIN_TAGS:
        return True
    if chunk.link_chars < size or size > SHORT_LINK_CHARS:
        return False
    parent = chunk.element.parent
    return chunk.element.tag == "li" or (parent is not None and parent.tag == "li")


def asked(chunks: Sequence[Chunk]) -> tuple[list[int], list[int]]:
    """The places of the chunks that are not plain furniture, and how much of it stands before each."""
    places: list[int] = []
    gaps: list[int] = []
    gap = 0
    for i, chunk in enumerate(chunks):
        if is_plain_furniture(chunk):
            gap += 1
        else:
            places.append(i)
            gaps.append(gap)
            gap = 0
    return places, gaps


@lru_cache(maxsize=NAMES_KEPT)
def role_of_names(names: str) -> Role | None:
    """The role that the names of an element tell."""
    if not names:
        return None
    told = [ROLE_OF_NAME[word] for word in name_words(names) if word in ROLE_OF_NAME]
    return min(told, key=ORDER.__getitem__) if told else None


class NameRoles:
    """Roles that the names of elements tell; what was asked once on a page is kept."""

    def __init__(self) -> None:
        self.above: dict[int, Role | None] = {}
        self.beyond: dict[Element, Role | None] = {}

    def around(self, chunk: Chunk) -> Role | None:
        """The role told by the innermost element around a chunk that tells any."""
        leaf = chunk.leaf
        if leaf.tag in OUTER:
            return None
        role = role_of_names(leaf.names) or TAG_ROLES.get(leaf.tag)
        if role is not None or leaf.parent is None:
            return role
        if leaf.parent not in self.beyond:
            self.beyond[leaf.parent] = self.outside(leaf.parent)
        return self.beyond[leaf.parent]

    def outside(self, parent: Element) -> Role | None:
        """The role told by the parent of a chunk's leaf or an element around it."""
        element: Element | None = parent
        level = 1
        while element is not None and level < CLOSE_LEVELS and element.tag not in OUTER:
            role = role_of_names(element.names) or TAG_ROLES.get(element.tag)
            if role is not None:
                return role
            element = element.parent
            level += 1
        return self.higher(element, LEVELS - level) if element is not None else None

    def higher(self, element: Element, levels: int) -> Role | None:
        """The role told by an element or one of its ancestors, close roles left out."""
        if levels <= 0 or element.tag in OUTER:
            return None
        if element.index not in self.above:
            role = role_of_names(element.names) or TAG_ROLES.get(element.tag)
            if role is None or role in ONLY_CLOSE:
                role = self.higher(element.parent, levels - 1) if element.parent is not None else None
            self.above[element.index] = role
        return self.above[element.index]


class Headings:
    """The label last seen, and for how long it speaks: "Most read" names the links under it."""

    def __init__(self) -> None:
        self.role: Role | None = None
        self.box: Element | None = None

    def hear(self, chunk: Chunk, role: Role | None) -> None:
        """Take in a label, or let the last one fall silent where its container has ended."""
        if role in (Role.RELATED, Role.RECENT, Role.COMMENTS):
            self.role = role
            self.box = container(chunk.element)
        elif self.box is None and role is not None:
            self.role = None
        elif self.box is not None and not stands_in(chunk.element, self.box):
            self.role = self.box = None


def stands_in(element: Element, box: Element) -> bool:
    """Whether an element is inside another."""
    while element.depth > box.depth and element.parent is not None:
        element = element.parent
    return element is box


def container(element: Element) -> Element | None:
    """The element whose content a heading speaks for: two levels above it."""
    parent = element.parent
    return parent.parent if parent is not None and parent.parent is not None else parent


def page_notices(chunks: Sequence[Chunk], story: Sequence[bool], language: str | None) -> Notices:
    """The phrases of notices that occur in chunks outside the story that are long enough to speak, or in its short ones."""
    return notices_in(
        [
            chunk.text
            for chunk, inside in zip(chunks, story, strict=True)
            if (len(chunk.text) <= STORY_NOTICE_CHARS if inside else may_speak(chunk))
        ],
        language,
    )


def longer(notices: Notices, phrase_chars: int) -> Notices:
    """The phrases of so many characters or more."""
    kinds = ((role, tuple(phrase for phrase in words if len(phrase) >= phrase_chars)) for role, words in notices)
    return tuple((role, words) for role, words in kinds if words)


def furniture_roles(chunks: Sequence[Chunk], story: Sequence[bool], notices: Notices) -> list[tuple[Role, Witness]]:
    """A furniture role for each chunk, read only where `story` is false, and what told it."""
    names = NameRoles()
    headings = Headings()
    first = story.index(True) if True in story else len(story)
    last = last_of(story)
    told: list[tuple[Role, Witness]] = []
    for i, chunk in enumerate(chunks):
        if story[i]:
            told.append((Role.CHROME, Witness.MODEL))
            continue
        zone = chunk.element.zone
        if zone == "nav" or (zone == "footer" and chunk.link_chars == len(chunk.text)):
            told.append((Role.NAVIGATION if zone == "nav" else Role.FOOTER, Witness.MARKUP))
            continue
        label = label_role(chunk.text)
        if label is not None or headings.box is not None:
            headings.hear(chunk, label)
        named = names.around(chunk)
        if label is not None:
            told.append((label, Witness.VISIBLE_TEXT))
        elif ":" in chunk.text[:30] and tags_after_label(chunk.text):
            told.append((Role.TAGS, Witness.VISIBLE_TEXT))
        elif named is Role.FOOTER and is_picture_credit(chunk):
            told.append((Role.CREDIT, Witness.MARKUP))
        elif named is not None and not (headings.role and named in (Role.RELATED, Role.TIMESTAMP)):
            told.append((named, Witness.MARKUP))
        elif headings.role is not None:
            told.append((spoken_role(chunk, notices) or headings.role, Witness.VISIBLE_TEXT))
        else:
            told.append(unnamed_role(chunk, notices, "before" if i < first else "after" if i > last else "inside"))
    return told


def is_picture_credit(chunk: Chunk) -> bool:
    """Whether what its names call a footer or a copyright is that of a picture: it stands in a figure that stands in no footer."""
    if chunk.leaf.tag != "footer" and not chunk.text.startswith("©"):
        return False
    tags = [element.tag for element in chunk.leaf.line()]
    return "figure" in tags and "footer" not in tags[tags.index("figure") :]


def last_of(story: Sequence[bool]) -> int:
    """The place of the last chunk of the story, -1 where there is none."""
    return len(story) - 1 - story[::-1].index(True) if True in story else -1


def may_speak(chunk: Chunk) -> bool:
    """Whether a chunk is long enough for a notice, and not a link."""
    size = len(chunk.text)
    return size > NOTICE_CHARS and chunk.link_chars <= 0.7 * size


def spoken_role(chunk: Chunk, notices: Notices) -> Role | None:
    """The role that a sentence tells by itself: a notice, a copyright; None for links and all else."""
    text = chunk.text
    if chunk.link_chars > 0.7 * len(text):
        return None
    notice = notice_role(text, notices) if len(text) > NOTICE_CHARS else None
    if notice is None and len(text) < COPYRIGHT_CHARS and is_copyright(text):
        return Role.FOOTER
    return notice


def is_copyright(text: str) -> bool:
    """Whether a text holds a copyright's mark or words."""
    return any(map(text.lower().__contains__, COPYRIGHT_WORDS)) and COPYRIGHT.search(text) is not None


def unnamed_role(chunk: Chunk, notices: Notices, place: str) -> tuple[Role, Witness]:
    """A role from the text and the place of a chunk ("before", "inside" or "after" the story) that nothing names."""
    text = chunk.text
    spoken = spoken_role(chunk, notices)
    if spoken is not None:
        return spoken, Witness.VISIBLE_TEXT
    if len(text) < 60 and DIGIT.search(text) and DATE_LINE.search(text):
        return Role.TIMESTAMP, Witness.VISIBLE_TEXT
    linked = chunk.link_chars > 0.7 * len(text)
    if place == "before":
        return (Role.NAVIGATION if linked or len(text) < 40 else Role.CHROME), Witness.VISIBLE_TEXT
    if linked and (len(text) > 28 or len(text.split()) > 4):
        return Role.RELATED, Witness.VISIBLE_TEXT
    return (Role.NAVIGATION if linked and place == "after" else Role.CHROME), Witness.VISIBLE_TEXT
