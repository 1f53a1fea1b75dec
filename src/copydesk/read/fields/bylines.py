"""A byline taken apart: names, jobs, and what is neither."""

import re
from collections.abc import Iterator

from copydesk.language import gathered
from copydesk.language.dates import first_day
from copydesk.read.fields.agency import AGENCY_KEYS
from copydesk.records import Author
from copydesk.text import letters, plain, tidy

LONGEST_NAME = 60
MOST = 20
DASHES = " .,:;|-–—•·/*"


def _listed(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


JOBS = gathered("job_words")
STAFF = gathered("staff_words") - {"web", "user", "special"}
TEAM = frozenset(
    "admin administrator editor redaktion redaktionsteam newsroom staff desk team redaktör redacción redazione redação "
    "rédaction redactie redakcja editorial editors newsdesk webmaster developer".split()
)
"""Words that make a name a desk's rather than a person's."""

BYLINE_WORDS = gathered("byline_words") - {"from", "on", "aus", "avec", "opinion", "von der redaktion", "med"}
LONGEST_LABEL = max(len(words.split()) for words in BYLINE_WORDS)
GLUED_WORDS = tuple(sorted((word for word in BYLINE_WORDS if word[0] >= "\u3000"), key=len, reverse=True))
FIRST_WORDS = frozenset(words.split()[0] for words in BYLINE_WORDS)
COLON = re.compile(r"\s*[:：/／]\s*")
AFTER_NAME = re.compile(rf"\s*(?:{_listed(gathered('byline_after'))})$")
WORK_BY = re.compile(r"^\W*(?:[^\W\d]+[- ]){1,2}by\b[:\s]*", re.I)
"""English names the work before the name: "Published by", "Recipe by", "Medically reviewed by"."""
CHECKED_BY = re.compile(
    r"(?:^|(?<=[\s.]))(?:medically |clinically |expert |fact[- ])*(?:reviewed|edited|checked|verified|approved) by\b.*$",
    re.I,
)
REPORT_FROM = re.compile(r"(?:報導|报道|報道)$")
"""A Chinese byline ends in the place of the report: "記者陳小明／台北報導"."""
SEGMENTS = re.compile(r"\s*(?:[|•·●\n;]|\s[-–—]\s|⋅|◆|//)\s*")
SEGMENT_MARK = re.compile(r"[|•·●\n;⋅◆]|//|\s[-–—]\s")
"""Whether there is more than one segment, told without the white space around."""
HAS_DIGIT = re.compile(r"\d")
DAY_TAIL = re.compile(r"\s+on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$", re.I)
NAMES = re.compile(
    rf"\s*(?:[,;、＆／]|\s/\s|(?<=[^\x00-\x7f])/|\s(?:{_listed(gathered('conjunctions') - {'a', 'i', 'o', 'e', 'с', 'で', 'と', '和', '与'})}|e|i)\s)\s*",
    re.I,
)
CREDIT = re.compile(
    rf"^(?:{_listed(gathered('credit_words') - {'pr', 'rv', '©'})}|audio|source|sources|quelle|quellen|fuente|fonte|bron|via)\b\s*(?:\[\w\]|by\b)?\s*[:：/©=]|^©",
    re.I,
)
ADDRESSES = re.compile(r"\(?\S+@\S+\)?|(?<!\w)@\w+|https?:\S*|\bwww\.\S*")
IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
PLACE_TAIL = re.compile(
    r"\s+(?:in|à|aus|for|from|für|pour|para|at|on behalf of|i|w|v|från|fra|desde|dal|da|uit)\s+(?=[A-ZÀ-Þ]).*$|\s+in\s+\S.*$|\s+(?:on|le|am|den|el|em|op|il)$"
)
IN_PLACE = re.compile(r"\s+in\s+[A-ZÀ-Þ].*$")
READING_TIME = re.compile(
    r"\b\d+\s*(?:\+\s*)?(?:-\s*)?(?:min|minute|minuten|minutes|comment|kommentar|view|share|重|分)", re.I
)
DEGREE = re.compile(
    r"^(?:ph\.?d|m\.?d|m\.?a|m\.?sc?|b\.?a|b\.?sc?|rd|rdn|rn|cpa|mba|mph|dvm|dds|jd|esq|llm|cfp|ms|lpc|lcsw|jr|sr|ii|iii)\.?$",
    re.I,
)
SLUG = re.compile(r"^[a-z0-9]+(?:[-_.][a-z0-9]+)+$")


def names_in(text: str, outlets: frozenset[str] | None = frozenset(), *, printed: bool = True) -> tuple[Author, ...]:
    """The names in a byline: "By Jane Roe in Nairobi and John Doe, Science Editor" has two, one with a title.

    A line that is not `printed` but stands in the page's data is taken at its word: it holds no date and no credit.
    `outlets` are keys of names that are no person's; None lets desks and outlets pass too.
    """
    found: list[Author] = []
    for segment in byline_segments(text) if printed else (tidy(text),):
        for part in parts_of(segment, printed):
            name, title = split_title(part)
            if (
                found
                and found[-1].title is None
                and (DEGREE.match(name) or (is_job(part) and looks_human(found[-1].name)))
            ):
                found[-1] = Author(found[-1].name, part, found[-1].url)
            elif is_name(name, outlets):
                found.append(Author(name, title))
    return merged(tuple(found[:MOST]))


def label_end(text: str) -> int:
    """Where the name begins after a byline's word: 3 in "By Jane Roe"; 0 where there is none."""
    head = text[:60]
    mark = COLON.search(head)
    if mark and plain(head[: mark.start()]) in BYLINE_WORDS:
        return mark.end()
    if head.startswith(GLUED_WORDS):
        word = next(word for word in GLUED_WORDS if head.startswith(word))
        return len(word) if len(text) > len(word) else 0
    words = head.casefold().split()
    if words and words[0] in FIRST_WORDS:
        words = plain(head).split()
        for count in range(min(LONGEST_LABEL, len(words)), 0, -1):
            if " ".join(words[:count]) in BYLINE_WORDS:
                rest = text.split(None, count)
                return len(text) - len(rest[count]) if len(rest) > count else len(text)
    found = WORK_BY.match(text) if "by" in words[1:3] else None
    return found.end() if found else 0


def is_labelled(text: str) -> bool:
    """Whether a segment of a line begins with a byline's word."""
    if not SEGMENT_MARK.search(text) and not HAS_DIGIT.search(text):
        return label_end(text.lstrip(DASHES)) > 0
    return any(label_end(segment) for segment in byline_segments(text))


def byline_segments(text: str) -> tuple[str, ...]:
    """The segments of a line that may hold names: those after a byline's word if there are any, else all without a
    date, a credit or a reading time."""
    named: list[str] = []
    other: list[str] = []
    for segment in SEGMENTS.split(text):
        shown = without_date(tidy(segment).strip(DASHES))
        if not shown or CREDIT.match(shown) or READING_TIME.search(shown):
            continue
        own = CHECKED_BY.sub("", shown).strip(DASHES) or shown
        (named if label_end(own) else other).append(own)
    return tuple(named or other)


def without_date(text: str) -> str:
    """A text up to the first date in it, or after it where the date stands first."""
    if not any(map(str.isdigit, text)):
        return text
    day = first_day(plain(text), None)
    if day is None or len(plain(text)) != len(text):
        return re.split(r"\s*\d{1,2}[./:\s]", text, maxsplit=1)[0] if re.search(r"\d", text) else text
    start, end = day[3], day[4]
    return text[:start].strip(DASHES) or text[end:].strip(DASHES)


def parts_of(segment: str, printed: bool) -> Iterator[str]:
    """The parts of one segment that can each be a name."""
    shown = without_label(segment)
    for part in NAMES.split(IN_BRACKETS.sub(" ", ADDRESSES.sub(" ", shown))):
        bare = tidy(without_label(tidy(part).strip(DASHES)))
        if REPORT_FROM.search(bare):
            continue
        if printed:
            bare = PLACE_TAIL.sub("", DAY_TAIL.sub("", bare))
        elif looks_human(before := IN_PLACE.sub("", bare)):
            bare = before
        bare = AFTER_NAME.sub("", bare.strip(DASHES)).strip(DASHES + "\"'")
        if bare:
            yield once(bare)


def without_label(text: str) -> str:
    """A text after its byline's words: "Von: Text: Jane Roe" has two."""
    for _ in range(2):
        end = label_end(text)
        if not end:
            break
        text = text[end:].lstrip(DASHES)
    return text


def once(name: str) -> str:
    """A name that stands twice, as a link and as text: "Jane Roe Jane Roe"."""
    half, odd = divmod(len(name) - 1, 2)
    return name[:half] if not odd and half > 3 and name[:half] == name[half + 1 :] and name[half] == " " else name


def split_title(part: str) -> tuple[str, str | None]:
    """A name and the job after it: "Jane Roe Science Editor"."""
    words = part.split()
    for at in range(2, len(words)):
        if plain(words[at]).strip(".,") in JOBS and len(words[at]) > 2:
            return " ".join(words[:at]), " ".join(words[at:])
    return part, None


def is_job(part: str) -> bool:
    """Whether a part of a byline is a job: "Science Editor"."""
    return plain(part) in JOBS or any(word in JOBS for word in plain(part).split())


def is_name(name: str, outlets: frozenset[str] | None) -> bool:
    """Whether a part of a byline can be a person's name: no desk, no agency, no outlet, no address."""
    key, own = plain(name), letters(name)
    if not 1 < len(name) <= LONGEST_NAME or len(name.split()) > 6 or sum(map(str.isdigit, name)) > 2:
        return False
    if SLUG.match(name) or DEGREE.match(name) or CREDIT.match(f"{name}:"):
        return False
    if outlets is None:
        return True
    if (
        key in STAFF
        or own in AGENCY_KEYS
        or any(own == outlet or (len(own) > 5 and outlet.startswith(own)) for outlet in outlets)
    ):
        return False
    return not TEAM.intersection(key.split())


def looks_human(name: str) -> bool:
    """Whether a printed part reads like a person's name: two to five words with capitals, or a script without them."""
    words = name.split()
    if not words:
        return False
    if not name.isascii() and not any(char.isupper() or char.islower() for char in name):
        return 2 <= len(words) <= 4 or (len(words) == 1 and 2 <= len(name) <= 8 and name[0] >= "\u3000")
    capitals = sum(word[0].isupper() for word in words)
    return 2 <= len(words) <= 5 and capitals >= 2 and words[0][0].isupper() and words[-1][0].isupper()


def merged(names: tuple[Author, ...]) -> tuple[Author, ...]:
    """Authors whose names differ in letters, in order."""
    found: dict[str, Author] = {}
    for one in names:
        found.setdefault(letters(one.name), one)
    return tuple(found.values())
