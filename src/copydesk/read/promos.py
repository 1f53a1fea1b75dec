"""Promos inside the story: "READ ALSO ..." lines, paragraphs that are one link, boxes of related links."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress

from copydesk.language import LANGUAGES
from copydesk.read.furniture import (
    AROUND_LABELS,
    STORY_NOTICE_CHARS,
    Notices,
    label_key,
    label_role,
    longer,
    notice_role,
)
from copydesk.read.phrases import phrases_of
from copydesk.read.scan import Chunk
from copydesk.records import Role
from copydesk.text import plain

PROMO_LABELS = frozenset(phrase for language in LANGUAGES.values() for phrase in language.promo_labels)
LONGEST_LABEL = max(map(len, PROMO_LABELS), default=0)
FIRST_WORDS = frozenset(label.split()[0] for label in PROMO_LABELS)
OPENINGS = frozenset(label[:4] for label in PROMO_LABELS)
COLON = re.compile(r"\s*[:：|»›>\-–—]\s*|\s*[:：]")
PROMO_CHARS = 260
"""A promo is a headline with a label; what is longer is prose that happens to begin alike."""
CALL_CHARS = STORY_NOTICE_CHARS
PLAIN_LABELS = frozenset(
    "more next watch opinion analysis explained background related previously earlier trending".split()
)
"""Labels that also begin sentences and subheads: they need a link after them."""


def label_before(text: str) -> tuple[str, int] | None:
    """A promo's label at the start of a text and where the rest begins: ("read also", 11). None where there is none."""
    opening = text.lstrip(AROUND_LABELS)[:4]
    opening = opening.lower() if opening.isascii() else plain(opening)
    if OPENINGS.isdisjoint((opening[:4], opening[:3], opening[:2], opening[:1])):
        return None
    head = text[: LONGEST_LABEL + 8]
    mark = COLON.search(head)
    if mark and label_key(head[: mark.start()]) in PROMO_LABELS:
        return label_key(head[: mark.start()]), mark.end()
    words = head.split()
    if not words or label_key(words[0]) not in FIRST_WORDS:
        return None
    for count in (5, 4, 3, 2, 1):
        key = label_key(" ".join(words[:count]))
        if len(words) > count and key in PROMO_LABELS:
            return key, len(" ".join(words[:count]))
    return None


def is_promo(chunk: Chunk, linked_page: bool) -> bool:
    """Whether a chunk that reads like the story is a line that leads elsewhere.

    `linked_page` says whether the page has links at all; in bare text a colon or capitals must do.
    """
    text = chunk.text
    size = len(text)
    if size > PROMO_CHARS:
        return False
    if size <= LONGEST_LABEL + 4 and label_key(text) in PROMO_LABELS and chunk.element.tag != "h1":
        return True
    found = label_before(text)
    if found is None:
        return False
    label, start = found
    rest = text[start:].strip()
    if linked_page:
        return any(begin <= start + 3 for begin, _, _ in chunk.anchors) and chunk.link_chars >= 0.6 * len(rest)
    head = text[:start]
    return (
        (label not in PLAIN_LABELS or head.isupper())
        and (head.rstrip()[-1:] in ":：|»" or head.isupper())
        and bool(rest)
    )


def is_bare_link(chunk: Chunk) -> bool:
    """Whether a whole paragraph is a link, as a headline of another article is."""
    size = len(chunk.text)
    return (
        18 < size <= PROMO_CHARS
        and chunk.link_chars >= 0.92 * size
        and chunk.element.tag in ("p", "div", "aside", "section", "span", "strong", "b", "h2", "h3", "h4", "h5", "h6")
        and len({href for _, _, href in chunk.anchors}) == 1
        and not chunk.anchors[0][2].startswith(("#", "mailto:", "javascript:"))
    )


