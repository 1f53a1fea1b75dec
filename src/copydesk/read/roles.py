"""A role for each chunk: the network tells the story from the rest, the markup and the words tell the roles."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from copydesk.language import LANGUAGES
from copydesk.read.claims import Claims
from copydesk.read.clues import page_clues
from copydesk.read.furniture import DATE_LINE, asked, furniture_roles
from copydesk.read.network import Network, load_network
from copydesk.read.promos import promo_chunks
from copydesk.read.sheet import Marked
from copydesk.read.scan import Chunk, Element, Scan
from copydesk.records import Role, Witness
from copydesk.text import letters, plain

OTHER, BODY, DEK, SUBHEAD, HEADLINE, BYLINE = range(6)
CLASSES = 6
"""Classes of the network, in the order of its last layer."""

STORY_FROM = 0.5
HEADLINE_FROM = 0.15
BYLINE_FROM = 0.5
DEK_REACH = 6
"""A dek stands at most this many chunks after the first paragraph (a few pages print it under the picture)."""
TAIL_GAP = 8
TAIL_SHARE = 0.2
"""Story-like chunks that begin TAIL_GAP others after the story and are less than TAIL_SHARE of it are a box, not its end.
Source: dev pages, fundus paragraph F1 .910 -> .916 with wcxb word F1 unchanged."""
TWIN_CHARS = 60
"""Longer chunks that stand in the story twice are taken once. Source: dev pages, wcxb word F1 .950 -> .952."""
KICKER_CHARS = 60
AROUND_HEADLINE = 8

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
CELLS = frozenset(("td", "th"))
POST_NAMES = ("twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed", "mastodon-embed", "fb-post")
PULL_NAMES = ("pull", "aside-quote", "quote--highlight")

Scores = NDArray[np.float32]


@cache
def page_network() -> Network:
    """The shipped network for pages with markup."""
    return load_network("page_roles.npz")


def story_of(scores: Scores, chunks: Sequence[Chunk]) -> list[bool]:
    """Which chunks are the story, a loose end far after it left out."""
    story = (scores[:, BODY : SUBHEAD + 1].sum(axis=1) > STORY_FROM).tolist()
    seen: set[str] = set()
    for i, chunk in enumerate(chunks):
        if story[i] and len(chunk.text) > TWIN_CHARS:
            story[i] = chunk.text not in seen
            seen.add(chunk.text)
    groups: list[list[int]] = []
    for i, told in enumerate(story):
        if told:
            if groups and i - groups[-1][-1] < TAIL_GAP:
                groups[-1].append(i)
            else:
                groups.append([i])
    if len(groups) > 1:
        sizes = [sum(len(chunks[i].text) for i in group) for group in groups]
        main = sizes.index(max(sizes))
        for group, size in zip(groups[main + 1 :], sizes[main + 1 :], strict=True):
            if size < TAIL_SHARE * sizes[main]:
                for i in group:
                    story[i] = False
    return story


def headline_of(scores: Scores, chunks: Sequence[Chunk], claims: Claims) -> int | None:
    """The index of the printed headline: the network's choice, else what a claim repeats, else a lone h1."""
    if not len(scores):
        return None
    best = int(scores[:, HEADLINE].argmax())
    if scores[best, HEADLINE] >= HEADLINE_FROM and not chunks[best].hidden:
        return best
    claimed = {letters(claim.value) for claim in claims.of("headline")} - {""}
    for i, chunk in enumerate(chunks):
        if letters(chunk.text) in claimed and not chunk.hidden:
            return i
    first = [i for i, chunk in enumerate(chunks) if chunk.element.tag == "h1" and not chunk.hidden]
    return first[0] if len(first) == 1 else None


def body_role(chunk: Chunk, is_subhead: bool) -> Role:
    """The story role that the markup around a chunk gives it."""
    for element in list(chunk.element.line())[:5]:
        if element.tag in CELLS:
            return Role.TABLE_ROW
        if element.tag == "blockquote" or element.tag == "q":
            names = element.names.lower()
            if any(name in names for name in POST_NAMES):
                return Role.EMBED
            return Role.PULL_QUOTE if any(name in names for name in PULL_NAMES) else Role.BLOCK_QUOTE
        if element.tag == "aside" or (element.tag in ("div", "figure", "p") and "pullquote" in element.names.lower().replace("-", "")):
            if "pull" in element.names.lower() and "quote" in element.names.lower():
                return Role.PULL_QUOTE
        if element.tag in ("article", "main", "body"):
            break
    tag = chunk.element.tag
    if tag in HEADINGS or (is_subhead and len(chunk.text) < 200):
        return Role.SUBHEAD
    if tag in ("li", "dd", "dt") or (chunk.element.parent is not None and chunk.element.parent.tag == "li"):
        return Role.LIST_ITEM
    return Role.PARAGRAPH


