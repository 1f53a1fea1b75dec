"""What sort of page it is."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from copydesk.read.fields.text_of import of_role
from copydesk.read.sheet import Sheet
from copydesk.records import Kind, Role, Witness
from copydesk.records.article import BODY_ROLES

STORY_TYPES = frozenset(
    "newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle reviewnewsarticle article "
    "blogposting report satiricalarticle scholarlyarticle techarticle".split()
)
OTHER_TYPES = frozenset(
    "product faqpage qapage itempage softwareapplication course event searchresultspage profilepage aboutpage contactpage "
    "discussionforumposting question service localbusiness recipe book product.item".split()
)
LIST_TYPES = frozenset("collectionpage itemlist".split())
ARTICLE_FROM = 0.0
WORD_CHARS = 6
TEXT_WORDS, SIGNED_WORDS = 120, 40
"""Bare text says nothing of itself; with this much of a story it is taken for an article, with less if it is signed."""
FRONT_WORDS = 160
BARE_WORDS, LINKED_CHUNKS = 40, 30
"""A page with more running text than this is no front, whatever it calls itself."""
WEIGHTS = {
    "bias": -1.3,
    "story_type": 1.6,
    "other_type": -2.4,
    "list_type": -0.2,
    "body": 0.9,
    "long_body": 0.2,
    "no_body": -1.7,
    "byline": 1.1,
    "dated": 1.15,
    "home": -1.85,
    "teasers": -1.6,
    "share_low": -0.8,
}
"""Log-odds of "article". Source: logistic regression on the dev pages (796 articles, 120 others), rounded; by site in five
folds it finds 91 of the 120 others and loses 60 of the 796 articles."""


def find_kind(sheet: Sheet, dated: bool) -> tuple[Kind, Witness]:
    """The kind of page; `dated` says whether it names a day of publication."""
    types = {claim.value.lower().rsplit(":", 1)[-1] for claim in sheet.claims.of("type")}
    words = body_words(sheet)
    if "liveblogposting" in types:
        return Kind.LIVE_BLOG, Witness.JSON_LD
    if words < 250 and types & {"imagegallery", "mediagallery"}:
        return Kind.GALLERY, Witness.JSON_LD
    if words < 120 and (types & {"videoobject", "video.other", "video"}) and not types & STORY_TYPES:
        return Kind.VIDEO, Witness.JSON_LD
    if not sheet.scan.elements and words >= (SIGNED_WORDS if is_signed(sheet) else TEXT_WORDS):
        return Kind.ARTICLE, Witness.VISIBLE_TEXT
    score = sum(WEIGHTS[name] for name in facts(sheet, types, words, dated))
    if score >= ARTICLE_FROM:
        return Kind.ARTICLE, Witness.VISIBLE_TEXT
    linked = sum(1 for _ in of_role(sheet, Role.RELATED, Role.RECENT, Role.NAVIGATION, Role.PROMO))
    bare = words < BARE_WORDS and linked > LINKED_CHUNKS and not dated
    front = words < FRONT_WORDS and bool(types & LIST_TYPES or is_home(sheet.url) or bare)
    return (Kind.FRONT if front and not types & OTHER_TYPES else Kind.OTHER), Witness.VISIBLE_TEXT


def is_signed(sheet: Sheet) -> bool:
    """Whether a byline or an agency's credit stands on the page."""
    return any(True for _ in of_role(sheet, Role.BYLINE, Role.AGENCY))


def facts(sheet: Sheet, types: set[str], words: int, dated: bool) -> Sequence[str]:
    """The names of the facts that hold, each a row of WEIGHTS."""
    teasers = sum(len(one.chunk.text) > 30 for _, one in of_role(sheet, Role.RELATED, Role.RECENT))
    everything = sum([len(one.chunk.text) for one in sheet.marked]) / WORD_CHARS
    held = {
        "bias": True,
        "story_type": bool(types & STORY_TYPES),
        "other_type": bool(types & OTHER_TYPES),
        "list_type": bool(types & LIST_TYPES),
        "body": words > 120,
        "long_body": words > 350,
        "no_body": words < 40,
        "byline": any(True for _ in of_role(sheet, Role.BYLINE)) or bool(sheet.claims.of("author")),
        "dated": dated,
        "home": is_home(sheet.url),
        "teasers": teasers > 25 and words < 300,
        "share_low": words < 0.3 * everything and words < 400,
    }
    return [name for name, holds in held.items() if holds]


def body_words(sheet: Sheet) -> int:
    """Words of the story; a character of a script without spaces counts as half a word."""
    total = 0.0
    for _, one in of_role(sheet, *BODY_ROLES):
        text = one.chunk.text
        wide = not text.isascii() and text[0] >= "\u0e00" and " " not in text[:30]
        total += len(text) // 2 if wide else len(text) / WORD_CHARS
    return int(total)


def is_home(url: str | None) -> bool:
    """Whether the address is a site's own front."""
    try:
        return urlsplit(url or "https://x.example/x").path.strip("/") in ("", "index.html", "index.php", "home")
    except ValueError:
        return False