NOTE_CHARS = 260
PROSE_CHARS = 120
READING_CHARS = 40
CREDIT_WORDS = ("foto", "photo", "bild", "picture", "image", "imagen", "immagine", "quelle", "fotogr")
IN_STORY_PHRASE_CHARS = 18
"""A phrase of consent or subscription must be this long to overrule the story. Source: dev pages, paragraph F1."""
READING_TIME = re.compile(
    r"^[^\w]*\d{1,3}\s*(?:-\s*)?min(?:s|\.|ute[ns]?|utos?|uti)?\s*(?:read|lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd|lesetid|läsning)?[^\w]*$",
    re.I,
)
COPYRIGHT_LINE = re.compile(r"^(?:©|\(c\)\s|copyright\b)", re.I)
PICTURE_CREDIT = re.compile(
    r"(?:^|[.!?…)”\"|/]\s*)\(?(?:foto|photo|bild|picture|image credit|imagen|immagine|fotografía|crédit photo|quelle)s?\s*(?:by|de|von|:|©|/)[^.!?]{2,80}\)?$",
    re.I,
)
CHANNELS = tuple(
    "whatsapp telegram google instagram facebook twitter youtube store kakao 카카오톡 واتساب تلغرام newsletter mail viber "
    "вайбер ватсап".split()
)
APP = re.compile(r"\b(?:app|line)\b")
"""What readers are asked to follow a story on."""
CALL_VERBS = re.compile(
    r"\b(?:follow|join|subscribe|sign up|download|get the|get our|click|tap|folge|folgen sie|abonnier|bekommen sie|erhalten sie|suivez|abonnez|"
    r"rejoignez|téléchargez|recevez|síguenos|sigue|únete|unete|suscríbete|descarga|recibe|siga|inscreva|assine|receba|baixe|seguici|iscriviti|"
    r"scarica|volg|abonneer|download|stuur|meld je|följ|prenumerera|følg|abonner|obserwuj|śledź|dołącz|takip|abone|ikuti|sledujte|odebírejte)|"
    r"подпис|читайте|следите|تابع|اشترك|انضم|추가하|구독|フォロー|登録|关注|订阅",
    re.I,
)
"""Names of channels, and verbs that ask to follow them, in the languages of the tables."""
APPEALS = re.compile(
    r"\b(?:consider (?:a donation|donating|supporting us|subscribing)|support (?:us\b|our (?:work|journalism))|donate (?:now|here|today)"
    r"|unterstützen sie (?:uns|unsere)|spenden sie|soutenez-nous|faites un don|apóyanos|haz una donación|apoie o (?:nosso|jornalismo)"
    r"|sostienici|fai una donazione|steun ons|stöd oss|wesprzyj nas|поддержите нас|bizi destekleyin)",
    re.I,
)
"""How outlets ask their readers for money."""
APPEAL_STEMS = (
    *("consider a donation", "consider donating", "consider supporting us", "consider subscribing", "support us"),
    *("support our ", "donate now", "donate here", "donate today", "unterstützen sie uns", "spenden sie"),
    *("soutenez-nous", "faites un don", "apóyanos", "haz una donación", "apoie o ", "sostienici", "fai una donazione"),
    *("steun ons", "stöd oss", "wesprzyj nas", "поддержите нас", "bizi destekleyin", "unterstützen sie unsere"),
)
"""One of these stands in whatever APPEALS finds; looking for them is quicker."""
CALL_LINE_CHARS = 180
LATE_CALL_CHARS = 130
SPEECH = re.compile(r"[“”„«»「」]")


@dataclass(frozen=True, slots=True)
class CallWords:
    """Words without which no line calls or credits a picture: openings of appeals, names of channels, names for pictures."""

    stems: tuple[str, ...] = APPEAL_STEMS
    channels: tuple[str, ...] = (*CHANNELS, "app", "line")
    credits: tuple[str, ...] = CREDIT_WORDS

    def within(self, texts: Iterable[str]) -> "CallWords":
        """Those that stand in some of these texts: mostly few or none."""
        said = set(phrases_of(self.stems + self.channels + self.credits).within("\n".join(texts).lower()))
        stems, channels, credits = (
            tuple(filter(said.__contains__, words)) for words in (self.stems, self.channels, self.credits)
        )
        return CallWords(stems, channels, credits)


ALL_CALL_WORDS = CallWords()


