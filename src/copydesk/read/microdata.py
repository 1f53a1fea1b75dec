"""Claims of markup inside the page: microdata, RDFa, `<time>`, `rel` links."""

from collections.abc import Iterator
from html import unescape

from copydesk.read.claim import Claim
from copydesk.read.scan import Prop, Scan
from copydesk.records import Witness

FIELDS = {
    "headline": "headline",
    "alternativeheadline": "dek",
    "description": "dek",
    "author": "author",
    "creator": "author",
    "datepublished": "published_at",
    "datecreated": "published_at",
    "datemodified": "updated_at",
    "articlesection": "section",
    "keywords": "tag",
    "publisher": "outlet",
}
"""Microdata and RDFa properties of an article, in lower case and without a prefix."""
STORY_ENDS = ("newsarticle", "article", "liveblogposting", "reportage")
LONGEST = 400


def markup_claims(scan: Scan) -> Iterator[Claim]:
    """The claims of a page's Props, in page order."""
    for prop in scan.props:
        value = " ".join(unescape(prop.value).split())
        if not value:
            continue
        if prop.tag in ("itemprop", "property"):
            yield from property_claims(prop, value)
        elif prop.tag in ("itemtype", "typeof"):
            yield from type_claims(prop, value)
        elif prop.tag == "time":
            yield Claim("time", value, Witness.TIME_ELEMENT, "time")
        elif prop.name == "rel:author":
            yield Claim("author", value, Witness.MARKUP, "rel=author")
        elif prop.name == "rel:tag":
            yield Claim("tag", value, Witness.MARKUP, "rel=tag")


def type_claims(prop: Prop, value: str) -> Iterator[Claim]:
    """What an itemtype or typeof says of the page: that it holds an article. Other things of a page say nothing of it."""
    name = value.split()[0].rsplit("/", 1)[-1].rsplit(":", 1)[-1]
    if name.lower().endswith(STORY_ENDS):
        yield Claim("type", name, Witness.MICRODATA if prop.tag == "itemtype" else Witness.RDFA, prop.name)


def property_claims(prop: Prop, value: str) -> Iterator[Claim]:
    """What an itemprop or property says, where it is one of an article."""
    name = prop.name.split()[0].rsplit(":", 1)[-1].rsplit("/", 1)[-1].lower() if prop.name.split() else ""
    witness = Witness.MICRODATA if prop.tag == "itemprop" else Witness.RDFA
    if name == "name":
        inside = [element.prop.lower() for element in list(prop.element.line())[1:4]]
        if any(owner.endswith(("author", "creator")) for owner in inside):
            yield Claim("author", value, witness, "author.name")
        elif any(owner.endswith("publisher") for owner in inside):
            yield Claim("outlet", value, witness, "publisher.name")
        return
    field = FIELDS.get(name)
    if field == "tag":
        for part in value.split(",")[:100]:
            if part.strip():
                yield Claim("tag", part.strip(), witness, prop.name)
    elif field and len(value) <= LONGEST:
        yield Claim(field, value, witness, prop.name)
