"""When the page was published and updated. Never invented: a page that names no date has none."""

from datetime import UTC, datetime, timedelta

from copydesk.language import LANGUAGES
from copydesk.read.claim import Claim
from copydesk.read.fields.moments import age_seconds, parse_moment, parse_printed
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
UPDATED = tuple(word for one in LANGUAGES.values() for word in one.updated_words)
NEAR = 14
"""Chunks around the headline in which a printed date is the page's own."""
MIDDLE_ENDIAN = ("en-us", "en_us", "en-ph", "en_ph")


def find_published(sheet: Sheet) -> tuple[datetime | None, Witness]:
    """The moment of publication in UTC and its witness."""
    best = pick(sheet.claims.of("published_at"))
    if best is not None:
        return best
    updated = pick(sheet.claims.of("updated_at")) if not sheet.claims.of("time") else None
    return printed_date(sheet, updated_wanted=False) or timed(sheet) or updated or (None, Witness.VISIBLE_TEXT)


def find_updated(sheet: Sheet, published: datetime | None) -> tuple[datetime | None, Witness]:
    """The moment of the last change; None where the page tells none or it is not after publication."""
    found = pick(sheet.claims.of("updated_at")) or printed_date(sheet, updated_wanted=True)
    if found is None or found[0] is None or (published is not None and found[0] <= published):
        return None, Witness.VISIBLE_TEXT
    return found


def pick(claims: tuple[Claim, ...]) -> tuple[datetime | None, Witness] | None:
    """The best-believed claim that is a date; of one day's claims one with a clock goes before one without."""
    found: list[tuple[float, datetime, Witness]] = []
    for claim in claims:
        moment = parse_moment(claim.value)
        if moment is not None:
            rank = next((rank for witness, key, rank in RANKS if claim.witness is witness and key in ("", claim.key)), 1.0)
            found.append((rank, moment, claim.witness))
    if not found:
        return None
    best = max(found, key=lambda one: one[0])
    if not has_clock(best[1]):
        for one in sorted(found, key=lambda one: -one[0]):
            if has_clock(one[1]) and one[1].date() == best[1].date():
                return one[1], one[2]
    return best[1], best[2]


def has_clock(moment: datetime) -> bool:
    return bool(moment.hour or moment.minute or moment.second)


def timed(sheet: Sheet) -> tuple[datetime | None, Witness] | None:
    """The first `<time>` near the headline."""
    start = chunk_at(sheet, headline_at(sheet))
    for prop in sheet.scan.props:
        if prop.tag == "time" and start - NEAR <= prop.chunk <= start + NEAR:
            moment = parse_moment(prop.value)
            if moment is not None:
                return moment, Witness.TIME_ELEMENT
    return None


def chunk_at(sheet: Sheet, place: int) -> int:
    """The number of a marked chunk among all chunks of the scan."""
    if not sheet.marked:
        return 0
    wanted = sheet.marked[min(place, len(sheet.marked) - 1)].chunk
    return next((i for i, chunk in enumerate(sheet.scan.chunks) if chunk is wanted), 0)


def printed_date(sheet: Sheet, updated_wanted: bool) -> tuple[datetime | None, Witness] | None:
    """A date printed in a short line near the headline or right after the story."""
    start, end = headline_at(sheet), body_end(sheet)
    near = [*range(start, min(start + NEAR, len(sheet.marked))), *range(start - 1, max(-1, start - NEAR), -1), *range(end, min(end + 5, len(sheet.marked)))]
    month_first = any(claim.value.lower() in MIDDLE_ENDIAN for claim in sheet.claims.of("language"))
    for i in near:
        one = sheet.marked[i]
        text = one.chunk.text
        if len(text) > 160 or one.role not in (Role.TIMESTAMP, Role.BYLINE, Role.CHROME, Role.KICKER, Role.SECTION, Role.NAVIGATION, Role.TAGLINE, Role.SHARE):
            continue
        low = plain(text)
        is_update = any(word in low for word in UPDATED)
        if is_update is not updated_wanted:
            continue
        moment = parse_printed(text, month_first) or from_age(text, sheet.fetched_at, one.role)
        if moment is not None:
            return moment, Witness.VISIBLE_TEXT
    return None


def from_age(text: str, fetched_at: datetime | None, role: Role) -> datetime | None:
    """A moment from an age in a line that gives the time of the page."""
    seconds = age_seconds(text) if role in (Role.TIMESTAMP, Role.BYLINE) and fetched_at else None
    return before(fetched_at, seconds)


def before(moment: datetime | None, seconds: int | None) -> datetime | None:
    """`seconds` before a moment, in UTC."""
    if moment is None or seconds is None:
        return None
    return (moment - timedelta(seconds=seconds)).astimezone(UTC)
