"""A story's page: its reports, its copies, its speakers, and how its figures moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from copydesk.keep.rows import Entry
from copydesk.keep.store import Store
from copydesk.records import Article, Check, Copy, CopyKind, Trail
from copydesk.relate.same_copy import find_copies
from copydesk.relate.trail import find_trails, report_of
from copydesk.relate.voices import find_voices
from copydesk.show import feeding, urls
from copydesk.show.answers import Answer, Ask, see_other
from copydesk.show.trails import as_picture
from copydesk.write.parts import one_line
from copydesk.write.trails import value_text

REPORTS = 60
"""Of a longer story only the latest reports are read for trails and speakers. Source: each takes some 3 ms."""
TRAILS, VOICES = 6, 12


@dataclass(frozen=True, slots=True)
class ShownReport:
    """A report with the copies of its text, each with the share (0..1) of the original that it kept."""

    entry: Entry
    copies: tuple[tuple[Entry, Copy], ...] = ()


@dataclass(frozen=True, slots=True)
class ShownTrail:
    """A trail with its picture; `revisions` are sentences on what texts say of its movements, and whether that holds."""

    trail: Trail
    picture: Markup
    values: tuple[str, ...]
    revisions: tuple[tuple[str, str, str], ...]


def story(ask: Ask) -> Answer:
    """One story."""
    found = ask.store.relations.story(ask.path["name"])
    if found.id != ask.path["name"]:
        return see_other(urls.story(found.id))
    if feeding.feed_form(ask):
        newest = reversed(found.keys[-feeding.FEED_ITEMS :])
        return feeding.feed(ask, found.headline or "Story", map(ask.store.entry, newest))
    keys = found.keys[-REPORTS:]
    articles = {key: ask.store.load(key) for key in keys}
    reports = [report_of(article, key) for key, article in articles.items()]
    entries = {key: ask.store.entry(key) for key in keys}
    trails = find_trails(reports)
    return ask.show(
        "story.html",
        story=found,
        entries=entries,
        days=by_day(shown_reports(ask.store, entries)),
        trails=[shown_trail(trail, articles) for trail in trails[:TRAILS]],
        voices=find_voices(reports)[:VOICES],
        left_out=len(found.keys) - len(keys),
    )


def shown_reports(store: Store, entries: Mapping[str, Entry]) -> list[ShownReport]:
    """The reports in order of time; copies stand with the report whose text they run."""
    signatures = [each for key in entries if (each := store.relations.signature(key)) is not None]
    found = [copy for copy in find_copies(signatures) if copy.kind is not CopyKind.VERSION]
    copies = {copy.key: copy for copy in found if copy.original in entries}
    of: dict[str, list[tuple[Entry, Copy]]] = {}
    for key, copy in copies.items():
        of.setdefault(copy.original, []).append((entries[key], copy))
    return [ShownReport(entry, tuple(of.get(key, ()))) for key, entry in entries.items() if key not in copies]


def by_day(reports: Sequence[ShownReport]) -> list[tuple[Entry, list[ShownReport]]]:
    """Reports in groups of one day (UTC), each with the entry that stands for the day."""
    ordered = sorted(reports, key=lambda report: report.entry.shown_at)
    groups = [list(group) for _, group in groupby(ordered, key=lambda report: report.entry.shown_at.date())]
    return [(group[0].entry, group) for group in groups]


def shown_trail(trail: Trail, articles: dict[str, Article]) -> ShownTrail:
    """A trail with its picture and what texts say of its movements."""
    held = {Check.HOLDS: "holds", Check.FAILS: "does not hold", Check.OPEN: "cannot be checked"}
    revisions = tuple(
        (revision.key, around(articles[revision.key], revision.span.start, revision.span.end), held[revision.check])
        for revision in trail.revisions
        if revision.key in articles
    )
    return ShownTrail(trail, as_picture(trail), tuple(map(value_text, trail.points)), revisions)


def around(article: Article, start: int, end: int, letters: int = 60) -> str:
    """A stretch of a text with some words on either side."""
    return "…" + one_line(article.text[max(0, start - letters) : end + letters]) + "…"
