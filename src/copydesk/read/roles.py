"""A role for each chunk: the network tells the story from the rest, the markup and the words tell the roles."""

from collections.abc import Sequence
from functools import cache
from itertools import compress, pairwise

import numpy as np
from numpy.typing import NDArray

from copydesk.language import LANGUAGES
from copydesk.read.claims import Claims
from copydesk.read.clues import page_clues
from copydesk.read.fields.agency import is_agency_line
from copydesk.read.fields.bylines import is_labelled, looks_human, names_in
from copydesk.read.furniture import DATE_LINE, asked, furniture_roles, label_key, label_role, last_of, page_notices
from copydesk.read.network import Network, load_network
from copydesk.read.places import PROSE_CHARS
from copydesk.read.promos import label_before, promo_chunks
from copydesk.read.scan import CELL, ITEM, QUOTE, Chunk, Element, Scan
from copydesk.read.sheet import Marked
from copydesk.read.story import (
    CELLS,
    HEADINGS,
    ancestor,
    dek_under,
    is_advert_label,
    is_post,
    is_stamp,
    is_story_stamp,
    layout_tables,
    loose_ends,
    whole_groups,
    with_neighbours,
    with_posts,
    with_subheads,
    without_headline,
    without_second_article,
)
from copydesk.records import Role, Witness
from copydesk.records.making import made
from copydesk.text import letters, plain

OTHER, BODY, DEK, SUBHEAD, HEADLINE, BYLINE = range(6)
CLASSES = 6
"""Classes of the network, in the order of its last layer."""

STORY_FROM = {"news": (0.35, 0.6), "other": (0.3, 0.45), "line": (0.5, 0.5)}
"""How sure the network must be that prose, and that a short line, is of the story: on pages that call themselves news, on
others, in bare text. Source: dev pages by site and our golden pages (decision 0020)."""
HEADLINE_FROM = 0.15
HEADLINE_SURE = 0.6
"""Below the second, a heading that repeats a claimed headline goes before the network's choice."""
BYLINE_FROM = 0.5
DEK_REACH = 6
"""A dek stands at most this many chunks after the first paragraph (a few pages print it under the picture)."""
DEK_LINE_CHARS = 160
"""Source: the wire ledes of the example pages have 180 and more, their deks up to 90 (25 November 2026)."""
TAIL_GAP = 6
TAIL_SHARE = 0.2
"""Story-like chunks that begin TAIL_GAP others after the story and are less than TAIL_SHARE of it are a box, not its end.
Source: dev pages, fundus paragraph F1 .910 -> .918 with wcxb word F1 unchanged."""
TWIN_CHARS = 60
"""Longer chunks that stand in the story twice are taken once. Source: dev pages, wcxb word F1 .950 -> .952."""
KICKER_CHARS = 60
STAMPABLE = frozenset((Role.BYLINE, Role.RECENT, Role.RELATED, Role.CHROME))
NAME_LETTERS = 14
"""A date line with more letters than this also names the author, and stays a byline."""
CORRECTABLE = frozenset((Role.PARAGRAPH, Role.CHROME, Role.SUBHEAD, Role.FOOTER))
TAGLINE_CHARS = 60
"""A longer line on authors after the story tells of them rather than names them."""
OUTLET_CHARS = 60
AROUND_HEADLINE = 8

ITEMS = frozenset(("li", "dd", "dt"))
QUOTING = frozenset(("blockquote", "q"))
SUBHEAD_CHARS = 120

Scores = NDArray[np.float32]


@cache
def page_network() -> Network:
    """The shipped network for pages with markup."""
    return load_network("page_roles.npz")


def told_by(scores: Scores, chunks: Sequence[Chunk], news: bool) -> list[bool]:
    """Which chunks the network takes for the story; `news` says whether the page calls itself news."""
    bare = bool(chunks) and chunks[0].element.tag == "line"
    prose, short = STORY_FROM["line" if bare else "news" if news else "other"]
    sure = scores[:, BODY : SUBHEAD + 1].sum(axis=1)
    story = [False] * len(chunks)
    for i in np.flatnonzero(sure >= min(prose, short)).tolist():
        story[i] = sure.item(i) > (prose if is_story_prose(chunks[i]) else short)
    return story


