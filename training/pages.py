"""The dev pages with their truth, and their folds by site; without torch, so that benchmarks share them."""

import gzip
import json
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

FOLDS = 5
SECOND_LEVEL = frozenset("co com org net gov ac edu ne or go".split())


@dataclass(frozen=True)
class DevPage:
    """One page of ../shared/data/pages with its truth."""

    id: str
    source: str
    group: str
    url: str | None
    body: bytes
    truth: dict[str, Any]

    @property
    def site(self) -> str:
        """The registered domain; the id where the page has no address."""
        return site_of(self.url, self.id)

    @property
    def fold(self) -> int:
        """Which of the FOLDS parts the page's site falls into."""
        return fold_of(self.url, self.id)


def site_of(url: str | None, name: str) -> str:
    """The registered domain of an address, near enough; `name` where there is none."""
    host = urlsplit(url or "").hostname or name
    parts = host.split(".")
    keep = 3 if len(parts) > 2 and parts[-2] in SECOND_LEVEL else 2
    return ".".join(parts[-keep:])


def fold_of(url: str | None, name: str) -> int:
    """The part of FOLDS that a page belongs to: all pages of a site to the same."""
    return zlib.crc32(site_of(url, name).encode()) % FOLDS


def dev_pages(folder: Path) -> list[DevPage]:
    """Every page that truth.json names, in its order."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf8"))
    return [
        DevPage(
            key,
            page["source"],
            page["group"],
            page.get("url"),
            gzip.decompress((folder / page["file"]).read_bytes()),
            page["truth"],
        )
        for key, page in truth.items()
    ]
