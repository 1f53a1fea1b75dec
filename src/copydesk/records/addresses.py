"""Addresses of pages: which of them mean the same page."""

import re
from urllib.parse import SplitResult, urlsplit

from copydesk.records.article import Article

TRACKING = re.compile(
    r"(?:utm|mtm|pk|piwik|matomo|hsa|at_custom|oly|vero|wt)_\w+|utm|ns_(?:campaign|linkname|mchannel|source|fee)"
    r"|(?:fb|g|d|ms|y|tw|ttc|wbra|gbra|gcl|irc|li_fat_)?clid|wbraid|gbraid|gclsrc|yclid|mc_[ce]id|_hs(?:enc|mi)|igshid|igsh"
    r"|_ga|_gl|s_cid|cmp(?:id)?|ocid|ncid|icid|ito|smid|smtyp|sharetype|share_id|taid|xtor|cvid|at_\w+"
    r"|__twitter_impression|guccounter|guce_referrer(?:_sig)?|mkt_tok|ref_?src|ref_?url|spm|fb_ref|fb_source",
    re.I,
)
"""Query parameters that say how a reader came, not which page is meant.
Source: the parameters that Firefox and the ClearURLs rules strip everywhere, and those that news sites add to shared links."""
PORTS = {"http": 80, "https": 443}
SAME_SITE = re.compile(r"^(?:www\d?|m|mobile|amp)\.")


def plain_address(url: str | None) -> str | None:
    """An http or https address without tracking parameters, fragment and default port, host in lower case.

    None for what is no such address. The order of the other parameters stays, as servers may go by it.
    Source: RFC 3986, section 6.2.
    """
    parts = _split(url)
    if parts is None:
        return None
    pieces = parts.query.split("&")
    query = "&".join(piece for piece in pieces if piece and not TRACKING.fullmatch(piece.partition("=")[0]))
    return parts._replace(netloc=_host(parts), path=parts.path or "/", query=query, fragment="").geturl()


def address_key(url: str | None) -> str | None:
    """Equal for addresses of one page: `plain_address` without scheme, "www." and closing slash. None for no address."""
    address = plain_address(url)
    if address is None:
        return None
    place = SAME_SITE.sub("", address.partition("://")[2])
    path, mark, query = place.partition("?")
    return path.rstrip("/") + mark + query


def own_address(url: str | None, canonical_url: str | None) -> str | None:
    """The address that a page is kept under: its canonical one where that can be meant, else where it came from.

    A canonical address on another site belongs to the outlet that the story was taken from, and one that is a site's
    front is a fault of the page's template.
    """
    here, there = _split(url), _split(canonical_url)
    if here is None:
        return plain_address(canonical_url)
    if there is None or not _same_site(here, there) or (not there.path.strip("/") and here.path.strip("/")):
        return plain_address(url)
    return plain_address(canonical_url)


def site_name(url: str | None) -> str | None:
    """The host of an address without "www."; None for no address."""
    parts = _split(url)
    return SAME_SITE.sub("", parts.hostname or "") if parts else None


def _same_site(one: SplitResult, other: SplitResult) -> bool:
    first, second = (SAME_SITE.sub("", parts.hostname or "") for parts in (one, other))
    return first == second or first.endswith("." + second) or second.endswith("." + first)


def outlet_shown(article: Article) -> str | None:
    """The name under which lists and stories show an article's outlet: the printed one, else the host it is kept under."""
    return article.outlet or site_name(own_address(article.url, article.canonical_url))


def _split(url: str | None) -> SplitResult | None:
    try:
        parts = urlsplit((url or "").strip())
        known = parts.scheme in PORTS and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return parts if known else None


def _host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    return host if parts.port in (None, PORTS[parts.scheme]) else f"{host}:{parts.port}"