def story_roles(scores: Scores, chunks: Sequence[Chunk], story: Sequence[bool]) -> list[Role | None]:
    """Roles of the story's chunks; None for the rest."""
    first = next((i for i, told in enumerate(story) if told), 0)
    best = scores[:, BODY : SUBHEAD + 1].argmax(axis=1) + BODY
    found: list[Role | None] = []
    for i, chunk in enumerate(chunks):
        if not story[i]:
            found.append(None)
        elif best[i] == DEK and i <= first + DEK_REACH:
            found.append(Role.DEK)
        else:
            found.append(body_role(chunk, bool(best[i] == SUBHEAD)))
    return found


def near_headline(chunks: Sequence[Chunk], roles: list[Role], headline: int, claims: Claims) -> None:
    """Section, kicker and time lines around the headline, in place."""
    sections = {letters(claim.value) for claim in claims.of("section")} - {""}
    for i in range(headline - 1, max(-1, headline - AROUND_HEADLINE), -1):
        if letters(chunks[i].text) in sections:
            roles[i] = Role.SECTION
            break
    before = headline - 1
    if before >= 0 and roles[before] in (Role.CHROME, Role.NAVIGATION, Role.KICKER):
        chunk = chunks[before]
        if len(chunk.text) <= KICKER_CHARS and beside(chunk.element, chunks[headline].element):
            roles[before] = Role.TIMESTAMP if DATE_LINE.search(chunk.text) else Role.KICKER


def beside(one: Element, other: Element) -> bool:
    """Whether two elements share a parent or grandparent that is not the whole page."""
    ups = [element for element in list(one.line())[:4] if element.tag not in ("body", "html", "main", "")]
    return any(element in ups for element in list(other.line())[1:3])


def correction_starts(language: str | None) -> tuple[str, ...]:
    codes = {language or "en", "en"} & LANGUAGES.keys()
    return tuple(phrase for code in codes for phrase in LANGUAGES[code].correction_words)


def is_correction(text: str, starts: tuple[str, ...]) -> bool:
    """Whether a chunk is a correction note: it begins with such a word, and a colon or the note follows."""
    head = plain(text[:60])
    return any(head.startswith(start) and (len(head) == len(start) or head[len(start)] in " :.-(") for start in starts)


def mark(scan: Scan, claims: Claims, language: str | None, network: Network | None = None) -> tuple[Marked, ...]:
    """Each chunk of a page with markup and its role. Hidden chunks that are not the story are left out."""
    if not scan.chunks:
        return ()
    return mark_scored(scan, claims, language, page_scores(scan, claims, network or page_network()), linked=True)


def page_scores(scan: Scan, claims: Claims, network: Network) -> Scores:
    """(chunks, classes): what the network says; plain furniture is not asked for and counts as other."""
    places, gaps = asked(scan.chunks)
    scores = np.zeros((len(scan.chunks), CLASSES), dtype=np.float32)
    scores[:, OTHER] = 1.0
    if places:
        scores[places] = network.scores(page_clues(scan, [scan.chunks[i] for i in places], gaps, claims))
    return scores


def mark_scored(scan: Scan, claims: Claims, language: str | None, scores: Scores, linked: bool) -> tuple[Marked, ...]:
    """Roles from the network's scores; `linked` is false for bare text, where nothing can be a link."""
    chunks = scan.chunks
    story = story_of(scores, chunks)
    headline = headline_of(scores, chunks, claims)
    if headline is not None:
        story[headline] = False
    told = story_roles(scores, chunks, story)
    furniture = furniture_roles(chunks, story, language)
    roles = [furniture[i][0] if role is None else role for i, role in enumerate(told)]
    witnesses = [furniture[i][1] if role is None else Witness.MODEL for i, role in enumerate(told)]
    for i, promo in enumerate(promo_chunks(chunks, story, linked, language)):
        if promo is not None:
            roles[i], witnesses[i] = promo, Witness.VISIBLE_TEXT
    outlets = {letters(claim.value) for claim in claims.of("outlet")} - {""}
    starts = correction_starts(language)
    for i, chunk in enumerate(chunks):
        if not story[i] and scores[i, BYLINE] > BYLINE_FROM:
            roles[i], witnesses[i] = Role.BYLINE, Witness.MODEL
        elif not story[i] and len(chunk.text) < 60 and letters(chunk.text) in outlets:
            roles[i], witnesses[i] = Role.OUTLET, Witness.VISIBLE_TEXT
        elif roles[i] in (Role.PARAGRAPH, Role.CHROME, Role.SUBHEAD) and is_correction(chunk.text, starts):
            roles[i], witnesses[i] = Role.CORRECTION, Witness.VISIBLE_TEXT
    if headline is not None:
        near_headline(chunks, roles, headline, claims)
        roles[headline], witnesses[headline] = Role.HEADLINE, Witness.MODEL
    sure = scores[:, BODY : SUBHEAD + 1].sum(axis=1)
    return tuple(
        Marked(chunk, roles[i], float(sure[i] if story[i] else scores[i, HEADLINE] if i == headline else 1 - sure[i]), witnesses[i])
        for i, chunk in enumerate(chunks)
        if story[i] or not chunk.hidden
    )

