"""A draft held against the library: what may speak of it is fetched, taken apart, and compared."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from copydesk.attribute.articles import attributed
from copydesk.attribute.assemble import language_in
from copydesk.check.assemble import check_piece, moved
from copydesk.check.draft import read_draft
from copydesk.check.pieces import Piece
from copydesk.desk.pieces import Origin, take_apart
from copydesk.desk.relating import LibraryShelf, copy_candidates
from copydesk.keep.query import AnyOf, Text
from copydesk.keep.store import Store
from copydesk.keep.stories import TERM
from copydesk.read.assemble import read_page
from copydesk.records import Article, CheckReport, SharedText, Span
from copydesk.relate.likeness import Weighed, decay, score
from copydesk.relate.same_copy import overlap
from copydesk.relate.shelf import NEWEST, index_terms
from copydesk.relate.shingles import RUN, runs
from copydesk.relate.trail import find_trails, report_of
from copydesk.text import plain

ARTICLES = 40
"""Articles that a draft is held against at most, the nearest."""
NEAR = 0.06
"""Likeness from which an article may speak of what the draft tells. Source: our written drafts; stories are put together from .1."""
LEAST_DECAY = 0.5
"""What time leaves of likeness at least: a draft may look back, and one without a date is taken to be of now."""
STORY_ARTICLES = 25
"""Articles of one story that are looked at, the latest."""
PHRASES, PHRASE_WORDS, HITS = 24, 4, 12
"""Quotations and names of the draft that are searched for, words of each, and articles of each that are taken."""
MARKDOWN, PLAIN, HTML = "text/markdown", "text/plain", "text/html"
LATER = timedelta(hours=12)
"""How much later than the time of the check an article may be dated: clocks and zones differ."""


def check_draft(store: Store, text: str, media_type: str, now: datetime, without: str | None = None) -> CheckReport:
    """A draft (text/markdown, text/plain or text/html) against a library, at `now` (aware); articles of later are left out,
    and the one with the id `without`: what stands of the draft already.

    Raises: KeepError; ReadError for markup that cannot be read.
    """
    article, places, shown = draft_article(text, media_type, now)
    at = article.published_at or now
    article = attributed(replace(article, published_at=at))
    draft = take_apart(article, Origin("draft", at=at))
    names = [name for name in candidates(store, article, draft) if name != without]
    loaded = {name: store.load(name) for name in names}
    record = [piece for name in names if (piece := evidence_of(store, name, loaded[name], article, now)) is not None]
    kept = [replace(loaded[piece.key], outlet=piece.outlet) for piece in record]
    trails = find_trails(report_of(each, piece.key) for each, piece in zip(kept, record, strict=True))
    return moved(check_piece(draft, record, trails, now), shown, places)


def draft_article(text: str, media_type: str, now: datetime) -> tuple[Article, Sequence[int], str]:
    """A draft as an article, the way back to the text that places are told of, and that text."""
    if media_type == HTML:
        article = read_page(text, media_type=HTML, fetched_at=now)
        return article, range(len(article.text) + 1), article.text
    found = read_draft(text, media_type)
    article = replace(found.article, language=found.article.language or language_in(found.article.text) or None)
    return article, found.places, text


def candidates(store: Store, article: Article, draft: Piece) -> list[str]:
    """Articles that may speak of a draft, the nearest first: those like it with their stories, those that share its text,
    and those that have its quotations and names."""
    shelf = LibraryShelf(store.relations)
    weighed = shelf.draft(article)
    marks = {TERM + term: weighed.vector[term] for term in index_terms(weighed)}
    names = dict.fromkeys(store.relations.sharing(marks, NEWEST))
    names.update(dict.fromkeys(copy_candidates(store.relations, weighed.signature)))
    names.update(dict.fromkeys(by_words(store, draft)))
    shelf.prepare(names)
    scores = {name: score_of(shelf, weighed, name) for name in names}
    near = sorted((name for name in names if scores[name] >= NEAR), key=lambda name: (-scores[name], name))
    found = dict.fromkeys(near[:ARTICLES])
    stories = dict.fromkeys(story for name in near[:10] if (story := store.relations.story_of(name)) is not None)
    for story in stories:
        found.update(dict.fromkeys(store.relations.members(story)[-STORY_ARTICLES:]))
    unsigned = [name for name in names if scores[name] < 0]
    return [*found, *unsigned][:ARTICLES]


def score_of(shelf: LibraryShelf, draft: Weighed, name: str) -> float:
    """How like the draft an article is, however old; -1 for one whose story has not been settled."""
    try:
        other = shelf.weighed(name)
    except KeyError:
        return -1.0
    undated = replace(draft, signature=replace(draft.signature, at=None))
    return score(undated, other) * max(LEAST_DECAY, decay(draft.signature.at, other.signature.at))


def by_words(store: Store, draft: Piece) -> Iterable[str]:
    """Articles that have the draft's quotations and names word by word, each searched for alone."""
    phrases = [draft.cut(Span(each.span.start, each.span.end)).split() for each in draft.quotes]
    wanted = [" ".join(words[:PHRASE_WORDS]) for words in phrases if len(words) >= PHRASE_WORDS]
    wanted += [draft.cut(person.spans[0]) for person in draft.people if len(person.name) > 1]
    for phrase in list(dict.fromkeys(wanted))[:PHRASES]:
        if plain(phrase):
            yield from store.names_of(AnyOf((Text(None, phrase, False),)), HITS)


def evidence_of(store: Store, name: str, loaded: Article, draft: Article, now: datetime) -> Piece | None:
    """An article of the library taken apart; None for one of later than now."""
    entry = store.entry(name)
    if entry.shown_at > now + LATER:
        return None
    piece = take_apart(loaded, Origin(name, entry.outlet, entry.url, entry.shown_at))
    shared, places = shared_with(draft, loaded)
    return replace(piece, shared=shared, copied=places)


def shared_with(draft: Article, other: Article) -> tuple[SharedText, tuple[Span, ...]]:
    """How much of a draft's text an article has, and where in the draft."""
    theirs = set(runs(other.body))
    found: list[Span] = []
    for block in draft.blocks:
        shown = draft.block_text(block)
        own = runs(shown)
        if own and sum(run in theirs for run in own) >= len(own) / 2 and len(own) > RUN:
            beside = bool(found) and not draft.text[found[-1].end : block.span.start].strip()
            found.append(Span(found.pop().start, block.span.end) if beside else block.span)
    return overlap(set(runs(draft.body)), theirs, 1.0), tuple(found)
