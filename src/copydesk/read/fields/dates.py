"""When the page was published and updated. Never invented: a page that names no date has none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from copydesk.language import gathered
from copydesk.language.ages import find_age, resolved
from copydesk.language.dates import Stamp, find_date, parse_date
from copydesk.read.claim import Claim
from copydesk.read.fields.text_of import body_end, headline_at
from copydesk.read.sheet import Sheet
from copydesk.records import Role, Witness
from copydesk.text import plain

RANKS: tuple[tuple[Witness, str, float], ...] = (
    (Witness.JSON_LD, "datePublished", 9.0),
    (Witness.OPEN_GRAPH, "", 8.5),
    (Witness.PARSELY, "", 8.0),
    (Witness.SAILTHRU, "", 8.0),
    (Witness.META_TAG, "", 7.5),
    (Witness.DUBLIN_CORE, "", 7.0),
    (Witness.MICRODATA, "itemprop:datePublished", 7.0),
    (Witness.MICRODATA, "", 6.0),
    (Witness.RDFA, "", 5.5),
    (Witness.JSON_LD, "", 5.0),
    (Witness.ADDRESS, "", 2.0),
)
"""How far each witness is believed. Source: same day on the dev pages, fundus / other articles: JSON-LD .99 / .84,
OpenGraph .95 / .94, meta date 1.0 / .5, address 1.0 / 1.0 (a day without a clock, hence last)."""

UPDATED = re.compile(r"(?<![^\W_])(?:" + "|".join(map(re.escape, sorted(gathered("updated_words")))) + r")(?![^\W_])")
PUBLISHED = re.compile(
    r"(?<![^\W_])(?:"
    + "|".join(re.escape(word) for word in sorted(gathered("published_words")) if len(word) > 3)
    + r")(?![^\W_])"
)
NEAR, AFTER = 14, 12
"""Chunks around the headline, and after the story, in which a printed date can be the page's own."""
LONGEST_LINE = 160
LINES: dict[Role, float] = {
    Role.TIMESTAMP: 2.0,
    Role.BYLINE: 1.6,
    Role.DATELINE: 1.0,
    Role.AGENCY: 0.8,
    Role.SECTION: 0.6,
    Role.KICKER: 0.6,
    Role.TAGLINE: 0.4,
    Role.CHROME: 0.5,
    Role.SHARE: 0.5,
    Role.ADVERT: 0.5,
    Role.COMMENTS: 0.1,
    Role.NAVIGATION: 0.3,
    Role.TAGS: 0.3,
}
"""How far a date in a line of a role is taken for the page's own; lines of other roles are not asked."""
LABELLED, CLOCKED, A_STEP_AWAY, ABOVE, BELOW = 1.0, 0.5, 0.06, 0.5, 0.6
ENOUGH = 0.7
DIGIT = re.compile(r"\d")
MIDDLE_ENDIAN = ("en-us", "en_us", "en-ph", "en_ph")

Found = tuple[datetime | None, Witness]
NOTHING: Found = (None, Witness.VISIBLE_TEXT)


@dataclass(frozen=True, slots=True)
class Printed:
    """A date in a visible line, and how far it is taken for the page's own."""

    moment: datetime
    score: float
    is_update: bool


def find_published(sheet: Sheet) -> Found:
    """The moment of publication in UTC and its witness. A page that tells its last change alone was published then,
    as far as it says."""
    said = pick(sheet.claims.of("published_at"), sheet.language)
    if said:
        return said
    printed = printed_dates(sheet)
    first = best_of(printed, is_update=False)
    if first:
        return first, Witness.VISIBLE_TEXT
    timed = time_element(sheet)
    if timed:
        return timed
    last = best_of(printed, is_update=True)
    return (last, Witness.VISIBLE_TEXT) if last else pick(sheet.claims.of("updated_at"), sheet.language) or NOTHING


def find_updated(sheet: Sheet, published: datetime | None) -> Found:
    """The moment of the last change; None where the page tells none or it is not after publication."""
    found = pick(sheet.claims.of("updated_at"), sheet.language) or (
        best_of(printed_dates(sheet), is_update=True),
        Witness.VISIBLE_TEXT,
    )
    if found[0] is None or (published is not None and found[0] <= published):
        return NOTHING
    return found


