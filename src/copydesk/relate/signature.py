"""An article's signature: what is kept of it for relating it to others."""

import math
from collections import Counter
from datetime import UTC, datetime, timedelta

from copydesk.records import Article, Role, Signature
from copydesk.records.addresses import outlet_shown
from copydesk.relate.shingles import fingerprints
from copydesk.relate.terms import SENTENCE_END, is_number, names, terms, words

TERMS = 200
"""Terms that a signature keeps. Source: dev stories, 100, 200 and 400 score within 0.3 of each other; 200 leaves room
for what the document frequencies do not know yet."""
NAMES = 100
"""Names that a signature keeps, enough for all but digests."""
READ_CHARS = 8000
"""How far into a text its terms are read. Source: longer dev articles are digests of many events."""
LEAD_SENTENCES, LEAD_CHARS = 3, 800
TITLE_COUNTS, LEAD_COUNTS = 2, 1
NAME_STRENGTH = 1.3
"""How a headline's words, the lead's words and names count more. Source: grid on the dev stories, mean F1 +0.9."""
TENTHS, STRONGEST = 10, 255
DAY = timedelta(days=1)


def sign(article: Article, key: str, now: datetime | None = None) -> Signature:
    """The signature of an article under the caller's name for it. What it dates a day or more after `now` has its clock wrong."""
    body = article.body
    headline = article.headline or ""
    at, dated = time_of(article, now)
    strengths, title_terms = term_strengths(headline, body, article.language)
    kept = sorted(sorted(strengths, key=lambda term: (-strengths[term], term))[:TERMS])
    return Signature(
        key=key,
        terms=tuple(kept),
        strengths=tuple(strengths[term] for term in kept),
        title_terms=tuple(sorted(set(title_terms))),
        words=len(words(headline)) + len(words(body[:READ_CHARS])),
        names=tuple(sorted(set(terms(names(body[:READ_CHARS]), article.language)))[:NAMES]),
        shingles=fingerprints(body),
        at=at,
        dated=dated,
        outlet=outlet_shown(article),
        agency=article.agency,
        language=article.language,
        headline=article.headline,
        lede=lede_of(article),
    )


def time_of(article: Article, now: datetime | None = None) -> tuple[datetime | None, bool]:
    """When the article counts as told, in UTC, and whether the page itself says so.

    A page that claims to be published a day or more after it was fetched, or after `now` where nobody says when that was, has its clock
    wrong; the fetch counts then.
    """
    said = article.published_at or article.updated_at
    fetched = article.fetched_at
    known = fetched or now
    if said is not None and not (known is not None and said > known + DAY):
        return said.astimezone(UTC), True
    return (fetched.astimezone(UTC) if fetched else None), False


def term_strengths(headline: str, body: str, language: str | None) -> tuple[dict[str, int], list[str]]:
    """Every term with its strength in tenths, 1 + ln(count), names stronger; and the headline's terms."""
    read = body[:READ_CHARS]
    lead = " ".join(SENTENCE_END.split(read)[:LEAD_SENTENCES])[:LEAD_CHARS] or headline
    title_terms = terms(words(headline), language)
    counts = Counter(terms(words(read), language))
    for term in title_terms:
        counts[term] += TITLE_COUNTS
    for term in terms(words(lead), language):
        counts[term] += LEAD_COUNTS
    named = set(terms(names(f"{headline}\n{read}"), language))
    strengths = {}
    for term, count in counts.items():
        boost = NAME_STRENGTH if term in named and not is_number(term) else 1.0
        strengths[term] = min(STRONGEST, round(TENTHS * boost * (1 + math.log(count))))
    return strengths, title_terms


def lede_of(article: Article) -> str | None:
    """The first paragraph of the story."""
    for block in article.blocks:
        if block.role is Role.PARAGRAPH:
            return " ".join(article.block_text(block).split())
    return None