def is_call(chunk: Chunk, words: CallWords = ALL_CALL_WORDS) -> bool:
    """Whether a short chunk asks to follow, join, install or write in rather than tells the story."""
    text = chunk.text
    if not (words.stems or words.channels):
        return False
    low = text.lower()
    if any(map(low.__contains__, words.stems)) and APPEALS.search(text):
        return True
    if len(text) > CALL_LINE_CHARS or not any(map(low.__contains__, words.channels)):
        return False
    if not (any(map(low.__contains__, CHANNELS)) or APP.search(low)) or SPEECH.search(text):
        return False
    verb = CALL_VERBS.search(text)
    if verb is None:
        return False
    early = verb.start() <= 12 or bool(chunk.anchors)
    return len(text) <= (CALL_LINE_CHARS if early else LATE_CALL_CHARS)


def heads_promos(chunk: Chunk) -> bool:
    """Whether a chunk is a heading over links to other articles ("Related", "More on this story")."""
    return len(chunk.text) < 60 and (
        label_role(chunk.text) in (Role.RELATED, Role.RECENT) or label_key(chunk.text) in PROMO_LABELS
    )


def odd_role(chunk: Chunk, linked_page: bool, notices: Notices, words: CallWords) -> Role | None:
    """The role of a chunk that stands in the story and is not of it; None for what is."""
    text = chunk.text
    if len(text) > CALL_CHARS:
        return None
    if is_promo(chunk, linked_page) or is_bare_link(chunk):
        return Role.PROMO
    if is_call(chunk, words):
        return Role.PROMO
    return noted_role(text, words) or notice_role(text, notices)


def noted_role(text: str, words: CallWords) -> Role | None:
    """The role of a short line that is a reading time, a copyright or a caption with its credit."""
    if len(text) > NOTE_CHARS:
        return None
    if text[:1] in "©(cC" and COPYRIGHT_LINE.match(text):
        return Role.FOOTER
    if len(text) < READING_CHARS and READING_TIME.match(text):
        return Role.TIMESTAMP
    credited = words.credits and any(map(text.lower().__contains__, words.credits))
    return Role.CAPTION if credited and PICTURE_CREDIT.search(text) else None


def goes_on(chunks: Sequence[Chunk], story: Sequence[bool], place: int) -> bool:
    """Whether prose of the story follows a chunk at once: then "Background" is a subhead and no label."""
    after = place + 1
    return after < len(chunks) and story[after] and len(chunks[after].text) > PROSE_CHARS and not chunks[after].anchors


def promo_chunks(
    chunks: Sequence[Chunk], story: Sequence[bool], linked_page: bool, notices: Notices
) -> dict[int, Role]:
    """The places of chunks that stand in the story and are not of it, with the role each has; a heading over links takes
    the links with it."""
    found: dict[int, Role] = {}
    places = list(compress(range(len(chunks)), story))
    told = [text for i in places if len(text := chunks[i].text) <= CALL_CHARS]
    notices, words = longer(notices, IN_STORY_PHRASE_CHARS), ALL_CALL_WORDS.within(told)
    under = False
    for i in places:
        chunk = chunks[i]
        if i and not story[i - 1]:
            under = under_heading(chunks, story, i, under)
        if heads_promos(chunk) and chunk.link_chars < len(chunk.text) and not goes_on(chunks, story, i):
            under = True
            found[i] = Role.PROMO
        elif under and len(chunk.text) <= PROMO_CHARS and is_mostly_link(chunk, linked_page):
            found[i] = Role.PROMO
        else:
            under = False
            role = odd_role(chunk, linked_page, notices, words)
            if role is not None:
                found[i] = role
    return found


def is_mostly_link(chunk: Chunk, linked_page: bool) -> bool:
    """Whether most of a chunk is links; in bare text, whether it looks like a headline."""
    return chunk.link_chars > 0.7 * len(chunk.text) or (not linked_page and is_title(chunk.text))


def under_heading(chunks: Sequence[Chunk], story: Sequence[bool], place: int, before: bool) -> bool:
    """Whether a chunk after furniture stands under a heading over links, with only hidden chunks between; where all the
    furniture is hidden, what held `before` it still holds."""
    for i in range(place - 1, -1, -1):
        if story[i]:
            return before
        if heads_promos(chunks[i]):
            return True
        if not chunks[i].hidden:
            return False
    return before


def is_title(text: str) -> bool:
    """Whether a line of bare text looks like a headline: short, no full stop at its end."""
    return 12 < len(text) < 140 and text[-1] not in '.!…"”。'
