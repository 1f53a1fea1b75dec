"""What the page's own markup and address say of it: claims, each with the witness that makes it."""

from copydesk.read.claim import Claim, Claims
from copydesk.read.json_ld import json_ld_claims
from copydesk.read.meta_tags import head_claims
from copydesk.read.microdata import markup_claims
from copydesk.read.scan import Scan
from copydesk.settings import ReadSettings

__all__ = ["Claim", "Claims", "find_claims"]


def find_claims(scan: Scan, url: str | None, settings: ReadSettings) -> Claims:
    """Every claim of a page, each witness's in page order."""
    return Claims((*json_ld_claims(scan.json_ld, settings), *head_claims(scan, url), *markup_claims(scan)))
