"""What every request passes before a view sees it, and every answer after: hosts, origins, headers."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from copydesk.show.answers import RefusedError

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""Nothing is run, loaded or framed but the site's own files. Source: OWASP's strict policy, without inline code at all."""

HEADERS: tuple[tuple[str, str], ...] = (
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()"),
)
SAFE_METHODS = frozenset(("GET", "HEAD", "OPTIONS"))


def check_host(host: str, allowed: frozenset[str]) -> None:
    """Refuses a request under a name that is not the site's, so that another site's name cannot be bent to this machine.

    `host` is the header with or without a port. Raises: RefusedError.
    """
    if host_name(f"//{host}") not in allowed:
        raise RefusedError(host, "this site does not answer under that name; `copydesk serve --host-name` allows it")


def host_name(address: str) -> str | None:
    """The name of the host in an address, in small letters; None where there is none, or the address is broken."""
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def check_origin(method: str, headers: Mapping[str, str], address: str) -> None:
    """Refuses what another site's page sends in a browser's name; `address` is the site's own. Raises: RefusedError.

    Source: Fetch Metadata as OWASP's cheat sheet on request forgery gives it, with the Origin header for older browsers,
    as Go's net/http CrossOriginProtection does; a program that sends neither has no cookie that could be misused, or is
    known by its token, which no page of another site can make a browser send.
    """
    if method in SAFE_METHODS:
        return
    fetch_site = headers.get("sec-fetch-site")
    if fetch_site is not None:
        if fetch_site not in ("same-origin", "none"):
            raise RefusedError(fetch_site, "a page of another site may not send this")
        return
    origin = headers.get("origin")
    if origin is None:
        if "cookie" in headers and not is_bearer(headers):
            raise RefusedError(
                "Origin", "a browser that sends neither Sec-Fetch-Site nor Origin cannot be told from a forgery"
            )
        return
    if origin != address and (host_name(origin) is None or urlsplit(origin).netloc != headers.get("host")):
        raise RefusedError(origin, "a page of another site may not send this")


def is_bearer(headers: Mapping[str, str]) -> bool:
    """Whether a request names a token of its own, so that no cookie is looked at."""
    return headers.get("authorization", "").lower().startswith("bearer ")
