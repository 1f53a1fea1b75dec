"""The fields of an article, each found by one function from the sheet of its page."""

from copydesk.read.fields.agency import find_agency, is_agency_line
from copydesk.read.fields.authors import find_authors
from copydesk.read.fields.dateline import find_dateline
from copydesk.read.fields.dates import find_published, find_updated
from copydesk.read.fields.headline import find_headline
from copydesk.read.fields.kind import find_kind
from copydesk.read.fields.outlet import find_outlet
from copydesk.read.fields.pictures import find_pictures
from copydesk.read.fields.promo_links import find_promos
from copydesk.read.fields.related import card_of, find_related
from copydesk.read.fields.section import find_kicker, find_section
from copydesk.read.fields.small import (
    find_address,
    find_dek,
    find_language,
    find_paywalled,
)
from copydesk.read.fields.tags import find_tags

__all__ = [
    "card_of",
    "find_address",
    "find_agency",
    "find_authors",
    "find_dateline",
    "find_dek",
    "find_headline",
    "find_kicker",
    "find_kind",
    "find_language",
    "find_outlet",
    "find_paywalled",
    "find_pictures",
    "find_promos",
    "find_published",
    "find_related",
    "find_section",
    "find_tags",
    "find_updated",
    "is_agency_line",
]
