"""The shape of a language's tables, and the helpers that write them down briefly."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from copydesk.text import plain

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000}
"""Seconds of a unit of age; a month counts as 30 days and a year as 365, as the pages that print them do."""


def phrases(text: str) -> tuple[str, ...]:
    """Phrases written apart by "|", each in the form that `text.plain` gives, so that they compare with it."""
    return tuple(phrase for part in text.split("|") if (phrase := plain(part)))


def pairs(text: str) -> Mapping[str, str]:
    """Words written "short=full", apart by "|"."""
    return {plain(short): plain(full) for short, _, full in (pair.partition("=") for pair in text.split("|"))}


def in_order(text: str) -> tuple[tuple[str, ...], ...]:
    """Names in calendar order, apart by blanks, with the forms of one name apart by "/"; "_" is a blank inside a form."""
    return tuple(tuple(plain(form.replace("_", " ")) for form in name.split("/")) for name in text.split())


def units(**words: str) -> Mapping[str, int]:
    """Words for units of age (blanks between them) to seconds."""
    return {plain(word.replace("_", " ")): SECONDS[unit] for unit, listed in words.items() for word in listed.split()}


@dataclass(frozen=True, slots=True)
class Language:
    """What a page's language changes. Phrases are in the form of `text.plain` and without their colon.

    Labels stand before or above what they name; words occur within a notice. `months` and `weekdays` (Monday first)
    hold every form of a name, `age_units` words to seconds; `age_before` and `age_after` frame a number and a unit
    ("vor 2 Stunden", "2 hours ago"). `agency_words` come before a credit ("with reporting by"), `staff_words` stand
    in bylines that name no one. `stop_words` are frequent words that tell the language from others.

    Who says what: `speech_verbs` are cues, `according_before` and `according_after` frame a source ("according to X",
    "X'e göre"), `that_words` open a retold content, `source_stops` are the words before which a source ends. Names of
    people: `honorifics`, `role_words` (the noun of a role; in languages that write compounds also their ends),
    `rank_words` (what stands before it), `role_short` (other forms of a role to one), `office_words` (roles held for a
    place rather than an organisation), `he_roles` and `she_roles`, `nations` (adjectives that name no organisation),
    `organisation_words` (in names of organisations), `place_words` (at the head of names of places),
    `family_particles`, `open_words` (capitalised at the start of a sentence and no name). Pronouns: `he_words` to
    `it_words`. How a statement is put: `believed_words` to `conditional_words`, which cues hold; the `hedges` hold within
    a content, where fewer words are sure to be hedges (none given: the words themselves).
    """

    code: str
    name: str
    promo_labels: tuple[str, ...] = ()
    related_labels: tuple[str, ...] = ()
    recent_labels: tuple[str, ...] = ()
    share_words: tuple[str, ...] = ()
    newsletter_words: tuple[str, ...] = ()
    comments_words: tuple[str, ...] = ()
    consent_words: tuple[str, ...] = ()
    paywall_words: tuple[str, ...] = ()
    advert_words: tuple[str, ...] = ()
    tags_labels: tuple[str, ...] = ()
    correction_words: tuple[str, ...] = ()
    updated_words: tuple[str, ...] = ()
    published_words: tuple[str, ...] = ()
    home_words: tuple[str, ...] = ()
    byline_words: tuple[str, ...] = ()
    byline_after: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    speech_verbs: tuple[str, ...] = ()
    according_before: tuple[str, ...] = ()
    according_after: tuple[str, ...] = ()
    that_words: tuple[str, ...] = ()
    source_stops: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    role_words: tuple[str, ...] = ()
    role_short: Mapping[str, str] = field(default_factory=dict)
    he_roles: tuple[str, ...] = ()
    she_roles: tuple[str, ...] = ()
    office_words: tuple[str, ...] = ()
    rank_words: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()
    organisation_words: tuple[str, ...] = ()
    place_words: tuple[str, ...] = ()
    family_particles: tuple[str, ...] = ()
    open_words: tuple[str, ...] = ()
    he_words: tuple[str, ...] = ()
    she_words: tuple[str, ...] = ()
    they_words: tuple[str, ...] = ()
    it_words: tuple[str, ...] = ()
    believed_words: tuple[str, ...] = ()
    expected_words: tuple[str, ...] = ()
    alleged_words: tuple[str, ...] = ()
    denied_words: tuple[str, ...] = ()
    conditional_words: tuple[str, ...] = ()
    believed_hedges: tuple[str, ...] = ()
    expected_hedges: tuple[str, ...] = ()
    alleged_hedges: tuple[str, ...] = ()
    job_words: tuple[str, ...] = ()
    staff_words: tuple[str, ...] = ()
    agency_words: tuple[str, ...] = ()
    credit_words: tuple[str, ...] = ()
    months: tuple[tuple[str, ...], ...] = ()
    weekdays: tuple[tuple[str, ...], ...] = ()
    age_units: Mapping[str, int] = field(default_factory=dict)
    age_before: tuple[str, ...] = ()
    age_after: tuple[str, ...] = ()
    now_words: tuple[str, ...] = ()
    today_words: tuple[str, ...] = ()
    yesterday_words: tuple[str, ...] = ()
    stop_words: tuple[str, ...] = ()