def pick(claims: tuple[Claim, ...], language: str | None) -> tuple[datetime, Witness] | None:
    """The best-believed claim that is a date; of claims of one day one with a clock goes before one without."""
    found: list[tuple[float, Stamp, Witness]] = []
    for claim in claims:
        stamp = parse_date(claim.value, language)
        if stamp is not None:
            rank = next(
                (rank for witness, key, rank in RANKS if claim.witness is witness and key in ("", claim.key)), 1.0
            )
            found.append((rank, stamp, claim.witness))
    if not found:
        return None
    found.sort(key=lambda one: -one[0])
    _, best, witness = found[0]
    if not best.has_time:
        for _, stamp, other in found:
            if stamp.has_time and abs(stamp.moment - best.moment) < timedelta(hours=26):
                return stamp.moment, other
    return best.moment, witness


def best_of(printed: tuple[Printed, ...], is_update: bool) -> datetime | None:
    """The printed date that is most the page's own."""
    fitting = [one for one in printed if one.is_update is is_update and one.score >= ENOUGH]
    return max(fitting, key=lambda one: one.score).moment if fitting else None


def time_element(sheet: Sheet) -> tuple[datetime, Witness] | None:
    """The first `<time>` near the headline."""
    start = chunk_at(sheet, headline_at(sheet))
    for prop in sheet.scan.props:
        if prop.tag == "time" and start - NEAR <= prop.chunk <= start + NEAR:
            stamp = parse_date(prop.value, sheet.language)
            if stamp is not None:
                return stamp.moment, Witness.TIME_ELEMENT
    return None


def chunk_at(sheet: Sheet, place: int) -> int:
    """The number of a marked chunk among all chunks of the scan."""
    if not sheet.marked:
        return 0
    wanted = sheet.marked[min(place, len(sheet.marked) - 1)].chunk
    return next((i for i, chunk in enumerate(sheet.scan.chunks) if chunk is wanted), 0)


def printed_dates(sheet: Sheet) -> tuple[Printed, ...]:
    """The dates in short lines around the headline and after the story."""
    start, end = headline_at(sheet), body_end(sheet)
    month_first = any(claim.value.lower() in MIDDLE_ENDIAN for claim in sheet.claims.of("language"))
    places = dict.fromkeys([*range(max(0, start - NEAR), start + NEAR), *range(end, end + AFTER)])
    found: list[Printed] = []
    for place in places:
        if place < len(sheet.marked):
            far = place - start if place >= start else start - place
            nearness = (
                BELOW + A_STEP_AWAY * (place - end) if place >= end else A_STEP_AWAY * far + ABOVE * (place < start)
            )
            found.extend(dates_in_line(sheet, place, nearness, month_first))
    return tuple(found)


def dates_in_line(sheet: Sheet, place: int, away: float, month_first: bool) -> Iterator[Printed]:
    """The dates of one line: "3 May 2024, 14:30 (updated 4 May 2024)" has two."""
    one = sheet.marked[place]
    text = one.chunk.text
    if one.role not in LINES or len(text) > LONGEST_LINE or not DIGIT.search(text):
        return
    shown = plain(text)
    mark = UPDATED.search(shown)
    cuts = [0, mark.start(), len(shown)] if mark and mark.start() > 0 else [0, len(shown)]
    for start, end in zip(cuts, cuts[1:], strict=False):
        part = shown[start:end]
        is_update = mark is not None and mark.start() == start
        stamp = find_date(part, sheet.language, month_first)
        score = LINES[one.role] - away + LABELLED * (is_update or PUBLISHED.search(part) is not None)
        if stamp:
            yield Printed(stamp.moment, score + CLOCKED * stamp.has_time, is_update)
        elif sheet.fetched_at and one.role in (Role.TIMESTAMP, Role.BYLINE):
            age = find_age(part, sheet.language)
            if age:
                yield Printed(resolved(age, sheet.fetched_at), score, is_update)