def is_story_prose(chunk: Chunk) -> bool:
    """Whether a chunk that can be seen is long and has few links."""
    size = len(chunk.text)
    return size > PROSE_CHARS and chunk.link_chars < 0.3 * size and not chunk.hidden


def story_of(scores: Scores, chunks: Sequence[Chunk], news: bool) -> list[bool]:
    """Which chunks are the story, a loose end far after it left out."""
    story = told_by(scores, chunks, news)
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
    claimed = {letters(claim.value) for claim in claims.of("headline")} - {""}
    told = scores[best, HEADLINE] >= HEADLINE_FROM and not chunks[best].hidden
    if told and (chunks[best].key in claimed or scores[best, HEADLINE] >= HEADLINE_SURE):
        return best
    for i, chunk in enumerate(chunks):
        if chunk.element.tag in HEADINGS and chunk.key in claimed and not chunk.hidden:
            return i
    if told:
        return best
    first = [i for i, chunk in enumerate(chunks) if chunk.element.tag == "h1" and not chunk.hidden]
    return first[0] if len(first) == 1 else None


def body_role(chunk: Chunk, is_subhead: bool) -> Role:
    """The story role that the markup around a chunk gives it."""
    element = chunk.element
    inside = element.inside
    if inside & CELL and ancestor(element, CELLS, 2) is not None:
        return Role.TABLE_ROW
    quote = ancestor(element, QUOTING, 4) if inside & QUOTE else None
    if quote is not None:
        if is_post(element):
            return Role.EMBED
        return Role.PULL_QUOTE if is_pull(element) else Role.BLOCK_QUOTE
    if is_pull(element):
        return Role.PULL_QUOTE
    if element.tag in HEADINGS or (is_subhead and len(chunk.text) < SUBHEAD_CHARS and chunk.text[-1] not in "?.!？。"):
        return Role.SUBHEAD
    if (inside & ITEM and ancestor(element, ITEMS, 2) is not None) or element.names == "item":
        return Role.LIST_ITEM
    return Role.PARAGRAPH


def is_pull(element: Element) -> bool:
    """Whether an element or one of its near ancestors is named as a pull quote."""
    one: Element | None = element
    for _ in range(4):
        if one is None:
            break
        if one.names and "pull" in (names := one.names.lower()) and "quote" in names:
            return True
        if one.tag in ("article", "main", "body"):
            break
        one = one.parent
    return False


def without_start(scores: Scores, story: list[bool], headline: int) -> None:
    """Nothing but a dek stands before the headline, unless most of the story does, in place."""
    before = sum(story[:headline])
    if before and before < sum(story[headline:]):
        for i in range(headline):
            story[i] = story[i] and bool(scores[i, DEK] > scores[i, BODY])


def is_lede(chunk: Chunk) -> bool:
    """Whether a line of bare text that may be a dek is as long as a first paragraph; without markup, length tells them best."""
    return chunk.element.tag == "line" and len(chunk.text) > DEK_LINE_CHARS


def story_roles(
    scores: Scores, chunks: Sequence[Chunk], story: list[bool], headline: int | None, claims: Claims
) -> list[Role | None]:
    """Roles of the story's chunks; None for the rest."""
    if headline is not None:
        without_start(scores, story, headline)
    without_second_article(chunks, story, headline)
    with_posts(chunks, story)
    with_neighbours(chunks, story)
    whole_groups(chunks, story)
    with_subheads(chunks, story)
    first = next((i for i, told in enumerate(story) if told), 0)
    best = scores[:, BODY : SUBHEAD + 1].argmax(axis=1) + BODY
    found: list[Role | None] = [None] * len(chunks)
    for i in compress(range(len(chunks)), story):
        chunk = chunks[i]
        if is_story_stamp(chunk) or is_advert_label(chunk.text):
            continue
        if best[i] == DEK and i <= first + DEK_REACH and not is_lede(chunk):
            found[i] = Role.DEK
        else:
            found[i] = body_role(chunk, bool(best[i] == SUBHEAD))
    layout_tables(chunks, found)
    loose_ends(chunks, found)
    dek_under(chunks, found, headline, claims)
    return found


