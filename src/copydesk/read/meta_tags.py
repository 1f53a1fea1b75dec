"""Claims of the head: meta tags of every school, link elements, the title, the page's address."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from urllib.parse import urljoin, urlsplit

from copydesk.read.claim import Claim
from copydesk.read.scan import Scan
from copydesk.records import Witness

OG, TWITTER, DC, PARSELY, SAILTHRU, META = (
    Witness.OPEN_GRAPH,
    Witness.TWITTER,
    Witness.DUBLIN_CORE,
    Witness.PARSELY,
    Witness.SAILTHRU,
    Witness.META_TAG,
)
METAS: dict[str, tuple[str, Witness]] = {
    "og:title": ("headline", OG),
    "twitter:title": ("headline", TWITTER),
    "dc.title": ("headline", DC),
    "dcterms.title": ("headline", DC),
    "parsely-title": ("headline", PARSELY),
    "sailthru.title": ("headline", SAILTHRU),
    "headline": ("headline", META),
    "title": ("headline", META),
    "citation_title": ("headline", META),
    "itemprop:headline": ("headline", Witness.MICRODATA),
    "itemprop:name": ("headline", Witness.MICRODATA),
    "og:description": ("dek", OG),
    "twitter:description": ("dek", TWITTER),
    "description": ("dek", META),
    "dc.description": ("dek", DC),
    "dcterms.abstract": ("dek", DC),
    "sailthru.description": ("dek", SAILTHRU),
    "itemprop:description": ("dek", Witness.MICRODATA),
    "author": ("author", META),
    "authors": ("author", META),
    "byl": ("author", META),
    "byline": ("author", META),
    "article:author": ("author", OG),
    "article:author:name": ("author", OG),
    "og:article:author": ("author", OG),
    "og:author": ("author", OG),
    "book:author": ("author", OG),
    "dc.creator": ("author", DC),
    "dcterms.creator": ("author", DC),
    "dc.contributor": ("author", DC),
    "parsely-author": ("author", PARSELY),
    "sailthru.author": ("author", SAILTHRU),
    "citation_author": ("author", META),
    "twitter:creator": ("handle", TWITTER),
    "itemprop:author": ("author", Witness.MICRODATA),
    "cxenseparse:author": ("author", META),
    "article:published_time": ("published_at", OG),
    "article:published": ("published_at", OG),
    "og:article:published_time": ("published_at", OG),
    "og:published_time": ("published_at", OG),
    "datepublished": ("published_at", META),
    "itemprop:datePublished": ("published_at", Witness.MICRODATA),
    "itemprop:dateCreated": ("published_at", Witness.MICRODATA),
    "parsely-pub-date": ("published_at", PARSELY),
    "sailthru.date": ("published_at", SAILTHRU),
    "pubdate": ("published_at", META),
    "publishdate": ("published_at", META),
    "publish_date": ("published_at", META),
    "publish-date": ("published_at", META),
    "publication_date": ("published_at", META),
    "date": ("published_at", META),
    "date.issued": ("published_at", META),
    "cxenseparse:recs:publishtime": ("published_at", META),
    "cxenseparse:publishtime": ("published_at", META),
    "dc.date": ("published_at", DC),
    "dc.date.issued": ("published_at", DC),
    "dc.date.created": ("published_at", DC),
    "dcterms.created": ("published_at", DC),
    "dcterms.date": ("published_at", DC),
    "dcterms.issued": ("published_at", DC),
    "citation_publication_date": ("published_at", META),
    "citation_date": ("published_at", META),
    "article:modified_time": ("updated_at", OG),
    "article:modified": ("updated_at", OG),
    "og:updated_time": ("updated_at", OG),
    "og:article:modified_time": ("updated_at", OG),
    "itemprop:dateModified": ("updated_at", Witness.MICRODATA),
    "datemodified": ("updated_at", META),
    "lastmod": ("updated_at", META),
    "last-modified": ("updated_at", META),
    "dcterms.modified": ("updated_at", DC),
    "dc.date.modified": ("updated_at", DC),
    "revised": ("updated_at", META),
    "article:section": ("section", OG),
    "og:article:section": ("section", OG),
    "parsely-section": ("section", PARSELY),
    "section": ("section", META),
    "cxenseparse:section": ("section", META),
    "category": ("section", META),
    "itemprop:articleSection": ("section", Witness.MICRODATA),
    "article:tag": ("tag", OG),
    "og:article:tag": ("tag", OG),
    "video:tag": ("tag", OG),
    "keywords": ("tags", META),
    "news_keywords": ("tags", META),
    "parsely-tags": ("tags", PARSELY),
    "sailthru.tags": ("tags", SAILTHRU),
    "itemprop:keywords": ("tags", Witness.MICRODATA),
    "cxenseparse:keywords": ("tags", META),
    "dc.subject": ("tags", DC),
    "og:site_name": ("outlet", OG),
    "application-name": ("outlet", META),
    "dc.publisher": ("outlet", DC),
    "dcterms.publisher": ("outlet", DC),
    "apple-mobile-web-app-title": ("outlet", META),
    "copyright": ("copyright", META),
    "og:type": ("type", OG),
    "og:url": ("canonical_url", OG),
    "og:image": ("picture", OG),
    "og:image:url": ("picture", OG),
    "og:image:alt": ("picture_alt", OG),
    "twitter:image": ("picture", TWITTER),
    "og:locale": ("language", OG),
    "language": ("language", META),
    "content-language": ("language", META),
    "dc.language": ("language", DC),
    "article:content_tier": ("tier", OG),
}
"""Names of meta elements, lower-cased, to the field they speak of."""

DATE_IN_PATH = re.compile(r"(?<![\d])((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)")
SEPARATED = re.compile(r"[,;|，、]")


def head_claims(scan: Scan, url: str | None) -> Iterator[Claim]:
    """Claims of meta elements, the title, link elements and the address."""
    for name, content in scan.metas:
        known = METAS.get(name)
        value = unescape(content).strip() if known else ""
        if known is None or not value:
            continue
        field, witness = known
        if field == "tags":
            for part in SEPARATED.split(value)[:100]:
                if part.strip():
                    yield Claim("tag", part.strip(), witness, name)
        elif field == "tier":
            yield Claim("paywalled", "false" if value == "free" else "true", witness, name)
        else:
            yield Claim(field, value, witness, name)
    if scan.title:
        yield Claim("title", scan.title, Witness.TITLE_ELEMENT, "title")
    if scan.language:
        yield Claim("language", scan.language, Witness.MARKUP, "lang")
    yield from link_claims(scan, url)
    yield from address_claims(url)


def link_claims(scan: Scan, url: str | None) -> Iterator[Claim]:
    """The canonical and the AMP address, made whole."""
    base = urljoin(url or "", scan.base) if scan.base else url or ""
    for rel, href in scan.links:
        field = {"canonical": "canonical_url", "amphtml": "amp_url"}.get(rel)
        if field:
            try:
                yield Claim(field, urljoin(base, href.strip()), Witness.LINK_ELEMENT, rel)
            except ValueError:
                continue


def address_claims(url: str | None) -> Iterator[Claim]:
    """A date in the page's own address."""
    try:
        path = urlsplit(url or "").path
    except ValueError:
        return
    found = DATE_IN_PATH.search(path)
    if found:
        try:
            day = date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return
        yield Claim("published_at", day.isoformat(), Witness.ADDRESS, "path")