def near_headline(chunks: Sequence[Chunk], roles: list[Role], headline: int, claims: Claims) -> None:
    """Section, kicker and time lines around the headline, in place."""
    sections = {letters(claim.value) for claim in claims.of("section")} - {""}
    for i in range(headline - 1, max(-1, headline - AROUND_HEADLINE), -1):
        if letters(chunks[i].text) in sections:
            roles[i] = Role.SECTION
            break
    for i in range(headline + 1, min(headline + AROUND_HEADLINE, len(chunks))):
        lettered = sum(map(str.isalpha, chunks[i].text)) > NAME_LETTERS
        if roles[i] in STAMPABLE and is_stamp(chunks[i].text) and not (roles[i] is Role.BYLINE and lettered):
            roles[i] = Role.TIMESTAMP
    above = headline - 1
    if above < 0 or roles[above] not in (Role.CHROME, Role.NAVIGATION, Role.KICKER, Role.RELATED):
        return
    chunk = chunks[above]
    if len(chunk.text) > KICKER_CHARS or not (
        chunk.element.tag == "line" or beside(chunk.element, chunks[headline].element)
    ):
        return
    if DATE_LINE.search(chunk.text):
        roles[above] = Role.TIMESTAMP
    elif Role.SECTION in roles or not (chunk.link_chars or chunk.element.tag == "line"):
        roles[above] = Role.KICKER
    elif label_role(chunk.text) is None:
        roles[above] = Role.SECTION


def beside(one: Element, other: Element) -> bool:
    """Whether two elements share a parent or grandparent that is not the whole page."""
    ups = [element for element in list(one.line())[:4] if element.tag not in ("body", "html", "main", "")]
    return any(element in ups for element in list(other.line())[1:3])


def correction_starts(language: str | None) -> tuple[str, ...]:
    """How correction notes begin, in the page's language and in English."""
    codes = {language or "en", "en"} & LANGUAGES.keys()
    return tuple(phrase for code in codes for phrase in LANGUAGES[code].correction_words)


def is_correction(text: str, starts: tuple[str, ...]) -> bool:
    """Whether a chunk is a correction note: it begins with such a word, and a colon or the note follows."""
    if not text[:40].lower().lstrip("*[( ").startswith(starts):
        return False
    head = plain(text[:60]).lstrip("*[( ")
    return any(head.startswith(start) and (len(head) == len(start) or head[len(start)] in " :.-(") for start in starts)


SIGNS = frozenset("published by|posted by|written by|author|authors|by|von|par|por|autor|auteur|redakteur".split("|"))
NAME_CHARS = 40
SIGN_CHARS = 30
LABELLED_CHARS = 70
UNSIGNED = frozenset((Role.CHROME, Role.NAVIGATION, Role.RECENT, Role.RELATED))


def is_byline_line(chunk: Chunk) -> bool:
    """Whether a line of bare text begins with a byline's word and names someone."""
    text = chunk.text
    return chunk.element.tag == "line" and len(text) <= LABELLED_CHARS and is_labelled(text) and bool(names_in(text))


def signed(chunks: Sequence[Chunk], roles: list[Role], witnesses: list[Witness], story: Sequence[bool]) -> None:
    """Names in lines of their own: after a label such as "Published by", or right after an agency's credit that ends
    the story, in place."""
    last = last_of(story)
    bare = bool(chunks) and chunks[0].element.tag == "line"
    texts = [chunk.text for chunk in chunks]
    for i, (before, text) in enumerate(pairwise(texts), 1):
        if story[i] or len(text) > LABELLED_CHARS:
            continue
        if bare and roles[i] in UNSIGNED and is_byline_line(chunks[i]):
            roles[i], witnesses[i] = Role.BYLINE, Witness.VISIBLE_TEXT
        if len(text) > NAME_CHARS or len(before) > SIGN_CHARS:
            continue
        signs = label_key(before) in SIGNS or (last < i <= last + 2 and is_agency_line(before))
        if signs and roles[i] not in (Role.BYLINE, Role.OUTLET) and looks_human(text):
            roles[i], witnesses[i] = Role.BYLINE, Witness.VISIBLE_TEXT


PROMO_CHARS = range(16, 240)
LED_AWAY = (Role.RELATED, Role.RECENT, Role.CHROME)


def promos_between(
    chunks: Sequence[Chunk], roles: list[Role], witnesses: list[Witness], story: Sequence[bool], linked: bool
) -> None:
    """Furniture between the first and the last paragraph that is a link with a headline is a promo, in place."""
    told = [i for i, yes in enumerate(story) if yes]
    for i in range(told[0], told[-1]) if told else ():
        chunk = chunks[i]
        if story[i] or roles[i] not in LED_AWAY or chunk.element.zone == "nav" or chunk.hidden:
            continue
        size = len(chunk.text)
        if size in PROMO_CHARS and (chunk.link_chars > 0.6 * size if linked else label_before(chunk.text) is not None):
            roles[i], witnesses[i] = Role.PROMO, Witness.VISIBLE_TEXT


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
    story = story_of(scores, chunks, claims.of_news())
    headline = headline_of(scores, chunks, claims)
    if headline is not None:
        without_headline(chunks, story, headline, claims)
    told = story_roles(scores, chunks, story, headline, claims)
    story = [role is not None for role in told]
    notices = page_notices(chunks, story, language)
    furniture = furniture_roles(chunks, story, notices)
    roles = [named if role is None else role for role, (named, _) in zip(told, furniture, strict=True)]
    witnesses = [witness for _, witness in furniture]
    for i, promo in promo_chunks(chunks, story, linked, notices).items():
        roles[i], witnesses[i] = promo, Witness.VISIBLE_TEXT
    promos_between(chunks, roles, witnesses, story, linked)
    told_apart(chunks, roles, witnesses, story, scores[:, BYLINE])
    printed_outlet(chunks, roles, story, claims)
    noted_corrections(chunks, roles, witnesses, language)
    signed(chunks, roles, witnesses, story)
    sure = scores[:, BODY : SUBHEAD + 1].sum(axis=1).tolist()
    confidence = [one if inside else 1 - one for one, inside in zip(sure, story, strict=True)]
    if headline is not None:
        near_headline(chunks, roles, headline, claims)
        roles[headline], witnesses[headline] = Role.HEADLINE, Witness.MODEL
        confidence[headline] = float(scores[headline, HEADLINE])
    shown = [story[i] or not chunk.hidden for i, chunk in enumerate(chunks)]
    return tuple(
        made(
            Marked,
            chunk=list(compress(chunks, shown)),
            role=list(compress(roles, shown)),
            confidence=list(compress(confidence, shown)),
            witness=list(compress(witnesses, shown)),
        )
    )


def told_apart(
    chunks: Sequence[Chunk], roles: list[Role], witnesses: list[Witness], story: Sequence[bool], byline: Scores
) -> None:
    """Bylines as the network tells them; a long one after the story is a line on its authors, in place."""
    last = last_of(story) if True in story else len(story)
    for i in np.flatnonzero(byline > BYLINE_FROM).tolist():
        if not story[i]:
            after = i > last and len(chunks[i].text) > TAGLINE_CHARS
            roles[i], witnesses[i] = (Role.TAGLINE if after else Role.BYLINE), Witness.MODEL


def printed_outlet(chunks: Sequence[Chunk], roles: list[Role], story: Sequence[bool], claims: Claims) -> None:
    """Lines that are the outlet's name, in place."""
    outlets = {letters(claim.value) for claim in claims.of("outlet")} - {""}
    for i, chunk in enumerate(chunks) if outlets else ():
        if not story[i] and len(chunk.text) < OUTLET_CHARS and chunk.key in outlets:
            roles[i] = Role.OUTLET


def noted_corrections(
    chunks: Sequence[Chunk], roles: list[Role], witnesses: list[Witness], language: str | None
) -> None:
    """Correction notes, in place."""
    starts = correction_starts(language)
    for i, role in enumerate(roles):
        if role in CORRECTABLE and is_correction(chunks[i].text, starts):
            roles[i], witnesses[i] = Role.CORRECTION, Witness.VISIBLE_TEXT
